"""Regions: countries, provinces, cities and the areas that documents speak of."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

import attrs

from future_industries.errors import RecordError, is_a
from future_industries.record import Record, check_id, names
from future_industries.source import Confidence, check_evidence
from future_industries.vocabulary import Vocabulary

if TYPE_CHECKING:
    from future_industries.source import Evidence
    from future_industries.text import Text

__all__ = ["Region", "RegionLevel"]


class RegionLevel(Vocabulary):
    """What a region is; in China, the level of its administration."""

    COUNTRY = "country"
    UNION = "union of countries"
    PROVINCE = "province"
    CITY = "city"
    DISTRICT = "district"
    AREA = "area"


RegionLevelWord: TypeAlias = Literal["country", "union of countries", "province", "city", "district", "area"]
"""The words of `RegionLevel`, which an editor completes."""


def _code(_: object, attribute: attrs.Attribute[str | None], value: str | None) -> None:
    if value is not None and not (is_a(value, str) and len(value) == 6 and value.isascii() and value.isdigit()):
        raise RecordError(f"{attribute.name} must be the six digits of GB/T 2260, as '340000', not {value!r}")


@attrs.frozen(kw_only=True, repr=False, eq=False)
class Region(Record):
    """A place that plans, is planned for, or that a document speaks of.

    Attributes:
        id: ISO 3166-2 in lowercase for a province (``"cn-ah"``); a city adds its name (``"cn-gd-shenzhen"``).
        name: Its names.
        aliases: Further names, the code among them.
        level: What it is.
        parent: The region it lies in, or None.
        members: The regions that make up an area, in the order of the source, or none stated.
        capital_of: The region whose seat of government it is, or None.
        iso: ISO 3166-2 code, of a country ISO 3166-1, or None where it has none.
        gbt2260: Code of GB/T 2260, or None outside China and for areas.
        evidence: Where it is named, and the standard that its codes and its place in the order of regions come from.
        confidence: How sure it is.
        note: What else a reader should know, or None.

    Example:
        >>> import future_industries as fi
        >>> fi.regions["Shenzhen"].parent
        <Region cn-gd Guangdong>
    """

    id: str = attrs.field(validator=check_id)
    name: Text
    aliases: tuple[str, ...] = attrs.field(default=(), converter=names)
    level: RegionLevel = attrs.field(converter=RegionLevel)
    parent: Region | None = None
    members: tuple[Region, ...] = attrs.field(default=(), converter=tuple["Region", ...])
    capital_of: Region | None = None
    iso: str | None = None
    gbt2260: str | None = attrs.field(default=None, validator=_code)
    evidence: tuple[Evidence, ...] = attrs.field(converter=tuple["Evidence", ...], validator=check_evidence)
    confidence: Confidence = attrs.field(default=Confidence.HIGH, converter=Confidence)
    note: str | None = None

    @property
    def lineage(self) -> tuple[Region, ...]:
        """The region itself, the one it lies in, and so on up.

        Example:
            >>> import future_industries as fi
            >>> [region.name.en for region in fi.regions["Shenzhen"].lineage]
            ['Shenzhen', 'Guangdong', 'China']
        """
        return (self, *(self.parent.lineage if self.parent is not None else ()))
