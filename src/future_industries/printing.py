"""How amounts are written for people, in English and in Chinese; `Amount.parse` reads both back.

Bounds are rounded outward, so that the printed words never claim more than is known.
"""

import decimal
from collections.abc import Callable
from decimal import Decimal
from typing import TYPE_CHECKING

from future_industries.currency import UNSTATED
from future_industries.digits import CONTEXT
from future_industries.qualifier import Qualifier
from future_industries.units import Dimension, Unit, unit

if TYPE_CHECKING:
    from future_industries.amount import Amount

__all__ = ["chinese", "english"]


_ENGLISH_SCALES = ((12, "trillion"), (9, "billion"), (6, "million"))
_CHINESE_SCALES = ((12, "万亿"), (8, "亿"), (4, "万"))
_ENGLISH_ORDERS = ("", "tens", "hundreds", "thousands", "tens of thousands", "hundreds of thousands")
_ENGLISH_GROUPS = {6: "millions", 9: "billions", 12: "trillions"}
_CHINESE_BEFORE = {
    Qualifier.OVER: "超过", Qualifier.AT_LEAST: "至少", Qualifier.UNDER: "不到",
    Qualifier.AT_MOST: "至多", Qualifier.NEARLY: "近", Qualifier.ABOUT: "约",
}  # fmt: skip
_OUTWARD = {
    Qualifier.OVER: decimal.ROUND_FLOOR, Qualifier.AT_LEAST: decimal.ROUND_FLOOR,
    Qualifier.UNDER: decimal.ROUND_CEILING, Qualifier.AT_MOST: decimal.ROUND_CEILING, Qualifier.NEARLY: decimal.ROUND_CEILING,
}  # fmt: skip
_UNKNOWN = ("an amount without known bounds", "界限不明")
_EVERY = {"day": "日", "year": "年", "month": "月", "hour": "小时"}


def english(amount: "Amount") -> str:
    """Return *amount* in English words, as ``"over 247.7 billion CNY"``."""
    measure = unit(amount.unit)
    if measure.dimension is Dimension.RANK and amount.nominal is not None:
        return f"{'top' if amount.qualifier is Qualifier.AT_MOST else 'rank'} {_plain(amount.nominal)}"
    if amount.qualifier is Qualifier.UNBOUNDED:
        return f"{_UNKNOWN[0]} ({amount.unit})"
    if amount.qualifier is Qualifier.ORDER and (order := _english_order(amount)):
        tail = _english_unit(measure, several=True)
        return f"{order} of {tail}" if tail and measure.symbol != UNSTATED else f"{order} {tail}".rstrip()
    put = "" if amount.qualifier in {Qualifier.EXACT, Qualifier.RANGE, Qualifier.ORDER} else f"{amount.qualifier.value} "
    if amount.nominal is not None:
        words = _english_number(_rounded(amount.nominal, amount.place, _OUTWARD.get(amount.qualifier)), measure)
        tail = _english_unit(measure, several=amount.nominal != 1)
        return f"{put}{words}{' ' if tail else ''}{tail}"
    low, high = _ends(amount)
    start, end = ("over " if amount.low_open else ""), ("under " if amount.high_open else "")
    tail = _english_unit(measure, several=True)
    first, last = _pair(low, high, _english_number, measure)
    scale = last.partition(" ")[2]
    if scale and not start and not end:  # "5 to 8 billion": the scale is said once
        first = first.removesuffix(f" {scale}")
    return f"{put}{start}{first} to {end}{last}{' ' if tail else ''}{tail}"


def chinese(amount: "Amount") -> str:
    """Return *amount* in Chinese words, as ``"超过2477亿元"``."""
    measure = unit(amount.unit)
    if measure.dimension is Dimension.RANK and amount.nominal is not None:
        return f"{'前' if amount.qualifier is Qualifier.AT_MOST else '第'}{_plain(amount.nominal)}"
    if amount.qualifier is Qualifier.UNBOUNDED:
        return f"{_UNKNOWN[1]}（{_chinese_unit(measure)}）"
    if amount.qualifier is Qualifier.ORDER and (order := _chinese_order(amount, measure)):
        return order
    put = _CHINESE_BEFORE.get(amount.qualifier, "")
    if amount.nominal is not None:
        number = _rounded(amount.nominal, amount.place, _OUTWARD.get(amount.qualifier))
        return f"{put}{_chinese_number(number, measure)}{_chinese_unit(measure)}"
    low, high = _ends(amount)
    start, end = ("超过" if amount.low_open else ""), ("不到" if amount.high_open else "")
    first, last = _pair(low, high, _chinese_number, measure)
    return f"{put}{start}{first}至{end}{last}{_chinese_unit(measure)}"


