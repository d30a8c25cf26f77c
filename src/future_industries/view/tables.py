"""What is shown of anything: records, collections, amounts, rates, and the answers to questions."""

from functools import singledispatch
from typing import TYPE_CHECKING, Any

from future_industries.amount import Amount
from future_industries.catalog import Catalog
from future_industries.chronology import Entry, Timeline
from future_industries.collection import Collection
from future_industries.comparison import Comparison, Parts
from future_industries.crosstab import Cell, Matrix
from future_industries.currency import Rate, Rates
from future_industries.dispute import Dispute
from future_industries.figure import Figure
from future_industries.force import status_of
from future_industries.listing import Group
from future_industries.milestone import Milestone
from future_industries.named import State
from future_industries.policy import Status
from future_industries.promise import Progress, Promise
from future_industries.reading.mention import Mention, Mentions
from future_industries.record import Record
from future_industries.restatement import ConversionCheck
from future_industries.source import Evidence
from future_industries.stocktaking import Coverage, RegionCoverage
from future_industries.text import Text
from future_industries.total import Total
from future_industries.verification import Verification
from future_industries.view.records import AMOUNT, LONGEST, card, evidence_table, rows, shelf
from future_industries.view.table import Link, Sign, Table, Tone, Words, trimmed
from future_industries.view.words import bounds, more, reach, several, sources, words

if TYPE_CHECKING:
    from future_industries.field import Field, Track
    from future_industries.plan import Plan
    from future_industries.region import Region

__all__ = ["tables_of"]

_WIDEST = 12
_MOST_ROWS = 60
_SIGNS: dict[State, Sign] = {
    State.NAMED: Sign("●", Tone.GOOD, "named"),
    State.NOT_NAMED: Sign("–", Tone.FAINT, "not named"),
    State.NOT_SEEN: Sign("?", Tone.DOUBT, "not seen"),
    State.NO_DOCUMENT: Sign("", Tone.FAINT, "no document"),
}
_LEGEND = ("● named", "– not named", "? not seen: not all seen whole", "blank: no document")


def _caption(kind: str, *rest: Words) -> tuple[Words, ...]:
    return (Sign(kind, Tone.FAINT), *rest)


@singledispatch
def tables_of(thing: object) -> tuple[Table, ...]:
    """Return the tables that show *thing*."""
    return (Table(_caption(type(thing).__name__.lower()), (("", str(thing)),)),)


tables_of.register(Record, card)


@tables_of.register
def _(thing: Evidence) -> tuple[Table, ...]:
    return (evidence_table((thing,)),)


@tables_of.register
def _(thing: Entry) -> tuple[Table, ...]:
    return tables_of(Timeline((thing,)))


@tables_of.register
def _(thing: Promise) -> tuple[Table, ...]:
    return tables_of(Progress((thing,)))


@tables_of.register
def _(thing: RegionCoverage) -> tuple[Table, ...]:
    return tables_of(Coverage((thing,)))


@tables_of.register(Collection)
def _(thing: Collection[Any]) -> tuple[Table, ...]:
    return (shelf(thing),)


@tables_of.register
def _(thing: Catalog) -> tuple[Table, ...]:
    kinds = tuple((plural, f"{len(kind):,}") for plural, kind in thing.collections.items() if len(kind))
    return (Table(_caption("catalogue", thing.version), kinds, ("records of a kind", "how many")),)


# Amounts and rates


@tables_of.register
def _(thing: Amount) -> tuple[Table, ...]:
    rate = () if thing.rate is None else _rate(thing.rate)
    return (Table(_caption("amount", words(thing)), (*rows(thing, AMOUNT), *rate)),)


@tables_of.register
def _(thing: Rate) -> tuple[Table, ...]:
    return (Table(_caption("rate", f"{thing.quote} per {thing.base}"), _rate(thing)),)


def _rate(rate: Rate) -> tuple[tuple[Words, ...], ...]:
    source: Words = str(rate.source) if rate.source.url is None else Link(str(rate.source), rate.source.url)
    told: tuple[tuple[Words, ...], ...] = (
        ("rate", Sign(_price(rate), Tone.STRONG)),
        ("kind of rate", rate.kind.value),
        ("of", str(rate.period)),
        ("according to", source),
    )
    return (*told, ("divided from", several(map(_price, rate.parents)))) if rate.parents else told


def _price(rate: Rate) -> str:
    return str(rate).partition(" (")[0]


@tables_of.register
def _(thing: Rates) -> tuple[Table, ...]:
    told = (
        ("currencies", several(thing.currencies)),
        ("days", f"{thing.first_day} to {thing.last_day}"),
        ("source", words(thing.source)),
    )
    return (Table(_caption("rates"), told),)


