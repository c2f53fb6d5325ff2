"""Compiled from schemas/flow-spec.schema.json by tools/compile_schemas.py; do not edit."""

from speclint.pattern import Pattern

MEMBERS = {
    "id",
    "name",
    "type",
    "providerId",
    "version",
    "sourceConnectionSpecIds",
    "targetConnectionSpecIds",
    "optionSpec",
    "transformationSpecs",
    "transformationSpec",
    "transformationSpecDTOS",
    "scheduleSpec",
    "runSpec",
    "attributes",
    "permissionsInfo",
    "entitlementInfo",
    "policy",
    "createdAt",
    "updatedAt",
    "createdBy",
    "updatedBy",
    "createdClient",
    "updatedClient",
    "sandboxId",
    "sandboxName",
    "imsOrgId",
    "etag",
    "_links",
    "count",
    "state",
    "lastOperation",
    "inheritedAttributes",
}
ID_CHOICES = {"e77fde5a-22a8-11ed-861d-0242ac120002", "6499120c-0b15-42dc-936e-847ea3c24d72"}
ID_SHAPE = str.maketrans("0123456789ABCDEFabcdef", "0000000000000000000000")
PROVIDER_ID_CHOICES = {
    "0ed90a81-07f4-4586-8190-b40eccef1c5a",
    "521eee4d-8cbe-4906-bb48-fb6bd4450033",
}
PROVIDER_ID_SHAPE = str.maketrans("ABCDEFabcdef", "ABCDEFABCDEF")
PROVIDER_ID_SHAPE_2 = str.maketrans("BCDEFbcdef", "BCDEFBCDEF")
VERSION_PATTERN = Pattern(r"^([0-9]+\.[0-9]+)?\Z")
SOURCE_CONNECTION_SPEC_IDS_ITEM_CHOICES = {
    "e77fd9d2-22a8-11ed-861d-0242ac120002",
    "2d46966e-4fcc-4015-9f9e-a67594e395a3",
}
SOURCE_CONNECTION_SPEC_IDS_ITEM_PATTERN = Pattern(
    r"^(\s*|[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}|.*\{[A-Z][A-Z0-9_ -]*\}.*)\Z"
)
OPTION_SPEC_MEMBERS = {"name", "spec", "errorDiagnosticsEnabled", "partialIngestionPercent"}
NESTED_SCHEMA_SCHEMA_PATTERN = Pattern(r'^[A-Za-z][A-Za-z0-9+.-]*:[^\s\\"<>^`{|}]+\Z')
NESTED_SCHEMA_SCHEMA_CHOICES = {
    "http://json-schema.org/draft-07/schema#",
    "http://json-schema.org/draft-07/schema",
}
NESTED_SCHEMA_TYPE_CHOICES = {"string", "integer", "number", "boolean", "object", "array", "null"}
TRANSFORMATION_MEMBERS = {"name", "spec", "mappingId", "mappingVersion"}
SCHEDULE_SPEC_MEMBERS = {"name", "type", "spec", "startTime", "frequency", "interval", "backfill"}
RUN_SPEC_MEMBERS = {"name", "spec", "startTime", "windowStartTime", "windowEndTime", "deltaColumn"}
ATTRIBUTES_MEMBERS = {
    "isSourceFlow",
    "flacValidationSupported",
    "isDraftModeSupported",
    "frequency",
    "recordTypeEnabled",
    "defaultRecordType",
    "notification",
    "uiAttributes",
}
NOTIFICATION_MEMBERS = {"category", "flowRun", "enabled"}
NOTIFICATION_FLOW_RUN_MEMBERS = {"enabled"}
ATTRIBUTES_UI_ATTRIBUTES_MEMBERS = {"apiFeatures"}
ATTRIBUTES_UI_ATTRIBUTES_API_FEATURES_MEMBERS = {
    "updateSupported",
    "deleteSupported",
    "flowRunsSupported",
}
PERMISSIONS_INFO_MEMBERS = {"view", "manage"}
VIEW_PERMISSIONS_ITEM_MEMBERS = {"@type", "name", "permissions", "type"}
MANAGE_PERMISSIONS_ITEM_MEMBERS = {"@type", "name", "permissions", "type"}
ENTITLEMENT_INFO_ITEM_MEMBERS = {"operation", "entitlements"}
POLICY_MEMBERS = {"duleLabels", "enforcementRefs"}


