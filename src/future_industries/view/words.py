"""The words that a cell shows of a value: a record's names, an amount in both languages, a list that is cut."""

from __future__ import annotations

import decimal
from decimal import Decimal
from functools import singledispatch
from typing import TYPE_CHECKING, Any

from future_industries.amount import Amount
from future_industries.digits import CONTEXT
from future_industries.errors import shorten
from future_industries.listing import Group, Item, Mapping, Match
from future_industries.person import Role
from future_industries.promise import Standing
from future_industries.qualifier import Qualifier
from future_industries.record import Record
from future_industries.source import Confidence, Evidence, Source
from future_industries.text import Text
from future_industries.view.table import Link, Sign, Tone

if TYPE_CHECKING:
    from collections.abc import Iterable

    from future_industries.interval import Interval
    from future_industries.view.table import Words

__all__ = ["bounds", "brief", "more", "place", "reach", "several", "sources", "words"]

_MOST = 12
_DIGITS = 6
_SURE = {Confidence.HIGH: "●●●", Confidence.MEDIUM: "●●○", Confidence.LOW: "●○○", Confidence.UNREVIEWED: "○○○"}
_STANDING = {
    Standing.MET: ("✓", Tone.GOOD), Standing.MISSED: ("✗", Tone.BAD), Standing.UNDER_WAY: ("↗", Tone.DOUBT),
    Standing.UNDECIDED: ("?", Tone.DOUBT), Standing.OPEN: ("○", Tone.FAINT),
}  # fmt: skip


@singledispatch
def words(value: object) -> Words:
    """Return what is shown of *value*, ``""`` where there is nothing to show."""
    return str(value)


@words.register(type(None))
def _(value: None) -> Words:  # noqa: ARG001 - there is nothing to show
    return ""


@words.register(Text)
@words.register(Sign)
@words.register(Link)
def _(value: Words) -> Words:
    return value


@words.register(Confidence)
def _(value: Confidence) -> Words:
    return Sign(f"{_SURE[value]}\N{NO-BREAK SPACE}{value}", Tone.STRONG if value is Confidence.HIGH else Tone.DOUBT)


@words.register(Standing)
def _(value: Standing) -> Words:
    sign, tone = _STANDING[value]
    return Sign(f"{sign}\N{NO-BREAK SPACE}{value}", tone)


@words.register(bool)
def _(value: bool) -> Words:  # noqa: FBT001 - it is what is shown
    return "yes" if value else "no"


@words.register(Amount)
def _(value: Amount) -> Words:
    return Sign(Text(f"{value}", f"{value:zh}"), Tone.STRONG)


@words.register(Source)
def _(value: Source) -> Words:
    return value.name if value.url is None else Link(value.name, value.url)


@words.register(Mapping)
def _(value: Mapping) -> Words:
    return value.target.name.en if value.match is Match.EXACT else f"{value.target.name.en} ({value.match})"


@words.register(Role)
def _(value: Role) -> Words:
    title, body = value.title, value.organisation.name if value.organisation is not None else None
    if body is None:
        return title
    return Text(f"{title.en}, {body.en}", f"{body.zh}{title.zh}" if title.zh and body.zh else None)


@words.register(Record)
@words.register(Group)
@words.register(Item)
def _(value: Any) -> Words:  # noqa: ANN401 - records have no name in common but most have one
    name: Text = value.name
    return name


@words.register(tuple)
def _(value: tuple) -> Words:  # type: ignore[type-arg]
    return several(value)  # pyright: ignore[reportUnknownArgumentType] - of anything


def several(values: Iterable[object], most: int = _MOST) -> tuple[Words, ...]:
    """Return what is shown of several values, cut with a count."""
    shown = [found for found in map(words, values) if found]
    return (*shown[:most], *more(len(shown) - most))


def more(count: int) -> tuple[str, ...]:
    """Return how much more there is, in words."""
    return (f"… and {count:,} more",) if count > 0 else ()


def sources(evidence: Iterable[Evidence], most: int = 2) -> tuple[Words, ...]:
    """Return the documents of *evidence* by the beginnings of their titles."""
    return several(map(brief, dict.fromkeys(piece.source for piece in evidence)), most)


def brief(source: Source) -> Words:
    """Return a document by the beginning of its title, for a column of many."""
    title = shorten(source.name.en, 48)
    return title if source.url is None else Link(title, source.url)


def place(evidence: Evidence) -> Words:
    """Return where in its source a piece of evidence stands."""
    return evidence.place or "" if evidence.start is None else f"characters {evidence.start}–{evidence.end}"


def bounds(amount: Amount) -> str:
    """Return what the words of *amount* leave open, in signs.

    Example:
        >>> bounds(Amount.parse("over 500 workshops")), bounds(Amount.parse("some 950,000 people"))
        ('> 500', '945,000 to 955,000')
    """
    if amount.qualifier is Qualifier.EXACT:
        return "exact"
    extent = amount.extent
    if amount.qualifier.is_upper:  # that a share starts at 0 goes without saying
        return f"{'<' if extent.high_open else '≤'} {_number(extent.high, amount.unit, decimal.ROUND_CEILING)}"
    return reach(extent, amount.unit)


def reach(extent: Interval, unit: str) -> str:
    """Return an interval in signs, its ends rounded outward."""
    low = _number(extent.low, unit, decimal.ROUND_FLOOR)
    high = _number(extent.high, unit, decimal.ROUND_CEILING)
    if extent.low is None:
        return "not known" if extent.high is None else f"{'<' if extent.high_open else '≤'} {high}"
    if extent.high is None:
        return f"{'>' if extent.low_open else '≥'} {low}"
    return f"{'over ' if extent.low_open else ''}{low} to {'under ' if extent.high_open else ''}{high}"


def _number(value: Decimal | None, unit: str, rounding: str) -> str:
    """Write one end without its unit, in no more digits than a reader wants."""
    if value is None:
        return ""
    least = value.adjusted() - _DIGITS + 1
    exponent = value.as_tuple().exponent
    if isinstance(exponent, int) and exponent < least:
        value = value.quantize(Decimal(1).scaleb(least, CONTEXT), rounding, CONTEXT)
    plain = value.normalize(CONTEXT) if value else Decimal(0)
    number = str(Amount(plain, plain, plain, "CNY"))  # in words of scale, as amounts are printed
    return f"{number.removesuffix(' CNY')}{' %' if unit == 'percent' else ''}"
