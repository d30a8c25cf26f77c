"""How questions become keys of an index: names turn into ids, records into what they are asked by."""

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from future_industries.collection import Collection
from future_industries.errors import AmbiguousNameError, KindError, is_a, show
from future_industries.force import status_of
from future_industries.kinds import kind_of
from future_industries.record import Record

if TYPE_CHECKING:
    from datetime import date

    from future_industries.catalog import Catalog
    from future_industries.field import Track
    from future_industries.figure import Figure
    from future_industries.listing import Group, GroupKind, GroupKindWord
    from future_industries.period import Period
    from future_industries.policy import Status, StatusWord
    from future_industries.region import Region
    from future_industries.statement import Statement
    from future_industries.vocabulary import Vocabulary

__all__ = [
    "SUBJECTS",
    "Ids",
    "Keys",
    "among",
    "both",
    "found",
    "id_of",
    "ids_of",
    "in_time",
    "known_by",
    "lineage_of",
    "listed",
    "listed_targets_of",
    "named",
    "one",
    "region_asked",
    "sources_of",
    "status_asked",
    "targets_of",
    "tracks_of",
    "unit_symbol",
    "word_of_status",
]

R = TypeVar("R", bound=Record)

Ids = frozenset[str] | None
"""The keys of an index that answer a question, or None where it is not asked."""

Keys = Mapping[str, Callable[[Any], Iterable[str]]]
"""For each indexed question the keys of a record."""


SUBJECTS = (
    "regions", "organisations", "people", "fields", "tracks", "products", "policies", "plans", "projects", "concepts",
)  # fmt: skip
"""The kinds that statements can be about; figures can be about milestones, too."""


def id_of(record: Record | None) -> tuple[str, ...]:
    """Return the id of a record as the keys of an index, none for none."""
    return () if record is None else (record.id,)


def ids_of(records: Iterable[Record]) -> tuple[str, ...]:
    """Return the ids of records as the keys of an index."""
    return tuple(record.id for record in records)


def sources_of(record: "Figure | Statement") -> tuple[str, ...]:
    """Return the ids of the sources that a record stands on."""
    return ids_of(evidence.source for evidence in record.evidence)


def word_of_status(record: Record) -> tuple[str, ...]:
    """Return where the policy that a record speaks for stands, as the keys of an index."""
    status = status_of(record)
    return () if status is None else (status,)


def status_asked(status: "Status | StatusWord | None") -> "Ids":
    """Return where a policy may stand as the only key that answers."""
    if status is None:
        return None
    from future_industries.policy import Status  # noqa: PLC0415 - a first look-up needs no policies

    return one(status, Status)


def one(value: str | None, vocabulary: "type[Vocabulary] | None" = None) -> Ids:
    """Return a word as the only key that answers; of a closed vocabulary, a word that it has."""
    return None if value is None else frozenset({str(value if vocabulary is None else vocabulary(value))})


def _in_time(period: "Period | None", start: "date | None", end: "date | None") -> bool:
    """Say whether *period* ends in the time from *start* to *end*, both included."""
    return period is not None and (start is None or period.key[0] >= start) and (end is None or period.key[0] <= end)


def found(collection: Collection[R], asked: "R | str") -> R:
    """Return a record, or the one that a collection knows by a name.

    Raises:
        KindError: It is neither, or a record of another kind.
        UnknownNameError: No record of the kind bears the name.
    """
    if isinstance(asked, str):
        return collection[asked]
    if not is_a(asked, Record) or kind_of(asked).noun != collection.noun:
        raise KindError(f"the question takes a {collection.noun} or its name, not {show(asked)}")
    return asked


def among(catalog: "Catalog", plurals: tuple[str, ...], asked: "Record | str | None") -> Ids:
    """Return the id of a record of one of several kinds, or of the one that bears a name.

    Raises:
        KindError: It is neither, or a record of another kind.
        UnknownNameError: No record of these kinds bears the name.
        AmbiguousNameError: Several do.
    """
    if asked is None:
        return None
    if not isinstance(asked, str):
        if not is_a(asked, Record) or kind_of(asked).plural not in plurals:
            raise KindError(f"the question takes a record of {', '.join(plurals)} or its name, not {show(asked)}")
        return frozenset({asked.id})
    collections = [catalog.collections[plural] for plural in plurals]
    bearers = [collection[asked] for collection in collections if asked in collection]
    if not bearers:
        raise collections[0].unknown(asked)
    if len(bearers) > 1:
        raise AmbiguousNameError("record", asked, tuple(f"{record.id} ({kind_of(record).noun})" for record in bearers))
    return frozenset({bearers[0].id})