def accepts(value):
    """Tell whether the schema accepts a value."""
    if type(value) is not dict or not MEMBERS.issuperset(value):
        return False
    if "id" in value:
        id_ = value["id"]
        if (
            type(id_) is not str
            or not id_
            or (
                id_ not in ID_CHOICES
                and id_ != ""
                and id_.translate(ID_SHAPE) != "00000000-0000-0000-0000-000000000000"
            )
        ):
            return False
    name_ = value.get("name")
    if type(name_) is not str or not name_:
        return False
    if "type" in value and type(value["type"]) is not str:
        return False
    provider_id = value.get("providerId")
    if (
        type(provider_id) is not str
        or not provider_id
        or (
            provider_id not in PROVIDER_ID_CHOICES
            and provider_id != ""
            and provider_id.translate(ID_SHAPE) != "00000000-0000-0000-0000-000000000000"
        )
        or (
            provider_id not in PROVIDER_ID_CHOICES
            and provider_id.translate(PROVIDER_ID_SHAPE) != "0ED90A81-07F4-4586-8190-B40ECCEF1C5A"
            and provider_id.translate(PROVIDER_ID_SHAPE_2) != "521EEE4D-8CBE-4906-BB48-FB6BD4450033"
        )
    ):
        return False
    version = value.get("version")
    if (
        type(version) is not str
        or not version
        or (
            version != "1.0"
            and version != ""
            and ("." not in version or not VERSION_PATTERN.search(version))
        )
    ):
        return False
    source_connection_spec_ids = value.get("sourceConnectionSpecIds")
    if type(source_connection_spec_ids) is not list:
        return False
    for item in source_connection_spec_ids:
        if (
            type(item) is not str
            or not item
            or (item != "" and not item.strip())
            or (
                item not in SOURCE_CONNECTION_SPEC_IDS_ITEM_CHOICES
                and item.strip()
                and item.translate(ID_SHAPE) != "00000000-0000-0000-0000-000000000000"
                and ("{" not in item or not SOURCE_CONNECTION_SPEC_IDS_ITEM_PATTERN.search(item))
            )
        ):
            return False
    if not source_connection_spec_ids:
        return False
    target_connection_spec_ids = value.get("targetConnectionSpecIds")
    if type(target_connection_spec_ids) is not list:
        return False
    for item in target_connection_spec_ids:
        if (
            type(item) is not str
            or not item
            or (item != "" and not item.strip())
            or (
                item not in SOURCE_CONNECTION_SPEC_IDS_ITEM_CHOICES
                and item.strip()
                and item.translate(ID_SHAPE) != "00000000-0000-0000-0000-000000000000"
                and ("{" not in item or not SOURCE_CONNECTION_SPEC_IDS_ITEM_PATTERN.search(item))
            )
        ):
            return False
    if not target_connection_spec_ids:
        return False
    if "optionSpec" in value and not _fits_option_spec(value["optionSpec"]):
        return False
    if (
        "transformationSpecs" in value
        and not _fits_transformation_specs(value["transformationSpecs"])
    ):
        return False
    if (
        "transformationSpec" in value
        and not _fits_transformation_specs(value["transformationSpec"])
    ):
        return False
    if "scheduleSpec" in value and not _fits_schedule_spec(value["scheduleSpec"]):
        return False
    if "runSpec" in value and not _fits_run_spec(value["runSpec"]):
        return False
    if "attributes" in value and not _fits_attributes(value["attributes"]):
        return False
    if not _fits_permissions_info(value.get("permissionsInfo")):
        return False
    if "entitlementInfo" in value and not _fits_entitlement_info(value["entitlementInfo"]):
        return False
    if "policy" in value and not _fits_policy(value["policy"]):
        return False
    return True


def _fits_option_spec(value):
    if type(value) is not dict:
        return False
    if value and "spec" not in value:
        return False
    if not OPTION_SPEC_MEMBERS.issuperset(value):
        return False
    if "name" in value and type(value["name"]) is not str:
        return False
    if "spec" in value and not _fits_embedded_schema(value["spec"]):
        return False
    if type(value.get("spec")) is dict:
        if "$schema" in value or "properties" in value or "required" in value:
            return False
        type_ = value.get("type")
        if type(type_) is str and type_ in NESTED_SCHEMA_TYPE_CHOICES:
            return False
    return True


