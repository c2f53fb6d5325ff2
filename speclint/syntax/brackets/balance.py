"""Repairs of brackets, put into words and carried out on the tokens."""

from __future__ import annotations

import re
from itertools import groupby

from speclint.finding import Edit, Fix, Span
from speclint.syntax.brackets.closing import KIND, Closing
from speclint.syntax.brackets.events import CLOSER, Frame, Repair, is_balanced
from speclint.syntax.brackets.oneline import choose
from speclint.syntax.brackets.search import Search
from speclint.syntax.parser import Parser
from speclint.syntax.problem import Problem, quoted, replace
from speclint.syntax.tokens import EnoughError, Tokens

MOST = 200_000  # brackets without a partner for which one is looked for

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from speclint.finding import Safety


def balance(tokens: Tokens) -> list[Problem]:
    """Give every bracket a partner; return what was wrong.

    Raises EnoughError where too many have none.
    """
    code = "".join(tokens.kinds)
    if is_balanced(code):
        return []
    lost = without_partner(code)
    if lost > MOST:
        raise hopeless(tokens, f"{lost} brackets have no partner")
    if code[:2] == "s:" and is_balanced(f"{{{code}}}"):
        # Wherever its lines begin: all that bare members lack is the braces around them.
        around = Frame("{", -1)
        return carried_out(
            tokens, code, [Repair("bare", 0, around), Repair("close", len(code), around)]
        )
    search = Search(tokens, code + "$")
    repairs = search.run()
    if repairs is None:
        raise hopeless(tokens, "the brackets do not match, in too many places to say where")
    if doubtful := [repair for repair in repairs if search.on_one_line(repair)]:
        trial = Balancer(tokens, code)
        trial.run(repairs)
        root = Parser(trial.balanced()).run()
        repairs = choose(tokens, repairs, doubtful, root) if root else repairs
    return carried_out(tokens, code, repairs, is_smooth=search.price <= len(repairs))


def carried_out(
    tokens: Tokens, code: str, repairs: list[Repair], *, is_smooth: bool = True
) -> list[Problem]:
    """Change the tokens as the repairs say, and return what was wrong."""
    balancer = Balancer(tokens, code, is_smooth=is_smooth)
    balancer.run(repairs)
    new = balancer.balanced()
    tokens.kinds, tokens.starts, tokens.ends = new.kinds, new.starts, new.ends
    tokens.patched = new.patched
    return balancer.problems


def hopeless(tokens: Tokens, message: str) -> EnoughError:
    """Report brackets that cannot be told apart."""
    tokens.problems.append(Problem(KIND, Span(tokens.starts[0], tokens.ends[0]), message, None))
    return EnoughError()


def without_partner(code: str) -> int:
    """How many brackets have no partner, as one sees it who goes by their order alone."""
    lost = 0
    opened: list[str] = []
    for bracket in re.sub(r"[^{}\[\]]+", "", code):
        if bracket in CLOSER:
            opened.append(CLOSER[bracket])
        elif opened and opened[-1] == bracket:
            opened.pop()
        else:
            lost += 1
    return lost + len(opened)


def is_bare(repair: Repair) -> bool:
    """Whether a repair is about the braces around bare members, which are not in the text."""
    return repair.frame is not None and repair.frame.token < 0


class Balancer(Closing):
    """Carries out repairs and collects what they change."""

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
                new.patched.append(len(new.kinds))
                new.add(kind, place, place)
            at = index
            if index in self.drop:
                at += 1
            elif index in self.swap:
                at += 1
                new.patched.append(len(new.kinds))
                new.add(self.swap[index], old.starts[index], old.ends[index])
        return new
