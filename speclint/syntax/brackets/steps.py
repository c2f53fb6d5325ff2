"""The ways to go on where a bracket, a key or an item does not fit, each with its price."""

from __future__ import annotations

from bisect import bisect_left

from speclint.pattern import Pattern
from speclint.syntax.brackets.events import CLOSER, OPENER, Events, Frame, Repair

TYPE_CHECKING = False
if TYPE_CHECKING:
    from speclint.syntax.tokens import Tokens

REPAIR = 1.0  # the price of a bracket that is added, dropped or replaced
OPENING = 1.2  # of an opening bracket that is added
PARTNER = 0.9  # of one whose closing bracket is there and has no other partner
ROUND = 0.95  # of a parenthesis that is read as a bracket
GRAMMAR = 1.5  # of a key in an array, an item in an object
MISFIT = 0.3  # of a line that is not indented as its bracket says
WORK = 12  # how often an event is looked at on average before the search stops to branch
LONG = 500_000  # the same in a long text, beyond one look at each event
NEAR = 100  # how many tokens of an object are looked through for a key
BRACKET = Pattern(r"[{}\[\]()]")

Step = tuple[float, "Frame | None", "Repair | None", int]


class Ways:
    """What stands in the text, and what it may have been meant to be."""

    def __init__(self, tokens: Tokens, code: str) -> None:
        self.source = tokens
        self.events = Events(tokens, code)
        self.code = code
        self._partners: dict[int, int] | None = None
        self.work = (
            min(WORK * self.events.count, self.events.count + LONG) + 2000
        )  # left before the search stops to branch

    def take(self, at: int, frame: Frame) -> Frame:
        """Read a key, an item or an opening bracket inside a frame."""
        lead = self.events.lead[at]
        if lead >= 0 and lead != frame.child and lead_matters(self.code, self.events.tokens[at]):
            frame = frame.with_child(lead)
        return self.enter(at, frame) if self.events.kinds[at] in "{[" else frame

    def enter(self, at: int, frame: Frame | None) -> Frame:
        """Push the opening bracket of an event."""
        events = self.events
        line, indent, child = events.line[at], events.indent[at], -1
        if at + 1 < events.count and events.kinds[at + 1] not in "}]":
            child = events.lead[at + 1]
            child = child if child > indent else -1
        return Frame(events.kinds[at], events.tokens[at], line, indent, child, frame)

    def misfit_closer(self, at: int, frame: Frame) -> bool:
        """Whether a closing bracket stands where its partner's would not."""
        lead = self.events.lead[at]
        if frame.token < 0:
            return False
        return lead != frame.indent if lead >= 0 else self.events.line[at] != frame.line

    def misfit_child(self, at: int, frame: Frame) -> bool:
        """Whether a key or item is not in line with the others of its bracket."""
        lead = self.events.lead[at]
        if lead < 0 or not lead_matters(self.code, self.events.tokens[at]):
            return False
        if frame.child >= 0:
            return lead != frame.child
        return lead <= frame.indent and frame.token >= 0 and self.events.line[at] != frame.line

    def misplaced(self, token: int, frame: Frame) -> bool:
        """Whether the grammar does not allow this key or item in its bracket."""
        code = self.code
        if code[token + 1] == ":" and code[token] == "s":
            return frame.kind == "[" or (code[token - 1] == ":" and frame.token != token)
        before = code[max(0, token - 2) : token]
        if frame.kind == "[":
            return before[-1:] == ":"
        return before[-1:] != ":" and (before[-1:] != "s" or before[0] == ":")

    def steps(self, at: int, frame: Frame | None) -> list[Step]:
        """All ways to go on at a place where something does not fit."""
        token = self.events.tokens[at]
        if self.code[token] in "}])":
            return self.closer_steps(at, token, frame)
        if self.code[token] == "(":
            return self.round_steps(at, token, frame)
        return self.child_steps(at, token, frame)

    def closer_steps(self, at: int, token: int, frame: Frame | None) -> list[Step]:
        """Ways to read a closing bracket: as it is, as the other kind, as too many, or too early."""
        kind = self.code[token]
        if frame is None:
            root = self.closed_before(at, None) if kind == "}" else None
            on_one_line = root and self.events.line[at] == root.line
            return [(REPAIR, None, Repair("drop", token, root if on_one_line else None), 1)]
        inner = self.closed_before(at, frame) if kind == "}" and frame.kind == "[" else None
        drop: Step = (REPAIR, frame, Repair("drop", token, inner or frame), 1)
        misfit = MISFIT if self.misfit_closer(at, frame) else 0.0
        is_partner = kind == ")" and self.code[frame.token] == "("
        if is_partner or (frame.retyped and OPENER.get(kind) != frame.kind):
            return [(misfit, frame.parent, Repair("reclose", token, frame), 1)]
        if CLOSER[frame.kind] == kind:
            steps: list[Step] = [(misfit, frame.parent, None, 1)]
        else:
            steps = [(REPAIR + misfit, frame.parent, Repair("swap", token, frame), 1)]
        steps += [drop, *self.open_for(at, token, frame)]
        if frame.parent:
            steps.append((REPAIR, frame.parent, Repair("close", token, frame), 0))
        return steps

    def round_steps(self, at: int, token: int, frame: Frame | None) -> list[Step]:
        """Ways to read a parenthesis: as the bracket that is due, or as a stray one."""
        events = self.events
        kind = "{" if self.code[token + 1 : token + 3] == "s:" else "["
        opened = Frame(kind, token, events.line[at], events.indent[at], -1, frame)
        return [
            (ROUND, opened, Repair("retype", token, opened), 1),
            (REPAIR, frame, Repair("skip", token, None), 1),
        ]

    def open_for(self, at: int, token: int, frame: Frame) -> list[Step]:
        """A `]` in an object ends a list whose `[` is missing; so it may in an array, by its column."""
        code, events = self.code, self.events
        lead = events.lead[at]
        if code[token] != "]":
            return []
        value = frame.token + 1
        if frame.kind == "{":
            value = self.value_before(token)
            if value < 0 or code[value - 1] != ":" or code[value] == "[":
                return []
            key = bisect_left(events.tokens, value - 2)
            if lead >= 0 and lead != events.indent[key]:
                return []
        elif not frame.indent < lead < frame.child:
            return []
        opened = Frame("[", value, parent=frame)
        after = frame.with_child(lead) if frame.kind == "[" else frame
        return [(PARTNER, after, Repair("open", value, opened), 1)]

    def reopen(self, at: int, frame: Frame | None) -> list[Step]:
        """Take back the closing bracket before a key: it was one too many.

        It was not, rather, if it stands where it belongs or if the object has the key already.
        """
        inner = self.closed_before(at, frame) if self.events.kinds[at] == "s" else None
        if inner is None:
            return []
        closer, key = self.events.tokens[at - 1], self.events.tokens[at]
        doubt = self.events.lead[at - 1] == inner.indent or self.has_key(inner.token, closer, key)
        price = REPAIR + MISFIT if doubt else REPAIR
        return [(price, inner, Repair("drop", closer, inner), 0)]

    def has_key(self, opener: int, closer: int, key: int) -> bool:
        """Whether an object has a key that stands behind it too."""
        code, read, depth = self.code, self.source.value, 0
        if closer - opener > NEAR:
            return False
        name = read(key)
        for index in range(opener + 1, closer):
            depth += (code[index] in "{[") - (code[index] in "}]")
            if not depth and code[index : index + 2] == "s:" and read(index) == name:
                return True
        return False

    def closed_before(self, at: int, frame: Frame | None) -> Frame | None:
        """The object inside `frame` that was closed right before an event, None if none was."""
        opener = self.partners().get(self.events.tokens[at - 1], -1) if at else -1
        if opener < 0 or self.code[opener] != "{" or self.events.kinds[at - 1] != "}":
            return None
        return self.enter(bisect_left(self.events.tokens, opener), frame)

    def partners(self) -> dict[int, int]:
        """The opening bracket of each closing one, as one reads who goes by their order alone."""
        if self._partners is None:
            self._partners = {}
            opened: list[int] = []
            for match in BRACKET.finditer(self.code):
                if match[0] in "{[(":
                    opened.append(match.start())
                elif opened:
                    self._partners[match.start()] = opened.pop()
        return self._partners

    def child_steps(self, at: int, token: int, frame: Frame | None) -> list[Step]:
        """Ways to read a key, an item or an opening bracket."""
        code = self.code
        is_key = code[token] == "s" and code[token + 1] == ":"
        if frame is None:
            if at == 0 and is_key:
                root = Frame("{", -1, 0, -1, -1, None)
                return [(REPAIR, root, Repair("bare", token, root), 0)]
            rest: Step = (GRAMMAR, None, None, self.events.count - at)
            return [rest, *self.reopen(at, frame)]
        wrong = GRAMMAR if self.misplaced(token, frame) else 0.0
        misfit = MISFIT if self.misfit_child(at, frame) else 0.0
        steps: list[Step] = [(wrong + misfit, self.take(at, frame), None, 1)]
        if frame.parent and code[token - 1] != ":":
            steps.append((REPAIR, frame.parent, Repair("close", token, frame), 0))
        if not wrong:
            return steps + (self.open_before(at, token, frame, is_key=is_key) if misfit else [])
        if token - 1 == frame.token:
            steps += self.other_kind(token, frame, is_key=is_key)
        if is_key and frame.kind == "[":
            steps += self.reopen(at, frame)
        return steps + self.open_before(at, token, frame, is_key=is_key)

    def other_kind(self, token: int, frame: Frame, *, is_key: bool) -> list[Step]:
        """The bracket before a first child is of the wrong kind, alone or with its partner.

        Or it stands there twice.
        """
        code = self.code
        is_list = code[token] in "{[" or is_list_at(code, token)
        steps: list[Step] = []
        if frame.kind == "[" if is_key else is_list:
            for retyped in (False, True):
                other = frame.as_other_kind(retyped=retyped)
                steps.append((REPAIR, other, Repair("retype", frame.token, other), 0))
        if code[token] == frame.kind == "{":
            steps.append((REPAIR, frame, Repair("skip", token, None), 1))
        return steps

    def open_before(self, at: int, token: int, frame: Frame, *, is_key: bool) -> list[Step]:
        """An opening bracket is missing: before a key, or before the value before an item."""
        code, events = self.code, self.events
        if is_key:
            if code[token - 1] != ":" and frame.kind != "[":
                return []
            opened = Frame("{", token, events.line[at] - 1, frame.child, -1, frame)
            return [(OPENING, opened, Repair("open", token, opened), 0)]
        if frame.kind == "[":
            if not 0 <= frame.child < events.lead[at]:
                return []
            opened = Frame("[", token, events.line[at] - 1, frame.child, -1, frame)
            return [(OPENING, opened, Repair("open", token, opened), 0)]
        value = self.value_before(token - 1) if code[token - 1] == "," else -1
        if value < 0 or code[value - 1] != ":":
            return []
        key = bisect_left(events.tokens, value - 2)
        opened = Frame("[", value, events.line[key], events.indent[key], -1, frame)
        return [(OPENING, opened, Repair("open", value, opened), 0)]

    def value_before(self, end: int) -> int:
        """The token where the value starts that ends before a token, -1 if there is none."""
        if self.code[end - 1] in "}]":
            return self.partners().get(end - 1, -1)
        return end - 1 if self.code[end - 1] in "snl" else -1


def is_list_at(code: str, token: int) -> bool:
    """Whether scalars from here to the next bracket are items: there are two, and no keys."""
    end = BRACKET.search(code, token)
    piece = code[token : end.start() if end else len(code)]
    return piece[1:2] == "," and ":" not in piece


def lead_matters(code: str, token: int) -> bool:
    """Whether a token's column tells how deep it is: not that of a value below its key."""
    return code[token - 1 : token] != ":"
