"""Numbers in the spelling of another language, or with the digits of another script."""

from __future__ import annotations

from speclint.finding import Span
from speclint.pattern import Pattern
from speclint.syntax.problem import Problem, quoted, replace
from speclint.syntax.tokens import NUMBER, number_value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from speclint.finding import Safety
    from speclint.syntax.tokens import Tokens

NUMBERISH = Pattern(
    r"""(?x) [+\-]?(?:0[xX][0-9a-fA-F_]{0,60}[0-9a-fA-F] | 0[oO][0-7]{1,60} | 0[bB][01]{1,60}
      | (?:[0-9][0-9_]*(?:\.[0-9_]*)? | \.[0-9][0-9_]*)(?:[eE][+\-]?[0-9]*)?)(?:[nfFdD]|[uU]?[lL]{0,2})""",
)
DASHES = "\u2010-\u2015\u2212\ufe63\uff0d"
FOREIGN = Pattern(rf"[+\-\uff0b{DASHES}]?(?:0|[^\D0]\d*)(?:[.\uff0e]\d+)?(?![\w.])")


def add_number(tokens: Tokens, start: int, end: int) -> int:
    """Add a number in another language's spelling."""
    piece = tokens.text[start:end]
    meant = mend_number(piece)
    if meant != piece:
        safety: Safety = (
            "unsafe" if piece[-1] in "eE+-lLfFdDuU" and "x" not in piece.lower() else "safe"
        )
        fix = replace(f"Write `{meant}`", safety, start, end, meant)
        message = f"{quoted(piece)} is not how JSON writes a number"
        tokens.problems.append(Problem("invalid-number", Span(start, end), message, fix))
    return tokens.add(NUMBER, start, end, number_value(meant))


def mend_number(piece: str) -> str:
    """Spell a number as JSON does: `+03.` is 3, `0x1F` is 31, `.5` is 0.5."""
    sign = "-" if piece[0] == "-" else ""
    digits = piece.lstrip("+-").replace("_", "")
    digits = digits.rstrip("nlLuU" if digits[1:2] in tuple("xX") else "nlLfFdDuU")
    if digits[1:2] in tuple("xXoObB"):
        return sign + str(int(digits, 0))
    number, mark, exponent = digits.replace("E", "e").partition("e")
    whole, dot, fraction = number.partition(".")
    result = sign + (whole.lstrip("0") or "0") + (dot + fraction if fraction else "")
    return result + mark + exponent if exponent.lstrip("+-") else result


def read_foreign_number(tokens: Tokens, start: int) -> int:
    """Read a number with digits of another script or a dash for its sign; `start` if it is none."""
    match = FOREIGN.match(tokens.text, start)
    if not match or match[0].isascii():
        return start
    piece = match[0]
    meant = "".join(map(plain, piece)).lstrip("+")
    safety: Safety = "safe" if piece[0].isdecimal() or piece[0] in "-\u2212\uff0d" else "unsafe"
    fix = replace(f"Write `{meant}`", safety, start, match.end(), meant)
    message = f"`{piece}` is not how JSON writes a number"
    tokens.problems.append(Problem("invalid-number", Span(start, match.end()), message, fix))
    return tokens.add(NUMBER, start, match.end(), number_value(meant))


def plain(char: str) -> str:
    """The ASCII character that a number's character stands for."""
    if char.isdecimal():
        return str(int(char))
    if char in "+\uff0b":
        return "+"
    return "." if char in ".\uff0e" else "-"
