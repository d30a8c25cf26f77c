"""Currencies, and the dated, sourced rates between them."""

from datetime import date, timedelta
from decimal import Decimal, InvalidOperation
from itertools import pairwise

import attrs

from future_industries.digits import CONTEXT
from future_industries.errors import RateNotFoundError, RecordError, UnitError, is_a, show
from future_industries.ledger import Ledger
from future_industries.period import Period
from future_industries.shown import Shown
from future_industries.source import Source
from future_industries.tender import CURRENCIES, UNSTATED
from future_industries.vocabulary import Vocabulary

__all__ = ["CURRENCIES", "UNSTATED", "Rate", "RateKind", "Rates"]

# Which of two currencies a rate is quoted per, as markets do: yuan per dollar, dollars per euro.
_BASES = ("EUR", "GBP", "USD", "HKD", "CNY", "JPY", "KRW")

DAYS_BACK = 7
_SATURDAY = 5


def _one_day(period: Period) -> date:
    if not period.is_day or period.end is None:
        raise RateNotFoundError(f"{period} is not one day; ask .mean() for the mean over a longer period")
    return period.end


def _is_dense(rows: list[list[str]]) -> bool:
    """Say whether no two rows that follow each other are further apart than a rate reaches."""
    days = [date.fromisoformat(row[0]) for row in rows]
    return bool(days) and all(after - before <= timedelta(days=DAYS_BACK) for before, after in pairwise(days))


def _ledger(table: bytes) -> Ledger:
    if not (is_a(table, bytes) and table.startswith(b"date,") and table.rstrip().count(b"\n")):
        raise RecordError("a table of rates is the bytes of a CSV file with rows, whose first column is called date")
    return Ledger(table)


class RateKind(Vocabulary):
    """Where a rate comes from."""

    MARKET_REFERENCE = "market reference"
    CENTRAL_PARITY = "central parity"
    PERIOD_MEAN = "period mean"
    STATED = "implied by a source"


def _positive(_: object, __: object, value: Decimal) -> None:
    if not (is_a(value, Decimal) and value.is_finite() and value > 0):
        raise RecordError(f"the value of a rate must be a positive Decimal, not {value!r}")


@attrs.frozen(kw_only=True, repr=False)
class Rate(Shown):
    """What one unit of a currency costs in another, at a time, according to a source.

    Attributes:
        base: The currency priced, by ISO 4217 code.
        quote: The currency it is priced in.
        value: Units of *quote* for one unit of *base*.
        kind: Reference of the day, parity, mean over a period, or implied by a source's own conversion.
        period: The day, or the period of a mean.
        source: Who published it, or who implied it.
        parents: The rates that a cross rate was divided from; empty for a published rate and for a mean.

    Example:
        >>> import future_industries as fi
        >>> print(fi.rates.on("USD", "CNY", "2024-01-02"))
        7.14348 CNY per USD (market reference, 2 January 2024, European Central Bank)
    """

    base: str
    quote: str
    value: Decimal = attrs.field(validator=_positive)
    kind: RateKind = attrs.field(converter=RateKind)
    period: Period
    source: Source
    parents: "tuple[Rate, ...]" = ()

    @property
    def date(self) -> date | None:
        """The day that the rate is of, or None for a mean over a period."""
        return self.period.end if self.period.is_day else None

    def divides(self, source: str, target: str) -> bool:
        """Say whether an amount in *source* is divided by the rate to be in *target*, rather than multiplied.

        Raises:
            UnitError: The rate is not one between the two.
        """
        if {source, target} != {self.base, self.quote}:
            raise UnitError(f"a rate of {self.quote} per {self.base} does not turn {source} into {target}; pass one that does")
        return source == self.quote

    def __str__(self) -> str:
        value = CONTEXT.quantize(self.value, Decimal(1).scaleb(self.value.adjusted() - 5, CONTEXT)).normalize(CONTEXT)
        return f"{value:f} {self.quote} per {self.base} ({self.kind}, {self.period}, {self.source.publisher or self.source.name})"

    def __repr__(self) -> str:
        return f"<Rate {self}>"


