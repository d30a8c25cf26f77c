"""The collection of figures, and the questions that it answers."""

from typing import TYPE_CHECKING, ClassVar, Self

from future_industries.collection import Collection
from future_industries.nature import Kind, Nature
from future_industries.query.asking import (
    SUBJECTS,
    Keys,
    among,
    both,
    id_of,
    in_time,
    known_by,
    lineage_of,
    named,
    one,
    region_asked,
    sources_of,
    status_asked,
    tracks_of,
    unit_symbol,
    word_of_status,
)

if TYPE_CHECKING:
    from datetime import date

    from altair import LayerChart
    from matplotlib.axes import Axes

    from future_industries.currency import Rate, Rates
    from future_industries.field import Track
    from future_industries.figure import Figure, Subject
    from future_industries.measure import Measure
    from future_industries.nature import KindWord, NatureWord
    from future_industries.organisation import Organisation
    from future_industries.period import Period
    from future_industries.plan import Plan
    from future_industries.policy import Status, StatusWord
    from future_industries.product import Product
    from future_industries.project import Project
    from future_industries.query.asking import (
        Ids,
    )
    from future_industries.region import Region
    from future_industries.source import Source
    from future_industries.total import Total

__all__ = ["Figures"]


class Figures(Collection["Figure"]):
    """What sources state in numbers."""

    __slots__ = ()
    _KEYS: ClassVar[Keys] = {
        "measure": lambda figure: (figure.measure,),
        "kind": lambda figure: (figure.kind,),
        "nature": lambda figure: (figure.nature,),
        "unit": lambda figure: (figure.amount.unit,),
        "region": lambda figure: id_of(figure.region),
        "within": lambda figure: lineage_of(figure.region),
        "track": lambda figure: tracks_of(figure.tracks),
        "subject": lambda figure: (figure.subject.id,),
        "restates": lambda figure: id_of(figure.restates),
        "source": sources_of,
        "status": word_of_status,
    }

    def where(
        self,
        *,
        region: "Region | str | None" = None,
        within: bool = False,
        measure: "Measure | str | None" = None,
        kind: "Kind | KindWord | None" = None,
        nature: "Nature | NatureWord | None" = None,
        unit: str | None = None,
        track: "Track | str | None" = None,
        subject: "Subject | str | None" = None,
        plan: "Plan | str | None" = None,
        project: "Project | str | None" = None,
        organisation: "Organisation | str | None" = None,
        product: "Product | str | None" = None,
        restates: "Figure | str | None" = None,
        source: "Source | str | None" = None,
        status: "Status | StatusWord | None" = None,
        since: "Period | date | int | str | None" = None,
        until: "Period | date | int | str | None" = None,
        as_of: "Period | date | int | str | None" = None,
    ) -> Self:
        """Return the figures that answer every keyword asked.

        Args:
            region: The region they speak of.
            within: Whether to take the regions within it, too.
            measure: What is counted, by its code, as ``"investment"``; `fi.measures` lists them.
            kind: ``"target"``, ``"projection"`` or ``"result"``.
            nature: As ``"flow"``.
            unit: Unit or currency they are stated in.
            track: A track, or any narrower.
            subject: What they are about, any record.
            plan: The plan they are about.
            project: The project they are about.
            organisation: The organisation they are about.
            product: The product they are about.
            restates: The figure that they state again.
            source: The document that states them.
            status: Where the policy stands that they, or a plan of it, are about, as ``"superseded"``.
            since: First day that the time they speak of may end on.
            until: Last day that it may end on.
            as_of: The day, or the end of the month or year, by which they were stated.

        Example:
            >>> import future_industries as fi
            >>> fi.figures.where(kind="target", until=2030, measure="workshops")
            <Figures: 1 — liaoning-2024-workshops>
        """
        catalog = self._shelf.catalog
        subjects = [
            among(catalog, (*SUBJECTS, "milestones"), subject),
            named(catalog.plans, plan),
            named(catalog.projects, project),
            named(catalog.organisations, organisation),
            named(catalog.products, product),
        ]
        asked = [ids for ids in subjects if ids is not None]
        about: Ids = asked[0].intersection(*asked[1:]) if asked else None
        wanted = {
            "subject": about,
            **region_asked(catalog, region, within=within),
            "measure": named(catalog.measures, measure),
            "kind": one(kind, Kind),
            "nature": one(nature, Nature),
            "unit": unit_symbol(unit),
            "track": named(catalog.tracks, track),
            "restates": named(catalog.figures, restates),
            "source": named(catalog.sources, source),
            "status": status_asked(status),
        }
        return self._select(wanted, both(in_time(lambda figure: figure.period, since, until), known_by(as_of)))

    def total(
        self,
        target: str | None = None,
        *,
        on: "Period | date | int | str | None" = None,
        rates: "Rates | Rate | None" = None,
    ) -> "Total":
        """Return the total of the figures, leaving out, with the reason, what would count twice or cannot be turned.

        Args:
            target: Unit or currency of the sum; may be left out where all figures have one.
            on: The date whose rate is used, instead of each figure's own.
            rates: A table of rates, or one rate, instead of the shipped table.

        Raises:
            KindError: Kinds or measures differ, or the figures are shares, rates, growth or ranks, which never add.
            UnitError: Units differ, and no *target* is given.

        Example:
            >>> import future_industries as fi
            >>> fi.figures.where(source="xinhua-2024-03-01", measure="investment").total("USD")
            <Total 170 billion USD (2 figures counted, 0 left out)>
        """
        from future_industries.total import total_of  # noqa: PLC0415 - a first look-up adds nothing up

        return total_of(self, target, on=on, rates=rates)

    def plot(self, target: str | None = None, *, most: int = 40) -> "LayerChart":
        """Return the figures by their bounds, as a chart of altair; the extra ``plot`` brings it.

        Args:
            target: The unit or currency to turn them into; may be left out where all figures have one.
            most: How many figures to show, the first of them.

        Raises:
            MissingExtraError: Altair is not installed.
            UnitError: Units differ, and no *target* is given.
        """
        from future_industries.plot.lines import of_figures  # noqa: PLC0415 - only a plot needs it
        from future_industries.plot.vega import draw  # noqa: PLC0415 - as above

        return draw(of_figures(self, target, most))

    def draw(self, target: str | None = None, axes: "Axes | None" = None, *, most: int = 40) -> "Axes":
        """Draw the same with matplotlib; the extra ``matplotlib`` brings it.

        Args:
            axes: Where to draw, or None for axes of a new figure.
            target: The unit or currency to turn them into; may be left out where all figures have one.
            most: How many figures to show, the first of them.

        Raises:
            MissingExtraError: Matplotlib is not installed.
            UnitError: Units differ, and no *target* is given.
        """
        from future_industries.plot.axes import draw_on  # noqa: PLC0415 - only a plot needs it
        from future_industries.plot.lines import of_figures  # noqa: PLC0415 - as above

        return draw_on(of_figures(self, target, most), axes)