def _fits_embedded_schema(value):
    if type(value) is not dict or not _fits_nested_schema(value):
        return False
    return True


def _fits_nested_schema(value):
    if type(value) is dict:
        for name, item in value.items():
            if name in NESTED_SCHEMA_TYPES:
                if type(item) is not NESTED_SCHEMA_TYPES[name]:
                    return False
            elif name in NESTED_SCHEMA_CHECKS and not NESTED_SCHEMA_CHECKS[name](item):
                return False
    elif type(value) is not bool:
        return False
    return True


def _fits_nested_schema_schema(value):
    if (
        type(value) is not str
        or (
            value != "http://json-schema.org/draft-07/schema#"
            and (":" not in value or not NESTED_SCHEMA_SCHEMA_PATTERN.search(value))
        )
        or (
            value not in NESTED_SCHEMA_SCHEMA_CHOICES
            and ":" in value
            and NESTED_SCHEMA_SCHEMA_PATTERN.search(value)
        )
    ):
        return False
    return True


def _fits_nested_schema_type(value):
    if type(value) is str:
        if value not in NESTED_SCHEMA_TYPE_CHOICES:
            return False
    elif type(value) is list:
        for item in value:
            if type(item) is not str or item not in NESTED_SCHEMA_TYPE_CHOICES:
                return False
        if not value or len(set(value)) < len(value):
            return False
    else:
        return False
    return True


def _fits_nested_schema_min_length(value):
    if type(value) is int:
        if value < 0:
            return False
    elif type(value) is float:
        if not value.is_integer() or value < 0:
            return False
    else:
        return False
    return True


def _fits_nested_schema_minimum(value):
    if type(value) not in (int, float):
        return False
    return True


def _fits_nested_schema_multiple_of(value):
    if type(value) not in (int, float) or value <= 0:
        return False
    return True


def _fits_nested_schema_properties(value):
    if type(value) is not dict:
        return False
    for name, item in value.items():
        if name in NESTED_SCHEMA_PROPERTIES_CHECKS:
            if not NESTED_SCHEMA_PROPERTIES_CHECKS[name](item):
                return False
        elif not _fits_nested_schema(item):
            return False
    return True


def _fits_nested_schema_required(value):
    if type(value) is not list:
        return False
    for item in value:
        if type(item) is not str:
            return False
    return True


def _fits_nested_schema_pattern_properties(value):
    if type(value) is not dict:
        return False
    for item in value.values():
        if not _fits_nested_schema(item):
            return False
    return True


def _fits_nested_schema_dependencies(value):
    if type(value) is not dict:
        return False
    for item in value.values():
        if not _fits_nested_schema_dependencies_other(item):
            return False
    return True


def _fits_nested_schema_dependencies_other(value):
    if type(value) is dict:
        if not _fits_nested_schema(value):
            return False
    elif type(value) is list:
        for item in value:
            if type(item) is not str:
                return False
        if len(set(value)) < len(value):
            return False
    elif type(value) is not bool:
        return False
    return True


def _fits_nested_schema_items(value):
    if type(value) is dict:
        if not _fits_nested_schema(value):
            return False
    elif type(value) is list:
        for item in value:
            if not _fits_nested_schema(item):
                return False
        if not value:
            return False
    elif type(value) is not bool:
        return False
    return True


def _fits_schema_list(value):
    if type(value) is not list:
        return False
    for item in value:
        if not _fits_nested_schema(item):
            return False
    if not value:
        return False
    return True


def _fits_transformation_specs(value):
    if type(value) is list:
        for item in value:
            if not _fits_transformation(item):
                return False
    elif type(value) is not dict:
        return False
    return True


def _fits_transformation(value):
    if type(value) is not dict or not TRANSFORMATION_MEMBERS.issuperset(value):
        return False
    if "name" in value:
        name_ = value["name"]
        if type(name_) is not str or not name_:
            return False
    if "spec" in value and not _fits_embedded_schema(value["spec"]):
        return False
    if type(value.get("spec")) is dict:
        if "$schema" in value or "properties" in value or "required" in value:
            return False
        type_ = value.get("type")
        if type(type_) is str and type_ in NESTED_SCHEMA_TYPE_CHOICES:
            return False
    return True


