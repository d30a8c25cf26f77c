"""Reading: figures, times and known names out of a running text, in one pass each, in the order of the text."""

import re
from bisect import bisect_right
from functools import cached_property, lru_cache
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from future_industries.amount import Amount
from future_industries.errors import text_of
from future_industries.grammar.outright import Reading, bounded
from future_industries.qualifier import Qualifier
from future_industries.reading.anchors import anchors_in
from future_industries.reading.beside import CHANGES, ENDS_LINK, FAR, REACH, growth_beside, is_of_fund, is_restated, measure_beside
from future_industries.reading.dollars import is_yen, names_japan, which_dollars, which_money
from future_industries.reading.ellipsis import counted_before
from future_industries.reading.figures import found_in
from future_industries.reading.mention import Growth, Mention, Mentions, mention_of, retell
from future_industries.reading.naming import Name, Names, measures_in, names_in, names_of_catalog, numbers_in, undenied, words_in
from future_industries.reading.stating import amount_of
from future_industries.tender import UNSTATED
from future_industries.units import Dimension, unit

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from future_industries.catalog import Catalog
    from future_industries.reading.glance import Found

__all__ = ["read"]


def read(text: str, catalog: "Catalog") -> Mentions:
    """Return what *text* states and which records of *catalog* it names."""
    told = text_of(text, "a text to read figures and names from")
    words = told.translate(_AS_SPACE) if any(space in told for space in _WIDE_SPACES) else told
    names = names_of_catalog(catalog)
    beginnings = words_in(words, names)
    found = tuple(names_in(words, beginnings))
    measures = list(measures_in(words, found, names))
    named = _named(words, found)
    taken = [(name.start, name.end) for name in found if name.entry.holds_number and name.entry.records]
    figures = _figures(words, found_in(words, anchors_in(words, taken, numbers_in(words, beginnings))), measures, names)
    money = _spans_of_money(figures)
    named = [name for name in named if not _within(name, money)]
    found_in_order = sorted([*figures, *named], key=attrgetter("start"))
    if words != told:
        retell(found_in_order, told)
    return Mentions(found_in_order)


# Spaces of other widths stand between the words of amounts as the common one does: 5\u00a0million, 5\u202f%.
_WIDE_SPACES = "\u00a0\u2007\u2009\u202f"
_AS_SPACE = str.maketrans(dict.fromkeys(_WIDE_SPACES, " "))


def _spans_of_money(figures: list[Mention]) -> list[tuple[int, int]]:
    return [(figure.start, figure.end) for figure in figures if figure.amount is not None and _told(figure.amount.unit).is_money]


def _within(name: Mention, spans: list[tuple[int, int]]) -> bool:
    """Say whether a name is part of the words of a sum, as the U.S. of "U.S. dollars"."""
    place = bisect_right(spans, (name.start, name.end)) - 1
    return place >= 0 and name.end <= spans[place][1]


def _named(text: str, found: "Sequence[Name]") -> list[Mention]:
    """Return the mentions of records; where a label of what a record is not stands over its name, it is not named."""
    return [
        mention_of(name.start, name.end, text[name.start : name.end], records=records)
        for name in found
        if name.entry.records and (records := undenied(text, name))
    ]


def _figures(text: str, found: "Iterable[Found]", measures: list[Name], names: Names) -> list[Mention]:
    """Return the mentions of the figures and times *found*, with what stands beside them."""
    mentions: list[Mention] = []
    marks, fund = _Marks(text), _fund_size(names) if "基金" in text or " fund" in text else None
    place, count = 0, len(measures)
    before: Mention | None = None
    for start, end, stated, period in found:
        words = text[start:end]
        if stated is None:
            mentions.append(mention_of(start, end, words, None, period))
            continue
        reading = _undenied(text, start, stated) if stated.qualifier in _DENIED else stated
        told = _told(_symbol(text, start, end, reading, before))
        amount = amount_of(reading, told.symbol)
        if told.is_unstated or (told.is_yuan and marks.may_be_yen):
            amount = marks.told(amount, words, start)
        while place < count and measures[place].start < start:
            place += 1
        gap = start - measures[place - 1].end if place else REACH
        is_near = (
            gap <= 0 or (gap < REACH and text[start - 1] in ENDS_LINK) or (place < count and measures[place].start - end < FAR)
        )
        before = mention_of(
            start,
            end,
            words,
            amount,
            None,
            (),
            reading.noun if told.is_counted else None,
            (measure_beside(text, start, end, measures, place, may_count=told.may_count) if is_near else None)
            or (fund if fund and told.is_money and is_of_fund(text, end) else None),
            _growth(text, start, end, reading) if told.is_change else None,
            before if told.is_money and before is not None and is_restated(text, before, start, amount) else None,
        )
        mentions.append(before)
    return mentions


