"""Amounts stated outright: figures, a word of scale and a unit, behind which nothing goes on.

Most figures are such. They are read in one step, which comes to what the rest of the grammar would read in twenty.
"""

from decimal import Decimal
from functools import cache, lru_cache
from typing import NamedTuple

from future_industries.grammar.counted import is_plural
from future_industries.grammar.heads import HAN_STOP
from future_industries.grammar.hedges import SPACES, qualifier_after, words_after
from future_industries.grammar.measuring import PER_WORDS, WHOLE_NOUNS, is_count, is_risky
from future_industries.grammar.unit_words import is_han, simple_at
from future_industries.numerals import Number
from future_industries.qualifier import EXACT, Qualifier
from future_industries.units import Dimension, measure_words, unit

__all__ = ["Reading", "bounded", "is_sure", "outright_at"]


class Reading(NamedTuple):
    """What a text states, before it is an amount; the fields are those of `Amount`, and what is counted in the text's words."""

    nominal: Decimal | None
    low: Decimal | None
    high: Decimal | None
    low_open: bool
    high_open: bool
    unit: str
    qualifier: Qualifier
    end: int
    noun: str | None = None


def bounded(value: Decimal, qualifier: Qualifier, symbol: str, end: int, noun: str | None = None) -> Reading:
    """Return what *qualifier* makes of a printed number."""
    if qualifier is EXACT:
        return Reading(value, value, value, False, False, symbol, qualifier, end, noun)
    has_low, has_high, low_open, high_open = _BOUNDS[qualifier]
    return Reading(
        value, value if has_low else None, value if has_high else None, low_open, high_open, symbol, qualifier, end, noun
    )


_BOUNDS = {
    put: (low is not None, high is not None, *is_open) for put in Qualifier for low, high, *is_open in [put.bounds(Decimal(1))]
}


_CLOSES = frozenset(',.;:!?)，。；：！？、）”"\n') | {""}
_CLAUSE_ENDS = _CLOSES - set('”"')
_FIGURES = frozenset("0123456789")
_HAN = "\u4e00"
_JOINTS = frozenset("-−–—~～－/+(（ \u00a0\t\n\r")
_TO_OR_HALF = "至到或半角级量成个元"
_FAR = 9


@cache
def _goes_on() -> tuple[frozenset[str], frozenset[str]]:
    """Return the Chinese characters that go on with an amount, and the first two letters of the words behind a space."""
    words = words_after()
    han = frozenset(word[0] for word in words if is_han(word[0])) | set(f"{_TO_OR_HALF}每")
    return han, PER_WORDS | {word[:2] for word in words} | {"to", "or", "an"}


def outright_at(text: str, number: Number, put: Qualifier | None, marked: str | None, *, running: bool) -> Reading | None:
    """Return the amount that *number* and what follows it state outright, or None where more than that must be read.

    Example:
        >>> from future_industries.numerals import number_at
        >>> outright_at("5.2亿元，", number_at("5.2亿元，", 0), None, None, running=True)[5:8]
        ('CNY', <Qualifier.EXACT: 'exact'>, 5)
        >>> outright_at("5 to 8 percent", number_at("5 to 8 percent", 0), None, None, running=True)
    """
    value, end = number.value, number.end
    at = end + (text[end : end + 1] in SPACES)
    found = None if number.share else simple_at(text, at)
    if found is not None and found[0] == "rank" and running:
        found = None  # 70位专家
    if marked is not None:
        is_alone = found is None and not number.share and _ends(text, end, is_counted=False)
        return bounded(value, put or EXACT, marked, end) if is_alone else None
    if found is None:
        return _classified(text, number, put) if at == end and running else None
    if text[at] == "年" and value >= 1900:
        return None
    symbol, last = found
    noun, is_counted = text[at:last], running and is_count(symbol)
    if noun[0] < _HAN and running and _is_doubtful(text, value, end, at, last, is_counted=is_counted):
        return None
    if text[last : last + 1] in _CLOSES or _ends(text, last, is_counted=is_counted and noun not in WHOLE_NOUNS):
        return bounded(value, put or EXACT, symbol, last, noun)
    after = qualifier_after(text, last) if put is None else None
    return bounded(value, after[0], symbol, after[1], noun) if after else None


@lru_cache(maxsize=4096)  # the units of a text come again and again
def is_sure(symbol: str) -> bool:
    """Say whether figures in a unit always state an amount, in the unit of that symbol: money, percent and most measures."""
    dimension = unit(symbol).dimension
    return dimension is Dimension.MONEY or symbol == "percent" or (dimension is Dimension.PHYSICAL and symbol != "kWh")


def _classified(text: str, number: Number, put: Qualifier | None) -> Reading | None:
    """Return what a number and a measure word state behind which the clause ends: 6万个, 214宗."""
    end = number.end + 1
    if (
        number.share
        or text[number.end : end] not in measure_words()
        or text[number.end : end] in "块毛"
        or text[end : end + 1] not in _CLAUSE_ENDS
    ):
        return None
    return bounded(number.value, put or EXACT, "1", end)


def _is_doubtful(text: str, value: Decimal, end: int, at: int, last: int, *, is_counted: bool) -> bool:
    """Say whether a unit in Latin letters may be none, or describe the one that follows: "six key fields"."""
    if is_risky(text, end, at, last):
        return True
    return is_counted and (value == 1 or not is_plural(text[at:last].rsplit(" ", 1)[-1]))


def _ends(text: str, end: int, *, is_counted: bool) -> bool:
    """Say whether nothing that follows at *end* can be part of the amount."""
    first = text[end : end + 1]
    if first in _CLOSES:
        return True
    han, words = _goes_on()
    if first == " ":
        following = text[end + 1 : end + 3].lower()
        return following not in words and following[:1] not in _JOINTS and following[:1] not in han
    if first in _FIGURES:
        return text[end + 1 : end + 2] != "角"
    if first == "（":
        return text[end + 1 : end + 2] != "含"
    return is_han(first) and first not in han and (not is_counted or first in HAN_STOP) and not _is_put_later(text, end)


def _is_put_later(text: str, end: int) -> bool:
    """Say whether a qualifier may follow what is weighed, as in 1万吨标准煤以上, or a coin what it is part of."""
    if text.find("/", end, end + 6) > 0:
        return True  # 千克标准煤/吨
    return text.find("以", end, end + _FAR) > 0 or text.find("左右", end, end + _FAR) > 0 or text[end + 1 : end + 2] == "角"
