"""Plans: what a region sets out to do, in its own groups and words, each mapped to fields and tracks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from future_industries.listing import naming
from future_industries.record import Record, check_id, names
from future_industries.source import Confidence, check_evidence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from altair import LayerChart
    from matplotlib.axes import Axes

    from future_industries.listing import Group, Mapping
    from future_industries.period import Period
    from future_industries.policy import Policy
    from future_industries.region import Region
    from future_industries.source import Evidence
    from future_industries.text import Text

__all__ = ["Plan"]


@attrs.frozen(kw_only=True, repr=False, eq=False)
class Plan(Record):
    """What a region sets out to do for its future industries.

    Attributes:
        id: Its id.
        name: Its name; in our own words where only a report of it was seen.
        aliases: Further names.
        region: The region whose plan it is.
        policy: The official document that holds it, or None where only a report of one was seen.
        stated: When it was stated, or None.
        horizon: The time it looks ahead to, or None.
        groups: Its own fields, tiers or lists, in its own words and order.
        evidence: Where sources speak of it.
        confidence: How sure it is.
        note: What else a reader should know, or None.

    Example:
        >>> import future_industries as fi
        >>> fi.plans["shanghai-2022"]
        <Plan shanghai-2022 Shanghai, 5 groups>
    """

    id: str = attrs.field(validator=check_id)
    name: Text
    aliases: tuple[str, ...] = attrs.field(default=(), converter=names)
    region: Region
    policy: Policy | None = None
    stated: Period | None = None
    horizon: Period | None = None
    groups: tuple[Group, ...] = attrs.field(default=(), converter=tuple["Group", ...])
    evidence: tuple[Evidence, ...] = attrs.field(converter=tuple["Evidence", ...], validator=check_evidence)
    confidence: Confidence = attrs.field(default=Confidence.HIGH, converter=Confidence)
    note: str | None = None

    def _about(self) -> str:
        return f"{self.region.name}, {len(self.groups)} group{'' if len(self.groups) == 1 else 's'}"

    @property
    def names(self) -> Iterator[tuple[Text, tuple[Mapping, ...]]]:
        """What the plan names as future industries, groups and items alike, in its own words, with what each stands for."""
        return ((name, mappings) for kind, name, mappings in naming(self.groups) if kind.is_future)

    def plot(self) -> LayerChart:
        """Return the plan's groups beside the nation's fields, as a chart of altair; the extra ``plot`` brings it.

        Raises:
            MissingExtraError: Altair is not installed.
        """
        from future_industries.plot.boards import of_plan  # noqa: PLC0415 - only a plot needs it
        from future_industries.plot.vega import draw  # noqa: PLC0415 - as above
        from future_industries.shipped import load  # noqa: PLC0415 - the nation's fields are the shipped ones

        return draw(of_plan(self, load().fields))

    def draw(self, axes: Axes | None = None) -> Axes:
        """Draw the same with matplotlib; the extra ``matplotlib`` brings it.

        Args:
            axes: Where to draw, or None for axes of a new figure.

        Raises:
            MissingExtraError: Matplotlib is not installed.
        """
        from future_industries.plot.axes import draw_on  # noqa: PLC0415 - only a plot needs it
        from future_industries.plot.boards import of_plan  # noqa: PLC0415 - as above
        from future_industries.shipped import load  # noqa: PLC0415 - the nation's fields are the shipped ones

        return draw_on(of_plan(self, load().fields), axes)
