"""Policies: official documents, with who issued them, when, and what they name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

import attrs

from future_industries.record import Record, check_id, names
from future_industries.source import Confidence, check_evidence
from future_industries.vocabulary import Vocabulary

if TYPE_CHECKING:
    from future_industries.field import Field, Track
    from future_industries.listing import Group
    from future_industries.organisation import Organisation
    from future_industries.period import Period
    from future_industries.product import Product
    from future_industries.region import Region
    from future_industries.source import Evidence, Source
    from future_industries.text import Text

__all__ = ["Policy", "PolicyKind", "Status"]


class PolicyKind(Vocabulary):
    """What kind of official document a policy is."""

    LAW = "law"
    PLAN = "plan"
    GUIDANCE = "guidance"
    WORK_REPORT = "work report"
    LIST = "list"


PolicyKindWord: TypeAlias = Literal["law", "plan", "guidance", "work report", "list"]
"""The words of `PolicyKind`, which an editor completes."""


class Status(Vocabulary):
    """Where a policy stands, in the words of the IEA's policy database."""

    PLANNED = "planned"
    IN_FORCE = "in force"
    ENDED = "ended"
    SUPERSEDED = "superseded"


StatusWord: TypeAlias = Literal["planned", "in force", "ended", "superseded"]
"""The words of `Status`, which an editor completes."""


@attrs.frozen(kw_only=True, repr=False, eq=False)
class Policy(Record):
    """An official document.

    Attributes:
        id: Its id.
        name: Its title.
        aliases: Further names and short forms.
        kind: What kind of document: a law, a plan or programme, guidance (opinions, measures, notices), a work report, or a
            list that designates something; None where no source says.
        region: The region that it is made for.
        issuers: The bodies that issued it, those that a source names.
        number: Its document number, or None.
        issued: When it was issued, or None.
        status: Where it stands, or None where no source says.
        horizon: The time it looks ahead to, or None.
        fields: The fields that it names, in its order.
        products: The products that it names, in its order.
        tracks: The tracks that it is about or names, in its order.
        groups: What it lists, in its own words and order, where it is no plan of future industries; such a plan's are the Plan's.
        instruments: The means that it names, in a few words each.
        implements: The policies it carries out.
        replaces: The policies it takes the place of.
        document: The document itself as a source, whose `seen` says how much of it was seen; None where it is known by name alone.
        evidence: Where sources speak of it.
        confidence: How sure it is.
        note: What else a reader should know, or None.

    Example:
        >>> import future_industries as fi
        >>> len(fi.policies["cn-miit-2024-12"].products)
        10
    """

    id: str = attrs.field(validator=check_id)
    name: Text
    aliases: tuple[str, ...] = attrs.field(default=(), converter=names)
    kind: PolicyKind | None = attrs.field(default=None, converter=attrs.converters.optional(PolicyKind))
    region: Region
    issuers: tuple[Organisation, ...] = attrs.field(default=(), converter=tuple["Organisation", ...])
    number: str | None = None
    issued: Period | None = None
    status: Status | None = attrs.field(default=None, converter=attrs.converters.optional(Status))
    horizon: Period | None = None
    fields: tuple[Field, ...] = attrs.field(default=(), converter=tuple["Field", ...])
    products: tuple[Product, ...] = attrs.field(default=(), converter=tuple["Product", ...])
    tracks: tuple[Track, ...] = attrs.field(default=(), converter=tuple["Track", ...])
    groups: tuple[Group, ...] = attrs.field(default=(), converter=tuple["Group", ...])
    instruments: tuple[Text, ...] = attrs.field(default=(), converter=tuple["Text", ...])
    implements: tuple[Policy, ...] = attrs.field(default=(), converter=tuple["Policy", ...])
    replaces: tuple[Policy, ...] = attrs.field(default=(), converter=tuple["Policy", ...])
    document: Source | None = None
    evidence: tuple[Evidence, ...] = attrs.field(converter=tuple["Evidence", ...], validator=check_evidence)
    confidence: Confidence = attrs.field(default=Confidence.HIGH, converter=Confidence)
    note: str | None = None
