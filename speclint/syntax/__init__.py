"""The fault-tolerant JSON parser: any text -> a tree, and one problem per cause."""

from __future__ import annotations

from speclint.syntax.parse import parse
from speclint.syntax.problem import KINDS, Problem
from speclint.syntax.tree import Node, Tree

__all__ = ["KINDS", "Node", "Problem", "Tree", "parse"]
