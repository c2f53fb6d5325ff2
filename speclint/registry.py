"""Finding rules: a folder of rules is mounted as a package, its files are loaded when needed.

Built-in rules, a project's own folder and installed packs go the same way, so that a rule does
not know, and need not know, which of them it is.
"""

from __future__ import annotations

import os
import sys

from speclint._bundled_files import bundled_dir
from speclint._rule_index import RULES
from speclint.errors import SetupError
from speclint.finding import SEVERITIES
from speclint.rule import FolderRule, ProjectRule, Rule, SchemaRule, SpecRule
from speclint.source import display_path

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from importlib.machinery import SourceFileLoader
    from types import ModuleType
else:
    # What `types` and `importlib.machinery` call so; both take others along.
    ModuleType, SourceFileLoader = type(os), type(__loader__)

Members = tuple[str, ...]
Marks = tuple[str, ...]
Entry = tuple[str, tuple[str, ...], Members, Marks]
_BUILT_IN = "speclint_rules"
_SORTS = {
    bool: "true or false",
    dict: "a table",
    float: "a number",
    int: "a whole number",
    list: "a list",
    str: "a text",
}
_DOCS = "https://github.com/speclint/speclint/blob/main/docs/rules"


class RuleLoadError(SetupError):
    """A rule folder, package or file cannot be used; `pack` is the folder or package that it is of."""

    pack: str | None = None


class OptionError(RuleLoadError):
    """A rule has no such `option`, or none with such a value."""

    def __init__(self, option: str, message: str) -> None:
        super().__init__(message)
        self.option = option


class Registry:
    """All rules of a run: those of speclint, of the project's folders and of installed packs.

    `folders` are paths of rule folders, `packages` names of installed rule packages, `options` the
    settings of rules by their ids. Raises `RuleLoadError` when one of them is not there or defines
    an id for the second time, or when a rule has no such option.
    """

    def __init__(
        self,
        folders: Sequence[str] = (),
        packages: Sequence[str] = (),
        options: Mapping[str, Mapping[str, object]] | None = None,
    ) -> None:
        self._modules: dict[str, str] = {}
        self._packs: dict[str, str] = {}
        self._rules: dict[str, Rule] = {}
        self._of_kind: dict[str, list[tuple[str, Members, Marks]]] = {}
        self._sorts: dict[str, list[str]] = {}
        self._options = options or {}
        self._add(_mount(_BUILT_IN, bundled_dir("rules")))
        for folder in dict.fromkeys(map(os.path.abspath, folders)):
            with _Blamed(folder):
                # One module name per folder: two projects of a run may both have a `rules/`.
                self._add(_mount(f"{_BUILT_IN}_{abs(hash(folder))}", folder), folder)
        for package in dict.fromkeys(packages):
            with _Blamed(package):
                self._add(_import_pack(package), package)

    def ids(self) -> list[str]:
        """Return the id of every rule, sorted; loads none of them."""
        return sorted(self._modules)

    def __contains__(self, rule_id: str) -> bool:
        return rule_id in self._modules

    def __getitem__(self, rule_id: str) -> Rule:
        if rule_id not in self._rules:
            with _Blamed(self._packs[rule_id]):
                rule = _load(rule_id, self._modules[rule_id])
            if settings := self._options.get(rule_id):
                rule.options = _with_settings(rule, settings)
            self._rules[rule_id] = rule
        return self._rules[rule_id]

    def unknown(self, pattern: str, *, one: bool = False) -> str:
        """Say that there is no such rule, and which one may be meant; with `one` no family is."""
        families = {f"{rule_id.partition('/')[0]}/*" for rule_id in self._modules}
        names = [*self._modules, *(() if one else families)]
        from speclint.suggest import closest

        hint = closest(pattern, names) or "; see `speclint rules`"
        return f"there is no rule `{pattern}`{hint}"

    def spec_rules(self, kind: str) -> list[tuple[str, Members, Marks]]:
        """Return the rules for specs of a kind, with what a body must have for each of them."""
        if kind not in self._of_kind:
            entries = ((rule_id, self._entry(rule_id)) for rule_id in self.ids())
            self._of_kind[kind] = [
                # What is set may be a mark of its own.
                (rule_id, members, () if rule_id in self._options else marks)
                for rule_id, (sort, kinds, members, marks) in entries
                if sort == "spec" and (not kinds or kind in kinds)
            ]
        return self._of_kind[kind]

    def is_built_in(self, rule_id: str) -> bool:
        """Tell whether a rule is speclint's own."""
        return _is_built_in(self._modules[rule_id])

    def schema_rules(self) -> list[str]:
        """Return the ids of the rules that answer for what a schema refuses."""
        return self._of_sort("schema")

    def folder_rules(self) -> list[str]:
        """Return the ids of the rules that look at source folders."""
        return self._of_sort("folder")

    def project_rules(self) -> list[str]:
        """Return the ids of the rules that compare files."""
        return self._of_sort("project")

    def _of_sort(self, sort: str) -> list[str]:
        if sort not in self._sorts:
            self._sorts[sort] = [one for one in self.ids() if self._entry(one)[0] == sort]
        return self._sorts[sort]

    def _entry(self, rule_id: str) -> Entry:
        """Return what is to be known of a rule without loading it, if it is a built-in one."""
        if _is_built_in(self._modules[rule_id]) and rule_id in RULES:
            return RULES[rule_id]
        return entry_of(self[rule_id])

    def _add(self, pack: ModuleType, name: str = "") -> None:
        files = dict(_rule_files(pack))
        if not files:
            where = display_path(pack.__path__[0])
            raise RuleLoadError(
                f"there is no rule in {where}: a rule is a file FAMILY/NAME.py in it"
            )
        for rule_id, module in files.items():
            if rule_id in self._modules:
                raise RuleLoadError(f"two packs define the rule {rule_id}: rename one of the files")
            self._modules[rule_id] = module
            self._packs[rule_id] = name


