"""Figures: an amount of something, somewhere, at some time, according to some source."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, TypeAlias

import attrs

from future_industries.errors import KindError, ParseError, RecordError, UndatedError
from future_industries.force import policy_behind, status_of
from future_industries.later import Later
from future_industries.nature import Kind, Nature
from future_industries.record import Record, check_id, names
from future_industries.source import Confidence

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from altair import LayerChart
    from matplotlib.axes import Axes

    from future_industries import currency, units
    from future_industries.amount import Amount
    from future_industries.concept import Concept
    from future_industries.currency import Rate, Rates
    from future_industries.field import Field, Track
    from future_industries.milestone import Milestone
    from future_industries.organisation import Organisation
    from future_industries.period import Period
    from future_industries.person import Person
    from future_industries.plan import Plan
    from future_industries.policy import Policy
    from future_industries.product import Product
    from future_industries.project import Project
    from future_industries.region import Region
    from future_industries.source import Evidence
    from future_industries.text import Text
    from future_industries.total import Total
else:  # only a conversion needs these
    currency, units = map(Later, ("currency", "units"))

__all__ = ["Figure", "Subject"]

Subject: TypeAlias = "Region | Organisation | Person | Field | Track | Product | Policy | Plan | Project | Milestone | Concept"
"""What a figure can be about."""


def _standing(figure: Figure, _: object, derived_from: tuple[Figure, ...]) -> None:
    if not figure.evidence and not derived_from:
        raise RecordError("a figure must name its evidence or what it is derived from: a fact without a source cannot be built")


@lru_cache(maxsize=4096)
def _changes_currency(source: str, target: str) -> bool:
    """Say whether a stated currency is to become another one, for which a date is needed."""
    mine, theirs = units.unit(source).currency, units.unit(target).currency
    return mine != theirs and {mine, theirs}.isdisjoint({None, currency.UNSTATED})


@attrs.frozen(kw_only=True, repr=False, eq=False)
class Figure(Record):
    """What a source states of something in numbers, no more and no less.

    Attributes:
        id: Its id.
        name: What is counted, in a few words of our own.
        aliases: Further names.
        amount: The value with its bounds and its unit.
        kind: A target, a projection or a result.
        nature: Flow, stock, capacity, rate, share, growth or rank.
        measure: What is counted, by its code in the list of measures.
        subject: What it is about.
        region: The region it speaks of, or None.
        tracks: The tracks it speaks of.
        period: The time it speaks of; for a target, the time by which. None where the source does not say.
        stated_on: When it was stated, where that is known otherwise than from its source's date of publication.
        counted_as: The concept that the source counts it under, or None.
        restates: The figure that it states again, in another currency or in other words.
        part_of: The figure that it is a part of.
        growth_of: The figure whose growth it is.
        share_of: The figure that it is a share of.
        realises: The targets, of this figure's own measure, whose outcome it states.
        disputes: The figure that it contradicts, where the two cannot both be right.
        derived_from: The figures it was computed from; empty for a stated one.
        evidence: Where it is stated; empty for a derived one.
        confidence: How sure it is.
        note: What else a reader should know, or None.

    Example:
        >>> import future_industries as fi
        >>> fi.figures["anhui-projects-2024-investment"].amount
        <Amount 247.7 billion CNY>
    """

    id: str = attrs.field(validator=check_id)
    name: Text
    aliases: tuple[str, ...] = attrs.field(default=(), converter=names)
    amount: Amount
    kind: Kind = attrs.field(converter=Kind)
    nature: Nature = attrs.field(converter=Nature)
    measure: str
    subject: Subject
    region: Region | None = None
    tracks: tuple[Track, ...] = attrs.field(default=(), converter=tuple["Track", ...])
    period: Period | None = None
    stated_on: Period | None = None
    counted_as: Concept | None = None
    restates: Figure | None = None
    part_of: Figure | None = None
    growth_of: Figure | None = None
    share_of: Figure | None = None
    realises: tuple[Figure, ...] = attrs.field(default=(), converter=tuple["Figure", ...])
    disputes: Figure | None = None
    derived_from: tuple[Figure, ...] = attrs.field(default=(), converter=tuple["Figure", ...], validator=_standing)
    evidence: tuple[Evidence, ...] = attrs.field(default=(), converter=tuple["Evidence", ...])
    confidence: Confidence = attrs.field(default=Confidence.HIGH, converter=Confidence)
    note: str | None = None

    def _about(self) -> str:
        return f"{self.amount}{f', {self.period}' if self.period else ''}"

    def __str__(self) -> str:
        return f"{self.amount}{f' {self._when}' if self.period else ''}"

    def __format__(self, language: str) -> str:
        """Write the amount and its time, or with ``zh`` the amount in Chinese."""
        return format(self.amount, language) if language == "zh" else format(str(self), language)

    @property
    def _when(self) -> str:
        if self.period is None:
            return "at no stated time"
        if self.period.first is None or self.period.last is None:
            return str(self.period)
        return f"on {self.period}" if self.period.is_day else f"in {self.period}"

    @property
    def stated(self) -> Period | None:
        """When the figure was stated: *stated_on*, else its first source's date of publication, or None."""
        if self.stated_on is not None:
            return self.stated_on
        return next((evidence.source.published for evidence in self.evidence), None)

    @property
    def of_policy(self) -> Policy | None:
        """The official document that it speaks for: its subject, or the document that holds the plan it is about; or None."""
        return policy_behind(self)

    @property
    def money_period(self) -> Period:
        """The time whose rate turns the figure's money into another currency.

        A result converts at the time it speaks of; a target or a projection at the time it was stated.

        Raises:
            UndatedError: The figure speaks of no closed time.
        """
        period = self.period if self.kind is Kind.RESULT else self.stated
        if period is None or period.is_open:
            what = "the time it speaks of" if self.kind is Kind.RESULT else "the time it was stated"
            have = "is not stated" if period is None else f"has an open end ({period})"
            raise UndatedError(
                f"{self.id} cannot be converted: {what} {have}; pass on= a day ('2024-03-01'), or a year for its mean"
            )
        return period

    def to(
        self,
        target: str,
        *,
        on: Period | date | int | str | None = None,
        via: str | None = None,
        rates: Rates | Rate | None = None,
    ) -> Amount:
        """Return the amount in another unit or currency.

        Args:
            target: Symbol or word of the unit.
            on: The day, or the period for its mean, to take the rate of, instead of the figure's own.
            via: ``"stated"`` for the rate that the source's own restatement in *target* implies.
            rates: A table of rates, or one rate, instead of the shipped table.

        Raises:
            UndatedError: The figure has no date to convert at, and none is passed.
            UnknownCurrencyError: Nobody stated the currency.
            RateNotFoundError: There is no rate for the date, or no restatement that implies one.
            UnitError: The units do not measure the same.

        Example:
            >>> import future_industries as fi
            >>> fi.figures["anhui-projects-2024-investment"].to("USD")
            <Amount 34.67 billion USD>
        """
        if via is not None and (on is not None or rates is not None):
            raise KindError("via= takes the source's own rate, so on= and rates= do not go with it; pass one of them")
        if via is not None:
            rates = self._stated_rate(target, via)
        if on is None and not isinstance(rates, currency.Rate) and _changes_currency(self.amount.unit, target):
            on = self.money_period
        return self.amount.to(target, on=on, rates=rates)

    def _stated_rate(self, target: str, via: str) -> Rate:
        from future_industries.shipped import load  # noqa: PLC0415 - only the source's own rate asks what restates the figure

        if via != "stated":
            raise ParseError(via, "via='stated', the rate that the source's own restatement implies")
        return load().stated_rate(self, target)

    def sentence(self, target: str | None = None, *, on: Period | date | int | str | None = None, via: str | None = None) -> str:
        """Return one English sentence to print: who, what, when, the amount, its conversion and rate, the source.

        It ends with what took the place of the document, in the shipped data, where that is superseded.

        Args:
            target: A currency to add, or None.
            on: As in `to`.
            via: As in `to`.

        Example:
            >>> import future_industries as fi
            >>> print(fi.figures["shanghai-2022-fields"].sentence())
            Shanghai's plan of 2022, fields of future industry: 5 fields; according to “Commentary ...; its document is ... 2025.
        """
        converted = None if target is None else self.to(target, on=on, via=via)
        turned = f", or {converted} at {converted.rate}" if converted is not None and converted.rate is not None else ""
        when = f" {self._when}" if self.period else ""
        sources = "; ".join(dict.fromkeys(str(evidence.source) for evidence in self.evidence))
        told = f"according to {sources}" if sources else f"derived from {' and '.join(base.id for base in self.derived_from)}"
        kind = "" if self.kind is Kind.RESULT else f"a {self.kind} "
        sure = "" if self.confidence is Confidence.HIGH else f" (confidence: {self.confidence})"
        return f"{self.subject.name}, {self.name}{when}: {self.amount}{turned}; {kind}{told}{sure}{self._superseded()}."

    def _superseded(self) -> str:
        if status_of(self) != "superseded":
            return ""
        from future_industries.shipped import load  # noqa: PLC0415 - only what is superseded asks by what

        successors = load().policies.where(replaces=self.of_policy)
        by = "; ".join(f"“{policy}”{f', {policy.issued}' if policy.issued else ''}" for policy in successors)
        return f"; its document is superseded{f' by {by}' if by else ''}"

    def plot_rates(self, target: str, on: Iterable[Period | date | int | str] = ()) -> LayerChart:
        """Return the same money under the rates that there are for it, as a chart of altair; the extra ``plot`` brings it.

        Args:
            target: The currency.
            on: Further days, or periods for their means.

        Raises:
            MissingExtraError: Altair is not installed.
            UndatedError: The figure has no date to convert at, and none is passed.
            RateNotFoundError: There is no rate.
        """
        from future_industries.plot.lines import of_rates  # noqa: PLC0415 - only a plot needs it
        from future_industries.plot.vega import draw  # noqa: PLC0415 - as above

        return draw(of_rates(self, target, on))

    def draw_rates(self, target: str, on: Iterable[Period | date | int | str] = (), axes: Axes | None = None) -> Axes:
        """Draw the same with matplotlib; the extra ``matplotlib`` brings it.

        Args:
            axes: Where to draw, or None for axes of a new figure.
            target: The currency.
            on: Further days, or periods for their means.

        Raises:
            MissingExtraError: Matplotlib is not installed.
            UndatedError: The figure has no date to convert at, and none is passed.
            RateNotFoundError: There is no rate.
        """
        from future_industries.plot.axes import draw_on  # noqa: PLC0415 - only a plot needs it
        from future_industries.plot.lines import of_rates  # noqa: PLC0415 - as above

        return draw_on(of_rates(self, target, on), axes)

    def earlier(self) -> Figure:
        """Return, for a figure of growth, the figure that the growth counts from, as a derived one.

        The result is good to the precision of both figures, which its ``amount.extent`` gives.

        Raises:
            KindError: The figure states no growth, or not what grew.

        Example:
            >>> import future_industries as fi
            >>> fi.figures["technology-contracts-2023-turnover-growth"].earlier().amount
            <Amount about 4.78 trillion CNY>
        """
        whole = self.growth_of
        if self.nature is not Nature.GROWTH or whole is None:
            raise KindError(f"{self.id} states no growth of another figure; ask a figure whose growth_of is set")
        from future_industries.growth import earlier  # noqa: PLC0415 - growth stands on figures

        return earlier(self, whole)

    def __add__(self, other: Figure) -> Total:
        from future_industries.total import joined  # noqa: PLC0415 - a total stands on figures

        return joined(self, other)

    def __radd__(self, other: object) -> Total:
        from future_industries.total import joined  # noqa: PLC0415 - a total stands on figures

        return joined(other, self)
