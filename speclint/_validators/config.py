"""Compiled from schemas/config.schema.json by tools/compile_schemas.py; do not edit."""

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
        data_keys = set(data.keys())
        if "extend" in data_keys:
            data_keys.remove("extend")
            data__extend = data["extend"]
            if not isinstance(data__extend, (str)):
                raise _Refused
            if isinstance(data__extend, str):
                data__extend_len = len(data__extend)
                if data__extend_len < 1:
                    raise _Refused
        if "select" in data_keys:
            data_keys.remove("select")
            data__select = data["select"]
            validate____defs_rules(data__select)
        if "extend-select" in data_keys:
            data_keys.remove("extend-select")
            data__extendselect = data["extend-select"]
            validate____defs_rules(data__extendselect)
        if "ignore" in data_keys:
            data_keys.remove("ignore")
            data__ignore = data["ignore"]
            validate____defs_rules(data__ignore)
        if "profile" in data_keys:
            data_keys.remove("profile")
            data__profile = data["profile"]
            if not isinstance(data__profile, (str)):
                raise _Refused
            if isinstance(data__profile, str):
                data__profile_len = len(data__profile)
                if data__profile_len < 1:
                    raise _Refused
        if "profiles" in data_keys:
            data_keys.remove("profiles")
            data__profiles = data["profiles"]
            if not isinstance(data__profiles, (dict)):
                raise _Refused
            data__profiles_is_dict = isinstance(data__profiles, dict)
            if data__profiles_is_dict:
                data__profiles_keys = set(data__profiles.keys())
                for data__profiles_key in data__profiles_keys:
                    if data__profiles_key not in []:
                        data__profiles_value = data__profiles.get(data__profiles_key)
                        validate____defs_profile(data__profiles_value)
        if "options" in data_keys:
            data_keys.remove("options")
            data__options = data["options"]
            validate____defs_options(data__options)
        if "per-file-ignores" in data_keys:
            data_keys.remove("per-file-ignores")
            data__perfileignores = data["per-file-ignores"]
            if not isinstance(data__perfileignores, (dict)):
                raise _Refused
            data__perfileignores_is_dict = isinstance(data__perfileignores, dict)
            if data__perfileignores_is_dict:
                data__perfileignores_keys = set(data__perfileignores.keys())
                for data__perfileignores_key in data__perfileignores_keys:
                    if data__perfileignores_key not in []:
                        data__perfileignores_value = data__perfileignores.get(data__perfileignores_key)
                        if not isinstance(data__perfileignores_value, (list, tuple)):
                            raise _Refused
                        data__perfileignores_value_is_list = isinstance(data__perfileignores_value, (list, tuple))
                        if data__perfileignores_value_is_list:
                            data__perfileignores_value_len = len(data__perfileignores_value)
                            if data__perfileignores_value_len < 1:
                                raise _Refused
                            for data__perfileignores_value_x, data__perfileignores_value_item in enumerate(data__perfileignores_value):
                                if not isinstance(data__perfileignores_value_item, (str)):
                                    raise _Refused
                                if isinstance(data__perfileignores_value_item, str):
                                    data__perfileignores_value_item_len = len(data__perfileignores_value_item)
                                    if data__perfileignores_value_item_len < 1:
                                        raise _Refused
        if "suppress" in data_keys:
            data_keys.remove("suppress")
            data__suppress = data["suppress"]
            if not isinstance(data__suppress, (list, tuple)):
                raise _Refused
            data__suppress_is_list = isinstance(data__suppress, (list, tuple))
            if data__suppress_is_list:
                data__suppress_len = len(data__suppress)
                for data__suppress_x, data__suppress_item in enumerate(data__suppress):
                    validate____defs_suppression(data__suppress_item)
        if "baseline" in data_keys:
            data_keys.remove("baseline")
            data__baseline = data["baseline"]
            if not isinstance(data__baseline, (str)):
                raise _Refused
            if isinstance(data__baseline, str):
                data__baseline_len = len(data__baseline)
                if data__baseline_len < 1:
                    raise _Refused
        if "fail-on" in data_keys:
            data_keys.remove("fail-on")
            data__failon = data["fail-on"]
            if not isinstance(data__failon, (str)):
                raise _Refused
            if not (isinstance(data__failon, str) and data__failon == 'error' or isinstance(data__failon, str) and data__failon == 'warning' or isinstance(data__failon, str) and data__failon == 'info'):
                raise _Refused
        if "time-limit" in data_keys:
            data_keys.remove("time-limit")
            data__timelimit = data["time-limit"]
            if not isinstance(data__timelimit, (int, float, float)) or isinstance(data__timelimit, bool):
                raise _Refused
            if isinstance(data__timelimit, (int, float, float)) and not isinstance(data__timelimit, bool):
                if data__timelimit > 86400:
                    raise _Refused
                if data__timelimit <= 0:
                    raise _Refused
        if "include" in data_keys:
            data_keys.remove("include")
            data__include = data["include"]
            if not isinstance(data__include, (list, tuple)):
                raise _Refused
            data__include_is_list = isinstance(data__include, (list, tuple))
            if data__include_is_list:
                data__include_len = len(data__include)
                if data__include_len < 1:
                    raise _Refused
                for data__include_x, data__include_item in enumerate(data__include):
                    if not isinstance(data__include_item, (str)):
                        raise _Refused
                    if isinstance(data__include_item, str):
                        data__include_item_len = len(data__include_item)
                        if data__include_item_len < 1:
                            raise _Refused
        if "exclude" in data_keys:
            data_keys.remove("exclude")
            data__exclude = data["exclude"]
            if not isinstance(data__exclude, (list, tuple)):
                raise _Refused
            data__exclude_is_list = isinstance(data__exclude, (list, tuple))
            if data__exclude_is_list:
                data__exclude_len = len(data__exclude)
                for data__exclude_x, data__exclude_item in enumerate(data__exclude):
                    if not isinstance(data__exclude_item, (str)):
                        raise _Refused
                    if isinstance(data__exclude_item, str):
                        data__exclude_item_len = len(data__exclude_item)
                        if data__exclude_item_len < 1:
                            raise _Refused
        if "ids" in data_keys:
            data_keys.remove("ids")
            data__ids = data["ids"]
            if not isinstance(data__ids, (dict)):
                raise _Refused
            data__ids_is_dict = isinstance(data__ids, dict)
            if data__ids_is_dict:
                data__ids_keys = set(data__ids.keys())
                for data__ids_key in data__ids_keys:
                    if data__ids_key not in []:
                        data__ids_value = data__ids.get(data__ids_key)
                        if not isinstance(data__ids_value, (str)):
                            raise _Refused
                        if isinstance(data__ids_value, str):
                            data__ids_value_len = len(data__ids_value)
                            if data__ids_value_len < 1:
                                raise _Refused
        if "known-ids" in data_keys:
            data_keys.remove("known-ids")
            data__knownids = data["known-ids"]
            if not isinstance(data__knownids, (list, tuple)):
                raise _Refused
            data__knownids_is_list = isinstance(data__knownids, (list, tuple))
            if data__knownids_is_list:
                data__knownids_len = len(data__knownids)
                for data__knownids_x, data__knownids_item in enumerate(data__knownids):
                    if not isinstance(data__knownids_item, (str)):
                        raise _Refused
                    if isinstance(data__knownids_item, str):
                        data__knownids_item_len = len(data__knownids_item)
                        if data__knownids_item_len < 1:
                            raise _Refused
        if "rules" in data_keys:
            data_keys.remove("rules")
            data__rules = data["rules"]
            if not isinstance(data__rules, (list, tuple)):
                raise _Refused
            data__rules_is_list = isinstance(data__rules, (list, tuple))
            if data__rules_is_list:
                data__rules_len = len(data__rules)
                for data__rules_x, data__rules_item in enumerate(data__rules):
                    if not isinstance(data__rules_item, (str)):
                        raise _Refused
                    if isinstance(data__rules_item, str):
                        data__rules_item_len = len(data__rules_item)
                        if data__rules_item_len < 1:
                            raise _Refused
        if "plugins" in data_keys:
            data_keys.remove("plugins")
            data__plugins = data["plugins"]
            if not isinstance(data__plugins, (list, tuple)):
                raise _Refused
            data__plugins_is_list = isinstance(data__plugins, (list, tuple))
            if data__plugins_is_list:
                data__plugins_len = len(data__plugins)
                for data__plugins_x, data__plugins_item in enumerate(data__plugins):
                    if not isinstance(data__plugins_item, (str)):
                        raise _Refused
                    if isinstance(data__plugins_item, str):
                        data__plugins_item_len = len(data__plugins_item)
                        if data__plugins_item_len < 1:
                            raise _Refused
        if "kinds" in data_keys:
            data_keys.remove("kinds")
            data__kinds = data["kinds"]
            if not isinstance(data__kinds, (dict)):
                raise _Refused
            data__kinds_is_dict = isinstance(data__kinds, dict)
            if data__kinds_is_dict:
                data__kinds_keys = set(data__kinds.keys())
                for data__kinds_key in data__kinds_keys:
                    if data__kinds_key not in []:
                        data__kinds_value = data__kinds.get(data__kinds_key)
                        validate____defs_kind(data__kinds_value)
        if data_keys:
            raise _Refused
    return data

