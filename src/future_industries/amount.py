"""Amounts: values as sources state them, with the bounds that their words set, and their algebra."""

from decimal import Decimal
from typing import TYPE_CHECKING, Any, Self

import attrs

from future_industries import errors
from future_industries.digits import CONTEXT, exact, half_unit, significant, slack, tidy
from future_industries.errors import show
from future_industries.later import Later
from future_industries.qualifier import SCALED_AS, Qualifier
from future_industries.shown import Shown

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from pint.registry import Quantity

    from future_industries import combining, conversion, currency, interval, order, outcome, printing, units
    from future_industries.currency import Rate, Rates
    from future_industries.interval import Interval
    from future_industries.period import Period
else:  # most amounts of a catalogue are only read, and need nothing of these
    combining, conversion, currency, interval, order, outcome, printing, units = map(
        Later, ("combining", "conversion", "currency", "interval", "order", "outcome", "printing", "units")
    )

__all__ = ["Amount", "computed"]

_ENDLESS = 30


def _symbol(name: str) -> str:
    return units.symbol_of(name)


@attrs.frozen(repr=False, order=False)
class Amount(Shown):
    """A value as a source states it, with the bounds that its words set.

    Amounts are equal when nominal value, bounds, unit and qualifier are. They add, subtract, multiply and
    divide as intervals do, and compare only where their bounds decide. Build one with `parse`, `stated` or `between`.

    Attributes:
        nominal: The number printed, or None for a range and an order of magnitude.
        low: Lower bound in *unit*, or None where the words set none.
        high: Upper bound in *unit*, or None. "nearly 30" has 30 here, open.
        unit: Symbol of the unit: ``"CNY"``, ``"satellite"``, ``"percent"``, ``"CNY/kWh"``; ``"XXX"`` is money whose
            currency nobody stated.
        qualifier: How the source put it.
        low_open: Whether *low* itself is left out, as after "over".
        high_open: Whether *high* itself is left out.
        rate: The rate behind a converted amount, else None; no part of equality.

    Example:
        >>> Amount.parse("超过600亿元")
        <Amount over 60 billion CNY>
        >>> Amount.parse("over 500 workshops") + Amount.parse("20 workshops")
        <Amount over 520 workshops>
    """

    nominal: Decimal | None = attrs.field(converter=exact)
    low: Decimal | None = attrs.field(converter=exact)
    high: Decimal | None = attrs.field(converter=exact)
    unit: str = attrs.field(converter=_symbol)
    qualifier: Qualifier = attrs.field(default=Qualifier.EXACT, converter=Qualifier)
    low_open: bool = False
    high_open: bool = False
    rate: "currency.Rate | None" = attrs.field(default=None, eq=False)
    _place: "int | Amount | None" = attrs.field(default=None, init=False, eq=False)
    _extent: "interval.Interval | Decimal | None" = attrs.field(default=None, init=False, eq=False)

    __array_ufunc__ = None  # else numpy broadcasts over an amount on its right

    def __attrs_post_init__(self) -> None:
        bounds = interval.Interval(self.low, self.high, self.low_open, self.high_open)
        if not self.qualifier.fits(self.nominal, bounds):
            raise errors.RecordError(
                f"{self.qualifier.value!r} does not go with nominal {self.nominal}, low {self.low}, high {self.high}; "
                "build amounts with Amount.parse, Amount.stated or Amount.between"
            )

    @classmethod
    def parse(cls, text: str, unit: str | None = None) -> Self:
        """Read an amount from English or Chinese text.

        Args:
            text: The whole text is read; a word left over is an error.
            unit: The unit, where the text states a number alone.

        Raises:
            ParseError: The text states no amount.
            UnitError: The number is followed by words that are no known unit.

        Example:
            >>> Amount.parse("about 70.4 million U.S. dollars")
            <Amount about 70.4 million USD>
            >>> Amount.parse("五到十五年")
            <Amount 5 to 15 years>
        """
        from future_industries.grammar.wording import read_whole  # noqa: PLC0415 - the grammar is needed for reading only

        found = read_whole(text, unit)
        return cls(*found[:3], found.unit, found.qualifier, found.low_open, found.high_open)

    @classmethod
    def stated(cls, value: Decimal | int | str, unit: str, qualifier: Qualifier | str = Qualifier.EXACT) -> Self:
        """Return *value* with the bounds that *qualifier* sets.

        Example:
            >>> Amount.stated(800, "employees", "over")
            <Amount over 800 employees>
        """
        put, number = Qualifier(qualifier), units.refuse_negative(exact(value), unit)
        low, high, low_open, high_open = put.bounds(number)
        return cls(number, low, high, unit, put, low_open, high_open)

    @classmethod
    def between(cls, low: Decimal | int | str, high: Decimal | int | str, unit: str) -> Self:
        """Return the range from *low* to *high*, both included.

        Example:
            >>> Amount.between(5, 15, "years")
            <Amount 5 to 15 years>
        """
        return cls(None, units.refuse_negative(exact(low), unit), high, unit, Qualifier.RANGE)

    @property
    def extent(self) -> "Interval":
        """What the amount stands for in arithmetic and comparison.

        For "about" it is half a unit of the last non-zero digit either way; what the words leave without a
        lower bound starts at 0 where it is a count or a share; else it is the bounds.
        """
        kept, source = self._extent, self._place
        if isinstance(kept, interval.Interval):
            return kept
        if isinstance(kept, Decimal) and isinstance(source, Amount):
            return (source.extent * interval.Interval.point(kept)).tidied()
        if self.qualifier is Qualifier.ABOUT and self.low is not None and self.high is not None:
            return interval.Interval(CONTEXT.subtract(self.low, slack(self.low)), CONTEXT.add(self.high, slack(self.high)))
        if self.qualifier.is_upper and units.unit(self.unit).is_floored and self.high is not None and self.high > 0:
            return interval.Interval(Decimal(0), self.high, high_open=self.high_open)
        return interval.Interval(self.low, self.high, self.low_open, self.high_open)

    @property
    def precision(self) -> "Interval":
        """What rounds to the printed value: half a unit of its last digit either way; a count is exact.

        Example:
            >>> print(Amount.parse("247.7 billion yuan").precision)
            [247650000000, 247750000000]
        """
        if self.nominal is None or self.qualifier is Qualifier.ABOUT:
            return self.extent
        if self._dimension in {units.Dimension.COUNT, units.Dimension.RANK} and self.place is None:
            return interval.Interval.point(self.nominal)
        return interval.Interval.around(self.nominal, half_unit(self.nominal, self.place))

    @property
    def place(self) -> int | None:
        """Power of ten of the last digit that a computed value is good to; None where the digits as printed count."""
        source = self._place
        if not isinstance(source, Amount):
            return source
        scale = self._scale
        if self.rate is None and source.place is None and scale and len(scale.as_tuple().digits) < _ENDLESS:
            return None  # another unit by a plain factor keeps the digits, if they end
        return outcome.last_place(scale, (significant(source._scale or Decimal(0), source.place),)) if scale else None  # noqa: SLF001

    @property
    def _dimension(self) -> "units.Dimension | None":
        return units.unit(self.unit).dimension

    @property
    def _scale(self) -> Decimal | None:
        """The number whose size decides how many digits print: the nominal value, or the bound nearer to zero."""
        return self.nominal or self.low or self.high

    @property
    def digits(self) -> int | None:
        """How many significant digits the value is good to; None for a count and a bare number, which are exact."""
        if self.place is None and (self.unit == "1" or self._dimension is units.Dimension.COUNT):
            return None
        return significant(self._scale or Decimal(0), self.place)

    # Arithmetic

    def __add__(self, other: "Amount") -> "Amount":
        theirs = self._alike(other)
        if self._dimension is units.Dimension.RANK:
            raise errors.UnitError(f"{self} and {theirs} are ranks, which do not add")
        nominal = None if self.nominal is None or theirs.nominal is None else CONTEXT.add(self.nominal, theirs.nominal)
        places = [amount.place for amount in (self, theirs) if amount.place is not None]
        put = frozenset({self.qualifier, theirs.qualifier})
        return computed(nominal, self.extent + theirs.extent, self.unit, put, max(places, default=None))

    def __radd__(self, other: object) -> "Amount":  # sum() starts at the int 0; no other number adds to an amount
        return self if type(other) is int and other == 0 else self + self._alike(other)

    def __neg__(self) -> "Amount":
        nominal = None if self.nominal is None else CONTEXT.minus(self.nominal)
        return computed(nominal, -self.extent, self.unit, frozenset({self.qualifier.mirrored()}), self.place)

    def __sub__(self, other: "Amount") -> "Amount":
        return self + -self._alike(other)

    def __mul__(self, other: "Amount | Decimal | int") -> "Amount":
        theirs = _factor(self, other)
        symbol, by = combining.product(self.unit, theirs.unit)
        nominal = None
        if self.nominal is not None and theirs.nominal is not None:
            nominal = tidy(CONTEXT.multiply(CONTEXT.multiply(self.nominal, theirs.nominal), by))
        extent = self.extent * theirs.extent * interval.Interval.point(by)
        is_scaled = theirs is not other and self.place is None  # by a bare number: the digits stay as printed
        place = None if is_scaled else outcome.last_place(nominal or extent.low or extent.high, (self.digits, theirs.digits))
        return computed(nominal, extent, symbol, frozenset({self.qualifier, theirs.qualifier}), place)

    __rmul__ = __mul__

    def __truediv__(self, other: "Amount | Decimal | int") -> "Amount":
        theirs = _factor(self, other)
        symbol, by = combining.quotient(self.unit, theirs.unit)
        if theirs.extent == interval.Interval.point(Decimal(0)):
            raise errors.ZeroAmountError(f"{self} cannot be divided by {theirs}, which is nothing")
        nominal = None
        if self.nominal is not None and theirs.nominal:
            nominal = tidy(CONTEXT.multiply(CONTEXT.divide(self.nominal, theirs.nominal), by))
        extent = self.extent / theirs.extent * interval.Interval.point(by)
        put = frozenset({self.qualifier, theirs.qualifier.mirrored()})
        place = outcome.last_place(nominal or extent.low or extent.high, (self.digits, theirs.digits))
        return computed(nominal, extent, symbol, put, place)

    def _alike(self, other: object) -> "Amount":
        """Return *other* in this amount's unit, or say why it cannot be."""
        if not isinstance(other, Amount):
            raise errors.KindError(f"{self} and {show(other)} do not go together: a bare number has no unit; pass an Amount")
        if self.unit == other.unit and not units.unit(self.unit).is_unstated:
            return other
        try:
            return other._step(conversion.Step(self.unit, by := combining.common_factor(other.unit, self.unit), by=by))  # noqa: SLF001 - of its own class
        except errors.UnknownCurrencyError:
            raise
        except errors.UnitError as error:
            raise errors.UnitError(f"{self} and {other} do not go together: {error}") from None

    def _step(self, step: "conversion.Step") -> "Amount":
        """Return the amount in another unit; what is not needed until asked for is kept as the way there."""
        made = object.__new__(Amount)
        nominal, low, high, extent, source = self.nominal, self.low, self.high, self._extent, self._place
        symbol, times, rate, divides, by = step
        move = step.back if self.rate is not None or rate is None else CONTEXT.divide if divides else CONTEXT.multiply
        moved = None if nominal is None else move(nominal, times)
        _SET_NOMINAL(made, moved)
        _SET_LOW(made, moved if low is nominal else low if low is None else move(low, times))
        _SET_HIGH(made, moved if high is nominal else high if high is None else move(high, times))
        _SET_UNIT(made, symbol)
        _SET_QUALIFIER(made, SCALED_AS.get(self.qualifier, self.qualifier))
        _SET_LOW_OPEN(made, self.low_open)
        _SET_HIGH_OPEN(made, self.high_open)
        _SET_RATE(made, rate)
        _SET_PLACE(made, source if type(source) is Amount else self)
        implied = extent is None and self.qualifier is not Qualifier.ABOUT
        _SET_EXTENT(made, None if implied else by if extent is None else step.after(extent))
        return made

    def to(self, target: str, *, on: "Period | date | int | str | None" = None, rates: "Rates | Rate | None" = None) -> "Amount":
        """Return the amount in another unit or currency.

        Args:
            target: Symbol or word of the unit: ``"USD"``, ``"km"``, ``"USD/kWh"``.
            on: For money: the day whose rate, or the period whose mean rate, is used.
            rates: A table of rates, or one rate, instead of the shipped table.

        Raises:
            UndatedError: Money is to change its currency, and no date is given.
            UnknownCurrencyError: Nobody stated the currency of the amount.
            RateNotFoundError: There is no rate for the date.
            UnitError: The units do not measure the same.

        Example:
            >>> Amount.parse("247.7 billion yuan").to("USD", on="2024-01-02")
            <Amount 34.67 billion USD>
        """
        try:
            step = conversion.conversion(self.unit, target, on, rates)
        except errors.FutureIndustriesError:
            raise
        except TypeError:
            raise errors.KindError(f"to() takes a unit, and on= a day or a period, not {show(target)} on {show(on)}") from None
        return self if step.symbol == self.unit else self._step(step)

    def to_pint(self) -> "Quantity[Decimal]":
        """Return the nominal value as a pint quantity, in a registry of this library's own.

        Raises:
            UndecidedError: The amount has no nominal value.

        Example:
            >>> print(Amount.parse("48 satellites").to_pint())
            48 satellite
        """
        if self.nominal is None:
            raise errors.UndecidedError(f"{self} has no nominal value; take its low or its high bound")
        from future_industries.bridge import to_pint  # noqa: PLC0415 - pint takes 0.3 s to import

        return to_pint(self.nominal, units.unit(self.unit))

    @classmethod
    def from_pint(cls, quantity: "Quantity[Any]") -> "Amount":
        """Return a pint quantity of any registry as an exact amount; units go by name.

        Raises:
            UnitError: A unit has no name here.

        Example:
            >>> Amount.from_pint(Amount.parse("48 satellites").to_pint())
            <Amount 48 satellites>
        """
        from future_industries.bridge import from_pint  # noqa: PLC0415 - pint takes 0.3 s to import

        return cls.stated(*from_pint(quantity))

    def compare(self, other: "Amount") -> "order.Order":
        """Say how the amount lies to *other*: less, equal, greater, or unknown where the bounds do not decide.

        Raises:
            UnitError: The two do not measure the same.

        Example:
            >>> Amount.parse("over 500 workshops").compare(Amount.parse("600 workshops"))
            <Order.UNKNOWN: 'unknown'>
        """
        return order.lie(self.extent, self._alike(other).extent)

    def __lt__(self, other: "Amount") -> bool:
        return _decided(self, self._alike(other), "less than", strictly=True)

    def __le__(self, other: "Amount") -> bool:
        return _decided(self, self._alike(other), "at most", strictly=False)

    def __gt__(self, other: "Amount") -> bool:
        return not _decided(self, self._alike(other), "more than", strictly=False)

    def __ge__(self, other: "Amount") -> bool:
        return not _decided(self, self._alike(other), "at least", strictly=True)

    def __str__(self) -> str:
        return printing.english(self)

    def __format__(self, language: str) -> str:
        """Write the amount in English, or with ``zh`` in Chinese."""
        if language == "zh":
            return printing.chinese(self)
        return format(printing.english(self), "" if language == "en" else language)

    def __repr__(self) -> str:
        return f"<Amount {self}>"


