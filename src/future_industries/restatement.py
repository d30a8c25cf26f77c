"""Restatements: the exchange rate that a source implies by stating a sum in two currencies."""

import contextlib
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from typing import TYPE_CHECKING

import attrs

from future_industries.currency import Rate, RateKind, Rates
from future_industries.digits import CONTEXT
from future_industries.errors import RateNotFoundError, UndecidedError, UnitError
from future_industries.figure import Figure
from future_industries.interval import Interval
from future_industries.period import Period
from future_industries.shown import Shown
from future_industries.units import unit

if TYPE_CHECKING:
    from future_industries.catalog import Catalog

__all__ = ["ConversionCheck", "check_conversion", "stated_rate"]


@attrs.frozen
class ConversionCheck(Shown):
    """Which published rates explain a source's own conversion.

    Attributes:
        figure: The figure in the rate's quote currency, as yuan.
        restated: The figure that states it again in the base currency, as dollars.
        implied: What the rate may be that the source used, within the precision of both stated amounts.
        explained_by: The published rates that lie in it: means first, then days in order.
        nearest: The published rate nearest to what is implied, whether it explains it or not.

    Example:
        >>> import future_industries as fi
        >>> check = fi.check_conversion("technology-contracts-2023-turnover")
        >>> check.is_explained
        True
    """

    figure: Figure
    restated: Figure
    implied: Interval
    explained_by: tuple[Rate, ...]
    nearest: Rate

    @property
    def is_explained(self) -> bool:
        """Whether some published rate explains the conversion."""
        return bool(self.explained_by)

    def __str__(self) -> str:
        low, high = _shown(self.implied.low, ROUND_FLOOR), _shown(self.implied.high, ROUND_CEILING)
        count = len(self.explained_by)
        rate = f"{self.figure.amount.unit} per {self.restated.amount.unit}"
        what = f"{self.restated.amount} for {self.figure.amount} implies {low} to {high} {rate}"
        found = f"{count} published rates lie in it" if count > 1 else f"{count or 'no'} published rate lies in it"
        return f"{what}; {found}, nearest {self.nearest}"


def _shown(end: Decimal | None, rounding: str) -> str:
    """Return an end of what is implied to four places, rounded outward."""
    return "…" if end is None else str(end.quantize(Decimal("0.0001"), rounding, CONTEXT))


def _pair(catalog: "Catalog", figure: Figure, target: str | None) -> tuple[Figure, Figure]:
    """Return the two statements of one sum, that in the quote currency first."""
    candidates = list(catalog.figures.where(restates=figure)) if figure.id in catalog.figures else []
    if figure.restates is not None:
        candidates.append(figure.restates)
    mine = unit(figure.amount.unit).currency
    for other in candidates:
        theirs = unit(other.amount.unit).currency
        if mine and theirs and mine != theirs and target in {None, theirs}:
            return (figure, other) if Rates.order(theirs) < Rates.order(mine) else (other, figure)
    asked = f" in {target}" if target else ""
    raise RateNotFoundError(f"no source states {figure.id} again{asked}, so none implies a rate; pass on= a day instead")


def stated_rate(catalog: "Catalog", figure: Figure, target: str) -> Rate:
    """Return the rate that a source implies by stating *figure* again in *target*."""
    wanted = unit(target).currency
    if wanted is None:
        raise UnitError(f"{target!r} is no currency; a source implies a rate between two currencies")
    quoted, based = _pair(catalog, figure, wanted)
    if quoted.amount.nominal is None or not based.amount.nominal:
        raise UndecidedError(f"{quoted.amount} and {based.amount} have no nominal values to imply a rate; pass on= a day instead")
    period = quoted.period or quoted.stated
    source = based.evidence[0].source
    return Rate(
        base=based.amount.unit,
        quote=quoted.amount.unit,
        value=CONTEXT.divide(quoted.amount.nominal, based.amount.nominal),
        kind=RateKind.STATED,
        period=period if period is not None else Period("0001", None),
        source=source,
    )


def check_conversion(catalog: "Catalog", figure: Figure, rates: Rates | None) -> ConversionCheck:
    """Say which published rates explain the source's own conversion of *figure*."""
    from future_industries.shipped import rates as shipped_rates  # noqa: PLC0415 - only a check without rates of its own opens them

    table = rates if rates is not None else shipped_rates()
    quoted, based = _pair(catalog, figure, None)
    implied = quoted.amount.precision / based.amount.precision
    tried = _published(table, quoted, based)
    middle = CONTEXT.divide(quoted.amount.nominal or 1, based.amount.nominal or 1)
    nearest = min(tried, key=lambda rate: CONTEXT.abs(CONTEXT.subtract(rate.value, middle)))
    return ConversionCheck(quoted, based, implied, tuple(rate for rate in tried if rate.value in implied), nearest)


def _published(table: Rates, quoted: Figure, based: Figure) -> list[Rate]:
    """Return the mean over the figure's time, where there is one, and every day from its beginning to its publication."""
    base, quote = based.amount.unit, quoted.amount.unit
    told = quoted.stated or quoted.period
    about = quoted.period or quoted.stated
    if told is None or about is None or about.first is None or told.last is None:
        raise RateNotFoundError(f"neither the time {quoted.id} speaks of nor that of its publication is known; nothing to try")
    means: list[Rate] = []
    with contextlib.suppress(RateNotFoundError):  # an open period has no mean; its days may still be there
        means.append(table.during(base, quote, about))
    days = table.days(base, quote, Period(about.first, told.last))
    found = means + [rate for rate in days if rate not in means]  # of a single day, the mean is the day's own
    if not found:
        raise RateNotFoundError(f"the table has no rates of {quote} per {base} from {about.first} to {told.last}")
    return found
