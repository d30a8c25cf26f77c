"""The tables of collections and of answers: which facts have a row, and the columns of each."""

from collections.abc import Iterable, Iterator
from functools import cache
from operator import attrgetter
from typing import TYPE_CHECKING, Any, NamedTuple, cast

import attrs

from future_industries.column import Column, ColumnType, Table, table_of
from future_industries.figure import Figure
from future_industries.kinds import KINDS, record_class
from future_industries.layout import columns_of
from future_industries.milestone import Milestone
from future_industries.plan import Plan
from future_industries.region import Region
from future_industries.source import Confidence, Seen
from future_industries.spread import Listed, Of, listed, listed_columns, listing_columns, noun, period_columns

if TYPE_CHECKING:
    from future_industries.chronology import Timeline
    from future_industries.collection import Collection
    from future_industries.comparison import Comparison, Parts
    from future_industries.crosstab import Cell, Matrix
    from future_industries.field import Field, Track
    from future_industries.promise import Progress, Promise
    from future_industries.stocktaking import Coverage
    from future_industries.text import Text

__all__ = ["comparison_table", "coverage_table", "matrix_table", "progress_table", "records_table", "timeline_table"]

_TEXT, _INTEGER, _FLAG = ColumnType.TEXT, ColumnType.INTEGER, ColumnType.FLAG


def records_table(records: "Collection[Any]") -> Table:
    """Return the table of a collection: a row for each record, and of plans a row for each name that they list."""
    plural = next(kind.plural for kind in KINDS.values() if kind.noun == records.noun)
    if plural == "plans":
        return table_of(_plan_columns(), lambda: _plan_rows(records))
    return table_of(columns_of(cast("type", record_class(plural))), lambda: records)


class _PlanRow(NamedTuple):
    """A plan, and one name that it lists, or None where it lists none."""

    plan: Plan
    listed: Listed | None


def _plan_rows(plans: Iterable[Plan]) -> Iterator[_PlanRow]:
    for plan in plans:
        for one in tuple(listed(plan.groups)) or (None,):
            yield _PlanRow(plan, one)


@cache
def _plan_columns() -> tuple[Column, ...]:
    lists = {column.name for column in listing_columns("", attrgetter("groups"), "")}
    own = (column for column in columns_of(Plan) if column.name not in lists)
    return (
        *(column.within(attrgetter("plan")) for column in own),
        *(column.within(attrgetter("listed")) for column in listed_columns()),
    )


def _texts(name: str, meaning: str, of: Of) -> list[Column]:
    """Return the columns of several texts that *of* takes, none where it takes None."""

    def words(language: str) -> Of:
        return lambda fact: [getattr(text, language) for text in of(fact) or ()]

    return [
        Column(name, _TEXT, f"{meaning}, in English", words("en"), several=True),
        Column(f"{name}_zh", _TEXT, f"{meaning}, in Chinese", words("zh"), several=True),
    ]


def _named(name: str, what: str, of: Of) -> list[Column]:
    """Return the columns of a record of one of several kinds."""
    return [
        Column(f"{name}_kind", _TEXT, f"What kind of record {what} is", lambda fact: noun(of(fact))),
        Column(f"{name}_id", _TEXT, f"The id of {what}", lambda fact: of(fact).id),
        Column(f"{name}_name", _TEXT, f"The name of {what}", lambda fact: of(fact).name.en),
        Column(f"{name}_name_zh", _TEXT, f"The Chinese name of {what}", lambda fact: of(fact).name.zh),
    ]


class _MatrixRow(NamedTuple):
    row: Region | Plan
    column: "Field | Track"
    cell: "Cell"


def matrix_table(matrix: "Matrix") -> Table:
    """Return the table of a matrix: a row for each cell."""
    return table_of(
        _matrix_columns(),
        lambda: (
            _MatrixRow(row, column, cell) for row, cells in matrix for column, cell in zip(matrix.columns, cells, strict=True)
        ),
    )


@cache
def _matrix_columns() -> tuple[Column, ...]:
    def region(fact: _MatrixRow) -> Region:
        return fact.row if isinstance(fact.row, Region) else fact.row.region

    codes = [column for column in columns_of(Region) if column.name in {"id", "iso", "gbt2260"}]
    return (
        *_named("row", "the row", attrgetter("row")),
        *(column.within(region, "region_") for column in codes),
        *_named("column", "the column", attrgetter("column")),
        Column("state", _TEXT, "Named, not named, not seen, or no document", attrgetter("cell.state.value")),
        *_texts("words", "The plan's own words for it", attrgetter("cell.words")),
    )


class _ComparisonRow(NamedTuple):
    comparison: "Comparison"
    target: "Field | Track"
    named_by: str
    implied: bool
    left: "tuple[Text, ...] | None"
    right: "tuple[Text, ...] | None"


def comparison_table(comparison: "Comparison") -> Table:
    """Return the table of a comparison: a row for each field and track that one side names, or both."""
    return table_of(_comparison_columns(), lambda: _compared(comparison))


