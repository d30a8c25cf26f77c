"""Projects: single ones, batches, programmes and facilities."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from future_industries.record import Record, check_id, names
from future_industries.source import Confidence, check_evidence

if TYPE_CHECKING:
    from future_industries.field import Track
    from future_industries.organisation import Organisation
    from future_industries.period import Period
    from future_industries.product import Product
    from future_industries.region import Region
    from future_industries.source import Evidence
    from future_industries.text import Text

__all__ = ["Project"]


@attrs.frozen(kw_only=True, repr=False, eq=False)
class Project(Record):
    """A project, a batch of projects, a programme or a facility.

    Attributes:
        id: Its id.
        name: Its name; in our own words where the source gives it none.
        aliases: Further names.
        region: Where it is, or whose it is, or None.
        organisations: Who runs it.
        part_of: The programme or batch it is a part of, or None.
        period: When it runs or started, or None.
        tracks: What it is for.
        products: The products it makes or needs.
        evidence: Where sources speak of it.
        confidence: How sure it is.
        note: What else a reader should know, or None.

    Example:
        >>> import future_industries as fi
        >>> fi.projects["anhui-projects-2024"].region
        <Region cn-ah Anhui>
    """

    id: str = attrs.field(validator=check_id)
    name: Text
    aliases: tuple[str, ...] = attrs.field(default=(), converter=names)
    region: Region | None = None
    organisations: tuple[Organisation, ...] = attrs.field(default=(), converter=tuple["Organisation", ...])
    part_of: Project | None = None
    period: Period | None = None
    tracks: tuple[Track, ...] = attrs.field(default=(), converter=tuple["Track", ...])
    products: tuple[Product, ...] = attrs.field(default=(), converter=tuple["Product", ...])
    evidence: tuple[Evidence, ...] = attrs.field(converter=tuple["Evidence", ...], validator=check_evidence)
    confidence: Confidence = attrs.field(default=Confidence.HIGH, converter=Confidence)
    note: str | None = None
