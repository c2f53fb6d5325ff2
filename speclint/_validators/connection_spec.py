"""Compiled from schemas/connection-spec.schema.json by tools/compile_schemas.py; do not edit."""

from functools import cache


@cache
def _pattern(text):
    import re

    return re.compile(text)


def _found(pattern, text):
    return _pattern(pattern).search(text)


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
    try:
        data_is_dict = isinstance(data, dict)
        if data_is_dict:
            data__missing_keys = set(['type']) - data.keys()
            if data__missing_keys:
                raise _Refused
            data_keys = set(data.keys())
            if "type" in data_keys:
                data_keys.remove("type")
                data__type = data["type"]
                if not (isinstance(data__type, str) and data__type == 'generic-streaming'):
                    raise _Refused
            if "providerId" in data_keys:
                data_keys.remove("providerId")
                data__providerId = data["providerId"]
                try:
                    if not (isinstance(data__providerId, str) and data__providerId == '0ed90a81-07f4-4586-8190-b40eccef1c5a'):
                        raise _Refused
                except _Refused: pass
                else:
                    raise _Refused
    except _Refused:
        data_is_dict = isinstance(data, dict)
        if data_is_dict:
            data_keys = set(data.keys())
            if "sourceSpec" in data_keys:
                data_keys.remove("sourceSpec")
                data__sourceSpec = data["sourceSpec"]
                validate____defs_filledsource(data__sourceSpec)
    else:
        data_is_dict = isinstance(data, dict)
        if data_is_dict:
            data__missing_keys = set(['exploreSpec']) - data.keys()
            if data__missing_keys:
                raise _Refused
        data_is_dict = isinstance(data, dict)
        if data_is_dict:
            data_keys = set(data.keys())
            if "exploreSpec" in data_keys:
                data_keys.remove("exploreSpec")
                data__exploreSpec = data["exploreSpec"]
                try:
                    data__exploreSpec_is_dict = isinstance(data__exploreSpec, dict)
                    if data__exploreSpec_is_dict:
                        data__exploreSpec__missing_keys = set(['type']) - data__exploreSpec.keys()
                        if data__exploreSpec__missing_keys:
                            raise _Refused
                        data__exploreSpec_keys = set(data__exploreSpec.keys())
                        if "type" in data__exploreSpec_keys:
                            data__exploreSpec_keys.remove("type")
                            data__exploreSpec__type = data__exploreSpec["type"]
                            if not (isinstance(data__exploreSpec__type, str) and data__exploreSpec__type == 'Resource'):
                                raise _Refused
                except _Refused:
                    data__exploreSpec_is_dict = isinstance(data__exploreSpec, dict)
                    if data__exploreSpec_is_dict:
                        data__exploreSpec_len = len(data__exploreSpec)
                        if data__exploreSpec_len > 1:
                            raise _Refused
                        data__exploreSpec__missing_keys = set(['type']) - data__exploreSpec.keys()
                        if data__exploreSpec__missing_keys:
                            raise _Refused
                        data__exploreSpec_keys = set(data__exploreSpec.keys())
                        if "type" in data__exploreSpec_keys:
                            data__exploreSpec_keys.remove("type")
                            data__exploreSpec__type = data__exploreSpec["type"]
                            if not (isinstance(data__exploreSpec__type, str) and data__exploreSpec__type == 'StreamingConnection'):
                                raise _Refused
                data__exploreSpec_is_dict = isinstance(data__exploreSpec, dict)
                if data__exploreSpec_is_dict:
                    data__exploreSpec_keys = set(data__exploreSpec.keys())
                    if "type" in data__exploreSpec_keys:
                        data__exploreSpec_keys.remove("type")
                        data__exploreSpec__type = data__exploreSpec["type"]
                        try:
                            if not (isinstance(data__exploreSpec__type, str) and data__exploreSpec__type == 'Resource'):
                                raise _Refused
                        except _Refused: pass
                        else:
                            raise _Refused
            if "sourceSpec" in data_keys:
                data_keys.remove("sourceSpec")
                data__sourceSpec = data["sourceSpec"]
                data__sourceSpec_is_dict = isinstance(data__sourceSpec, dict)
                if data__sourceSpec_is_dict:
                    data__sourceSpec_keys = set(data__sourceSpec.keys())
                    if "attributes" in data__sourceSpec_keys:
                        data__sourceSpec_keys.remove("attributes")
                        data__sourceSpec__attributes = data__sourceSpec["attributes"]
                        data__sourceSpec__attributes_is_dict = isinstance(data__sourceSpec__attributes, dict)
                        if data__sourceSpec__attributes_is_dict:
                            data__sourceSpec__attributes_keys = set(data__sourceSpec__attributes.keys())
                            if "uiAttributes" in data__sourceSpec__attributes_keys:
                                data__sourceSpec__attributes_keys.remove("uiAttributes")
                                data__sourceSpec__attributes__uiAttributes = data__sourceSpec__attributes["uiAttributes"]
                                data__sourceSpec__attributes__uiAttributes_is_dict = isinstance(data__sourceSpec__attributes__uiAttributes, dict)
                                if data__sourceSpec__attributes__uiAttributes_is_dict:
                                    data__sourceSpec__attributes__uiAttributes_keys = set(data__sourceSpec__attributes__uiAttributes.keys())
                                    if "frequency" in data__sourceSpec__attributes__uiAttributes_keys:
                                        data__sourceSpec__attributes__uiAttributes_keys.remove("frequency")
                                        data__sourceSpec__attributes__uiAttributes__frequency = data__sourceSpec__attributes__uiAttributes["frequency"]
                                        data__sourceSpec__attributes__uiAttributes__frequency_is_dict = isinstance(data__sourceSpec__attributes__uiAttributes__frequency, dict)
                                        if data__sourceSpec__attributes__uiAttributes__frequency_is_dict:
                                            data__sourceSpec__attributes__uiAttributes__frequency_keys = set(data__sourceSpec__attributes__uiAttributes__frequency.keys())
                                            if "text" in data__sourceSpec__attributes__uiAttributes__frequency_keys:
                                                data__sourceSpec__attributes__uiAttributes__frequency_keys.remove("text")
                                                data__sourceSpec__attributes__uiAttributes__frequency__text = data__sourceSpec__attributes__uiAttributes__frequency["text"]
                                                if not (isinstance(data__sourceSpec__attributes__uiAttributes__frequency__text, str) and data__sourceSpec__attributes__uiAttributes__frequency__text == 'streaming' or isinstance(data__sourceSpec__attributes__uiAttributes__frequency__text, str) and data__sourceSpec__attributes__uiAttributes__frequency__text == ''):
                                                    raise _Refused
                            if "urlParams" in data__sourceSpec__attributes_keys:
                                data__sourceSpec__attributes_keys.remove("urlParams")
                                data__sourceSpec__attributes__urlParams = data__sourceSpec__attributes["urlParams"]
                                raise _Refused
        try:
            data_is_dict = isinstance(data, dict)
            if data_is_dict:
                data_keys = set(data.keys())
                if "authSpec" in data_keys:
                    data_keys.remove("authSpec")
                    data__authSpec = data["authSpec"]
                    if not isinstance(data__authSpec, (list, tuple)):
                        raise _Refused
                    data__authSpec_is_list = isinstance(data__authSpec, (list, tuple))
                    if data__authSpec_is_list:
                        data__authSpec_len = len(data__authSpec)
                        if data__authSpec_len > 0:
                            raise _Refused
        except _Refused:
            pass
        else:
            data_is_dict = isinstance(data, dict)
            if data_is_dict:
                data_keys = set(data.keys())
                if "sourceSpec" in data_keys:
                    data_keys.remove("sourceSpec")
                    data__sourceSpec = data["sourceSpec"]
                    data__sourceSpec_is_dict = isinstance(data__sourceSpec, dict)
                    if data__sourceSpec_is_dict:
                        data__sourceSpec_keys = set(data__sourceSpec.keys())
                        if "attributes" in data__sourceSpec_keys:
                            data__sourceSpec_keys.remove("attributes")
                            data__sourceSpec__attributes = data__sourceSpec["attributes"]
                            data__sourceSpec__attributes_is_dict = isinstance(data__sourceSpec__attributes, dict)
                            if data__sourceSpec__attributes_is_dict:
                                data__sourceSpec__attributes_keys = set(data__sourceSpec__attributes.keys())
                                if "authRequired" in data__sourceSpec__attributes_keys:
                                    data__sourceSpec__attributes_keys.remove("authRequired")
                                    data__sourceSpec__attributes__authRequired = data__sourceSpec__attributes["authRequired"]
                                    try:
                                        if not (isinstance(data__sourceSpec__attributes__authRequired, bool) and data__sourceSpec__attributes__authRequired is True):
                                            raise _Refused
                                    except _Refused: pass
                                    else:
                                        raise _Refused
    try:
        data_is_dict = isinstance(data, dict)
        if data_is_dict:
            data__missing_keys = set(['type']) - data.keys()
            if data__missing_keys:
                raise _Refused
            data_keys = set(data.keys())
            if "type" in data_keys:
                data_keys.remove("type")
                data__type = data["type"]
                if not (isinstance(data__type, str) and data__type == 'generic-rest'):
                    raise _Refused
            if "providerId" in data_keys:
                data_keys.remove("providerId")
                data__providerId = data["providerId"]
                try:
                    if not (isinstance(data__providerId, str) and data__providerId == '521eee4d-8cbe-4906-bb48-fb6bd4450033'):
                        raise _Refused
                except _Refused: pass
                else:
                    raise _Refused
    except _Refused:
        pass
    else:
        data_is_dict = isinstance(data, dict)
        if data_is_dict:
            data__missing_keys = set(['exploreSpec']) - data.keys()
            if data__missing_keys:
                raise _Refused
        data_is_dict = isinstance(data, dict)
        if data_is_dict:
            data_keys = set(data.keys())
            if "name" in data_keys:
                data_keys.remove("name")
                data__name = data["name"]
                try:
                    if not (isinstance(data__name, str) and data__name == 'generic-rest-extension'):
                        raise _Refused
                except _Refused: pass
                else:
                    raise _Refused
            if "exploreSpec" in data_keys:
                data_keys.remove("exploreSpec")
                data__exploreSpec = data["exploreSpec"]
                try:
                    data__exploreSpec_is_dict = isinstance(data__exploreSpec, dict)
                    if data__exploreSpec_is_dict:
                        data__exploreSpec__missing_keys = set(['type']) - data__exploreSpec.keys()
                        if data__exploreSpec__missing_keys:
                            raise _Refused
                        data__exploreSpec_keys = set(data__exploreSpec.keys())
                        if "type" in data__exploreSpec_keys:
                            data__exploreSpec_keys.remove("type")
                            data__exploreSpec__type = data__exploreSpec["type"]
                            if not (isinstance(data__exploreSpec__type, str) and data__exploreSpec__type == 'StreamingConnection'):
                                raise _Refused
                except _Refused:
                    data__exploreSpec_is_dict = isinstance(data__exploreSpec, dict)
                    if data__exploreSpec_is_dict:
                        data__exploreSpec_len = len(data__exploreSpec)
                        if data__exploreSpec_len > 4:
                            raise _Refused
                        data__exploreSpec__missing_keys = set(['name', 'type', 'requestSpec', 'responseSpec']) - data__exploreSpec.keys()
                        if data__exploreSpec__missing_keys:
                            raise _Refused
                        data__exploreSpec_keys = set(data__exploreSpec.keys())
                        if "name" in data__exploreSpec_keys:
                            data__exploreSpec_keys.remove("name")
                            data__exploreSpec__name = data__exploreSpec["name"]
                            if not (isinstance(data__exploreSpec__name, str) and data__exploreSpec__name == 'Resource'):
                                raise _Refused
                        if "type" in data__exploreSpec_keys:
                            data__exploreSpec_keys.remove("type")
                            data__exploreSpec__type = data__exploreSpec["type"]
                            if not (isinstance(data__exploreSpec__type, str) and data__exploreSpec__type == 'Resource'):
                                raise _Refused
                        if "requestSpec" in data__exploreSpec_keys:
                            data__exploreSpec_keys.remove("requestSpec")
                            data__exploreSpec__requestSpec = data__exploreSpec["requestSpec"]
                            data__exploreSpec__requestSpec_is_dict = isinstance(data__exploreSpec__requestSpec, dict)
                            if data__exploreSpec__requestSpec_is_dict:
                                data__exploreSpec__requestSpec_len = len(data__exploreSpec__requestSpec)
                                if data__exploreSpec__requestSpec_len > 2:
                                    raise _Refused
                                data__exploreSpec__requestSpec__missing_keys = set(['$schema', 'type']) - data__exploreSpec__requestSpec.keys()
                                if data__exploreSpec__requestSpec__missing_keys:
                                    raise _Refused
                                data__exploreSpec__requestSpec_keys = set(data__exploreSpec__requestSpec.keys())
                                if "type" in data__exploreSpec__requestSpec_keys:
                                    data__exploreSpec__requestSpec_keys.remove("type")
                                    data__exploreSpec__requestSpec__type = data__exploreSpec__requestSpec["type"]
                                    if not (isinstance(data__exploreSpec__requestSpec__type, str) and data__exploreSpec__requestSpec__type == 'object'):
                                        raise _Refused
                        if "responseSpec" in data__exploreSpec_keys:
                            data__exploreSpec_keys.remove("responseSpec")
                            data__exploreSpec__responseSpec = data__exploreSpec["responseSpec"]
                            data__exploreSpec__responseSpec_is_dict = isinstance(data__exploreSpec__responseSpec, dict)
                            if data__exploreSpec__responseSpec_is_dict:
                                data__exploreSpec__responseSpec_len = len(data__exploreSpec__responseSpec)
                                if data__exploreSpec__responseSpec_len > 3:
                                    raise _Refused
                                data__exploreSpec__responseSpec__missing_keys = set(['$schema', 'type', 'properties']) - data__exploreSpec__responseSpec.keys()
                                if data__exploreSpec__responseSpec__missing_keys:
                                    raise _Refused
                                data__exploreSpec__responseSpec_keys = set(data__exploreSpec__responseSpec.keys())
                                if "type" in data__exploreSpec__responseSpec_keys:
                                    data__exploreSpec__responseSpec_keys.remove("type")
                                    data__exploreSpec__responseSpec__type = data__exploreSpec__responseSpec["type"]
                                    if not (isinstance(data__exploreSpec__responseSpec__type, str) and data__exploreSpec__responseSpec__type == 'object'):
                                        raise _Refused
                                if "properties" in data__exploreSpec__responseSpec_keys:
                                    data__exploreSpec__responseSpec_keys.remove("properties")
                                    data__exploreSpec__responseSpec__properties = data__exploreSpec__responseSpec["properties"]
                                    if not (isinstance(data__exploreSpec__responseSpec__properties, dict) and len(data__exploreSpec__responseSpec__properties) == 3 and 'format' in data__exploreSpec__responseSpec__properties and isinstance(data__exploreSpec__responseSpec__properties['format'], dict) and len(data__exploreSpec__responseSpec__properties['format']) == 1 and 'type' in data__exploreSpec__responseSpec__properties['format'] and isinstance(data__exploreSpec__responseSpec__properties['format']['type'], str) and data__exploreSpec__responseSpec__properties['format']['type'] == 'string' and 'schema' in data__exploreSpec__responseSpec__properties and isinstance(data__exploreSpec__responseSpec__properties['schema'], dict) and len(data__exploreSpec__responseSpec__properties['schema']) == 2 and 'type' in data__exploreSpec__responseSpec__properties['schema'] and isinstance(data__exploreSpec__responseSpec__properties['schema']['type'], str) and data__exploreSpec__responseSpec__properties['schema']['type'] == 'object' and 'properties' in data__exploreSpec__responseSpec__properties['schema'] and isinstance(data__exploreSpec__responseSpec__properties['schema']['properties'], dict) and len(data__exploreSpec__responseSpec__properties['schema']['properties']) == 1 and 'columns' in data__exploreSpec__responseSpec__properties['schema']['properties'] and isinstance(data__exploreSpec__responseSpec__properties['schema']['properties']['columns'], dict) and len(data__exploreSpec__responseSpec__properties['schema']['properties']['columns']) == 2 and 'type' in data__exploreSpec__responseSpec__properties['schema']['properties']['columns'] and isinstance(data__exploreSpec__responseSpec__properties['schema']['properties']['columns']['type'], str) and data__exploreSpec__responseSpec__properties['schema']['properties']['columns']['type'] == 'array' and 'items' in data__exploreSpec__responseSpec__properties['schema']['properties']['columns'] and isinstance(data__exploreSpec__responseSpec__properties['schema']['properties']['columns']['items'], dict) and len(data__exploreSpec__responseSpec__properties['schema']['properties']['columns']['items']) == 2 and 'type' in data__exploreSpec__responseSpec__properties['schema']['properties']['columns']['items'] and isinstance(data__exploreSpec__responseSpec__properties['schema']['properties']['columns']['items']['type'], str) and data__exploreSpec__responseSpec__properties['schema']['properties']['columns']['items']['type'] == 'object' and 'properties' in data__exploreSpec__responseSpec__properties['schema']['properties']['columns']['items'] and isinstance(data__exploreSpec__responseSpec__properties['schema']['properties']['columns']['items']['properties'], dict) and len(data__exploreSpec__responseSpec__properties['schema']['properties']['columns']['items']['properties']) == 2 and 'name' in data__exploreSpec__responseSpec__properties['schema']['properties']['columns']['items']['properties'] and isinstance(data__exploreSpec__responseSpec__properties['schema']['properties']['columns']['items']['properties']['name'], dict) and len(data__exploreSpec__responseSpec__properties['schema']['properties']['columns']['items']['properties']['name']) == 1 and 'type' in data__exploreSpec__responseSpec__properties['schema']['properties']['columns']['items']['properties']['name'] and isinstance(data__exploreSpec__responseSpec__properties['schema']['properties']['columns']['items']['properties']['name']['type'], str) and data__exploreSpec__responseSpec__properties['schema']['properties']['columns']['items']['properties']['name']['type'] == 'string' and 'type' in data__exploreSpec__responseSpec__properties['schema']['properties']['columns']['items']['properties'] and isinstance(data__exploreSpec__responseSpec__properties['schema']['properties']['columns']['items']['properties']['type'], dict) and len(data__exploreSpec__responseSpec__properties['schema']['properties']['columns']['items']['properties']['type']) == 1 and 'type' in data__exploreSpec__responseSpec__properties['schema']['properties']['columns']['items']['properties']['type'] and isinstance(data__exploreSpec__responseSpec__properties['schema']['properties']['columns']['items']['properties']['type']['type'], str) and data__exploreSpec__responseSpec__properties['schema']['properties']['columns']['items']['properties']['type']['type'] == 'string' and 'data' in data__exploreSpec__responseSpec__properties and isinstance(data__exploreSpec__responseSpec__properties['data'], dict) and len(data__exploreSpec__responseSpec__properties['data']) == 2 and 'type' in data__exploreSpec__responseSpec__properties['data'] and isinstance(data__exploreSpec__responseSpec__properties['data']['type'], str) and data__exploreSpec__responseSpec__properties['data']['type'] == 'array' and 'items' in data__exploreSpec__responseSpec__properties['data'] and isinstance(data__exploreSpec__responseSpec__properties['data']['items'], dict) and len(data__exploreSpec__responseSpec__properties['data']['items']) == 1 and 'type' in data__exploreSpec__responseSpec__properties['data']['items'] and isinstance(data__exploreSpec__responseSpec__properties['data']['items']['type'], str) and data__exploreSpec__responseSpec__properties['data']['items']['type'] == 'object'):
                                        raise _Refused
                data__exploreSpec_is_dict = isinstance(data__exploreSpec, dict)
                if data__exploreSpec_is_dict:
                    data__exploreSpec_keys = set(data__exploreSpec.keys())
                    if "type" in data__exploreSpec_keys:
                        data__exploreSpec_keys.remove("type")
                        data__exploreSpec__type = data__exploreSpec["type"]
                        try:
                            if not (isinstance(data__exploreSpec__type, str) and data__exploreSpec__type == 'StreamingConnection'):
                                raise _Refused
                        except _Refused: pass
                        else:
                            raise _Refused
            if "authSpec" in data_keys:
                data_keys.remove("authSpec")
                data__authSpec = data["authSpec"]
                data__authSpec_is_list = isinstance(data__authSpec, (list, tuple))
                if data__authSpec_is_list:
                    data__authSpec_len = len(data__authSpec)
                    if data__authSpec_len < 1:
                        raise _Refused
    try:
        data_is_dict = isinstance(data, dict)
        if data_is_dict:
            data__missing_keys = set(['type']) - data.keys()
            if data__missing_keys:
                raise _Refused
            data_keys = set(data.keys())
            if "type" in data_keys:
                data_keys.remove("type")
                data__type = data["type"]
                if not (isinstance(data__type, str) and data__type == 'generic-streaming'):
                    raise _Refused
    except _Refused:
        pass
    else:
        data_is_dict = isinstance(data, dict)
        if data_is_dict:
            data_keys = set(data.keys())
            if "providerId" in data_keys:
                data_keys.remove("providerId")
                data__providerId = data["providerId"]
                try:
                    if not (isinstance(data__providerId, str) and data__providerId == '0ed90a81-07f4-4586-8190-b40eccef1c5a'):
                        raise _Refused
                except _Refused: pass
                else:
                    raise _Refused
    try:
        data_is_dict = isinstance(data, dict)
        if data_is_dict:
            data__missing_keys = set(['type']) - data.keys()
            if data__missing_keys:
                raise _Refused
            data_keys = set(data.keys())
            if "type" in data_keys:
                data_keys.remove("type")
                data__type = data["type"]
                if not (isinstance(data__type, str) and data__type == 'generic-rest'):
                    raise _Refused
    except _Refused:
        pass
    else:
        data_is_dict = isinstance(data, dict)
        if data_is_dict:
            data_keys = set(data.keys())
            if "providerId" in data_keys:
                data_keys.remove("providerId")
                data__providerId = data["providerId"]
                try:
                    if not (isinstance(data__providerId, str) and data__providerId == '521eee4d-8cbe-4906-bb48-fb6bd4450033'):
                        raise _Refused
                except _Refused: pass
                else:
                    raise _Refused
    try:
        data_is_dict = isinstance(data, dict)
        if data_is_dict:
            data__missing_keys = set(['type']) - data.keys()
            if data__missing_keys:
                raise _Refused
            data_keys = set(data.keys())
            if "type" in data_keys:
                data_keys.remove("type")
                data__type = data["type"]
                try:
                    if not (isinstance(data__type, str) and data__type == 'generic-streaming'):
                        raise _Refused
                except _Refused: pass
                else:
                    raise _Refused
    except _Refused:
        pass
    else:
        data_is_dict = isinstance(data, dict)
        if data_is_dict:
            data_keys = set(data.keys())
            if "authSpec" in data_keys:
                data_keys.remove("authSpec")
                data__authSpec = data["authSpec"]
                data__authSpec_is_list = isinstance(data__authSpec, (list, tuple))
                if data__authSpec_is_list:
                    data__authSpec_len = len(data__authSpec)
                    for data__authSpec_x, data__authSpec_item in enumerate(data__authSpec):
                        validate____defs_documentedauthentication(data__authSpec_item)
    try:
        data_is_dict = isinstance(data, dict)
        if data_is_dict:
            data__missing_keys = set(['type']) - data.keys()
            if data__missing_keys:
                raise _Refused
            data_keys = set(data.keys())
            if "type" in data_keys:
                data_keys.remove("type")
                data__type = data["type"]
                if not (isinstance(data__type, str) and data__type == 'generic-rest' or isinstance(data__type, str) and data__type == 'generic-streaming'):
                    raise _Refused
    except _Refused:
        pass
    else:
        data_is_dict = isinstance(data, dict)
        if data_is_dict:
            data_keys = set(data.keys())
            if "authSpec" in data_keys:
                data_keys.remove("authSpec")
                data__authSpec = data["authSpec"]
                data__authSpec_is_list = isinstance(data__authSpec, (list, tuple))
                if data__authSpec_is_list:
                    data__authSpec_len = len(data__authSpec)
                    for data__authSpec_x, data__authSpec_item in enumerate(data__authSpec):
                        data__authSpec_item_is_dict = isinstance(data__authSpec_item, dict)
                        if data__authSpec_item_is_dict:
                            data__authSpec_item__missing_keys = set(['type']) - data__authSpec_item.keys()
                            if data__authSpec_item__missing_keys:
                                raise _Refused
                            data__authSpec_item_keys = set(data__authSpec_item.keys())
                            if "type" in data__authSpec_item_keys:
                                data__authSpec_item_keys.remove("type")
                                data__authSpec_item__type = data__authSpec_item["type"]
                                if not isinstance(data__authSpec_item__type, (str)):
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
            data__id_any_of_count1 = 0
            if not data__id_any_of_count1:
                try:
                    if not (isinstance(data__id, str) and data__id == '5c1f7a3e-8d24-4b96-a0e7-3f9b62d1c845'):
                        raise _Refused
                    data__id_any_of_count1 += 1
                except _Refused: pass
            if not data__id_any_of_count1:
                try:
                    if isinstance(data__id, str):
                        if not _found('^([0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})?$', data__id):
                            raise _Refused
                    data__id_any_of_count1 += 1
                except _Refused: pass
            if not data__id_any_of_count1:
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
            if not (isinstance(data__type, str) and data__type == 'generic-rest' or isinstance(data__type, str) and data__type == 'generic-streaming'):
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
            data__providerId_any_of_count2 = 0
            if not data__providerId_any_of_count2:
                try:
                    if not (isinstance(data__providerId, str) and data__providerId == '0ed90a81-07f4-4586-8190-b40eccef1c5a' or isinstance(data__providerId, str) and data__providerId == '521eee4d-8cbe-4906-bb48-fb6bd4450033'):
                        raise _Refused
                    data__providerId_any_of_count2 += 1
                except _Refused: pass
            if not data__providerId_any_of_count2:
                try:
                    if isinstance(data__providerId, str):
                        if not _found('^([0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})?$', data__providerId):
                            raise _Refused
                    data__providerId_any_of_count2 += 1
                except _Refused: pass
            if not data__providerId_any_of_count2:
                raise _Refused
            data__providerId_any_of_count3 = 0
            if not data__providerId_any_of_count3:
                try:
                    if not (isinstance(data__providerId, str) and data__providerId == '0ed90a81-07f4-4586-8190-b40eccef1c5a' or isinstance(data__providerId, str) and data__providerId == '521eee4d-8cbe-4906-bb48-fb6bd4450033'):
                        raise _Refused
                    data__providerId_any_of_count3 += 1
                except _Refused: pass
            if not data__providerId_any_of_count3:
                try:
                    if isinstance(data__providerId, str):
                        if not _found('^(0[eE][dD]90[aA]81-07[fF]4-4586-8190-[bB]40[eE][cC][cC][eE][fF]1[cC]5[aA]|521[eE][eE][eE]4[dD]-8[cC][bB][eE]-4906-[bB][bB]48-[fF][bB]6[bB][dD]4450033)$', data__providerId):
                            raise _Refused
                    data__providerId_any_of_count3 += 1
                except _Refused: pass
            if not data__providerId_any_of_count3:
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
            data__version_any_of_count4 = 0
            if not data__version_any_of_count4:
                try:
                    if not (isinstance(data__version, str) and data__version == '1.0'):
                        raise _Refused
                    data__version_any_of_count4 += 1
                except _Refused: pass
            if not data__version_any_of_count4:
                try:
                    if isinstance(data__version, str):
                        if not _found('^([0-9]+\\.[0-9]+)?$', data__version):
                            raise _Refused
                    data__version_any_of_count4 += 1
                except _Refused: pass
            if not data__version_any_of_count4:
                raise _Refused
            if isinstance(data__version, str):
                data__version_len = len(data__version)
                if data__version_len < 1:
                    raise _Refused
        if "attributes" in data_keys:
            data_keys.remove("attributes")
            data__attributes = data["attributes"]
            validate____defs_attributes(data__attributes)
        if "authSpec" in data_keys:
            data_keys.remove("authSpec")
            data__authSpec = data["authSpec"]
            validate____defs_authspec(data__authSpec)
        if "sourceSpec" in data_keys:
            data_keys.remove("sourceSpec")
            data__sourceSpec = data["sourceSpec"]
            validate____defs_sourcespec(data__sourceSpec)
        if "targetSpec" in data_keys:
            data_keys.remove("targetSpec")
            data__targetSpec = data["targetSpec"]
            validate____defs_targetspec(data__targetSpec)
        if "exploreSpec" in data_keys:
            data_keys.remove("exploreSpec")
            data__exploreSpec = data["exploreSpec"]
            validate____defs_explorespec(data__exploreSpec)
        if "permissionsInfo" in data_keys:
            data_keys.remove("permissionsInfo")
            data__permissionsInfo = data["permissionsInfo"]
            validate____defs_permissionsinfo(data__permissionsInfo)
        if "encryptionSpecs" in data_keys:
            data_keys.remove("encryptionSpecs")
            data__encryptionSpecs = data["encryptionSpecs"]
            validate____defs_encryptionspecs(data__encryptionSpecs)
        if "entitlementInfo" in data_keys:
            data_keys.remove("entitlementInfo")
            data__entitlementInfo = data["entitlementInfo"]
            validate____defs_entitlementinfo(data__entitlementInfo)
        if "policy" in data_keys:
            data_keys.remove("policy")
            data__policy = data["policy"]
            validate____defs_policy(data__policy)
        if "settings" in data_keys:
            data_keys.remove("settings")
            data__settings = data["settings"]
            validate____defs_settings(data__settings)
        if "createdAt" in data_keys:
            data_keys.remove("createdAt")
            data__createdAt = data["createdAt"]
        if "updatedAt" in data_keys:
            data_keys.remove("updatedAt")
            data__updatedAt = data["updatedAt"]
        if "createdBy" in data_keys:
            data_keys.remove("createdBy")
            data__createdBy = data["createdBy"]
        if "updatedBy" in data_keys:
            data_keys.remove("updatedBy")
            data__updatedBy = data["updatedBy"]
        if "createdClient" in data_keys:
            data_keys.remove("createdClient")
            data__createdClient = data["createdClient"]
        if "updatedClient" in data_keys:
            data_keys.remove("updatedClient")
            data__updatedClient = data["updatedClient"]
        if "sandboxId" in data_keys:
            data_keys.remove("sandboxId")
            data__sandboxId = data["sandboxId"]
        if "sandboxName" in data_keys:
            data_keys.remove("sandboxName")
            data__sandboxName = data["sandboxName"]
        if "imsOrgId" in data_keys:
            data_keys.remove("imsOrgId")
            data__imsOrgId = data["imsOrgId"]
        if "etag" in data_keys:
            data_keys.remove("etag")
            data__etag = data["etag"]
        if "_links" in data_keys:
            data_keys.remove("_links")
            data__links = data["_links"]
        if "count" in data_keys:
            data_keys.remove("count")
            data__count = data["count"]
        if "state" in data_keys:
            data_keys.remove("state")
            data__state = data["state"]
        if "lastOperation" in data_keys:
            data_keys.remove("lastOperation")
            data__lastOperation = data["lastOperation"]
        if "inheritedAttributes" in data_keys:
            data_keys.remove("inheritedAttributes")
            data__inheritedAttributes = data["inheritedAttributes"]
        if data_keys:
            raise _Refused
    return data

