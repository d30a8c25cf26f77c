"""Totals: what figures may be added, and what must be left out, with the reason."""

from decimal import Decimal

import attrs
import pytest

import future_industries as fi
from future_industries.total import total_of

BASE = fi.figures["anhui-projects-2024-investment"]
ANHUI = fi.projects["anhui-projects-2024"]
ZHEJIANG = fi.projects["zhejiang-projects-2024"]


def figure(name: str, amount: str, **changes: object) -> fi.Figure:
    """Return a flow of investment with the given changes."""
    return attrs.evolve(BASE, id=name, amount=fi.Amount.parse(amount), **changes)  # type: ignore[arg-type]


def figures(*records: fi.Figure) -> fi.query.Figures:
    return fi.Catalog.of({"figures": records}).figures


def reasons(total: fi.Total) -> dict[str, str]:
    return {left.figure.id: left.reason for left in total.left_out}


WHOLE = figure("whole", "100 billion yuan")
PART = figure("part", "40 billion yuan", part_of=WHOLE)
OTHER = figure("other", "20 billion yuan")


# What is left out


def test_a_total_leaves_out_restatements() -> None:
    again = figure("again", "about 14 billion U.S. dollars", restates=WHOLE)
    total = figures(again, WHOLE, OTHER).total("CNY")
    assert total.counted == (WHOLE, OTHER)
    assert reasons(total) == {"again": "it restates whole"}


def test_of_two_restatements_of_an_absent_figure_one_counts() -> None:
    first, second = (figure(name, "100 billion yuan", restates=WHOLE) for name in ("first", "second"))
    total = figures(first, second).total()
    assert total.counted == (first,)
    assert reasons(total) == {"second": "it restates first"}


def test_a_total_leaves_out_parts_whose_whole_is_there() -> None:
    total = figures(PART, WHOLE, OTHER).total()
    assert str(total.amount) == "120 billion CNY"
    assert reasons(total) == {"part": "it is a part of whole, which is counted"}


def test_parts_whose_whole_is_not_there_count() -> None:
    assert figures(PART, OTHER).total().counted == (PART, OTHER)


def test_wholes_are_looked_for_through_absent_middle_records() -> None:
    """Look for wholes through absent middle records."""
    least = figure("least", "10 billion yuan", part_of=PART)
    assert figures(least, WHOLE).total().counted == (WHOLE,)


def test_a_part_is_not_counted_beside_its_wholes_restatement() -> None:
    """First close over restatements, then over parts, or a part is counted beside its whole's restatement."""
    again = figure("again", "100 billion yuan", restates=WHOLE)
    assert figures(again, PART).total().counted == (again,)


def test_a_restatement_of_a_part_is_not_counted_beside_the_whole() -> None:
    again = figure("again", "40 billion yuan", restates=PART)
    assert figures(again, WHOLE).total().counted == (WHOLE,)


def test_a_restatement_that_is_itself_called_a_part_is_not_counted_beside_the_whole() -> None:
    alone = figure("alone", "40 billion yuan")
    again = figure("again", "40 billion yuan", restates=alone, part_of=WHOLE)
    assert figures(again, WHOLE).total().counted == (WHOLE,)


def test_a_total_leaves_out_the_undated() -> None:
    undated = figure("undated", "10 billion yuan", period=None)
    total = figures(undated, WHOLE).total("USD")
    assert total.counted == (WHOLE,)
    assert "the time it speaks of is not stated" in reasons(total)["undated"]


def test_a_target_of_no_time_is_dated_by_when_it_was_stated() -> None:
    """A target or projection converts at the rate of the day it was stated."""
    target = figure("target", "10 billion yuan", period=None, kind="target")
    alone = figures(target)
    assert alone.total("USD").amount == target.to("USD")
    assert alone.total("CNY").amount == alone.total().amount == target.amount


def test_a_target_that_nobody_dated_is_left_out() -> None:
    evidence = (fi.Evidence(source=attrs.evolve(BASE.evidence[0].source, published=None), place="page 1"),)
    target = figure("target", "10 billion yuan", period=None, kind="target", evidence=evidence)
    assert reasons(figures(target).total("USD")) == {"target": "the time it speaks of is not stated"}


