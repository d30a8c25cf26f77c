"""Powers of ten, 1.5×10^5, and what else stands at a number's edge: its scale alone, its tolerance."""

import re
from decimal import Decimal

from future_industries.digits import CONTEXT
from future_industries.numerals import Number

__all__ = ["BEGINS_POWER", "is_scale", "printed", "times_ten", "tolerance_end"]

BEGINS_POWER = frozenset("×xX*·^⁻⁰¹²³⁴⁵⁶⁷⁸⁹")
"""What may begin a power behind a number."""
_POWER_OF_TEN = re.compile(
    r"(?P<times>[×xX*·]\s?10)?(?:\^\s?[({]?(?P<power>[-−–]?[0-9]{1,2})[)}]?|(?P<high>⁻?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2}))(?![0-9.])"
)
_HIGH = str.maketrans("⁻⁰¹²³⁴⁵⁶⁷⁸⁹−–", "-0123456789--")


def times_ten(text: str, number: Number) -> Number | None:
    """Return the number with the power of ten that follows it, or None where none does.

    Example:
        >>> times_ten("1.5×10^5 A", Number(Decimal("1.5"), 3))
        Number(value=Decimal('1.5E+5'), end=8, scaled=True, share=False)
    """
    power = _POWER_OF_TEN.match(text, number.end)
    if power is None:
        return None
    places = int((power["power"] or power["high"]).translate(_HIGH))
    if power["times"]:
        return Number(number.value.scaleb(places, CONTEXT), power.end(), scaled=True)
    if text[number.end - 2 : number.end] != "10" or number.value != Decimal(10):
        return None
    return Number(Decimal(1).scaleb(places, CONTEXT), power.end(), scaled=True)


# A scale is no number: 亿元 is what a table is in. 百 and 十 are numbers, and so is 千万.
_SCALE_ALONE = re.compile("(?:万亿|[千万亿萬億])(?![零一二两三四五六七八九十百千万亿萬億])")


def is_scale(words: str) -> bool:
    """Say whether *words* begin with a scale and no number: 亿元."""
    return _SCALE_ALONE.match(words) is not None


_BEGINS_TOLERANCE = frozenset("±+")
_TOLERANCE = re.compile(r" ?(?:±|\+/[-−]) ?[0-9]+(?:\.[0-9]+)?(?=[ %‰°℃A-Za-zμ\u4e00-\u9fff])")


def tolerance_end(text: str, at: int) -> int:
    """Return where the tolerance of the number that ends at *at* ends: its unit follows, as in 25±2℃."""
    if text[at : at + 1] not in _BEGINS_TOLERANCE and text[at + 1 : at + 2] not in _BEGINS_TOLERANCE:
        return at
    found = _TOLERANCE.match(text, at)
    return found.end() if found else at


_PRINTED = re.compile(r"[0-9０-９]+(?:[,，][0-9０-９]+)*(?:[.．][0-9０-９]+)?(?=\D*$)")
_PLAIN = str.maketrans("．", ".", ",，")


def printed(words: str, value: Decimal) -> Decimal:
    """Return the figures in the words of a scaled number, without its word of scale."""
    digits = _PRINTED.search(words)
    return Decimal(digits[0].translate(_PLAIN)) if digits else value.scaleb(-value.adjusted())
