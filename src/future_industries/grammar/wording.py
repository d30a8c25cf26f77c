"""The grammar of amounts: how English and Chinese texts state a value with its bounds and its unit.

One grammar serves `Amount.parse` and the reading of running text. It reads forward from a place,
each word once, so that its time is linear in the length of the text.
"""

import re
from decimal import Decimal
from typing import NamedTuple

from future_industries.digits import CONTEXT
from future_industries.errors import ParseError, UnitError, shorten, text_of
from future_industries.grammar.apart import apart_at
from future_industries.grammar.cash import BEGINS_CASH, cash_at
from future_industries.grammar.coins import BEGINS_COIN, Coin, coin_at
from future_industries.grammar.hedges import qualifier_after, qualifier_before
from future_industries.grammar.letters import BEGINS_LETTER, lettered_at
from future_industries.grammar.level import MAY_LEVEL, is_class, level_at
from future_industries.grammar.loosely import BEGINS_LOOSE, loosely
from future_industries.grammar.marks import mark_at
from future_industries.grammar.measuring import Measured, described_at, measured_at, per_before
from future_industries.grammar.outright import Reading, bounded, outright_at
from future_industries.grammar.powers import BEGINS_POWER, is_scale, printed, times_ten, tolerance_end
from future_industries.grammar.ratios import multiple_at, rank_at
from future_industries.grammar.roughly import Rough, rough_at
from future_industries.grammar.shares import share_at
from future_industries.grammar.special import BEGINS_SPECIAL, behind_matter, special_at
from future_industries.grammar.tenths import is_tenths, tenths_at
from future_industries.grammar.unit_words import is_han
from future_industries.numerals import Number, number_at, plain_at
from future_industries.qualifier import ABOUT, AT_MOST, EXACT, ORDER, OVER, RANGE, UNDER, Qualifier
from future_industries.units import Dimension, measure_words, unit

__all__ = ["Reading", "figures_at", "read_amount", "read_whole"]

_MOST = 200
_EXPECTED = "an amount such as 'over 500 million yuan', '6.15万亿元', 'nearly 30 percent' or '48 satellites'"
_TO = re.compile(r"\s?(?:to|or|-|−|–|—{1,2}|~|～|－|至|到|或)\s?", re.IGNORECASE | re.ASCII)
_AND = re.compile(r"\s(?:and)\s", re.IGNORECASE | re.ASCII)
_BEGINS_TO = frozenset(" \u00a0toO-−–—~～－至到或")
_SIGNS = frozenset("-−－零mMnN")
_SIGN = re.compile(r"[-−－](?=[0-9])|零下|(?:minus|negative) (?=[0-9])", re.IGNORECASE)
_BETWEEN = re.compile(r"between\s+", re.IGNORECASE | re.ASCII)


_A, _B, _FIGURES = frozenset("aA"), frozenset("bB"), frozenset("0123456789")
_NUMERALS = _FIGURES | frozenset("一二两三四五六七八九十万亿")  # nothing but a number begins with them
_NEUTRAL, _UPPER_END = frozenset({None, EXACT}), frozenset({None, UNDER})
_A_AND_A_HALF = re.compile(r"an? (year|month|week|day|hour|minute|decade) and a half\b", re.IGNORECASE | re.ASCII)


def read_amount(text: str, start: int = 0, *, running: bool = False, ranges: bool = True, declined: int = -1) -> Reading | None:
    """Return the amount whose words begin at *start*, qualifier and unit included, or None.

    Args:
        text: The text.
        start: Where its words begin.
        running: Whether the text runs on, so that what is counted may be described ("48 remote sensing satellites"), and
            two currencies are two amounts.
        ranges: Whether two numbers may be the ends of one range; in "rose from 5 to 8 percent" they are two figures.
        declined: Where the number ends behind which, as is known already, nothing is stated outright, or -1.

    Raises:
        UnitError: The text says two currencies at once, and does not run on.
    """
    is_between, per, qualifier, marked, at = False, None, None, None, start
    if text[start : start + 1] not in _NUMERALS:
        if ratio := multiple_at(text, start) or rank_at(text, start):
            more = qualifier_after(text, ratio.end) if ratio.qualifier is EXACT and text[start] == "翻" else None  # 翻了一番多
            return bounded(ratio.value, more[0] if more else ratio.qualifier, ratio.unit, more[1] if more else ratio.end)
        is_between, per, qualifier, marked, at = _words_before(text, start)
        if words := _in_words(text, at, qualifier):
            return words
    rough = None if text[at : at + 1] in _FIGURES else rough_at(text, at)
    if rough is not None:
        return _rough(text, rough, qualifier, marked, running=running)
    first = _number(text, at, marked)
    if first is None:
        return None
    put = first.qualifier if qualifier in _NEUTRAL else qualifier
    outright = None if is_between or first.number.end == declined else outright_at(text, first.number, put, marked, running=running)
    if outright is not None:
        return _per_unit(outright, per) if per else outright
    second = _second(text, first.number.end, is_between=is_between) if ranges else None
    if second is not None and (is_between or not running or _fits(first, second)):
        found = _range(text, qualifier, first, second, marked, running=running)
        if found is not None or not running:
            return _per_unit(found, per)
    if is_between and not running:
        return None
    return _per_unit(_single(text, put, first.number, marked, running=running), per)


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
    if found is None or (found.qualifier is EXACT and is_scale(words)):
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
    start: int = 0


