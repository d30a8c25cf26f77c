"""The catalogue with what the pages ask of it: what names a record, what stands on a source, what plans name."""

from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import cast

import attrs

from atlas.address import sources_of
from atlas.validity import Validity
from future_industries import (
    Catalog,
    Confidence,
    Evidence,
    Field,
    Group,
    Item,
    Mapping,
    Matrix,
    Plan,
    Promise,
    Region,
    RegionCoverage,
    RegionLevel,
    Role,
    Source,
    State,
    Text,
    Track,
)
from future_industries.named import implied_by, silence
from future_industries.record import Record

__all__ = ["Book", "Named", "named_in"]


@attrs.frozen
class Named:
    """One thing that a document lists, in its own words.

    Attributes:
        plan: The plan that lists it.
        group: The group that it is, or that it stands in.
        item: The item, or None where it is the group itself.
    """

    plan: Plan
    group: Group
    item: Item | None = None

    @property
    def _thing(self) -> Group | Item:
        return self.group if self.item is None else self.item

    @property
    def words(self) -> Text:
        """The plan's words for it."""
        return self._thing.name

    @property
    def mappings(self) -> tuple[Mapping, ...]:
        """What they stand for."""
        return self._thing.mappings

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """Where it is named."""
        return self._thing.evidence

    @property
    def confidence(self) -> Confidence:
        """How sure that is."""
        return self._thing.confidence

    @property
    def targets(self) -> tuple[Field | Track, ...]:
        """What it names: the fields and tracks that its words stand for, all that is broader, and their fields."""
        named = (mapping.target for mapping in self.mappings if mapping.match.names_it)
        return tuple(dict.fromkeys(implied for target in named for implied in implied_by(target)))


def named_in(plan: Plan) -> Iterator[Named]:
    """Yield what a plan lists, in its order; a group that only holds others is left to these."""
    for group in plan.groups:
        if group.mappings or not group.items:
            yield Named(plan, group)
        yield from (Named(plan, group, item) for item in group.items)


@attrs.frozen(slots=False)
class Book:
    """What the pages are made of.

    Attributes:
        catalog: The catalogue.
    """

    catalog: Catalog

    @cached_property
    def _namers(self) -> dict[Record, dict[Record, None]]:
        found: dict[Record, dict[Record, None]] = {}
        for collection in self.catalog.collections.values():
            for record in collection:
                for part in _named_by(record):
                    found.setdefault(part, {})[record] = None
        return found

    def naming(self, record: Record) -> tuple[Record, ...]:
        """Return the records that name *record*, in the order of the catalogue; what only stands on a source does not name it."""
        return tuple(self._namers.get(record, ()))

    @cached_property
    def _standing(self) -> dict[Source, list[Record]]:
        found: dict[Source, list[Record]] = {}
        for collection in self.catalog.collections.values():
            for record in collection:
                for source in _stood_on(record):
                    found.setdefault(source, []).append(record)
        return found

    def standing_on(self, source: Source) -> tuple[Record, ...]:
        """Return the records that stand on *source*."""
        return tuple(self._standing.get(source, ()))

    @cached_property
    def _named(self) -> dict[Field | Track, list[Named]]:
        found: dict[Field | Track, list[Named]] = {}
        for plan in self.catalog.plans:
            for named in named_in(plan):
                if named.group.kind.is_future:
                    for target in named.targets:
                        found.setdefault(target, []).append(named)
        return found

    def named(self, target: Field | Track) -> tuple[Named, ...]:
        """Return what names a field or track as a future industry, in the order of the regions."""
        return tuple(sorted(self._named.get(target, ()), key=lambda named: self._places[named.plan.region]))

    def near(self, target: Field | Track) -> tuple[Named, ...]:
        """Return what only comes near a field or track, by words that are broader or related, or lists it otherwise."""
        return tuple(sorted(self._near.get(target, ()), key=lambda named: self._places[named.plan.region]))

    @cached_property
    def _near(self) -> dict[Field | Track, list[Named]]:
        found: dict[Field | Track, list[Named]] = {}
        for plan in self.catalog.plans:
            for named in named_in(plan):
                for mapping in named.mappings:
                    if not (named.group.kind.is_future and mapping.match.names_it):
                        found.setdefault(mapping.target, []).append(named)
        return found

    @cached_property
    def coverage(self) -> dict[Region, RegionCoverage]:
        """What the data hold of each region, those without a document left out but for provinces."""
        return {row.region: row for row in self.catalog.coverage()}

    @cached_property
    def _places(self) -> dict[Region, int]:
        return {region: place for place, region in enumerate(self.catalog.regions)}

    @cached_property
    def planning(self) -> tuple[Region, ...]:
        """The regions that have a plan, in the order of the regions."""
        return tuple(dict.fromkeys(sorted((plan.region for plan in self.catalog.plans), key=self._places.__getitem__)))

    @cached_property
    def asked(self) -> tuple[Region, ...]:
        """The regions of the matrix: every province, and whoever else has a plan."""
        planning = set(self.planning)
        return tuple(region for region in self.catalog.regions if region in planning or region.level is RegionLevel.PROVINCE)

    @cached_property
    def matrix(self) -> Matrix:
        """Who plans what, by region and field."""
        return self.catalog.matrix(regions=self.asked)

    @cached_property
    def measures(self) -> dict[str, Text]:
        """The names of what figures count, by their codes."""
        return {measure.id: measure.name for measure in self.catalog.measures}

    @cached_property
    def validity(self) -> Validity:
        """What of the catalogue is over, and by what it was replaced."""
        return Validity(self.catalog)

    @cached_property
    def promises(self) -> tuple[Promise, ...]:
        """Every target beside its outcomes, in order of its date."""
        return self.catalog.progress().promises

    def silence(self, region: Region) -> State:
        """Return what it means where the plans of a region do not name something."""
        documents = bool(len(self.catalog.policies.where(region=region)))
        return silence(tuple(self.catalog.plans.where(region=region)), documents=documents)

    def in_order(self, tracks: Iterable[Track]) -> tuple[Track, ...]:
        """Return tracks in the order of their English names."""
        return tuple(sorted(tracks, key=lambda track: track.name.en.casefold()))


def _named_by(record: Record) -> tuple[Record, ...]:
    """Return the records that *record* names, each once, evidence apart."""
    fields = attrs.fields(type(record))  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType] - every kind is an attrs class
    values = (getattr(record, field.name) for field in fields if field.name != "evidence")
    return tuple(dict.fromkeys(part for part in _parts(tuple(values)) if part is not record))


def _parts(value: object) -> Iterator[Record]:
    """Yield the records that a value holds, without those that these hold."""
    if isinstance(value, Record):
        yield value
    elif isinstance(value, tuple):
        for part in cast("tuple[object, ...]", value):
            yield from _parts(part)
    elif isinstance(value, Group):
        yield from _parts((value.mappings, value.items))
    elif isinstance(value, Item):
        yield from _parts(value.mappings)
    elif isinstance(value, Mapping):
        yield value.target
    elif isinstance(value, Role) and value.organisation is not None:
        yield value.organisation


def _stood_on(record: Record) -> tuple[Source, ...]:
    """Return the documents that a record, or anything that it lists, stands on."""
    groups: tuple[Group, ...] = getattr(record, "groups", ())
    listed = (
        piece.source for group in groups for piece in (*group.evidence, *(each for item in group.items for each in item.evidence))
    )
    document: Source | None = getattr(record, "document", None)
    return tuple(dict.fromkeys((*sources_of(record), *listed, *(() if document is None else (document,)))))
