"""Repairs of brackets, put into words and carried out on the tokens."""

from __future__ import annotations

from speclint.finding import Edit, Fix, Span
from speclint.syntax.brackets import CLOSER, OPENER, Search, is_balanced
from speclint.syntax.oneline import choose
from speclint.syntax.parser import Parser
from speclint.syntax.problem import Problem, quoted, replace
from speclint.syntax.tokens import Tokens

TYPE_CHECKING = False
if TYPE_CHECKING:
    from speclint.finding import Safety
    from speclint.syntax.brackets import Frame, Repair

OPENER_OF_OTHER = {"{": "]", "[": "}"}
KIND = "unbalanced-bracket"


def balance(tokens: Tokens) -> list[Problem]:
    """Give every bracket a partner; return what was wrong."""
    code = "".join(tokens.kinds)
    if is_balanced(code):
        return []
    search = Search(tokens, code + "$")
    repairs = search.run()
    if doubtful := [repair for repair in repairs if search.on_one_line(repair)]:
        trial = Balancer(tokens, code)
        trial.run(repairs)
        root = Parser(trial.balanced()).run()
        repairs = choose(tokens, repairs, doubtful, root) if root else repairs
    balancer = Balancer(tokens, code)
    balancer.run(repairs)
    new = balancer.balanced()
    tokens.kinds, tokens.starts, tokens.ends = new.kinds, new.starts, new.ends
    return balancer.problems


def is_same_place(one: Repair, other: Repair) -> bool:
    """Whether two repairs close brackets before the same token."""
    return one.what == other.what and one.token == other.token


