"""What the search for brackets looks at, and what it says: events, open brackets, repairs."""

from __future__ import annotations

from itertools import accumulate

from speclint.pattern import Pattern
from speclint.record import record
from speclint.syntax.brackets.layout import outside, well_laid

TYPE_CHECKING = False
if TYPE_CHECKING:
    from speclint.syntax.tokens import Tokens

EVENT = Pattern(r"[{}\[\]()]|s(?=:)|(?<=[,\[{])[snl](?!:)")
WRONG_KIND = Pattern(r"[()]|\[s:|\{(?:[nl{\[]|s,[snl](?!:))")
CLOSER = {"{": "}", "[": "]"}
OPENER = {"}": "{", "]": "["}


def is_balanced(code: str) -> bool:
    """Whether every bracket of the tokens' kinds has its partner and stands where it may."""
    if code[1:2] == ":" or WRONG_KIND.search(code):
        return False
    opened: list[str] = []
    for bracket in code.encode().translate(None, b"snl:,.").decode():
        if bracket in CLOSER:
            opened.append(CLOSER[bracket])
        elif not opened or opened.pop() != bracket:
            return False
    return not opened


class Frame:
    """An open bracket on the stack of one branch; frames are shared between branches."""

    __slots__ = ("child", "curly", "depth", "indent", "kind", "line", "parent", "retyped", "token")

    def __init__(  # noqa: PLR0913, PLR0917 - a plain row
        self,
        kind: str,
        token: int,
        line: int = 0,
        indent: int = 0,
        child: int = -1,
        parent: Frame | None = None,
        *,
        retyped: bool = False,
    ) -> None:
        self.kind = kind
        self.token = token
        self.line = line
        self.indent = indent
        self.child = child
        self.parent = parent
        self.retyped = retyped
        self.depth: int = parent.depth + 1 if parent else 1
        self.curly: int = (parent.curly if parent else 0) + ((kind == "{") != retyped)

    def with_child(self, indent: int) -> Frame:
        """Make the same frame with its children at another column."""
        return self._copy(self.kind, indent, retyped=self.retyped)

    def as_other_kind(self, *, retyped: bool) -> Frame:
        """Make the same frame with the bracket of the other kind.

        `retyped` says that its closing bracket is wrong too.
        """
        return self._copy("{" if self.kind == "[" else "[", self.child, retyped=retyped)

    def _copy(self, kind: str, child: int, *, retyped: bool) -> Frame:
        return Frame(kind, self.token, self.line, self.indent, child, self.parent, retyped=retyped)


@record
class Repair:
    """One repair: what to do at which token.

    `what` is close, drop or swap (a closing bracket), open, skip or retype (an opening one),
    reclose (the partner of a retyped one) or bare (members without the braces around them).
    `frame` is the bracket that is closed, replaced or opened. `trust` says how sure the place is:
    full, some (for an unsafe fix), or none (for no fix).
    """

    what: str
    token: int
    frame: Frame | None
    trust: str = "full"


class Events:
    """What the search looks at, in parallel lists: token index, kind, line, and column.

    `lead` is the column of an event that is the first thing on its line, else -1; `indent` is that
    of its line. `curly` and `square` say how many closing brackets more than opening ones follow.
    """

    def __init__(self, tokens: Tokens, code: str) -> None:
        self.tokens = undecided(tokens, code)
        self.count = len(self.tokens)
        self.kinds = [code[token] for token in self.tokens]
        self.line: list[int] = []
        self.lead: list[int] = []
        self.indent: list[int] = []
        self._lay_out(tokens.text, [tokens.starts[token] for token in self.tokens])
        self.curly = self._balances({"{": -1, "}": 1})
        self.square = self._balances({"[": -1, "]": 1})

    def _lay_out(self, text: str, starts: list[int]) -> None:
        find, newline = text.rfind, "\n" if "\n" in text else "\r"
        lines, leads, indents = self.line, self.lead, self.indent
        line = indent = before = 0
        for start in starts:
            at = find(newline, before, start)
            lead = -1
            if (at >= 0 or not leads) and not text[at + 1 : start].strip(" \t\xa0"):
                line += 1
                lead = indent = start - at - 1
            before = start
            lines.append(line)
            leads.append(lead)
            indents.append(indent)
        if max(leads, default=0) <= 0:  # nothing is indented: lines tell nothing
            count = len(starts)
            self.line, self.lead, self.indent = [0] * count, [-1] * count, [0] * count

    def _balances(self, changes: dict[str, int]) -> list[int]:
        steps = [changes.get(kind, 0) for kind in reversed(self.kinds)]
        return [*accumulate(steps, initial=0)][::-1]


def undecided(tokens: Tokens, code: str) -> list[int]:
    """The brackets, keys and items that are not inside of well laid containers; token indexes."""
    return [
        match.start()
        for begin, end in outside(well_laid(tokens, code), len(code))
        for match in EVENT.finditer(code, begin, end)
    ]