def _fits_schedule_spec(value):
    if type(value) is not dict:
        return False
    if value and "spec" not in value:
        return False
    if not SCHEDULE_SPEC_MEMBERS.issuperset(value):
        return False
    if "name" in value and type(value["name"]) is not str:
        return False
    if "type" in value and type(value["type"]) is not str:
        return False
    if "spec" in value and not _fits_embedded_schema(value["spec"]):
        return False
    if type(value.get("spec")) is dict:
        if "$schema" in value or "properties" in value or "required" in value:
            return False
        type_ = value.get("type")
        if type(type_) is str and type_ in NESTED_SCHEMA_TYPE_CHOICES:
            return False
    return True


def _fits_run_spec(value):
    if type(value) is not dict:
        return False
    if value and "spec" not in value:
        return False
    if not RUN_SPEC_MEMBERS.issuperset(value):
        return False
    if "name" in value and type(value["name"]) is not str:
        return False
    if "spec" in value and not _fits_embedded_schema(value["spec"]):
        return False
    if type(value.get("spec")) is dict:
        if "$schema" in value or "properties" in value or "required" in value:
            return False
        type_ = value.get("type")
        if type(type_) is str and type_ in NESTED_SCHEMA_TYPE_CHOICES:
            return False
    return True


def _fits_attributes(value):
    if type(value) is not dict or not ATTRIBUTES_MEMBERS.issuperset(value):
        return False
    if "isSourceFlow" in value and type(value["isSourceFlow"]) is not bool:
        return False
    if "flacValidationSupported" in value and type(value["flacValidationSupported"]) is not bool:
        return False
    if "isDraftModeSupported" in value and type(value["isDraftModeSupported"]) is not bool:
        return False
    if "frequency" in value and type(value["frequency"]) is not str:
        return False
    if "recordTypeEnabled" in value and type(value["recordTypeEnabled"]) is not bool:
        return False
    if "defaultRecordType" in value and type(value["defaultRecordType"]) is not str:
        return False
    if "notification" in value and not _fits_notification(value["notification"]):
        return False
    if "uiAttributes" in value and not _fits_attributes_ui_attributes(value["uiAttributes"]):
        return False
    return True


def _fits_notification(value):
    if type(value) is not dict or not NOTIFICATION_MEMBERS.issuperset(value):
        return False
    if "category" in value and type(value["category"]) is not str:
        return False
    flow_run = value.get("flowRun")
    if type(flow_run) is dict and not NOTIFICATION_FLOW_RUN_MEMBERS.issuperset(flow_run):
        return False
    return True


def _fits_attributes_ui_attributes(value):
    if type(value) is not dict or not ATTRIBUTES_UI_ATTRIBUTES_MEMBERS.issuperset(value):
        return False
    if (
        "apiFeatures" in value
        and not _fits_attributes_ui_attributes_api_features(value["apiFeatures"])
    ):
        return False
    return True


def _fits_attributes_ui_attributes_api_features(value):
    if type(value) is not dict:
        return False
    if not ATTRIBUTES_UI_ATTRIBUTES_API_FEATURES_MEMBERS.issuperset(value):
        return False
    if "updateSupported" in value and type(value["updateSupported"]) is not bool:
        return False
    if "deleteSupported" in value and type(value["deleteSupported"]) is not bool:
        return False
    if "flowRunsSupported" in value and type(value["flowRunsSupported"]) is not bool:
        return False
    return True


def _fits_permissions_info(value):
    if type(value) is not dict or not PERMISSIONS_INFO_MEMBERS.issuperset(value):
        return False
    if not _fits_view_permissions(value.get("view")):
        return False
    if not _fits_manage_permissions(value.get("manage")):
        return False
    return True


def _fits_view_permissions(value):
    if type(value) is not list:
        return False
    for item in value:
        if not _fits_view_permissions_item(item):
            return False
    if not value:
        return False
    return True


