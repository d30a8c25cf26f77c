"""Amounts as data files hold them: in words, or, where no words say them to the last digit, as a table.

Words that a source would use come first: ``"over 500 million CNY"``. A table has what the words cannot have, such as
the bounds of a sum: ``{ nominal = "1.0E+3", low = "995", high = "1005", unit = "t", qualifier = "about" }``.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache
from typing import Any, cast

from future_industries.amount import Amount
from future_industries.errors import FutureIndustriesError, RecordError, is_a, show
from future_industries.interval import Interval
from future_industries.qualifier import Qualifier
from future_industries.references import near

__all__ = ["amount_from", "plain_amount"]

_EXPECTED = "an amount such as 'over 500 million yuan'"
_SCALES = ((0, ""), (6, " million"), (9, " billion"), (12, " trillion"))
_NUMBER = re.compile(r"-?[0-9]{1,40}(\.[0-9]{1,40})?(E[+-]?[0-9]{1,3})?")
_KEYS = {"nominal", "low", "high", "unit", "qualifier", "low_open", "high_open", "place", "extent"}
_ENDS = {"low", "high", "low_open", "high_open"}


def plain_amount(amount: Amount) -> str | dict[str, Any]:
    """Return an amount as a data file holds it, from which `amount_from` makes it again, digit for digit.

    Raises:
        RecordError: The amount was converted: a rate stands behind it, which no record has.

    Example:
        >>> plain_amount(Amount.parse("超过50亿元"))
        'over 5.0 billion CNY'
        >>> plain_amount(Amount.parse("5.0 km") / 4)
        {'nominal': '1.250', 'low': '1.250', 'high': '1.250', 'unit': 'km', 'qualifier': 'exact', 'place': -2}
    """
    if amount.rate is not None:
        raise RecordError(
            f"{amount} was converted at {amount.rate}; a data file holds what a source states: give it the amount before "
            "its conversion, and convert when you ask"
        )
    for words in _wordings(amount):
        try:
            if _is_same(Amount.parse(words), amount):
                return words
        except FutureIndustriesError:
            continue
    return _table(amount)


def _wordings(amount: Amount) -> Iterator[str]:
    yield str(amount)
    if amount.nominal is not None:  # with every digit, the idle ones too: 5.0 million
        put = "" if amount.qualifier is Qualifier.EXACT else f"{amount.qualifier.value} "
        for power, name in _SCALES:
            yield f"{put}{amount.nominal.scaleb(-power):f}{name} {amount.unit}"


def _is_same(one: Amount, other: Amount) -> bool:
    """Say whether two amounts are equal to the last digit, and good to the same."""
    return one == other and all(
        (mine is None or mine.as_tuple()) == (theirs is None or theirs.as_tuple())
        for mine, theirs in ((one.nominal, other.nominal), (one.low, other.low), (one.high, other.high))
    ) and (one.place, one.extent) == (other.place, other.extent)  # fmt: skip


def _table(amount: Amount) -> dict[str, Any]:
    plain = _bare(amount)
    ends = {"low": amount.low, "high": amount.high}
    table: dict[str, Any] = {key: str(end) for key, end in {"nominal": amount.nominal, **ends}.items() if end is not None}
    table |= {"unit": amount.unit, "qualifier": str(amount.qualifier)}
    table |= {key: True for key in ("low_open", "high_open") if getattr(amount, key)}
    if amount.place is not None:
        table["place"] = amount.place
    if amount.extent != plain.extent:
        extent = amount.extent
        table["extent"] = {key: str(getattr(extent, key)) for key in ("low", "high") if getattr(extent, key) is not None}
        table["extent"] |= {key: True for key in ("low_open", "high_open") if getattr(extent, key)}
    return table


def _bare(amount: Amount) -> Amount:
    """Return an amount as its own fields alone make it, without what its computation left."""
    bounds = amount.low, amount.high, amount.unit, amount.qualifier, amount.low_open, amount.high_open
    return Amount(amount.nominal, *bounds)


def amount_from(value: object) -> Amount:
    """Return the amount that a data file holds as *value*.

    Raises:
        FutureIndustriesError: It holds none.
    """
    if is_a(value, str):
        return _read(cast("str", value))
    table = _checked(value, _KEYS, _EXPECTED)
    if {"unit", "qualifier"} - set(table):
        raise RecordError(f"expected {_EXPECTED}, or a table with unit, qualifier and nominal, low or high, got {show(value)}")
    flags = bool(table.get("low_open")), bool(table.get("high_open"))
    ends = (_number(table, "low"), _number(table, "high"))
    amount = Amount(_number(table, "nominal"), *ends, table["unit"], table["qualifier"], *flags)
    extent = None
    if "extent" in table:
        inner = _checked(table["extent"], _ENDS, "an extent with low and high")
        extent = Interval(_number(inner, "low"), _number(inner, "high"), bool(inner.get("low_open")), bool(inner.get("high_open")))
    for name, kept in (("_place", table.get("place")), ("_extent", extent)):
        if kept is not None:  # what a computation leaves, which its constructor does not take
            object.__setattr__(amount, name, kept)
    return amount


@lru_cache(maxsize=4096)
def _read(words: str) -> Amount:
    return Amount.parse(words)


def _checked(value: object, keys: set[str], expected: str) -> dict[str, Any]:
    """Return a table of *keys*, each of its own type."""
    if not is_a(value, dict):
        raise RecordError(f"expected {expected}, got {show(value)}")
    table = cast("dict[str, Any]", value)
    if stray := sorted(set(table) - keys):
        raise RecordError(f"there is no key {stray[0]!r} in the table of an amount{near(stray[0], keys)}")
    for key, words in (("unit", "a text"), ("qualifier", "a text")):
        if key in table and not is_a(table[key], str):
            raise RecordError(f"{key}: expected {words}, got {show(table[key])}")
    for key in ("low_open", "high_open"):
        if key in table and not is_a(table[key], bool):
            raise RecordError(f"{key}: expected true or false, got {show(table[key])}")
    place = table.get("place", 0)
    if type(place) is not int or abs(place) > 200:
        raise RecordError(f"place: expected the power of ten of a digit, got {show(place)}")
    return table


def _number(table: dict[str, Any], key: str) -> Decimal | None:
    value = table.get(key)
    if value is None:
        return None
    if not is_a(value, str) or not _NUMBER.fullmatch(value):
        raise RecordError(f"{key}: expected a number in quotes, such as '247.7', got {show(value)}")
    return Decimal(value)