def _in_words(text: str, at: int, qualifier: Qualifier | None) -> Reading | None:
    """Read "more than double" and "a year and a half", which bear no number."""
    if qualifier is not None and (ratio := multiple_at(text, at)):
        return bounded(ratio.value, qualifier, ratio.unit, ratio.end)
    if text[at : at + 1] in _A and (half := _A_AND_A_HALF.match(text, at)):
        return bounded(Decimal("1.5"), qualifier or EXACT, half[1].lower(), half.end())
    return None


def figures_at(text: str, begin: int, start: int) -> tuple[Reading | None, int]:
    """Return what figures at *start*, whose words begin at *begin*, state outright in a running text, or None to read more.

    With None comes where the number ends behind which nothing is stated outright, or -1 where that was not looked into.

    Example:
        >>> figures_at("投资超5.2亿元，", 2, 3)[0][5:8]
        ('CNY', <Qualifier.OVER: 'over'>, 8)
        >>> figures_at("5 to 8 percent", 0, 0)
        (None, 1)
    """
    put = marked = None
    if begin < start:
        is_between, per, put, marked, at = _words_before(text, begin)
        if is_between or per is not None or at != start:
            return None, -1
    number = plain_at(text, start)
    if number is None or number.end - start > _LONGEST:
        return None, -1
    return outright_at(text, number, None if put is EXACT else put, marked, running=True), number.end


_LONGEST = 18  # longer ones may be identifiers


def _words_before(text: str, start: int) -> tuple[bool, str | None, Qualifier | None, str | None, int]:
    """Read what stands before a number: "between", what it is per, its qualifier, a mark; and say where the number begins."""
    between = _BETWEEN.match(text, start) if text[start : start + 1] in _B else None
    at = between.end() if between else start
    per, at = per_before(text, at) or (None, at)
    put = qualifier_before(text, at)
    if put is not None and is_han(text[at]) and is_han(text[put[1] : put[1] + 1] or " "):  # 最高给予1000万元
        put = put[0], apart_at(text, at) or put[1]
    qualifier, at = put or (None, at)
    if qualifier is not None and per is None:
        per, at = per_before(text, at) or (None, at)
    marked, at = mark_at(text, at)
    if marked is not None and qualifier is None:
        qualifier, at = qualifier_before(text, at) or (None, at)
    return between is not None, per, qualifier, marked, at


def _per_unit(found: Reading | None, per: str | None) -> Reading | None:
    """Return what was read with what it is per, as the words before it say: 每千瓦时20元到30元."""
    return found._replace(unit=unit(f"{found.unit}/{per}").symbol) if found and per and found.unit != "1" else found


def _number(text: str, start: int, marked: str | None = None) -> _Bound | None:
    """Read a number, with a sign before it or with 余 or 多 in or behind it: "-5", "500余", "30多万"."""
    sign = _SIGN.match(text, start) if text[start : start + 1] in _SIGNS else None
    number = number_at(text, sign.end() if sign else start)
    if number is None:
        return None
    if sign:
        number = number._replace(value=CONTEXT.minus(number.value))
    after = text[number.end : number.end + 1]
    if after not in _GOES_ON:
        return _Bound(number, None)
    if after in BEGINS_POWER and (raised := times_ten(text, number)):
        return _Bound(raised, None)
    if after in BEGINS_LETTER and (lettered := lettered_at(text, number, is_marked=marked is not None, is_signed=sign is not None)):
        number = lettered
    put, number = (None, number) if sign else loosely(text, number)
    return _Bound(number, put)


_GOES_ON = BEGINS_POWER | BEGINS_LOOSE | BEGINS_LETTER


_NEAR, _NEAR_HAN = 24, 12
_RANGE_SIGNS = frozenset("-−–—~～－至到或")


