"""Whether what a document sets still holds: documents that are superseded or over, and dates that have passed."""

from datetime import date
from functools import cached_property

import attrs

from future_industries import Catalog, Figure, Kind, Milestone, Plan, Policy, PolicyKind, Promise, Status
from future_industries.force import policy_behind

__all__ = ["Validity"]

_OVER = {Status.SUPERSEDED, Status.ENDED}


@attrs.frozen(slots=False)
class Validity:
    """What of a catalogue is over, and by what it was replaced.

    Attributes:
        catalog: The catalogue.
    """

    catalog: Catalog

    @cached_property
    def _successors(self) -> dict[Policy, Policy]:
        return {old: policy for policy in self.catalog.policies for old in policy.replaces}

    @cached_property
    def day(self) -> date | None:
        """The day on which the latest document of the data was published: what was due before it is overdue."""
        starts = (source.published.start for source in self.catalog.sources if source.published is not None)
        return max((start for start in starts if start is not None), default=None)

    def successor(self, policy: Policy) -> Policy | None:
        """Return the document that took the place of *policy*, or None where the data know of none."""
        return self._successors.get(policy)

    def is_overdue(self, promise: Promise) -> bool:
        """Say whether the time of a promise is over, and no outcome is in the data."""
        period = promise.target.period
        end = None if period is None else period.end
        return not promise.outcomes and end is not None and self.day is not None and end < self.day

    def is_over(self, policy: Policy) -> bool:
        """Say whether a document is superseded or ended."""
        return policy.status in _OVER or policy in self._successors

    def over(self, record: Figure | Milestone | Plan | Policy) -> Policy | None:
        """Return the document of a target, a projection or a plan, where it no longer holds; a result remains one."""
        if isinstance(record, (Figure, Milestone)) and record.kind is Kind.RESULT:
            return None
        policy = policy_behind(record)
        return policy if policy is not None and self.is_over(policy) else None

    def words(self, policy: Policy) -> str:
        """Return how a document that no longer holds came to its end, up to the name of what replaced it."""
        noun = "plan" if policy.kind is PolicyKind.PLAN else "document"
        if self.successor(policy) is not None:
            return f"{noun} superseded by "
        return f"{noun} superseded" if policy.status is Status.SUPERSEDED else f"the {noun}'s time is over"
