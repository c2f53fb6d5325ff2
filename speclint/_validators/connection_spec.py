"""Compiled from schemas/connection-spec.schema.json by tools/compile_schemas.py; do not edit."""

from speclint.pattern import Pattern

MEMBERS = {
    "id",
    "name",
    "type",
    "description",
    "providerId",
    "version",
    "attributes",
    "authSpec",
    "sourceSpec",
    "targetSpec",
    "exploreSpec",
    "permissionsInfo",
    "encryptionSpecs",
    "entitlementInfo",
    "policy",
    "settings",
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
ID_SHAPE = str.maketrans("0123456789ABCDEFabcdef", "0000000000000000000000")
PROVIDER_ID_CHOICES = {
    "0ed90a81-07f4-4586-8190-b40eccef1c5a",
    "521eee4d-8cbe-4906-bb48-fb6bd4450033",
}
PROVIDER_ID_SHAPE = str.maketrans("ABCDEFabcdef", "ABCDEFABCDEF")
PROVIDER_ID_SHAPE_2 = str.maketrans("BCDEFbcdef", "BCDEFBCDEF")
VERSION_PATTERN = Pattern(r"^([0-9]+\.[0-9]+)?\Z")
ATTRIBUTES_MEMBERS = {
    "category",
    "connectorName",
    "isSource",
    "isDestination",
    "isDraftModeSupported",
    "documentationLink",
    "uiAttributes",
}
ATTRIBUTES_UI_ATTRIBUTES_MEMBERS = {"apiFeatures"}
ATTRIBUTES_UI_ATTRIBUTES_API_FEATURES_MEMBERS = {
    "explorePaginationSupported",
    "updateSupported",
    "deleteSupported",
    "flowRunsSupported",
}
AUTHENTICATION_MEMBERS = {"name", "type", "spec"}
NESTED_SCHEMA_SCHEMA_PATTERN = Pattern(r'^[A-Za-z][A-Za-z0-9+.-]*:[^\s\\"<>^`{|}]+\Z')
NESTED_SCHEMA_SCHEMA_CHOICES = {
    "http://json-schema.org/draft-07/schema#",
    "http://json-schema.org/draft-07/schema",
}
NESTED_SCHEMA_TYPE_CHOICES = {"string", "integer", "number", "boolean", "object", "array", "null"}
SOURCE_SPEC_MEMBERS = {"name", "type", "attributes", "spec", "schema"}
SOURCE_ATTRIBUTES_MEMBERS = {
    "uiAttributes",
    "authRequired",
    "spec",
    "schema",
    "urlParams",
    "queryParams",
    "headerParams",
    "bodyParams",
    "contentPath",
    "explodeEntityPath",
    "paginationParams",
    "scheduleParams",
}
UI_ATTRIBUTES_MEMBERS = {
    "isSource",
    "isPreview",
    "isBeta",
    "label",
    "description",
    "icon",
    "category",
    "documentationLink",
    "monitoringSupported",
    "frequency",
}
LABEL_MEMBERS = {"key", "text"}
CATEGORY_MEMBERS = {"key", "text"}
CATEGORY_KEY_CHOICES = {
    "advertising",
    "analytics",
    "cloudStorage",
    "consentAndPreferences",
    "crm",
    "customerSuccess",
    "dataPartners",
    "database",
    "ecommerce",
    "loyalty",
    "marketingAutomation",
    "payments",
    "protocols",
    "streaming",
}
UI_ATTRIBUTES_FREQUENCY_MEMBERS = {"text"}
URL_PARAMS_MEMBERS = {"host", "path", "method", "queryParams", "hostname"}
URL_PARAMS_HOST_PATTERN = Pattern(
    r"^\s*[hH][tT][tT][pP][sS]?://([^/?#@{}]|\$\{[^/{}]*\})+/+[^/?#\s]"
)
URL_PARAMS_QUERY_PARAMS_PATTERN = Pattern(r"^\s*(\Z|[^\$\s]|\$[^{])")
CONTENT_PATH_MEMBERS = {"path", "skipAttributes", "keepAttributes", "overrideWrapperAttribute"}
CONTENT_PATH_PATH_PATTERN = Pattern(r"^(?![^{]*\{).*?(\*|\?|\(|\.\.)")
CONTENT_PATH_PATH_PATTERN_2 = Pattern(r"^\s*(\Z|\$\s*\Z|\$[.\[])|\$\{")
EXPLODE_ENTITY_PATH_MEMBERS = {
    "path",
    "skipAttributes",
    "keepAttributes",
    "overrideWrapperAttribute",
}
PAGINATION_PARAMS_MEMBERS = {
    "type",
    "limitName",
    "limitValue",
    "offSetName",
    "endConditionName",
    "endConditionValue",
    "pointerPath",
    "continuationTokenPath",
    "parameterType",
    "parameterName",
    "pageParamName",
    "initialPageIndex",
    "endPageIndex",
    "maximumRequest",
    "delayRequestMillis",
    "pointerName",
    "pointerValue",
    "paginationType",
}
PAGINATION_PARAMS_TYPE_CHOICES = {"OFFSET", "POINTER", "CONTINUATION_TOKEN", "PAGE", "NONE"}
PAGINATION_PARAMS_LIMIT_VALUE_PATTERN = Pattern(r"^\s*0*[1-9][0-9]*\s*\Z|^\s*\Z|\$\{")
PAGINATION_PARAMS_LIMIT_VALUE_PATTERN_2 = Pattern(r"^\s*0*[1-9][0-9]*\s*\Z")
PAGINATION_PARAMS_END_CONDITION_VALUE_PATTERN = Pattern(r"^\s*\Z|^\s*Const:|^\s*\$|\{")
PAGINATION_PARAMS_POINTER_PATH_PATTERN = Pattern(r"^\s*(\$|headers\.|\Z)|[^A-Za-z0-9_.\s-]")
PAGINATION_PARAMS_INITIAL_PAGE_INDEX_PATTERN = Pattern(r"^\s*-?[0-9]+\s*\Z|^\s*\Z|\$\{")
PAGINATION_PARAMS_END_PAGE_INDEX_PATTERN = Pattern(
    r"^\s*-?[0-9]+\s*\Z|^\s*\Z|\$\{|^\s*(headers\.|\$)"
)
PAGINATION_PARAMS_MAXIMUM_REQUEST_PATTERN = Pattern(
    r"^\s*0*([1-9][0-9]{0,3}|10000)\s*\Z|^\s*\Z|\$\{"
)
PAGINATION_PARAMS_DELAY_REQUEST_MILLIS_PATTERN = Pattern(
    r"^\s*0*([0-9]{1,4}|[1-5][0-9]{4}|60000)\s*\Z|^\s*\Z|\$\{"
)
SCHEDULE_PARAMS_MEMBERS = {
    "type",
    "scheduleStartParamName",
    "scheduleEndParamName",
    "scheduleStartParamFormat",
    "scheduleEndParamFormat",
    "paramFormat",
    "incremental",
    "backfill",
}
TARGET_SPEC_MEMBERS = {"name", "type", "spec", "attributes"}
PERMISSIONS_INFO_MEMBERS = {"view", "manage"}
VIEW_PERMISSIONS_ITEM_MEMBERS = {"@type", "name", "permissions", "type"}
MANAGE_PERMISSIONS_ITEM_MEMBERS = {"@type", "name", "permissions", "type"}
ENCRYPTION_SPECS_ITEM_MEMBERS = {"name", "type", "spec"}
ENCRYPTION_SPECS_ITEM_SPEC_MEMBERS = {"encryptionAlgo", "publicKey"}
ENTITLEMENT_INFO_ITEM_MEMBERS = {"operation", "entitlements"}
POLICY_MEMBERS = {"duleLabels", "enforcementRefs"}
EXPLORE_SPEC_RESPONSE_SPEC_PROPERTIES_VALUE = {
    "format": {"type": "string"},
    "schema": {
        "type": "object",
        "properties": {
            "columns": {
                "type": "array",
                "items": {
                    "type": "object",
                    "properties": {"name": {"type": "string"}, "type": {"type": "string"}},
                },
            },
        },
    },
    "data": {"type": "array", "items": {"type": "object"}},
}


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
                id_ != "5c1f7a3e-8d24-4b96-a0e7-3f9b62d1c845"
                and id_ != ""
                and id_.translate(ID_SHAPE) != "00000000-0000-0000-0000-000000000000"
            )
        ):
            return False
    name_ = value.get("name")
    if type(name_) is not str or not name_:
        return False
    type_ = value.get("type")
    if type(type_) is not str or not type_ or type_ not in ("generic-rest", "generic-streaming"):
        return False
    if "description" in value and type(value["description"]) is not str:
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
    if "attributes" in value and not _fits_attributes(value["attributes"]):
        return False
    if "authSpec" in value and not _fits_auth_spec(value["authSpec"]):
        return False
    source_spec = value.get("sourceSpec")
    if not _fits_source_spec(source_spec):
        return False
    if "targetSpec" in value and not _fits_target_spec(value["targetSpec"]):
        return False
    if "exploreSpec" in value and not _fits_explore_spec(value["exploreSpec"]):
        return False
    if not _fits_permissions_info(value.get("permissionsInfo")):
        return False
    if "encryptionSpecs" in value and not _fits_encryption_specs(value["encryptionSpecs"]):
        return False
    if "entitlementInfo" in value and not _fits_entitlement_info(value["entitlementInfo"]):
        return False
    if "policy" in value and not _fits_policy(value["policy"]):
        return False
    if "settings" in value and not _fits_settings(value["settings"]):
        return False
    if type_ == "generic-streaming" and provider_id != "0ed90a81-07f4-4586-8190-b40eccef1c5a":
        if "exploreSpec" not in value or not _fits_explore_spec_2(value.get("exploreSpec")):
            return False
        if not _fits_source_spec_2(source_spec):
            return False
        if "authSpec" not in value or _fits_auth_spec_2(value["authSpec"]):
            if not _fits_source_spec_3(source_spec):
                return False
    elif not _fits_filled_source(source_spec):
        return False
    if type_ == "generic-rest" and provider_id != "521eee4d-8cbe-4906-bb48-fb6bd4450033":
        if "exploreSpec" not in value or name_ == "generic-rest-extension":
            return False
        if not _fits_explore_spec_3(value.get("exploreSpec")):
            return False
        auth_spec = value.get("authSpec")
        if type(auth_spec) is list and not auth_spec:
            return False
    if type_ == "generic-streaming" and provider_id == "0ed90a81-07f4-4586-8190-b40eccef1c5a":
        return False
    if type_ == "generic-rest" and provider_id == "521eee4d-8cbe-4906-bb48-fb6bd4450033":
        return False
    if type_ != "generic-streaming" and not _fits_auth_spec_3(value.get("authSpec")):
        return False
    if type_ in ("generic-rest", "generic-streaming"):
        if not _fits_auth_spec_4(value.get("authSpec")):
            return False
    return True


