"""Letters of scale: $54K, Rmb900m, 3.2m cars, 671B parameters."""

import re

from future_industries.measuring import measured_at
from future_industries.numerals import Number
from future_industries.units import Dimension, unit

__all__ = ["BEGINS_LETTER", "lettered"]

BEGINS_LETTER = frozenset("mMkKbBtT")
_LETTER = re.compile(r"([mMkKbB]|[tT]n|T)\b")
_POWERS = {"m": 6, "k": 3, "b": 9, "tn": 12, "t": 12}
_MANY = frozenset({Dimension.MONEY, Dimension.COUNT})


def lettered(text: str, number: Number, *, is_money: bool, is_signed: bool) -> Number:
    """Return *number* with the letter of scale behind it, where it is one and no unit: 300m is a length, €300m are millions.

    Example:
        >>> from future_industries.numerals import number_at
        >>> lettered("3.2m cars", number_at("3.2m cars", 0), is_money=False, is_signed=False).value
        Decimal('3.2E+6')
    """
    letter = _LETTER.match(text, number.end)
    if letter is None:
        return number
    if is_money or (letter[1] in "kK" and not is_signed) or _is_many(text, letter.end()):
        return Number(number.value.scaleb(_POWERS[letter[1].lower()]), letter.end(), scaled=True)
    return number


def _is_many(text: str, end: int) -> bool:
    """Say whether a name of money or of a known thing follows, as in "150m euros" and "3.2m cars"."""
    found = measured_at(text, end, compound=False, running=True) if text[end : end + 1] in {" ", "-"} else None
    return found is not None and found.symbol != "1" and unit(found.symbol).dimension in _MANY
