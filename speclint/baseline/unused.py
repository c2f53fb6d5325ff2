"""What a baseline allows and nobody needs: findings in its text, and the edits that take it out."""

from __future__ import annotations

from speclint.document import json
from speclint.finding import Edit, Finding, Fix, Span
from speclint.pointer import escape
from speclint.registry import page_url

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from speclint.source import Source
    from speclint.syntax import Tree

RULE = "config/unused-baseline"


class Unused:
    """All that is too much in one baseline: `few` has what there is of it, `gone` files that are not.

    The edits of all findings go together, in any choice: of two members that stand side by side
    each takes another comma along. Where nothing is left of a file, or of all files, each finding
    has the edit that takes all of it out.
    """

    def __init__(
        self,
        source: Source,
        allowed: Mapping[str, Mapping[str, int]],
        few: Mapping[str, Mapping[str, int]],
        gone: Collection[str],
        rule_ids: Collection[str] | None,
    ) -> None:
        self._source = source
        self._allowed = allowed
        self._few = few
        self._gone = gone
        self._rule_ids = rule_ids
        self._tree = json.load(source).tree

    def findings(self) -> list[Finding]:
        """Return the findings, in the order of the text."""
        done = {
            name: rules
            for name, rules in self._few.items()
            if name not in self._gone and self._allowed[name].keys() == _none_of(rules)
        }
        files = _removals(self._tree, "/counts", {*self._gone, *done})
        found = [self._file(name, files[name]) for name in self._gone]
        for name, rules in self._few.items():
            if name not in self._gone:
                found += self._rules(name, rules, files.get(name))
        return sorted(found, key=lambda finding: finding.sort_key)

    def _file(self, name: str, edit: Edit) -> Finding:
        message = f"the baseline is about {name}, which is not there"
        return self._finding(f"/counts/{escape(name)}", "key", message, "Take it out", edit)

    def _rules(self, name: str, rules: Mapping[str, int], whole: Edit | None) -> Iterator[Finding]:
        above = f"/counts/{escape(name)}"
        edits = {} if whole else _removals(self._tree, above, _none_of(rules))
        for rule, count in rules.items():
            pointer = f"{above}/{escape(rule)}"
            span = self._tree.span(pointer)
            if count and span:
                edit, title = Edit(span, str(count)), f"Lower it to {count}"
            else:
                edit, title = whole or edits[rule], "Take it out"
            yield self._finding(pointer, "value", self._message(name, rule, count), title, edit)

    def _message(self, name: str, rule: str, count: int) -> str:
        if self._rule_ids is not None and rule not in self._rule_ids:
            return f"the baseline allows findings of `{rule}` in {name}, and there is no such rule"
        allowed = self._allowed[name][rule]
        findings = "a finding" if allowed == 1 else f"{allowed} findings"
        there = {0: "there is none", 1: "there is 1"}.get(count, f"there are {count}")
        return f"the baseline allows {findings} of `{rule}` in {name}, and {there}"

    def _finding(self, pointer: str, part: str, message: str, title: str, edit: Edit) -> Finding:
        source, span = self._source, self._tree.span(pointer, part)
        place = source.range(span) if span else None
        fix = Fix(title, "safe", (edit,))
        return Finding(
            RULE, "warning", message, source.path, place, pointer, fix=fix, url=page_url(RULE)
        )


def _none_of(rules: Mapping[str, int]) -> set[str]:
    return {rule for rule, count in rules.items() if not count}


def _removals(tree: Tree, pointer: str, names: Collection[str]) -> dict[str, Edit]:
    """Return the edits that take members out of an object: the same for all where none is left."""
    owner = tree.find(pointer)
    members = owner.children if owner else ()
    if owner and len(members) == len(names):
        every = Edit(Span(owner.start + 1, owner.end - 1), "")
        return dict.fromkeys(names, every)
    edits: dict[str, Edit] = {}
    is_kept = False  # whether a member before this one stays
    for index, member in enumerate(members):
        if member.name not in names:
            is_kept = True
        elif is_kept:
            edits[str(member.name)] = Edit(Span(members[index - 1].end, member.end), "")
        else:
            edits[str(member.name)] = Edit(Span(member.first, members[index + 1].first), "")
    return edits
