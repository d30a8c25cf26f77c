"""The grammar of amounts: how English and Chinese texts state a value with its bounds and its unit.

One grammar serves `Amount.parse` and the reading of running text. It reads forward from a place,
each word once, so that its time is linear in the length of the text.
"""

import re
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from future_industries.currency import UNSTATED
from future_industries.errors import ParseError, UnitError, shorten, text_of
from future_industries.hedges import qualifier_after, qualifier_before
from future_industries.numerals import CONTEXT, Number, number_at
from future_industries.qualifier import Qualifier
from future_industries.units import Dimension, measure_words, unit, word

__all__ = ["Reading", "read_amount", "read_whole"]

_MOST = 200
_EXPECTED = "an amount such as 'over 500 million yuan', '6.15万亿元', 'nearly 30 percent' or '48 satellites'"
_LONGEST_WORDS = 4
_LONGEST_HAN = 8
_HAN = re.compile("[\u4e00-\u9fff（）/]+")
_MARKS = re.compile(r"(US\$|HK\$|NT\$|RMB|CNY|USD|EUR|[€£₩]|人民币|百分之)\s?", re.IGNORECASE)
_TO = re.compile(r"\s?(?:to|and|-|–|—|~|～|至|到)\s?", re.IGNORECASE)
_ORDER = re.compile(
    r"(tens|hundreds|thousands|millions|billions|trillions)(?: of (hundreds|thousands|millions|billions|trillions))?"
    r"(?: of (millions|billions|trillions))?(?: of\b)?",
    re.IGNORECASE,
)
_ORDER_POWERS = {"tens": 1, "hundreds": 2, "thousands": 3, "millions": 6, "billions": 9, "trillions": 12}
_ORDER_HAN = re.compile(r"[数几上]([十百千]?)(万亿|亿|万)?")
_HAN_POWERS = {"": 0, "十": 1, "百": 2, "千": 3, "万": 4, "亿": 8, "万亿": 12}
_PER = re.compile(r"\s*/\s*|\s+(?:per|a|an|each|every)\s+|每", re.IGNORECASE)
_EVERY = {"daily": "day", "hourly": "hour", "weekly": "week", "monthly": "month", "annually": "year", "yearly": "year"}
_ADVERB = re.compile(rf"\s+({'|'.join(_EVERY)}|(?:a|per) (?:day|year|month|hour))\b", re.IGNORECASE)
_TIMES = {
    "doubling": 2,
    "doubled": 2,
    "double": 2,
    "tripling": 3,
    "tripled": 3,
    "triple": 3,
    "quadrupled": 4,
    "翻一番": 2,
    "翻两番": 4,
    "翻番": 2,
}
_FOLD = re.compile("|".join(_TIMES), re.IGNORECASE)
_RANK = re.compile(r"(rank at most|top|前|rank|no\.|number|第)\s?", re.IGNORECASE)
_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_MORE_OR_LESS = re.compile(r"(余|多)")
_HAN_SCALE = re.compile("万亿|亿|万")
_LEVEL = re.compile(r"(人民币|美元|欧元|日元|港元|元)?级")
_SIGN = re.compile(r"[-−](?=[0-9])")
_MILLION = re.compile(r"[mM]\b")
_BETWEEN = re.compile(r"between\s+", re.IGNORECASE)


class Reading(NamedTuple):
    """What a text states, before it is an amount; the fields are those of `Amount`."""

    nominal: Decimal | None
    low: Decimal | None
    high: Decimal | None
    low_open: bool
    high_open: bool
    unit: str
    qualifier: Qualifier
    end: int


def read_amount(text: str, start: int = 0) -> Reading | None:
    """Return the amount whose words begin at *start*, qualifier and unit included, or None.

    Raises:
        UnitError: The text says two currencies at once.
    """
    return _multiple(text, start) or _rank(text, start) or _stated(text, start)


