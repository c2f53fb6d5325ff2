"""A short run of the fuzzer: nothing but findings comes of broken bytes."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

FUZZ = Path(__file__).resolve().parent.parent / "tools" / "fuzz.py"


def test_broken_bytes_give_findings_and_nothing_else() -> None:
    """No input raises, fools one decoder, misplaces a finding or spoils a fix."""
    done = subprocess.run(
        [sys.executable, str(FUZZ), "1200", "7"], check=False, capture_output=True, encoding="utf-8"
    )
    assert (done.stdout, done.stderr) == ("1200 inputs, 0 broke a promise\n", "")
