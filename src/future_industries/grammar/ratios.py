"""Multiples and ranks: "doubling", "threefold", 翻一番, "top 3", 第2."""

import re
from decimal import Decimal
from typing import NamedTuple

from future_industries.numerals import number_at
from future_industries.qualifier import AT_MOST, EXACT, Qualifier

__all__ = ["Ratio", "multiple_at", "rank_at"]

_TIMES = {
    **dict.fromkeys(("doubling", "doubled", "doubles", "double", "twofold", "twice", "翻番", "翻倍"), 2),
    **dict.fromkeys(("tripling", "tripled", "triples", "triple", "threefold", "treble", "trebled", "trebles", "trebling"), 3),
    **dict.fromkeys(("quadrupled", "quadrupling", "quadruples", "quadruple", "fourfold"), 4),
    **dict.fromkeys(("quintupled", "quintupling", "quintuples", "quintuple", "fivefold"), 5),
    **dict.fromkeys(("sixfold",), 6), **dict.fromkeys(("sevenfold",), 7), **dict.fromkeys(("eightfold",), 8),
    **dict.fromkeys(("ninefold",), 9), **dict.fromkeys(("tenfold",), 10), **dict.fromkeys(("twentyfold",), 20),
    "thirtyfold": 30, "fortyfold": 40, "fiftyfold": 50, "hundredfold": 100, "thousandfold": 1000,
}  # fmt: skip
_FOLD = re.compile(
    "|".join(rf"{words}\b" if words.isascii() else words for words in sorted(_TIMES, key=len, reverse=True)),
    re.IGNORECASE | re.ASCII,
)
_HALVES = re.compile(r"halv(?:ed|es?|ing)\b", re.IGNORECASE | re.ASCII)
_TURNED = re.compile(
    r"翻了?(?P<put>近|将近|接近|约|超过?|不止|逾)?(?P<times>[一两二三四五1-5])番|翻了(?:番|倍|一倍)|翻(?P<near>近|超)番"
)
_HAN_DIGITS = {digit: value for value, digit in enumerate("零一二三四五")} | {"两": 2}
_PUT = {"近": Qualifier.NEARLY, "将近": Qualifier.NEARLY, "接近": Qualifier.NEARLY, "约": Qualifier.ABOUT}
_BEGINS_FOLD = frozenset(words[:4] if words.isascii() else words[0] for words in _TIMES) | {"减", "halv"}
_RANK = re.compile(r"(rank at most|top|前|rank|no\.|number|第)[ -]?", re.IGNORECASE | re.ASCII)
_BEGINS_RANK = frozenset("rRtTnN前第")
_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_PLACES = {"位", "名", "强"}
_SHORT = 12


class Ratio(NamedTuple):
    """A multiple or a rank, how it is put, and where its words end."""

    value: Decimal
    unit: str
    qualifier: Qualifier
    end: int


def multiple_at(text: str, start: int) -> Ratio | None:
    """Return the multiple that a word alone states at *start*, as "doubled" does, or None."""
    if text[start : start + 4].lower() not in _BEGINS_FOLD and text[start : start + 1] not in _BEGINS_FOLD:
        return None
    if turned := _TURNED.match(text, start) if text[start] == "翻" else None:
        said = turned["put"] or turned["near"]
        put = _PUT.get(said, Qualifier.OVER) if said else Qualifier.EXACT
        times = turned["times"] or "一"
        return Ratio(Decimal(2) ** int(_HAN_DIGITS.get(times) or times), "times", put, turned.end())
    found = _FOLD.match(text, start)
    if found is None:
        end = start + 2 if text.startswith("减半", start) else halved.end() if (halved := _HALVES.match(text, start)) else start
        return Ratio(Decimal("0.5"), "1", EXACT, end) if end > start else None
    return Ratio(Decimal(_TIMES[found[0].lower()]), "times", EXACT, found.end())


def rank_at(text: str, start: int) -> Ratio | None:
    """Read "rank 2", "No. 2", "top 3", 第2, 前3 and, where nothing follows, the ordinals to the tenth."""
    if len(text) - start < _SHORT and (plain := text[start:].casefold().strip()) in _ORDINALS:
        return Ratio(Decimal(_ORDINALS.index(plain) + 1), "rank", EXACT, len(text))
    if text[start : start + 1] not in _BEGINS_RANK:
        return None
    found = _RANK.match(text, start)
    number = number_at(text, found.end()) if found else None
    if found is None or number is None or number.value != int(number.value) or number.scaled:
        return None
    qualifier = AT_MOST if found[1].lower() in {"top", "前", "rank at most"} else EXACT
    return Ratio(number.value, "rank", qualifier, number.end + (text[number.end : number.end + 1] in _PLACES))