def read_whole(text: str, symbol: str | None = None) -> Reading:
    """Return the amount that the whole of *text* states, a number alone where its unit is given as *symbol*.

    Raises:
        ParseError: The text states no amount, or words are left over.
        UnitError: The number is followed by words that are no known unit.
    """
    if len(text_of(text, _EXPECTED)) > _MOST:
        raise ParseError(text, _EXPECTED)
    words = " ".join(text.split())
    found = read_amount(words)
    if found is None:
        raise ParseError(text, _EXPECTED)
    if rest := words[found.end :].strip():
        if found.unit == "1" and (rest[0].isalpha() or rest[0] in "%°"):
            unit(rest)  # says which word is no unit, and which is near
        raise ParseError(text, f"{_EXPECTED}; {shorten(rest)!r} is left over")
    if found.nominal is not None and found.nominal < 0 and unit(symbol or found.unit).dimension is Dimension.COUNT:
        raise ParseError(text, f"{_EXPECTED}; a count cannot be below 0")
    if symbol is not None and found.unit != "1":
        raise ParseError(text, f"a number and its qualifier alone, since its unit is given as {symbol!r}")
    return found if symbol is None else found._replace(unit=unit(symbol).symbol)


class _Bound(NamedTuple):
    """A number with the words of its own side of a range."""

    number: Number
    qualifier: Qualifier | None
    unit: str | None = None
    marked: str | None = None


def _stated(text: str, start: int) -> Reading | None:
    between = _BETWEEN.match(text, start)
    qualifier, at = qualifier_before(text, between.end() if between else start) or (None, between.end() if between else start)
    marked, at = _mark(text, at)
    if marked is not None and qualifier is None:
        qualifier, at = qualifier_before(text, at) or (None, at)
    if order := _order(text, at):
        power, at = order
        symbol, end = _unit(text, at, marked)
        low, high = Decimal(1).scaleb(power, CONTEXT), Decimal(1).scaleb(power + 1, CONTEXT)
        return (
            None
            if qualifier not in {None, Qualifier.EXACT}
            else Reading(None, low, high, False, True, symbol, Qualifier.ORDER, end)
        )
    first = _number(text, at)
    if first is None:
        return None
    second = _second(text, first.number.end)
    if second is not None:
        return _range(text, qualifier, first, second, marked)
    return None if between else _single(text, qualifier or first.qualifier, first.number, marked)


def _mark(text: str, start: int) -> tuple[str | None, int]:
    """Read a mark of currency or of percent before a number: "US$", 人民币, 百分之."""
    mark = _MARKS.match(text, start)
    return (word(mark[1]), mark.end()) if mark else (None, start)


def _number(text: str, start: int) -> _Bound | None:
    """Read a number, with a sign before it or with 余 or 多 in or behind it: "-5", "500余", "30多万"."""
    sign = _SIGN.match(text, start)
    number = number_at(text, sign.end() if sign else start)
    if number is None:
        return None
    if sign:
        return _Bound(number._replace(value=CONTEXT.minus(number.value)), None)
    more = _MORE_OR_LESS.match(text, number.end)
    if not more:
        return _Bound(number, None)
    scale = _HAN_SCALE.match(text, more.end())
    if not scale:
        return _Bound(number._replace(end=more.end()), Qualifier.OVER)
    value = number.value.scaleb(_HAN_POWERS[scale[0]], CONTEXT)
    return _Bound(Number(value, scale.end(), scaled=True), Qualifier.OVER)


def _second(text: str, start: int) -> _Bound | None:
    """Read the upper end of a range, with the unit of the lower one where it stands there too."""
    own = _simple(text, start + (text[start : start + 1] == " "))
    to = _TO.match(text, own[1] if own else start)
    if to is None:
        return None
    qualifier, at = qualifier_before(text, to.end()) or (None, to.end())
    marked, at = _mark(text, at)
    bound = _number(text, at)
    if bound is None or bound.qualifier is not None or qualifier not in {None, Qualifier.UNDER}:
        return None
    return _Bound(bound.number, qualifier, own[0] if own else None, marked)


