"""Compiles a JSON Schema into Python that says yes or no, as quickly as Python can.

A schema is read for each type that a value can have (`reading`, `keywords`) into formulas that
fold what is always so (`formula`, `folding`). These become tests (`asking`, `brief`, `patterns`) and
functions that return False at the first thing that is refused (`refusing`, `objects`, `tables`).
`strict` spells speclint's annotations as keywords beforehand.

The functions are for values as a decoder makes them: dict and str, not something derived from them.
A value in which others are nested too deep ends in a RecursionError.
"""

from __future__ import annotations

from typing import Any

from tools.schema_compiler.keywords import UnsupportedError
from tools.schema_compiler.reading import Reader
from tools.schema_compiler.strict import strict
from tools.schema_compiler.writer import Writer

__all__ = ["UnsupportedError", "compiled", "strict"]


def compiled(schema: Any) -> str:
    """Return the text of a module with a function `accepts`, in need of nothing but `Pattern`."""
    writer = Writer(Reader(schema))
    writer.definition("#", "Tell whether the schema accepts a value.")
    return str(writer.module)