def test_a_total_of_nothing_says_why() -> None:
    many = [figure(f"part-{year}", "1 billion yuan", period=fi.Period(year, year)) for year in range(1990, 1995)]
    assert str(figures(OTHER).total("USD", on="1990-01-01")).startswith("nothing (0 figures counted, 1 left out: ")
    assert str(figures(*many).total("USD")).endswith("; and 2 more, in .left_out)")
    assert str(figures().total()) == "nothing (0 figures counted, 0 left out)"


def test_a_date_passed_dates_the_undated() -> None:
    undated = figure("undated", "10 billion yuan", period=None)
    assert figures(undated, WHOLE).total("USD", on="2024-01-02").counted == (undated, WHOLE)


def test_a_total_leaves_out_what_has_no_rate() -> None:
    early = figure("early", "10 billion yuan", period=fi.Period(1990, 1990))
    assert figures(early, WHOLE).total("USD").counted == (WHOLE,)


@pytest.mark.parametrize("target", [None, "USD"])
def test_a_total_leaves_out_the_currency_less(target: str | None) -> None:
    unknown = figure("unknown", "710 billion of unstated currency")
    total = figures(unknown, WHOLE).total(target)
    assert total.counted == (WHOLE,)
    assert reasons(total) == {"unknown": "nobody stated its currency"}


def test_a_whole_that_is_not_counted_is_not_said_to_be() -> None:
    undated = figure("undated", "100 billion yuan", period=None)
    part = figure("dated-part", "40 billion yuan", part_of=undated)
    total = figures(undated, part).total("USD")
    assert "which is counted" not in " ".join(reasons(total).values())


def test_a_part_of_a_part_names_a_whole_that_is_counted(catalog: fi.Catalog) -> None:
    """41 of 48 of 108 satellites: of the three only the 108 are counted."""
    total = catalog.figures.where(measure="satellites-launched", source="xinhua-2024-03-01").total()
    assert total.counted == (catalog.figures["chang-guang-satellites-to-date"],)
    assert set(reasons(total).values()) == {"it is a part of chang-guang-satellites-to-date, which is counted"}


def test_every_figure_is_counted_or_left_out(catalog: fi.Catalog) -> None:
    asked = catalog.figures.where(measure="investment", kind="result", source="xinhua-2024-03-01")
    total = asked.total("USD")
    assert {*total.counted, *(left.figure for left in total.left_out)} == set(asked)


# What is refused


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"kind": "target"}, "figures of different kinds do not add: result and target; choose one with .where"),
        ({"measure": "orders"}, "figures of different measures do not add: investment and orders; choose one with .where"),
        ({"nature": "rate"}, "odd is a rate, which does not add to anything"),
        ({"nature": "share"}, "odd is a share, which does not add to anything"),
        ({"nature": "growth"}, "odd is a growth, which does not add to anything"),
        ({"nature": "rank"}, "odd is a rank, which does not add to anything"),
    ],
)
def test_figures_add_only_within_one_kind_and_measure_and_never_as_shares_or_rates(change: dict[str, str], message: str) -> None:
    """Figures add only within one kind and measure and never as shares, rates: figure + figure, sum, total() raise."""
    odd = figure("odd", "10 billion yuan", **change)
    with pytest.raises(fi.errors.KindError, match=message):
        figures(WHOLE, odd).total()
    with pytest.raises(fi.errors.KindError, match=message):
        WHOLE + odd
    with pytest.raises(fi.errors.KindError, match=message):
        sum([WHOLE, odd])


def test_two_stocks_of_one_subject_do_not_add() -> None:
    one, other = (figure(name, "10 billion yuan", nature="stock") for name in ("one", "later"))
    with pytest.raises(fi.errors.KindError, match="one and later are two states of one subject, anhui-projects-2024; choose one"):
        figures(one, other).total()


def test_two_stocks_of_one_subject_do_not_add_though_they_restate_others() -> None:
    one, other = (
        figure(f"{name}-again", "10 billion yuan", nature="stock", restates=figure(name, "10 billion yuan", nature="stock"))
        for name in ("one", "later")
    )
    with pytest.raises(fi.errors.KindError, match="two states of one subject"):
        figures(one, other).total()


def test_stocks_of_different_subjects_add() -> None:
    one = figure("one", "10 billion yuan", nature="stock", subject=ANHUI)
    other = figure("other", "20 billion yuan", nature="stock", subject=ZHEJIANG)
    assert str(figures(one, other).total().amount) == "30 billion CNY"


