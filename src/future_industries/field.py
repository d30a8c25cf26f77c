"""Fields and tracks: the nation's fields of future industry, and the industries and technologies under them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from future_industries.record import Record, check_id, names
from future_industries.source import Confidence, check_evidence

if TYPE_CHECKING:
    from future_industries.source import Evidence
    from future_industries.text import Text

__all__ = ["Field", "Track"]


@attrs.frozen(kw_only=True, repr=False, eq=False)
class Field(Record):
    """One of the six fields that the nation's guideline of January 2024 names.

    Attributes:
        id: Its id.
        name: Its names.
        aliases: Further names.
        negative_labels: Names that look like it and are something else, as "new energy" beside future energy.
        evidence: Where sources name it.
        confidence: How sure it is.
        note: What else a reader should know, or None.

    Example:
        >>> import future_industries as fi
        >>> fi.fields["未来空间"]
        <Field future-space future space>
    """

    id: str = attrs.field(validator=check_id)
    name: Text
    aliases: tuple[str, ...] = attrs.field(default=(), converter=names)
    negative_labels: tuple[str, ...] = attrs.field(default=(), converter=names)
    evidence: tuple[Evidence, ...] = attrs.field(converter=tuple["Evidence", ...], validator=check_evidence)
    confidence: Confidence = attrs.field(default=Confidence.HIGH, converter=Confidence)
    note: str | None = None


@attrs.frozen(kw_only=True, repr=False, eq=False)
class Track(Record):
    """An industry or a technology that documents plan, promote or speak of.

    Attributes:
        id: Its id.
        name: Its names.
        aliases: Further names for the same thing, in either language.
        negative_labels: Names that look like it and are something else.
        broader: The tracks it is a part or a kind of (SKOS broader).
        fields: The fields it belongs to.
        evidence: Where sources name it.
        confidence: How sure it is.
        note: What else a reader should know, or None.

    Example:
        >>> import future_industries as fi
        >>> fi.tracks["quantum computing"].broader
        (<Track quantum-technology quantum technology>,)
    """

    id: str = attrs.field(validator=check_id)
    name: Text
    aliases: tuple[str, ...] = attrs.field(default=(), converter=names)
    negative_labels: tuple[str, ...] = attrs.field(default=(), converter=names)
    broader: tuple[Track, ...] = attrs.field(default=(), converter=tuple["Track", ...])
    fields: tuple[Field, ...] = attrs.field(default=(), converter=tuple["Field", ...])
    evidence: tuple[Evidence, ...] = attrs.field(converter=tuple["Evidence", ...], validator=check_evidence)
    confidence: Confidence = attrs.field(default=Confidence.HIGH, converter=Confidence)
    note: str | None = None

    @property
    def ancestors(self) -> tuple[Track, ...]:
        """All tracks that it is a part or a kind of, however far up (SKOS broader transitive), the nearest first.

        Example:
            >>> import future_industries as fi
            >>> [track.id for track in fi.tracks["quantum sensing"].ancestors]
            ['quantum-precision-measurement', 'quantum-technology']
        """
        found: dict[Track, None] = {}
        queue = list(self.broader)
        while queue:
            up = queue.pop(0)
            if up not in found:
                found[up] = None
                queue.extend(up.broader)
        return tuple(found)
