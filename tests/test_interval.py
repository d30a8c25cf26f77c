"""The laws of interval arithmetic, checked against the values that intervals hold."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from future_industries import Interval
from future_industries.errors import FutureIndustriesError, RecordError
from strategies import GRID, inhabited

Inhabited = tuple[Interval, Decimal]
ONE = Interval.point(Decimal(1))


@given(inhabited(), inhabited())
def test_a_sum_holds_every_sum(one: Inhabited, other: Inhabited) -> None:
    assert one[1] + other[1] in one[0] + other[0]


@given(inhabited(), inhabited())
def test_a_difference_holds_every_difference(one: Inhabited, other: Inhabited) -> None:
    assert one[1] - other[1] in one[0] - other[0]


@given(inhabited(), inhabited())
def test_a_product_holds_every_product(one: Inhabited, other: Inhabited) -> None:
    assert one[1] * other[1] in one[0] * other[0]


@given(inhabited(), inhabited().filter(lambda pair: pair[1] != 0))
def test_a_quotient_holds_every_quotient(one: Inhabited, other: Inhabited) -> None:
    assert one[1] / other[1] in one[0] / other[0]


@given(inhabited())
def test_a_negative_holds_every_negative_and_twice_negated_is_the_same(one: Inhabited) -> None:
    assert -one[1] in -one[0]
    assert (-one[0]).__neg__() == one[0]


@given(inhabited(), inhabited())
def test_sums_and_products_commute(one: Inhabited, other: Inhabited) -> None:
    assert one[0] + other[0] == other[0] + one[0]
    assert one[0] * other[0] == other[0] * one[0]


@given(inhabited(), st.sampled_from(GRID))
def test_what_is_outside_stays_outside_a_shift(one: Inhabited, value: Decimal) -> None:
    assert (value in one[0]) == (value + 1 in one[0] + ONE)


@given(inhabited(), st.sampled_from([value for value in GRID if value]))
def test_scaling_is_undone_by_dividing(one: Inhabited, by: Decimal) -> None:
    assert one[0] * Interval.point(by) / Interval.point(by) == one[0]


@given(inhabited(), inhabited())
def test_what_lies_below_lies_below_in_every_value(one: Inhabited, other: Inhabited) -> None:
    assert not one[0].is_below(other[0], strictly=True) or one[1] < other[1]
    assert not one[0].is_below(other[0], strictly=False) or one[1] <= other[1]


@given(inhabited(), inhabited())
def test_intervals_overlap_exactly_when_one_of_them_is_not_below(one: Inhabited, other: Inhabited) -> None:
    assert one[0].overlaps(other[0]) == other[0].overlaps(one[0])
    assert one[0].overlaps(one[0])
    assert one[1] not in other[0] or one[0].overlaps(other[0])


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        (Interval(Decimal(500), None, low_open=True) + Interval.point(Decimal(20)), "(520, …)"),
        (Interval(Decimal(800), None, low_open=True) - Interval(Decimal(500), None, low_open=True), "(…, …)"),
        (Interval(Decimal(2), Decimal(4)) * Interval(Decimal(-1), Decimal(3)), "[-4, 12]"),
        (Interval(Decimal(0), Decimal(4)) * Interval(Decimal(1), None), "[0, …)"),
        (Interval(Decimal(0), Decimal(4), low_open=True) * Interval(Decimal(1), None), "(0, …)"),
        (Interval(None, None) * Interval.point(Decimal(0)), "[0, 0]"),
        (Interval(Decimal(0), Decimal(4), high_open=True).inverse(), "(0.25, …)"),
        (Interval(Decimal(-4), Decimal(0)).inverse(), "(…, -0.25]"),
        (Interval(Decimal(4), None).inverse(), "(0, 0.25]"),
        (Interval(Decimal(-4), Decimal(4)).inverse(), "(…, …)"),
        (Interval(Decimal(2), Decimal(4), low_open=True) / Interval(Decimal(2), Decimal(4)), "(0.50, 2.0]"),
        (Interval.around(Decimal("247.7"), Decimal("0.05")), "[247.65, 247.75]"),
    ],
    ids=str,
)
def test_ends_stay_open_closed_or_absent(found: Interval, expected: str) -> None:
    """Arithmetic is interval arithmetic with open ends: sums add bounds, differences and quotients cross them."""
    assert str(found) == expected


def test_an_open_end_decides_at_the_end_itself() -> None:
    under, over, at = (
        Interval(None, Decimal(5), high_open=True),
        Interval(Decimal(5), None, low_open=True),
        Interval.point(Decimal(5)),
    )
    assert under.is_below(over, strictly=True)
    assert under.is_below(at, strictly=True)
    assert at.is_below(over, strictly=True)
    assert at.is_below(at, strictly=False)
    assert not at.is_below(at, strictly=True)
    assert Decimal(5) not in under
    assert Decimal(5) in at


def test_an_even_division_has_no_rounding_error() -> None:
    third = Interval.point(Decimal("247.7")) / Interval.point(Decimal(3)) * Interval.point(Decimal(3))
    assert third.tidied() == Interval.point(Decimal("247.7"))


def test_nothing_is_divided_by_zero_alone() -> None:
    """Every error raised on purpose is of the family and also the built-in that callers expect."""
    with pytest.raises(ZeroDivisionError, match="nothing can be divided by zero") as caught:
        Interval.point(Decimal(0)).inverse()
    assert isinstance(caught.value, FutureIndustriesError)


def test_an_interval_cannot_run_down() -> None:
    with pytest.raises(RecordError, match="cannot run from 5 down to 3; exchange the ends"):
        Interval(Decimal(5), Decimal(3))


@pytest.mark.parametrize(("low_open", "high_open"), [(True, False), (False, True), (True, True)])
def test_an_interval_of_one_value_is_closed(*, low_open: bool, high_open: bool) -> None:
    with pytest.raises(RecordError, match="holds nothing when an end is open"):
        Interval(Decimal(5), Decimal(5), low_open, high_open)


@pytest.mark.parametrize("end", [Decimal("NaN"), Decimal("Infinity"), 1.5, "1", True], ids=repr)
def test_ends_are_finite_decimals(end: object) -> None:
    """Decimal, not float; every error raised on purpose, those of constructors too, is of the family."""
    with pytest.raises(RecordError):
        Interval(end, None)