def region_asked(catalog: "Catalog", region: "Region | str | None", *, within: bool) -> dict[str, Ids]:
    """Return the keys that answer for a region, or with *within* for it and all in it, an area's members included."""
    place = None if region is None else found(catalog.regions, region)
    if place is None or not within:
        return {"region": None if place is None else frozenset({place.id})}
    return {"within": frozenset({place.id, *(member.id for member in place.members)})}


def lineage_of(region: "Region | None") -> tuple[str, ...]:
    """Return the ids of a region and of all that it lies in: a question about any of them finds the record."""
    return () if region is None else ids_of(region.lineage)


def tracks_of(tracks: "Iterable[Track]") -> tuple[str, ...]:
    """Return the ids of tracks and of all that is broader: a question about any of them finds the record."""
    return tuple(dict.fromkeys(up.id for track in tracks for up in (track, *track.ancestors)))


def named(collection: Collection[R], name: "R | str | None") -> Ids:
    """Return the id of a record, or of the one that a collection knows by a name."""
    return None if name is None else frozenset({found(collection, name).id})


def targets_of(groups: "Iterable[Group]", *, named: bool = True, kind: str | None = None) -> Iterable[str]:
    """Yield the ids of the fields and tracks that groups name, or, not only *named*, of all those that their words are mapped to.

    What they name is what the groups of a kind list, or without a kind those of future industries. What names a track
    names all that is broader and their fields, too.
    """
    from future_industries.listing import naming  # noqa: PLC0415 - a first look-up needs no plans
    from future_industries.named import implied_by  # noqa: PLC0415 - a first look-up needs no plans

    for listed, _, mappings in naming(groups):
        if not named or (listed.is_future if kind is None else listed == kind):
            for mapping in mappings:
                if mapping.match.names_it or not named:
                    yield from ids_of(implied_by(mapping.target))


def listed_targets_of(groups: "Iterable[Group]") -> Iterable[str]:
    """Yield the kind of each group together with the ids of what it names, ``"emerging:new-energy"``."""
    for group in groups:
        yield from (f"{group.kind}:{target}" for target in targets_of((group,), kind=group.kind))


def listed(kind: "GroupKind | GroupKindWord | None", targets: Ids) -> Ids:
    """Return the keys that answer for what groups of a kind name."""
    if kind is None or targets is None:
        return None
    from future_industries.listing import GroupKind  # noqa: PLC0415 - a first look-up needs no plans

    return frozenset(f"{GroupKind(kind)}:{target}" for target in targets)


def unit_symbol(name: str | None) -> Ids:
    """Return the symbol of a unit as the only key that answers."""
    if name is None:
        return None
    from future_industries.units import unit  # noqa: PLC0415 - a first look-up needs no units

    return frozenset({unit(name).symbol})


def known_by(as_of: "Period | date | int | str | None") -> "Callable[[Any], bool] | None":
    """Return the test of whether a record was told by the end of a day or a period, or None where none is asked.

    What is dated to a year or a month alone counts from its last day; what has no date is never known to have been told.
    """
    if as_of is None:
        return None
    from future_industries.period import Period  # noqa: PLC0415 - only questions of time need it
    from future_industries.told import told  # noqa: PLC0415 - only questions of time need it

    period = Period.of(as_of)
    if period.is_open:
        raise KindError(f"as_of= is a day, a month or a year by which things were told, not a time with an open end ({period})")
    return lambda record: _in_time(told(record), None, period.end)


def both(one: "Callable[[Any], bool] | None", other: "Callable[[Any], bool] | None") -> "Callable[[Any], bool] | None":
    """Return the test that passes what both of two pass, a test that is not asked being none."""
    if one is None or other is None:
        return one or other
    return lambda record: one(record) and other(record)


def in_time(
    period_of: "Callable[[Any], Period | None]",
    since: "Period | date | int | str | None",
    until: "Period | date | int | str | None",
) -> "Callable[[Any], bool] | None":
    """Return the test of whether a record's time ends since and until the days asked, or None where none is."""
    if since is None and until is None:
        return None
    from future_industries.period import Period  # noqa: PLC0415 - only questions of time need it

    start = None if since is None else Period.of(since).start
    end = None if until is None else Period.of(until).end
    if start is not None and end is not None and start > end:
        raise KindError(f"since={start} is later than until={end}; exchange the two")
    return lambda record: _in_time(period_of(record), start, end)
