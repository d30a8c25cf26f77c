"""Figures listed with one unit for all: 归母净利润为1.2/1.5/1.9亿元, 分别奖励50、100、200万元."""

import re
from collections.abc import Iterator
from decimal import Decimal

from future_industries.numerals import number_of
from future_industries.outright import Reading
from future_industries.qualifier import EXACT
from future_industries.units import Dimension, unit
from future_industries.wording import read_amount

__all__ = ["listed_at"]

_ITEM = r"[0-9]+(?:\.[0-9]+)?(?:万亿|[万亿])?"
_LISTED = re.compile(rf"{_ITEM}(?:/{_ITEM}){{1,5}}|{_ITEM}(?:、{_ITEM}){{2,5}}")
_PARTS = re.compile(r"[/、]")
_SCALE = re.compile("万亿|[万亿]")
_BEFORE = frozenset("、/-.")
_DIMENSIONS = frozenset({Dimension.MONEY, Dimension.SHARE, Dimension.PHYSICAL})
_FEWEST = 3


def listed_at(text: str, start: int) -> Iterator[tuple[int, int, Reading]]:
    """Yield the places and the figures of the list that begins at *start*: all are in the unit, and to the scale, of the last.

    Example:
        >>> [reading.nominal for _, _, reading in listed_at("1.23/1.56/1.98元", 0)]
        [Decimal('1.23'), Decimal('1.56'), Decimal('1.98')]
    """
    found = _LISTED.match(text, start)
    if found is None or text[start - 1 : start] in _BEFORE:
        return
    items = _PARTS.split(found[0])
    if len(items) < _FEWEST and "." not in found[0]:
        return
    reading = read_amount(text, found.end() - len(items[-1]), running=True)
    if reading is None or reading.qualifier is not EXACT or unit(reading.unit).dimension not in _DIMENSIONS or reading.unit == "1":
        return
    scale = _SCALE.search(items[-1]) if not any(_SCALE.search(item) for item in items[:-1]) else None
    at = start
    for item in items:
        is_last = at + len(item) == found.end()
        value = number_of(item if is_last or scale is None else f"{item}{scale[0]}") or Decimal(0)
        end = reading.end if is_last else at + len(item)
        yield at, end, reading._replace(nominal=value, low=value, high=value, end=end)
        at += len(item) + 1
