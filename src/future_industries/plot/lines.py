"""What figures, a timeline and money under several rates look like as spans between bounds."""

from __future__ import annotations

import contextlib
from collections import Counter
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from future_industries.currency import RateKind
from future_industries.errors import FutureIndustriesError, RateNotFoundError, UndatedError, UnitError, shorten
from future_industries.milestone import Milestone
from future_industries.nature import Kind
from future_industries.plot.forms import Hue, Span, Spans, both, cut
from future_industries.qualifier import Qualifier
from future_industries.units import unit

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date
    from decimal import Decimal

    from future_industries.amount import Amount
    from future_industries.chronology import Timeline
    from future_industries.currency import Rate
    from future_industries.figure import Figure
    from future_industries.interval import Interval
    from future_industries.period import Period

__all__ = ["of_figures", "of_rates", "of_timeline"]

_HUES = {Kind.RESULT.value: Hue.BLUE, Kind.TARGET.value: Hue.ORANGE, Kind.PROJECTION.value: Hue.GREEN}
_SIGNS = ("◆ exact", "● or more, or less", "○ itself left out", "▶ without bound", "pale: about")


def _number(value: Decimal | None) -> float | None:
    return None if value is None else float(value)


def _span(name: str, amount: Amount, kind: str, says: str, extent: Interval | None = None) -> Span:
    """Return what an amount stands for: its extent, or the one given."""
    shown = extent if extent is not None else amount.extent
    return Span(
        name, _number(shown.low), _number(shown.high), _number(amount.nominal), kind, str(amount), says,
        shown.low_open, shown.high_open, is_about=amount.qualifier is Qualifier.ABOUT or extent is not None,
    )  # fmt: skip


def of_figures(figures: Iterable[Figure], target: str | None, most: int) -> Spans:
    """Return figures by their bounds, in one unit.

    Raises:
        UnitError: They are in several units, and no *target* is given.
    """
    given = tuple(figures)
    turned = [(figure, amount) for figure in given if (amount := _turned(figure, target)) is not None]
    units = Counter(amount.unit for _, amount in turned)
    if len(units) > 1:
        some = ", ".join(repr(symbol) for symbol, _ in units.most_common(4))
        raise UnitError(
            f"figures in {len(units)} units ({some}{', …' if len(units) > 4 else ''}) have no common axis; "
            "choose one with .where(unit=...), or pass the unit or currency to turn them into, as .plot('USD')"
        )
    symbol = next(iter(units), target or "1")
    shown = turned[:most]
    names = _apart([_called(figure) for figure, _ in shown])
    spans = tuple(
        _span(name, amount, figure.kind.value, figure.sentence()) for name, (figure, amount) in zip(names, shown, strict=True)
    )
    left = f"; left out, since they do not turn into {target}: {len(given) - len(turned)}" if len(turned) < len(given) else ""
    hues = {kind: hue for kind, hue in _HUES.items() if any(span.kind == kind for span in spans)}
    return Spans(f"Figures: {cut(len(turned), most)}{left}", _SIGNS, _axis(symbol), spans, hues)


def _turned(figure: Figure, target: str | None) -> Amount | None:
    """Return the amount in the unit asked for, or None where it cannot be turned into it."""
    if target is None:
        return figure.amount
    with contextlib.suppress(UndatedError, RateNotFoundError, UnitError):
        return figure.to(target)
    return None


def _called(figure: Figure) -> str:
    where = _where(figure)
    when = f", {figure.period}" if figure.period is not None else ""
    return f"{where}{shorten(figure.name.en, 56)}{when}"


def _apart(names: list[str]) -> list[str]:
    """Return names of which no two are the same, since one row stands for each."""
    seen: Counter[str] = Counter()
    found: list[str] = []
    for name in names:
        seen[name] += 1
        found.append(name if seen[name] == 1 else f"{name} ({seen[name]})")
    return found


def _axis(symbol: str) -> str:
    """Return what an axis counts: the unit's word for many, a currency's code."""
    terms = unit(symbol).above
    return terms[0].plural if len(terms) == 1 and not unit(symbol).below and terms[0].plural else symbol