class _Blamed:
    """Tell of which folder or package it was that a rule could not be loaded."""

    def __init__(self, pack: str) -> None:
        self.pack = pack

    def __enter__(self) -> None:
        pass

    def __exit__(self, _type: object, error: object, _trace: object) -> None:
        if isinstance(error, RuleLoadError):
            error.pack = self.pack


def page_url(rule_id: str) -> str:
    """Return the address of a built-in rule's page."""
    return f"{_DOCS}/{rule_id}.md"


def entry_of(rule: Rule) -> Entry:
    """Return a rule's line of the index: its sort, its kinds, and what a body must have for it."""
    if isinstance(rule, SpecRule):
        return "spec", tuple(rule.kinds), tuple(rule.members), tuple(rule.marks)
    sorts = ((SchemaRule, "schema"), (FolderRule, "folder"), (ProjectRule, "project"))
    return next((sort for kind, sort in sorts if isinstance(rule, kind)), ""), (), (), ()


def _with_settings(rule: Rule, settings: Mapping[str, object]) -> dict[str, object]:
    """Return a rule's options with what the config says of them."""
    for name, value in settings.items():
        if name not in rule.options:
            from speclint.suggest import closest

            hint = closest(name, rule.options)
            if not hint and rule.options:
                hint = f"; it has {', '.join(f'`{option}`' for option in rule.options)}"
            raise OptionError(name, f"the rule {rule.id} has no option `{name}`{hint}")
        if not _is_such(value, rule.options[name]):
            wanted = _sort(rule.options[name])
            message = f"the option `{name}` of the rule {rule.id} must be {wanted}"
            raise OptionError(name, message)
    return {**rule.options, **settings}


def _is_such(value: object, default: object) -> bool:
    """Tell whether a setting is of the type of its default; a whole number is a number, too."""
    if isinstance(value, list) and isinstance(default, list) and default:
        return all(_is_such(item, default[0]) for item in value)
    return type(value) is type(default) or (type(value) is int and type(default) is float)


