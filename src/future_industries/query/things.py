"""The collections of places, bodies, people and things, and the questions that each answers."""

from typing import TYPE_CHECKING, ClassVar, Self

from future_industries.collection import Collection
from future_industries.errors import KindError, is_a, show
from future_industries.query.asking import Keys, id_of, ids_of, lineage_of, named, one, region_asked, tracks_of
from future_industries.region import RegionLevel
from future_industries.source import SourceKind

if TYPE_CHECKING:
    from future_industries.field import Field, Track
    from future_industries.measure import Measure  # noqa: F401 - the text in a collection's base names it
    from future_industries.organisation import Organisation, OrganisationKind, OrganisationKindWord
    from future_industries.person import Person  # noqa: F401 - the text in a collection's base names it
    from future_industries.product import Product
    from future_industries.region import Region, RegionLevelWord
    from future_industries.source import Source, SourceKindWord  # noqa: F401 - the text in a collection's base names it

__all__ = ["Fields", "Measures", "Organisations", "People", "Products", "Regions", "Sources", "Tracks"]


def _truth(value: bool) -> bool:  # noqa: FBT001 - it is what is checked
    if not is_a(value, bool):
        raise KindError(f"iconic= is True or False, not {show(value)}")
    return value


class Sources(Collection["Source"]):
    """The documents that facts are taken from."""

    __slots__ = ()
    _KEYS: ClassVar[Keys] = {"kind": lambda source: (source.kind,), "publisher": lambda source: (source.publisher or "",)}

    def where(self, *, kind: "SourceKind | SourceKindWord | None" = None, publisher: str | None = None) -> Self:
        """Return the sources of a kind, or of a publisher as it is spelt in the data."""
        return self._select({"kind": one(kind, SourceKind), "publisher": one(publisher)})


class Measures(Collection["Measure"]):
    """What figures count: the code list of measures."""

    __slots__ = ()


class Regions(Collection["Region"]):
    """Countries, provinces, cities and areas.

    Of a province and a city of one name, the province is meant; its city is found by id.
    """

    __slots__ = ()
    _KEYS: ClassVar[Keys] = {
        "level": lambda region: (region.level,),
        "parent": lambda region: id_of(region.parent),
        "within": lineage_of,
    }

    def where(
        self,
        *,
        level: "RegionLevel | RegionLevelWord | None" = None,
        parent: "Region | str | None" = None,
        within: "Region | str | None" = None,
    ) -> Self:
        """Return the regions of a level, directly under a parent, or anywhere within a region.

        Args:
            level: As ``"province"``.
            parent: The region directly above.
            within: A region, itself included; of an area, its members and all within them.
        """
        catalog = self._shelf.catalog
        return self._select(
            {
                "level": one(level, RegionLevel),
                "parent": named(catalog.regions, parent),
                "within": region_asked(catalog, within, within=True).get("within"),
            }
        )

    def _preferred(self, positions: tuple[int, ...]) -> tuple[int, ...]:
        for position in positions:
            region = self._shelf.record(position)
            if all(region in self._shelf.record(other).lineage for other in positions):
                return (position,)
        return positions


class Fields(Collection["Field"]):
    """The six national fields of future industry, in the document's order."""

    __slots__ = ()


class Tracks(Collection["Track"]):
    """Industries and technologies."""

    __slots__ = ()
    _KEYS: ClassVar[Keys] = {"field": lambda track: ids_of(track.fields), "broader": lambda track: tracks_of((track,))}

    def where(self, *, field: "Field | str | None" = None, within: "Track | str | None" = None) -> Self:
        """Return the tracks of a field, or a track and all that is narrower."""
        catalog = self._shelf.catalog
        return self._select({"field": named(catalog.fields, field), "broader": named(catalog.tracks, within)})


class Organisations(Collection["Organisation"]):
    """Bodies, companies and institutions."""

    __slots__ = ()
    _KEYS: ClassVar[Keys] = {
        "kind": lambda organisation: (organisation.kind,),
        "region": lambda organisation: id_of(organisation.region),
        "within": lambda organisation: lineage_of(organisation.region),
        "track": lambda organisation: tracks_of(organisation.tracks),
    }

    def where(
        self,
        *,
        kind: "OrganisationKind | OrganisationKindWord | None" = None,
        region: "Region | str | None" = None,
        within: bool = False,
        track: "Track | str | None" = None,
    ) -> Self:
        """Return the organisations of a kind, of a region (with *within*, of any in it), or of a track or any narrower."""
        from future_industries.organisation import OrganisationKind  # noqa: PLC0415 - a first look-up needs no organisations

        catalog = self._shelf.catalog
        return self._select(
            {
                "kind": one(kind, OrganisationKind),
                **region_asked(catalog, region, within=within),
                "track": named(catalog.tracks, track),
            }
        )


class People(Collection["Person"]):
    """People who speak or act in the sources."""

    __slots__ = ()
    _KEYS: ClassVar[Keys] = {"organisation": lambda person: ids_of(role.organisation for role in person.roles if role.organisation)}

    def where(self, *, organisation: "Organisation | str | None" = None) -> Self:
        """Return the people who have a role at an organisation."""
        return self._select({"organisation": named(self._shelf.catalog.organisations, organisation)})


class Products(Collection["Product"]):
    """Kinds of products, and named ones."""

    __slots__ = ()
    _KEYS: ClassVar[Keys] = {
        "iconic": lambda product: (str(product.iconic),),
        "maker": lambda product: id_of(product.maker),
        "track": lambda product: tracks_of(product.tracks),
        "broader": lambda product: id_of(product.broader),
    }

    def where(
        self,
        *,
        iconic: bool | None = None,
        maker: "Organisation | str | None" = None,
        track: "Track | str | None" = None,
        broader: "Product | str | None" = None,
    ) -> Self:
        """Return the ten iconic products, those of a maker, of a track or any narrower, or of a kind."""
        catalog = self._shelf.catalog
        return self._select(
            {
                "iconic": one(None if iconic is None else str(_truth(iconic))),
                "maker": named(catalog.organisations, maker),
                "track": named(catalog.tracks, track),
                "broader": named(catalog.products, broader),
            }
        )
