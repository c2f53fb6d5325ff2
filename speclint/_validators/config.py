"""Compiled from schemas/config.schema.json by tools/compile_schemas.py; do not edit."""


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
        if "fail-on" in data_keys:
            data_keys.remove("fail-on")
            data__failon = data["fail-on"]
            if not isinstance(data__failon, (str)):
                raise _Refused
            if not (isinstance(data__failon, str) and data__failon == 'error' or isinstance(data__failon, str) and data__failon == 'warning' or isinstance(data__failon, str) and data__failon == 'info'):
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