def _fits_view_permissions_item(value):
    if type(value) is not dict or "view" in value or "manage" in value:
        return False
    if not VIEW_PERMISSIONS_ITEM_MEMBERS.issuperset(value) or value.get("@type") != "lowLevel":
        return False
    name_ = value.get("name")
    if type(name_) is not str or not name_:
        return False
    permissions = value.get("permissions")
    if type(permissions) is not list:
        return False
    for item in permissions:
        if item != "read":
            return False
    if not permissions:
        return False
    return True


def _fits_manage_permissions(value):
    if type(value) is not list:
        return False
    for item in value:
        if not _fits_manage_permissions_item(item):
            return False
    if not value:
        return False
    return True


def _fits_manage_permissions_item(value):
    if type(value) is not dict or "view" in value or "manage" in value:
        return False
    if not MANAGE_PERMISSIONS_ITEM_MEMBERS.issuperset(value) or value.get("@type") != "lowLevel":
        return False
    name_ = value.get("name")
    if type(name_) is not str or not name_:
        return False
    permissions = value.get("permissions")
    if type(permissions) is not list:
        return False
    for item in permissions:
        if item != "write":
            return False
    if not permissions:
        return False
    return True


def _fits_entitlement_info(value):
    if type(value) is not list:
        return False
    for item in value:
        if not _fits_entitlement_info_item(item):
            return False
    return True


def _fits_entitlement_info_item(value):
    if type(value) is not dict or not ENTITLEMENT_INFO_ITEM_MEMBERS.issuperset(value):
        return False
    if "operation" in value and type(value["operation"]) is not str:
        return False
    if "entitlements" in value and type(value["entitlements"]) is not list:
        return False
    return True


def _fits_policy(value):
    if type(value) is not dict or not POLICY_MEMBERS.issuperset(value):
        return False
    if "duleLabels" in value and type(value["duleLabels"]) is not list:
        return False
    if "enforcementRefs" in value and type(value["enforcementRefs"]) is not list:
        return False
    return True


NESTED_SCHEMA_PROPERTIES_CHECKS = {
    "additionalProperties": _fits_embedded_schema,
    "additionalItems": _fits_embedded_schema,
    "uniqueItems": _fits_embedded_schema,
    "readOnly": _fits_embedded_schema,
    "exclusiveMinimum": _fits_embedded_schema,
    "exclusiveMaximum": _fits_embedded_schema,
}
NESTED_SCHEMA_TYPES = {
    "$id": str,
    "$ref": str,
    "$comment": str,
    "title": str,
    "description": str,
    "examples": list,
    "readOnly": bool,
    "enum": list,
    "format": str,
    "pattern": str,
    "uniqueItems": bool,
    "contentMediaType": str,
    "contentEncoding": str,
}
NESTED_SCHEMA_CHECKS = {
    "$schema": _fits_nested_schema_schema,
    "type": _fits_nested_schema_type,
    "minLength": _fits_nested_schema_min_length,
    "maxLength": _fits_nested_schema_min_length,
    "minimum": _fits_nested_schema_minimum,
    "maximum": _fits_nested_schema_minimum,
    "exclusiveMinimum": _fits_nested_schema_minimum,
    "exclusiveMaximum": _fits_nested_schema_minimum,
    "multipleOf": _fits_nested_schema_multiple_of,
    "properties": _fits_nested_schema_properties,
    "required": _fits_nested_schema_required,
    "additionalProperties": _fits_nested_schema,
    "patternProperties": _fits_nested_schema_pattern_properties,
    "propertyNames": _fits_nested_schema,
    "minProperties": _fits_nested_schema_min_length,
    "maxProperties": _fits_nested_schema_min_length,
    "dependencies": _fits_nested_schema_dependencies,
    "items": _fits_nested_schema_items,
    "additionalItems": _fits_nested_schema,
    "contains": _fits_nested_schema,
    "minItems": _fits_nested_schema_min_length,
    "maxItems": _fits_nested_schema_min_length,
    "allOf": _fits_schema_list,
    "anyOf": _fits_schema_list,
    "oneOf": _fits_schema_list,
    "not": _fits_nested_schema,
    "if": _fits_nested_schema,
    "then": _fits_nested_schema,
    "else": _fits_nested_schema,
    "definitions": _fits_nested_schema_pattern_properties,
}