# Amounts are made by the million when figures are converted: the setters of the slots cost a third of the constructor.
_SETTERS: "list[Callable[[Amount, Any], None]]" = [Amount.__dict__[field.name].__set__ for field in attrs.fields(Amount)]
_SET_NOMINAL, _SET_LOW, _SET_HIGH, _SET_UNIT, _SET_QUALIFIER, _SET_LOW_OPEN, _SET_HIGH_OPEN, _SET_RATE, _SET_PLACE, _SET_EXTENT = (
    _SETTERS
)


def _decided(one: Amount, other: Amount, relation: str, *, strictly: bool) -> bool:
    """Say whether *one* is less than *other*, or, if not *strictly*, at most it; *relation* is what was asked."""
    if one.extent.is_below(other.extent, strictly=strictly):
        return True
    if other.extent.is_below(one.extent, strictly=not strictly):
        return False
    raise errors.UndecidedError(f"it is not known whether {one} is {relation} {other}; .compare() answers without an error")


def _factor(amount: Amount, other: object) -> Amount:
    """Return what an amount is multiplied or divided by as an amount, a bare number as one of unit 1."""
    if isinstance(other, Amount):
        if units.unit(amount.unit).is_unstated or units.unit(other.unit).is_unstated:
            raise errors.UnknownCurrencyError(units.unstated_message())
        return other
    if type(other) is not int and not isinstance(other, Decimal):
        raise errors.KindError(f"an amount is multiplied or divided by an Amount, an int or a Decimal, not by {show(other)}")
    if units.unit(amount.unit).is_unstated:
        raise errors.UnknownCurrencyError(units.unstated_message())
    return Amount.stated(other, "1")


def computed(nominal: Decimal | None, extent: "Interval", symbol: str, put: frozenset[Qualifier], place: int | None) -> Amount:
    """Return the outcome of arithmetic, put as its operands and its bounds have it and good to the digit at *place*."""
    made = outcome.outcome(nominal, extent.tidied(), put)
    amount = Amount(made.nominal, made.low, made.high, symbol, made.qualifier, made.low_open, made.high_open)
    _SET_PLACE(amount, place)
    _SET_EXTENT(amount, made.extent)
    return amount
