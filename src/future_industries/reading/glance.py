"""Figures told at a glance: figures, perhaps a scale, and what states them outright; before them a quiet word or a qualifier.

Most figures are such. What is told here is what is found when everything around a number is looked at, at a third of the cost.
"""

import re
from decimal import Decimal
from functools import lru_cache

from future_industries.grammar.hedges import qualifier_before, qualifier_ending
from future_industries.grammar.marks import mark_begin
from future_industries.grammar.outright import Reading, outright_at
from future_industries.numerals import POWERS, Number
from future_industries.period import Period
from future_industries.qualifier import EXACT, RANGE, Qualifier
from future_industries.reading.decoys import ORDINAL_HAN, is_quiet, may_be_per
from future_industries.reading.weighing import is_always_stated
from future_industries.units import Dimension, unit

__all__ = ["Found", "glanced_at"]

_NO_UNIT = "零一二两三四五六七八九十百千万亿点半年月日时号第至到余多分期步档班"
# No year and no identifier, and behind it no more than a unit: no date, no range, no order, no list and no more of the number.
_NUMBER = re.compile(
    r"(?<![0-9][,'’])(?!(?:18|19|20)[0-9][0-9](?![0-9.]))((?>[0-9]{1,9}(?:\.[0-9]{1,6})?))"
    rf"(?:(万亿|[万亿]|(?![{''.join(sorted(ORDINAL_HAN))}]))(?=%|[\u4e00-\u9fff](?<![{_NO_UNIT}]))"
    r"|( (?:m|b|tr)illion|)(?= (?:percent|yuan|dollars|euros)\b)|( (?:m|b|tr)illion)(?= U\.S\. dollars\b))"
)
_RANGE = re.compile(
    r"(?!(?:18|19|20)[0-9][0-9](?![0-9.]))([0-9]{1,9}(?:\.[0-9]{1,6})?)(万亿|[万亿]?)(元|%|)(?:[至到~～]|[-–—]{1,2})(?=[0-9])"
)
_HAN, _BETWEEN = "\u4e00", "between "


Found = tuple[int, int, Reading | None, Period | None]
"""Where a figure or a period begins and ends, and which of the two it states; where neither, it is passed over."""


def glanced_at(text: str, start: int, last: int = 0) -> Found | None:
    """Return what the figures at *start* of a running text state, or None to read more; nothing begins before *last*.

    Example:
        >>> glanced_at("投资超5.2亿元，", 3)[2][5:8]
        ('CNY', <Qualifier.OVER: 'over'>, 8)
        >>> glanced_at("投资5余万元，", 2)
    """
    found = _NUMBER.match(text, start)
    if found is None:
        return _range_at(text, start) if text[start - 1 : start] > "~" else None
    begin, put = start, None
    if not is_quiet(text, start):
        if (said := _put_before(text, start)) is None or said[0] < last:
            return None
        begin, put = said
    scale = found[found.lastindex] if found.lastindex else ""
    reading = outright_at(text, Number(Decimal(found[1] + POWERS[scale]), found.end(), scale != ""), put, None, running=True)
    if reading is None:
        return _range_at(text, start) if put is None and text[start - 1] > "~" else None
    if not is_always_stated(reading.unit):
        is_broken = "." in found[1] and not scale
        if text[start - 1] < _HAN or not _is_stated(reading.unit, is_exact=reading.qualifier is EXACT, is_broken=is_broken):
            return None
    return begin, reading.end, reading, None


@lru_cache(maxsize=4096)  # the units of a text come again and again
def _is_stated(symbol: str, *, is_exact: bool, is_broken: bool) -> bool:
    """Say whether figures behind a Chinese character always state an amount in a unit: whole things, points, and most times."""
    if symbol in {"rank", "times", "day", "year", "index point"}:
        return False
    dimension = unit(symbol).dimension
    if dimension is Dimension.COUNT:
        return not is_broken
    return dimension is Dimension.SHARE or (dimension is Dimension.TIME and is_exact)


def _put_before(text: str, start: int) -> tuple[int, Qualifier] | None:
    """Return where the qualifier begins that ends before the number at *start*, and which; None where more stands there."""
    begin = qualifier_ending(text, start)
    if begin is None or begin < 1 or mark_begin(text, begin) != begin or text[begin - len(_BETWEEN) : begin].lower() == _BETWEEN:
        return None
    put = qualifier_before(text, begin)
    if put is None or put[1] != start or may_be_per(text, begin):
        return None
    return begin, put[0]


def _range_at(text: str, start: int) -> Found | None:
    """Return the range that begins at *start*: 8%—12%, 60—80亿元, 500万至800万元."""
    first = _RANGE.match(text, start)
    second = _NUMBER.match(text, first.end()) if first else None
    if first is None or second is None or not is_quiet(text, start):
        return None
    scale = second[second.lastindex] if second.lastindex else ""
    number = Number(Decimal(second[1] + POWERS[scale]), second.end(), scale != "")
    upper = outright_at(text, number, None, None, running=True)
    if upper is None or upper.qualifier is not EXACT or not is_always_stated(upper.unit):
        return None
    low = Decimal(first[1] + POWERS[first[2]])
    if scale and not first[2] and not first[3]:  # 60—80亿元: the scale is said once
        low = Decimal(first[1] + POWERS[scale]) if low else low
    if low >= number.value or (first[3] and text[second.end() : upper.end] != first[3]):
        return None
    return start, upper.end, Reading(None, low, number.value, False, False, upper.unit, RANGE, upper.end, upper.noun), None