def _fits_attributes(value):
    if type(value) is not dict or not ATTRIBUTES_MEMBERS.issuperset(value):
        return False
    if "category" in value and type(value["category"]) is not str:
        return False
    if "connectorName" in value and type(value["connectorName"]) is not str:
        return False
    if "isSource" in value and type(value["isSource"]) is not bool:
        return False
    if "isDestination" in value and type(value["isDestination"]) is not bool:
        return False
    if "isDraftModeSupported" in value and type(value["isDraftModeSupported"]) is not bool:
        return False
    if "documentationLink" in value and type(value["documentationLink"]) is not str:
        return False
    if "uiAttributes" in value and not _fits_attributes_ui_attributes(value["uiAttributes"]):
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
    if (
        "explorePaginationSupported" in value
        and type(value["explorePaginationSupported"]) is not bool
    ):
        return False
    if "updateSupported" in value and type(value["updateSupported"]) is not bool:
        return False
    if "deleteSupported" in value and type(value["deleteSupported"]) is not bool:
        return False
    if "flowRunsSupported" in value and type(value["flowRunsSupported"]) is not bool:
        return False
    return True


def _fits_auth_spec(value):
    if type(value) is not list:
        return False
    for item in value:
        if not _fits_authentication(item):
            return False
    return True


def _fits_authentication(value):
    if type(value) is not dict or not AUTHENTICATION_MEMBERS.issuperset(value):
        return False
    name_ = value.get("name")
    if type(name_) is not str or not name_:
        return False
    if "type" in value:
        type_ = value["type"]
        if type(type_) is not str or not type_:
            return False
    spec = value.get("spec")
    if not _fits_authentication_spec(spec):
        return False
    if type(spec) is dict and ("$schema" in value or "properties" in value or "required" in value):
        return False
    if value.get("type") == "OAuth2RefreshCode":
        if name_ in ("Basic Authentication", "API Key Authentication"):
            return False
    if value.get("type") == "BasicAuthentication":
        if name_ in ("OAuth2 Refresh Code", "API Key Authentication"):
            return False
    if value.get("type") == "KeyBased" and name_ in ("OAuth2 Refresh Code", "Basic Authentication"):
        return False
    return True


