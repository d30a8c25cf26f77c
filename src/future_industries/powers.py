"""Powers of ten: 1.5×10^5, 3.2×10⁻³, 10⁸."""

import re
from decimal import Decimal

from future_industries.numerals import CONTEXT, Number

__all__ = ["BEGINS_POWER", "times_ten"]

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