def _range(text: str, qualifier: Qualifier | None, first: _Bound, second: _Bound, marked: str | None) -> Reading | None:
    low, high = first.number.value, second.number.value
    if second.number.scaled and not first.number.scaled:  # "5 to 8 million": the scale is said once
        power = high.adjusted() - _printed(text, second.number).adjusted()
        low = low.scaleb(power, CONTEXT)
    symbol, end = _unit(text, second.number.end, second.marked or marked)
    said = {second.unit, second.marked, marked, symbol} - {None}
    if len(said) > 1:
        raise UnitError(
            f"a range has one unit, and this one has {' and '.join(sorted(str(name) for name in said))}; state the ends apart"
        )
    if qualifier not in {None, Qualifier.ABOUT, Qualifier.OVER, Qualifier.EXACT} or low > high:
        return None
    kind = Qualifier.ABOUT if qualifier is Qualifier.ABOUT else Qualifier.RANGE
    is_open = qualifier is Qualifier.OVER, second.qualifier is Qualifier.UNDER
    if low == high and True in is_open:
        return None
    return Reading(None, low, high, *is_open, symbol, kind, end)


def _printed(text: str, number: Number) -> Decimal:
    """Return the figures of a scaled number without its word of scale."""
    digits = re.search(r"[0-9０-９][0-9０-９,，]*(?:[.．][0-9０-９]+)?(?=\D*$)", text[max(number.end - 80, 0) : number.end])
    return Decimal(digits[0].replace(",", "")) if digits else number.value.scaleb(-number.value.adjusted())


def _single(text: str, qualifier: Qualifier | None, number: Number, marked: str | None) -> Reading | None:
    at = number.end
    if found := _LEVEL.match(text, at):  # 百亿级, 百亿元级: of the order of ten billion
        symbol = (word(found[1]) if found[1] else marked) or "1"
        ceiling = number.value.scaleb(1, CONTEXT)
        return (
            Reading(None, number.value, ceiling, False, True, symbol, Qualifier.ORDER, found.end()) if qualifier is None else None
        )
    glued = qualifier_after(text, at) if qualifier is None else None
    if glued and glued[0] is Qualifier.OVER:
        qualifier, at = glued
    value = number.value
    if marked is not None and not number.scaled and (million := _MILLION.match(text, at)):
        value, at = value.scaleb(6, CONTEXT), million.end()
    if text[at : at + 1] == "年" and 1900 <= value <= 2100 and value == int(value):
        return None  # 2024年 is a date
    if text[at : at + 1] == "成":  # a tenth: 三成 is 30 percent
        value, symbol, end = _tenths(text, value, at)
    elif number.share and _share_end(text, at):
        symbol, end = "1", at
    else:
        symbol, end = _unit(text, at, marked)
    after = qualifier_after(text, end) if qualifier in {None, Qualifier.EXACT} else None  # 力争10个以上
    if after:
        qualifier, end = after
    return _bounded(value, qualifier or Qualifier.EXACT, symbol, end)


def _share_end(text: str, at: int) -> bool:
    return not text[at:].strip() or text[at : at + 1] in "，。、,.;；"


def _tenths(text: str, value: Decimal, at: int) -> tuple[Decimal, str, int]:
    rest = number_at(text, at + 1)
    tenths = value.scaleb(1, CONTEXT)
    if rest and rest.value < 10 and rest.value == int(rest.value):
        return CONTEXT.add(tenths, rest.value), "percent", rest.end
    return tenths, "percent", at + 1


def _bounded(value: Decimal, qualifier: Qualifier, symbol: str, end: int) -> Reading:
    """Return what *qualifier* makes of a printed number."""
    low, high, low_open, high_open = qualifier.bounds(value)
    return Reading(value, low, high, low_open, high_open, symbol, qualifier, end)