def _second(text: str, start: int, *, is_between: bool) -> _Bound | None:
    """Read the upper end of a range, with the unit of the lower one where it stands there too."""
    near = text[start : start + (_NEAR_HAN if "\u4e00" <= text[start : start + 1] <= "\u9fff" else _NEAR)]
    if _RANGE_SIGNS.isdisjoint(near) and " to " not in near and " or " not in near and not is_between:
        return None
    to, own = _to(text, start, is_between=is_between), None
    if to is None:
        own = Measured("percent", start + 1) if near[:1] == "成" else measured_at(text, start, compound=False)
        to = _to(text, own.end, is_between=is_between) if own else None
    if to is None:
        return None
    qualifier, at = qualifier_before(text, to.end()) or (None, to.end())
    marked, at = mark_at(text, at)
    bound = _number(text, at, marked)
    if (
        bound is None
        or text[bound.number.end : bound.number.end + 2] in _ORDINAL
        or _GOES_TO.match(text, bound.number.end)  # 下调3万吨至134万—137万吨
        or bound.qualifier is not None
        or (own is not None and own.symbol in _LASTS and bound.number.value >= _A_YEAR)  # "the two years to 2025"
        or qualifier not in _UPPER_END
    ):
        return None
    return _Bound(bound.number, qualifier, own.symbol if own else None, marked, at)


_LASTS, _A_YEAR = frozenset({"year", "month", "week", "day"}), 1900
_GOES_TO = re.compile("[-–—~～至到][0-9]")
_ORDINAL = frozenset({"st", "nd", "rd", "th"})


def _to(text: str, at: int, *, is_between: bool) -> re.Match[str] | None:
    if text[at : at + 1] not in _BEGINS_TO:
        return None
    return (_AND if is_between else _TO).match(text, at) or (_TO.match(text, at) if is_between else None)


def _fits(first: _Bound, second: _Bound) -> bool:
    """Say whether two numbers of a running text may be the ends of one range."""
    return first.number.share == second.number.share and not (
        second.number.value <= first.number.value and not second.number.scaled
    )


def _range(
    text: str, qualifier: Qualifier | None, first: _Bound, second: _Bound, marked: str | None, *, running: bool
) -> Reading | None:
    low, high = first.number.value, second.number.value
    if second.number.scaled and not first.number.scaled and first.number.value != 0:  # "5 to 8 million": the scale is said once
        power = high.adjusted() - printed(text[second.start : second.number.end], second.number.value).adjusted()
        if second.unit is None and low < Decimal(1).scaleb(max(power, 1), CONTEXT):
            low = low.scaleb(power, CONTEXT)
    kind, is_open = _kind_of_range(qualifier, second.qualifier)
    if kind is None or low > high or (low == high and True in is_open):
        return None
    coin = coin_at(text, second.number.end)
    at, of_coin = (coin.end, coin.currency) if coin else (second.number.end, None)
    measured = measured_at(text, at, second.marked or marked or of_coin, running=running)
    if measured is None and is_tenths(text, high, second.number.end):  # 一至两成
        low, (high, end) = low.scaleb(1, CONTEXT), tenths_at(text, high, second.number.end)
        measured = Measured("percent", end)
    if running and second.unit is not None and (measured is None or measured.symbol == "1") and second.marked is None:
        return None  # "rose 0.5% to 3,200"
    after = qualifier_after(text, measured.end) if measured else None
    per = measured.symbol if measured else None
    said = {second.unit, second.marked, marked, per} - {None, "1"}
    if per and "/" in per:  # "RMB 5-8 per kWh": the mark says the money alone
        said -= {per.split("/", 1)[0]}
    if len(said) > 1:
        if running:
            return None
        raise UnitError(
            f"a range has one unit, and this one has {' and '.join(sorted(str(name) for name in said))}; state the ends apart"
        )
    symbol = next(iter(said), None) or "1"
    if after and after[0] is ABOUT and kind is RANGE and measured:
        kind, measured = ABOUT, measured._replace(end=after[1])
    end = measured.end if measured else second.number.end
    found = Reading(None, low, high, *is_open, symbol, kind, end, measured.noun if measured else None)
    return _in_whole(found, coin) if coin else found


def _kind_of_range(qualifier: Qualifier | None, upper: Qualifier | None) -> tuple[Qualifier | None, tuple[bool, bool]]:
    is_open = qualifier is OVER, upper is UNDER
    if qualifier is ABOUT:
        return ABOUT, is_open
    return (RANGE if qualifier in _OF_RANGES else None), is_open


_OF_RANGES = {None, OVER, EXACT, AT_MOST}