def validate____defs_kind(data):
    if not isinstance(data, (dict)):
        raise _Refused
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['match']) - data.keys()
        if data__missing_keys:
            raise _Refused
        data_keys = set(data.keys())
        if "title" in data_keys:
            data_keys.remove("title")
            data__title = data["title"]
            if not isinstance(data__title, (str)):
                raise _Refused
            if isinstance(data__title, str):
                data__title_len = len(data__title)
                if data__title_len < 1:
                    raise _Refused
        if "match" in data_keys:
            data_keys.remove("match")
            data__match = data["match"]
            if not isinstance(data__match, (dict)):
                raise _Refused
            data__match_is_dict = isinstance(data__match, dict)
            if data__match_is_dict:
                data__match_len = len(data__match)
                if data__match_len < 1:
                    raise _Refused
                data__match_keys = set(data__match.keys())
                if "files" in data__match_keys:
                    data__match_keys.remove("files")
                    data__match__files = data__match["files"]
                    if not isinstance(data__match__files, (list, tuple)):
                        raise _Refused
                    data__match__files_is_list = isinstance(data__match__files, (list, tuple))
                    if data__match__files_is_list:
                        data__match__files_len = len(data__match__files)
                        if data__match__files_len < 1:
                            raise _Refused
                        for data__match__files_x, data__match__files_item in enumerate(data__match__files):
                            if not isinstance(data__match__files_item, (str)):
                                raise _Refused
                            if isinstance(data__match__files_item, str):
                                data__match__files_item_len = len(data__match__files_item)
                                if data__match__files_item_len < 1:
                                    raise _Refused
                if "members" in data__match_keys:
                    data__match_keys.remove("members")
                    data__match__members = data__match["members"]
                    if not isinstance(data__match__members, (list, tuple)):
                        raise _Refused
                    data__match__members_is_list = isinstance(data__match__members, (list, tuple))
                    if data__match__members_is_list:
                        data__match__members_len = len(data__match__members)
                        if data__match__members_len < 1:
                            raise _Refused
                        for data__match__members_x, data__match__members_item in enumerate(data__match__members):
                            if not isinstance(data__match__members_item, (str)):
                                raise _Refused
                            if isinstance(data__match__members_item, str):
                                data__match__members_item_len = len(data__match__members_item)
                                if data__match__members_item_len < 1:
                                    raise _Refused
                if "values" in data__match_keys:
                    data__match_keys.remove("values")
                    data__match__values = data__match["values"]
                    if not isinstance(data__match__values, (dict)):
                        raise _Refused
                    data__match__values_is_dict = isinstance(data__match__values, dict)
                    if data__match__values_is_dict:
                        data__match__values_len = len(data__match__values)
                        if data__match__values_len < 1:
                            raise _Refused
                if data__match_keys:
                    raise _Refused
        if "schema" in data_keys:
            data_keys.remove("schema")
            data__schema = data["schema"]
            if not isinstance(data__schema, (str)):
                raise _Refused
            if isinstance(data__schema, str):
                data__schema_len = len(data__schema)
                if data__schema_len < 1:
                    raise _Refused
        if "id" in data_keys:
            data_keys.remove("id")
            data__id = data["id"]
            if not isinstance(data__id, (str)):
                raise _Refused
        if "name" in data_keys:
            data_keys.remove("name")
            data__name = data["name"]
            if not isinstance(data__name, (str)):
                raise _Refused
        if "endpoint" in data_keys:
            data_keys.remove("endpoint")
            data__endpoint = data["endpoint"]
            if not isinstance(data__endpoint, (str)):
                raise _Refused
            if isinstance(data__endpoint, str):
                data__endpoint_len = len(data__endpoint)
                if data__endpoint_len < 1:
                    raise _Refused
        if "managed" in data_keys:
            data_keys.remove("managed")
            data__managed = data["managed"]
            if not isinstance(data__managed, (list, tuple)):
                raise _Refused
            data__managed_is_list = isinstance(data__managed, (list, tuple))
            if data__managed_is_list:
                data__managed_len = len(data__managed)
                for data__managed_x, data__managed_item in enumerate(data__managed):
                    if not isinstance(data__managed_item, (str)):
                        raise _Refused
                    if isinstance(data__managed_item, str):
                        data__managed_item_len = len(data__managed_item)
                        if data__managed_item_len < 1:
                            raise _Refused
        if "references" in data_keys:
            data_keys.remove("references")
            data__references = data["references"]
            if not isinstance(data__references, (list, tuple)):
                raise _Refused
            data__references_is_list = isinstance(data__references, (list, tuple))
            if data__references_is_list:
                data__references_len = len(data__references)
                for data__references_x, data__references_item in enumerate(data__references):
                    validate____defs_reference(data__references_item)
        if data_keys:
            raise _Refused
    return data

