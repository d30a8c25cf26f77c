"""Numbers that leave something open: 500余, 30多万, 十来万, 4个多小时, 两个半月."""

import re
from decimal import Decimal

from future_industries.digits import CONTEXT
from future_industries.grammar.measuring import measured_at
from future_industries.numerals import Number
from future_industries.qualifier import ABOUT, OVER, Qualifier

__all__ = ["BEGINS_LOOSE", "loosely"]

BEGINS_LOOSE = frozenset("个来余多")
"""What may leave a number open, behind it."""
_POWERS = {"": 0, "万": 4, "亿": 8, "万亿": 12}
_HALF_MORE = re.compile("个([多半])(?=小时|月|星期|钟头|世纪|学期|工作日|百分点|点)")
_MORE_OR_LESS = re.compile(r"(?!多米尼加)[余多来](万亿|亿|万|)")
_LARGE = frozenset("亿万")
_WHOLE = re.compile("个(万亿|亿)(?!元?(?:级|量级|规模))")
_TEN, _HALF = 10, Decimal("0.5")


def loosely(text: str, number: Number) -> tuple[Qualifier | None, Number]:
    """Return how the words behind a number put it, and the number with them.

    Example:
        >>> loosely("30多万人", Number(Decimal(30), 2))
        (<Qualifier.OVER: 'over'>, Number(value=Decimal('3.0E+5'), end=4, scaled=True, share=False))
    """
    end = number.end
    if text[end + 1 : end + 2] in _LARGE and (whole := _WHOLE.match(text, end)):  # 3个亿
        return None, number if number.scaled else _scaled(number, whole)
    if half := _HALF_MORE.match(text, end):
        is_half = half[1] == "半"
        value = CONTEXT.add(number.value, _HALF) if is_half else number.value
        return None if is_half else OVER, number._replace(value=value, end=half.end())
    more = _MORE_OR_LESS.match(text, end)
    if more is None:
        return None, number
    put = ABOUT if text[end] == "来" else OVER
    if more[1]:
        return put, _scaled(number, more)
    if put is ABOUT and not (number.value >= _TEN and measured_at(text, end + 1)):
        return None, number
    return put, number._replace(end=end + 1)


def _scaled(number: Number, found: re.Match[str]) -> Number:
    return Number(number.value.scaleb(_POWERS[found[1]], CONTEXT), found.end(), scaled=True)
