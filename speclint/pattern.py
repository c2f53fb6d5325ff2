"""Regular expressions that cost nothing until they are used.

Importing `re` and compiling takes longer than linting a clean spec, which seldom needs a pattern.

>>> WORD = Pattern(r"(?i)[a-z]+")
>>> WORD.findall("one, Two")
['one', 'Two']
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re
    from typing import AnyStr

    def Pattern(expression: AnyStr) -> re.Pattern[AnyStr]:  # noqa: N802 - it is a class when it runs
        """Return what has all that a compiled expression has."""

else:

    class Pattern:
        """What `re.compile` makes of an expression, made when it is first asked for anything.

        Flags stand in the expression, as `(?x)`: to name them would take `re`.
        """

        def __init__(self, expression: str | bytes) -> None:
            self._expression = expression

        def __getattr__(self, name: str) -> object:
            """Compile, and keep what was asked for: from then on it is found without this."""
            import re

            value = getattr(re.compile(self._expression), name)
            setattr(self, name, value)
            return value
