"""Orders of magnitude that 级 names: 百亿级, 千亿元级, 百万千瓦级, 万吨级, 百万台量级, and "level" in English."""

import re
from decimal import Decimal

from future_industries.grammar.unit_words import is_han, simple_at
from future_industries.numerals import Number
from future_industries.units import Dimension, measure_words, unit, word

__all__ = ["MAY_LEVEL", "is_class", "level_at"]

MAY_LEVEL = frozenset("数量")
"""What may begin 量级."""

_LEVEL = re.compile(r"(?P<unit>人民币|美元|欧元|日元|港元|元)?(?:级|数?量级)(?!别)(?!洁净|无尘|净化|的?联赛)")
_HAN_LEVEL = re.compile(r"[\u4e00-\u9fff]{1,3}?级(?![别联])")


def level_at(text: str, number: Number, marked: str | None, *, running: bool) -> tuple[str, int] | None:
    """Return the unit of an order of magnitude and where its words end, behind *number*, or None where it is none.

    Example:
        >>> from future_industries.numerals import number_at
        >>> level_at("百万千瓦级", number_at("百万千瓦级", 0), None, running=True)
        ('kW', 5)
        >>> level_at("500级", number_at("500级", 0), None, running=True)
    """
    at = number.end
    if not (number.scaled or number.value >= 100) or (running and not _is_round(text, number)):
        return None
    if found := _LEVEL.match(text, at):
        return (word(found["unit"]) if found["unit"] else marked) or "1", found.end()
    return _of_things(text, at) if marked is None and _is_round(text, number) else None


def _of_things(text: str, at: int) -> tuple[str, int] | None:
    found = simple_at(text, at)
    symbol, end = found or ("1", at)
    if found is None and text[at : at + 1] in measure_words():
        end = at + 1
    end -= text[end - 1] == "级"
    level = _LEVEL.match(text, end)
    if level and (found is None or level["unit"] is None):
        is_measured = unit(symbol).dimension in {Dimension.PHYSICAL, Dimension.TIME}
        return None if is_measured and not is_han(text[at - 2 : at - 1] or "一") else (symbol, level.end())
    thing = _HAN_LEVEL.match(text, at) if found is None else None
    return ("1", thing.end()) if thing else None


def _is_round(text: str, number: Number) -> bool:
    """Say whether a number before 级 is an order of magnitude: 百亿级 is, 500级 and 6.5亿级 are not."""
    return text[number.end - 1] in "百千万亿" and str(number.value.normalize()).startswith("1E")


_CLASS = re.compile("-(?:level|class|scale)\\b")


def is_class(text: str, number: Number, symbol: str, end: int) -> bool:
    """Say whether a sum is an order of magnitude, as that of "a 100-billion-yuan-level cluster"."""
    is_round = number.scaled and number.value == Decimal(1).scaleb(number.value.adjusted())
    return is_round and unit(symbol).currency is not None and _CLASS.match(text, end) is not None
