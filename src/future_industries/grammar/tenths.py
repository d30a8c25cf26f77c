"""Tenths, which 成 counts: 三成, 九成五, 一至两成."""

from decimal import Decimal

from future_industries.digits import CONTEXT
from future_industries.numerals import number_at

__all__ = ["is_tenths", "tenths_at"]

_HALF = Decimal(5)
# 成 begins a verb or a noun: 成为, 成立, 成果.
_WORDS = frozenset("为立功员果长本品都交就分熟人套群")


def is_tenths(text: str, value: Decimal, at: int) -> bool:
    """Say whether a number before 成 counts tenths, and is not followed by a verb such as 成为."""
    return text[at : at + 1] == "成" and value <= 10 and text[at + 1 : at + 2] not in _WORDS


def tenths_at(text: str, value: Decimal, at: int) -> tuple[Decimal, int]:
    """Return how many percent a number before the 成 at *at* is, and where its words end.

    Example:
        >>> tenths_at("九成五", Decimal(9), 1)
        (Decimal('95'), 3)
    """
    rest = number_at(text, at + 1)
    tenths = value.scaleb(1, CONTEXT)
    if rest and rest.value < 10 and (rest.value == int(rest.value) or text[at + 1] == "半"):
        return CONTEXT.add(tenths, rest.value if text[at + 1] != "半" else _HALF), rest.end
    return tenths, at + 1
