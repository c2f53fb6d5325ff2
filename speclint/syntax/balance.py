"""Repairs of brackets, put into words and carried out on the tokens."""

from __future__ import annotations

from itertools import groupby

from speclint.finding import Edit, Fix, Span
from speclint.syntax.brackets import Search
from speclint.syntax.events import CLOSER, is_balanced
from speclint.syntax.oneline import choose
from speclint.syntax.parser import Parser
from speclint.syntax.problem import Problem, quoted, replace
from speclint.syntax.tokens import Tokens

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from speclint.finding import Safety
    from speclint.syntax.events import Frame, Repair

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
    balancer = Balancer(tokens, code, is_smooth=search.price <= len(repairs))
    balancer.run(repairs)
    new = balancer.balanced()
    tokens.kinds, tokens.starts, tokens.ends = new.kinds, new.starts, new.ends
    return balancer.problems


def is_bare(repair: Repair) -> bool:
    """Whether a repair is about the braces around bare members, which are not in the text."""
    return repair.frame is not None and repair.frame.token < 0


class Balancer:
    """Carries out repairs: the new tokens are collected in `insert`, `drop` and `swap`."""

    def __init__(self, tokens: Tokens, code: str, *, is_smooth: bool = True) -> None:
        self.tokens = tokens
        self.code = code
        self.is_smooth = is_smooth  # nothing but the repairs is odd about the layout
        self.insert: dict[int, list[tuple[str, int]]] = {}
        self.drop: set[int] = set()
        self.swap: dict[int, str] = {}
        self.problems: list[Problem] = []

    def run(self, repairs: list[Repair]) -> None:
        """Note what all repairs change, and report them."""
        carry_out: dict[str, Callable[[Repair], None]] = {
            "drop": self.drop_closer,
            "swap": self.swap_closer,
            "open": self.open_bracket,
            "skip": self.skip_opener,
            "retype": self.retype,
            "reclose": self.reclose,
        }
        has_end = any(one.what == "close" and is_bare(one) for one in repairs)
        for (what, token), group in groupby(repairs, key=lambda one: (one.what, one.token)):
            same = list(group)
            if what == "close":
                frames = [one.frame for one in same if one.frame]
                self.close(token, frames, same[0].trust)
            elif what == "bare":
                if not has_end:
                    self.open_document()
            else:
                for one in same:
                    carry_out[what](one)

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
        if token >= len(self.code):
            self.close_document(frames, trust)
            return
        tokens, code = self.tokens, self.code
        comma = ""
        if code[token] not in "}])":
            if code[token - 1] == ",":
                token -= 1
            else:
                comma = ","
        at = tokens.ends[token - 1]
        self.insert_closers(token, at, frames)
        if comma:
            self.insert[token].append((",", at))
        text = "".join(self.closer_text(frame, at) for frame in frames) + comma
        is_safe = len(frames) == 1 and not comma and self.contradicts(token, frames[0])
        safety: Safety = "safe" if is_safe and trust == "full" else "unsafe"
        fix = replace(f"Insert `{text.strip()}`", safety, at, at, text)
        self.report_open(at, frames, None if trust == "none" else fix)

    def close_document(self, frames: list[Frame], trust: str) -> None:
        """Close what is open at the end; behind a comma or a colon the document was cut off."""
        tokens, code = self.tokens, self.code
        bare = [frame for frame in frames if frame.token < 0]
        frames = [frame for frame in frames if frame.token >= 0]
        end, place = self.end_of_values(frames), tokens.ends[-1]
        start = tokens.ends[end - 1]
        self.insert_closers(end, start, frames + bare)
        self.drop.update(range(end, len(code)))
        text = "".join(self.closer_text(frame, start) for frame in frames)
        if bare:
            self.bare_members(Span(start, place), text)
        if not frames:
            return
        quote = self.take_open_string(place)
        is_half = place == len(tokens.text) and (code[-1] == "n" or len(frames) > 1)
        is_cut = end < len(code) or bool(quote) or is_half or code[-1] in "{["
        is_double = any(code[frame.token + 1 : frame.token + 2] == frame.kind for frame in frames)
        is_safe = (
            not is_cut
            and not is_double
            and trust == "full"
            and not self.is_nested(len(code), frames[-1])
        )
        fix = replace(
            f"Insert `{(quote + text).strip()}`",
            "safe" if is_safe else "unsafe",
            start,
            place,
            quote + text,
        )
        is_known = not bare and trust != "none" and set(code[end:]) <= {","}
        early = "the document ends too early: " if is_cut else ""
        self.report_open(place, frames, fix if is_known else None, early)

    def end_of_values(self, frames: list[Frame]) -> int:
        """The token behind the last value: commas and a key without a value are left out."""
        code, end = self.code, len(self.code)
        while end > 1 and code[end - 1] == ",":
            end -= 1
        if frames and frames[0].kind == "{":
            if code[end - 2 : end] == "s:":
                end -= 2
            elif code[end - 1] == "s" and code[end - 2] in "{,":
                end -= 1
        while end > 1 and code[end - 1] == ",":
            end -= 1
        return end

    def take_open_string(self, end: int) -> str:
        """Take over the problem of a string that is open at the end: its quote, else nothing."""
        problems = self.tokens.problems
        if not problems or problems[-1].kind != "unterminated-string":
            return ""
        if problems[-1].span.start != end:
            return ""
        problems.pop()
        return '"'

    def is_nested(self, end: int, frame: Frame) -> bool:
        """Whether an array holds another one on its line, which might as well end later."""
        if frame.kind != "[" or "[" not in self.code[frame.token + 1 : end]:
            return False
        start, stop = self.tokens.starts[frame.token], self.tokens.ends[end - 1]
        return "\n" not in self.tokens.text[start:stop]

    def insert_closers(self, token: int, at: int, frames: list[Frame]) -> None:
        """Insert the closing brackets of some frames before a token."""
        pieces = self.insert.setdefault(token, [])
        if any(frame.token < 0 for frame in frames):
            self.insert.setdefault(0, []).append(("{", self.tokens.starts[0]))
        pieces += [(CLOSER[frame.kind], at) for frame in frames]

    def report_open(self, at: int, frames: list[Frame], fix: Fix | None, early: str = "") -> None:
        """Report brackets that are not closed."""
        first = frames[0]
        message = f"{early}{self.name(first.token)} opened at {self.where(first.token)}"
        message += " is not closed"
        if len(frames) > 1:
            verb = "is" if len(frames[1:]) == 1 else "are"
            message += f", nor {verb} {len(frames) - 1} around it"
        related = tuple(
            (
                f"opened here: {self.name(frame.token)}",
                Span(self.tokens.starts[frame.token], self.tokens.ends[frame.token]),
            )
            for frame in frames
        )
        self.problems.append(Problem(KIND, Span(at, at), message, fix, related))

    def contradicts(self, token: int, frame: Frame) -> bool:
        """Whether what follows could not stand in the container, so that it must end before.

        Beside another bracket of its kind, or behind a key without a colon, the opening one may be
        what is wrong.
        """
        before, after = self.code[frame.token - 1], self.code[frame.token + 1]
        if before not in ":," or after == frame.kind or self.is_nested(token, frame):
            return False
        ahead = self.code[token : token + 3]
        return ahead[:1] == OPENER_OF_OTHER[frame.kind] or (frame.kind == "[" and ahead == ",s:")

    def bare_members(self, end: Span, closers: str) -> None:
        """Report members without the braces around them; `end` is what stands behind the last."""
        start = self.tokens.starts[0]
        edits = (Edit(Span(start, start), "{"), Edit(end, closers + "}"))
        fix = Fix("Put braces around them", "unsafe", edits)
        message = "members of an object without the braces around them"
        self.problems.append(
            Problem("bare-members", Span(start, self.tokens.ends[0]), message, fix)
        )

    def open_document(self) -> None:
        """Report the opening brace that is missing where the document ends with its partner."""
        start = self.tokens.starts[0]
        self.insert[0] = [("{", start)]
        fix = replace("Insert `{`", "unsafe", start, start, "{")
        message = "missing `{` before the first member"
        self.problems.append(Problem(KIND, Span(start, start), message, fix))

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
        is_sure = self.is_smooth and repair.frame is None and self.code[token] != ")"
        safety: Safety = "safe" if is_sure else "unsafe"
        message = f"`{self.code[token]}` closes nothing"
        if self.code[token - 1] == self.code[token + 1 : token + 2] == ",":  # it stands there twice
            self.drop.add(token + 1)
            end = tokens.ends[token + 1]
        piece = tokens.lines.whole(start, end)
        fix = None if repair.trust == "none" else replace("Remove it", safety, *piece, "")
        self.problems.append(Problem(KIND, Span(start, end), message, fix))

    def skip_opener(self, repair: Repair) -> None:
        """Report an opening bracket that stands there twice."""
        token = repair.token
        start, end = self.tokens.starts[token], self.tokens.ends[token]
        self.drop.add(token)
        fix = replace("Remove it", "unsafe", *self.tokens.lines.whole(start, end), "")
        self.problems.append(
            Problem(
                KIND,
                Span(start, end),
                f"`{self.code[token]}` twice" if self.code[token] != "(" else "`(` opens nothing",
                fix,
            )
        )

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
        kind = repair.frame.kind if repair.frame else "{"
        message = f"missing `{kind}`"
        if self.code[max(0, token - 2) : token] == "s:":
            at = tokens.ends[token - 1]
            at += tokens.text[at : at + 1] == " "
            message = f"missing `{kind}` after {quoted(str(tokens.value(token - 2)))}"
        self.insert.setdefault(token, []).append((kind, at))
        fix = replace(f"Insert `{kind}`", "unsafe", at, at, kind)
        self.problems.append(Problem(KIND, Span(at, at), message, fix))

    def retype(self, repair: Repair) -> None:
        """Report a container with brackets of the wrong kind."""
        tokens, token = self.tokens, repair.token
        start, end = tokens.starts[token], tokens.ends[token]
        right = repair.frame.kind if repair.frame else "["
        self.swap[token] = right
        content = "members" if right == "{" else "items"
        message = (
            f"{self.name(token)} holds {content}: its brackets must be `{right}{CLOSER[right]}`"
        )
        if self.code[token] == "(":
            message = f"`(` where JSON has `{right}`"
        fix = replace("Change the brackets", "unsafe", start, end, right)
        self.problems.append(Problem(KIND, Span(start, end), message, fix))

    def reclose(self, repair: Repair) -> None:
        """Change the closing bracket of a container whose opening one was changed."""
        tokens, token = self.tokens, repair.token
        right = CLOSER[repair.frame.kind if repair.frame else "["]
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
