"""Finding rules: a folder of rules is mounted as a package, its files are loaded when needed.

Built-in rules, a project's own folder and installed packs go the same way, so that a rule does
not know, and need not know, which of them it is.
"""

from __future__ import annotations

import os
import sys
from importlib import import_module
from types import ModuleType

from speclint._bundled_files import bundled_dir
from speclint.errors import SetupError
from speclint.finding import SEVERITIES
from speclint.rule import ProjectRule, Rule, SpecRule
from speclint.source import display_path
from speclint.suggest import closest

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

# Built-in rules of these families are only explanations: the parser or the engine finds what they
# are about. Their files are read when there is something to report, so a clean run reads none.
_EXPLAINING = frozenset({"json", "config", "internal"})
_BUILT_IN = "speclint_rules"
_DOCS = "https://github.com/speclint/speclint/blob/main/docs/rules"


class RuleLoadError(SetupError):
    """A rule folder, package or file cannot be used."""


class Registry:
    """All rules of a run: those of speclint, of the project's folders and of installed packs.

    `folders` are paths of rule folders, `packages` names of installed rule packages.
    Raises `RuleLoadError` when one of them is not there or defines an id for the second time.
    """

    def __init__(self, folders: Sequence[str] = (), packages: Sequence[str] = ()) -> None:
        self._modules: dict[str, str] = {}
        self._rules: dict[str, Rule] = {}
        self._spec_rules: dict[str, list[SpecRule]] = {}
        self._add(_mount(_BUILT_IN, bundled_dir("rules")))
        for folder in dict.fromkeys(map(os.path.abspath, folders)):
            # One module name per folder: two projects of a run may both have a `rules/`.
            self._add(_mount(f"{_BUILT_IN}_{abs(hash(folder))}", folder))
        for package in dict.fromkeys(packages):
            self._add(_import_pack(package))

    def ids(self) -> list[str]:
        """Return the id of every rule, sorted; loads none of them."""
        return sorted(self._modules)

    def __contains__(self, rule_id: str) -> bool:
        return rule_id in self._modules

    def __getitem__(self, rule_id: str) -> Rule:
        if rule_id not in self._rules:
            self._rules[rule_id] = _load(rule_id, self._modules[rule_id])
        return self._rules[rule_id]

    def unknown(self, pattern: str) -> str:
        """Say that there is no such rule, and which one may be meant."""
        families = {f"{rule_id.partition('/')[0]}/*" for rule_id in self._modules}
        hint = closest(pattern, [*self._modules, *families]) or "; see `speclint rules`"
        return f"there is no rule `{pattern}`{hint}"

    def spec_rules(self, kind: str) -> list[SpecRule]:
        """Return the rules that look at one spec of this kind."""
        if kind not in self._spec_rules:
            self._spec_rules[kind] = [
                rule
                for rule in self._checking()
                if isinstance(rule, SpecRule) and (not rule.kinds or kind in rule.kinds)
            ]
        return self._spec_rules[kind]

    def project_rules(self) -> list[ProjectRule]:
        """Return the rules that compare files."""
        return [rule for rule in self._checking() if isinstance(rule, ProjectRule)]

    def _checking(self) -> Iterator[Rule]:
        return (self[rule_id] for rule_id in self.ids() if not self._explains(rule_id))

    def _explains(self, rule_id: str) -> bool:
        family = rule_id.partition("/")[0]
        return family in _EXPLAINING and _is_built_in(self._modules[rule_id])

    def _add(self, pack: ModuleType) -> None:
        files = dict(_rule_files(pack))
        if not files:
            name = display_path(pack.__path__[0])
            raise RuleLoadError(
                f"there is no rule in {name}: a rule is a file FAMILY/NAME.py in it"
            )
        for rule_id, module in files.items():
            if rule_id in self._modules:
                raise RuleLoadError(f"two packs define the rule {rule_id}: rename one of the files")
            self._modules[rule_id] = module


def page_url(rule_id: str) -> str:
    """Return the address of a built-in rule's page."""
    return f"{_DOCS}/{rule_id}.md"


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
        pack = import_module(package)
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


def _load(rule_id: str, module_name: str) -> Rule:
    built_in = _is_built_in(module_name)
    kept = sys.dont_write_bytecode
    # Linting leaves nothing behind in a project, so no `__pycache__` in its rule folder either.
    sys.dont_write_bytecode = kept or not built_in
    try:
        module = import_module(module_name)
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
