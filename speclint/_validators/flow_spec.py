"""Compiled from schemas/flow-spec.schema.json by tools/compile_schemas.py; do not edit."""


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
        data__missing_keys = set(['name', 'providerId', 'version', 'sourceConnectionSpecIds', 'targetConnectionSpecIds', 'permissionsInfo']) - data.keys()
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
        if "sourceConnectionSpecIds" in data_keys:
            data_keys.remove("sourceConnectionSpecIds")
            data__sourceConnectionSpecIds = data["sourceConnectionSpecIds"]
            if not isinstance(data__sourceConnectionSpecIds, (list, tuple)):
                raise _Refused
            data__sourceConnectionSpecIds_is_list = isinstance(data__sourceConnectionSpecIds, (list, tuple))
            if data__sourceConnectionSpecIds_is_list:
                data__sourceConnectionSpecIds_len = len(data__sourceConnectionSpecIds)
                if data__sourceConnectionSpecIds_len < 1:
                    raise _Refused
                for data__sourceConnectionSpecIds_x, data__sourceConnectionSpecIds_item in enumerate(data__sourceConnectionSpecIds):
                    if not isinstance(data__sourceConnectionSpecIds_item, (str)):
                        raise _Refused
                    if isinstance(data__sourceConnectionSpecIds_item, str):
                        data__sourceConnectionSpecIds_item_len = len(data__sourceConnectionSpecIds_item)
                        if data__sourceConnectionSpecIds_item_len < 1:
                            raise _Refused
        if "targetConnectionSpecIds" in data_keys:
            data_keys.remove("targetConnectionSpecIds")
            data__targetConnectionSpecIds = data["targetConnectionSpecIds"]
            if not isinstance(data__targetConnectionSpecIds, (list, tuple)):
                raise _Refused
            data__targetConnectionSpecIds_is_list = isinstance(data__targetConnectionSpecIds, (list, tuple))
            if data__targetConnectionSpecIds_is_list:
                data__targetConnectionSpecIds_len = len(data__targetConnectionSpecIds)
                if data__targetConnectionSpecIds_len < 1:
                    raise _Refused
                for data__targetConnectionSpecIds_x, data__targetConnectionSpecIds_item in enumerate(data__targetConnectionSpecIds):
                    if not isinstance(data__targetConnectionSpecIds_item, (str)):
                        raise _Refused
                    if isinstance(data__targetConnectionSpecIds_item, str):
                        data__targetConnectionSpecIds_item_len = len(data__targetConnectionSpecIds_item)
                        if data__targetConnectionSpecIds_item_len < 1:
                            raise _Refused
        if "optionSpec" in data_keys:
            data_keys.remove("optionSpec")
            data__optionSpec = data["optionSpec"]
            if not isinstance(data__optionSpec, (dict)):
                raise _Refused
        if "transformationSpecs" in data_keys:
            data_keys.remove("transformationSpecs")
            data__transformationSpecs = data["transformationSpecs"]
            if not isinstance(data__transformationSpecs, (list, tuple)):
                raise _Refused
            data__transformationSpecs_is_list = isinstance(data__transformationSpecs, (list, tuple))
            if data__transformationSpecs_is_list:
                data__transformationSpecs_len = len(data__transformationSpecs)
                for data__transformationSpecs_x, data__transformationSpecs_item in enumerate(data__transformationSpecs):
                    if not isinstance(data__transformationSpecs_item, (dict)):
                        raise _Refused
        if "transformationSpec" in data_keys:
            data_keys.remove("transformationSpec")
            data__transformationSpec = data["transformationSpec"]
            if not isinstance(data__transformationSpec, (list, tuple, dict)):
                raise _Refused
        if "scheduleSpec" in data_keys:
            data_keys.remove("scheduleSpec")
            data__scheduleSpec = data["scheduleSpec"]
            if not isinstance(data__scheduleSpec, (dict)):
                raise _Refused
        if "runSpec" in data_keys:
            data_keys.remove("runSpec")
            data__runSpec = data["runSpec"]
            if not isinstance(data__runSpec, (dict)):
                raise _Refused
        if "attributes" in data_keys:
            data_keys.remove("attributes")
            data__attributes = data["attributes"]
            if not isinstance(data__attributes, (dict)):
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