def validate____defs_settings(data):
    if not isinstance(data, (dict)):
        raise _Refused
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_keys = set(data.keys())
        for data_key in data_keys:
            if data_key not in []:
                data_value = data.get(data_key)
                if not isinstance(data_value, (dict)):
                    raise _Refused
    return data

def validate____defs_policy(data):
    if not isinstance(data, (dict)):
        raise _Refused
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_keys = set(data.keys())
        if "duleLabels" in data_keys:
            data_keys.remove("duleLabels")
            data__duleLabels = data["duleLabels"]
            if not isinstance(data__duleLabels, (list, tuple)):
                raise _Refused
        if "enforcementRefs" in data_keys:
            data_keys.remove("enforcementRefs")
            data__enforcementRefs = data["enforcementRefs"]
            if not isinstance(data__enforcementRefs, (list, tuple)):
                raise _Refused
        if data_keys:
            raise _Refused
    return data

def validate____defs_entitlementinfo(data):
    if not isinstance(data, (list, tuple)):
        raise _Refused
    data_is_list = isinstance(data, (list, tuple))
    if data_is_list:
        data_len = len(data)
        for data_x, data_item in enumerate(data):
            if not isinstance(data_item, (dict)):
                raise _Refused
            data_item_is_dict = isinstance(data_item, dict)
            if data_item_is_dict:
                data_item_keys = set(data_item.keys())
                if "operation" in data_item_keys:
                    data_item_keys.remove("operation")
                    data_item__operation = data_item["operation"]
                    if not isinstance(data_item__operation, (str)):
                        raise _Refused
                if "entitlements" in data_item_keys:
                    data_item_keys.remove("entitlements")
                    data_item__entitlements = data_item["entitlements"]
                    if not isinstance(data_item__entitlements, (list, tuple)):
                        raise _Refused
                if data_item_keys:
                    raise _Refused
    return data

