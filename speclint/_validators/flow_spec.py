"""Compiled from schemas/flow-spec.schema.json by tools/compile_schemas.py; do not edit."""

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
            data__id_any_of_count1 = 0
            if not data__id_any_of_count1:
                try:
                    if not (isinstance(data__id, str) and data__id == 'e77fde5a-22a8-11ed-861d-0242ac120002' or isinstance(data__id, str) and data__id == '6499120c-0b15-42dc-936e-847ea3c24d72'):
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
        if "sourceConnectionSpecIds" in data_keys:
            data_keys.remove("sourceConnectionSpecIds")
            data__sourceConnectionSpecIds = data["sourceConnectionSpecIds"]
            validate____defs_sourceconnectionspecids(data__sourceConnectionSpecIds)
        if "targetConnectionSpecIds" in data_keys:
            data_keys.remove("targetConnectionSpecIds")
            data__targetConnectionSpecIds = data["targetConnectionSpecIds"]
            validate____defs_targetconnectionspecids(data__targetConnectionSpecIds)
        if "optionSpec" in data_keys:
            data_keys.remove("optionSpec")
            data__optionSpec = data["optionSpec"]
            validate____defs_optionspec(data__optionSpec)
        if "transformationSpecs" in data_keys:
            data_keys.remove("transformationSpecs")
            data__transformationSpecs = data["transformationSpecs"]
            validate____defs_transformationspecs(data__transformationSpecs)
        if "transformationSpec" in data_keys:
            data_keys.remove("transformationSpec")
            data__transformationSpec = data["transformationSpec"]
            if not isinstance(data__transformationSpec, (list, tuple, dict)):
                raise _Refused
            data__transformationSpec_is_list = isinstance(data__transformationSpec, (list, tuple))
            if data__transformationSpec_is_list:
                data__transformationSpec_len = len(data__transformationSpec)
                for data__transformationSpec_x, data__transformationSpec_item in enumerate(data__transformationSpec):
                    validate____defs_transformation(data__transformationSpec_item)
        if "transformationSpecDTOS" in data_keys:
            data_keys.remove("transformationSpecDTOS")
            data__transformationSpecDTOS = data["transformationSpecDTOS"]
        if "scheduleSpec" in data_keys:
            data_keys.remove("scheduleSpec")
            data__scheduleSpec = data["scheduleSpec"]
            validate____defs_schedulespec(data__scheduleSpec)
        if "runSpec" in data_keys:
            data_keys.remove("runSpec")
            data__runSpec = data["runSpec"]
            validate____defs_runspec(data__runSpec)
        if "attributes" in data_keys:
            data_keys.remove("attributes")
            data__attributes = data["attributes"]
            validate____defs_attributes(data__attributes)
        if "permissionsInfo" in data_keys:
            data_keys.remove("permissionsInfo")
            data__permissionsInfo = data["permissionsInfo"]
            validate____defs_permissionsinfo(data__permissionsInfo)
        if "entitlementInfo" in data_keys:
            data_keys.remove("entitlementInfo")
            data__entitlementInfo = data["entitlementInfo"]
            validate____defs_entitlementinfo(data__entitlementInfo)
        if "policy" in data_keys:
            data_keys.remove("policy")
            data__policy = data["policy"]
            validate____defs_policy(data__policy)
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

def validate____defs_attributes(data):
    if not isinstance(data, (dict)):
        raise _Refused
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_keys = set(data.keys())
        if "isSourceFlow" in data_keys:
            data_keys.remove("isSourceFlow")
            data__isSourceFlow = data["isSourceFlow"]
            if not isinstance(data__isSourceFlow, (bool)):
                raise _Refused
        if "flacValidationSupported" in data_keys:
            data_keys.remove("flacValidationSupported")
            data__flacValidationSupported = data["flacValidationSupported"]
            if not isinstance(data__flacValidationSupported, (bool)):
                raise _Refused
        if "isDraftModeSupported" in data_keys:
            data_keys.remove("isDraftModeSupported")
            data__isDraftModeSupported = data["isDraftModeSupported"]
            if not isinstance(data__isDraftModeSupported, (bool)):
                raise _Refused
        if "frequency" in data_keys:
            data_keys.remove("frequency")
            data__frequency = data["frequency"]
            if not isinstance(data__frequency, (str)):
                raise _Refused
        if "recordTypeEnabled" in data_keys:
            data_keys.remove("recordTypeEnabled")
            data__recordTypeEnabled = data["recordTypeEnabled"]
            if not isinstance(data__recordTypeEnabled, (bool)):
                raise _Refused
        if "defaultRecordType" in data_keys:
            data_keys.remove("defaultRecordType")
            data__defaultRecordType = data["defaultRecordType"]
            if not isinstance(data__defaultRecordType, (str)):
                raise _Refused
        if "notification" in data_keys:
            data_keys.remove("notification")
            data__notification = data["notification"]
            validate____defs_notification(data__notification)
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