def _sort(default: object) -> str:
    """Say of which type a setting must be."""
    sort = _SORTS.get(type(default), type(default).__name__)
    if isinstance(default, list) and default:
        return f"{sort} of which each is {_sort(default[0])}"
    return sort


def _is_built_in(module_name: str) -> bool:
    return module_name.startswith(f"{_BUILT_IN}.")


def _mount(package: str, folder: str) -> ModuleType:
    if not os.path.isdir(folder):
        raise RuleLoadError(f"there is no rule folder {display_path(folder)}")
    module = ModuleType(package)
    module.__path__ = [folder]
    if package != _BUILT_IN:  # its files may have changed since it was mounted last
        for name in [name for name in sys.modules if name.startswith(f"{package}.")]:
            del sys.modules[name]
    sys.modules[package] = module
    return module


def _import_pack(package: str) -> ModuleType:
    try:
        pack = _imported(package)
    except (Exception, SystemExit) as error:
        raise RuleLoadError(
            f"the rule package {package} cannot be imported ({type(error).__name__}: {error}): "
            "install it where speclint is installed"
        ) from error
    if not hasattr(pack, "__path__"):
        raise RuleLoadError(f"{package} is a module and not a package of rules")
    return pack


def _rule_files(pack: ModuleType) -> Iterator[tuple[str, str]]:
    for folder in pack.__path__:
        for family in _names(folder):
            if os.path.isdir(os.path.join(folder, family)):
                for name in _names(os.path.join(folder, family)):
                    if name.endswith(".py"):
                        rule_id = f"{family}/{name[:-3]}".replace("_", "-")
                        yield rule_id, f"{pack.__name__}.{family}.{name[:-3]}"


def _names(folder: str) -> list[str]:
    return sorted(name for name in os.listdir(folder) if name[0] not in "._")


def _run(module_name: str) -> ModuleType:
    """Load a built-in rule's file, whose place is known: half the price of an import."""
    _, family, name = module_name.split(".")
    path = os.path.join(bundled_dir("rules"), family, f"{name}.py")
    module = sys.modules.get(module_name)
    if module is None:
        module = ModuleType(module_name)
        module.__file__ = path
        code = SourceFileLoader(module_name, path).get_code(module_name)
        exec(code, module.__dict__)  # type: ignore[arg-type]  # noqa: S102 - it is our own file
        sys.modules[module_name] = module
    return module


def _imported(module_name: str) -> ModuleType:
    from importlib import import_module

    return import_module(module_name)


def _load(rule_id: str, module_name: str) -> Rule:
    built_in = _is_built_in(module_name)
    kept = sys.dont_write_bytecode
    # Linting leaves nothing behind in a project, so no `__pycache__` in its rule folder either.
    sys.dont_write_bytecode = kept or not built_in
    try:
        module = _run(module_name) if built_in else _imported(module_name)
    except (Exception, SystemExit) as error:
        raise RuleLoadError(
            f"the rule {rule_id} cannot be loaded ({type(error).__name__}: {error})"
        ) from error
    finally:
        sys.dont_write_bytecode = kept
    classes = [
        value
        for value in vars(module).values()
        if isinstance(value, type) and issubclass(value, Rule) and value.__module__ == module_name
    ]
    if len(classes) != 1:
        where = display_path(module.__file__ or module_name)
        raise RuleLoadError(f"{where} must define one rule, it defines {len(classes)}")
    rule = classes[0]
    if rule.severity not in SEVERITIES:
        raise RuleLoadError(f"the rule {rule_id} has no severity {rule.severity!r}")
    if not rule.__doc__:
        raise RuleLoadError(f"the rule {rule_id} has no docstring: it is the rule's page")
    rule.id = rule_id
    # Other packs keep their pages themselves: `speclint explain` shows them.
    rule.url = page_url(rule_id) if built_in else None
    return rule()
