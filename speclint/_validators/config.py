"""Compiled from schemas/config.schema.json by tools/compile_schemas.py; do not edit."""

MEMBERS = {
    "extend",
    "select",
    "extend-select",
    "ignore",
    "profile",
    "profiles",
    "options",
    "per-file-ignores",
    "suppress",
    "baseline",
    "fail-on",
    "time-limit",
    "include",
    "exclude",
    "ids",
    "known-ids",
    "rules",
    "plugins",
    "kinds",
}
PROFILE_MEMBERS = {"extend", "select", "ignore", "options"}
SUPPRESSION_MEMBERS = {"files", "pointer", "rules", "reason"}
KIND_MEMBERS = {"title", "match", "schema", "id", "name", "endpoint", "managed", "references"}
KIND_MATCH_MEMBERS = {"files", "members", "values"}
REFERENCE_MEMBERS = {"at", "kind", "required", "shared"}


def accepts(value):
    """Tell whether the schema accepts a value."""
    if type(value) is not dict or not MEMBERS.issuperset(value):
        return False
    for name, item in value.items():
        if name in CHECKS and not CHECKS[name](item):
            return False
    return True


def _fits_extend(value):
    if type(value) is not str or not value:
        return False
    return True


def _fits_rules(value):
    if type(value) is not list:
        return False
    for item in value:
        if type(item) is not str or not item:
            return False
    return True


def _fits_profiles(value):
    if type(value) is not dict:
        return False
    for item in value.values():
        if not _fits_profile(item):
            return False
    return True


def _fits_profile(value):
    if type(value) is not dict or not PROFILE_MEMBERS.issuperset(value):
        return False
    if "extend" in value and value["extend"] not in ("default", "openapi", "submission"):
        return False
    if "select" in value:
        select = value["select"]
        if type(select) is not list:
            return False
        for item in select:
            if type(item) is not str or not item:
                return False
    if "ignore" in value:
        ignore = value["ignore"]
        if type(ignore) is not list:
            return False
        for item in ignore:
            if type(item) is not str or not item:
                return False
    if "options" in value and not _fits_options(value["options"]):
        return False
    return True


def _fits_options(value):
    if type(value) is not dict:
        return False
    for item in value.values():
        if type(item) is not dict:
            return False
    return True


def _fits_per_file_ignores(value):
    if type(value) is not dict:
        return False
    for item in value.values():
        if not _fits_per_file_ignores_other(item):
            return False
    return True


def _fits_per_file_ignores_other(value):
    if type(value) is not list:
        return False
    for item in value:
        if type(item) is not str or not item:
            return False
    if not value:
        return False
    return True


def _fits_suppress(value):
    if type(value) is not list:
        return False
    for item in value:
        if not _fits_suppression(item):
            return False
    return True


def _fits_suppression(value):
    if type(value) is not dict or not SUPPRESSION_MEMBERS.issuperset(value):
        return False
    if "files" in value:
        files = value["files"]
        if type(files) is not list:
            return False
        for item in files:
            if type(item) is not str or not item:
                return False
        if not files:
            return False
    if "pointer" in value:
        pointer = value["pointer"]
        if type(pointer) is not str or (
            pointer != "/authSpec/*/spec" and not pointer.startswith("/")
        ):
            return False
    rules = value.get("rules")
    if type(rules) is not list:
        return False
    for item in rules:
        if type(item) is not str or not item:
            return False
    if not rules:
        return False
    reason = value.get("reason")
    if type(reason) is not str or (reason != "the vendor's API wants it" and not reason.strip()):
        return False
    return True


def _fits_fail_on(value):
    if value not in ("error", "warning", "info"):
        return False
    return True


def _fits_time_limit(value):
    if type(value) not in (int, float) or value <= 0 or value > 86400:
        return False
    return True


def _fits_ids(value):
    if type(value) is not dict:
        return False
    for item in value.values():
        if type(item) is not str or not item:
            return False
    return True


def _fits_kinds(value):
    if type(value) is not dict:
        return False
    for item in value.values():
        if not _fits_kind(item):
            return False
    return True


def _fits_kind(value):
    if type(value) is not dict or not KIND_MEMBERS.issuperset(value):
        return False
    if "title" in value:
        title = value["title"]
        if type(title) is not str or not title:
            return False
    if not _fits_kind_match(value.get("match")):
        return False
    if "schema" in value:
        schema = value["schema"]
        if type(schema) is not str or not schema:
            return False
    if "id" in value and type(value["id"]) is not str:
        return False
    if "name" in value and type(value["name"]) is not str:
        return False
    if "endpoint" in value:
        endpoint = value["endpoint"]
        if type(endpoint) is not str or not endpoint:
            return False
    if "managed" in value:
        managed = value["managed"]
        if type(managed) is not list:
            return False
        for item in managed:
            if type(item) is not str or not item:
                return False
    if "references" in value and not _fits_kind_references(value["references"]):
        return False
    return True


def _fits_kind_match(value):
    if type(value) is not dict or not KIND_MATCH_MEMBERS.issuperset(value) or not value:
        return False
    if "files" in value:
        files = value["files"]
        if type(files) is not list:
            return False
        for item in files:
            if type(item) is not str or not item:
                return False
        if not files:
            return False
    if "members" in value:
        members = value["members"]
        if type(members) is not list:
            return False
        for item in members:
            if type(item) is not str or not item:
                return False
        if not members:
            return False
    if "values" in value:
        values = value["values"]
        if type(values) is not dict or not values:
            return False
    return True


def _fits_kind_references(value):
    if type(value) is not list:
        return False
    for item in value:
        if not _fits_reference(item):
            return False
    return True


def _fits_reference(value):
    if type(value) is not dict or not REFERENCE_MEMBERS.issuperset(value):
        return False
    at = value.get("at")
    if type(at) is not str or not at:
        return False
    kind = value.get("kind")
    if type(kind) is not str or not kind:
        return False
    if "required" in value and type(value["required"]) is not bool:
        return False
    if "shared" in value and type(value["shared"]) is not bool:
        return False
    return True


CHECKS = {
    "extend": _fits_extend,
    "select": _fits_rules,
    "extend-select": _fits_rules,
    "ignore": _fits_rules,
    "profile": _fits_extend,
    "profiles": _fits_profiles,
    "options": _fits_options,
    "per-file-ignores": _fits_per_file_ignores,
    "suppress": _fits_suppress,
    "baseline": _fits_extend,
    "fail-on": _fits_fail_on,
    "time-limit": _fits_time_limit,
    "include": _fits_per_file_ignores_other,
    "exclude": _fits_rules,
    "ids": _fits_ids,
    "known-ids": _fits_rules,
    "rules": _fits_rules,
    "plugins": _fits_rules,
    "kinds": _fits_kinds,
}
