"""YAML files: a body in YAML 1.2 has the same value as the same body in JSON.

What is read is the core schema of YAML 1.2.2: `yes` is a string, a date is a string, `010` is ten.
"""

from __future__ import annotations

from speclint.document.yaml.load import load
from speclint.document.yaml.tree import YamlNode, YamlTree

__all__ = ["YamlNode", "YamlTree", "load"]