def _growth(text: str, start: int, end: int, reading: Reading) -> Growth | None:
    """Return which way something went by a figure; a growth of less than nothing went down."""
    growth = growth_beside(text, start, end)
    return Growth.DOWN if growth is Growth.UP and reading.nominal is not None and reading.nominal < 0 else growth


def _symbol(text: str, start: int, end: int, reading: Reading, before: Mention | None) -> str:
    """Return the unit of a figure, which other words may say where its own do not."""
    if reading.unit == "1" and reading.noun is None:
        least = reading.low if reading.nominal is None else reading.nominal
        return (counted_before(text, start, end, before) if least is None or least >= 1 else None) or reading.unit
    if reading.noun == "points" or text[end - 1] in _ENDS_PCT:
        return _in_points(text, start, reading, before)
    return reading.unit


def _in_points(text: str, start: int, reading: Reading, before: Mention | None) -> str:
    """Return the unit of what may be percentage points: "64.7 percent, 2.3 points less", 环比提升1.9pct."""
    if (
        reading.unit == "percent"
        and text[start - 1 : start] > "\u4e00"
        and text[reading.end - 4 : reading.end].endswith(("pct", "pcts"))
    ):
        return "percentage point"
    if reading.noun != "points" or reading.unit != "1" or before is None or before.amount is None:
        return reading.unit
    is_share = before.amount.unit in {"percent", "percentage point"} and ". " not in text[before.end : start]
    return "percentage point" if is_share else reading.unit


_ENDS_PCT = frozenset("ts")


class _Told(NamedTuple):
    """What kind of unit an amount has."""

    symbol: str
    is_money: bool
    is_unstated: bool
    is_yuan: bool
    is_counted: bool
    is_change: bool
    may_count: bool


_NONE = 28
_DENIED = {Qualifier.OVER: Qualifier.AT_MOST, Qualifier.UNDER: Qualifier.AT_LEAST}
_OF_NONE = re.compile(
    r"\b(?:none|no one)(?: of (?:them|these|those))? (?:(?:is|are|was|were|has been|have been|lasts?|costs?|runs?|took|takes) )?$",
    re.IGNORECASE,
)


def _undenied(text: str, start: int, reading: Reading) -> Reading:
    """Return what is left of a bound that nothing reaches: "none is longer than 200 km" says at most 200."""
    value = reading.nominal
    if (
        value is None
        or "one " not in text[max(0, start - _NONE) : start].lower()
        or _OF_NONE.search(text, max(0, start - _NONE), start) is None
    ):
        return reading
    return bounded(value, _DENIED[reading.qualifier], reading.unit, reading.end, reading.noun)


_NO_COUNTS = frozenset({Dimension.MONEY, Dimension.TIME, Dimension.PHYSICAL})


_FUND_SIZE = "基金规模"


@lru_cache(maxsize=8)
def _fund_size(names: Names) -> str | None:
    """Return the measure of a fund's size, where the catalogue has one."""
    return next((name.entry.measure for name in names_in(_FUND_SIZE, words_in(_FUND_SIZE, names))), None)


@lru_cache(maxsize=4096)  # the units of a text come again and again
def _told(symbol: str) -> _Told:
    kind = unit(symbol)
    is_counted = symbol == "1" or kind.dimension is Dimension.COUNT
    return _Told(
        kind.symbol,
        kind.currency is not None,
        UNSTATED in kind.symbol,
        kind.symbol.startswith("CNY"),
        is_counted,
        symbol in CHANGES or symbol.startswith("percent"),
        kind.dimension not in _NO_COUNTS,
    )


class _Marks:
    """The marks of currency that several countries share, told apart by what a text says elsewhere; asked for where one stands."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.may_be_yen: bool = "¥" in text or "￥" in text

    @cached_property
    def dollars(self) -> str:
        return which_dollars(self.text)

    @cached_property
    def names_japan(self) -> bool:
        return names_japan(self.text)

    def told(self, amount: Amount, words: str, start: int) -> Amount:
        """Return *amount*, stated in *words* at *start*, in the currency that the text means."""
        if UNSTATED in amount.unit:
            amount = _in_currency(amount, which_money(self.text, words) or self.dollars)
        if ("¥" in words or "￥" in words) and amount.unit.startswith("CNY") and self.names_japan and is_yen(self.text, start):
            return _in_currency(amount, "JPY", "CNY")
        return amount


def _in_currency(amount: Amount, code: str, read_as: str = UNSTATED) -> Amount:
    """Return an amount of money whose mark several currencies share in the one that the text says elsewhere."""
    if code == read_as:
        return amount
    symbol = amount.unit.replace(read_as, code)
    return Amount(amount.nominal, amount.low, amount.high, symbol, amount.qualifier, amount.low_open, amount.high_open)
