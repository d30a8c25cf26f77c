"""Words of units, found where they stand in a text: symbols, names of money and measures, and words for things."""

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from typing import NamedTuple

from future_industries.currency import CURRENCIES, UNSTATED
from future_industries.nouns import NOUNS
from future_industries.tender import KINDS_OF_MONEY
from future_industries.units import every_word, word

__all__ = ["IS_LETTER", "Counted", "begins_unit", "by_beginning", "is_han", "simple_at"]

_LONGEST_WORDS = 4
_WORD = re.compile(r"US\$|HK\$|[%％‰$＄€£₩₹₽]|°C?|℃|[kM]W·h|N·m|(?:[uU]\.[sS]\.|[^\W\d_\u4e00-\u9fff]+[0-9²³]?)")
_GAPS = frozenset(" \u00a0-")
IS_LETTER = 3
"""How long a word may be that is rather a letter or a code than a noun."""
_RAISED = str.maketrans("23", "²³")


def is_han(character: str) -> bool:
    """Say whether a character is a Chinese one."""
    return "\u4e00" <= character <= "\u9fff"


class Counted(NamedTuple):
    """What a number counts: the symbol, or ``"1"`` for a thing that has none, its words in the text, and where they end."""

    symbol: str
    noun: str | None
    end: int


@cache
def _han() -> dict[str, tuple[tuple[str, str], ...]]:
    """Return every Chinese unit word with its symbol by its beginning."""
    found: dict[str, str] = {"（币种不明）": UNSTATED}
    for name, symbol in (*every_word(), *((name, UNSTATED) for name in KINDS_OF_MONEY)):
        if is_han(name[0]):
            found.setdefault(name, symbol)
            found.setdefault(name.upper(), symbol)  # 瑞士WIR欧元
    for line in filter(None, NOUNS.splitlines()):  # a measure word may stand before a noun
        zh, classifier = (part.strip() for part in line.split(";")[1:3])
        for before in {classifier, "个"} - {""}:
            found.setdefault(f"{before}{zh}", found[zh])
    return by_beginning(found.items())


def by_beginning(words: Iterable[tuple[str, str]]) -> dict[str, tuple[tuple[str, str], ...]]:
    """Return words with their symbols by their first two characters, or their only one, the longest first."""
    table: dict[str, list[tuple[str, str]]] = {}
    for name, symbol in sorted(words, key=lambda entry: len(entry[0]), reverse=True):
        table.setdefault(name[:2], []).append((name, symbol))
    return {beginning: tuple(entries) for beginning, entries in table.items()}


_SIGNS: tuple[str, ...] = ("u.s.", "us$", "hk$", "％", "℃")


@cache
def _latin() -> dict[str, int]:
    """Return how many words the longest unit has by its first word, folded, for all units in Latin letters."""
    longest = dict.fromkeys(_SIGNS, _LONGEST_WORDS)
    for name in (*(name for name, _ in every_word()), *KINDS_OF_MONEY):
        if not is_han(name[0]):
            first, *more = re.split("[ -]", name.casefold())
            longest[first] = max(longest.get(first, 0), 1 + len(more))
            if first[-1] in "23":
                longest[first.translate(_RAISED)] = 1
    return longest


@cache
def _money_kinds() -> frozenset[str]:
    return frozenset(KINDS_OF_MONEY)


def simple_at(text: str, start: int) -> tuple[str, int] | None:
    """Return the longest simple unit whose words begin at *start* and where they end.

    Example:
        >>> simple_at("500 million U.S. dollars", 12), simple_at("48颗卫星", 2)
        (('USD', 24), ('satellite', 5))
    """
    first = text[start : start + 1]
    if not ("\u4e00" <= first <= "\u9fff" or first == "（"):
        return _latin_at(text, start)
    table = _han()
    for name, symbol in table.get(text[start : start + 2], ()):
        if text.startswith(name, start):
            return symbol, start + len(name)
    alone = table.get(first)
    return (alone[0][1], start + 1) if alone else None


def begins_unit(word: str) -> bool:
    """Say whether a unit begins with a word in small Latin letters.

    Example:
        >>> begins_unit("square"), begins_unit("grammar")
        (True, False)
    """
    return word in _latin()


def _latin_at(text: str, start: int) -> tuple[str, int] | None:
    found = _WORD.match(text, start)
    longest = _latin().get(found[0].casefold(), 0) if found else 0
    if found is None or not longest:
        return None
    ends = [found.end()]
    while len(ends) < longest and text[ends[-1] : ends[-1] + 1] in _GAPS:
        more = _WORD.match(text, ends[-1] + 1)
        if more is None:
            break
        ends.append(more.end())
    for end in reversed(ends):
        symbol = _symbol(text[start:end])
        if symbol is not None:
            return symbol, end
    return None


@lru_cache(maxsize=65536)  # the words come from texts
def _symbol(words: str) -> str | None:
    symbol = UNSTATED if words.lower() in _money_kinds() else word(words)
    is_no_code = symbol in CURRENCIES and words.upper() == symbol and words != symbol  # "top" is no code
    return None if is_no_code else symbol
