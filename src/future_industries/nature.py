"""Kinds and natures: what is promised, expected or done, and what kind of number a figure is."""

from typing import Literal, TypeAlias

from future_industries.vocabulary import Vocabulary

__all__ = ["Kind", "Nature"]


class Kind(Vocabulary):
    """Whether something is promised, expected or done; figures of different kinds never add."""

    TARGET = "target"
    PROJECTION = "projection"
    RESULT = "result"


KindWord: TypeAlias = Literal["target", "projection", "result"]
"""The words of `Kind`, which an editor completes."""


class Nature(Vocabulary):
    """What kind of number a figure is; only flows, capacities, and stocks of different subjects, add."""

    FLOW = "flow"
    STOCK = "stock"
    CAPACITY = "capacity"
    RATE = "rate"
    SHARE = "share"
    GROWTH = "growth"
    RANK = "rank"


NatureWord: TypeAlias = Literal["flow", "stock", "capacity", "rate", "share", "growth", "rank"]
"""The words of `Nature`, which an editor completes."""
