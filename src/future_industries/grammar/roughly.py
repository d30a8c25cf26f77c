"""Numbers that are told roughly: orders of magnitude, and two digits side by side, in English and in Chinese."""

import re
from decimal import Decimal
from typing import NamedTuple

from future_industries.digits import CONTEXT
from future_industries.numerals import number_of
from future_industries.qualifier import AT_LEAST, ORDER, OVER, RANGE, Qualifier

__all__ = ["Rough", "rough_at"]

_ORDER = re.compile(
    r"(?:(?P<lead>tens|dozens|scores|hundreds|thousands|millions|billions|trillions)"
    r"|(?:several|(?:a )?few|many|multiple|(?:a )?couple of|(?:a )?couple) (?P<few>dozen|hundred|thousand|million|billion"
    r"|trillion))"
    r"(?: (?:of )?(?P<next>hundreds?|thousands?|millions?|billions?|trillions?))?(?: of (?P<last>millions|billions"
    r"|trillions))?\b(?: of\b)?",
    re.IGNORECASE | re.ASCII,
)
_POWERS = {"ten": 1, "dozen": 1, "score": 1, "hundred": 2, "thousand": 3, "million": 6, "billion": 9, "trillion": 12}
_HAN_POWERS = {None: 0, "": 0, "十": 1, "百": 2, "千": 3, "万": 4, "亿": 8, "万亿": 12}
_ORDER_HAN = re.compile(r"[数几](?P<small>[十百千]?)(?P<large>万亿|亿|万)?(?!年来最)")
_BY = re.compile(r"数以(?P<by>[十百千万亿]|百万|千万)计的?")
_TEENS = re.compile(r"(?P<tens>[二三四五六七八九两]?)十几(?P<scale>万亿|亿|万)?")
_UPWARDS = re.compile(r"(?:上|过|超|破)(?P<digit>[十百千万亿])(?P<scale>万亿|亿|万)?(?=[\u4e00-\u9fff，。、；！？：）”\s]|$)")
_BESIDE = re.compile(
    r"(?P<tens>[二三四五六七八九]?十"
    r"|)(?P<low>[一二两三四五六七八])(?P<high>[二两三四五六七八九])(?P<small>[十百千]?)(?P<large>万亿|亿"
    r"|万)?(?![零〇一二两三四五六七八九点分])"
)
_LEADS = frozenset("百千万")
_HEAD = re.compile("(?:[一二两三四五六七八九][百千万])+(?=[一二两三四五六七八][二两三四五六七八九][十百千])")
_DIGITS = {digit: value for value, digit in enumerate("零一二三四五六七八九")} | {"两": 2}


class Rough(NamedTuple):
    """Bounds that a text tells roughly, how it puts them, where it ends, and whether the ends of a range are left out."""

    low: Decimal
    high: Decimal | None
    qualifier: Qualifier
    end: int
    is_open: bool = False


def rough_at(text: str, start: int) -> Rough | None:
    """Return the rough number that begins at *start*, or None.

    Example:
        >>> rough_at("tens of thousands of jobs", 0)
        Rough(low=Decimal('1E+4'), high=Decimal('1E+5'), qualifier=<Qualifier.ORDER: 'order of magnitude'>, end=20, is_open=False)
        >>> rough_at("两三个月", 0)
        Rough(low=Decimal('2'), high=Decimal('3'), qualifier=<Qualifier.RANGE: 'range'>, end=2, is_open=False)
    """
    first = text[start : start + 1]
    if first in _BEGINS_ENGLISH:
        if text[start : start + 3].lower() not in _FIRST_THREE:
            return None
        found = _ORDER.match(text, start)
        if found is None:
            return _level(text, start)
        return _order(sum(_POWERS[part.lower().removesuffix("s")] for part in found.groups() if part), found.end())
    reader = _READERS.get(first)
    return reader(text, start) if reader else None


_SECONDS = frozenset("二两三四五六七八九十几")
_LEVEL = re.compile(
    r"(?:an? )?(?P<lead>ten|hundred)?[ -]?(?P<scale>million|billion|trillion)(?=-(?:yuan|dollar|euro|rmb|renminbi)-(?:level"
    r"|scale|class))",
    re.IGNORECASE | re.ASCII,
)