@tables_of.register
def _(thing: ConversionCheck) -> tuple[Table, ...]:
    pair = f"{thing.figure.amount.unit} per {thing.restated.amount.unit}"
    told = (
        ("stated", words(thing.figure.amount)),
        ("stated again", words(thing.restated.amount)),
        ("implies", f"{reach(thing.implied, '')} {pair}"),
        ("explained by", f"{len(thing.explained_by)} published rate{'' if len(thing.explained_by) == 1 else 's'}"),
        ("nearest", str(thing.nearest)),
    )
    explained = tuple((str(rate.period), _price(rate), rate.kind.value) for rate in thing.explained_by[:LONGEST])
    foot = more(len(thing.explained_by) - LONGEST)
    tables = (Table(_caption("conversion check", thing.figure.name), told),)
    return (*tables, Table(_caption("rates that explain it"), explained, ("of", "rate", "kind"), foot)) if explained else tables


@tables_of.register
def _(thing: Total) -> tuple[Table, ...]:
    counts = (("figures counted", f"{len(thing.counted):,}"), ("figures left out", f"{len(thing.left_out):,}"))
    own = () if thing.amount is None else rows(thing.amount, AMOUNT)
    tables = [Table(_caption("total", words(thing.amount) or "nothing"), (*own, *counts))]
    if thing.counted:
        heads = ("figure", "amount", "time", "region", "source", "confidence")
        counted = tuple(map(_line, thing.counted[:LONGEST]))
        tables.append(trimmed(_caption("counted"), counted, heads, more(len(thing.counted) - LONGEST)))
    if thing.left_out:
        left = tuple((out.figure.name, words(out.figure.amount), out.reason) for out in thing.left_out[:LONGEST])
        tables.append(Table(_caption("left out"), left, ("figure", "amount", "why"), more(len(thing.left_out) - LONGEST)))
    return tuple(tables)


def _line(figure: Figure) -> tuple[Words, ...]:
    where, sure = words(figure.region), words(figure.confidence)
    return figure.name, words(figure.amount), words(figure.period), where, sources(figure.evidence), sure


# Who plans what


@tables_of.register
def _(thing: Group) -> tuple[Table, ...]:
    items = tuple((item.name, several(item.mappings), words(item.confidence)) for item in thing.items)
    return (trimmed(_caption("group", thing.name), items, ("in its words", "which stand for", "confidence")),)


@tables_of.register
def _(thing: Matrix) -> tuple[Table, ...]:
    lines, counts = list(thing), thing.counts
    caption = _caption("matrix", f"{len(lines)} × {len(thing.columns)}")
    if len(thing.columns) <= _WIDEST:
        shown = tuple((row.name, *map(_cell, cells)) for row, cells in lines[:_MOST_ROWS])
        total = ("named by", *(str(counts[column]) for column in thing.columns))
        foot = (*more(len(lines) - _MOST_ROWS), *_LEGEND)
        return (Table(caption, (*shown, total), ("", *(column.name for column in thing.columns)), foot),)
    place = {column: number for number, column in enumerate(thing.columns)}
    named = tuple(_namers(column, place[column], lines) for column in list(counts)[:LONGEST])
    heads = ("", "named by", "who", "not seen", "not named")
    return (Table(caption, named, heads, more(len(thing.columns) - LONGEST)),)


def _cell(cell: Cell) -> Words:
    """Return the sign of a cell, which says the plan's own words when pointed at."""
    sign = _SIGNS[cell.state]
    return Sign(sign.shown, sign.tone, f"named: {cell}") if cell.words else sign


def _namers(column: "Field | Track", number: int, lines: "list[tuple[Region | Plan, tuple[Cell, ...]]]") -> tuple[Words, ...]:
    """Return a column of a matrix too wide for a page, lying on its side: who names it, and how many say nothing."""
    by_state = {state: [row for row, cells in lines if cells[number].state is state] for state in State}
    silent = (str(len(by_state[state])) for state in (State.NOT_SEEN, State.NOT_NAMED))
    return column.name, str(len(by_state[State.NAMED])), several(by_state[State.NAMED]), *silent


@tables_of.register
def _(thing: Comparison) -> tuple[Table, ...]:
    left, right = thing.left.name, thing.right.name
    heads = ("", "both", Text(f"only {left.en}", left.zh), Text(f"only {right.en}", right.zh))
    parts = (("fields", *_parts(thing.fields)), ("tracks", *_parts(thing.tracks)))
    silences = ((left, thing.silence_left), (right, thing.silence_right))
    implied = ("* named only through something narrower",) if thing.fields.implied or thing.tracks.implied else ()
    foot = (*(f"silence of {side.en}: {silence}" for side, silence in silences), *implied)
    table = Table(_caption("comparison", left, "and", right), parts, heads, foot)
    if not thing.renamed:
        return (table,)
    renamed = tuple((each.target.name, several(each.left), several(each.right)) for each in thing.renamed[:LONGEST])
    return table, Table(_caption("in other words"), renamed, ("", left, right), more(len(thing.renamed) - LONGEST))


