"""How a source puts a number."""

from decimal import Decimal

import pytest

from future_industries import Interval, Qualifier
from future_industries.grammar.hedges import qualifier_after, qualifier_before

FIVE, TEN = Decimal(5), Decimal(10)
NOTHING = Interval(None, None)


@pytest.mark.parametrize(
    ("qualifier", "nominal", "bounds"),
    [
        ("exact", FIVE, Interval.point(FIVE)),
        ("about", FIVE, Interval.point(FIVE)),
        ("about", None, Interval(FIVE, TEN)),
        ("over", FIVE, Interval(FIVE, None, low_open=True)),
        ("at least", FIVE, Interval(FIVE, None)),
        ("under", FIVE, Interval(None, FIVE, high_open=True)),
        ("nearly", FIVE, Interval(None, FIVE, high_open=True)),
        ("at most", FIVE, Interval(None, FIVE)),
        ("range", None, Interval(FIVE, TEN)),
        ("range", None, Interval(FIVE, TEN, low_open=True, high_open=True)),
        ("order of magnitude", None, Interval(FIVE, TEN, high_open=True)),
        ("unbounded", None, NOTHING),
    ],
)
def test_a_qualifier_fits_its_own_bounds(qualifier: str, nominal: Decimal | None, bounds: Interval) -> None:
    assert Qualifier(qualifier).fits(nominal, bounds)


@pytest.mark.parametrize(
    ("qualifier", "nominal", "bounds"),
    [
        ("exact", None, NOTHING),
        ("exact", FIVE, Interval(FIVE, TEN)),
        ("about", FIVE, Interval(FIVE, TEN)),
        ("about", FIVE, NOTHING),
        ("over", FIVE, Interval(FIVE, None)),
        ("over", FIVE, Interval(TEN, None, low_open=True)),
        ("over", FIVE, Interval(FIVE, TEN, low_open=True)),
        ("at least", FIVE, Interval(FIVE, None, low_open=True)),
        ("at least", None, Interval(FIVE, None)),
        ("under", FIVE, Interval(None, FIVE)),
        ("at most", FIVE, Interval(None, FIVE, high_open=True)),
        ("nearly", FIVE, Interval(Decimal(0), FIVE, high_open=True)),
        ("range", FIVE, Interval(FIVE, TEN)),
        ("range", None, Interval(FIVE, None)),
        ("order of magnitude", None, Interval(None, TEN)),
        ("unbounded", None, Interval(FIVE, None)),
    ],
)
def test_a_qualifier_fits_no_others(qualifier: str, nominal: Decimal | None, bounds: Interval) -> None:
    assert not Qualifier(qualifier).fits(nominal, bounds)


def test_a_qualifier_bounds_one_side_both_or_none() -> None:
    assert [put for put in Qualifier if put.is_upper] == ["under", "at most", "nearly"]
    assert [put for put in Qualifier if put.is_lower] == ["over", "at least"]


@pytest.mark.parametrize(
    ("qualifier", "mirrored"),
    [
        ("over", "under"),
        ("at least", "at most"),
        ("under", "over"),
        ("at most", "at least"),
        ("nearly", "over"),
        ("order of magnitude", "range"),
        ("exact", "exact"),
        ("about", "about"),
        ("range", "range"),
        ("unbounded", "unbounded"),
    ],
)
def test_the_negative_of_a_bound_bounds_the_other_side(qualifier: str, mirrored: str) -> None:
    assert Qualifier(qualifier).mirrored() == mirrored


@pytest.mark.parametrize(
    ("words", "qualifier"),
    [
        ("over", "over"),
        ("more than", "over"),
        ("in excess of", "over"),
        ("超过", "over"),
        ("超", "over"),
        ("逾", "over"),
        ("突破", "over"),
        ("at least", "at least"),
        ("no fewer than", "at least"),
        ("不少于", "at least"),
        ("不低于", "at least"),
        ("under", "under"),
        ("fewer than", "under"),
        ("不到", "under"),
        ("不足", "under"),
        ("at most", "at most"),
        ("no more than", "at most"),
        ("不超过", "at most"),
        ("nearly", "nearly"),
        ("almost", "nearly"),
        ("just under", "nearly"),
        ("近", "nearly"),
        ("接近", "nearly"),
        ("about", "about"),
        ("Some", "about"),
        ("approx.", "about"),
        ("~", "about"),
        ("约", "about"),
        ("大约", "about"),
        ("exactly", "exact"),
        ("共", "exact"),
        ("达到", "exact"),
    ],
)
def test_words_before_a_number_qualify_it(words: str, qualifier: str) -> None:
    assert qualifier_before(f"{words} 5", 0) == (qualifier, len(words) + 1)


@pytest.mark.parametrize(
    ("words", "qualifier"),
    [
        ("or more", "at least"),
        ("and above", "at least"),
        ("以上", "at least"),
        ("及以上", "at least"),
        ("or less", "at most"),
        ("以下", "at most"),
        ("以内", "at most"),
        ("or so", "about"),
        ("左右", "about"),
        ("上下", "about"),
        ("-odd", "over"),
        ("+", "over"),
        ("余", "over"),
        ("多", "over"),
    ],
)
def test_words_after_a_number_qualify_it(words: str, qualifier: str) -> None:
    assert qualifier_after(f"5 {words}", 1) == (qualifier, len(words) + 2)


@pytest.mark.parametrize("words", ["overall 5", "someone 5", "aboutness", "5", ""])
def test_words_that_only_begin_so_do_not(words: str) -> None:
    assert qualifier_before(words, 0) is None


@pytest.mark.parametrize("words", ["orbits", " plusher", "", "以"])
def test_words_that_only_end_so_do_not(words: str) -> None:
    assert qualifier_after(words, 0) is None
