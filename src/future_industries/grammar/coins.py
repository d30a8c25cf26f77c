"""Coins: an amount of them is told in the currency that they are parts of."""

import re
from typing import NamedTuple

from future_industries.tender import UNSTATED

__all__ = ["BEGINS_COIN", "Coin", "coin_at"]

BEGINS_COIN = frozenset({"pe", "fe", "ji", "ce", "eu", "U.", "US"})
"""The first two letters of the words for coins."""
_COIN = re.compile(r"[ -](pence|fen|jiao|(?:(?:U\.S\.|US) |euro )?cents?|euro-?cents?)\b(?! of\b)")
_CURRENCIES = {"pence": "GBP", "fen": "CNY", "jiao": "CNY"}


class Coin(NamedTuple):
    """A coin: its currency, by which power of ten it is a part of it, and where its words end."""

    currency: str
    power: int
    end: int


def coin_at(text: str, start: int) -> Coin | None:
    """Return the coin whose words begin behind the number that ends at *start*, or None.

    Example:
        >>> coin_at("32 pence per share", 2), coin_at("40 centres", 2)
        (Coin(currency='GBP', power=-2, end=8), None)
    """
    found = _COIN.match(text, start) if text[start + 1 : start + 3] in BEGINS_COIN else None
    if found is None:
        return None
    words = found[1]
    plain = "EUR" if words.startswith("euro") else "USD" if words[0] == "U" else UNSTATED
    return Coin(_CURRENCIES.get(words, plain), -1 if words == "jiao" else -2, found.end())