class Rates(Shown):
    """A table of euro reference rates, one row a business day, from which every rate is taken.

    A day without a rate takes the last one before it, at most seven days back. Nothing is interpolated
    and no later day is used.

    Args:
        source: Who published the table.
        table: CSV with a ``date`` column, the oldest day first, and units of each currency per euro; or the ledger of one.
        checked: Whether the order of its days is known to be right.

    Raises:
        RecordError: The table is no such CSV, or its days are not in order.
    """

    def __init__(self, source: Source, table: bytes | Ledger, *, checked: bool = False) -> None:
        if not is_a(source, Source):
            raise RecordError(f"a table of rates names its source as a Source, not as {show(source)}")
        ledger = table if isinstance(table, Ledger) else _ledger(table)
        # The shipped table is checked by the tests, which a first conversion need not do again.
        if not (checked or ledger.is_in_order):
            raise RecordError("a table of rates has one row a day, the oldest first; sort it by its date")
        self._source = source
        self._ledger = ledger
        self._columns = ledger.columns
        self._days: dict[tuple[str, str, date], Rate] = {}
        self._means: dict[tuple[str, str, Period], Rate] = {}

    def __repr__(self) -> str:
        return f"<Rates {', '.join(self.currencies)}, {self.first_day} to {self.last_day}>"

    @property
    def source(self) -> Source:
        """Who published the table."""
        return self._source

    @property
    def table(self) -> bytes:
        """The table, as CSV."""
        return self._ledger.table

    @property
    def currencies(self) -> tuple[str, ...]:
        """The currencies of the table, the euro among them."""
        return ("EUR", *self._columns[1:])

    @staticmethod
    def order(code: str) -> int:
        """Return the place of a currency in the order in which rates are quoted, the base before the quote."""
        return _BASES.index(code) if code in _BASES else len(_BASES)

    @property
    def first_day(self) -> date:
        """The first day of the table."""
        return self._ledger.first_day

    @property
    def last_day(self) -> date:
        """The last day of the table."""
        return self._ledger.last_day

    def on(self, base: str, quote: str, day: date | str) -> Rate:
        """Return the rate of *day*, or of the last business day before it, at most seven days back.

        Raises:
            UnitError: A currency is not in the table.
            RateNotFoundError: The table has no rate so near; the message names the nearest days.
        """
        when = day if type(day) is date else _one_day(Period.of(day))
        known = self._days.get((base, quote, when))
        if known is None:
            known = self._days[base, quote, when] = self._find(base, quote, when)
        return known

    def mean(self, base: str, quote: str, period: Period | int | str) -> Rate:
        """Return the arithmetic mean of the daily rates over *period*.

        Raises:
            UnitError: A currency is not in the table.
            RateNotFoundError: The period is open, or the table does not cover it.
        """
        span = Period.of(period)
        known = self._means.get((base, quote, span))
        if known is None:
            known = self._means[base, quote, span] = self._average(base, quote, span)
        return known

    def during(self, base: str, quote: str, period: "Period | date | int | str") -> Rate:
        """Return the rate of a day, or the mean over any longer period."""
        span = Period.of(period)
        return self.on(base, quote, span.end) if span.is_day and span.end else self.mean(base, quote, span)

    def days(self, base: str, quote: str, period: Period) -> tuple[Rate, ...]:
        """Return the rate of every business day of *period*, in order."""
        return tuple(self._of_row(base, quote, row) for row in self._rows(period))

    def convert(self, source: str, target: str, period: "Period | date | int | str") -> Rate:
        """Return the rate that turns *source* into *target*, quoted as markets do."""
        self._known(source, target)
        base, quote = sorted((source, target), key=self.order)
        return self.during(base, quote, period)

    def _find(self, base: str, quote: str, day: date) -> Rate:
        self._known(base, quote)
        row = self._ledger.row(day)
        if row is None or day - date.fromisoformat(row[0]) > timedelta(days=DAYS_BACK):
            raise RateNotFoundError(self._nearest(base, quote, day))
        return self._of_row(base, quote, row)

    def _nearest(self, base: str, quote: str, day: date) -> str:
        near = self._ledger.near(day)
        days = f"{'nearest days are' if len(near) > 1 else 'nearest day is'} {' and '.join(map(str, near))}"
        return (
            f"no rate of {quote} per {base} on {day} or in the {DAYS_BACK} days before it; the {days}, in a table "
            f"from {self.first_day} to {self.last_day}: pass on= a day in it, or rates= a rate of your own"
        )

    def _average(self, base: str, quote: str, period: Period) -> Rate:
        self._known(base, quote)
        start, end = period.start, period.end
        if start is None or end is None:
            raise RateNotFoundError(
                f"there is no mean over {period.edtf}, which has an open end; pass on= a day or a closed period"
            )
        rows = self._rows(period)
        if not self._covers(start, end) or not _is_dense(rows):
            raise RateNotFoundError(
                f"the rates of {quote} per {base} do not cover {period}; "
                f"the table runs from {self.first_day} to {self.last_day}: pass on= a day or a period in it"
            )
        total = Decimal(0)
        for row in rows:
            total = CONTEXT.add(total, self._cross(base, quote, row))
        value = CONTEXT.divide(total, Decimal(len(rows)))
        return Rate(base=base, quote=quote, value=value, kind=RateKind.PERIOD_MEAN, period=period, source=self._source)

    def _covers(self, start: date, end: date) -> bool:
        """Say whether the table has every business day of a time, which may begin before it or end after it on a weekend."""
        before, after = (self.first_day - start).days, (end - self.last_day).days
        outside = [start + timedelta(days=day) for day in range(min(before, DAYS_BACK))]
        outside += [end - timedelta(days=day) for day in range(min(after, DAYS_BACK))]
        return start <= self.last_day and end >= self.first_day and all(day.weekday() >= _SATURDAY for day in outside)

    def _of_row(self, base: str, quote: str, row: list[str]) -> Rate:
        day = Period(row[0], row[0])
        parents = tuple(
            Rate(
                base="EUR",
                quote=code,
                value=self._per_euro(code, row),
                kind=RateKind.MARKET_REFERENCE,
                period=day,
                source=self._source,
            )
            for code in (base, quote)
            if "EUR" not in {base, quote}
        )
        value = self._cross(base, quote, row)
        return Rate(
            base=base, quote=quote, value=value, kind=RateKind.MARKET_REFERENCE, period=day, source=self._source, parents=parents
        )

    def _cross(self, base: str, quote: str, row: list[str]) -> Decimal:
        # ECB rates are units per one euro, so a cross rate divides.
        return CONTEXT.divide(self._per_euro(quote, row), self._per_euro(base, row))

    def _per_euro(self, code: str, row: list[str]) -> Decimal:
        if code == "EUR":
            return Decimal(1)
        cell = row[self._column(code)]
        if not cell:
            raise RateNotFoundError(f"no rate of {code} was published on {row[0]}; pass on= another day")
        try:
            return CONTEXT.create_decimal(cell)
        except InvalidOperation:
            raise RateNotFoundError(f"the rate of {code} on {row[0]} is no number but {show(cell)}; mend the table") from None

    def _known(self, *codes: str) -> None:
        """Refuse a currency that the table does not have."""
        for code in codes:
            self._column(code)

    def _rows(self, period: Period) -> list[list[str]]:
        return [] if period.start is None or period.end is None else self._ledger.rows(period.start, period.end)

    def _column(self, code: str) -> int:
        if code == "EUR":
            return 0
        if code not in self._columns[1:]:
            raise UnitError(f"there are no rates of {code!r}; the table has {', '.join(self.currencies)}")
        return self._columns.index(code)