def _parts(parts: Parts[Any]) -> tuple[Words, ...]:
    shown = (parts.shared, parts.only_left, parts.only_right)
    return tuple(
        (Sign(f"{len(part)} in all", Tone.STRONG), *several(_starred(item, parts) for item in part)) if part else "–"
        for part in shown
    )


def _starred(item: "Field | Track", parts: Parts[Any]) -> Text:
    """Return a name with a star where a side names it only through something narrower."""
    return Text(f"{item.name.en} *", item.name.zh) if item in parts.implied else item.name


# What a text says


@tables_of.register
def _(thing: Mention) -> tuple[Table, ...]:
    return tables_of(Mentions((thing,)))


@tables_of.register
def _(thing: Mentions) -> tuple[Table, ...]:
    found = tuple(
        (
            mention.text, words(mention.amount or mention.period) or several(mention.records),
            "" if mention.amount is None else bounds(mention.amount), _beside(mention), f"{mention.start}–{mention.end}",
        )
        for mention in thing[:_MOST_ROWS]
    )  # fmt: skip
    heads = ("words of the text", "what they say", "bounds", "beside them", "characters")
    return (trimmed(_caption("reading", f"{len(thing):,}"), found, heads, more(len(thing) - _MOST_ROWS)),)


def _beside(mention: Mention) -> tuple[Words, ...]:
    """Return what the words right beside a mention say of it."""
    again = "" if mention.restates is None else f"states {mention.restates.text!r} again"
    return several((mention.measure, mention.growth, again))


# Promises, and what there is


@tables_of.register
def _(thing: Timeline) -> tuple[Table, ...]:
    entries = tuple(
        (
            str(entry.period), words(entry.record.region), _kind(entry.record), entry.record.name,
            words(getattr(entry.record, "amount", None)), sources(entry.record.evidence, 1), words(entry.record.confidence),
        )
        for entry in thing.entries[:LONGEST]
    )  # fmt: skip
    heads = ("time", "region", "kind", "what", "amount", "source", "confidence")
    return (trimmed(_caption("timeline", f"{len(thing):,} entries"), entries, heads, more(len(thing) - LONGEST)),)


@tables_of.register
def _(thing: Progress) -> tuple[Table, ...]:
    promises = tuple(
        (
            promise.target.name, words(promise.target.region), _told(promise.target), tuple(map(_told, promise.outcomes)),
            (words(promise.standing), *_mark(promise.target)), sources(promise.target.evidence, 1),
            words(promise.target.confidence),
        )
        for promise in (*thing.realised, *thing.open)[:LONGEST]
    )  # fmt: skip
    caption = _caption("progress", f"{len(thing):,} promised, {len(thing.realised):,} with an outcome")
    heads = ("promise", "region", "promised", "came of it", "standing", "source", "confidence")
    return (trimmed(caption, promises, heads, more(len(thing) - LONGEST)),)


def _kind(record: Figure | Milestone) -> Words:
    return (record.kind.value, *_mark(record))


def _mark(record: Figure | Milestone) -> tuple[Words, ...]:
    """Return the mark of what was promised by a document that is superseded."""
    return (Sign("superseded", Tone.BAD),) if status_of(record) is Status.SUPERSEDED else ()


def _told(record: Figure | Milestone) -> Words:
    """Return what a figure says with its time, or when a milestone is."""
    if isinstance(record, Milestone):
        return str(record.period)
    return Sign(Text(str(record), f"{record:zh}"), Tone.STRONG)


@tables_of.register
def _(thing: Dispute) -> tuple[Table, ...]:
    rivals = tuple(
        (record.name, Sign(record.id, Tone.FAINT), _told(record), sources(record.evidence), words(record.confidence))
        for record in thing.records
    )
    return (Table(_caption("dispute", thing.reason), rivals, ("statement", "id", "says", "source", "confidence")),)


@tables_of.register
def _(thing: Coverage) -> tuple[Table, ...]:
    regions = tuple(
        (
            row.region.name, str(len(row.documents)), _counts(row.seen), _counts(row.confidence), str(row.policies),
            str(row.plans), str(row.figures), words(row.latest), several(row.missing, 3),
        )
        for row in thing.regions[:_MOST_ROWS]
    )  # fmt: skip
    heads = ("region", "documents", "seen", "confidence", "policies", "plans", "figures", "latest", "known to be missing")
    return (trimmed(_caption("coverage", f"{len(thing):,}"), regions, heads, more(len(thing) - _MOST_ROWS)),)


def _counts(counted: dict[Any, int]) -> Words:
    return tuple(f"{number} {word}" for word, number in counted.items())


@tables_of.register
def _(thing: Verification) -> tuple[Table, ...]:
    told = (
        ("places found", f"{thing.found:,} of {thing.checked:,}"),
        ("faults", several(thing.faults) or "none"),
        ("texts that were not there", several(thing.missing) or "none"),
    )
    return (Table(_caption("verification"), told),)