def _level(text: str, start: int) -> Rough | None:
    """Read "trillion-yuan-level", "a hundred-billion-yuan-level"."""
    found = _LEVEL.match(text, start)
    if found is None:
        return None
    return _order(_POWERS[found["scale"].lower()] + {"ten": 1, "hundred": 2}.get((found["lead"] or "").lower(), 0), found.end())


_THREES = "ten doz sco hun tho mil bil tri sev man mul few cou"
_FIRST_THREE = frozenset(_THREES.split()) | {"a f", "a h", "a m", "a b", "a t", "a c", "an "}
_BEGINS_ENGLISH = frozenset("tdshmbafcTDSHMBAFC")


def _ten_to(power: int) -> Decimal:
    return Decimal(1).scaleb(power, CONTEXT)


def _order(power: int, end: int) -> Rough:
    return Rough(_ten_to(power), _ten_to(power + 1), ORDER, end)


def _several(text: str, start: int) -> Rough | None:
    """Read 数千亿, 几十, 数以万计."""
    if by := _BY.match(text, start):
        return _order(sum(_HAN_POWERS[part] for part in by["by"]), by.end())
    found = _ORDER_HAN.match(text, start)
    if found is None or not (found["small"] or found["large"]):
        return None
    return _order(_HAN_POWERS[found["small"]] + _HAN_POWERS[found["large"]], found.end())


def _teens(text: str, start: int) -> Rough | None:
    """Read 十几 and 二十几万, which lie between the tens that they leave out."""
    found = _TEENS.match(text, start)
    if found is None:
        return None
    tens = 10 * _DIGITS.get(found["tens"], 1)
    power = _HAN_POWERS[found["scale"]]
    low, high = Decimal(tens).scaleb(power, CONTEXT), Decimal(tens + 10).scaleb(power, CONTEXT)
    return Rough(low, high, RANGE, found.end(), is_open=True)


def _beside(text: str, start: int) -> Rough | None:
    """Read 十几, 两三个, 三四十, 五六百万, 十七八: two digits that follow each other, or 三五."""
    second = text[start + 1 : start + 2]
    if second not in _SECONDS:
        return _beside_behind(text, start) if second in _LEADS else None
    if teens := _teens(text, start):
        return teens
    found = _BESIDE.match(text, start)
    if found is None:
        return None
    low, high = _DIGITS[found["low"]], _DIGITS[found["high"]]
    if high != low + 1 and (low, high) != (3, 5):
        return None
    if found["tens"]:
        if found["small"]:
            return None
        tens = 10 * _DIGITS.get(found["tens"][0], 1)
        low, high = tens + low, tens + high
    power, end = _HAN_POWERS[found["small"]] + _HAN_POWERS[found["large"]], found.end()
    if not power and text.startswith("个亿", end) and text[end + 2 : end + 3] != "级":  # 两三个亿
        power, end = _HAN_POWERS["亿"], end + 2
    return Rough(Decimal(low).scaleb(power, CONTEXT), Decimal(high).scaleb(power, CONTEXT), RANGE, end)


def _beside_behind(text: str, start: int) -> Rough | None:
    """Read 一百五六十 and 两千三四百, whose first digits are sure."""
    head = _HEAD.match(text, start)
    base, inner = (number_of(head[0]), _beside(text, head.end())) if head else (None, None)
    if head is None or base is None or inner is None or inner.high is None or inner.high >= _ten_to(_HAN_POWERS[head[0][-1]]):
        return None
    return inner._replace(low=CONTEXT.add(base, inner.low), high=CONTEXT.add(base, inner.high))


def _upwards(text: str, start: int) -> Rough | None:
    """Read 上百家, 过千亿, 破万: from the number on."""
    if text[start + 1 : start + 2] == "半" and text[start] in "过超":
        return Rough(Decimal("0.5"), None, OVER, start + 2 + (text[start + 2 : start + 3] == "数"))
    found = _UPWARDS.match(text, start)
    if found is None:
        return None
    least = Decimal(1).scaleb(_HAN_POWERS[found["digit"]] + _HAN_POWERS[found["scale"]], CONTEXT)
    return Rough(least, None, AT_LEAST if found[0][0] == "上" else OVER, found.end())


_READERS = {
    **dict.fromkeys("数几", _several),
    **dict.fromkeys("一二两三四五六七八九十", _beside),
    **dict.fromkeys("上过破超", _upwards),
}