def validate____defs_notification(data):
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
        if "flowRun" in data_keys:
            data_keys.remove("flowRun")
            data__flowRun = data["flowRun"]
            data__flowRun_is_dict = isinstance(data__flowRun, dict)
            if data__flowRun_is_dict:
                data__flowRun_keys = set(data__flowRun.keys())
                if "enabled" in data__flowRun_keys:
                    data__flowRun_keys.remove("enabled")
                    data__flowRun__enabled = data__flowRun["enabled"]
                if data__flowRun_keys:
                    raise _Refused
        if "enabled" in data_keys:
            data_keys.remove("enabled")
            data__enabled = data["enabled"]
        if data_keys:
            raise _Refused
    return data

def validate____defs_runspec(data):
    if not isinstance(data, (dict)):
        raise _Refused
    validate____defs_besidespec(data)
    data_any_of_count7 = 0
    if not data_any_of_count7:
        try:
            data_is_dict = isinstance(data, dict)
            if data_is_dict:
                data_len = len(data)
                if data_len > 0:
                    raise _Refused
            data_any_of_count7 += 1
        except _Refused: pass
    if not data_any_of_count7:
        try:
            data_is_dict = isinstance(data, dict)
            if data_is_dict:
                data__missing_keys = set(['spec']) - data.keys()
                if data__missing_keys:
                    raise _Refused
            data_any_of_count7 += 1
        except _Refused: pass
    if not data_any_of_count7:
        raise _Refused
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_keys = set(data.keys())
        if "name" in data_keys:
            data_keys.remove("name")
            data__name = data["name"]
            if not isinstance(data__name, (str)):
                raise _Refused
        if "spec" in data_keys:
            data_keys.remove("spec")
            data__spec = data["spec"]
            validate____defs_embeddedschema(data__spec)
        if "startTime" in data_keys:
            data_keys.remove("startTime")
            data__startTime = data["startTime"]
        if "windowStartTime" in data_keys:
            data_keys.remove("windowStartTime")
            data__windowStartTime = data["windowStartTime"]
        if "windowEndTime" in data_keys:
            data_keys.remove("windowEndTime")
            data__windowEndTime = data["windowEndTime"]
        if "deltaColumn" in data_keys:
            data_keys.remove("deltaColumn")
            data__deltaColumn = data["deltaColumn"]
        if data_keys:
            raise _Refused
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
            data__schema_any_of_count8 = 0
            if not data__schema_any_of_count8:
                try:
                    if not (isinstance(data__schema, str) and data__schema == 'http://json-schema.org/draft-07/schema#'):
                        raise _Refused
                    data__schema_any_of_count8 += 1
                except _Refused: pass
            if not data__schema_any_of_count8:
                try:
                    if isinstance(data__schema, str):
                        if not _found('^[A-Za-z][A-Za-z0-9+.-]*:[^\\s\\\\"<>^`{|}]+$', data__schema):
                            raise _Refused
                    data__schema_any_of_count8 += 1
                except _Refused: pass
            if not data__schema_any_of_count8:
                raise _Refused
            data__schema_any_of_count9 = 0
            if not data__schema_any_of_count9:
                try:
                    if not (isinstance(data__schema, str) and data__schema == 'http://json-schema.org/draft-07/schema#' or isinstance(data__schema, str) and data__schema == 'http://json-schema.org/draft-07/schema'):
                        raise _Refused
                    data__schema_any_of_count9 += 1
                except _Refused: pass
            if not data__schema_any_of_count9:
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
                    data__schema_any_of_count9 += 1
                except _Refused: pass
            if not data__schema_any_of_count9:
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

def validate____defs_besidespec(data):
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
            if "type" in data_keys:
                data_keys.remove("type")
                data__type = data["type"]
                try:
                    if not (isinstance(data__type, str) and data__type == 'array' or isinstance(data__type, str) and data__type == 'boolean' or isinstance(data__type, str) and data__type == 'integer' or isinstance(data__type, str) and data__type == 'null' or isinstance(data__type, str) and data__type == 'number' or isinstance(data__type, str) and data__type == 'object' or isinstance(data__type, str) and data__type == 'string'):
                        raise _Refused
                except _Refused: pass
                else:
                    raise _Refused
    return data

