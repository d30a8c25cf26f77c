"""Kinds and natures: what is promised, expected or done, and what kind of number a figure is."""

from future_industries.vocabulary import Vocabulary

__all__ = ["Kind", "Nature"]


class Kind(Vocabulary):
    """Whether something is promised, expected or done; figures of different kinds never add."""

    TARGET = "target"
    PROJECTION = "projection"
    RESULT = "result"


class Nature(Vocabulary):
    """What kind of number a figure is; only flows, capacities, and stocks of different subjects, add."""

    FLOW = "flow"
    STOCK = "stock"
    CAPACITY = "capacity"
    RATE = "rate"
    SHARE = "share"
    GROWTH = "growth"
    RANK = "rank"
