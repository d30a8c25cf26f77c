"""The timeline: targets, projections and milestones in order of their date."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import attrs

from future_industries import plain
from future_industries.figure import Figure
from future_industries.force import marked
from future_industries.milestone import Milestone
from future_industries.nature import Kind
from future_industries.period import Period
from future_industries.shown import Shown
from future_industries.tabular import Tabular

if TYPE_CHECKING:
    from datetime import date

    from altair import LayerChart
    from matplotlib.axes import Axes

    from future_industries.catalog import Catalog
    from future_industries.column import Table
    from future_industries.nature import KindWord
    from future_industries.region import Region

__all__ = ["Entry", "Timeline", "timeline"]


@attrs.frozen
class Entry(Shown):
    """One thing on a timeline.

    Attributes:
        period: When, or by when.
        record: The milestone or the figure.
    """

    period: Period
    record: Milestone | Figure

    @property
    def what(self) -> str:
        """What happens, in a few words."""
        return self.record.name.en if isinstance(self.record, Milestone) else f"{self.record.name}: {self.record.amount}"

    @property
    def cells(self) -> tuple[str, str, str, str]:
        """When, where, of what kind, marked where its document is superseded, and what."""
        region = self.record.region
        return str(self.period), region.name.en if region is not None else "", marked(self.record.kind, self.record), self.what

    def __str__(self) -> str:
        return " | ".join(self.cells)


@attrs.frozen(repr=False)
class Timeline(Tabular, Shown):
    """Entries in order of the last day of their time, then of its first.

    Attributes:
        entries: The entries.
    """

    entries: tuple[Entry, ...]

    def _table(self) -> "Table":
        from future_industries.tables import timeline_table  # noqa: PLC0415 - only a table needs columns

        return timeline_table(self)

    def __iter__(self) -> Iterator[Entry]:
        return iter(self.entries)

    def __len__(self) -> int:
        return len(self.entries)

    def plot(self, *, most: int = 40) -> "LayerChart":
        """Return what is promised along time, a horizon as an open-ended bar, as a chart of altair; the extra ``plot`` brings it.

        Args:
            most: How many entries to show, the earliest first.

        Raises:
            MissingExtraError: Altair is not installed.
        """
        from future_industries.plot.lines import of_timeline  # noqa: PLC0415 - only a plot needs it
        from future_industries.plot.vega import draw  # noqa: PLC0415 - as above

        return draw(of_timeline(self, most))

    def draw(self, axes: "Axes | None" = None, *, most: int = 40) -> "Axes":
        """Draw the same with matplotlib; the extra ``matplotlib`` brings it.

        Args:
            axes: Where to draw, or None for axes of a new figure.
            most: How many entries to show, the earliest first.

        Raises:
            MissingExtraError: Matplotlib is not installed.
        """
        from future_industries.plot.axes import draw_on  # noqa: PLC0415 - only a plot needs it
        from future_industries.plot.lines import of_timeline  # noqa: PLC0415 - as above

        return draw_on(of_timeline(self, most), axes)

    def __repr__(self) -> str:
        return f"<Timeline: {len(self)} entries>"

    def __str__(self) -> str:
        return plain.table(entry.cells for entry in self) if self.entries else "nothing"


def timeline(
    catalog: "Catalog",
    *,
    since: "Period | date | int | str | None",
    until: "Period | date | int | str | None",
    region: "Region | str | None",
    within: bool,
    kind: "Kind | KindWord | None",
    as_of: "Period | date | int | str | None",
) -> Timeline:
    """Return milestones, and figures that are targets or projections, in order of their date."""
    milestones = catalog.milestones.where(region=region, within=within, kind=kind, since=since, until=until, as_of=as_of)
    figures = catalog.figures.where(region=region, within=within, kind=kind, since=since, until=until, as_of=as_of)
    entries = [Entry(milestone.period, milestone) for milestone in milestones]
    entries += [Entry(figure.period, figure) for figure in figures if figure.kind is not Kind.RESULT and figure.period is not None]
    return Timeline(tuple(sorted(entries, key=lambda entry: (entry.period.key, entry.record.id))))
