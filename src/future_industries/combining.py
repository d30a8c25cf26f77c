"""How units combine: the factor between two, the unit of a product and of a quotient.

Pint gives the factors between physical units, once for each pair.
"""

from decimal import Decimal
from functools import cache

from future_industries.currency import UNSTATED
from future_industries.digits import CONTEXT
from future_industries.errors import UnitError, UnknownCurrencyError
from future_industries.units import Dimension, Term, Unit, unit, unstated_message

__all__ = ["common_factor", "factor", "product", "quotient"]


@cache
def factor(source: str, target: str) -> Decimal:
    """Return by what a value in *source* is multiplied to be in *target*.

    Raises:
        UnknownCurrencyError: Nobody stated one of the currencies.
        UnitError: The two do not measure the same, or are in different currencies.

    Example:
        >>> print(factor("km", "mm"), factor("CNY/MWh", "CNY/kWh"))
        1E+6 0.001
    """
    one, other = unit(source), unit(target)
    if one.is_unstated or other.is_unstated:
        raise UnknownCurrencyError(unstated_message())
    if one.share is not None and other.share is not None:
        return CONTEXT.divide(one.share, other.share)
    return CONTEXT.divide(_side_factor(one.above, other.above, one, other), _side_factor(one.below, other.below, one, other))


def _side_factor(mine: tuple[Term, ...], theirs: tuple[Term, ...], one: Unit, other: Unit) -> Decimal:
    """Return the factor between what stands on one side of the line, each term against one that measures the same."""
    result, left = Decimal(1), list(theirs)
    for term in mine:
        match = next((rival for rival in left if _simple_factor(term, rival) is not None), None)
        if match is None:
            break
        left.remove(match)
        result = CONTEXT.multiply(result, _simple_factor(term, match) or Decimal(1))
    else:
        if not left:
            return result
    raise UnitError(f"{one.symbol} cannot be turned into {other.symbol}: they do not measure the same")


@cache
def _simple_factor(source: Term, target: Term) -> Decimal | None:
    """Return the factor between two simple units, or None where they do not measure the same."""
    if source.symbol == target.symbol:
        return Decimal(1)
    if not (source.pint and target.pint) or source.dimension is not target.dimension:
        return None
    from future_industries.bridge import pint_factor  # noqa: PLC0415 - pint takes 0.3 s to import

    try:
        return pint_factor(source.pint, target.pint)
    except UnitError:
        return None


@cache
def common_factor(source: str, target: str) -> Decimal:
    """Return by what a value in *source* is multiplied to be compared with one in *target*.

    Raises:
        UnknownCurrencyError: Nobody stated one of the currencies.
        UnitError: The two are in different currencies, or do not measure the same.
    """
    mine, theirs = unit(target).currency, unit(source).currency
    if UNSTATED not in {mine, theirs} and mine is not None and theirs is not None and mine != theirs:
        raise UnitError(f"they are in two currencies; convert one first: .to({mine!r}, on=...)")
    return factor(source, target)


@cache
def product(left: str, right: str) -> tuple[str, Decimal]:
    """Return the unit of a product and the factor that comes with it: a percent of employees is 0.01 employees.

    Raises:
        UnitError: The product makes no sense, as yuan by yuan.
    """
    one, other = unit(left), unit(right)
    _refuse_ranks(one, other)
    if other.share == 1 or (other.share is not None and one.share is None):
        return left, other.share
    if one.share is not None:
        return right, one.share
    made = one * other
    above, below, by = list(made.above), list(made.below), Decimal(1)
    for term in made.above:  # days times smartphones per year: times cancel, whatever their units
        rival = next((rival for rival in below if _simple_factor(term, rival) is not None), None)
        if rival is not None:
            by = CONTEXT.multiply(by, _simple_factor(term, rival) or Decimal(1))
            above.remove(term)
            below.remove(rival)
    if sum(term.dimension in _COUNTED for term in above) > 1:
        raise UnitError(f"{left} by {right} makes no sense; multiply by a share, a number or a rate such as 'CNY/{left}'")
    return Unit.made(above, below).symbol, by


@cache
def quotient(left: str, right: str) -> tuple[str, Decimal]:
    """Return the unit of a quotient and the factor that comes with it.

    Raises:
        UnitError: The quotient makes no sense, as yuan by dollars.
    """
    one, other = unit(left), unit(right)
    _refuse_ranks(one, other)
    if one.symbol == other.symbol:
        return "1", Decimal(1)
    if other.share is not None:
        return left, CONTEXT.divide(Decimal(1), other.share)
    if one.currency and other.currency and one.currency != other.currency:
        raise UnitError(f"{left} by {right} makes no sense: convert one of them to the other's currency first")
    if one.dimension is not None and one.dimension is other.dimension and one.dimension in {Dimension.TIME, Dimension.PHYSICAL}:
        return "1", factor(left, right)
    return (one / other).symbol, Decimal(1)


def _refuse_ranks(*units: Unit) -> None:
    if any(term.symbol in _ODD for measure in units for term in (*measure.above, *measure.below)):
        names = " by ".join(measure.symbol for measure in units)
        raise UnitError(f"{names} makes no sense: ranks and percentage points neither multiply nor divide; take their numbers")


_COUNTED = frozenset({Dimension.MONEY, Dimension.COUNT})
_ODD = frozenset({"rank", "percentage point"})