def validate____defs_encryptionspecs(data):
    if not isinstance(data, (list, tuple)):
        raise _Refused
    data_is_list = isinstance(data, (list, tuple))
    if data_is_list:
        data_len = len(data)
        for data_x, data_item in enumerate(data):
            if not isinstance(data_item, (dict)):
                raise _Refused
            data_item_is_dict = isinstance(data_item, dict)
            if data_item_is_dict:
                data_item_keys = set(data_item.keys())
                if "name" in data_item_keys:
                    data_item_keys.remove("name")
                    data_item__name = data_item["name"]
                    if not isinstance(data_item__name, (str)):
                        raise _Refused
                if "type" in data_item_keys:
                    data_item_keys.remove("type")
                    data_item__type = data_item["type"]
                    if not isinstance(data_item__type, (str)):
                        raise _Refused
                if "spec" in data_item_keys:
                    data_item_keys.remove("spec")
                    data_item__spec = data_item["spec"]
                    if not isinstance(data_item__spec, (dict)):
                        raise _Refused
                    data_item__spec_is_dict = isinstance(data_item__spec, dict)
                    if data_item__spec_is_dict:
                        data_item__spec_keys = set(data_item__spec.keys())
                        if "encryptionAlgo" in data_item__spec_keys:
                            data_item__spec_keys.remove("encryptionAlgo")
                            data_item__spec__encryptionAlgo = data_item__spec["encryptionAlgo"]
                            if not isinstance(data_item__spec__encryptionAlgo, (dict)):
                                raise _Refused
                        if "publicKey" in data_item__spec_keys:
                            data_item__spec_keys.remove("publicKey")
                            data_item__spec__publicKey = data_item__spec["publicKey"]
                            if not isinstance(data_item__spec__publicKey, (dict)):
                                raise _Refused
                        if data_item__spec_keys:
                            raise _Refused
                if data_item_keys:
                    raise _Refused
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
            validate____defs_viewpermissions(data__view)
        if "manage" in data_keys:
            data_keys.remove("manage")
            data__manage = data["manage"]
            validate____defs_managepermissions(data__manage)
        if data_keys:
            raise _Refused
    try:
        data_is_dict = isinstance(data, dict)
        if data_is_dict:
            data_len = len(data)
            if data_len < 1:
                raise _Refused
    except _Refused:
        pass
    else:
        data_is_dict = isinstance(data, dict)
        if data_is_dict:
            data__missing_keys = set(['view', 'manage']) - data.keys()
            if data__missing_keys:
                raise _Refused
    return data

def validate____defs_managepermissions(data):
    if not isinstance(data, (list, tuple)):
        raise _Refused
    data_is_list = isinstance(data, (list, tuple))
    if data_is_list:
        data_len = len(data)
        if data_len < 1:
            raise _Refused
        for data_x, data_item in enumerate(data):
            try:
                if not isinstance(data_item, (dict)):
                    raise _Refused
                data_item_any_of_count5 = 0
                if not data_item_any_of_count5:
                    try:
                        data_item_is_dict = isinstance(data_item, dict)
                        if data_item_is_dict:
                            data_item__missing_keys = set(['view']) - data_item.keys()
                            if data_item__missing_keys:
                                raise _Refused
                        data_item_any_of_count5 += 1
                    except _Refused: pass
                if not data_item_any_of_count5:
                    try:
                        data_item_is_dict = isinstance(data_item, dict)
                        if data_item_is_dict:
                            data_item__missing_keys = set(['manage']) - data_item.keys()
                            if data_item__missing_keys:
                                raise _Refused
                        data_item_any_of_count5 += 1
                    except _Refused: pass
                if not data_item_any_of_count5:
                    raise _Refused
            except _Refused:
                validate____defs_managepermission(data_item)
            else:
                raise _Refused
    return data

def validate____defs_managepermission(data):
    if not isinstance(data, (dict)):
        raise _Refused
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_len = len(data)
        if data_len < 1:
            raise _Refused
        data_keys = set(data.keys())
        if "@type" in data_keys:
            data_keys.remove("@type")
            data__type = data["@type"]
            validate____defs_permissiontype(data__type)
        if "name" in data_keys:
            data_keys.remove("name")
            data__name = data["name"]
            validate____defs_permissionname(data__name)
        if "permissions" in data_keys:
            data_keys.remove("permissions")
            data__permissions = data["permissions"]
            if not isinstance(data__permissions, (list, tuple)):
                raise _Refused
            data__permissions_is_list = isinstance(data__permissions, (list, tuple))
            if data__permissions_is_list:
                data__permissions_len = len(data__permissions)
                if data__permissions_len < 1:
                    raise _Refused
                for data__permissions_x, data__permissions_item in enumerate(data__permissions):
                    if not (isinstance(data__permissions_item, str) and data__permissions_item == 'write'):
                        raise _Refused
        if "type" in data_keys:
            data_keys.remove("type")
            data__type = data["type"]
        if data_keys:
            raise _Refused
    try:
        data_is_dict = isinstance(data, dict)
        if data_is_dict:
            data_len = len(data)
            if data_len < 1:
                raise _Refused
    except _Refused:
        pass
    else:
        data_is_dict = isinstance(data, dict)
        if data_is_dict:
            data__missing_keys = set(['@type']) - data.keys()
            if data__missing_keys:
                raise _Refused
        data_is_dict = isinstance(data, dict)
        if data_is_dict:
            data__missing_keys = set(['name', 'permissions']) - data.keys()
            if data__missing_keys:
                raise _Refused
    return data

def validate____defs_permissionname(data):
    if not isinstance(data, (str)):
        raise _Refused
    if isinstance(data, str):
        data_len = len(data)
        if data_len < 1:
            raise _Refused
    return data

def validate____defs_permissiontype(data):
    if not (isinstance(data, str) and data == 'lowLevel'):
        raise _Refused
    return data

def validate____defs_viewpermissions(data):
    if not isinstance(data, (list, tuple)):
        raise _Refused
    data_is_list = isinstance(data, (list, tuple))
    if data_is_list:
        data_len = len(data)
        if data_len < 1:
            raise _Refused
        for data_x, data_item in enumerate(data):
            try:
                if not isinstance(data_item, (dict)):
                    raise _Refused
                data_item_any_of_count6 = 0
                if not data_item_any_of_count6:
                    try:
                        data_item_is_dict = isinstance(data_item, dict)
                        if data_item_is_dict:
                            data_item__missing_keys = set(['view']) - data_item.keys()
                            if data_item__missing_keys:
                                raise _Refused
                        data_item_any_of_count6 += 1
                    except _Refused: pass
                if not data_item_any_of_count6:
                    try:
                        data_item_is_dict = isinstance(data_item, dict)
                        if data_item_is_dict:
                            data_item__missing_keys = set(['manage']) - data_item.keys()
                            if data_item__missing_keys:
                                raise _Refused
                        data_item_any_of_count6 += 1
                    except _Refused: pass
                if not data_item_any_of_count6:
                    raise _Refused
            except _Refused:
                validate____defs_viewpermission(data_item)
            else:
                raise _Refused
    return data

def validate____defs_viewpermission(data):
    if not isinstance(data, (dict)):
        raise _Refused
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_len = len(data)
        if data_len < 1:
            raise _Refused
        data_keys = set(data.keys())
        if "@type" in data_keys:
            data_keys.remove("@type")
            data__type = data["@type"]
            validate____defs_permissiontype(data__type)
        if "name" in data_keys:
            data_keys.remove("name")
            data__name = data["name"]
            validate____defs_permissionname(data__name)
        if "permissions" in data_keys:
            data_keys.remove("permissions")
            data__permissions = data["permissions"]
            if not isinstance(data__permissions, (list, tuple)):
                raise _Refused
            data__permissions_is_list = isinstance(data__permissions, (list, tuple))
            if data__permissions_is_list:
                data__permissions_len = len(data__permissions)
                if data__permissions_len < 1:
                    raise _Refused
                for data__permissions_x, data__permissions_item in enumerate(data__permissions):
                    if not (isinstance(data__permissions_item, str) and data__permissions_item == 'read'):
                        raise _Refused
        if "type" in data_keys:
            data_keys.remove("type")
            data__type = data["type"]
        if data_keys:
            raise _Refused
    try:
        data_is_dict = isinstance(data, dict)
        if data_is_dict:
            data_len = len(data)
            if data_len < 1:
                raise _Refused
    except _Refused:
        pass
    else:
        data_is_dict = isinstance(data, dict)
        if data_is_dict:
            data__missing_keys = set(['@type']) - data.keys()
            if data__missing_keys:
                raise _Refused
        data_is_dict = isinstance(data, dict)
        if data_is_dict:
            data__missing_keys = set(['name', 'permissions']) - data.keys()
            if data__missing_keys:
                raise _Refused
    return data

def validate____defs_explorespec(data):
    if not isinstance(data, (dict)):
        raise _Refused
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_keys = set(data.keys())
        if "name" in data_keys:
            data_keys.remove("name")
            data__name = data["name"]
            if not isinstance(data__name, (str)):
                raise _Refused
        if "type" in data_keys:
            data_keys.remove("type")
            data__type = data["type"]
            if not isinstance(data__type, (str)):
                raise _Refused
        if "requestSpec" in data_keys:
            data_keys.remove("requestSpec")
            data__requestSpec = data["requestSpec"]
            validate____defs_embeddedschema(data__requestSpec)
        if "responseSpec" in data_keys:
            data_keys.remove("responseSpec")
            data__responseSpec = data["responseSpec"]
            validate____defs_embeddedschema(data__responseSpec)
    return data

def validate____defs_embeddedschema(data):
    try:
        if not isinstance(data, (dict)):
            raise _Refused
    except _Refused:
        if not isinstance(data, (dict)):
            raise _Refused
    else:
        validate____defs_nestedschema(data)
    return data

