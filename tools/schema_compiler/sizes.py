"""What is small enough to be written where it is needed, and what becomes a function of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tools.schema_compiler.formula import All, If, Items, Member, Named, Not, Others, Some

if TYPE_CHECKING:
    from tools.schema_compiler.formula import Formula, Schema
    from tools.schema_compiler.reading import Reader


def is_plain(formula: Formula) -> bool:
    """Tell whether a formula is about a value itself, and not about what is in it."""
    match formula:
        case All(parts) | Some(parts):
            return all(map(is_plain, parts))
        case Not(part):
            return is_plain(part)
        case If() | Items() | Member() | Named():
            return False
        case Others(_, schema):
            return schema == "false"
    return True


def is_small(reader: Reader, schema: Schema) -> bool:
    """Tell whether a schema is about a value itself, or about plain items."""
    return all(_is_small(reader, one) for one in reader.meaning(schema))


def _is_small(reader: Reader, formula: Formula) -> bool:
    match formula:
        case All(parts):
            return all(_is_small(reader, one) for one in parts)
        case Items(schema):
            return all(map(is_plain, reader.meaning(schema)))
    return is_plain(formula)
