"""The events of a YAML text, as ruamel.yaml reads it, with what they leave out."""

from __future__ import annotations

import re

from ruamel.yaml.docinfo import DocInfo
from ruamel.yaml.error import MarkedYAMLError
from ruamel.yaml.parser import Parser
from ruamel.yaml.reader import Reader, ReaderError
from ruamel.yaml.scanner import Scanner
from ruamel.yaml.tokens import BlockEntryToken, ValueToken

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

# Line breaks of YAML 1.1, which are ordinary characters in YAML 1.2 and in JSON.
_OLD_BREAKS = "\x85\u2028\u2029"
_SPACES = " \t\r\n\0"
_FLOW_SIGNS = ",[]{}"
_NO_TOKEN = re.compile(r"[ \t]*(?:#|[\r\n\0])")


class BrokenError(Exception):
    """A text that is no YAML: what the reader was at, what is wrong, and both places."""

    def __init__(self, context: str, problem: str, at: int, since: int | None = None) -> None:
        super().__init__(problem)
        self.context = context
        self.problem = problem
        self.at = at
        self.since = since


class _Loader(Reader, Scanner, Parser):
    """A reader that also knows where the last dash of a list or colon of a member ended."""

    comment_handling = None
    processing_version = (1, 2)

    def __init__(self, text: str) -> None:
        self.dash = -1
        self.colon = -1
        self.doc_infos = [DocInfo()]
        self._resolver = self
        Reader.__init__(self, text, loader=self)
        Scanner.__init__(self, loader=self)
        Parser.__init__(self, loader=self)

    def need_more_tokens(self) -> bool:
        """Tell whether to read on; most often nothing that was read may still become a key."""
        if self.tokens and not self.possible_simple_keys:
            return False
        return bool(super().need_more_tokens())

    def scan_to_next_token(self) -> None:
        """Skip what stands between tokens, also tabs where they are no indentation."""
        if self.flow_level:
            super().scan_to_next_token()
            return
        while True:
            if not self.allow_simple_key or _NO_TOKEN.match(self.buffer, self.pointer):
                while self.peek() in " \t":
                    self.forward()
            before = self.pointer
            super().scan_to_next_token()
            if self.pointer == before or self.peek() != "\t":
                return

    def check_key(self) -> bool:
        """Tell whether a `?` is a sign: in `{?a: 1}` it is a part of the key."""
        return self.peek(1) in _SPACES or bool(self.flow_level and self.peek(1) in _FLOW_SIGNS)

    def check_plain(self) -> bool:
        """Tell whether a plain scalar starts here."""
        if self.flow_level and self.peek() == "?":
            return True  # it is no sign
        return bool(super().check_plain())

    def parse_block_sequence_entry(self) -> object:
        self._note_dash()
        return super().parse_block_sequence_entry()

    def parse_indentless_sequence_entry(self) -> object:
        self._note_dash()
        return super().parse_indentless_sequence_entry()

    def parse_block_mapping_value(self) -> object:
        self._note_colon()
        return super().parse_block_mapping_value()

    def parse_flow_mapping_value(self) -> object:
        self._note_colon()
        return super().parse_flow_mapping_value()

    def parse_flow_sequence_entry_mapping_value(self) -> object:
        self._note_colon()
        return super().parse_flow_sequence_entry_mapping_value()

    def _note_dash(self) -> None:
        if self.check_token(BlockEntryToken):
            self.dash = self.peek_token().start_mark.index

    def _note_colon(self) -> None:
        self.colon = self.peek_token().end_mark.index if self.check_token(ValueToken) else -1


def events(text: str) -> Iterator[tuple[Any, int, int]]:
    """Yield each event, with the start of the last dash and the end of the last colon before it.

    Raises BrokenError at the first thing that is no YAML.
    """
    stand_ins = _stand_ins(text)
    back = {ord(mark): character for character, mark in stand_ins.items()}
    loader = None
    try:
        loader = _Loader(_replaced(text, stand_ins))
        while loader.check_event():
            event = loader.get_event()
            if back and getattr(event, "value", None):
                event.value = event.value.translate(back)
            yield event, loader.dash, loader.colon
    except ReaderError as error:
        code = error.character
        character = code if isinstance(code, int) else ord(code)
        problem = f"unacceptable character U+{character:04X}"
        raise BrokenError("", problem, _unprintable(text, error.position)) from None
    except MarkedYAMLError as error:
        at = error.problem_mark or error.context_mark
        since = error.context_mark.index if error.context_mark else None
        where = at.index if at else 0
        raise BrokenError(error.context or "", error.problem or "", where, since) from None
    except (ValueError, OverflowError, AssertionError, AttributeError, TypeError) as error:
        # Such as a character beyond Unicode: the library trusts its input.
        where = loader.index if loader else 0
        raise BrokenError("", "unreadable", where) from error


def _replaced(text: str, stand_ins: dict[str, str]) -> str:
    for character, mark in stand_ins.items():
        text = text.replace(character, mark)
    return text


def _unprintable(text: str, position: object) -> int:
    """Where a character is that YAML does not allow: the library counts in its own way."""
    match = Reader.NON_PRINTABLE.search(text)
    return match.start() if match else position if isinstance(position, int) else 0


def _stand_ins(text: str) -> dict[str, str]:
    """Characters that are not in a text, for those that the library takes for line breaks."""
    present = [character for character in _OLD_BREAKS if character in text]
    unused = (chr(code) for code in range(0xE000, 0xF8FF) if chr(code) not in text)
    return {character: next(unused) for character in present}
