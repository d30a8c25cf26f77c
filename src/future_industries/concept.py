"""Concepts that policy is argued in, and statements: who said or did what."""

import attrs

from future_industries.field import Field, Track
from future_industries.organisation import Organisation, Person
from future_industries.period import Period
from future_industries.plan import Plan
from future_industries.policy import Policy
from future_industries.product import Product
from future_industries.project import Project
from future_industries.record import Record, check_id
from future_industries.region import Region
from future_industries.source import Confidence, Evidence, Source, check_evidence
from future_industries.text import Text

__all__ = ["Concept", "Statement"]


@attrs.frozen(kw_only=True, repr=False)
class Concept(Record):
    """A notion of the field, such as new quality productive forces.

    Attributes:
        id: Its id.
        name: Its names.
        aliases: Further names.
        meaning: What a source says it is, in a few words of our own, or None.
        broader: The concepts it is a kind of (SKOS broader).
        related: The concepts it stands beside (SKOS related).
        evidence: Where sources use it.
        confidence: How sure it is.
        note: What else a reader should know, or None.

    Example:
        >>> import future_industries as fi
        >>> fi.concepts["新质生产力"]
        <Concept new-quality-productive-forces new quality productive forces>
    """

    id: str = attrs.field(validator=check_id)
    name: Text
    aliases: tuple[str, ...] = attrs.field(default=(), converter=tuple[str, ...])
    meaning: Text | None = None
    broader: "tuple[Concept, ...]" = attrs.field(default=(), converter=tuple["Concept", ...])
    related: "tuple[Concept, ...]" = attrs.field(default=(), converter=tuple["Concept", ...])
    evidence: tuple[Evidence, ...] = attrs.field(converter=tuple[Evidence, ...], validator=check_evidence)
    confidence: Confidence = attrs.field(default=Confidence.HIGH, converter=Confidence)
    note: str | None = None

    __hash__ = Record.__hash__


@attrs.frozen(kw_only=True, repr=False)
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
    aliases: tuple[str, ...] = attrs.field(default=(), converter=tuple[str, ...])
    speaker: Person | Organisation | Region | Source | None = None
    period: Period | None = None
    about: tuple[Region | Organisation | Person | Field | Track | Product | Policy | Plan | Project | Concept, ...] = attrs.field(
        default=(),
        converter=tuple[Region | Organisation | Person | Field | Track | Product | Policy | Plan | Project | Concept, ...],
    )
    evidence: tuple[Evidence, ...] = attrs.field(converter=tuple[Evidence, ...], validator=check_evidence)
    confidence: Confidence = attrs.field(default=Confidence.HIGH, converter=Confidence)
    note: str | None = None

    __hash__ = Record.__hash__
