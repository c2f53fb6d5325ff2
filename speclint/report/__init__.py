"""Output formats: a report in, a text out. One module per format, each with one `render`."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from speclint.engine import Report

FORMATS = ("full", "concise", "json", "github")


def render(output_format: str, report: Report, *, fixed: int = 0, color: bool = False) -> str:
    """Return the report in one of `FORMATS`, with a newline at its end unless it is empty.

    `fixed` is how many findings were mended before; `color` asks for ANSI colours, which only
    `full` has.
    """
    module = __import__(f"speclint.report.{output_format}", fromlist=["render"])
    text: str = module.render(report, fixed=fixed, color=color)
    return text