def test_a_plan_and_a_project_of_one_id_are_two_subjects() -> None:
    """An id is one of its kind."""
    plan = attrs.evolve(fi.plans["shanghai-2022"], id=ANHUI.id)
    one = figure("one", "10 billion yuan", nature="stock", subject=ANHUI)
    other = figure("other", "20 billion yuan", nature="stock", subject=plan)
    assert str(figures(one, other).total().amount) == "30 billion CNY"
    assert fi.Catalog.of({"figures": (one, other)}).disputes() == ()


def test_a_stock_and_its_restatement_are_one() -> None:
    one = figure("one", "10 billion yuan", nature="stock")
    again = figure("again", "10 billion yuan", nature="stock", restates=one)
    assert figures(one, again).total().counted == (one,)


def test_figures_without_a_common_unit_ask_for_one() -> None:
    dollars = figure("dollars", "10 billion U.S. dollars")
    with pytest.raises(fi.errors.UnitError, match=r"pass the unit or currency of the sum, as .total\('USD'\)"):
        figures(WHOLE, dollars).total()
    assert figures(WHOLE, dollars).total("USD").counted == (WHOLE, dollars)


def test_a_circle_of_parts_is_refused() -> None:
    """Every error raised on purpose is of the family and also the built-in that callers expect."""
    middle = figure("middle", "20 billion yuan", part_of=figure("outer", "30 billion yuan", part_of=figure("middle", "1 yuan")))
    with pytest.raises(fi.errors.FutureIndustriesError, match="is a part of itself") as caught:
        figures(figure("inner", "10 billion yuan", part_of=middle)).total()
    assert isinstance(caught.value, ValueError | TypeError)


# Sums


def test_nothing_adds_up_to_nothing() -> None:
    assert figures().total() == fi.Total(None)
    assert str(figures().total("USD")) == "nothing (0 figures counted, 0 left out)"


def test_figures_add_to_a_total() -> None:
    total = WHOLE + OTHER
    assert total.counted == (WHOLE, OTHER)
    assert repr(total) == "<Total 120 billion CNY (2 figures counted, 0 left out)>"


def test_sum_adds_figures() -> None:
    assert sum([WHOLE, OTHER]) == sum([WHOLE, OTHER], fi.Total(None)) == WHOLE + OTHER


def test_a_total_and_a_figure_add_on_either_side() -> None:
    third = figure("third", "1 billion yuan")
    assert (WHOLE + OTHER) + third == WHOLE + OTHER + third
    assert third + (WHOLE + OTHER) == third + WHOLE + OTHER


def test_a_figure_does_not_add_to_itself() -> None:
    """A wrong sum is an exception, never a number."""
    with pytest.raises(fi.errors.KindError):
        WHOLE + WHOLE


def test_a_total_and_a_figure_it_counts_do_not_add() -> None:
    with pytest.raises(fi.errors.KindError):
        WHOLE + OTHER + OTHER


@pytest.mark.parametrize(
    ("second", "message"),
    [
        (PART, "part cannot be added: it is a part of whole, which is counted; .total\\(\\) leaves it out"),
        (figure("again", "1 yuan", restates=WHOLE), "again cannot be added: it restates whole"),
    ],
    ids=["part", "restatement"],
)
def test_what_stands_for_another_does_not_add_to_it(second: fi.Figure, message: str) -> None:
    with pytest.raises(fi.errors.KindError, match=message):
        WHOLE + second


@pytest.mark.parametrize("other", [5, 0.0, None, "10 yuan", True, fi.Amount.parse("10 yuan")], ids=repr)
def test_a_figure_adds_to_no_number(other: object) -> None:
    with pytest.raises(fi.errors.KindError, match="a figure adds to a figure or a total, not to"):
        WHOLE + other  # type: ignore[operator]


@pytest.mark.parametrize("other", [5, 0.0, None, "10 yuan"], ids=repr)
def test_no_number_adds_to_a_figure(other: object) -> None:
    with pytest.raises((fi.errors.KindError, TypeError)):
        other + WHOLE  # type: ignore[operator]


def test_yuan_and_dollars_do_not_add() -> None:
    """It refuses what makes no sense: yuan + dollars."""
    with pytest.raises(fi.errors.UnitError):
        WHOLE + figure("dollars", "10 billion U.S. dollars")