def _rough(text: str, rough: Rough, qualifier: Qualifier | None, marked: str | None, *, running: bool) -> Reading | None:
    if rough.qualifier is ORDER and qualifier not in _NEUTRAL and not running:
        return None
    more = rough.end + (rough.qualifier is ORDER and text[rough.end : rough.end + 1] in {"余", "多"} and running)
    coin = cash_at(text, more) if text[more : more + 1] in BEGINS_CASH else None
    measured = Measured("CNY", coin.end) if coin and not coin.more else measured_at(text, more, marked, running=running)
    found = measured or Measured(marked or "1", more)
    if found.symbol == "percent" and rough.low < 1:
        return None
    low, high = rough.low, rough.high
    if coin and not coin.more:
        low, high = low.scaleb(coin.power, CONTEXT), None if high is None else high.scaleb(coin.power, CONTEXT)
    if text[found.end : found.end + 1] == "成" and found.symbol == "1":
        low, high = low.scaleb(1, CONTEXT), None if high is None else high.scaleb(1, CONTEXT)
        found = Measured("percent", found.end + 1)
    if high is None:
        return bounded(low, rough.qualifier, found.symbol, found.end, found.noun)
    kind = ABOUT if qualifier is ABOUT and rough.qualifier is RANGE else rough.qualifier
    opens = rough.is_open, rough.is_open or kind is ORDER
    return Reading(None, low, high, *opens, found.symbol, kind, found.end, found.noun)


def _single(  # noqa: C901 - one step for each thing that may follow a number
    text: str, qualifier: Qualifier | None, number: Number, marked: str | None, *, running: bool
) -> Reading | None:
    at = number.end
    if (text[at : at + 1] in MAY_LEVEL or "级" in text[at : at + _LONGEST_MONEY]) and (
        level := level_at(text, number, marked, running=running)
    ):
        ceiling = number.value.scaleb(1, CONTEXT)
        return Reading(None, number.value, ceiling, False, True, level[0], ORDER, level[1]) if qualifier is None else None
    glued = qualifier_after(text, at) if qualifier is None else None
    if glued and glued[0] is OVER:
        qualifier, at = glued
    following = text[at + 1 : at + 3]
    if following in BEGINS_COIN and (coin := coin_at(text, at)):
        fraction = _single(text, qualifier, number._replace(end=coin.end), marked or coin.currency, running=running)
        return fraction and _in_whole(fraction, coin)
    at = tolerance_end(text, at)
    value, symbol, end, noun = number.value, marked or "1", at, None
    if text[at : at + 1] == "年" and 1900 <= value <= 2100 and value == int(value):
        return None  # 2024年 is a date
    if special := special_at(text, number, at, running=running) if text[at : at + 1] in BEGINS_SPECIAL and marked is None else None:
        value, symbol, end, noun = special
    elif number.share:
        symbol, end, noun = share_at(text, at, marked, running=running)
    elif measured := measured_at(text, at, marked, running=running, one=value == 1):
        symbol, end, noun = measured.symbol, measured.end, measured.noun
        if text[end : end + 1] == "半" and text[end + 1 : end + 2] != "导" and unit(symbol).dimension is Dimension.TIME:
            value, end = CONTEXT.add(value, Decimal("0.5")), end + 1  # 一年半
        if qualifier is None and text[end : end + 1] == "-" and is_class(text, number, symbol, end):
            return Reading(None, value, value.scaleb(1, CONTEXT), False, True, symbol, ORDER, end, noun)
        end = behind_matter(text, end, qualifier) if text[end : end + 1] > "\u4e00" else end
    after = None if qualifier is not None else glued if end == number.end else qualifier_after(text, end)
    if after:
        qualifier, end = after
        if (
            (running or text[at : at + 1] in measure_words())
            and symbol == "1"
            and not number.share
            and (told := _described(text, at, end)) is not None
        ):
            symbol, end, noun = told.symbol, told.end, told.noun
    return bounded(value, qualifier or EXACT, symbol, end, noun)


def _described(text: str, at: int, end: int) -> Measured | None:
    """Return what is counted behind its qualifier, as in 10家以上企业, but not in 人口50万以上的城市."""
    is_bare = text[end : end + 1] == "的" and text[at : at + 1] not in measure_words()
    return None if is_bare else described_at(text, end)


_LONGEST_MONEY = 14  # 百亿圣多美和普林西比多布拉级


def _in_whole(reading: Reading, coin: Coin) -> Reading:
    """Return an amount of coins in their currency."""
    nominal, low, high = (None if value is None else value.scaleb(coin.power, CONTEXT) for value in reading[:3])
    return reading._replace(nominal=nominal, low=low, high=high)