def validate____defs_nestedschema(data):
    if not isinstance(data, (dict, bool)):
        raise _Refused
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_keys = set(data.keys())
        if "$schema" in data_keys:
            data_keys.remove("$schema")
            data__schema = data["$schema"]
            if not isinstance(data__schema, (str)):
                raise _Refused
            data__schema_any_of_count7 = 0
            if not data__schema_any_of_count7:
                try:
                    if not (isinstance(data__schema, str) and data__schema == 'http://json-schema.org/draft-07/schema#'):
                        raise _Refused
                    data__schema_any_of_count7 += 1
                except _Refused: pass
            if not data__schema_any_of_count7:
                try:
                    if isinstance(data__schema, str):
                        if not _found('^[A-Za-z][A-Za-z0-9+.-]*:[^\\s\\\\"<>^`{|}]+$', data__schema):
                            raise _Refused
                    data__schema_any_of_count7 += 1
                except _Refused: pass
            if not data__schema_any_of_count7:
                raise _Refused
            data__schema_any_of_count8 = 0
            if not data__schema_any_of_count8:
                try:
                    if not (isinstance(data__schema, str) and data__schema == 'http://json-schema.org/draft-07/schema#' or isinstance(data__schema, str) and data__schema == 'http://json-schema.org/draft-07/schema'):
                        raise _Refused
                    data__schema_any_of_count8 += 1
                except _Refused: pass
            if not data__schema_any_of_count8:
                try:
                    try:
                        if not isinstance(data__schema, (str)):
                            raise _Refused
                        if isinstance(data__schema, str):
                            if not _found('^[A-Za-z][A-Za-z0-9+.-]*:[^\\s\\\\"<>^`{|}]+$', data__schema):
                                raise _Refused
                    except _Refused: pass
                    else:
                        raise _Refused
                    data__schema_any_of_count8 += 1
                except _Refused: pass
            if not data__schema_any_of_count8:
                raise _Refused
        if "$id" in data_keys:
            data_keys.remove("$id")
            data__id = data["$id"]
            if not isinstance(data__id, (str)):
                raise _Refused
        if "$ref" in data_keys:
            data_keys.remove("$ref")
            data__ref = data["$ref"]
            if not isinstance(data__ref, (str)):
                raise _Refused
        if "$comment" in data_keys:
            data_keys.remove("$comment")
            data__comment = data["$comment"]
            if not isinstance(data__comment, (str)):
                raise _Refused
        if "title" in data_keys:
            data_keys.remove("title")
            data__title = data["title"]
            if not isinstance(data__title, (str)):
                raise _Refused
        if "description" in data_keys:
            data_keys.remove("description")
            data__description = data["description"]
            if not isinstance(data__description, (str)):
                raise _Refused
        if "examples" in data_keys:
            data_keys.remove("examples")
            data__examples = data["examples"]
            if not isinstance(data__examples, (list, tuple)):
                raise _Refused
        if "readOnly" in data_keys:
            data_keys.remove("readOnly")
            data__readOnly = data["readOnly"]
            if not isinstance(data__readOnly, (bool)):
                raise _Refused
        if "type" in data_keys:
            data_keys.remove("type")
            data__type = data["type"]
            try:
                if not isinstance(data__type, (str)):
                    raise _Refused
            except _Refused:
                if not isinstance(data__type, (list, tuple)):
                    raise _Refused
                data__type_is_list = isinstance(data__type, (list, tuple))
                if data__type_is_list:
                    data__type_len = len(data__type)
                    if data__type_len < 1:
                        raise _Refused
                    def fn(var): return frozenset(dict((k, fn(v)) for k, v in var.items()).items()) if hasattr(var, "items") else tuple(fn(v) for v in var) if isinstance(var, (dict, list)) else (bool, var) if isinstance(var, bool) else var
                    if data__type_len > len(set(fn(data__type_x) for data__type_x in data__type)):
                        raise _Refused
                    for data__type_x, data__type_item in enumerate(data__type):
                        validate____defs_jsontype(data__type_item)
            else:
                validate____defs_jsontype(data__type)
        if "enum" in data_keys:
            data_keys.remove("enum")
            data__enum = data["enum"]
            if not isinstance(data__enum, (list, tuple)):
                raise _Refused
        if "format" in data_keys:
            data_keys.remove("format")
            data__format = data["format"]
            if not isinstance(data__format, (str)):
                raise _Refused
        if "pattern" in data_keys:
            data_keys.remove("pattern")
            data__pattern = data["pattern"]
            if not isinstance(data__pattern, (str)):
                raise _Refused
        if "minLength" in data_keys:
            data_keys.remove("minLength")
            data__minLength = data["minLength"]
            if not isinstance(data__minLength, (int)) and not (isinstance(data__minLength, float) and data__minLength.is_integer()) or isinstance(data__minLength, bool):
                raise _Refused
            if isinstance(data__minLength, (int, float, float)) and not isinstance(data__minLength, bool):
                if data__minLength < 0:
                    raise _Refused
        if "maxLength" in data_keys:
            data_keys.remove("maxLength")
            data__maxLength = data["maxLength"]
            if not isinstance(data__maxLength, (int)) and not (isinstance(data__maxLength, float) and data__maxLength.is_integer()) or isinstance(data__maxLength, bool):
                raise _Refused
            if isinstance(data__maxLength, (int, float, float)) and not isinstance(data__maxLength, bool):
                if data__maxLength < 0:
                    raise _Refused
        if "minimum" in data_keys:
            data_keys.remove("minimum")
            data__minimum = data["minimum"]
            if not isinstance(data__minimum, (int, float, float)) or isinstance(data__minimum, bool):
                raise _Refused
        if "maximum" in data_keys:
            data_keys.remove("maximum")
            data__maximum = data["maximum"]
            if not isinstance(data__maximum, (int, float, float)) or isinstance(data__maximum, bool):
                raise _Refused
        if "exclusiveMinimum" in data_keys:
            data_keys.remove("exclusiveMinimum")
            data__exclusiveMinimum = data["exclusiveMinimum"]
            if not isinstance(data__exclusiveMinimum, (int, float, float)) or isinstance(data__exclusiveMinimum, bool):
                raise _Refused
        if "exclusiveMaximum" in data_keys:
            data_keys.remove("exclusiveMaximum")
            data__exclusiveMaximum = data["exclusiveMaximum"]
            if not isinstance(data__exclusiveMaximum, (int, float, float)) or isinstance(data__exclusiveMaximum, bool):
                raise _Refused
        if "multipleOf" in data_keys:
            data_keys.remove("multipleOf")
            data__multipleOf = data["multipleOf"]
            if not isinstance(data__multipleOf, (int, float, float)) or isinstance(data__multipleOf, bool):
                raise _Refused
            if isinstance(data__multipleOf, (int, float, float)) and not isinstance(data__multipleOf, bool):
                if data__multipleOf <= 0:
                    raise _Refused
        if "properties" in data_keys:
            data_keys.remove("properties")
            data__properties = data["properties"]
            if not isinstance(data__properties, (dict)):
                raise _Refused
            data__properties_is_dict = isinstance(data__properties, dict)
            if data__properties_is_dict:
                data__properties_keys = set(data__properties.keys())
                if "$schema" in data__properties_keys:
                    data__properties_keys.remove("$schema")
                    data__properties__schema = data__properties["$schema"]
                    validate____defs_keywordasproperty(data__properties__schema)
                if "$ref" in data__properties_keys:
                    data__properties_keys.remove("$ref")
                    data__properties__ref = data__properties["$ref"]
                    validate____defs_keywordasproperty(data__properties__ref)
                if "default" in data__properties_keys:
                    data__properties_keys.remove("default")
                    data__properties__default = data__properties["default"]
                    validate____defs_keywordasproperty(data__properties__default)
                if "const" in data__properties_keys:
                    data__properties_keys.remove("const")
                    data__properties__const = data__properties["const"]
                    validate____defs_keywordasproperty(data__properties__const)
                if "example" in data__properties_keys:
                    data__properties_keys.remove("example")
                    data__properties__example = data__properties["example"]
                    validate____defs_keywordasproperty(data__properties__example)
                if "type" in data__properties_keys:
                    data__properties_keys.remove("type")
                    data__properties__type = data__properties["type"]
                    validate____defs_keywordasproperty(data__properties__type)
                if "required" in data__properties_keys:
                    data__properties_keys.remove("required")
                    data__properties__required = data__properties["required"]
                    validate____defs_keywordasproperty(data__properties__required)
                if "title" in data__properties_keys:
                    data__properties_keys.remove("title")
                    data__properties__title = data__properties["title"]
                    validate____defs_keywordasproperty(data__properties__title)
                if "description" in data__properties_keys:
                    data__properties_keys.remove("description")
                    data__properties__description = data__properties["description"]
                    validate____defs_keywordasproperty(data__properties__description)
                if "format" in data__properties_keys:
                    data__properties_keys.remove("format")
                    data__properties__format = data__properties["format"]
                    validate____defs_keywordasproperty(data__properties__format)
                if "pattern" in data__properties_keys:
                    data__properties_keys.remove("pattern")
                    data__properties__pattern = data__properties["pattern"]
                    validate____defs_keywordasproperty(data__properties__pattern)
                if "enum" in data__properties_keys:
                    data__properties_keys.remove("enum")
                    data__properties__enum = data__properties["enum"]
                    validate____defs_keywordasproperty(data__properties__enum)
                if "minimum" in data__properties_keys:
                    data__properties_keys.remove("minimum")
                    data__properties__minimum = data__properties["minimum"]
                    validate____defs_keywordasproperty(data__properties__minimum)
                if "maximum" in data__properties_keys:
                    data__properties_keys.remove("maximum")
                    data__properties__maximum = data__properties["maximum"]
                    validate____defs_keywordasproperty(data__properties__maximum)
                if "multipleOf" in data__properties_keys:
                    data__properties_keys.remove("multipleOf")
                    data__properties__multipleOf = data__properties["multipleOf"]
                    validate____defs_keywordasproperty(data__properties__multipleOf)
                if "minLength" in data__properties_keys:
                    data__properties_keys.remove("minLength")
                    data__properties__minLength = data__properties["minLength"]
                    validate____defs_keywordasproperty(data__properties__minLength)
                if "maxLength" in data__properties_keys:
                    data__properties_keys.remove("maxLength")
                    data__properties__maxLength = data__properties["maxLength"]
                    validate____defs_keywordasproperty(data__properties__maxLength)
                if "minItems" in data__properties_keys:
                    data__properties_keys.remove("minItems")
                    data__properties__minItems = data__properties["minItems"]
                    validate____defs_keywordasproperty(data__properties__minItems)
                if "maxItems" in data__properties_keys:
                    data__properties_keys.remove("maxItems")
                    data__properties__maxItems = data__properties["maxItems"]
                    validate____defs_keywordasproperty(data__properties__maxItems)
                if "minProperties" in data__properties_keys:
                    data__properties_keys.remove("minProperties")
                    data__properties__minProperties = data__properties["minProperties"]
                    validate____defs_keywordasproperty(data__properties__minProperties)
                if "maxProperties" in data__properties_keys:
                    data__properties_keys.remove("maxProperties")
                    data__properties__maxProperties = data__properties["maxProperties"]
                    validate____defs_keywordasproperty(data__properties__maxProperties)
                if "additionalProperties" in data__properties_keys:
                    data__properties_keys.remove("additionalProperties")
                    data__properties__additionalProperties = data__properties["additionalProperties"]
                    validate____defs_flagasproperty(data__properties__additionalProperties)
                if "additionalItems" in data__properties_keys:
                    data__properties_keys.remove("additionalItems")
                    data__properties__additionalItems = data__properties["additionalItems"]
                    validate____defs_flagasproperty(data__properties__additionalItems)
                if "uniqueItems" in data__properties_keys:
                    data__properties_keys.remove("uniqueItems")
                    data__properties__uniqueItems = data__properties["uniqueItems"]
                    validate____defs_flagasproperty(data__properties__uniqueItems)
                if "readOnly" in data__properties_keys:
                    data__properties_keys.remove("readOnly")
                    data__properties__readOnly = data__properties["readOnly"]
                    validate____defs_flagasproperty(data__properties__readOnly)
                if "exclusiveMinimum" in data__properties_keys:
                    data__properties_keys.remove("exclusiveMinimum")
                    data__properties__exclusiveMinimum = data__properties["exclusiveMinimum"]
                    validate____defs_flagasproperty(data__properties__exclusiveMinimum)
                if "exclusiveMaximum" in data__properties_keys:
                    data__properties_keys.remove("exclusiveMaximum")
                    data__properties__exclusiveMaximum = data__properties["exclusiveMaximum"]
                    validate____defs_flagasproperty(data__properties__exclusiveMaximum)
                for data__properties_key in data__properties_keys:
                    if data__properties_key not in ['$schema', '$ref', 'default', 'const', 'example', 'type', 'required', 'title', 'description', 'format', 'pattern', 'enum', 'minimum', 'maximum', 'multipleOf', 'minLength', 'maxLength', 'minItems', 'maxItems', 'minProperties', 'maxProperties', 'additionalProperties', 'additionalItems', 'uniqueItems', 'readOnly', 'exclusiveMinimum', 'exclusiveMaximum']:
                        data__properties_value = data__properties.get(data__properties_key)
                        validate____defs_nestedschema(data__properties_value)
        if "required" in data_keys:
            data_keys.remove("required")
            data__required = data["required"]
            if not isinstance(data__required, (list, tuple)):
                raise _Refused
            data__required_is_list = isinstance(data__required, (list, tuple))
            if data__required_is_list:
                data__required_len = len(data__required)
                for data__required_x, data__required_item in enumerate(data__required):
                    if not isinstance(data__required_item, (str)):
                        raise _Refused
        if "additionalProperties" in data_keys:
            data_keys.remove("additionalProperties")
            data__additionalProperties = data["additionalProperties"]
            validate____defs_nestedschema(data__additionalProperties)
        if "patternProperties" in data_keys:
            data_keys.remove("patternProperties")
            data__patternProperties = data["patternProperties"]
            if not isinstance(data__patternProperties, (dict)):
                raise _Refused
            data__patternProperties_is_dict = isinstance(data__patternProperties, dict)
            if data__patternProperties_is_dict:
                data__patternProperties_keys = set(data__patternProperties.keys())
                for data__patternProperties_key in data__patternProperties_keys:
                    if data__patternProperties_key not in []:
                        data__patternProperties_value = data__patternProperties.get(data__patternProperties_key)
                        validate____defs_nestedschema(data__patternProperties_value)
        if "propertyNames" in data_keys:
            data_keys.remove("propertyNames")
            data__propertyNames = data["propertyNames"]
            validate____defs_nestedschema(data__propertyNames)
        if "minProperties" in data_keys:
            data_keys.remove("minProperties")
            data__minProperties = data["minProperties"]
            if not isinstance(data__minProperties, (int)) and not (isinstance(data__minProperties, float) and data__minProperties.is_integer()) or isinstance(data__minProperties, bool):
                raise _Refused
            if isinstance(data__minProperties, (int, float, float)) and not isinstance(data__minProperties, bool):
                if data__minProperties < 0:
                    raise _Refused
        if "maxProperties" in data_keys:
            data_keys.remove("maxProperties")
            data__maxProperties = data["maxProperties"]
            if not isinstance(data__maxProperties, (int)) and not (isinstance(data__maxProperties, float) and data__maxProperties.is_integer()) or isinstance(data__maxProperties, bool):
                raise _Refused
            if isinstance(data__maxProperties, (int, float, float)) and not isinstance(data__maxProperties, bool):
                if data__maxProperties < 0:
                    raise _Refused
        if "dependencies" in data_keys:
            data_keys.remove("dependencies")
            data__dependencies = data["dependencies"]
            if not isinstance(data__dependencies, (dict)):
                raise _Refused
            data__dependencies_is_dict = isinstance(data__dependencies, dict)
            if data__dependencies_is_dict:
                data__dependencies_keys = set(data__dependencies.keys())
                for data__dependencies_key in data__dependencies_keys:
                    if data__dependencies_key not in []:
                        data__dependencies_value = data__dependencies.get(data__dependencies_key)
                        try:
                            if not isinstance(data__dependencies_value, (dict, bool)):
                                raise _Refused
                        except _Refused:
                            if not isinstance(data__dependencies_value, (list, tuple)):
                                raise _Refused
                            data__dependencies_value_is_list = isinstance(data__dependencies_value, (list, tuple))
                            if data__dependencies_value_is_list:
                                def fn(var): return frozenset(dict((k, fn(v)) for k, v in var.items()).items()) if hasattr(var, "items") else tuple(fn(v) for v in var) if isinstance(var, (dict, list)) else (bool, var) if isinstance(var, bool) else var
                                data__dependencies_value_len = len(data__dependencies_value)
                                if data__dependencies_value_len > len(set(fn(data__dependencies_value_x) for data__dependencies_value_x in data__dependencies_value)):
                                    raise _Refused
                                for data__dependencies_value_x, data__dependencies_value_item in enumerate(data__dependencies_value):
                                    if not isinstance(data__dependencies_value_item, (str)):
                                        raise _Refused
                        else:
                            validate____defs_nestedschema(data__dependencies_value)
        if "items" in data_keys:
            data_keys.remove("items")
            data__items = data["items"]
            try:
                if not isinstance(data__items, (dict, bool)):
                    raise _Refused
            except _Refused:
                if not isinstance(data__items, (list, tuple)):
                    raise _Refused
                data__items_is_list = isinstance(data__items, (list, tuple))
                if data__items_is_list:
                    data__items_len = len(data__items)
                    if data__items_len < 1:
                        raise _Refused
                    for data__items_x, data__items_item in enumerate(data__items):
                        validate____defs_nestedschema(data__items_item)
            else:
                validate____defs_nestedschema(data__items)
        if "additionalItems" in data_keys:
            data_keys.remove("additionalItems")
            data__additionalItems = data["additionalItems"]
            validate____defs_nestedschema(data__additionalItems)
        if "contains" in data_keys:
            data_keys.remove("contains")
            data__contains = data["contains"]
            validate____defs_nestedschema(data__contains)
        if "minItems" in data_keys:
            data_keys.remove("minItems")
            data__minItems = data["minItems"]
            if not isinstance(data__minItems, (int)) and not (isinstance(data__minItems, float) and data__minItems.is_integer()) or isinstance(data__minItems, bool):
                raise _Refused
            if isinstance(data__minItems, (int, float, float)) and not isinstance(data__minItems, bool):
                if data__minItems < 0:
                    raise _Refused
        if "maxItems" in data_keys:
            data_keys.remove("maxItems")
            data__maxItems = data["maxItems"]
            if not isinstance(data__maxItems, (int)) and not (isinstance(data__maxItems, float) and data__maxItems.is_integer()) or isinstance(data__maxItems, bool):
                raise _Refused
            if isinstance(data__maxItems, (int, float, float)) and not isinstance(data__maxItems, bool):
                if data__maxItems < 0:
                    raise _Refused
        if "uniqueItems" in data_keys:
            data_keys.remove("uniqueItems")
            data__uniqueItems = data["uniqueItems"]
            if not isinstance(data__uniqueItems, (bool)):
                raise _Refused
        if "allOf" in data_keys:
            data_keys.remove("allOf")
            data__allOf = data["allOf"]
            validate____defs_schemalist(data__allOf)
        if "anyOf" in data_keys:
            data_keys.remove("anyOf")
            data__anyOf = data["anyOf"]
            validate____defs_schemalist(data__anyOf)
        if "oneOf" in data_keys:
            data_keys.remove("oneOf")
            data__oneOf = data["oneOf"]
            validate____defs_schemalist(data__oneOf)
        if "not" in data_keys:
            data_keys.remove("not")
            data__not = data["not"]
            validate____defs_nestedschema(data__not)
        if "if" in data_keys:
            data_keys.remove("if")
            data__if = data["if"]
            validate____defs_nestedschema(data__if)
        if "then" in data_keys:
            data_keys.remove("then")
            data__then = data["then"]
            validate____defs_nestedschema(data__then)
        if "else" in data_keys:
            data_keys.remove("else")
            data__else = data["else"]
            validate____defs_nestedschema(data__else)
        if "definitions" in data_keys:
            data_keys.remove("definitions")
            data__definitions = data["definitions"]
            if not isinstance(data__definitions, (dict)):
                raise _Refused
            data__definitions_is_dict = isinstance(data__definitions, dict)
            if data__definitions_is_dict:
                data__definitions_keys = set(data__definitions.keys())
                for data__definitions_key in data__definitions_keys:
                    if data__definitions_key not in []:
                        data__definitions_value = data__definitions.get(data__definitions_key)
                        validate____defs_nestedschema(data__definitions_value)
        if "contentMediaType" in data_keys:
            data_keys.remove("contentMediaType")
            data__contentMediaType = data["contentMediaType"]
            if not isinstance(data__contentMediaType, (str)):
                raise _Refused
        if "contentEncoding" in data_keys:
            data_keys.remove("contentEncoding")
            data__contentEncoding = data["contentEncoding"]
            if not isinstance(data__contentEncoding, (str)):
                raise _Refused
    return data

def validate____defs_schemalist(data):
    if not isinstance(data, (list, tuple)):
        raise _Refused
    data_is_list = isinstance(data, (list, tuple))
    if data_is_list:
        data_len = len(data)
        if data_len < 1:
            raise _Refused
        for data_x, data_item in enumerate(data):
            validate____defs_nestedschema(data_item)
    return data

def validate____defs_flagasproperty(data):
    try:
        if not isinstance(data, (dict)):
            raise _Refused
    except _Refused:
        if not isinstance(data, (dict)):
            raise _Refused
    else:
        validate____defs_nestedschema(data)
    return data

def validate____defs_keywordasproperty(data):
    try:
        if not isinstance(data, (dict, bool)):
            raise _Refused
    except _Refused:
        if not isinstance(data, (dict, bool)):
            raise _Refused
    else:
        validate____defs_nestedschema(data)
    return data

def validate____defs_jsontype(data):
    if not (isinstance(data, str) and data == 'string' or isinstance(data, str) and data == 'integer' or isinstance(data, str) and data == 'number' or isinstance(data, str) and data == 'boolean' or isinstance(data, str) and data == 'object' or isinstance(data, str) and data == 'array' or isinstance(data, str) and data == 'null'):
        raise _Refused
    return data

def validate____defs_targetspec(data):
    if not isinstance(data, (dict)):
        raise _Refused
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_keys = set(data.keys())
        if "name" in data_keys:
            data_keys.remove("name")
            data__name = data["name"]
            if not isinstance(data__name, (str)):
                raise _Refused
        if "type" in data_keys:
            data_keys.remove("type")
            data__type = data["type"]
            if not isinstance(data__type, (str)):
                raise _Refused
        if "spec" in data_keys:
            data_keys.remove("spec")
            data__spec = data["spec"]
            if not isinstance(data__spec, (dict)):
                raise _Refused
        if "attributes" in data_keys:
            data_keys.remove("attributes")
            data__attributes = data["attributes"]
            if not isinstance(data__attributes, (dict)):
                raise _Refused
        if data_keys:
            raise _Refused
    return data

def validate____defs_sourcespec(data):
    if not isinstance(data, (dict)):
        raise _Refused
    data_any_of_count9 = 0
    if not data_any_of_count9:
        try:
            data_is_dict = isinstance(data, dict)
            if data_is_dict:
                data__missing_keys = set(['attributes']) - data.keys()
                if data__missing_keys:
                    raise _Refused
            data_any_of_count9 += 1
        except _Refused: pass
    if not data_any_of_count9:
        try:
            data_is_dict = isinstance(data, dict)
            if data_is_dict:
                data_len = len(data)
                if data_len > 0:
                    raise _Refused
            data_any_of_count9 += 1
        except _Refused: pass
    if not data_any_of_count9:
        raise _Refused
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_len = len(data)
        if data_len < 1:
            raise _Refused
        data_keys = set(data.keys())
        if "name" in data_keys:
            data_keys.remove("name")
            data__name = data["name"]
            if not isinstance(data__name, (str)):
                raise _Refused
        if "type" in data_keys:
            data_keys.remove("type")
            data__type = data["type"]
            if not isinstance(data__type, (str)):
                raise _Refused
        if "attributes" in data_keys:
            data_keys.remove("attributes")
            data__attributes = data["attributes"]
            validate____defs_sourceattributes(data__attributes)
        if "spec" in data_keys:
            data_keys.remove("spec")
            data__spec = data["spec"]
            validate____defs_embeddedschema(data__spec)
        if "schema" in data_keys:
            data_keys.remove("schema")
            data__schema = data["schema"]
            validate____defs_embeddedschema(data__schema)
        if data_keys:
            raise _Refused
    return data