def validate____defs_reference(data):
    if not isinstance(data, (dict)):
        raise _Refused
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['at', 'kind']) - data.keys()
        if data__missing_keys:
            raise _Refused
        data_keys = set(data.keys())
        if "at" in data_keys:
            data_keys.remove("at")
            data__at = data["at"]
            if not isinstance(data__at, (str)):
                raise _Refused
            if isinstance(data__at, str):
                data__at_len = len(data__at)
                if data__at_len < 1:
                    raise _Refused
        if "kind" in data_keys:
            data_keys.remove("kind")
            data__kind = data["kind"]
            if not isinstance(data__kind, (str)):
                raise _Refused
            if isinstance(data__kind, str):
                data__kind_len = len(data__kind)
                if data__kind_len < 1:
                    raise _Refused
        if "required" in data_keys:
            data_keys.remove("required")
            data__required = data["required"]
            if not isinstance(data__required, (bool)):
                raise _Refused
        if "shared" in data_keys:
            data_keys.remove("shared")
            data__shared = data["shared"]
            if not isinstance(data__shared, (bool)):
                raise _Refused
        if data_keys:
            raise _Refused
    return data

def validate____defs_suppression(data):
    if not isinstance(data, (dict)):
        raise _Refused
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['rules', 'reason']) - data.keys()
        if data__missing_keys:
            raise _Refused
        data_keys = set(data.keys())
        if "files" in data_keys:
            data_keys.remove("files")
            data__files = data["files"]
            if not isinstance(data__files, (list, tuple)):
                raise _Refused
            data__files_is_list = isinstance(data__files, (list, tuple))
            if data__files_is_list:
                data__files_len = len(data__files)
                if data__files_len < 1:
                    raise _Refused
                for data__files_x, data__files_item in enumerate(data__files):
                    if not isinstance(data__files_item, (str)):
                        raise _Refused
                    if isinstance(data__files_item, str):
                        data__files_item_len = len(data__files_item)
                        if data__files_item_len < 1:
                            raise _Refused
        if "pointer" in data_keys:
            data_keys.remove("pointer")
            data__pointer = data["pointer"]
            if not isinstance(data__pointer, (str)):
                raise _Refused
            data__pointer_any_of_count1 = 0
            if not data__pointer_any_of_count1:
                try:
                    if not (isinstance(data__pointer, str) and data__pointer == '/authSpec/*/spec'):
                        raise _Refused
                    data__pointer_any_of_count1 += 1
                except _Refused: pass
            if not data__pointer_any_of_count1:
                try:
                    if isinstance(data__pointer, str):
                        if not _found('^/', data__pointer):
                            raise _Refused
                    data__pointer_any_of_count1 += 1
                except _Refused: pass
            if not data__pointer_any_of_count1:
                raise _Refused
        if "rules" in data_keys:
            data_keys.remove("rules")
            data__rules = data["rules"]
            if not isinstance(data__rules, (list, tuple)):
                raise _Refused
            data__rules_is_list = isinstance(data__rules, (list, tuple))
            if data__rules_is_list:
                data__rules_len = len(data__rules)
                if data__rules_len < 1:
                    raise _Refused
                for data__rules_x, data__rules_item in enumerate(data__rules):
                    if not isinstance(data__rules_item, (str)):
                        raise _Refused
                    if isinstance(data__rules_item, str):
                        data__rules_item_len = len(data__rules_item)
                        if data__rules_item_len < 1:
                            raise _Refused
        if "reason" in data_keys:
            data_keys.remove("reason")
            data__reason = data["reason"]
            if not isinstance(data__reason, (str)):
                raise _Refused
            data__reason_any_of_count2 = 0
            if not data__reason_any_of_count2:
                try:
                    if not (isinstance(data__reason, str) and data__reason == "the vendor's API wants it"):
                        raise _Refused
                    data__reason_any_of_count2 += 1
                except _Refused: pass
            if not data__reason_any_of_count2:
                try:
                    if isinstance(data__reason, str):
                        if not _found('\\S', data__reason):
                            raise _Refused
                    data__reason_any_of_count2 += 1
                except _Refused: pass
            if not data__reason_any_of_count2:
                raise _Refused
        if data_keys:
            raise _Refused
    return data

