"""Statements: who said or did what."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from future_industries.record import Record, check_id, names
from future_industries.source import Confidence, check_evidence

if TYPE_CHECKING:
    from future_industries.concept import Concept
    from future_industries.field import Field, Track
    from future_industries.organisation import Organisation
    from future_industries.period import Period
    from future_industries.person import Person
    from future_industries.plan import Plan
    from future_industries.policy import Policy
    from future_industries.product import Product
    from future_industries.project import Project
    from future_industries.region import Region
    from future_industries.source import Evidence, Source
    from future_industries.text import Text

__all__ = ["Statement"]


@attrs.frozen(kw_only=True, repr=False, eq=False)
class Statement(Record):
    """What somebody said or did, in a few words of our own.

    Attributes:
        id: Its id.
        name: The gist, in our own words.
        aliases: Further names.
        speaker: Who: a person, an organisation, a region, or the source itself where it speaks in its own voice.
        period: When it was said or done, or what time it speaks of, or None.
        about: The records it is about.
        evidence: Where it stands.
        confidence: How sure it is.
        note: What else a reader should know, or None.
    """

    id: str = attrs.field(validator=check_id)
    name: Text
    aliases: tuple[str, ...] = attrs.field(default=(), converter=names)
    speaker: Person | Organisation | Region | Source | None = None
    period: Period | None = None
    about: tuple[Region | Organisation | Person | Field | Track | Product | Policy | Plan | Project | Concept, ...] = attrs.field(
        default=(),
        converter=tuple["Region | Organisation | Person | Field | Track | Product | Policy | Plan | Project | Concept", ...],
    )
    evidence: tuple[Evidence, ...] = attrs.field(converter=tuple["Evidence", ...], validator=check_evidence)
    confidence: Confidence = attrs.field(default=Confidence.HIGH, converter=Confidence)
    note: str | None = None