def _fits_authentication_spec(value):
    if type(value) is not dict or not value or not _fits_nested_schema(value):
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


def _fits_flag_as_property(value):
    if type(value) is not dict or not _fits_nested_schema(value):
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


def _fits_source_spec(value):
    if type(value) is not dict or not value:
        return False
    if "attributes" not in value and value:
        return False
    if not SOURCE_SPEC_MEMBERS.issuperset(value):
        return False
    if "name" in value and type(value["name"]) is not str:
        return False
    if "type" in value and type(value["type"]) is not str:
        return False
    if "attributes" in value and not _fits_source_attributes(value["attributes"]):
        return False
    if "spec" in value and not _fits_flag_as_property(value["spec"]):
        return False
    if "schema" in value and not _fits_flag_as_property(value["schema"]):
        return False
    return True


def _fits_source_attributes(value):
    if type(value) is not dict or "spec" in value or "queryParams" in value:
        return False
    if not SOURCE_ATTRIBUTES_MEMBERS.issuperset(value):
        return False
    if not _fits_ui_attributes(value.get("uiAttributes")):
        return False
    if "authRequired" in value and type(value["authRequired"]) is not bool:
        return False
    if "schema" in value and type(value["schema"]) is not dict:
        return False
    if "urlParams" in value and not _fits_url_params(value["urlParams"]):
        return False
    if "headerParams" in value:
        header_params = value["headerParams"]
        if type(header_params) is str:
            if not header_params.strip() or URL_PARAMS_QUERY_PARAMS_PATTERN.search(header_params):
                return False
        elif type(header_params) is not dict:
            return False
    if "bodyParams" in value and type(value["bodyParams"]) not in (str, dict, list):
        return False
    if "contentPath" in value and not _fits_content_path(value["contentPath"]):
        return False
    if "explodeEntityPath" in value and not _fits_explode_entity_path(value["explodeEntityPath"]):
        return False
    if "paginationParams" in value and not _fits_pagination_params(value["paginationParams"]):
        return False
    if "scheduleParams" in value and not _fits_schedule_params(value["scheduleParams"]):
        return False
    return True