def validate____defs_sourceattributes(data):
    if not isinstance(data, (dict)):
        raise _Refused
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['uiAttributes']) - data.keys()
        if data__missing_keys:
            raise _Refused
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_keys = set(data.keys())
        if "uiAttributes" in data_keys:
            data_keys.remove("uiAttributes")
            data__uiAttributes = data["uiAttributes"]
            validate____defs_uiattributes(data__uiAttributes)
        if "authRequired" in data_keys:
            data_keys.remove("authRequired")
            data__authRequired = data["authRequired"]
            if not isinstance(data__authRequired, (bool)):
                raise _Refused
        if "spec" in data_keys:
            data_keys.remove("spec")
            data__spec = data["spec"]
            raise _Refused
        if "schema" in data_keys:
            data_keys.remove("schema")
            data__schema = data["schema"]
            if not isinstance(data__schema, (dict)):
                raise _Refused
        if "urlParams" in data_keys:
            data_keys.remove("urlParams")
            data__urlParams = data["urlParams"]
            validate____defs_urlparams(data__urlParams)
        if "queryParams" in data_keys:
            data_keys.remove("queryParams")
            data__queryParams = data["queryParams"]
            raise _Refused
        if "headerParams" in data_keys:
            data_keys.remove("headerParams")
            data__headerParams = data["headerParams"]
            validate____defs_headerparams(data__headerParams)
        if "bodyParams" in data_keys:
            data_keys.remove("bodyParams")
            data__bodyParams = data["bodyParams"]
            validate____defs_bodyparams(data__bodyParams)
        if "contentPath" in data_keys:
            data_keys.remove("contentPath")
            data__contentPath = data["contentPath"]
            validate____defs_contentpath(data__contentPath)
        if "explodeEntityPath" in data_keys:
            data_keys.remove("explodeEntityPath")
            data__explodeEntityPath = data["explodeEntityPath"]
            validate____defs_explodeentitypath(data__explodeEntityPath)
        if "paginationParams" in data_keys:
            data_keys.remove("paginationParams")
            data__paginationParams = data["paginationParams"]
            validate____defs_paginationparams(data__paginationParams)
        if "scheduleParams" in data_keys:
            data_keys.remove("scheduleParams")
            data__scheduleParams = data["scheduleParams"]
            validate____defs_scheduleparams(data__scheduleParams)
        if data_keys:
            raise _Refused
    return data

def validate____defs_scheduleparams(data):
    if not isinstance(data, (dict)):
        raise _Refused
    try:
        data_is_dict = isinstance(data, dict)
        if data_is_dict:
            data__missing_keys = set(['type']) - data.keys()
            if data__missing_keys:
                raise _Refused
            data_keys = set(data.keys())
            if "type" in data_keys:
                data_keys.remove("type")
                data__type = data["type"]
                if not (isinstance(data__type, str) and data__type == 'ADVANCE'):
                    raise _Refused
    except _Refused:
        pass
    else:
        data_is_dict = isinstance(data, dict)
        if data_is_dict:
            data__missing_keys = set(['paramFormat', 'incremental', 'backfill']) - data.keys()
            if data__missing_keys:
                raise _Refused
    try:
        try:
            data_any_of_count10 = 0
            if not data_any_of_count10:
                try:
                    data_is_dict = isinstance(data, dict)
                    if data_is_dict:
                        data__missing_keys = set(['type']) - data.keys()
                        if data__missing_keys:
                            raise _Refused
                    data_any_of_count10 += 1
                except _Refused: pass
            if not data_any_of_count10:
                try:
                    data_is_dict = isinstance(data, dict)
                    if data_is_dict:
                        data__missing_keys = set(['paramFormat']) - data.keys()
                        if data__missing_keys:
                            raise _Refused
                    data_any_of_count10 += 1
                except _Refused: pass
            if not data_any_of_count10:
                try:
                    data_is_dict = isinstance(data, dict)
                    if data_is_dict:
                        data__missing_keys = set(['incremental']) - data.keys()
                        if data__missing_keys:
                            raise _Refused
                    data_any_of_count10 += 1
                except _Refused: pass
            if not data_any_of_count10:
                try:
                    data_is_dict = isinstance(data, dict)
                    if data_is_dict:
                        data__missing_keys = set(['backfill']) - data.keys()
                        if data__missing_keys:
                            raise _Refused
                    data_any_of_count10 += 1
                except _Refused: pass
            if not data_any_of_count10:
                try:
                    data_is_dict = isinstance(data, dict)
                    if data_is_dict:
                        data_len = len(data)
                        if data_len > 0:
                            raise _Refused
                    data_any_of_count10 += 1
                except _Refused: pass
            if not data_any_of_count10:
                raise _Refused
        except _Refused: pass
        else:
            raise _Refused
    except _Refused:
        pass
    else:
        data_is_dict = isinstance(data, dict)
        if data_is_dict:
            data__missing_keys = set(['scheduleStartParamName', 'scheduleEndParamName']) - data.keys()
            if data__missing_keys:
                raise _Refused
    try:
        data_any_of_count11 = 0
        if not data_any_of_count11:
            try:
                data_is_dict = isinstance(data, dict)
                if data_is_dict:
                    data__missing_keys = set(['paramFormat']) - data.keys()
                    if data__missing_keys:
                        raise _Refused
                data_any_of_count11 += 1
            except _Refused: pass
        if not data_any_of_count11:
            try:
                data_is_dict = isinstance(data, dict)
                if data_is_dict:
                    data__missing_keys = set(['incremental']) - data.keys()
                    if data__missing_keys:
                        raise _Refused
                data_any_of_count11 += 1
            except _Refused: pass
        if not data_any_of_count11:
            try:
                data_is_dict = isinstance(data, dict)
                if data_is_dict:
                    data__missing_keys = set(['backfill']) - data.keys()
                    if data__missing_keys:
                        raise _Refused
                data_any_of_count11 += 1
            except _Refused: pass
        if not data_any_of_count11:
            raise _Refused
    except _Refused:
        pass
    else:
        data_is_dict = isinstance(data, dict)
        if data_is_dict:
            data__missing_keys = set(['type']) - data.keys()
            if data__missing_keys:
                raise _Refused
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_len = len(data)
        if data_len < 1:
            raise _Refused
        data_keys = set(data.keys())
        if "type" in data_keys:
            data_keys.remove("type")
            data__type = data["type"]
            if not isinstance(data__type, (str)):
                raise _Refused
            if not (isinstance(data__type, str) and data__type == 'ADVANCE'):
                raise _Refused
        if "scheduleStartParamName" in data_keys:
            data_keys.remove("scheduleStartParamName")
            data__scheduleStartParamName = data["scheduleStartParamName"]
            if not isinstance(data__scheduleStartParamName, (str)):
                raise _Refused
            if isinstance(data__scheduleStartParamName, str):
                data__scheduleStartParamName_len = len(data__scheduleStartParamName)
                if data__scheduleStartParamName_len < 1:
                    raise _Refused
        if "scheduleEndParamName" in data_keys:
            data_keys.remove("scheduleEndParamName")
            data__scheduleEndParamName = data["scheduleEndParamName"]
            if not isinstance(data__scheduleEndParamName, (str)):
                raise _Refused
            if isinstance(data__scheduleEndParamName, str):
                data__scheduleEndParamName_len = len(data__scheduleEndParamName)
                if data__scheduleEndParamName_len < 1:
                    raise _Refused
        if "scheduleStartParamFormat" in data_keys:
            data_keys.remove("scheduleStartParamFormat")
            data__scheduleStartParamFormat = data["scheduleStartParamFormat"]
            if not isinstance(data__scheduleStartParamFormat, (str)):
                raise _Refused
            try:
                if not isinstance(data__scheduleStartParamFormat, (str)):
                    raise _Refused
                if isinstance(data__scheduleStartParamFormat, str):
                    if not _found('s:[fF]', data__scheduleStartParamFormat):
                        raise _Refused
            except _Refused: pass
            else:
                raise _Refused
            if isinstance(data__scheduleStartParamFormat, str):
                data__scheduleStartParamFormat_len = len(data__scheduleStartParamFormat)
                if data__scheduleStartParamFormat_len < 1:
                    raise _Refused
        if "scheduleEndParamFormat" in data_keys:
            data_keys.remove("scheduleEndParamFormat")
            data__scheduleEndParamFormat = data["scheduleEndParamFormat"]
            if not isinstance(data__scheduleEndParamFormat, (str)):
                raise _Refused
            try:
                if not isinstance(data__scheduleEndParamFormat, (str)):
                    raise _Refused
                if isinstance(data__scheduleEndParamFormat, str):
                    if not _found('s:[fF]', data__scheduleEndParamFormat):
                        raise _Refused
            except _Refused: pass
            else:
                raise _Refused
            if isinstance(data__scheduleEndParamFormat, str):
                data__scheduleEndParamFormat_len = len(data__scheduleEndParamFormat)
                if data__scheduleEndParamFormat_len < 1:
                    raise _Refused
        if "paramFormat" in data_keys:
            data_keys.remove("paramFormat")
            data__paramFormat = data["paramFormat"]
            if not isinstance(data__paramFormat, (str)):
                raise _Refused
            try:
                if not isinstance(data__paramFormat, (str)):
                    raise _Refused
                if isinstance(data__paramFormat, str):
                    if not _found('s:[fF]', data__paramFormat):
                        raise _Refused
            except _Refused: pass
            else:
                raise _Refused
            if isinstance(data__paramFormat, str):
                data__paramFormat_len = len(data__paramFormat)
                if data__paramFormat_len < 1:
                    raise _Refused
        if "incremental" in data_keys:
            data_keys.remove("incremental")
            data__incremental = data["incremental"]
            if not isinstance(data__incremental, (str)):
                raise _Refused
            if isinstance(data__incremental, str):
                data__incremental_len = len(data__incremental)
                if data__incremental_len < 1:
                    raise _Refused
        if "backfill" in data_keys:
            data_keys.remove("backfill")
            data__backfill = data["backfill"]
            if not isinstance(data__backfill, (str)):
                raise _Refused
            if isinstance(data__backfill, str):
                data__backfill_len = len(data__backfill)
                if data__backfill_len < 1:
                    raise _Refused
        if data_keys:
            raise _Refused
    return data