def validate____defs_options(data):
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

def validate____defs_profile(data):
    if not isinstance(data, (dict)):
        raise _Refused
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_keys = set(data.keys())
        if "extend" in data_keys:
            data_keys.remove("extend")
            data__extend = data["extend"]
            if not isinstance(data__extend, (str)):
                raise _Refused
            if not (isinstance(data__extend, str) and data__extend == 'default' or isinstance(data__extend, str) and data__extend == 'openapi' or isinstance(data__extend, str) and data__extend == 'submission'):
                raise _Refused
        if "select" in data_keys:
            data_keys.remove("select")
            data__select = data["select"]
            validate____defs_rules(data__select)
        if "ignore" in data_keys:
            data_keys.remove("ignore")
            data__ignore = data["ignore"]
            validate____defs_rules(data__ignore)
        if "options" in data_keys:
            data_keys.remove("options")
            data__options = data["options"]
            validate____defs_options(data__options)
        if data_keys:
            raise _Refused
    return data

def validate____defs_rules(data):
    if not isinstance(data, (list, tuple)):
        raise _Refused
    data_is_list = isinstance(data, (list, tuple))
    if data_is_list:
        data_len = len(data)
        for data_x, data_item in enumerate(data):
            if not isinstance(data_item, (str)):
                raise _Refused
            if isinstance(data_item, str):
                data_item_len = len(data_item)
                if data_item_len < 1:
                    raise _Refused
    return data