def _fits_ui_attributes(value):
    if type(value) is not dict or not UI_ATTRIBUTES_MEMBERS.issuperset(value):
        return False
    is_source = value.get("isSource")
    if type(is_source) is not bool or is_source is False:
        return False
    if "isPreview" in value and type(value["isPreview"]) is not bool:
        return False
    if "isBeta" in value and type(value["isBeta"]) is not bool:
        return False
    if not _fits_label(value.get("label")) or not _fits_label(value.get("description")):
        return False
    if not _fits_label(value.get("icon")) or not _fits_category(value.get("category")):
        return False
    if "documentationLink" in value and type(value["documentationLink"]) is not str:
        return False
    if "monitoringSupported" in value and type(value["monitoringSupported"]) is not bool:
        return False
    if "frequency" in value and not _fits_ui_attributes_frequency(value["frequency"]):
        return False
    return True


def _fits_label(value):
    if type(value) is not dict or not LABEL_MEMBERS.issuperset(value):
        return False
    if "key" in value:
        key = value["key"]
        if type(key) is not str or not key:
            return False
    if "text" in value:
        text = value["text"]
        if type(text) is not str or not text:
            return False
    if "key" in value:
        if "text" in value:
            return False
    elif "text" not in value:
        return False
    return True


def _fits_category(value):
    if type(value) is not dict or not CATEGORY_MEMBERS.issuperset(value):
        return False
    if "key" in value:
        key = value["key"]
        if type(key) is not str or not key or key not in CATEGORY_KEY_CHOICES:
            return False
    if "text" in value:
        text = value["text"]
        if type(text) is not str or not text:
            return False
    if "key" in value:
        if "text" in value:
            return False
    elif "text" not in value:
        return False
    return True


def _fits_ui_attributes_frequency(value):
    if type(value) is not dict or not UI_ATTRIBUTES_FREQUENCY_MEMBERS.issuperset(value):
        return False
    if "text" in value and type(value["text"]) is not str:
        return False
    return True


def _fits_url_params(value):
    if type(value) is not dict or not URL_PARAMS_MEMBERS.issuperset(value):
        return False
    if "host" in value:
        host = value["host"]
        if (
            type(host) is not str
            or not host
            or (host.count("/") >= 3 and URL_PARAMS_HOST_PATTERN.search(host))
        ):
            return False
    path = value.get("path")
    if type(path) is not str or not path or value.get("method") not in ("GET", "POST"):
        return False
    if "queryParams" in value:
        query_params = value["queryParams"]
        if type(query_params) is str:
            if not query_params.strip() or URL_PARAMS_QUERY_PARAMS_PATTERN.search(query_params):
                return False
        elif type(query_params) is not dict:
            return False
    return True