class Balancer:
    """Carries out repairs: the new tokens are collected in `insert`, `drop` and `swap`."""

    def __init__(self, tokens: Tokens, code: str) -> None:
        self.tokens = tokens
        self.code = code
        self.insert: dict[int, list[tuple[str, int]]] = {}
        self.drop: set[int] = set()
        self.swap: dict[int, str] = {}
        self.problems: list[Problem] = []

    def run(self, repairs: list[Repair]) -> None:
        """Note what all repairs change, and report them."""
        at = 0
        while at < len(repairs):
            repair = repairs[at]
            at += 1
            if repair.what == "close":
                same = [repair]
                while at < len(repairs) and is_same_place(repairs[at], repair):
                    same.append(repairs[at])
                    at += 1
                self.close(repair.token, [r.frame for r in same if r.frame], repair.trust)
            elif repair.what == "drop":
                self.drop_closer(repair)
            elif repair.what == "swap":
                self.swap_closer(repair)
            elif repair.what == "open":
                self.open_bracket(repair)
            elif repair.what == "retype":
                self.retype(repair)
            elif repair.what == "reclose":
                self.reclose(repair)

    def name(self, token: int) -> str:
        """How a message calls the container of a bracket."""
        if self.code[max(0, token - 2) : token] == "s:":
            return quoted(str(self.tokens.value(token - 2)))
        return "object" if self.code[token] == "{" else "array"

    def where(self, token: int) -> str:
        """Line and column of a token."""
        return self.tokens.lines.place(self.tokens.starts[token])

    def close(self, token: int, frames: list[Frame], trust: str) -> None:
        """Close brackets before a token, or at the end."""
        tokens, code = self.tokens, self.code
        bare = [frame for frame in frames if frame.token < 0]
        frames = [frame for frame in frames if frame.token >= 0]
        is_end = token >= len(code)
        token = min(token, len(code))
        comma = ""
        if not is_end and code[token] not in "}]":
            if code[token - 1] == ",":
                token -= 1
            else:
                comma = ","
        at = tokens.ends[token - 1]
        if bare:
            self.insert.setdefault(0, []).append(("{", tokens.starts[0]))
        for frame in frames + bare:
            self.insert.setdefault(token, []).append((CLOSER[frame.kind], at))
        if comma:
            self.insert[token].append((",", at))
        text = "".join(self.closer_text(frame, at) for frame in frames) + comma
        if bare:
            self.bare_members(at, text)
        if not frames:
            return
        first = frames[0]
        message = f"{self.name(first.token)} opened at {self.where(first.token)} is not closed"
        if len(frames) > 1:
            verb = "is" if len(frames[1:]) == 1 else "are"
            message += f", nor {verb} {len(frames) - 1} around it"
        certain = is_end or (len(frames) == 1 and not comma and self.contradicts(token, first))
        safety: Safety = "safe" if certain and trust == "full" else "unsafe"
        related = tuple(
            (
                f"opened here: {self.name(f.token)}",
                Span(tokens.starts[f.token], tokens.ends[f.token]),
            )
            for f in frames
        )
        fix = (
            None
            if bare or trust == "none"
            else replace(f"Insert `{text.strip()}`", safety, at, at, text)
        )
        self.problems.append(Problem(KIND, Span(at, at), message, fix, related))

    def contradicts(self, token: int, frame: Frame) -> bool:
        """Whether what follows could not stand in the container, so that it must end before.

        Beside another bracket of its kind, or behind a key without a colon, the opening one may be
        what is wrong.
        """
        before, after = self.code[frame.token - 1], self.code[frame.token + 1]
        if before not in ":," or after == frame.kind:
            return False
        ahead = self.code[token : token + 3]
        return ahead[:1] == OPENER_OF_OTHER[frame.kind] or (frame.kind == "[" and ahead == ",s:")

    def bare_members(self, end: int, closers: str) -> None:
        """Report members without the braces around them."""
        start = self.tokens.starts[0]
        edits = (Edit(Span(start, start), "{"), Edit(Span(end, end), closers + "}"))
        fix = Fix("Put braces around them", "unsafe", edits)
        message = "members of an object without the braces around them"
        self.problems.append(
            Problem("bare-members", Span(start, self.tokens.ends[0]), message, fix)
        )

    def closer_text(self, frame: Frame, at: int) -> str:
        """What to insert: the bracket, on a line of its own where its partner's line is another."""
        lines = self.tokens.lines
        start = self.tokens.starts[frame.token]
        if lines.number(start) == lines.number(at):
            return CLOSER[frame.kind]
        line = lines.start(start)
        text = self.tokens.text
        end = line
        while text[end] in " \t":
            end += 1
        newline = "\r\n" if "\r\n" in text else "\n"
        return newline + text[line:end] + CLOSER[frame.kind]

    def drop_closer(self, repair: Repair) -> None:
        """Report a closing bracket that closes nothing."""
        tokens, token = self.tokens, repair.token
        start, end = tokens.starts[token], tokens.ends[token]
        self.drop.add(token)
        safety: Safety = "unsafe" if repair.frame else "safe"
        message = f"`{self.code[token]}` closes nothing"
        piece = tokens.lines.whole(start, end)
        fix = None if repair.trust == "none" else replace("Remove it", safety, *piece, "")
        self.problems.append(Problem(KIND, Span(start, end), message, fix))

    def swap_closer(self, repair: Repair) -> None:
        """Report a closing bracket of the wrong kind."""
        tokens, token, frame = self.tokens, repair.token, repair.frame
        if frame is None:
            return
        start, end = tokens.starts[token], tokens.ends[token]
        right = CLOSER[frame.kind]
        self.swap[token] = right
        if frame.token < 0:
            message = f"`{self.code[token]}` where `{right}` is due"
            related: tuple[tuple[str, Span], ...] = ()
        else:
            message = (
                f"{self.name(frame.token)} opened with `{frame.kind}` at {self.where(frame.token)}"
                f" is closed with `{self.code[token]}`"
            )
            opener = Span(tokens.starts[frame.token], tokens.ends[frame.token])
            related = (("opened here", opener),)
        fix = replace(f"Write `{right}`", "safe", start, end, right)
        self.problems.append(Problem(KIND, Span(start, end), message, fix, related))

    def open_bracket(self, repair: Repair) -> None:
        """Report a container that lacks its opening bracket."""
        tokens, token = self.tokens, repair.token
        at = tokens.starts[token]
        message = "missing `{`"
        if self.code[max(0, token - 2) : token] == "s:":
            at = tokens.ends[token - 1]
            at += tokens.text[at : at + 1] == " "
            message = f"missing `{{` after {quoted(str(tokens.value(token - 2)))}"
        self.insert.setdefault(token, []).append(("{", at))
        fix = replace("Insert `{`", "unsafe", at, at, "{")
        self.problems.append(Problem(KIND, Span(at, at), message, fix))

    def retype(self, repair: Repair) -> None:
        """Report a container with brackets of the wrong kind."""
        tokens, token = self.tokens, repair.token
        start, end = tokens.starts[token], tokens.ends[token]
        right = CLOSER[self.code[token]] and ("{" if self.code[token] == "[" else "[")
        self.swap[token] = right
        content = "members" if right == "{" else "items"
        message = (
            f"{self.name(token)} holds {content}: its brackets must be `{right}{CLOSER[right]}`"
        )
        fix = replace("Change the brackets", "unsafe", start, end, right)
        self.problems.append(Problem(KIND, Span(start, end), message, fix))

    def reclose(self, repair: Repair) -> None:
        """Change the closing bracket of a container whose opening one was changed."""
        tokens, token = self.tokens, repair.token
        right = CLOSER[OPENER["}"] if self.code[token] == "]" else OPENER["]"]]
        self.swap[token] = right
        opener = repair.frame.token if repair.frame else -1
        for index, problem in enumerate(self.problems):
            if problem.fix and problem.span.start == tokens.starts[opener]:
                edit = Edit(Span(tokens.starts[token], tokens.ends[token]), right)
                fix = Fix(problem.fix.message, "unsafe", (*problem.fix.edits, edit))
                self.problems[index] = Problem(KIND, problem.span, problem.message, fix)

    def balanced(self) -> Tokens:
        """Write the repaired tokens."""
        old, new = self.tokens, Tokens(self.tokens.text)
        new.values = old.values
        at = 0
        for index in [*sorted({*self.insert, *self.drop, *self.swap}), len(self.code)]:
            new.kinds += old.kinds[at:index]
            new.starts += old.starts[at:index]
            new.ends += old.ends[at:index]
            for kind, place in self.insert.pop(index, ()):
                new.add(kind, place, place)
            at = index
            if index in self.drop:
                at += 1
            elif index in self.swap:
                at += 1
                new.add(self.swap[index], old.starts[index], old.ends[index])
        return new