def _compared(comparison: "Comparison") -> Iterator[_ComparisonRow]:
    renamed = {renaming.target: (renaming.left, renaming.right) for renaming in comparison.renamed}
    every: tuple[Parts[Any], ...] = (comparison.fields, comparison.tracks)
    for parts in every:
        for named_by, targets in (("both", parts.shared), ("left", parts.only_left), ("right", parts.only_right)):
            for target in targets:
                words = renamed.get(target, (None, None))
                yield _ComparisonRow(comparison, target, named_by, target in parts.implied, *words)


@cache
def _comparison_columns() -> tuple[Column, ...]:
    def state(side: str) -> Of:
        def of(fact: _ComparisonRow) -> str:
            silence = fact.comparison.silence_left if side == "left" else fact.comparison.silence_right
            return "named" if fact.named_by in {side, "both"} else silence.value

        return of

    return (
        *_named("target", "the field or track", attrgetter("target")),
        Column("named_by", _TEXT, "Who names it: both, left or right", attrgetter("named_by")),
        *_named("left", "the left one", attrgetter("comparison.left")),
        *_named("right", "the right one", attrgetter("comparison.right")),
        Column("left_state", _TEXT, "Whether the left one names it, or what its silence means", state("left")),
        Column("right_state", _TEXT, "Whether the right one names it, or what its silence means", state("right")),
        Column("implied", _FLAG, "Whether a side names it only through something narrower", attrgetter("implied")),
        Column("renamed", _FLAG, "Whether both name it, in words of which none is the same", lambda fact: fact.left is not None),
        *_texts("left_words", "The words of the left one, where it is renamed", attrgetter("left")),
        *_texts("right_words", "The words of the right one, where it is renamed", attrgetter("right")),
    )


@cache
def _dated_columns() -> tuple[Column, ...]:
    """Return the columns of figures and milestones alike: those of figures, of which milestones have a part."""
    own = {column.name: column for column in columns_of(Milestone)}

    def either(column: Column) -> Column:
        theirs = own.get(column.name)
        absent: list[object] | None = [] if column.several else None

        def of(record: Figure | Milestone) -> object:
            if isinstance(record, Figure):
                return column.of(record)
            return absent if theirs is None else theirs.of(record)

        return attrs.evolve(column, of=of)

    kind = Column("record_kind", _TEXT, "What kind of record it is: figure or milestone", noun)
    return (kind, *map(either, columns_of(Figure)))


def timeline_table(timeline: "Timeline") -> Table:
    """Return the table of a timeline: a row for each entry."""
    return table_of(_timeline_columns(), lambda: timeline)


@cache
def _timeline_columns() -> tuple[Column, ...]:
    what = Column("what", _TEXT, "What happens, in a few words", attrgetter("what"))
    return (what, *(column.within(attrgetter("record")) for column in _dated_columns()))


class _ProgressRow(NamedTuple):
    promise: "Promise"
    outcome: Figure | Milestone | None


def progress_table(progress: "Progress") -> Table:
    """Return the table of progress: a row for each promise and outcome of it, and one for a promise without any."""
    return table_of(
        _progress_columns(),
        lambda: (_ProgressRow(promise, outcome) for promise in progress for outcome in promise.outcomes or (None,)),
    )


@cache
def _progress_columns() -> tuple[Column, ...]:
    return (
        Column("standing", _TEXT, "How the promise stands, by its latest outcome", attrgetter("promise.standing.value")),
        *(column.within(attrgetter("promise.target"), "target_") for column in _dated_columns()),
        *(column.within(attrgetter("outcome"), "outcome_") for column in _dated_columns()),
    )


def coverage_table(coverage: "Coverage") -> Table:
    """Return the table of coverage: a row for each region."""
    return table_of(_coverage_columns(), lambda: coverage)


@cache
def _coverage_columns() -> tuple[Column, ...]:
    shown = {"id", "name", "name_zh", "iso", "gbt2260", "level"}
    return (
        *(column.within(attrgetter("region"), "region_") for column in columns_of(Region) if column.name in shown),
        Column("documents", _INTEGER, "How many documents its facts stand on", lambda row: len(row.documents)),
        Column("document_ids", _TEXT, "The ids of those documents", lambda row: [one.id for one in row.documents], several=True),
        *(Column(f"seen_{seen}", _INTEGER, f"How many were seen as {seen}", _counted("seen", seen)) for seen in Seen),
        *(Column(f"confidence_{sure}", _INTEGER, f"How many are {sure}", _counted("confidence", sure)) for sure in Confidence),
        Column("policies", _INTEGER, "How many official documents are its own", attrgetter("policies")),
        Column("plans", _INTEGER, "How many plans are its own", attrgetter("plans")),
        Column("figures", _INTEGER, "How many figures speak of it", attrgetter("figures")),
        *period_columns("latest", attrgetter("latest"), "When the latest of its documents was published"),
        Column(
            "unseen_ids",
            _TEXT,
            "The ids of its policies known by name alone",
            lambda row: [one.id for one in row.unseen],
            several=True,
        ),
        Column(
            "draft_ids",
            _TEXT,
            "The ids of its policies known as drafts alone",
            lambda row: [one.id for one in row.drafts],
            several=True,
        ),
        Column("missing", _TEXT, "What is known to be missing, in words", lambda row: list(row.missing), several=True),
    )


def _counted(of: str, word: str) -> Of:
    """Return what takes the count of one word of a vocabulary."""
    return lambda row: getattr(row, of).get(word, 0)