def _fits_content_path(value):
    if type(value) is not dict or not CONTENT_PATH_MEMBERS.issuperset(value):
        return False
    path = value.get("path")
    if (
        type(path) is not str
        or not path
        or (
            ("*" in path or "?" in path or "(" in path or ".." in path)
            and CONTENT_PATH_PATH_PATTERN.search(path)
        )
        or (
            path != "$.members"
            and not path.startswith(("$.", "$["))
            and "${" not in path
            and path.strip()
            and ("$" not in path or not CONTENT_PATH_PATH_PATTERN_2.search(path))
        )
    ):
        return False
    if "skipAttributes" in value:
        skip_attributes = value["skipAttributes"]
        if type(skip_attributes) is not list:
            return False
        for item in skip_attributes:
            if type(item) is not str or not item:
                return False
    if "keepAttributes" in value:
        keep_attributes = value["keepAttributes"]
        if type(keep_attributes) is not list:
            return False
        for item in keep_attributes:
            if type(item) is not str or not item:
                return False
    if "overrideWrapperAttribute" in value:
        override_wrapper_attribute = value["overrideWrapperAttribute"]
        if type(override_wrapper_attribute) is not str or not override_wrapper_attribute:
            return False
    return True


def _fits_explode_entity_path(value):
    if type(value) is not dict or not EXPLODE_ENTITY_PATH_MEMBERS.issuperset(value):
        return False
    path = value.get("path")
    if (
        type(path) is not str
        or not path
        or (
            ("*" in path or "?" in path or "(" in path or ".." in path)
            and CONTENT_PATH_PATH_PATTERN.search(path)
        )
        or (
            path != "$.member.activity"
            and not path.startswith(("$.", "$["))
            and "${" not in path
            and path.strip()
            and ("$" not in path or not CONTENT_PATH_PATH_PATTERN_2.search(path))
        )
    ):
        return False
    if "skipAttributes" in value:
        skip_attributes = value["skipAttributes"]
        if type(skip_attributes) is not list:
            return False
        for item in skip_attributes:
            if type(item) is not str or not item:
                return False
    if "keepAttributes" in value:
        keep_attributes = value["keepAttributes"]
        if type(keep_attributes) is not list:
            return False
        for item in keep_attributes:
            if type(item) is not str or not item:
                return False
    if "overrideWrapperAttribute" in value:
        override_wrapper_attribute = value["overrideWrapperAttribute"]
        if type(override_wrapper_attribute) is not str or not override_wrapper_attribute:
            return False
    return True


