"""Concepts: the notions that policy is argued in."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from future_industries.record import Record, check_id, names
from future_industries.source import Confidence, check_evidence

if TYPE_CHECKING:
    from future_industries.source import Evidence
    from future_industries.text import Text

__all__ = ["Concept"]


@attrs.frozen(kw_only=True, repr=False, eq=False)
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
    aliases: tuple[str, ...] = attrs.field(default=(), converter=names)
    meaning: Text | None = None
    broader: tuple[Concept, ...] = attrs.field(default=(), converter=tuple["Concept", ...])
    related: tuple[Concept, ...] = attrs.field(default=(), converter=tuple["Concept", ...])
    evidence: tuple[Evidence, ...] = attrs.field(converter=tuple["Evidence", ...], validator=check_evidence)
    confidence: Confidence = attrs.field(default=Confidence.HIGH, converter=Confidence)
    note: str | None = None
