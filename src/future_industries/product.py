"""Products: the ten iconic kinds of the nation's guideline, and named ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from future_industries.record import Record, check_id, names
from future_industries.source import Confidence, check_evidence

if TYPE_CHECKING:
    from future_industries.field import Track
    from future_industries.organisation import Organisation
    from future_industries.source import Evidence
    from future_industries.text import Text

__all__ = ["Product"]


@attrs.frozen(kw_only=True, repr=False, eq=False)
class Product(Record):
    """A kind of product, or one that has a name of its own.

    Attributes:
        id: Its id.
        name: Its names.
        aliases: Further names.
        iconic: Whether the guideline of January 2024 names it as one of the ten iconic products.
        broader: The kind of product that it is, or None.
        maker: Who makes it, or None where no source says.
        tracks: The tracks it belongs to.
        evidence: Where sources name it.
        confidence: How sure it is.
        note: What else a reader should know, or None.

    Example:
        >>> import future_industries as fi
        >>> fi.products["Origin Wukong"].broader
        <Product quantum-computers quantum computers>
    """

    id: str = attrs.field(validator=check_id)
    name: Text
    aliases: tuple[str, ...] = attrs.field(default=(), converter=names)
    iconic: bool = False
    broader: Product | None = None
    maker: Organisation | None = None
    tracks: tuple[Track, ...] = attrs.field(default=(), converter=tuple["Track", ...])
    evidence: tuple[Evidence, ...] = attrs.field(converter=tuple["Evidence", ...], validator=check_evidence)
    confidence: Confidence = attrs.field(default=Confidence.HIGH, converter=Confidence)
    note: str | None = None
