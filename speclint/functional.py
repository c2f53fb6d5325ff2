"""`cache`, `lru_cache` and `partial`, without the rest of `functools`.

It makes a named tuple and loads what that needs, which takes a tenth of the time of a whole run.
"""

from __future__ import annotations

__all__ = ["cache", "lru_cache", "partial"]

TYPE_CHECKING = False
if TYPE_CHECKING:
    from functools import cache, lru_cache, partial
else:
    try:
        from _functools import _lru_cache_wrapper, partial
    except ImportError:  # another interpreter
        from functools import cache, lru_cache, partial
    else:

        def cache(function):  # noqa: ANN001, ANN201 - what type checkers see is above
            """Keep what a function returns for each of its arguments."""
            return lru_cache(None)(function)

        def lru_cache(maxsize):  # noqa: ANN001, ANN201
            """Keep what a function returns for those of its arguments that were used last."""
            return lambda function: _lru_cache_wrapper(function, maxsize, False, None)
