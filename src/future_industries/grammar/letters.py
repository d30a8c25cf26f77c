"""A letter of scale right behind figures: $5m, 3.2tn kroner, 45k, 2.6m followers; not 10m of rope."""

import re

from future_industries.digits import CONTEXT
from future_industries.grammar.counted import is_plural
from future_industries.grammar.measuring import measured_at
from future_industries.numerals import Number

__all__ = ["BEGINS_LETTER", "lettered_at"]

BEGINS_LETTER = frozenset("mMkKbBtT")
_LETTER = re.compile(r"([mMkKbB]|[tT]n|T)\b")
_POWERS = {"m": 6, "k": 3, "b": 9, "tn": 12, "t": 12}
_OBSTACLES = frozenset({"hurdles", "waves", "walls", "dashes", "races", "sprints", "heats"})  # "10m waves"


def lettered_at(text: str, number: Number, *, is_marked: bool, is_signed: bool) -> Number | None:
    """Return *number* times the scale that the letter behind it says, or None where the letter is a unit or none.

    Args:
        text: The text.
        number: What its figures say.
        is_marked: Whether a mark of money stands before it, so that an m can be no metre.
        is_signed: Whether a sign stands before it.

    Example:
        >>> from decimal import Decimal
        >>> lettered_at("45m euros", Number(Decimal(45), 2), is_marked=False, is_signed=False).value
        Decimal('4.5E+7')
        >>> lettered_at("45m of rope", Number(Decimal(45), 2), is_marked=False, is_signed=False)
    """
    letter = None if number.scaled else _LETTER.match(text, number.end)
    if letter is None or not (is_marked or (letter[1] in "kK" and not is_signed) or _is_many(text, letter.end() + 1)):
        return None
    return Number(number.value.scaleb(_POWERS[letter[1].lower()], CONTEXT), letter.end(), scaled=True)


def _is_many(text: str, at: int) -> bool:
    """Say whether money, a unit or a plural stands there, as in "150m euros", "25.9m tonnes" and "2.6m followers"."""
    found = measured_at(text, at - 1, compound=False, running=True) if text[at - 1 : at] in {" ", "-"} else None
    if found is None or found.noun in _OBSTACLES:
        return False
    return found.symbol != "1" or (found.noun is not None and is_plural(found.noun))