def test_money_of_unstated_currency_does_not_add() -> None:
    """Anything with an amount whose currency nobody stated."""
    unknown = [figure(name, "710 billion of unstated currency") for name in ("one", "other")]
    with pytest.raises(fi.errors.UnknownCurrencyError):
        sum(unknown)


def test_a_stock_and_a_flow_do_not_add() -> None:
    with pytest.raises(fi.errors.KindError):
        WHOLE + figure("stock", "10 billion yuan", nature="stock")


def test_totals_carry_bounds() -> None:
    total = WHOLE + figure("more", "over 10 billion yuan")
    assert str(total.amount) == "over 110 billion CNY"


def test_a_total_takes_rates_of_ones_own() -> None:
    rate = fi.Rate(
        base="USD",
        quote="CNY",
        value=Decimal(8),
        kind=fi.RateKind.CENTRAL_PARITY,
        period=fi.Period(2024, 2024),
        source=fi.sources["xinhua-2024-03-01"],
    )
    assert str(figures(WHOLE, PART).total("USD", rates=rate).amount) == "12.5 billion USD"


def test_what_a_restatement_is_a_part_of_its_original_is_too() -> None:
    """First close over restatements, then over parts, or a part is counted beside its whole's restatement."""
    part = figure("part", "10 billion yuan")
    again = figure("again", "1.4 billion USD", restates=part, part_of=WHOLE)
    total = figures(part, again, WHOLE).total("CNY")
    assert total.counted == (WHOLE,)
    assert reasons(total) == {"part": "it is a part of whole, which is counted", "again": "it restates part"}


def test_what_a_city_promises_is_not_counted_beside_what_its_province_does() -> None:
    """Parts are not added to wholes, though no document says that they are parts."""
    hunan, changsha, plan = fi.regions["Hunan"], fi.regions["Changsha"], fi.plans["hainan-marine-2024"]
    province = attrs.evolve(figure("province", "200 billion yuan"), subject=plan, region=hunan, evidence=plan.evidence)
    city = attrs.evolve(province, id="city", amount=fi.Amount.parse("150 billion yuan"), region=changsha)
    total = total_of([city, province])
    assert total.counted == (province,)
    assert [left.reason for left in total.left_out] == ["Changsha lies in Hunan, whose province is counted"]
    other = attrs.evolve(city, tracks=(fi.tracks["quantum technology"],))
    project = attrs.evolve(city, subject=fi.projects["anhui-projects-2024"])
    assert total_of([other, province]).left_out == total_of([project, province]).left_out == ()


def test_what_a_region_promises_by_several_times_counts_once_for_the_latest() -> None:
    near = attrs.evolve(figure("near", "200 billion yuan"), kind="target", period=fi.Period.of("../2027"))
    far = attrs.evolve(near, id="far", amount=fi.Amount.parse("500 billion yuan"), period=fi.Period.of("../2030"))
    total = total_of([near, far])
    assert total.counted == (far,)
    assert reasons(total) == {"near": "far says the same for a later time"}


def test_what_a_plan_and_its_successor_promise_counts_once_as_the_later_says_it() -> None:
    plan, other = fi.plans["hainan-marine-2024"], fi.plans["anhui-2024"]
    old = attrs.evolve(
        figure("old", "200 billion yuan"), kind="target", period=fi.Period.of("../2030"), subject=plan, stated_on=fi.Period.of(2022)
    )
    new = attrs.evolve(old, id="new", amount=fi.Amount.parse("300 billion yuan"), subject=other, stated_on=fi.Period.of(2024))
    assert reasons(total_of([old, new])) == {"old": "new says the same in a later document"}
    assert total_of([old, attrs.evolve(new, name=fi.Text("another thing"))]).left_out == ()


def test_a_total_over_several_years_says_which() -> None:
    one, other = (
        figure("one", "1 billion yuan", period=fi.Period.of(2023)),
        figure("other", "1 billion yuan", period=fi.Period.of(2024)),
    )
    assert str(total_of([one, other])) == "2 billion CNY (2 figures counted, of 2023 to 2024, 0 left out)"


def test_two_capacities_of_one_subject_are_two_states_of_it() -> None:
    earlier, later = (fi.figures[f"qinghai-computing-power-{year}"] for year in (2024, 2025))
    with pytest.raises(fi.errors.KindError, match=f"{earlier.id} and {later.id} are two states of one subject, cn-qh; choose one"):
        fi.figures.where(measure="computing-power", region="Qinghai").total()
