"""Milestones: what happened, or is to happen, at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from future_industries.errors import shorten
from future_industries.force import policy_behind
from future_industries.nature import Kind
from future_industries.record import Record, check_id, names
from future_industries.source import Confidence, check_evidence

if TYPE_CHECKING:
    from future_industries.field import Track
    from future_industries.organisation import Organisation
    from future_industries.period import Period
    from future_industries.plan import Plan
    from future_industries.policy import Policy
    from future_industries.product import Product
    from future_industries.project import Project
    from future_industries.region import Region
    from future_industries.source import Evidence
    from future_industries.text import Text

__all__ = ["Milestone"]


@attrs.frozen(kw_only=True, repr=False, eq=False)
class Milestone(Record):
    """Something that happened, or is to happen, at a time.

    Attributes:
        id: Its id.
        name: What happens, in a few words of our own.
        aliases: Further names.
        kind: A target, a projection or a result.
        period: When; a horizon for what is promised by a time.
        region: Where, or whose, or None.
        subject: What moves: an organisation, a product, a project, a policy or a plan, or None.
        tracks: What it is for.
        realises: The promised milestones whose outcome it is.
        evidence: Where sources speak of it.
        confidence: How sure it is.
        note: What else a reader should know, or None.

    Example:
        >>> import future_industries as fi
        >>> print(fi.milestones["china-moon-landing"].period)
        by 2029
    """

    id: str = attrs.field(validator=check_id)
    name: Text
    aliases: tuple[str, ...] = attrs.field(default=(), converter=names)
    kind: Kind = attrs.field(converter=Kind)
    period: Period
    region: Region | None = None
    subject: Organisation | Product | Project | Policy | Plan | None = None
    tracks: tuple[Track, ...] = attrs.field(default=(), converter=tuple["Track", ...])
    realises: tuple[Milestone, ...] = attrs.field(default=(), converter=tuple["Milestone", ...])
    evidence: tuple[Evidence, ...] = attrs.field(converter=tuple["Evidence", ...], validator=check_evidence)
    confidence: Confidence = attrs.field(default=Confidence.HIGH, converter=Confidence)
    note: str | None = None

    @property
    def of_policy(self) -> Policy | None:
        """The official document that it speaks for: its subject, or the document that holds the plan it is about; or None."""
        return policy_behind(self)

    def _about(self) -> str:
        return f"{shorten(self.name.en, 80)} ({self.kind}, {self.period})"
