"""Reading: figures, times and known names out of a running text, in one pass each, in the order of the text."""

from bisect import bisect_left, bisect_right
from operator import attrgetter
from typing import TYPE_CHECKING

from future_industries.amount import Amount
from future_industries.errors import text_of
from future_industries.reading.beside import growth_beside, is_restated, measure_beside
from future_industries.reading.dollars import is_yen, names_japan, which_dollars
from future_industries.reading.ellipsis import counted_before
from future_industries.reading.figures import Found, found_in
from future_industries.reading.mention import Mention, Mentions
from future_industries.reading.naming import Name, is_denied, names_in, names_of_catalog
from future_industries.stating import amount_of
from future_industries.tender import UNSTATED
from future_industries.units import Dimension, unit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from future_industries.catalog import Catalog
    from future_industries.record import Record

__all__ = ["read"]

_NEAR = 3


def read(text: str, catalog: "Catalog") -> Mentions:
    """Return what *text* states and which records of *catalog* it names."""
    words = text_of(text, "a text to read figures and names from")
    found = tuple(names_in(words, names_of_catalog(catalog)))
    measures = [name for name in found if name.entry.measure is not None]
    named = _named(words, found)
    taken = [(name.start, name.end) for name in found if name.entry.holds_number and name.entry.records]
    figures = _figures(words, taken, measures)
    money = _spans_of_money(figures)
    named = [name for name in named if not _within(name, money)]
    return Mentions(sorted([*figures, *named], key=attrgetter("start")))


def _spans_of_money(figures: list[Mention]) -> list[tuple[int, int]]:
    return [(figure.start, figure.end) for figure in figures if figure.amount is not None and unit(figure.amount.unit).currency]


def _within(name: Mention, spans: list[tuple[int, int]]) -> bool:
    """Say whether a name is part of the words of a sum, as the U.S. of "U.S. dollars"."""
    place = bisect_right(spans, (name.start, name.end)) - 1
    return place >= 0 and name.end <= spans[place][1]


def _named(text: str, found: "Sequence[Name]") -> list[Mention]:
    """Return the mentions of records; where a label of what a record is not stands over its name, it is not named."""
    return [
        _mention(text, name, records)
        for name in found
        if (records := tuple(record for record in name.entry.records if not is_denied(text, name, record)))
    ]


def _mention(text: str, name: Name, records: "tuple[Record, ...]") -> Mention:
    return Mention(
        start=name.start,
        end=name.end,
        text=text[name.start : name.end],
        record=records[0] if len(records) == 1 else None,
        records=records,
    )


def _figures(text: str, taken: list[tuple[int, int]], measures: list[Name]) -> list[Mention]:
    """Return the mentions of figures and times, with what stands beside them."""
    mentions: list[Mention] = []
    starts = [name.start for name in measures]
    before: Mention | None = None
    dollars: str | None = None
    yen: bool | None = None
    for found in found_in(text, taken):
        if found.reading is None:
            mentions.append(Mention(start=found.start, end=found.end, text=text[found.start : found.end], period=found.period))
            continue
        amount = _amount(text, found, before)
        if amount is None:
            continue
        if UNSTATED in amount.unit:
            dollars = dollars or which_dollars(text)
            amount = _in_currency(amount, dollars)
        if amount.unit.startswith("CNY") and not {"¥", "￥"}.isdisjoint(text[found.start : found.end]):
            yen = names_japan(text) if yen is None else yen
            amount = _in_currency(amount, "JPY", "CNY") if yen and is_yen(text, found.start) else amount
        place = bisect_left(starts, found.start)
        near = measures[max(0, place - _NEAR) : place][::-1] + measures[place : place + 1]
        restates = (
            before if before and before.amount and is_restated(text, before.amount, before.end, found.start, amount) else None
        )
        before = Mention(
            start=found.start, end=found.end, text=text[found.start : found.end], amount=amount,
            noun=found.reading.noun if _is_counted(amount) else None,
            measure=measure_beside(text, found.start, found.end, near) if near else None,
            growth=growth_beside(text, found.start, found.end, amount), restates=restates,
        )  # fmt: skip
        mentions.append(before)
    return mentions


def _is_counted(amount: Amount) -> bool:
    return amount.unit == "1" or unit(amount.unit).dimension is Dimension.COUNT


def _amount(text: str, found: Found, before: Mention | None) -> Amount | None:
    reading = found.reading
    if reading is None:
        return None
    symbol = reading.unit
    least = reading.low if reading.nominal is None else reading.nominal
    if symbol == "1" and reading.noun is None and (least is None or least >= 1):
        symbol = counted_before(text, found.start, found.end, before) or symbol
    return amount_of(reading, unit(symbol).symbol)


def _in_currency(amount: Amount, code: str, read_as: str = UNSTATED) -> Amount:
    """Return an amount of money whose mark several currencies share in the one that the text says elsewhere."""
    if code == read_as:
        return amount
    symbol = amount.unit.replace(read_as, code)
    return Amount(amount.nominal, amount.low, amount.high, symbol, amount.qualifier, amount.low_open, amount.high_open)
