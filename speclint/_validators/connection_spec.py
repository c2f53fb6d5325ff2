"""Compiled from schemas/connection-spec.schema.json by tools/compile_schemas.py; do not edit."""


class _Refused(Exception):
    pass


def accepts(data):
    """Tell whether the schema accepts a value."""
    try:
        validate(data)
    except _Refused:
        return False
    return True


def validate(data):
    if not isinstance(data, (dict)):
        raise _Refused
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['name', 'type', 'providerId', 'version', 'sourceSpec', 'permissionsInfo']) - data.keys()
        if data__missing_keys:
            raise _Refused
        data_keys = set(data.keys())
        if "id" in data_keys:
            data_keys.remove("id")
            data__id = data["id"]
            if not isinstance(data__id, (str)):
                raise _Refused
            if isinstance(data__id, str):
                data__id_len = len(data__id)
                if data__id_len < 1:
                    raise _Refused
        if "name" in data_keys:
            data_keys.remove("name")
            data__name = data["name"]
            if not isinstance(data__name, (str)):
                raise _Refused
            if isinstance(data__name, str):
                data__name_len = len(data__name)
                if data__name_len < 1:
                    raise _Refused
        if "type" in data_keys:
            data_keys.remove("type")
            data__type = data["type"]
            if not isinstance(data__type, (str)):
                raise _Refused
            if isinstance(data__type, str):
                data__type_len = len(data__type)
                if data__type_len < 1:
                    raise _Refused
        if "description" in data_keys:
            data_keys.remove("description")
            data__description = data["description"]
            if not isinstance(data__description, (str)):
                raise _Refused
        if "providerId" in data_keys:
            data_keys.remove("providerId")
            data__providerId = data["providerId"]
            if not isinstance(data__providerId, (str)):
                raise _Refused
            if isinstance(data__providerId, str):
                data__providerId_len = len(data__providerId)
                if data__providerId_len < 1:
                    raise _Refused
        if "version" in data_keys:
            data_keys.remove("version")
            data__version = data["version"]
            if not isinstance(data__version, (str)):
                raise _Refused
            if isinstance(data__version, str):
                data__version_len = len(data__version)
                if data__version_len < 1:
                    raise _Refused
        if "attributes" in data_keys:
            data_keys.remove("attributes")
            data__attributes = data["attributes"]
            if not isinstance(data__attributes, (dict)):
                raise _Refused
        if "authSpec" in data_keys:
            data_keys.remove("authSpec")
            data__authSpec = data["authSpec"]
            if not isinstance(data__authSpec, (list, tuple)):
                raise _Refused
            data__authSpec_is_list = isinstance(data__authSpec, (list, tuple))
            if data__authSpec_is_list:
                data__authSpec_len = len(data__authSpec)
                for data__authSpec_x, data__authSpec_item in enumerate(data__authSpec):
                    if not isinstance(data__authSpec_item, (dict)):
                        raise _Refused
        if "sourceSpec" in data_keys:
            data_keys.remove("sourceSpec")
            data__sourceSpec = data["sourceSpec"]
            if not isinstance(data__sourceSpec, (dict)):
                raise _Refused
            data__sourceSpec_is_dict = isinstance(data__sourceSpec, dict)
            if data__sourceSpec_is_dict:
                data__sourceSpec_len = len(data__sourceSpec)
                if data__sourceSpec_len < 1:
                    raise _Refused
                data__sourceSpec_keys = set(data__sourceSpec.keys())
                if "attributes" in data__sourceSpec_keys:
                    data__sourceSpec_keys.remove("attributes")
                    data__sourceSpec__attributes = data__sourceSpec["attributes"]
                    if not isinstance(data__sourceSpec__attributes, (dict)):
                        raise _Refused
                if "spec" in data__sourceSpec_keys:
                    data__sourceSpec_keys.remove("spec")
                    data__sourceSpec__spec = data__sourceSpec["spec"]
                    if not isinstance(data__sourceSpec__spec, (dict)):
                        raise _Refused
        if "exploreSpec" in data_keys:
            data_keys.remove("exploreSpec")
            data__exploreSpec = data["exploreSpec"]
            if not isinstance(data__exploreSpec, (dict)):
                raise _Refused
        if "permissionsInfo" in data_keys:
            data_keys.remove("permissionsInfo")
            data__permissionsInfo = data["permissionsInfo"]
            validate____defs_permissionsinfo(data__permissionsInfo)
    return data

def validate____defs_permissionsinfo(data):
    if not isinstance(data, (dict)):
        raise _Refused
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_len = len(data)
        if data_len < 1:
            raise _Refused
        data_keys = set(data.keys())
        if "view" in data_keys:
            data_keys.remove("view")
            data__view = data["view"]
            validate____defs_permissions(data__view)
        if "manage" in data_keys:
            data_keys.remove("manage")
            data__manage = data["manage"]
            validate____defs_permissions(data__manage)
    return data

def validate____defs_permissions(data):
    if not isinstance(data, (list, tuple)):
        raise _Refused
    data_is_list = isinstance(data, (list, tuple))
    if data_is_list:
        data_len = len(data)
        if data_len < 1:
            raise _Refused
        for data_x, data_item in enumerate(data):
            if not isinstance(data_item, (dict)):
                raise _Refused
            data_item_is_dict = isinstance(data_item, dict)
            if data_item_is_dict:
                data_item_len = len(data_item)
                if data_item_len < 1:
                    raise _Refused
    return data
