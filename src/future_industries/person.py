"""People: who speaks and acts in the sources, with every role stated."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from future_industries.record import Record, check_id, names
from future_industries.source import Confidence, check_evidence

if TYPE_CHECKING:
    from future_industries.organisation import Organisation
    from future_industries.source import Evidence
    from future_industries.text import Text

__all__ = ["Person", "Role"]


@attrs.frozen
class Role:
    """What somebody is, and where.

    Attributes:
        title: The role, as ``"chairman"``.
        organisation: The organisation, or None where the source names none that is a record.

    Example:
        >>> import future_industries as fi
        >>> fi.people["He Yu"].roles[0].title.en
        'chairman'
    """

    title: Text
    organisation: Organisation | None = None


@attrs.frozen(kw_only=True, repr=False, eq=False)
class Person(Record):
    """Somebody who speaks or acts in a source, with every role that it states.

    Attributes:
        id: Its id.
        name: The person's names, family name first as the sources have it.
        aliases: Further names.
        roles: Every role stated, in the source's order.
        evidence: Where sources name the person.
        confidence: How sure it is.
        note: What else a reader should know, or None.
    """

    id: str = attrs.field(validator=check_id)
    name: Text
    aliases: tuple[str, ...] = attrs.field(default=(), converter=names)
    roles: tuple[Role, ...] = attrs.field(default=(), converter=tuple["Role", ...])
    evidence: tuple[Evidence, ...] = attrs.field(converter=tuple["Evidence", ...], validator=check_evidence)
    confidence: Confidence = attrs.field(default=Confidence.HIGH, converter=Confidence)
    note: str | None = None