def _rounded(value: Decimal, place: int | None, rounding: str | None) -> Decimal:
    """Return *value* to the digits that are known: all of them where it was printed, else down to *place*."""
    if place is None:
        return value if value.adjusted() < 6 and value != value.to_integral_value() else value.normalize(CONTEXT)
    return value.quantize(
        Decimal(1).scaleb(max(place, value.adjusted() - 30), CONTEXT), rounding or decimal.ROUND_HALF_EVEN, CONTEXT
    )


def _ends(amount: "Amount") -> tuple[Decimal, Decimal]:
    low, high = amount.low or Decimal(0), amount.high or Decimal(0)
    place = amount.place
    above = None if place is None or not low or not high else place + high.adjusted() - low.adjusted()  # as many digits each
    return _rounded(low, place, decimal.ROUND_FLOOR), _rounded(high, place if above is None else above, decimal.ROUND_CEILING)


def _pair(low: Decimal, high: Decimal, write: Callable[[Decimal, Unit], str], measure: Unit) -> tuple[str, str]:
    """Write both ends of a range; in plain figures where only the upper one would bear a word of scale."""
    first, last = write(low, measure), write(high, measure)
    is_shared = first[-1:].isdigit() and not last[-1:].isdigit()
    return (f"{low:f}", f"{high:f}") if is_shared else (first, last)


def _plain(value: Decimal) -> str:
    """Write a number with commas, without an exponent and without idle zeros before the point."""
    return f"{value:,f}"


def _fraction(value: Decimal, measure: Unit) -> str | None:
    """Write a share that is a simple fraction as one: a third has no decimals that end."""
    if measure.symbol != "1" or len(value.as_tuple().digits) < CONTEXT.prec - 1:
        return None
    from fractions import Fraction  # noqa: PLC0415 - few amounts are thirds

    near = Fraction(value).limit_denominator(100)
    exact = CONTEXT.divide(Decimal(near.numerator), Decimal(near.denominator))
    return f"{near.numerator}/{near.denominator}" if exact == value else None


def _english_number(value: Decimal, measure: Unit) -> str:
    for power, name in _ENGLISH_SCALES:
        if value and value.adjusted() >= power:
            return f"{_plain(value.scaleb(-power, CONTEXT))} {name}"
    return _fraction(value, measure) or _plain(value)


def _chinese_number(value: Decimal, measure: Unit) -> str:
    for power, name in _CHINESE_SCALES:
        if value and value.adjusted() >= power:
            scaled = value.scaleb(-power, CONTEXT)
            if power > 4 or scaled.normalize(CONTEXT).as_tuple().exponent in range(-2, 100):
                return f"{scaled:f}{name}"
    return _fraction(value, measure) or f"{value:f}"


def _english_unit(measure: Unit, *, several: bool) -> str:
    if measure.symbol == UNSTATED:
        return "of unstated currency"
    above = " ".join(term.plural if several else term.singular for term in measure.above)
    if not measure.below:
        return above
    if measure.dimension is None and any(term.dimension is Dimension.MONEY for term in measure.above):
        return measure.symbol
    return " per ".join([above or "1", *(term.singular or term.symbol for term in measure.below)])


def _chinese_unit(measure: Unit) -> str:
    words = "".join(f"{term.classifier}{term.zh}" for term in measure.above)
    return "/".join([words, *(_EVERY.get(term.symbol, term.zh) for term in measure.below)])


def _power(amount: "Amount") -> int | None:
    """Return the power of ten of an order of magnitude, where it is a whole one."""
    low, high = amount.low, amount.high
    if (
        low is None
        or high is None
        or low != Decimal(1).scaleb(low.adjusted(), CONTEXT)
        or high != CONTEXT.multiply(low, Decimal(10))
        or not 0 < low.adjusted() < 15
    ):
        return None
    return low.adjusted()


def _english_order(amount: "Amount") -> str | None:
    power = _power(amount)
    if power is None:
        return None
    if power < 6:
        return _ENGLISH_ORDERS[power]
    group = power - power % 3
    return f"{_ENGLISH_ORDERS[power % 3]} of {_ENGLISH_GROUPS[group]}" if power % 3 else _ENGLISH_GROUPS[group]


def _chinese_order(amount: "Amount", measure: Unit) -> str | None:
    """Write an order of magnitude; one of money as 千亿元级, since 数千亿元 says "several" besides."""
    power = _power(amount)
    if power is None:
        return None
    scale, name = next((scale, name) for scale, name in ((12, "万亿"), (8, "亿"), (4, "万"), (0, "")) if power >= scale)
    order, counted = f"{('', '十', '百', '千')[power - scale]}{name}", _chinese_unit(measure)
    is_class = measure.dimension is Dimension.MONEY and amount.unit != "XXX" and power > 1
    return f"{order}{counted}级" if is_class else f"数{order}{counted}"