def validate____defs_paginationparams(data):
    if not isinstance(data, (dict)):
        raise _Refused
    try:
        try:
            data_is_dict = isinstance(data, dict)
            if data_is_dict:
                data__missing_keys = set(['paginationType']) - data.keys()
                if data__missing_keys:
                    raise _Refused
        except _Refused: pass
        else:
            raise _Refused
        data_is_dict = isinstance(data, dict)
        if data_is_dict:
            data_len = len(data)
            if data_len < 1:
                raise _Refused
    except _Refused:
        pass
    else:
        data_is_dict = isinstance(data, dict)
        if data_is_dict:
            data__missing_keys = set(['type']) - data.keys()
            if data__missing_keys:
                raise _Refused
    try:
        data_is_dict = isinstance(data, dict)
        if data_is_dict:
            data__missing_keys = set(['type']) - data.keys()
            if data__missing_keys:
                raise _Refused
            data_keys = set(data.keys())
            if "type" in data_keys:
                data_keys.remove("type")
                data__type = data["type"]
                if not (isinstance(data__type, str) and data__type == 'OFFSET'):
                    raise _Refused
    except _Refused:
        pass
    else:
        data_is_dict = isinstance(data, dict)
        if data_is_dict:
            data__missing_keys = set(['limitName', 'limitValue', 'offSetName']) - data.keys()
            if data__missing_keys:
                raise _Refused
    try:
        data_is_dict = isinstance(data, dict)
        if data_is_dict:
            data__missing_keys = set(['type']) - data.keys()
            if data__missing_keys:
                raise _Refused
            data_keys = set(data.keys())
            if "type" in data_keys:
                data_keys.remove("type")
                data__type = data["type"]
                if not (isinstance(data__type, str) and data__type == 'CONTINUATION_TOKEN'):
                    raise _Refused
    except _Refused:
        pass
    else:
        data_is_dict = isinstance(data, dict)
        if data_is_dict:
            data__missing_keys = set(['continuationTokenPath', 'parameterType', 'parameterName']) - data.keys()
            if data__missing_keys:
                raise _Refused
    try:
        data_is_dict = isinstance(data, dict)
        if data_is_dict:
            data__missing_keys = set(['type']) - data.keys()
            if data__missing_keys:
                raise _Refused
            data_keys = set(data.keys())
            if "type" in data_keys:
                data_keys.remove("type")
                data__type = data["type"]
                if not (isinstance(data__type, str) and data__type == 'PAGE'):
                    raise _Refused
    except _Refused:
        pass
    else:
        data_is_dict = isinstance(data, dict)
        if data_is_dict:
            data__missing_keys = set(['limitName', 'limitValue', 'pageParamName']) - data.keys()
            if data__missing_keys:
                raise _Refused
    try:
        data_is_dict = isinstance(data, dict)
        if data_is_dict:
            data__missing_keys = set(['type']) - data.keys()
            if data__missing_keys:
                raise _Refused
            data_keys = set(data.keys())
            if "type" in data_keys:
                data_keys.remove("type")
                data__type = data["type"]
                if not (isinstance(data__type, str) and data__type == 'POINTER'):
                    raise _Refused
    except _Refused:
        pass
    else:
        data_is_dict = isinstance(data, dict)
        if data_is_dict:
            data__missing_keys = set(['limitName', 'limitValue']) - data.keys()
            if data__missing_keys:
                raise _Refused
    try:
        try:
            data_is_dict = isinstance(data, dict)
            if data_is_dict:
                data__missing_keys = set(['pointerName']) - data.keys()
                if data__missing_keys:
                    raise _Refused
        except _Refused: pass
        else:
            raise _Refused
        data_is_dict = isinstance(data, dict)
        if data_is_dict:
            data__missing_keys = set(['type']) - data.keys()
            if data__missing_keys:
                raise _Refused
            data_keys = set(data.keys())
            if "type" in data_keys:
                data_keys.remove("type")
                data__type = data["type"]
                if not (isinstance(data__type, str) and data__type == 'POINTER'):
                    raise _Refused
    except _Refused:
        pass
    else:
        data_is_dict = isinstance(data, dict)
        if data_is_dict:
            data__missing_keys = set(['pointerPath']) - data.keys()
            if data__missing_keys:
                raise _Refused
    try:
        data_is_dict = isinstance(data, dict)
        if data_is_dict:
            data__missing_keys = set(['endConditionName']) - data.keys()
            if data__missing_keys:
                raise _Refused
    except _Refused:
        pass
    else:
        data_is_dict = isinstance(data, dict)
        if data_is_dict:
            data__missing_keys = set(['endConditionValue']) - data.keys()
            if data__missing_keys:
                raise _Refused
    try:
        data_is_dict = isinstance(data, dict)
        if data_is_dict:
            data__missing_keys = set(['endConditionValue']) - data.keys()
            if data__missing_keys:
                raise _Refused
    except _Refused:
        pass
    else:
        data_is_dict = isinstance(data, dict)
        if data_is_dict:
            data__missing_keys = set(['endConditionName']) - data.keys()
            if data__missing_keys:
                raise _Refused
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_len = len(data)
        if data_len < 1:
            raise _Refused
        data_keys = set(data.keys())
        if "type" in data_keys:
            data_keys.remove("type")
            data__type = data["type"]
            if not isinstance(data__type, (str)):
                raise _Refused
            if not (isinstance(data__type, str) and data__type == 'OFFSET' or isinstance(data__type, str) and data__type == 'POINTER' or isinstance(data__type, str) and data__type == 'CONTINUATION_TOKEN' or isinstance(data__type, str) and data__type == 'PAGE' or isinstance(data__type, str) and data__type == 'NONE'):
                raise _Refused
        if "limitName" in data_keys:
            data_keys.remove("limitName")
            data__limitName = data["limitName"]
            if not isinstance(data__limitName, (str)):
                raise _Refused
            if isinstance(data__limitName, str):
                data__limitName_len = len(data__limitName)
                if data__limitName_len < 1:
                    raise _Refused
        if "limitValue" in data_keys:
            data_keys.remove("limitValue")
            data__limitValue = data["limitValue"]
            if not isinstance(data__limitValue, (int, float, float, str)) or isinstance(data__limitValue, bool):
                raise _Refused
            if isinstance(data__limitValue, str):
                if not _found('^\\s*0*[1-9][0-9]*\\s*$|^\\s*$|\\$\\{', data__limitValue):
                    raise _Refused
            if isinstance(data__limitValue, (int, float, float)) and not isinstance(data__limitValue, bool):
                if data__limitValue < 1:
                    raise _Refused
                if isinstance(data__limitValue, int) and isinstance(1, int):
                    if data__limitValue % 1 != 0:
                        raise _Refused
                else:
                    quotient = data__limitValue / 1
                    if int(quotient) != quotient:
                        raise _Refused
                    if data__limitValue / 1 == float("inf"):
                        raise _Refused
            try:
                if not isinstance(data__limitValue, (str)):
                    raise _Refused
                if isinstance(data__limitValue, str):
                    if not _found('^\\s*0*[1-9][0-9]*\\s*$', data__limitValue):
                        raise _Refused
            except _Refused: pass
            else:
                raise _Refused
            if isinstance(data__limitValue, str):
                data__limitValue_len = len(data__limitValue)
                if data__limitValue_len < 1:
                    raise _Refused
        if "offSetName" in data_keys:
            data_keys.remove("offSetName")
            data__offSetName = data["offSetName"]
            if not isinstance(data__offSetName, (str)):
                raise _Refused
            if isinstance(data__offSetName, str):
                data__offSetName_len = len(data__offSetName)
                if data__offSetName_len < 1:
                    raise _Refused
        if "endConditionName" in data_keys:
            data_keys.remove("endConditionName")
            data__endConditionName = data["endConditionName"]
            if not isinstance(data__endConditionName, (str)):
                raise _Refused
            if isinstance(data__endConditionName, str):
                data__endConditionName_len = len(data__endConditionName)
                if data__endConditionName_len < 1:
                    raise _Refused
        if "endConditionValue" in data_keys:
            data_keys.remove("endConditionValue")
            data__endConditionValue = data["endConditionValue"]
            if not isinstance(data__endConditionValue, (str)):
                raise _Refused
            data__endConditionValue_any_of_count12 = 0
            if not data__endConditionValue_any_of_count12:
                try:
                    if not (isinstance(data__endConditionValue, str) and data__endConditionValue == 'Const:false'):
                        raise _Refused
                    data__endConditionValue_any_of_count12 += 1
                except _Refused: pass
            if not data__endConditionValue_any_of_count12:
                try:
                    if isinstance(data__endConditionValue, str):
                        if not _found('^\\s*$|^\\s*Const:|^\\s*\\$|\\{', data__endConditionValue):
                            raise _Refused
                    data__endConditionValue_any_of_count12 += 1
                except _Refused: pass
            if not data__endConditionValue_any_of_count12:
                raise _Refused
        if "pointerPath" in data_keys:
            data_keys.remove("pointerPath")
            data__pointerPath = data["pointerPath"]
            if not isinstance(data__pointerPath, (str)):
                raise _Refused
            data__pointerPath_any_of_count13 = 0
            if not data__pointerPath_any_of_count13:
                try:
                    if not (isinstance(data__pointerPath, str) and data__pointerPath == '$.paging.next'):
                        raise _Refused
                    data__pointerPath_any_of_count13 += 1
                except _Refused: pass
            if not data__pointerPath_any_of_count13:
                try:
                    if isinstance(data__pointerPath, str):
                        if not _found('^\\s*(\\$|headers\\.|$)|[^A-Za-z0-9_.\\s-]', data__pointerPath):
                            raise _Refused
                    data__pointerPath_any_of_count13 += 1
                except _Refused: pass
            if not data__pointerPath_any_of_count13:
                raise _Refused
            if isinstance(data__pointerPath, str):
                data__pointerPath_len = len(data__pointerPath)
                if data__pointerPath_len < 1:
                    raise _Refused
        if "continuationTokenPath" in data_keys:
            data_keys.remove("continuationTokenPath")
            data__continuationTokenPath = data["continuationTokenPath"]
            if not isinstance(data__continuationTokenPath, (str)):
                raise _Refused
            data__continuationTokenPath_any_of_count14 = 0
            if not data__continuationTokenPath_any_of_count14:
                try:
                    if not (isinstance(data__continuationTokenPath, str) and data__continuationTokenPath == '$.meta.after_cursor'):
                        raise _Refused
                    data__continuationTokenPath_any_of_count14 += 1
                except _Refused: pass
            if not data__continuationTokenPath_any_of_count14:
                try:
                    if isinstance(data__continuationTokenPath, str):
                        if not _found('^\\s*(\\$|headers\\.|$)|[^A-Za-z0-9_.\\s-]', data__continuationTokenPath):
                            raise _Refused
                    data__continuationTokenPath_any_of_count14 += 1
                except _Refused: pass
            if not data__continuationTokenPath_any_of_count14:
                raise _Refused
            if isinstance(data__continuationTokenPath, str):
                data__continuationTokenPath_len = len(data__continuationTokenPath)
                if data__continuationTokenPath_len < 1:
                    raise _Refused
        if "parameterType" in data_keys:
            data_keys.remove("parameterType")
            data__parameterType = data["parameterType"]
            if not isinstance(data__parameterType, (str)):
                raise _Refused
            if not (isinstance(data__parameterType, str) and data__parameterType == 'QUERYPARAM' or isinstance(data__parameterType, str) and data__parameterType == 'HEADERPARAM'):
                raise _Refused
        if "parameterName" in data_keys:
            data_keys.remove("parameterName")
            data__parameterName = data["parameterName"]
            if not isinstance(data__parameterName, (str)):
                raise _Refused
            if isinstance(data__parameterName, str):
                data__parameterName_len = len(data__parameterName)
                if data__parameterName_len < 1:
                    raise _Refused
        if "pageParamName" in data_keys:
            data_keys.remove("pageParamName")
            data__pageParamName = data["pageParamName"]
            if not isinstance(data__pageParamName, (str)):
                raise _Refused
            if isinstance(data__pageParamName, str):
                data__pageParamName_len = len(data__pageParamName)
                if data__pageParamName_len < 1:
                    raise _Refused
        if "initialPageIndex" in data_keys:
            data_keys.remove("initialPageIndex")
            data__initialPageIndex = data["initialPageIndex"]
            if not isinstance(data__initialPageIndex, (int, str)) and not (isinstance(data__initialPageIndex, float) and data__initialPageIndex.is_integer()) or isinstance(data__initialPageIndex, bool):
                raise _Refused
            if isinstance(data__initialPageIndex, str):
                data__initialPageIndex_len = len(data__initialPageIndex)
                if data__initialPageIndex_len < 1:
                    raise _Refused
                if not _found('^\\s*-?[0-9]+\\s*$|^\\s*$|\\$\\{', data__initialPageIndex):
                    raise _Refused
        if "endPageIndex" in data_keys:
            data_keys.remove("endPageIndex")
            data__endPageIndex = data["endPageIndex"]
            if not isinstance(data__endPageIndex, (int, str)) and not (isinstance(data__endPageIndex, float) and data__endPageIndex.is_integer()) or isinstance(data__endPageIndex, bool):
                raise _Refused
            data__endPageIndex_any_of_count15 = 0
            if not data__endPageIndex_any_of_count15:
                try:
                    if not (isinstance(data__endPageIndex, str) and data__endPageIndex == 'headers.x-pagecount'):
                        raise _Refused
                    data__endPageIndex_any_of_count15 += 1
                except _Refused: pass
            if not data__endPageIndex_any_of_count15:
                try:
                    if isinstance(data__endPageIndex, str):
                        if not _found('^\\s*-?[0-9]+\\s*$|^\\s*$|\\$\\{|^\\s*(headers\\.|\\$)', data__endPageIndex):
                            raise _Refused
                    data__endPageIndex_any_of_count15 += 1
                except _Refused: pass
            if not data__endPageIndex_any_of_count15:
                raise _Refused
            if isinstance(data__endPageIndex, str):
                data__endPageIndex_len = len(data__endPageIndex)
                if data__endPageIndex_len < 1:
                    raise _Refused
        if "maximumRequest" in data_keys:
            data_keys.remove("maximumRequest")
            data__maximumRequest = data["maximumRequest"]
            if not isinstance(data__maximumRequest, (int, float, float, str)) or isinstance(data__maximumRequest, bool):
                raise _Refused
            if isinstance(data__maximumRequest, str):
                if not _found('^\\s*0*([1-9][0-9]{0,3}|10000)\\s*$|^\\s*$|\\$\\{', data__maximumRequest):
                    raise _Refused
            if isinstance(data__maximumRequest, (int, float, float)) and not isinstance(data__maximumRequest, bool):
                if data__maximumRequest < 1:
                    raise _Refused
                if data__maximumRequest > 10000:
                    raise _Refused
                if isinstance(data__maximumRequest, int) and isinstance(1, int):
                    if data__maximumRequest % 1 != 0:
                        raise _Refused
                else:
                    quotient = data__maximumRequest / 1
                    if int(quotient) != quotient:
                        raise _Refused
                    if data__maximumRequest / 1 == float("inf"):
                        raise _Refused
            if isinstance(data__maximumRequest, str):
                data__maximumRequest_len = len(data__maximumRequest)
                if data__maximumRequest_len < 1:
                    raise _Refused
        if "delayRequestMillis" in data_keys:
            data_keys.remove("delayRequestMillis")
            data__delayRequestMillis = data["delayRequestMillis"]
            if not isinstance(data__delayRequestMillis, (int, float, float, str)) or isinstance(data__delayRequestMillis, bool):
                raise _Refused
            data__delayRequestMillis_any_of_count16 = 0
            if not data__delayRequestMillis_any_of_count16:
                try:
                    if not (isinstance(data__delayRequestMillis, str) and data__delayRequestMillis == '850'):
                        raise _Refused
                    data__delayRequestMillis_any_of_count16 += 1
                except _Refused: pass
            if not data__delayRequestMillis_any_of_count16:
                try:
                    if isinstance(data__delayRequestMillis, str):
                        if not _found('^\\s*0*([0-9]{1,4}|[1-5][0-9]{4}|60000)\\s*$|^\\s*$|\\$\\{', data__delayRequestMillis):
                            raise _Refused
                    data__delayRequestMillis_any_of_count16 += 1
                except _Refused: pass
            if not data__delayRequestMillis_any_of_count16:
                raise _Refused
            if isinstance(data__delayRequestMillis, (int, float, float)) and not isinstance(data__delayRequestMillis, bool):
                if data__delayRequestMillis < 0:
                    raise _Refused
                if data__delayRequestMillis > 60000:
                    raise _Refused
            if isinstance(data__delayRequestMillis, str):
                data__delayRequestMillis_len = len(data__delayRequestMillis)
                if data__delayRequestMillis_len < 1:
                    raise _Refused
        if "pointerName" in data_keys:
            data_keys.remove("pointerName")
            data__pointerName = data["pointerName"]
        if "pointerValue" in data_keys:
            data_keys.remove("pointerValue")
            data__pointerValue = data["pointerValue"]
        if "paginationType" in data_keys:
            data_keys.remove("paginationType")
            data__paginationType = data["paginationType"]
        if data_keys:
            raise _Refused
    return data

def validate____defs_explodeentitypath(data):
    if not isinstance(data, (dict, str)):
        raise _Refused
    try:
        if not isinstance(data, (str)):
            raise _Refused
        if isinstance(data, str):
            data_len = len(data)
            if data_len < 1:
                raise _Refused
    except _Refused: pass
    else:
        raise _Refused
    if isinstance(data, str):
        data_len = len(data)
        if data_len < 1:
            raise _Refused
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['path']) - data.keys()
        if data__missing_keys:
            raise _Refused
        data_keys = set(data.keys())
        if "path" in data_keys:
            data_keys.remove("path")
            data__path = data["path"]
            if not isinstance(data__path, (str)):
                raise _Refused
            data__path_any_of_count17 = 0
            if not data__path_any_of_count17:
                try:
                    if not (isinstance(data__path, str) and data__path == '$.member.activity'):
                        raise _Refused
                    data__path_any_of_count17 += 1
                except _Refused: pass
            if not data__path_any_of_count17:
                try:
                    if isinstance(data__path, str):
                        if not _found('^\\s*($|\\$\\s*$|\\$[.\\[])|\\$\\{', data__path):
                            raise _Refused
                    data__path_any_of_count17 += 1
                except _Refused: pass
            if not data__path_any_of_count17:
                raise _Refused
            try:
                if not isinstance(data__path, (str)):
                    raise _Refused
                if isinstance(data__path, str):
                    if not _found('^(?![^{]*\\{).*?(\\*|\\?|\\(|\\.\\.)', data__path):
                        raise _Refused
            except _Refused: pass
            else:
                raise _Refused
            if isinstance(data__path, str):
                data__path_len = len(data__path)
                if data__path_len < 1:
                    raise _Refused
        if "skipAttributes" in data_keys:
            data_keys.remove("skipAttributes")
            data__skipAttributes = data["skipAttributes"]
            if not isinstance(data__skipAttributes, (list, tuple)):
                raise _Refused
            data__skipAttributes_is_list = isinstance(data__skipAttributes, (list, tuple))
            if data__skipAttributes_is_list:
                data__skipAttributes_len = len(data__skipAttributes)
                for data__skipAttributes_x, data__skipAttributes_item in enumerate(data__skipAttributes):
                    if not isinstance(data__skipAttributes_item, (str)):
                        raise _Refused
                    if isinstance(data__skipAttributes_item, str):
                        data__skipAttributes_item_len = len(data__skipAttributes_item)
                        if data__skipAttributes_item_len < 1:
                            raise _Refused
        if "keepAttributes" in data_keys:
            data_keys.remove("keepAttributes")
            data__keepAttributes = data["keepAttributes"]
            if not isinstance(data__keepAttributes, (list, tuple)):
                raise _Refused
            data__keepAttributes_is_list = isinstance(data__keepAttributes, (list, tuple))
            if data__keepAttributes_is_list:
                data__keepAttributes_len = len(data__keepAttributes)
                for data__keepAttributes_x, data__keepAttributes_item in enumerate(data__keepAttributes):
                    if not isinstance(data__keepAttributes_item, (str)):
                        raise _Refused
                    if isinstance(data__keepAttributes_item, str):
                        data__keepAttributes_item_len = len(data__keepAttributes_item)
                        if data__keepAttributes_item_len < 1:
                            raise _Refused
        if "overrideWrapperAttribute" in data_keys:
            data_keys.remove("overrideWrapperAttribute")
            data__overrideWrapperAttribute = data["overrideWrapperAttribute"]
            if not isinstance(data__overrideWrapperAttribute, (str)):
                raise _Refused
            if isinstance(data__overrideWrapperAttribute, str):
                data__overrideWrapperAttribute_len = len(data__overrideWrapperAttribute)
                if data__overrideWrapperAttribute_len < 1:
                    raise _Refused
        if data_keys:
            raise _Refused
    return data

def validate____defs_contentpath(data):
    if not isinstance(data, (dict, str)):
        raise _Refused
    try:
        if not isinstance(data, (str)):
            raise _Refused
        if isinstance(data, str):
            data_len = len(data)
            if data_len < 1:
                raise _Refused
    except _Refused: pass
    else:
        raise _Refused
    if isinstance(data, str):
        data_len = len(data)
        if data_len < 1:
            raise _Refused
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['path']) - data.keys()
        if data__missing_keys:
            raise _Refused
        data_keys = set(data.keys())
        if "path" in data_keys:
            data_keys.remove("path")
            data__path = data["path"]
            if not isinstance(data__path, (str)):
                raise _Refused
            data__path_any_of_count18 = 0
            if not data__path_any_of_count18:
                try:
                    if not (isinstance(data__path, str) and data__path == '$.members'):
                        raise _Refused
                    data__path_any_of_count18 += 1
                except _Refused: pass
            if not data__path_any_of_count18:
                try:
                    if isinstance(data__path, str):
                        if not _found('^\\s*($|\\$\\s*$|\\$[.\\[])|\\$\\{', data__path):
                            raise _Refused
                    data__path_any_of_count18 += 1
                except _Refused: pass
            if not data__path_any_of_count18:
                raise _Refused
            try:
                if not isinstance(data__path, (str)):
                    raise _Refused
                if isinstance(data__path, str):
                    if not _found('^(?![^{]*\\{).*?(\\*|\\?|\\(|\\.\\.)', data__path):
                        raise _Refused
            except _Refused: pass
            else:
                raise _Refused
            if isinstance(data__path, str):
                data__path_len = len(data__path)
                if data__path_len < 1:
                    raise _Refused
        if "skipAttributes" in data_keys:
            data_keys.remove("skipAttributes")
            data__skipAttributes = data["skipAttributes"]
            if not isinstance(data__skipAttributes, (list, tuple)):
                raise _Refused
            data__skipAttributes_is_list = isinstance(data__skipAttributes, (list, tuple))
            if data__skipAttributes_is_list:
                data__skipAttributes_len = len(data__skipAttributes)
                for data__skipAttributes_x, data__skipAttributes_item in enumerate(data__skipAttributes):
                    if not isinstance(data__skipAttributes_item, (str)):
                        raise _Refused
                    if isinstance(data__skipAttributes_item, str):
                        data__skipAttributes_item_len = len(data__skipAttributes_item)
                        if data__skipAttributes_item_len < 1:
                            raise _Refused
        if "keepAttributes" in data_keys:
            data_keys.remove("keepAttributes")
            data__keepAttributes = data["keepAttributes"]
            if not isinstance(data__keepAttributes, (list, tuple)):
                raise _Refused
            data__keepAttributes_is_list = isinstance(data__keepAttributes, (list, tuple))
            if data__keepAttributes_is_list:
                data__keepAttributes_len = len(data__keepAttributes)
                for data__keepAttributes_x, data__keepAttributes_item in enumerate(data__keepAttributes):
                    if not isinstance(data__keepAttributes_item, (str)):
                        raise _Refused
                    if isinstance(data__keepAttributes_item, str):
                        data__keepAttributes_item_len = len(data__keepAttributes_item)
                        if data__keepAttributes_item_len < 1:
                            raise _Refused
        if "overrideWrapperAttribute" in data_keys:
            data_keys.remove("overrideWrapperAttribute")
            data__overrideWrapperAttribute = data["overrideWrapperAttribute"]
            if not isinstance(data__overrideWrapperAttribute, (str)):
                raise _Refused
            if isinstance(data__overrideWrapperAttribute, str):
                data__overrideWrapperAttribute_len = len(data__overrideWrapperAttribute)
                if data__overrideWrapperAttribute_len < 1:
                    raise _Refused
        if data_keys:
            raise _Refused
    return data

def validate____defs_bodyparams(data):
    if not isinstance(data, (dict, list, tuple, str)):
        raise _Refused
    return data

def validate____defs_headerparams(data):
    if not isinstance(data, (dict, str)):
        raise _Refused
    try:
        if not isinstance(data, (str)):
            raise _Refused
        if isinstance(data, str):
            if not _found('^\\s*($|[^\\$\\s]|\\$[^{])', data):
                raise _Refused
    except _Refused: pass
    else:
        raise _Refused
    return data

