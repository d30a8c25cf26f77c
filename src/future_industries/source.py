"""Sources, and the places in them that facts stand on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

import attrs

from future_industries.errors import RecordError, is_a, show
from future_industries.record import Record, check_id, names
from future_industries.shown import Shown
from future_industries.vocabulary import Vocabulary

if TYPE_CHECKING:
    from datetime import date

    from future_industries.period import Period
    from future_industries.text import Text

__all__ = ["Confidence", "Evidence", "Seen", "Source", "SourceKind"]


class Confidence(Vocabulary):
    """How sure a fact is."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"
    UNREVIEWED = "unreviewed"


class Seen(Vocabulary):
    """How much of a document was seen when its facts were taken from it: the whole, excerpts, or what others report of it."""

    WHOLE = "whole"
    EXCERPT = "excerpt"
    REPORT = "report"


class SourceKind(Vocabulary):
    """What kind of document a source is."""

    OFFICIAL = "official"
    NEWS = "news"
    COMMENTARY = "commentary"
    STATISTICS = "statistics"
    STANDARD = "standard"


SourceKindWord: TypeAlias = Literal["official", "news", "commentary", "statistics", "standard"]
"""The words of `SourceKind`, which an editor completes."""


def _digest(_: object, __: object, value: str | None) -> None:
    if value is not None and not (is_a(value, str) and len(value) == 64 and set(value) <= set("0123456789abcdef")):
        raise RecordError(f"sha256 must be the 64 lowercase hexadecimal digits of the text's digest, not {show(value)}")


@attrs.frozen(kw_only=True, repr=False, eq=False)
class Source(Record):
    """A document that facts are taken from.

    Attributes:
        id: Its id.
        name: Its title.
        aliases: Further names.
        kind: What kind of document it is.
        publisher: Who published it, or None where it does not say.
        published: When it was published or, where that is not known, issued, to the precision that is known; or None.
        language: ISO 639-1 code of its language.
        url: Its address, or None; only addresses of publishers are kept.
        read: The day on which we read it, or None.
        sha256: Digest of the bytes of the text that offsets count in, or None where there is no such text.
        seen: How much of it was seen.
        confidence: How far it is to be trusted.
        note: What else a reader should know, such as how its date was found, or None.

    Example:
        >>> import future_industries as fi
        >>> fi.sources["xinhua-2024-03-01"].publisher
        'Xinhua'
    """

    id: str = attrs.field(validator=check_id)
    name: Text
    aliases: tuple[str, ...] = attrs.field(default=(), converter=names)
    kind: SourceKind = attrs.field(converter=SourceKind)
    publisher: str | None = None
    published: Period | None = None
    language: str = "en"
    url: str | None = None
    read: date | None = None
    sha256: str | None = attrs.field(default=None, validator=_digest)
    seen: Seen = attrs.field(default=Seen.WHOLE, converter=Seen)
    confidence: Confidence = attrs.field(default=Confidence.HIGH, converter=Confidence)
    note: str | None = None

    def __str__(self) -> str:
        who = f"{self.publisher}, " if self.publisher else ""
        when = f", {self.published}" if self.published else ""
        return f"{who}“{self.name}”{when}"


def _after_start(evidence: Evidence, _: object, end: int | None) -> None:
    start = evidence.start
    if (start is None) != (end is None):
        raise RecordError("evidence needs both start and end, or neither; count characters from 0, end excluded")
    if start is not None and end is not None and not (type(start) is type(end) is int and 0 <= start < end):
        raise RecordError(f"evidence cannot run from {start} to {end}; count characters from 0, end excluded")


def _document(_: object, __: object, source: Source) -> None:
    if not is_a(source, Source):
        raise RecordError(f"evidence names its source as a Source, not as {show(source)}")


def _somewhere(evidence: Evidence, _: object, place: str | None) -> None:
    words = (place or "").strip() or (evidence.stated or "").strip()
    if not words and evidence.start is None:
        raise RecordError("evidence must say where in its source it stands: start and end, a place in words, or the words stated")


@attrs.frozen(kw_only=True)
class Evidence(Shown):
    """A source and the place in it that a fact stands on, as a W3C text position or text quote selector.

    Attributes:
        source: The document.
        start: First character of the place in its text (read as UTF-8, counted from 0), or None.
        end: The character after the last, or None.
        stated: The few words that state the figure or the name, or None for a statement; by themselves they are the
            place where there is neither an offset nor a heading to give.
        place: The place in words, such as ``"二、（一）"``, where there are no offsets.
        note: How the place is read, where the text is at fault or leaves something open.

    Example:
        >>> import future_industries as fi
        >>> evidence = fi.figures["anhui-projects-2024-investment"].evidence[0]
        >>> evidence.stated
        '247.7 billion yuan'
    """

    source: Source = attrs.field(validator=_document)
    start: int | None = None
    end: int | None = attrs.field(default=None, validator=_after_start)
    stated: str | None = None
    place: str | None = attrs.field(default=None, validator=_somewhere)
    note: str | None = None

    def __repr__(self) -> str:
        place = (self.place or self.stated) if self.start is None else f"{self.start}-{self.end}"
        return f"<Evidence {self.source.id} {place}>"


def check_evidence(_: object, attribute: attrs.Attribute[tuple[Evidence, ...]], value: tuple[Evidence, ...]) -> None:
    """Refuse a fact without a source."""
    if not value or not all(is_a(item, Evidence) for item in value):
        raise RecordError(f"{attribute.name} must name at least one place in a source: a fact without a source cannot be built")
