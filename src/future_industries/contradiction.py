"""Whether the few words that state a figure, read by the library's own grammar, can mean its amount."""

import re
from collections.abc import Iterator
from contextlib import suppress
from decimal import Decimal

from future_industries.amount import Amount
from future_industries.combining import common_factor
from future_industries.currency import UNSTATED
from future_industries.errors import FutureIndustriesError
from future_industries.grammar.wording import read_amount
from future_industries.interval import Interval
from future_industries.units import Dimension, unit

__all__ = ["contradiction"]

_MOST = 200  # characters in which an amount may begin, and that it may have
_AT_ONCE = "24/7"  # two figures in one word
# Within a number, or within a word of Latin letters.
_INSIDE = re.compile(r"[0-9０-９.,，．][0-9０-９.,，．]|[A-Za-z][A-Za-z]")


def contradiction(words: str, amount: Amount) -> Amount | None:
    """Return what *words* state where none of the amounts in them can be *amount*; else None.

    Words without a number that the grammar reads contradict nothing. Behind words that it does not read, a number
    stands for a bound, too: in "over KRW 30 trillion" it is 30 trillion that is read.

    Example:
        >>> contradiction("over 500 workshops", Amount.parse("over 600 workshops"))
        <Amount over 500 workshops>
        >>> contradiction("the largest of all", Amount.parse("rank 1"))
    """
    stated = list(_stated(words[: 2 * _MOST])) if _AT_ONCE not in words else []
    if not stated or any(_agree(one, amount, is_whole=start == 0) for start, one in stated):
        return None
    return stated[0][1]


def _stated(words: str) -> Iterator[tuple[int, Amount]]:
    """Yield each amount that begins in *words* soon enough, with its place; neither a number nor a word is cut."""
    end = 0
    for start in range(min(len(words), _MOST)):
        if start < end or (start and _INSIDE.match(words, start - 1, start + 1)):
            continue
        try:
            found = read_amount(words, start)
            if found is not None:
                end = found.end
                yield start, Amount(*found[:3], found.unit, found.qualifier, found.low_open, found.high_open)
        except FutureIndustriesError:  # two currencies at once: unreadable
            continue


def _agree(stated: Amount, amount: Amount, *, is_whole: bool) -> bool:
    """Say whether what is stated can be the amount: in numbers alone, or turned into its unit."""
    if amount.unit == stated.unit and unit(amount.unit).dimension is Dimension.TIME and amount.nominal == stated.nominal:
        return True  # "over five years" and 近五年 say when, and how long exactly
    mine, theirs = unit(amount.unit).currency, unit(stated.unit).currency
    if mine != theirs and {mine, theirs}.isdisjoint({None, UNSTATED}):
        return False
    by = [Decimal(1)]
    with suppress(FutureIndustriesError):
        by.append(common_factor(stated.unit, amount.unit))
    return any(_meet(stated, amount, one, is_whole=is_whole) for one in by)


def _meet(stated: Amount, amount: Amount, by: Decimal, *, is_whole: bool) -> bool:
    read, meant = (stated.extent * Interval.point(by)).tidied(), amount.extent
    if not is_whole:
        return _closed(read).overlaps(_closed(meant))
    one, other = stated.qualifier, amount.qualifier
    if (one.is_lower and other.is_lower) or (one.is_upper and other.is_upper):  # over 500 is not over 600, though much is both
        return (read.low, read.high) == (meant.low, meant.high)
    return read.overlaps(meant)


def _closed(extent: Interval) -> Interval:
    return Interval(extent.low, extent.high)
