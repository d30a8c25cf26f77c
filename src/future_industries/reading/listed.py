"""Figures listed with one unit for all: 归母净利润为1.2/1.5/1.9亿元, 分别奖励50、100、200万元; and the parts of 分三期实施."""

import re
from collections.abc import Iterator
from decimal import Decimal

from future_industries.digits import CONTEXT
from future_industries.grammar.outright import Reading
from future_industries.grammar.wording import read_amount
from future_industries.numerals import number_of
from future_industries.qualifier import EXACT
from future_industries.units import Dimension, unit

__all__ = ["listed_at"]

_ITEM = r"[0-9]+(?:\.[0-9]+)?(?:万亿|[万亿])?"
_LISTED = re.compile(rf"{_ITEM}(?:/{_ITEM}){{1,5}}|{_ITEM}(?:、{_ITEM}){{2,5}}")
_NUMBER = r"(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]+)?"
_ENGLISH = re.compile(rf"{_NUMBER}(?:, {_NUMBER}){{1,5}},? (?:and|or) (?P<last>{_NUMBER})(?= |%)")
_ITEMS = re.compile(_NUMBER)
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
    if ", " in text[start : start + 8]:
        yield from _english(text, start)
        return
    if parted := _parted(text, start):
        yield parted
        return
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


def _english(text: str, start: int) -> Iterator[tuple[int, int, Reading]]:
    """Yield the figures of a list such as "50, 40 and 10 percent"."""
    found = _ENGLISH.match(text, start)
    reading = read_amount(text, found.start("last"), running=True) if found else None
    if found is None or reading is None or reading.nominal is None or reading.unit == "1":
        return
    if reading.qualifier is not EXACT or unit(reading.unit).dimension not in _DIMENSIONS:
        return
    last = Decimal(found["last"].replace(",", ""))
    if not last:
        return
    scale = CONTEXT.divide(reading.nominal, last)
    for item in _ITEMS.finditer(text, start, found.end()):
        value = CONTEXT.multiply(Decimal(item[0].replace(",", "")), scale)
        end = reading.end if item.start() == found.start("last") else item.end()
        yield item.start(), end, reading._replace(nominal=value, low=value, high=value, end=end)


_PARTED = re.compile("(?P<number>[0-9]{1,2}|[两二三四五六七八九十]{1,2})(?:[期批步档]|(?P<shift>班)(?=[倒制]))")
_NOT_PARTED = ("部分", "百分", "千分", "万分", "充分", "十分")


def _parted(text: str, start: int) -> tuple[int, int, Reading] | None:
    """Return into how many parts something is done: 分三期实施, 分8期偿还, 三班倒."""
    found = _PARTED.match(text, start)
    if found is None or not (found["shift"] or text[start - 1 : start] == "分"):
        return None
    value = number_of(found["number"])
    if value is None or text.startswith(_NOT_PARTED, max(0, start - 2)):
        return None
    return start, found.end(), Reading(value, value, value, False, False, "1", EXACT, found.end(), text[found.end() - 1])