def validate____defs_urlparams(data):
    if not isinstance(data, (dict)):
        raise _Refused
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['path', 'method']) - data.keys()
        if data__missing_keys:
            raise _Refused
        data_keys = set(data.keys())
        if "host" in data_keys:
            data_keys.remove("host")
            data__host = data["host"]
            if not isinstance(data__host, (str)):
                raise _Refused
            try:
                if not isinstance(data__host, (str)):
                    raise _Refused
                if isinstance(data__host, str):
                    if not _found('^\\s*[hH][tT][tT][pP][sS]?://([^/?#@{}]|\\$\\{[^/{}]*\\})+/+[^/?#\\s]', data__host):
                        raise _Refused
            except _Refused: pass
            else:
                raise _Refused
            if isinstance(data__host, str):
                data__host_len = len(data__host)
                if data__host_len < 1:
                    raise _Refused
        if "path" in data_keys:
            data_keys.remove("path")
            data__path = data["path"]
            if not isinstance(data__path, (str)):
                raise _Refused
            if isinstance(data__path, str):
                data__path_len = len(data__path)
                if data__path_len < 1:
                    raise _Refused
        if "method" in data_keys:
            data_keys.remove("method")
            data__method = data["method"]
            if not isinstance(data__method, (str)):
                raise _Refused
            if not (isinstance(data__method, str) and data__method == 'GET' or isinstance(data__method, str) and data__method == 'POST'):
                raise _Refused
        if "queryParams" in data_keys:
            data_keys.remove("queryParams")
            data__queryParams = data["queryParams"]
            if not isinstance(data__queryParams, (dict, str)):
                raise _Refused
            try:
                if not isinstance(data__queryParams, (str)):
                    raise _Refused
                if isinstance(data__queryParams, str):
                    if not _found('^\\s*($|[^\\$\\s]|\\$[^{])', data__queryParams):
                        raise _Refused
            except _Refused: pass
            else:
                raise _Refused
        if "hostname" in data_keys:
            data_keys.remove("hostname")
            data__hostname = data["hostname"]
        if data_keys:
            raise _Refused
    return data

def validate____defs_uiattributes(data):
    if not isinstance(data, (dict)):
        raise _Refused
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['isSource']) - data.keys()
        if data__missing_keys:
            raise _Refused
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['label']) - data.keys()
        if data__missing_keys:
            raise _Refused
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['description']) - data.keys()
        if data__missing_keys:
            raise _Refused
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['icon']) - data.keys()
        if data__missing_keys:
            raise _Refused
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['category']) - data.keys()
        if data__missing_keys:
            raise _Refused
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_keys = set(data.keys())
        if "isSource" in data_keys:
            data_keys.remove("isSource")
            data__isSource = data["isSource"]
            if not isinstance(data__isSource, (bool)):
                raise _Refused
            try:
                if not (isinstance(data__isSource, bool) and data__isSource is False):
                    raise _Refused
            except _Refused: pass
            else:
                raise _Refused
        if "isPreview" in data_keys:
            data_keys.remove("isPreview")
            data__isPreview = data["isPreview"]
            if not isinstance(data__isPreview, (bool)):
                raise _Refused
        if "isBeta" in data_keys:
            data_keys.remove("isBeta")
            data__isBeta = data["isBeta"]
            if not isinstance(data__isBeta, (bool)):
                raise _Refused
        if "label" in data_keys:
            data_keys.remove("label")
            data__label = data["label"]
            validate____defs_label(data__label)
        if "description" in data_keys:
            data_keys.remove("description")
            data__description = data["description"]
            validate____defs_shortdescription(data__description)
        if "icon" in data_keys:
            data_keys.remove("icon")
            data__icon = data["icon"]
            validate____defs_icon(data__icon)
        if "category" in data_keys:
            data_keys.remove("category")
            data__category = data["category"]
            validate____defs_category(data__category)
        if "documentationLink" in data_keys:
            data_keys.remove("documentationLink")
            data__documentationLink = data["documentationLink"]
            if not isinstance(data__documentationLink, (str)):
                raise _Refused
        if "monitoringSupported" in data_keys:
            data_keys.remove("monitoringSupported")
            data__monitoringSupported = data["monitoringSupported"]
            if not isinstance(data__monitoringSupported, (bool)):
                raise _Refused
        if "frequency" in data_keys:
            data_keys.remove("frequency")
            data__frequency = data["frequency"]
            if not isinstance(data__frequency, (dict)):
                raise _Refused
            data__frequency_is_dict = isinstance(data__frequency, dict)
            if data__frequency_is_dict:
                data__frequency_keys = set(data__frequency.keys())
                if "text" in data__frequency_keys:
                    data__frequency_keys.remove("text")
                    data__frequency__text = data__frequency["text"]
                    if not isinstance(data__frequency__text, (str)):
                        raise _Refused
                if data__frequency_keys:
                    raise _Refused
        if data_keys:
            raise _Refused
    return data

def validate____defs_category(data):
    if not isinstance(data, (dict)):
        raise _Refused
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_keys = set(data.keys())
        if "key" in data_keys:
            data_keys.remove("key")
            data__key = data["key"]
            if not isinstance(data__key, (str)):
                raise _Refused
            if not (isinstance(data__key, str) and data__key == 'advertising' or isinstance(data__key, str) and data__key == 'analytics' or isinstance(data__key, str) and data__key == 'cloudStorage' or isinstance(data__key, str) and data__key == 'consentAndPreferences' or isinstance(data__key, str) and data__key == 'crm' or isinstance(data__key, str) and data__key == 'customerSuccess' or isinstance(data__key, str) and data__key == 'dataPartners' or isinstance(data__key, str) and data__key == 'database' or isinstance(data__key, str) and data__key == 'ecommerce' or isinstance(data__key, str) and data__key == 'loyalty' or isinstance(data__key, str) and data__key == 'marketingAutomation' or isinstance(data__key, str) and data__key == 'payments' or isinstance(data__key, str) and data__key == 'protocols' or isinstance(data__key, str) and data__key == 'streaming'):
                raise _Refused
            if isinstance(data__key, str):
                data__key_len = len(data__key)
                if data__key_len < 1:
                    raise _Refused
        if "text" in data_keys:
            data_keys.remove("text")
            data__text = data["text"]
            if not isinstance(data__text, (str)):
                raise _Refused
            if isinstance(data__text, str):
                data__text_len = len(data__text)
                if data__text_len < 1:
                    raise _Refused
        if data_keys:
            raise _Refused
    try:
        data_is_dict = isinstance(data, dict)
        if data_is_dict:
            data__missing_keys = set(['key']) - data.keys()
            if data__missing_keys:
                raise _Refused
    except _Refused:
        data_is_dict = isinstance(data, dict)
        if data_is_dict:
            data__missing_keys = set(['text']) - data.keys()
            if data__missing_keys:
                raise _Refused
    else:
        try:
            if not isinstance(data, (dict)):
                raise _Refused
            data_is_dict = isinstance(data, dict)
            if data_is_dict:
                data__missing_keys = set(['text']) - data.keys()
                if data__missing_keys:
                    raise _Refused
        except _Refused: pass
        else:
            raise _Refused
    return data

def validate____defs_icon(data):
    if not isinstance(data, (dict)):
        raise _Refused
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_keys = set(data.keys())
        if "key" in data_keys:
            data_keys.remove("key")
            data__key = data["key"]
            if not isinstance(data__key, (str)):
                raise _Refused
            if isinstance(data__key, str):
                data__key_len = len(data__key)
                if data__key_len < 1:
                    raise _Refused
        if "text" in data_keys:
            data_keys.remove("text")
            data__text = data["text"]
            if not isinstance(data__text, (str)):
                raise _Refused
            if isinstance(data__text, str):
                data__text_len = len(data__text)
                if data__text_len < 1:
                    raise _Refused
        if data_keys:
            raise _Refused
    try:
        data_is_dict = isinstance(data, dict)
        if data_is_dict:
            data__missing_keys = set(['key']) - data.keys()
            if data__missing_keys:
                raise _Refused
    except _Refused:
        data_is_dict = isinstance(data, dict)
        if data_is_dict:
            data__missing_keys = set(['text']) - data.keys()
            if data__missing_keys:
                raise _Refused
    else:
        try:
            if not isinstance(data, (dict)):
                raise _Refused
            data_is_dict = isinstance(data, dict)
            if data_is_dict:
                data__missing_keys = set(['text']) - data.keys()
                if data__missing_keys:
                    raise _Refused
        except _Refused: pass
        else:
            raise _Refused
    return data

def validate____defs_shortdescription(data):
    if not isinstance(data, (dict)):
        raise _Refused
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_keys = set(data.keys())
        if "key" in data_keys:
            data_keys.remove("key")
            data__key = data["key"]
            if not isinstance(data__key, (str)):
                raise _Refused
            if isinstance(data__key, str):
                data__key_len = len(data__key)
                if data__key_len < 1:
                    raise _Refused
        if "text" in data_keys:
            data_keys.remove("text")
            data__text = data["text"]
            if not isinstance(data__text, (str)):
                raise _Refused
            if isinstance(data__text, str):
                data__text_len = len(data__text)
                if data__text_len < 1:
                    raise _Refused
        if data_keys:
            raise _Refused
    try:
        data_is_dict = isinstance(data, dict)
        if data_is_dict:
            data__missing_keys = set(['key']) - data.keys()
            if data__missing_keys:
                raise _Refused
    except _Refused:
        data_is_dict = isinstance(data, dict)
        if data_is_dict:
            data__missing_keys = set(['text']) - data.keys()
            if data__missing_keys:
                raise _Refused
    else:
        try:
            if not isinstance(data, (dict)):
                raise _Refused
            data_is_dict = isinstance(data, dict)
            if data_is_dict:
                data__missing_keys = set(['text']) - data.keys()
                if data__missing_keys:
                    raise _Refused
        except _Refused: pass
        else:
            raise _Refused
    return data

def validate____defs_label(data):
    if not isinstance(data, (dict)):
        raise _Refused
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_keys = set(data.keys())
        if "key" in data_keys:
            data_keys.remove("key")
            data__key = data["key"]
            if not isinstance(data__key, (str)):
                raise _Refused
            if isinstance(data__key, str):
                data__key_len = len(data__key)
                if data__key_len < 1:
                    raise _Refused
        if "text" in data_keys:
            data_keys.remove("text")
            data__text = data["text"]
            if not isinstance(data__text, (str)):
                raise _Refused
            if isinstance(data__text, str):
                data__text_len = len(data__text)
                if data__text_len < 1:
                    raise _Refused
        if data_keys:
            raise _Refused
    try:
        data_is_dict = isinstance(data, dict)
        if data_is_dict:
            data__missing_keys = set(['key']) - data.keys()
            if data__missing_keys:
                raise _Refused
    except _Refused:
        data_is_dict = isinstance(data, dict)
        if data_is_dict:
            data__missing_keys = set(['text']) - data.keys()
            if data__missing_keys:
                raise _Refused
    else:
        try:
            if not isinstance(data, (dict)):
                raise _Refused
            data_is_dict = isinstance(data, dict)
            if data_is_dict:
                data__missing_keys = set(['text']) - data.keys()
                if data__missing_keys:
                    raise _Refused
        except _Refused: pass
        else:
            raise _Refused
    return data

def validate____defs_authspec(data):
    if not isinstance(data, (list, tuple)):
        raise _Refused
    data_is_list = isinstance(data, (list, tuple))
    if data_is_list:
        data_len = len(data)
        for data_x, data_item in enumerate(data):
            validate____defs_authentication(data_item)
    return data

def validate____defs_authentication(data):
    if not isinstance(data, (dict)):
        raise _Refused
    try:
        data_is_dict = isinstance(data, dict)
        if data_is_dict:
            data__missing_keys = set(['spec']) - data.keys()
            if data__missing_keys:
                raise _Refused
            data_keys = set(data.keys())
            if "spec" in data_keys:
                data_keys.remove("spec")
                data__spec = data["spec"]
                if not isinstance(data__spec, (dict)):
                    raise _Refused
    except _Refused:
        pass
    else:
        data_is_dict = isinstance(data, dict)
        if data_is_dict:
            data_keys = set(data.keys())
            if "$schema" in data_keys:
                data_keys.remove("$schema")
                data__schema = data["$schema"]
                raise _Refused
            if "properties" in data_keys:
                data_keys.remove("properties")
                data__properties = data["properties"]
                raise _Refused
            if "required" in data_keys:
                data_keys.remove("required")
                data__required = data["required"]
                raise _Refused
    try:
        data_is_dict = isinstance(data, dict)
        if data_is_dict:
            data__missing_keys = set(['type']) - data.keys()
            if data__missing_keys:
                raise _Refused
            data_keys = set(data.keys())
            if "type" in data_keys:
                data_keys.remove("type")
                data__type = data["type"]
                if not (isinstance(data__type, str) and data__type == 'OAuth2RefreshCode'):
                    raise _Refused
    except _Refused:
        pass
    else:
        data_is_dict = isinstance(data, dict)
        if data_is_dict:
            data_keys = set(data.keys())
            if "name" in data_keys:
                data_keys.remove("name")
                data__name = data["name"]
                try:
                    if not (isinstance(data__name, str) and data__name == 'Basic Authentication' or isinstance(data__name, str) and data__name == 'API Key Authentication'):
                        raise _Refused
                except _Refused: pass
                else:
                    raise _Refused
    try:
        data_is_dict = isinstance(data, dict)
        if data_is_dict:
            data__missing_keys = set(['type']) - data.keys()
            if data__missing_keys:
                raise _Refused
            data_keys = set(data.keys())
            if "type" in data_keys:
                data_keys.remove("type")
                data__type = data["type"]
                if not (isinstance(data__type, str) and data__type == 'BasicAuthentication'):
                    raise _Refused
    except _Refused:
        pass
    else:
        data_is_dict = isinstance(data, dict)
        if data_is_dict:
            data_keys = set(data.keys())
            if "name" in data_keys:
                data_keys.remove("name")
                data__name = data["name"]
                try:
                    if not (isinstance(data__name, str) and data__name == 'OAuth2 Refresh Code' or isinstance(data__name, str) and data__name == 'API Key Authentication'):
                        raise _Refused
                except _Refused: pass
                else:
                    raise _Refused
    try:
        data_is_dict = isinstance(data, dict)
        if data_is_dict:
            data__missing_keys = set(['type']) - data.keys()
            if data__missing_keys:
                raise _Refused
            data_keys = set(data.keys())
            if "type" in data_keys:
                data_keys.remove("type")
                data__type = data["type"]
                if not (isinstance(data__type, str) and data__type == 'KeyBased'):
                    raise _Refused
    except _Refused:
        pass
    else:
        data_is_dict = isinstance(data, dict)
        if data_is_dict:
            data_keys = set(data.keys())
            if "name" in data_keys:
                data_keys.remove("name")
                data__name = data["name"]
                try:
                    if not (isinstance(data__name, str) and data__name == 'OAuth2 Refresh Code' or isinstance(data__name, str) and data__name == 'Basic Authentication'):
                        raise _Refused
                except _Refused: pass
                else:
                    raise _Refused
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['name', 'spec']) - data.keys()
        if data__missing_keys:
            raise _Refused
        data_keys = set(data.keys())
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
        if "spec" in data_keys:
            data_keys.remove("spec")
            data__spec = data["spec"]
            validate____defs_embeddedschema(data__spec)
            data__spec_is_dict = isinstance(data__spec, dict)
            if data__spec_is_dict:
                data__spec_len = len(data__spec)
                if data__spec_len < 1:
                    raise _Refused
        if data_keys:
            raise _Refused
    return data