def _fits_pagination_params(value):
    if type(value) is not dict or not value:
        return False
    if "paginationType" not in value and "type" not in value:
        return False
    if not PAGINATION_PARAMS_MEMBERS.issuperset(value):
        return False
    if "type" in value:
        type_ = value["type"]
        if type(type_) is not str or type_ not in PAGINATION_PARAMS_TYPE_CHOICES:
            return False
    if "limitName" in value:
        limit_name = value["limitName"]
        if type(limit_name) is not str or not limit_name:
            return False
    if "limitValue" in value:
        limit_value = value["limitValue"]
        if type(limit_value) is str:
            if not limit_value:
                return False
            if (
                "${" not in limit_value
                and limit_value.strip()
                and not PAGINATION_PARAMS_LIMIT_VALUE_PATTERN.search(limit_value)
            ):
                return False
            if PAGINATION_PARAMS_LIMIT_VALUE_PATTERN_2.search(limit_value):
                return False
        elif type(limit_value) is int:
            if limit_value < 1:
                return False
        elif type(limit_value) is float:
            if limit_value < 1 or limit_value % 1 != 0:
                return False
        else:
            return False
    if "offSetName" in value:
        off_set_name = value["offSetName"]
        if type(off_set_name) is not str or not off_set_name:
            return False
    if "endConditionName" in value:
        end_condition_name = value["endConditionName"]
        if type(end_condition_name) is not str or not end_condition_name:
            return False
    if "endConditionValue" in value:
        end_condition_value = value["endConditionValue"]
        if type(end_condition_value) is not str or (
            end_condition_value != "Const:false"
            and not end_condition_value.startswith(("Const:", "$"))
            and "{" not in end_condition_value
            and end_condition_value.strip()
            and (
                ("Const:" not in end_condition_value and "$" not in end_condition_value)
                or not PAGINATION_PARAMS_END_CONDITION_VALUE_PATTERN.search(end_condition_value)
            )
        ):
            return False
    if "pointerPath" in value:
        pointer_path = value["pointerPath"]
        if (
            type(pointer_path) is not str
            or not pointer_path
            or (
                pointer_path != "$.paging.next"
                and not pointer_path.startswith(("$", "headers."))
                and pointer_path.strip()
                and not PAGINATION_PARAMS_POINTER_PATH_PATTERN.search(pointer_path)
            )
        ):
            return False
    if "continuationTokenPath" in value:
        continuation_token_path = value["continuationTokenPath"]
        if (
            type(continuation_token_path) is not str
            or not continuation_token_path
            or (
                continuation_token_path != "$.meta.after_cursor"
                and not continuation_token_path.startswith(("$", "headers."))
                and continuation_token_path.strip()
                and not PAGINATION_PARAMS_POINTER_PATH_PATTERN.search(continuation_token_path)
            )
        ):
            return False
    if "parameterType" in value and value["parameterType"] not in ("QUERYPARAM", "HEADERPARAM"):
        return False
    if "parameterName" in value:
        parameter_name = value["parameterName"]
        if type(parameter_name) is not str or not parameter_name:
            return False
    if "pageParamName" in value:
        page_param_name = value["pageParamName"]
        if type(page_param_name) is not str or not page_param_name:
            return False
    if "initialPageIndex" in value:
        initial_page_index = value["initialPageIndex"]
        if type(initial_page_index) is str:
            if not initial_page_index:
                return False
            if (
                "${" not in initial_page_index
                and initial_page_index.strip()
                and not PAGINATION_PARAMS_INITIAL_PAGE_INDEX_PATTERN.search(initial_page_index)
            ):
                return False
        elif type(initial_page_index) is float:
            if not initial_page_index.is_integer():
                return False
        elif type(initial_page_index) is not int:
            return False
    if "endPageIndex" in value:
        end_page_index = value["endPageIndex"]
        if type(end_page_index) is str:
            if not end_page_index:
                return False
            if (
                end_page_index != "headers.x-pagecount"
                and not end_page_index.startswith(("headers.", "$"))
                and "${" not in end_page_index
                and end_page_index.strip()
                and not PAGINATION_PARAMS_END_PAGE_INDEX_PATTERN.search(end_page_index)
            ):
                return False
        elif type(end_page_index) is float:
            if not end_page_index.is_integer():
                return False
        elif type(end_page_index) is not int:
            return False
    if "maximumRequest" in value:
        maximum_request = value["maximumRequest"]
        if type(maximum_request) is str:
            if not maximum_request:
                return False
            if (
                "${" not in maximum_request
                and maximum_request.strip()
                and not PAGINATION_PARAMS_MAXIMUM_REQUEST_PATTERN.search(maximum_request)
            ):
                return False
        elif type(maximum_request) is int:
            if maximum_request < 1 or maximum_request > 10000:
                return False
        elif type(maximum_request) is float:
            if maximum_request < 1 or maximum_request > 10000 or maximum_request % 1 != 0:
                return False
        else:
            return False
    if "delayRequestMillis" in value:
        delay_request_millis = value["delayRequestMillis"]
        if type(delay_request_millis) is str:
            if not delay_request_millis:
                return False
            if (
                delay_request_millis != "850"
                and "${" not in delay_request_millis
                and delay_request_millis.strip()
                and not PAGINATION_PARAMS_DELAY_REQUEST_MILLIS_PATTERN.search(delay_request_millis)
            ):
                return False
        elif type(delay_request_millis) in (int, float):
            if delay_request_millis < 0 or delay_request_millis > 60000:
                return False
        else:
            return False
    if value.get("type") == "OFFSET":
        if "limitName" not in value or "limitValue" not in value or "offSetName" not in value:
            return False
    if value.get("type") == "CONTINUATION_TOKEN":
        if "continuationTokenPath" not in value or "parameterType" not in value:
            return False
        if "parameterName" not in value:
            return False
    if value.get("type") == "PAGE":
        if "limitName" not in value or "limitValue" not in value or "pageParamName" not in value:
            return False
    if value.get("type") == "POINTER" and ("limitName" not in value or "limitValue" not in value):
        return False
    if value.get("type") == "POINTER" and "pointerName" not in value and "pointerPath" not in value:
        return False
    if "endConditionName" in value and "endConditionValue" not in value:
        return False
    if "endConditionValue" in value and "endConditionName" not in value:
        return False
    return True