def validate____defs_schedulespec(data):
    if not isinstance(data, (dict)):
        raise _Refused
    validate____defs_besidespec(data)
    data_any_of_count10 = 0
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
        try:
            data_is_dict = isinstance(data, dict)
            if data_is_dict:
                data__missing_keys = set(['spec']) - data.keys()
                if data__missing_keys:
                    raise _Refused
            data_any_of_count10 += 1
        except _Refused: pass
    if not data_any_of_count10:
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
            validate____defs_embeddedschema(data__spec)
        if "startTime" in data_keys:
            data_keys.remove("startTime")
            data__startTime = data["startTime"]
        if "frequency" in data_keys:
            data_keys.remove("frequency")
            data__frequency = data["frequency"]
        if "interval" in data_keys:
            data_keys.remove("interval")
            data__interval = data["interval"]
        if "backfill" in data_keys:
            data_keys.remove("backfill")
            data__backfill = data["backfill"]
        if data_keys:
            raise _Refused
    return data

def validate____defs_transformation(data):
    if not isinstance(data, (dict)):
        raise _Refused
    validate____defs_besidespec(data)
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
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
        if "spec" in data_keys:
            data_keys.remove("spec")
            data__spec = data["spec"]
            validate____defs_embeddedschema(data__spec)
        if "mappingId" in data_keys:
            data_keys.remove("mappingId")
            data__mappingId = data["mappingId"]
        if "mappingVersion" in data_keys:
            data_keys.remove("mappingVersion")
            data__mappingVersion = data["mappingVersion"]
        if data_keys:
            raise _Refused
    return data

def validate____defs_transformationspecs(data):
    if not isinstance(data, (list, tuple, dict)):
        raise _Refused
    data_is_list = isinstance(data, (list, tuple))
    if data_is_list:
        data_len = len(data)
        for data_x, data_item in enumerate(data):
            validate____defs_transformation(data_item)
    return data

def validate____defs_optionspec(data):
    if not isinstance(data, (dict)):
        raise _Refused
    validate____defs_besidespec(data)
    data_any_of_count11 = 0
    if not data_any_of_count11:
        try:
            data_is_dict = isinstance(data, dict)
            if data_is_dict:
                data_len = len(data)
                if data_len > 0:
                    raise _Refused
            data_any_of_count11 += 1
        except _Refused: pass
    if not data_any_of_count11:
        try:
            data_is_dict = isinstance(data, dict)
            if data_is_dict:
                data__missing_keys = set(['spec']) - data.keys()
                if data__missing_keys:
                    raise _Refused
            data_any_of_count11 += 1
        except _Refused: pass
    if not data_any_of_count11:
        raise _Refused
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_keys = set(data.keys())
        if "name" in data_keys:
            data_keys.remove("name")
            data__name = data["name"]
            if not isinstance(data__name, (str)):
                raise _Refused
        if "spec" in data_keys:
            data_keys.remove("spec")
            data__spec = data["spec"]
            validate____defs_embeddedschema(data__spec)
        if "errorDiagnosticsEnabled" in data_keys:
            data_keys.remove("errorDiagnosticsEnabled")
            data__errorDiagnosticsEnabled = data["errorDiagnosticsEnabled"]
        if "partialIngestionPercent" in data_keys:
            data_keys.remove("partialIngestionPercent")
            data__partialIngestionPercent = data["partialIngestionPercent"]
        if data_keys:
            raise _Refused
    return data

def validate____defs_targetconnectionspecids(data):
    if not isinstance(data, (list, tuple)):
        raise _Refused
    data_is_list = isinstance(data, (list, tuple))
    if data_is_list:
        data_len = len(data)
        if data_len < 1:
            raise _Refused
        for data_x, data_item in enumerate(data):
            validate____defs_connectionspecid(data_item)
    return data

def validate____defs_connectionspecid(data):
    if not isinstance(data, (str)):
        raise _Refused
    if isinstance(data, str):
        if not _found('^$|\\S', data):
            raise _Refused
    data_any_of_count12 = 0
    if not data_any_of_count12:
        try:
            if not (isinstance(data, str) and data == 'e77fd9d2-22a8-11ed-861d-0242ac120002' or isinstance(data, str) and data == '2d46966e-4fcc-4015-9f9e-a67594e395a3'):
                raise _Refused
            data_any_of_count12 += 1
        except _Refused: pass
    if not data_any_of_count12:
        try:
            if isinstance(data, str):
                if not _found('^(\\s*|[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}|.*\\{[A-Z][A-Z0-9_ -]*\\}.*)$', data):
                    raise _Refused
            data_any_of_count12 += 1
        except _Refused: pass
    if not data_any_of_count12:
        raise _Refused
    if isinstance(data, str):
        data_len = len(data)
        if data_len < 1:
            raise _Refused
    return data

def validate____defs_sourceconnectionspecids(data):
    if not isinstance(data, (list, tuple)):
        raise _Refused
    data_is_list = isinstance(data, (list, tuple))
    if data_is_list:
        data_len = len(data)
        if data_len < 1:
            raise _Refused
        for data_x, data_item in enumerate(data):
            validate____defs_connectionspecid(data_item)
    return data
