"""Resources: the tables of a data package, one for each kind of record and one for each thing that records hold several of."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from operator import attrgetter
from typing import Any, NamedTuple

from future_industries.docstrings import summary
from future_industries.exchange.columns import Column, columns_of
from future_industries.figure import Figure
from future_industries.kinds import KINDS, kind_of, record_class
from future_industries.listing import Group
from future_industries.listing import Mapping as PlanMapping
from future_industries.person import Role
from future_industries.record import Record
from future_industries.shapes import shapes_of
from future_industries.source import Evidence
from future_industries.text import Text

__all__ = ["ForeignKey", "Resource", "resources"]

Row = tuple[tuple[object, ...], Any]
"""The key of a row, and the record, the part of one, or the value that the rest of its columns come from."""


class ForeignKey(NamedTuple):
    """Columns whose values stand in another table.

    Attributes:
        columns: Their names.
        resource: The name of the other table.
        keys: The names of the columns there.
    """

    columns: tuple[str, ...]
    resource: str
    keys: tuple[str, ...]


class Resource(NamedTuple):
    """A table of a data package.

    Attributes:
        name: Its name.
        description: What its rows are.
        key: The columns that tell its rows apart, which come first.
        columns: The other columns.
        links: Which columns point to other tables.
        rows: Its rows.
    """

    name: str
    description: str
    key: tuple[Column, ...]
    columns: tuple[Column, ...]
    links: tuple[ForeignKey, ...]
    rows: tuple[Row, ...]

    @property
    def header(self) -> tuple[Column, ...]:
        """All columns, in order."""
        return (*self.key, *self.columns)

    def cells(self) -> Iterator[list[object]]:
        """Yield the values of each row."""
        for key, holder in self.rows:
            yield [*key, *(column.value(holder) for column in self.columns)]


def resources(records: Mapping[str, tuple[Record, ...]]) -> tuple[Resource, ...]:
    """Return the tables of *records*, given by the plural of their kind."""
    kinds = [_kind(plural, found, records) for plural, found in records.items()]
    every = [record for found in records.values() for record in found]
    return (
        *kinds,
        _registry(every),
        _evidence(every),
        _names(every),
        _mappings(every),
        _links(every),
        _wordings(every),
        _roles(every),
    )


def _kind(plural: str, found: Iterable[Record], records: Mapping[str, tuple[Record, ...]]) -> Resource:
    """Return the table of the records of one kind."""
    cls = record_class(plural)
    first, *others = columns_of(cls)
    links = _pointing(others)
    if plural == "figures" and _listed(records):
        links = (*links, ForeignKey(("measure",), "measures", ("id",)))
    return Resource(plural, summary(cls), (first,), tuple(others), links, tuple(((record.id,), record) for record in found))


def _listed(records: Mapping[str, tuple[Record, ...]]) -> bool:
    """Say whether the measures of all figures are in the list of measures, to which own records need not keep."""
    codes = {measure.id for measure in records["measures"]}
    return all(figure.measure in codes for figure in records["figures"] if isinstance(figure, Figure))


def _pointing(columns: Iterable[Column]) -> tuple[ForeignKey, ...]:
    links: list[ForeignKey] = []
    for column in columns:
        if column.points_to:
            links.append(ForeignKey((column.name,), column.points_to, ("id",)))
        elif column.points_to == "":
            links.append(ForeignKey((f"{column.name}_kind", column.name), "records", ("kind", "id")))
    return tuple(links)


# What tells the rows of a table of parts apart. Group and item count from 1; 0 is the record itself, or the group itself.

_NOUNS = tuple(kind.noun for kind in KINDS.values())


def _given(_: object) -> None:
    """Stand for a value that the key of the row has already."""


def _key(name: str, type_: str, description: str, words: tuple[str, ...] = ()) -> Column:
    return Column(name, type_, description, _given, is_required=True, words=words)


_RECORD = (
    _key("record_kind", "string", "What kind of record it belongs to.", _NOUNS),
    _key("record", "string", "Id of the record that it belongs to."),
)
_GROUP = _key("group", "integer", "Which group of the record's listing, counted from 1; 0 for the record itself.")
_ITEM = _key("item", "integer", "Which item of the group, counted from 1; 0 for the group itself, or the record.")
_FIELD = _key("field", "string", "The attribute of the record that it belongs to.")
_POSITION = _key("position", "integer", "Its place in the order, counted from 1.")
_TO_RECORD = ForeignKey(("record_kind", "record"), "records", ("kind", "id"))
_TO_NAME = ForeignKey(("record_kind", "record", "group", "item"), "names", ("record_kind", "record", "group", "item"))


def _of(record: Record) -> tuple[str, str]:
    return kind_of(record).noun, record.id


def _registry(every: Iterable[Record]) -> Resource:
    key = (_key("kind", "string", "What kind of record.", _NOUNS), _key("id", "string", "Its id."))
    return Resource(
        "records",
        "Every record, so that a table of several kinds can point to one.",
        key,
        (),
        (),
        tuple((_of(record), None) for record in every),
    )


def _named(every: Iterable[Record]) -> Iterator[tuple[tuple[object, ...], Any]]:
    """Yield the groups and items of all records that list any, with their keys."""
    for record in every:
        groups: tuple[Group, ...] = getattr(record, "groups", ())
        for number, group in enumerate(groups, 1):
            yield (*_of(record), number, 0), group
            for place, item in enumerate(group.items, 1):
                yield (*_of(record), number, place), item


def _numbered(holders: Iterable[tuple[tuple[object, ...], Any]], parts: Callable[[Any], Iterable[Any]]) -> tuple[Row, ...]:
    return tuple(((*key, position), part) for key, holder in holders for position, part in enumerate(parts(holder), 1))


def _evidence(every: Iterable[Record]) -> Resource:
    listed = tuple(every)
    holders = [*(((*_of(record), 0, 0), record) for record in listed), *_named(listed)]
    columns = columns_of(Evidence)
    return Resource(
        "evidence", "Where each record, group and item stands in its sources.", (*_RECORD, _GROUP, _ITEM, _POSITION), columns,
        (_TO_RECORD, *_pointing(columns)), _numbered(holders, lambda holder: getattr(holder, "evidence", ())),
    )  # fmt: skip


def _names(every: Iterable[Record]) -> Resource:
    columns = tuple(column if column.name == "name_en" else column._replace(is_required=False) for column in columns_of(Group))
    return Resource(
        "names", "What plans and policies list, in their own words: each group, and each item of it.", (*_RECORD, _GROUP, _ITEM),
        columns, (_TO_RECORD,), tuple(_named(every)),
    )  # fmt: skip


def _mappings(every: Iterable[Record]) -> Resource:
    columns = columns_of(PlanMapping)
    return Resource(
        "mappings", "The fields and tracks that each name of a plan or a policy stands for.", (*_RECORD, _GROUP, _ITEM, _POSITION),
        columns, (_TO_NAME, *_pointing(columns)), _numbered(_named(every), lambda holder: holder.mappings),
    )  # fmt: skip


def _several(every: Iterable[Record], wanted: Callable[[type], bool]) -> tuple[Row, ...]:
    """Return what fields hold that hold several of what is *wanted*, one row each."""
    return tuple(
        ((*_of(record), shape.name, position), value)
        for record in every
        for shape in shapes_of(type(record))
        if shape.is_many and wanted(shape.holds[0])
        for position, value in enumerate(getattr(record, shape.name), 1)
    )


def _links(every: Iterable[Record]) -> Resource:
    columns = (
        Column("target_kind", "string", "What kind of record it points to.", _noun, is_required=True, words=_NOUNS),
        Column("target", "string", "Id of the record that it points to.", attrgetter("id"), is_required=True, points_to=""),
    )
    return Resource(
        "links", "What records point to by an attribute that may hold several.", (*_RECORD, _FIELD, _POSITION), columns,
        (_TO_RECORD, *_pointing(columns)), _several(every, lambda held: issubclass(held, Record)),
    )  # fmt: skip


def _noun(record: Record) -> str:
    return kind_of(record).noun


def _wordings(every: Iterable[Record]) -> Resource:
    columns = (
        Column("words", "string", "The words, as they are or in English.", _words, is_required=True),
        Column("words_zh", "string", "The words in Chinese, where they are said in both.", _words_zh),
    )
    return Resource(
        "wordings", "Further names of records, names not to be taken for theirs, and instruments.", (*_RECORD, _FIELD, _POSITION),
        columns, (_TO_RECORD,), _several(every, lambda held: held in {str, Text}),
    )  # fmt: skip


def _words(value: Text | str) -> str:
    return value.en if isinstance(value, Text) else value


def _words_zh(value: Text | str) -> str | None:
    return value.zh if isinstance(value, Text) else None


def _roles(every: Iterable[Record]) -> Resource:
    columns = columns_of(Role)
    holders = ((_of(record), record) for record in every)
    return Resource(
        "roles", summary(Role), (*_RECORD, _POSITION), columns, (_TO_RECORD, *_pointing(columns)),
        _numbered(holders, lambda record: getattr(record, "roles", ())),
    )  # fmt: skip