def _order(text: str, start: int) -> tuple[int, int] | None:
    """Read an order of magnitude, "hundreds of billions" or 数千亿, as its power of ten and where it ends."""
    if found := _ORDER.match(text, start):
        return sum(_ORDER_POWERS[part.lower()] for part in found.groups() if part), found.end()
    found = _ORDER_HAN.match(text, start)
    if found and (found[1] or found[2]) and text[start] != "上":
        return _HAN_POWERS[found[1]] + _HAN_POWERS[found[2] or ""], found.end()
    return None


def _multiple(text: str, start: int) -> Reading | None:
    found = _FOLD.match(text, start)
    return _bounded(Decimal(_TIMES[found[0].lower()]), Qualifier.EXACT, "times", found.end()) if found else None


def _rank(text: str, start: int) -> Reading | None:
    """Read "rank 2", "No. 2", "top 3", 第2, 前3 and the ordinals to the tenth."""
    plain = text[start : start + 12].casefold().strip()
    if plain in _ORDINALS and len(text) - start < 12:
        return _bounded(Decimal(_ORDINALS.index(plain) + 1), Qualifier.EXACT, "rank", len(text))
    found = _RANK.match(text, start)
    number = number_at(text, found.end()) if found else None
    if found is None or number is None or number.value != int(number.value) or number.scaled:
        return None
    qualifier = Qualifier.AT_MOST if found[1].lower() in {"top", "前", "rank at most"} else Qualifier.EXACT
    end = number.end + (text[number.end : number.end + 1] in {"位", "名"})
    return _bounded(number.value, qualifier, "rank", end)


def _unit(text: str, start: int, marked: str | None) -> tuple[str, int]:
    """Return the unit whose words begin at *start* and where they end; without any, a bare number's or the mark's."""
    at = start + len(text[start : start + 2]) - len(text[start : start + 2].lstrip())
    found = _simple(text, at)
    if found is None:
        return marked or "1", start
    symbol, end = found
    if marked is not None and symbol not in {marked, UNSTATED}:
        if word(symbol) in {None, "1"} or unit(symbol).currency is None:
            return marked, start
        raise UnitError(f"an amount cannot be in {marked} and in {symbol} at once; say which of the two it is")
    if adverb := _ADVERB.match(text, end):
        every = adverb[1].lower()
        return f"{symbol}/{_EVERY.get(every) or every.rsplit(' ', 1)[1]}", adverb.end()
    while per := _PER.match(text, end):
        below = _simple(text, per.end())
        if below is None:
            break
        symbol, end = f"{symbol}/{below[0]}", below[1]
    return symbol, end


def _simple(text: str, start: int) -> tuple[str, int] | None:
    """Return the longest simple unit at *start* and where it ends."""
    if han := _HAN.match(text, start):
        longest = min(han.end(), start + _LONGEST_HAN)
        for end in range(longest, start, -1):
            if symbol := word(text[start:end]):
                return symbol, end
        return ("1", start + 1) if text[start] in measure_words() else None  # 500多家: of what, the words around it say
    for end in reversed(_word_ends(text, start)):
        if symbol := word(text[start:end]):
            return symbol, end
    return None


@cache
def _word_pattern() -> re.Pattern[str]:
    return re.compile(r"[%％°℃]C?|US\$|(?:u\.s\.|[^\W\d_]+[0-9²³]?)", re.IGNORECASE)


def _word_ends(text: str, start: int) -> list[int]:
    """Return where the first, the second … word from *start* ends."""
    ends: list[int] = []
    at = start
    while len(ends) < _LONGEST_WORDS:
        found = _word_pattern().match(text, at)
        if found is None:
            break
        ends.append(found.end())
        gap = re.compile("[ -]").match(text, found.end())
        if gap is None:
            break
        at = gap.end()
    return ends
