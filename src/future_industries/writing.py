"""Records to the plain tables of data files, in the form that people edit."""

from collections import deque
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import TYPE_CHECKING, Any, cast

import attrs

from future_industries.amount import Amount
from future_industries.amount_table import plain_amount
from future_industries.catalog import Catalog
from future_industries.errors import DataError, FutureIndustriesError, KindError, is_a, show
from future_industries.figure import Figure
from future_industries.holding import held_by
from future_industries.kinds import KINDS, kind_of
from future_industries.listing import Mapping as PlanMapping
from future_industries.measure import Measure
from future_industries.period import Period, Precision
from future_industries.record import Record
from future_industries.references import by_id
from future_industries.shapes import Shape, shapes_of
from future_industries.source import Evidence, Source
from future_industries.text import Text
from future_industries.vocabulary import Vocabulary

if TYPE_CHECKING:
    from future_industries.collection import Collection

    Records = Catalog | Collection[Any] | Iterable[Record] | Record

__all__ = ["tables_of"]

_TAKEN_OVER = ("evidence", "confidence")  # by groups from their record, by items from their group


def tables_of(records: "Records", known: Catalog) -> dict[str, Any]:
    """Return *records* as a data file holds them, with those that they hold and that are not in *known*.

    The one source among them, if there is one, is that of all evidence that names none.

    Raises:
        KindError: Something is no record.
        DataError: Two different records have one id, or an amount was converted.
    """
    found = _complete(_listed(records), known)
    sources = [record for record in found if isinstance(record, Source)]
    document = sources[0] if len(sources) == 1 else None
    tables: dict[str, list[dict[str, Any]]] = {}
    faults = _without_measure(found, known)
    for record in found:
        noun = kind_of(record).noun
        try:
            tables.setdefault(noun, []).append(_table(record, document))
        except FutureIndustriesError as error:
            faults.append(f"{noun} {record.id}: {error}")
    if faults:
        raise DataError(tuple(faults), "written")
    nouns = (kind.noun for kind in KINDS.values() if kind.noun in tables)
    return {noun: tables[noun][0] if noun == "source" and document is not None else tables[noun] for noun in nouns}


def _without_measure(records: list[Record], known: Catalog) -> list[str]:
    """Return a fault for each figure whose measure, which it has as a code alone, would not be found again."""
    measures = {record.id for record in records if isinstance(record, Measure)}.union(known.measures.ids)
    return [
        f"figure {record.id}: its measure {record.measure!r} does not ship and is not among the records; give the measure, too"
        for record in records
        if isinstance(record, Figure) and record.measure not in measures
    ]


def _listed(records: "Records") -> list[Record]:
    if isinstance(records, Catalog):
        return [record for collection in records.collections.values() for record in collection]
    listed: list[Any] = list(cast("Iterable[Any]", records)) if _walks(records) else [records]
    if stray := [each for each in listed if not is_a(each, Record)]:
        raise KindError(f"expected records, a collection or a catalogue, not {show(stray[0])}")
    return listed


def _walks(value: object) -> bool:
    return is_a(value, Iterable) and not is_a(value, str) and not is_a(value, Mapping)


def _complete(given: list[Record], known: Catalog) -> list[Record]:
    """Return *given*, each once, and after them what they hold and *known* does not have."""
    found: dict[tuple[str, str], Record] = {}
    faults: dict[str, None] = {}
    written: list[Record] = []
    waiting = deque(given)
    named = {(kind_of(record).plural, record.id) for record in given}
    while waiting:
        record = waiting.popleft()
        key = kind_of(record).plural, record.id
        if key not in found:
            found[key] = record
            if key in named or by_id(known.collections[key[0]], record.id) != record:
                written.append(record)
                waiting.extend(held_by(record))
        elif found[key] is not record and found[key] != record:
            faults[
                f"two different {key[0]} have the id {record.id!r}, of which a file can hold one; give one of them another id"
            ] = None
    if faults:
        raise DataError(tuple(faults), "written")
    return written


def _table(holder: Any, document: Source | None, above: Mapping[str, object] | None = None) -> dict[str, Any]:
    """Return the table of a record or a value, without what is at its default or taken over from *above*."""
    table: dict[str, Any] = {}
    own = {name: getattr(holder, name) for name in _TAKEN_OVER if hasattr(holder, name)}
    for shape in shapes_of(cast("Any", type(holder))):
        value = getattr(holder, shape.name)
        default = above[shape.name] if above is not None and shape.name in above else shape.default
        if value != default and not (value is document and is_a(holder, Evidence)):
            table[shape.name] = _plain(value, shape, document, own)
    return table


def _plain(value: Any, shape: Shape, document: Source | None, above: Mapping[str, object]) -> object:
    """Return a value as a data file holds it; *shape* is that of its field, *above* what its groups take over."""
    if is_a(value, tuple):
        return [_plain(part, shape, document, above) for part in value]
    if is_a(value, Record):
        return {kind_of(value).noun: value.id} if shape.is_choice else value.id
    if type(value) in _WRITTEN:
        return _WRITTEN[type(value)](value)
    if attrs.has(cast("Any", type(value))):
        return _table(value, document, above if hasattr(value, "confidence") else None)
    return str(value) if is_a(value, Vocabulary) else value


def _period(period: Period) -> int | date | str:
    """Return a period as a year, a day, or EDTF text."""
    if period.is_open or period.first != period.last:
        return period.edtf
    if period.precision is Precision.YEAR:
        return int(period.edtf)
    return date.fromisoformat(period.edtf) if period.precision is Precision.DAY else period.edtf


def _text(text: Text) -> str | dict[str, str]:
    return text.en if text.zh is None else {"en": text.en, "zh": text.zh}


def _mapping(mapping: PlanMapping) -> dict[str, str]:
    return {kind_of(mapping.target).noun: mapping.target.id, "match": str(mapping.match)}


_WRITTEN: dict[type, Callable[[Any], object]] = {
    Text: _text,
    Period: _period,
    Amount: plain_amount,
    PlanMapping: _mapping,
}