def _fits_schedule_params(value):
    if type(value) is not dict or not value:
        return False
    if (
        "type" not in value
        and "paramFormat" not in value
        and "incremental" not in value
        and "backfill" not in value
        and value
        and ("scheduleStartParamName" not in value or "scheduleEndParamName" not in value)
    ):
        return False
    if not SCHEDULE_PARAMS_MEMBERS.issuperset(value):
        return False
    if "type" in value and value["type"] != "ADVANCE":
        return False
    if "scheduleStartParamName" in value:
        schedule_start_param_name = value["scheduleStartParamName"]
        if type(schedule_start_param_name) is not str or not schedule_start_param_name:
            return False
    if "scheduleEndParamName" in value:
        schedule_end_param_name = value["scheduleEndParamName"]
        if type(schedule_end_param_name) is not str or not schedule_end_param_name:
            return False
    if "scheduleStartParamFormat" in value:
        schedule_start_param_format = value["scheduleStartParamFormat"]
        if (
            type(schedule_start_param_format) is not str
            or not schedule_start_param_format
            or "s:f" in schedule_start_param_format
            or "s:F" in schedule_start_param_format
        ):
            return False
    if "scheduleEndParamFormat" in value:
        schedule_end_param_format = value["scheduleEndParamFormat"]
        if (
            type(schedule_end_param_format) is not str
            or not schedule_end_param_format
            or "s:f" in schedule_end_param_format
            or "s:F" in schedule_end_param_format
        ):
            return False
    if "paramFormat" in value:
        param_format = value["paramFormat"]
        if (
            type(param_format) is not str
            or not param_format
            or "s:f" in param_format
            or "s:F" in param_format
        ):
            return False
    if "incremental" in value:
        incremental = value["incremental"]
        if type(incremental) is not str or not incremental:
            return False
    if "backfill" in value:
        backfill = value["backfill"]
        if type(backfill) is not str or not backfill:
            return False
    if value.get("type") == "ADVANCE":
        if "paramFormat" not in value or "incremental" not in value or "backfill" not in value:
            return False
    if "paramFormat" in value or "incremental" in value or "backfill" in value:
        if "type" not in value:
            return False
    return True


def _fits_target_spec(value):
    if type(value) is not dict or not TARGET_SPEC_MEMBERS.issuperset(value):
        return False
    if "name" in value and type(value["name"]) is not str:
        return False
    if "type" in value and type(value["type"]) is not str:
        return False
    if "spec" in value and type(value["spec"]) is not dict:
        return False
    if "attributes" in value and type(value["attributes"]) is not dict:
        return False
    return True


def _fits_explore_spec(value):
    if type(value) is not dict:
        return False
    if "name" in value and type(value["name"]) is not str:
        return False
    if "type" in value and type(value["type"]) is not str:
        return False
    if "requestSpec" in value and not _fits_flag_as_property(value["requestSpec"]):
        return False
    if "responseSpec" in value and not _fits_flag_as_property(value["responseSpec"]):
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


def _fits_encryption_specs(value):
    if type(value) is not list:
        return False
    for item in value:
        if not _fits_encryption_specs_item(item):
            return False
    return True


def _fits_encryption_specs_item(value):
    if type(value) is not dict or not ENCRYPTION_SPECS_ITEM_MEMBERS.issuperset(value):
        return False
    if "name" in value and type(value["name"]) is not str:
        return False
    if "type" in value and type(value["type"]) is not str:
        return False
    if "spec" in value and not _fits_encryption_specs_item_spec(value["spec"]):
        return False
    return True


def _fits_encryption_specs_item_spec(value):
    if type(value) is not dict or not ENCRYPTION_SPECS_ITEM_SPEC_MEMBERS.issuperset(value):
        return False
    if "encryptionAlgo" in value and type(value["encryptionAlgo"]) is not dict:
        return False
    if "publicKey" in value and type(value["publicKey"]) is not dict:
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


def _fits_settings(value):
    if type(value) is not dict:
        return False
    for item in value.values():
        if type(item) is not dict:
            return False
    return True


def _fits_explore_spec_2(value):
    if type(value) is dict:
        type_ = value.get("type")
        if type_ == "Resource":
            return False
        if type_ != "Resource" and (type_ != "StreamingConnection" or len(value) > 1):
            return False
    return True


def _fits_source_spec_2(value):
    if type(value) is dict and not _fits_source_spec_attributes(value.get("attributes")):
        return False
    return True


def _fits_source_spec_attributes(value):
    if type(value) is dict:
        if "urlParams" in value:
            return False
        if not _fits_source_spec_attributes_ui_attributes(value.get("uiAttributes")):
            return False
    return True


def _fits_source_spec_attributes_ui_attributes(value):
    if type(value) is dict:
        if not _fits_source_spec_attributes_ui_attributes_frequency(value.get("frequency")):
            return False
    return True


def _fits_source_spec_attributes_ui_attributes_frequency(value):
    if type(value) is dict and "text" in value and value["text"] not in ("streaming", ""):
        return False
    return True


def _fits_auth_spec_2(value):
    if type(value) is not list or value:
        return False
    return True


def _fits_source_spec_3(value):
    if type(value) is dict and not _fits_source_spec_attributes_2(value.get("attributes")):
        return False
    return True


def _fits_source_spec_attributes_2(value):
    if type(value) is dict and value.get("authRequired") is True:
        return False
    return True