def of_timeline(timeline: Timeline, most: int) -> Spans:
    """Return the entries by their time: a point for a day, a span for a longer time, an open one for a horizon."""
    entries = timeline.entries[:most]
    names = _apart([_entry_name(entry.record) for entry in entries])
    spans = tuple(_timed(name, entry.period, entry.record) for name, entry in zip(names, entries, strict=True))
    hues = {kind: hue for kind, hue in _HUES.items() if any(span.kind == kind for span in spans)}
    legend = ("◆ a day", "● – ● a time", "◀ – ● by a time", "● – ▶ since")
    title = f"Timeline: {cut(len(timeline), most, 'entries')}"
    return Spans(title, legend, "", spans, hues, is_time=True, from_zero=False)


def _entry_name(record: Figure | Milestone) -> str:
    return f"{_where(record)}{shorten(record.name.en, 60)}"


def _where(record: Figure | Milestone) -> str:
    return f"{both(record.region.name, 40)}: " if record.region is not None else ""


def _timed(name: str, period: Period, record: Figure | Milestone) -> Span:
    start, end = (None if day is None else _stamp(day) for day in (period.start, period.end))
    amount = "" if isinstance(record, Milestone) else f", {record.amount}"
    says = f"{both(record.name)}{amount} ({record.kind}, {period})"
    return Span(name, start, end, start if period.is_day else None, record.kind.value, f"{period}{amount}", says)


def _stamp(day: date) -> float:
    return datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp() * 1000


def of_rates(figure: Figure, target: str, on: Iterable[Period | date | int | str]) -> Spans:
    """Return the same money under the rates that there are for it: of its time, of years and days, and the source's own.

    Raises:
        UndatedError: The figure has no date to convert at, and none is passed.
        RateNotFoundError: There is no rate at all.
        UnitError: The figure is no money.
    """
    found = dict(_rated(figure, target, on))
    if not found:
        figure.to(target)  # says why there is none
        raise RateNotFoundError(f"{figure.amount} needs no rate to be in {target}; pass another currency")
    spans = tuple(_under(figure, amount, rate) for rate, amount in found.items())
    kinds = dict.fromkeys(span.kind for span in spans)
    hues: dict[str, Hue] = dict(zip(kinds, (Hue.BLUE, Hue.ORANGE, Hue.GREEN, Hue.RED), strict=False))
    title = f"{figure.amount} in {target} under {len(spans)} rates"
    return Spans(title, ("◆ converted", "pale: within the last digit stated"), target, spans, hues, from_zero=False)


def _under(figure: Figure, amount: Amount, rate: Rate) -> Span:
    of = shorten(rate.source.name.en, 40) if rate.kind is RateKind.STATED else str(rate.period)
    name = f"{rate.kind}, {of}: {str(rate).partition(' (')[0]}"
    extent = amount.precision if amount.qualifier in {Qualifier.EXACT, Qualifier.ABOUT} else None
    return _span(name, amount, rate.kind.value, f"{figure.name}: {amount} at {rate}", extent)


def _rated(figure: Figure, target: str, on: Iterable[Period | date | int | str]) -> Iterator[tuple[Rate, Amount]]:
    """Yield the rates there are, each with the amount that it makes."""
    with contextlib.suppress(FutureIndustriesError):
        yield from _carried(figure.to(target, via="stated"))
    with contextlib.suppress(UndatedError, RateNotFoundError):
        yield from _carried(figure.to(target))
    times: list[Period | date | int | str | None] = [_year(figure.period), _year(figure.stated), figure.stated, *on]
    for time in times:
        if time is not None:
            with contextlib.suppress(RateNotFoundError):
                yield from _carried(figure.to(target, on=time))


def _carried(amount: Amount) -> Iterator[tuple[Rate, Amount]]:
    if amount.rate is not None:
        yield amount.rate, amount


def _year(period: Period | None) -> int | None:
    """Return the year that a time lies in, for its mean."""
    if period is None or period.start is None or period.end is None or period.start.year != period.end.year:
        return None
    return period.end.year
