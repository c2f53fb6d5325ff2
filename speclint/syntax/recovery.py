"""Commas, colons, keys and values that stand where the grammar does not allow them."""

from __future__ import annotations

from speclint.finding import Edit, Fix, Span
from speclint.syntax.around.trailing import trailing
from speclint.syntax.problem import Problem, quoted, replace
from speclint.syntax.slips import grouped, is_comma_for_colon, swapped, takes_inside
from speclint.syntax.tokens import MOST, EnoughError
from speclint.syntax.tree import NO_KEY, Node

TYPE_CHECKING = False
if TYPE_CHECKING:
    from speclint.syntax.tokens import Tokens
    from speclint.syntax.tree import Key

KEY, VALUE, AFTER = 0, 1, 2  # what the parser expects next
NAMES = {",": "comma", ";": "`;`"}
KIND_NAMES = {"s": "string", "n": "number", "l": "literal"}


class Recovery:
    """What the parser has read, and how it goes on behind something that is not right.

    `top` is a container that holds the root and is no part of it.
    """

    def __init__(self, tokens: Tokens) -> None:
        self.tokens = tokens
        self.text = tokens.text
        self.code = "".join(tokens.kinds) + "$$$"
        self.starts = tokens.starts
        self.ends = tokens.ends
        self.irregular = tokens.values
        self.problems: list[Problem] = []
        self.dropped: set[int] = set()  # where separators stand whose finding is made here
        self.regrouped: set[int] = set()  # where digits stand that belong to the number before
        self.valueless: set[tuple[int, str]] = set()  # objects by where they start, and their keys
        self.duplicates: list[tuple[int, Node, Node]] = []
        self.end = -1  # where the text behind the document starts
        self.node = self.top = Node("array", 0, 0, NO_KEY, None, [])
        self.children: list[Node] = []  # of `node`
        self.top.children = self.children
        self.outer: list[tuple[Node, list[Node]]] = []
        self.key: Key = NO_KEY  # the key that was read last, if it has no value yet
        self.comma = -1  # the comma that was read last, if nothing stands behind it
        self.loose = False  # behind an ellipsis any comma may be missing or left over

    def add(self, node: Node) -> None:
        """Put a value into its container."""
        self.children.append(node)
        self.key, self.comma, self.loose = NO_KEY, -1, False

    def report(self, kind: str, start: int, end: int, message: str, fix: Fix | None) -> None:
        """Add a problem."""
        self.problems.append(Problem(kind, Span(start, end), message, fix))
        if len(self.problems) > MOST:
            raise EnoughError

    def unexpected(self, state: int, at: int) -> tuple[int, int]:
        """Take a token that the grammar does not allow here; say what to expect and where."""
        kind = self.code[at]
        if kind in "()":
            start, end = self.starts[at], self.ends[at]
            self.report("invalid-character", start, end, f"`{kind}` does not belong here", None)
            return state, at + 1
        if kind == ".":
            self.loose = True
            return AFTER, at + 1
        if kind == ",":
            return self.unexpected_comma(state, at)
        if kind in "}]":
            start, end = self.starts[at], self.ends[at]
            self.report("unbalanced-bracket", start, end, f"`{kind}` closes nothing", None)
            return state, at + 1
        if state == AFTER:
            if kind == ":":
                return self.extra_colon(state, at)
            is_object = self.node.kind == "object"
            is_value = kind in "snl" and self.code[at + 1] in ",}" and not self.loose
            if is_object and is_value and self.children:
                self.second_value(at)
                return AFTER, at + 1
            self.missing_comma(at)
            return (KEY if is_object else VALUE), at
        if state == KEY:
            return self.not_a_key(at)
        if kind == ":":
            return self.extra_colon(state, at)
        return self.key_for_value(at)

    def unexpected_comma(self, state: int, at: int) -> tuple[int, int]:
        """Take a comma that has no value before it."""
        if state == AFTER:  # behind the root
            end = at
            while self.code[end] == ",":
                end += 1
            if self.code[end] != "$":
                self.extra_data(at)
                return AFTER, len(self.code)
            self.comma = at
            self.extra_comma(end)
            return AFTER, end
        if self.key is not NO_KEY:
            ahead = self.code[at + 1 : at + 3]
            if ahead[0] in "nl{[" or (ahead[0] == "s" and ahead[1] in ",}"):
                return self.leave_out_comma(at)
            self.missing_value(at)
            self.comma = at
            return KEY, at + 1
        end = at
        while self.code[end] == ",":
            end += 1
        if (self.code[end] in "}]" and self.outer) or self.loose:
            self.comma = at if self.comma < 0 else self.comma
            return state, end
        edits = tuple(Edit(Span(self.starts[i], self.ends[i]), "") for i in range(at, end))
        self.dropped.update(self.starts[at:end])
        fix = Fix("Remove the comma", "safe", edits)
        self.report("extra-comma", self.starts[at], self.ends[end - 1], "extra comma", fix)
        return state, end

    def leave_out_comma(self, at: int) -> tuple[int, int]:
        """Report a comma between a colon and its value."""
        start, end = self.starts[at], self.ends[at]
        self.dropped.add(start)
        fix = replace("Remove the comma", "unsafe", start, end, "")
        self.report("extra-comma", start, end, "comma between a key and its value", fix)
        return VALUE, at + 1

    def extra_comma(self, closer: int) -> None:
        """Report the comma, or the run of them, before a closing bracket."""
        start = self.starts[self.comma]
        where = "before the closing bracket" if self.outer else "behind the document"
        pieces = [
            i
            for i in range(self.comma, closer)
            if self.code[i] == "," and self.ends[i] > self.starts[i]
        ]
        if not pieces:  # a comma that another fix inserts
            return
        edits = tuple(Edit(Span(self.starts[i], self.ends[i]), "") for i in pieces)
        self.dropped.update(self.starts[i] for i in pieces)
        message = f"trailing {NAMES[self.text[start]]} {where}"
        fix = Fix("Remove it", "safe", edits)
        self.report("trailing-comma", start, self.ends[pieces[-1]], message, fix)

    def missing_comma(self, at: int) -> None:
        """Report a value that follows another one without a comma."""
        if self.loose:
            self.loose = False
            return
        before = self.ends[at - 1]
        if self.code[at - 1] == "s" and takes_inside(self, at - 1, ","):
            self.children[-1].value = self.tokens.value(at - 1)
            return
        last = self.children[-1] if self.children else None
        what = "the previous value"
        if last is not None and last.name is not None:
            what = f"the value of {quoted(last.name)}"
        elif last is not None and last.kind not in ("object", "array"):
            what = quoted(self.text[last.start : last.end])
        fix = replace("Insert a comma", "safe", before, before, ",")
        self.report("missing-comma", before, before, f"missing comma after {what}", fix)

    def second_value(self, at: int) -> None:
        """Report a value behind another one: its key is missing, or both are one."""
        start, end = self.starts[at], self.ends[at]
        name = quoted(str(self.children[-1].name))
        message = f"second value of {name}: a key is missing, or both are one"
        self.report("missing-key", start, end, message, None)

    def missing_value(self, at: int) -> None:
        """Report a key that has no value before a token; it is left out."""
        place = self.ends[at - 1]
        message = f"{quoted(self.key[0] or '')} has no value"
        self.report("missing-value", place, place, message, None)
        self.valueless.add((self.node.start, self.key[0] or ""))
        self.key, self.comma = NO_KEY, -1

    def extra_colon(self, state: int, at: int) -> tuple[int, int]:
        """Report a colon that has no key before it, or that stands where a comma is due."""
        if state == AFTER and self.outer and self.text[self.starts[at]] == ":":
            ahead = self.code[at + 1 : at + 3]
            if ahead == "s:" if self.node.kind == "object" else ahead[0] in "snl{[":
                swapped(self, at, ",")
                return (KEY if self.node.kind == "object" else VALUE), at + 1
        start, end = self.starts[at], self.ends[at]
        fix = replace("Remove the colon", "unsafe", start, end, "")
        self.dropped.add(start)
        self.report("invalid-character", start, end, "extra `:`", fix)
        return state, at + 1

    def not_a_key(self, at: int) -> tuple[int, int]:
        """Take what stands where a key is due."""
        kind, after, later = self.code[at], self.code[at + 1], self.code[at + 2]
        start, end = self.starts[at], self.ends[at]
        if kind in "nl" and after == ":":
            piece = self.text[start:end]
            fix = replace("Put it in quotes", "safe", start, end, f'"{piece}"')
            self.report("unquoted-key", start, end, f"key {quoted(piece)} is not in quotes", fix)
            self.key = (piece, start, end)
            self.tokens.values[start] = piece
            return VALUE, at + 2
        if kind == "s":
            self.key = (str(self.tokens.value(at)), start, end)
            if after == "," and is_comma_for_colon(self, at):
                swapped(self, at + 1, ":")
                return VALUE, at + 2
            if after in "{[" or (after in "snl" and later != ":"):
                if takes_inside(self, at, ":"):
                    self.key = (str(self.tokens.value(at)), start, end)
                    return VALUE, at + 1
                name = quoted(self.key[0] or "")
                fix = replace("Insert a colon", "safe", end, end, ":")
                self.report("missing-colon", end, end, f"missing colon after {name}", fix)
                return VALUE, at + 1
            self.missing_value(at + 1)
            return AFTER, at + 1
        behind = grouped(self, at)
        if behind > at:
            return AFTER, behind
        self.report("missing-key", start, start, "value without a key", None)
        self.key = ("", start, start)
        return VALUE, at + (kind == ":")

    def key_for_value(self, at: int) -> tuple[int, int]:
        """Take a string with a colon behind it where a value is due."""
        is_object = self.node.kind == "object"
        if is_object and self.code[at + 2 : at + 4] != "s:":
            self.missing_value(at)
            return KEY, at
        start, end, kind = self.starts[at], self.ends[at], KIND_NAMES[self.code[at]]
        self.add(Node(kind, start, end, self.key, self.tokens.value(at)))
        return AFTER, at + 1

    def extra_data(self, at: int) -> None:
        """Report what follows the document, all of it at once."""
        start = self.starts[at]
        self.problems = [p for p in self.problems if p.span.start < start]
        self.end = start
        problem = trailing(self.text, self.children, start)
        self.problems.append(problem)
        if problem.fix:  # its words are no values of the document
            del self.tokens.kinds[at:]