def validate____defs_attributes(data):
    if not isinstance(data, (dict)):
        raise _Refused
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_keys = set(data.keys())
        if "category" in data_keys:
            data_keys.remove("category")
            data__category = data["category"]
            if not isinstance(data__category, (str)):
                raise _Refused
        if "connectorName" in data_keys:
            data_keys.remove("connectorName")
            data__connectorName = data["connectorName"]
            if not isinstance(data__connectorName, (str)):
                raise _Refused
        if "isSource" in data_keys:
            data_keys.remove("isSource")
            data__isSource = data["isSource"]
            if not isinstance(data__isSource, (bool)):
                raise _Refused
        if "isDestination" in data_keys:
            data_keys.remove("isDestination")
            data__isDestination = data["isDestination"]
            if not isinstance(data__isDestination, (bool)):
                raise _Refused
        if "isDraftModeSupported" in data_keys:
            data_keys.remove("isDraftModeSupported")
            data__isDraftModeSupported = data["isDraftModeSupported"]
            if not isinstance(data__isDraftModeSupported, (bool)):
                raise _Refused
        if "documentationLink" in data_keys:
            data_keys.remove("documentationLink")
            data__documentationLink = data["documentationLink"]
            if not isinstance(data__documentationLink, (str)):
                raise _Refused
        if "uiAttributes" in data_keys:
            data_keys.remove("uiAttributes")
            data__uiAttributes = data["uiAttributes"]
            if not isinstance(data__uiAttributes, (dict)):
                raise _Refused
            data__uiAttributes_is_dict = isinstance(data__uiAttributes, dict)
            if data__uiAttributes_is_dict:
                data__uiAttributes_keys = set(data__uiAttributes.keys())
                if "apiFeatures" in data__uiAttributes_keys:
                    data__uiAttributes_keys.remove("apiFeatures")
                    data__uiAttributes__apiFeatures = data__uiAttributes["apiFeatures"]
                    if not isinstance(data__uiAttributes__apiFeatures, (dict)):
                        raise _Refused
                    data__uiAttributes__apiFeatures_is_dict = isinstance(data__uiAttributes__apiFeatures, dict)
                    if data__uiAttributes__apiFeatures_is_dict:
                        data__uiAttributes__apiFeatures_keys = set(data__uiAttributes__apiFeatures.keys())
                        if "explorePaginationSupported" in data__uiAttributes__apiFeatures_keys:
                            data__uiAttributes__apiFeatures_keys.remove("explorePaginationSupported")
                            data__uiAttributes__apiFeatures__explorePaginationSupported = data__uiAttributes__apiFeatures["explorePaginationSupported"]
                            if not isinstance(data__uiAttributes__apiFeatures__explorePaginationSupported, (bool)):
                                raise _Refused
                        if "updateSupported" in data__uiAttributes__apiFeatures_keys:
                            data__uiAttributes__apiFeatures_keys.remove("updateSupported")
                            data__uiAttributes__apiFeatures__updateSupported = data__uiAttributes__apiFeatures["updateSupported"]
                            if not isinstance(data__uiAttributes__apiFeatures__updateSupported, (bool)):
                                raise _Refused
                        if "deleteSupported" in data__uiAttributes__apiFeatures_keys:
                            data__uiAttributes__apiFeatures_keys.remove("deleteSupported")
                            data__uiAttributes__apiFeatures__deleteSupported = data__uiAttributes__apiFeatures["deleteSupported"]
                            if not isinstance(data__uiAttributes__apiFeatures__deleteSupported, (bool)):
                                raise _Refused
                        if "flowRunsSupported" in data__uiAttributes__apiFeatures_keys:
                            data__uiAttributes__apiFeatures_keys.remove("flowRunsSupported")
                            data__uiAttributes__apiFeatures__flowRunsSupported = data__uiAttributes__apiFeatures["flowRunsSupported"]
                            if not isinstance(data__uiAttributes__apiFeatures__flowRunsSupported, (bool)):
                                raise _Refused
                        if data__uiAttributes__apiFeatures_keys:
                            raise _Refused
                if data__uiAttributes_keys:
                    raise _Refused
        if data_keys:
            raise _Refused
    return data

def validate____defs_documentedauthentication(data):
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_keys = set(data.keys())
        if "type" in data_keys:
            data_keys.remove("type")
            data__type = data["type"]
            data__type_any_of_count19 = 0
            if not data__type_any_of_count19:
                try:
                    if not (isinstance(data__type, str) and data__type == 'OAuth2RefreshCode' or isinstance(data__type, str) and data__type == 'BasicAuthentication' or isinstance(data__type, str) and data__type == 'KeyBased'):
                        raise _Refused
                    data__type_any_of_count19 += 1
                except _Refused: pass
            if not data__type_any_of_count19:
                try:
                    if isinstance(data__type, str):
                        data__type_len = len(data__type)
                        if data__type_len > 0:
                            raise _Refused
                    data__type_any_of_count19 += 1
                except _Refused: pass
            if not data__type_any_of_count19:
                raise _Refused
    try:
        data_is_dict = isinstance(data, dict)
        if data_is_dict:
            data__missing_keys = set(['type']) - data.keys()
            if data__missing_keys:
                raise _Refused
            data_keys = set(data.keys())
            if "type" in data_keys:
                data_keys.remove("type")
                data__type = data["type"]
                if not (isinstance(data__type, str) and data__type == 'OAuth2RefreshCode'):
                    raise _Refused
    except _Refused:
        pass
    else:
        data_is_dict = isinstance(data, dict)
        if data_is_dict:
            data_keys = set(data.keys())
            if "spec" in data_keys:
                data_keys.remove("spec")
                data__spec = data["spec"]
                data__spec_is_dict = isinstance(data__spec, dict)
                if data__spec_is_dict:
                    data__spec_keys = set(data__spec.keys())
                    if "properties" in data__spec_keys:
                        data__spec_keys.remove("properties")
                        data__spec__properties = data__spec["properties"]
                        data__spec__properties_is_dict = isinstance(data__spec__properties, dict)
                        if data__spec__properties_is_dict:
                            data__spec__properties__missing_keys = set(['accessToken']) - data__spec__properties.keys()
                            if data__spec__properties__missing_keys:
                                raise _Refused
    try:
        data_is_dict = isinstance(data, dict)
        if data_is_dict:
            data__missing_keys = set(['type']) - data.keys()
            if data__missing_keys:
                raise _Refused
            data_keys = set(data.keys())
            if "type" in data_keys:
                data_keys.remove("type")
                data__type = data["type"]
                if not (isinstance(data__type, str) and data__type == 'BasicAuthentication'):
                    raise _Refused
    except _Refused:
        pass
    else:
        data_is_dict = isinstance(data, dict)
        if data_is_dict:
            data_keys = set(data.keys())
            if "spec" in data_keys:
                data_keys.remove("spec")
                data__spec = data["spec"]
                data__spec_is_dict = isinstance(data__spec, dict)
                if data__spec_is_dict:
                    data__spec_keys = set(data__spec.keys())
                    if "properties" in data__spec_keys:
                        data__spec_keys.remove("properties")
                        data__spec__properties = data__spec["properties"]
                        data__spec__properties_is_dict = isinstance(data__spec__properties, dict)
                        if data__spec__properties_is_dict:
                            data__spec__properties__missing_keys = set(['username']) - data__spec__properties.keys()
                            if data__spec__properties__missing_keys:
                                raise _Refused
                        data__spec__properties_is_dict = isinstance(data__spec__properties, dict)
                        if data__spec__properties_is_dict:
                            data__spec__properties__missing_keys = set(['password']) - data__spec__properties.keys()
                            if data__spec__properties__missing_keys:
                                raise _Refused
    try:
        data_is_dict = isinstance(data, dict)
        if data_is_dict:
            data__missing_keys = set(['type']) - data.keys()
            if data__missing_keys:
                raise _Refused
            data_keys = set(data.keys())
            if "type" in data_keys:
                data_keys.remove("type")
                data__type = data["type"]
                if not (isinstance(data__type, str) and data__type == 'KeyBased'):
                    raise _Refused
    except _Refused:
        pass
    else:
        data_is_dict = isinstance(data, dict)
        if data_is_dict:
            data_keys = set(data.keys())
            if "spec" in data_keys:
                data_keys.remove("spec")
                data__spec = data["spec"]
                data__spec_is_dict = isinstance(data__spec, dict)
                if data__spec_is_dict:
                    data__spec_keys = set(data__spec.keys())
                    if "properties" in data__spec_keys:
                        data__spec_keys.remove("properties")
                        data__spec__properties = data__spec["properties"]
                        data__spec__properties_any_of_count20 = 0
                        if not data__spec__properties_any_of_count20:
                            try:
                                data__spec__properties_is_dict = isinstance(data__spec__properties, dict)
                                if data__spec__properties_is_dict:
                                    data__spec__properties__missing_keys = set(['authKey1']) - data__spec__properties.keys()
                                    if data__spec__properties__missing_keys:
                                        raise _Refused
                                data__spec__properties_any_of_count20 += 1
                            except _Refused: pass
                        if not data__spec__properties_any_of_count20:
                            try:
                                try:
                                    data__spec__properties_is_dict = isinstance(data__spec__properties, dict)
                                    if data__spec__properties_is_dict:
                                        data__spec__properties_keys = set(data__spec__properties.keys())
                                        for data__spec__properties_key in data__spec__properties_keys:
                                            if data__spec__properties_key not in []:
                                                data__spec__properties_value = data__spec__properties.get(data__spec__properties_key)
                                                try:
                                                    data__spec__properties_value_is_dict = isinstance(data__spec__properties_value, dict)
                                                    if data__spec__properties_value_is_dict:
                                                        data__spec__properties_value__missing_keys = set(['restAttributes']) - data__spec__properties_value.keys()
                                                        if data__spec__properties_value__missing_keys:
                                                            raise _Refused
                                                except _Refused: pass
                                                else:
                                                    raise _Refused
                                except _Refused: pass
                                else:
                                    raise _Refused
                                data__spec__properties_any_of_count20 += 1
                            except _Refused: pass
                        if not data__spec__properties_any_of_count20:
                            raise _Refused
    return data

def validate____defs_filledsource(data):
    try:
        validate____defs_filledform(data)
    except _Refused:
        pass
    else:
        data_is_dict = isinstance(data, dict)
        if data_is_dict:
            data_keys = set(data.keys())
            if "attributes" in data_keys:
                data_keys.remove("attributes")
                data__attributes = data["attributes"]
                data__attributes_is_dict = isinstance(data__attributes, dict)
                if data__attributes_is_dict:
                    data__attributes__missing_keys = set(['urlParams']) - data__attributes.keys()
                    if data__attributes__missing_keys:
                        raise _Refused
        data_is_dict = isinstance(data, dict)
        if data_is_dict:
            data_keys = set(data.keys())
            if "attributes" in data_keys:
                data_keys.remove("attributes")
                data__attributes = data["attributes"]
                data__attributes_is_dict = isinstance(data__attributes, dict)
                if data__attributes_is_dict:
                    data__attributes__missing_keys = set(['contentPath']) - data__attributes.keys()
                    if data__attributes__missing_keys:
                        raise _Refused
        data_is_dict = isinstance(data, dict)
        if data_is_dict:
            data_keys = set(data.keys())
            if "attributes" in data_keys:
                data_keys.remove("attributes")
                data__attributes = data["attributes"]
                data__attributes_is_dict = isinstance(data__attributes, dict)
                if data__attributes_is_dict:
                    data__attributes__missing_keys = set(['paginationParams']) - data__attributes.keys()
                    if data__attributes__missing_keys:
                        raise _Refused
        data_is_dict = isinstance(data, dict)
        if data_is_dict:
            data_keys = set(data.keys())
            if "attributes" in data_keys:
                data_keys.remove("attributes")
                data__attributes = data["attributes"]
                data__attributes_is_dict = isinstance(data__attributes, dict)
                if data__attributes_is_dict:
                    data__attributes__missing_keys = set(['scheduleParams']) - data__attributes.keys()
                    if data__attributes__missing_keys:
                        raise _Refused
    return data

def validate____defs_filledform(data):
    try:
        data_is_dict = isinstance(data, dict)
        if data_is_dict:
            data__missing_keys = set(['spec']) - data.keys()
            if data__missing_keys:
                raise _Refused
            data_keys = set(data.keys())
            if "spec" in data_keys:
                data_keys.remove("spec")
                data__spec = data["spec"]
                if not isinstance(data__spec, (dict)):
                    raise _Refused
                data__spec_is_dict = isinstance(data__spec, dict)
                if data__spec_is_dict:
                    data__spec__missing_keys = set(['properties']) - data__spec.keys()
                    if data__spec__missing_keys:
                        raise _Refused
                    data__spec_keys = set(data__spec.keys())
                    if "properties" in data__spec_keys:
                        data__spec_keys.remove("properties")
                        data__spec__properties = data__spec["properties"]
                        if not isinstance(data__spec__properties, (dict)):
                            raise _Refused
                        data__spec__properties_any_of_count21 = 0
                        if not data__spec__properties_any_of_count21:
                            try:
                                data__spec__properties_is_dict = isinstance(data__spec__properties, dict)
                                if data__spec__properties_is_dict:
                                    data__spec__properties__missing_keys = set(['urlParams']) - data__spec__properties.keys()
                                    if data__spec__properties__missing_keys:
                                        raise _Refused
                                data__spec__properties_any_of_count21 += 1
                            except _Refused: pass
                        if not data__spec__properties_any_of_count21:
                            try:
                                data__spec__properties_is_dict = isinstance(data__spec__properties, dict)
                                if data__spec__properties_is_dict:
                                    data__spec__properties__missing_keys = set(['headerParams']) - data__spec__properties.keys()
                                    if data__spec__properties__missing_keys:
                                        raise _Refused
                                data__spec__properties_any_of_count21 += 1
                            except _Refused: pass
                        if not data__spec__properties_any_of_count21:
                            try:
                                data__spec__properties_is_dict = isinstance(data__spec__properties, dict)
                                if data__spec__properties_is_dict:
                                    data__spec__properties__missing_keys = set(['bodyParams']) - data__spec__properties.keys()
                                    if data__spec__properties__missing_keys:
                                        raise _Refused
                                data__spec__properties_any_of_count21 += 1
                            except _Refused: pass
                        if not data__spec__properties_any_of_count21:
                            try:
                                data__spec__properties_is_dict = isinstance(data__spec__properties, dict)
                                if data__spec__properties_is_dict:
                                    data__spec__properties__missing_keys = set(['contentPath']) - data__spec__properties.keys()
                                    if data__spec__properties__missing_keys:
                                        raise _Refused
                                data__spec__properties_any_of_count21 += 1
                            except _Refused: pass
                        if not data__spec__properties_any_of_count21:
                            try:
                                data__spec__properties_is_dict = isinstance(data__spec__properties, dict)
                                if data__spec__properties_is_dict:
                                    data__spec__properties__missing_keys = set(['explodeEntityPath']) - data__spec__properties.keys()
                                    if data__spec__properties__missing_keys:
                                        raise _Refused
                                data__spec__properties_any_of_count21 += 1
                            except _Refused: pass
                        if not data__spec__properties_any_of_count21:
                            try:
                                data__spec__properties_is_dict = isinstance(data__spec__properties, dict)
                                if data__spec__properties_is_dict:
                                    data__spec__properties__missing_keys = set(['paginationParams']) - data__spec__properties.keys()
                                    if data__spec__properties__missing_keys:
                                        raise _Refused
                                data__spec__properties_any_of_count21 += 1
                            except _Refused: pass
                        if not data__spec__properties_any_of_count21:
                            try:
                                data__spec__properties_is_dict = isinstance(data__spec__properties, dict)
                                if data__spec__properties_is_dict:
                                    data__spec__properties__missing_keys = set(['scheduleParams']) - data__spec__properties.keys()
                                    if data__spec__properties__missing_keys:
                                        raise _Refused
                                data__spec__properties_any_of_count21 += 1
                            except _Refused: pass
                        if not data__spec__properties_any_of_count21:
                            raise _Refused
    except _Refused: pass
    else:
        raise _Refused
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['attributes']) - data.keys()
        if data__missing_keys:
            raise _Refused
        data_keys = set(data.keys())
        if "attributes" in data_keys:
            data_keys.remove("attributes")
            data__attributes = data["attributes"]
            if not isinstance(data__attributes, (dict)):
                raise _Refused
            data__attributes_any_of_count22 = 0
            if not data__attributes_any_of_count22:
                try:
                    data__attributes_is_dict = isinstance(data__attributes, dict)
                    if data__attributes_is_dict:
                        data__attributes__missing_keys = set(['urlParams']) - data__attributes.keys()
                        if data__attributes__missing_keys:
                            raise _Refused
                    data__attributes_any_of_count22 += 1
                except _Refused: pass
            if not data__attributes_any_of_count22:
                try:
                    data__attributes_is_dict = isinstance(data__attributes, dict)
                    if data__attributes_is_dict:
                        data__attributes__missing_keys = set(['headerParams']) - data__attributes.keys()
                        if data__attributes__missing_keys:
                            raise _Refused
                    data__attributes_any_of_count22 += 1
                except _Refused: pass
            if not data__attributes_any_of_count22:
                try:
                    data__attributes_is_dict = isinstance(data__attributes, dict)
                    if data__attributes_is_dict:
                        data__attributes__missing_keys = set(['bodyParams']) - data__attributes.keys()
                        if data__attributes__missing_keys:
                            raise _Refused
                    data__attributes_any_of_count22 += 1
                except _Refused: pass
            if not data__attributes_any_of_count22:
                try:
                    data__attributes_is_dict = isinstance(data__attributes, dict)
                    if data__attributes_is_dict:
                        data__attributes__missing_keys = set(['contentPath']) - data__attributes.keys()
                        if data__attributes__missing_keys:
                            raise _Refused
                    data__attributes_any_of_count22 += 1
                except _Refused: pass
            if not data__attributes_any_of_count22:
                try:
                    data__attributes_is_dict = isinstance(data__attributes, dict)
                    if data__attributes_is_dict:
                        data__attributes__missing_keys = set(['explodeEntityPath']) - data__attributes.keys()
                        if data__attributes__missing_keys:
                            raise _Refused
                    data__attributes_any_of_count22 += 1
                except _Refused: pass
            if not data__attributes_any_of_count22:
                try:
                    data__attributes_is_dict = isinstance(data__attributes, dict)
                    if data__attributes_is_dict:
                        data__attributes__missing_keys = set(['paginationParams']) - data__attributes.keys()
                        if data__attributes__missing_keys:
                            raise _Refused
                    data__attributes_any_of_count22 += 1
                except _Refused: pass
            if not data__attributes_any_of_count22:
                try:
                    data__attributes_is_dict = isinstance(data__attributes, dict)
                    if data__attributes_is_dict:
                        data__attributes__missing_keys = set(['scheduleParams']) - data__attributes.keys()
                        if data__attributes__missing_keys:
                            raise _Refused
                    data__attributes_any_of_count22 += 1
                except _Refused: pass
            if not data__attributes_any_of_count22:
                raise _Refused
    return data
