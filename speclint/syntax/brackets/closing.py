"""Brackets that are opened and not closed: where they end, and what is said of them."""

from __future__ import annotations

from speclint.finding import Edit, Fix, Span
from speclint.syntax.brackets.events import CLOSER
from speclint.syntax.problem import Problem, quoted, replace

TYPE_CHECKING = False
if TYPE_CHECKING:
    from speclint.finding import Safety
    from speclint.syntax.brackets.events import Frame
    from speclint.syntax.tokens import Tokens

OPENER_OF_OTHER = {"{": "]", "[": "}"}
KIND = "unbalanced-bracket"


class Closing:
    """What repairs change: the tokens to `insert`, to `drop` and to `swap`; and how they close."""

    def __init__(self, tokens: Tokens, code: str, *, is_smooth: bool = True) -> None:
        self.tokens = tokens
        self.code = code
        self.is_smooth = is_smooth  # nothing but the repairs is odd about the layout
        self.insert: dict[int, list[tuple[str, int]]] = {}
        self.drop: set[int] = set()
        self.swap: dict[int, str] = {}
        self.problems: list[Problem] = []

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