def _fits_filled_source(value):
    if type(value) is dict:
        if (
            _fits_filled_source_attributes(value.get("attributes"))
            and not _fits_filled_source_spec(value.get("spec"))
        ):
            attributes = value.get("attributes")
            if type(attributes) is dict and (
                "urlParams" not in attributes
                or "contentPath" not in attributes
                or "paginationParams" not in attributes
                or "scheduleParams" not in attributes
            ):
                return False
    return True


def _fits_filled_source_attributes(value):
    if type(value) is not dict or (
        "urlParams" not in value
        and "headerParams" not in value
        and "bodyParams" not in value
        and "contentPath" not in value
        and "explodeEntityPath" not in value
        and "paginationParams" not in value
        and "scheduleParams" not in value
    ):
        return False
    return True


def _fits_filled_source_spec(value):
    if type(value) is not dict:
        return False
    properties = value.get("properties")
    if type(properties) is not dict or (
        "urlParams" not in properties
        and "headerParams" not in properties
        and "bodyParams" not in properties
        and "contentPath" not in properties
        and "explodeEntityPath" not in properties
        and "paginationParams" not in properties
        and "scheduleParams" not in properties
    ):
        return False
    return True


def _fits_explore_spec_3(value):
    if type(value) is dict:
        type_ = value.get("type")
        if type_ == "StreamingConnection":
            return False
        if type_ != "StreamingConnection" and (
            value.get("name") != "Resource"
            or type_ != "Resource"
            or "requestSpec" not in value
            or "responseSpec" not in value
            or len(value) > 4
            or not _fits_explore_spec_request_spec(value["requestSpec"])
            or not _fits_explore_spec_response_spec(value["responseSpec"])
        ):
            return False
    return True


def _fits_explore_spec_request_spec(value):
    if type(value) is dict:
        if "$schema" not in value or len(value) > 2 or value.get("type") != "object":
            return False
    return True


def _fits_explore_spec_response_spec(value):
    if type(value) is dict:
        if "$schema" not in value or len(value) > 3 or value.get("type") != "object":
            return False
        properties = value.get("properties")
        if (
            type(properties) is not dict
            or properties != EXPLORE_SPEC_RESPONSE_SPEC_PROPERTIES_VALUE
        ):
            return False
    return True


def _fits_auth_spec_3(value):
    if type(value) is list:
        for item in value:
            if not _fits_documented_authentication(item):
                return False
    return True


def _fits_documented_authentication(value):
    if type(value) is dict:
        type_ = value.get("type")
        if (
            type(type_) is str
            and type_ not in ("OAuth2RefreshCode", "BasicAuthentication", "KeyBased")
            and type_
        ):
            return False
        if type_ == "OAuth2RefreshCode":
            if not _fits_documented_authentication_spec(value.get("spec")):
                return False
        if type_ == "BasicAuthentication":
            if not _fits_documented_authentication_spec_2(value.get("spec")):
                return False
        if type_ == "KeyBased" and not _fits_documented_authentication_spec_3(value.get("spec")):
            return False
    return True


def _fits_documented_authentication_spec(value):
    if type(value) is dict:
        properties = value.get("properties")
        if type(properties) is dict and "accessToken" not in properties:
            return False
    return True


def _fits_documented_authentication_spec_2(value):
    if type(value) is dict:
        properties = value.get("properties")
        if type(properties) is dict and (
            "username" not in properties or "password" not in properties
        ):
            return False
    return True


def _fits_documented_authentication_spec_3(value):
    if type(value) is dict:
        if not _fits_documented_authentication_spec_properties(value.get("properties")):
            return False
    return True


def _fits_documented_authentication_spec_properties(value):
    if type(value) is dict:
        if "authKey1" not in value and _fits_documented_authentication_spec_properties_part(value):
            return False
    return True


def _fits_documented_authentication_spec_properties_part(value):
    for item in value.values():
        if type(item) is not dict or "restAttributes" in item:
            return False
    return True


def _fits_auth_spec_4(value):
    if type(value) is list:
        for item in value:
            if not _fits_auth_spec_item(item):
                return False
    return True


def _fits_auth_spec_item(value):
    if type(value) is dict and type(value.get("type")) is not str:
        return False
    return True


NESTED_SCHEMA_PROPERTIES_CHECKS = {
    "additionalProperties": _fits_flag_as_property,
    "additionalItems": _fits_flag_as_property,
    "uniqueItems": _fits_flag_as_property,
    "readOnly": _fits_flag_as_property,
    "exclusiveMinimum": _fits_flag_as_property,
    "exclusiveMaximum": _fits_flag_as_property,
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
