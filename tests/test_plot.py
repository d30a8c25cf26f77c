"""Plots: every one is valid Vega-Lite, holds the data, and claims no more than is known."""

import io
import struct
import subprocess
import sys
from datetime import date
from typing import TYPE_CHECKING, Any

import altair as alt
import attrs
import pytest
import vl_convert
from hypothesis import given
from matplotlib import pyplot as plt
from matplotlib.figure import Figure as Sheet

import future_industries as fi
from future_industries.crosstab import Cell
from future_industries.errors import RateNotFoundError, UnitError
from future_industries.plot.boards import of_comparison, of_matrix, of_plan
from future_industries.plot.forms import FONTS, Hue, Span, Spans, both, cut
from future_industries.plot.lines import of_figures, of_rates, of_timeline
from future_industries.plot.vega import draw
from strategies import amounts, ranges

if TYPE_CHECKING:
    from collections.abc import Callable

    from matplotlib.axes import Axes

XINHUA = "xinhua-2024-03-01"
PLOTS: "dict[str, Callable[[], alt.LayerChart]]" = {
    "fields": lambda: fi.matrix().plot(),
    "tracks": lambda: fi.matrix(columns="track").plot(most=15),
    "plans": lambda: fi.matrix(rows="plan", regions=["Shanghai"]).plot(),
    "comparison": lambda: fi.compare("Beijing", "Shanghai").plot(most=5),
    "change": lambda: fi.compare("shanghai-2022", "shanghai-2025").plot(),
    "plan": fi.plans["shanghai-2022"].plot,
    "timeline": lambda: fi.timeline(since=2024).plot(),
    "figures": lambda: fi.figures.where(unit="enterprise").plot(),
    "money": lambda: fi.figures.where(unit="CNY").plot("USD", most=12),
    "rates": lambda: fi.figures["technology-contracts-2023-turnover"].plot_rates("USD", on=["2024-03-01"]),
}
DRAWN: "dict[str, Callable[[], Axes]]" = {
    "fields": lambda: fi.matrix().draw(),
    "comparison": lambda: fi.compare("Beijing", "Shanghai").draw(most=5),
    "plan": fi.plans["shanghai-2022"].draw,
    "timeline": lambda: fi.timeline(since=2024).draw(most=10),
    "figures": lambda: fi.figures.where(unit="enterprise").draw(most=10),
    "money": lambda: fi.figures.where(unit="CNY").draw("USD"),
    "rates": lambda: fi.figures["technology-contracts-2023-turnover"].draw_rates("USD"),
}


def values(chart: alt.LayerChart) -> list[dict[str, Any]]:
    (data,) = chart.to_dict()["datasets"].values()
    rows: list[dict[str, Any]] = data
    return rows


@pytest.mark.parametrize("name", PLOTS)
def test_every_plot_is_valid_and_renders(name: str) -> None:
    """Altair checks a chart against the schema of Vega-Lite when it is made and when it is turned into a specification."""
    chart = PLOTS[name]()
    png = vl_convert.vegalite_to_png(chart.to_dict(), scale=0.5)
    width, height = struct.unpack(">II", png[16:24])
    assert width > 100
    assert height > 50
    assert values(chart)


@pytest.mark.parametrize("name", DRAWN)
def test_every_plot_is_drawn_by_matplotlib_too(name: str) -> None:
    axes = DRAWN[name]()
    sheet = axes.figure
    assert isinstance(sheet, Sheet)
    sheet.savefig(page := io.BytesIO(), dpi=40)
    assert page.getvalue()


def test_dollars_in_names_are_no_formulas() -> None:
    """Matplotlib sets what stands between two dollars as mathematics, or fails where it is none."""
    dear = fi.Text("from $x_{ to $5", "从$到$")
    there = attrs.evolve(fi.regions["Hainan"], id="dear", name=dear)
    figure = attrs.evolve(fi.figures["anhui-projects-2024-investment"], name=dear, region=there)
    plan = attrs.evolve(fi.plans["shanghai-2022"], id="dear-plan", name=dear, region=there)
    own = fi.load() | fi.Catalog.of({"regions": [there], "figures": [attrs.evolve(figure, id="dear-figure")], "plans": [plan]})
    for axes in (
        own.figures.where(region="dear").draw(),
        own.matrix(regions=["dear"]).draw(),
        own.compare("dear", "Shanghai").draw(),
        plan.draw(),
        figure.draw_rates("USD"),
    ):
        sheet = axes.figure
        assert isinstance(sheet, Sheet)
        sheet.savefig(page := io.BytesIO(), dpi=40)
        assert page.getvalue()


@pytest.mark.parametrize("empty", [fi.matrix(regions=[]), fi.timeline(region="Hainan", until=1990), fi.Catalog.of({}).matrix()])
def test_nothing_is_drawn_without_a_warning(empty: "fi.Matrix | fi.Timeline") -> None:
    sheet = empty.draw().figure
    assert isinstance(sheet, Sheet)
    sheet.savefig(page := io.BytesIO(), dpi=40)
    assert page.getvalue()


def test_axes_of_one_s_own_are_drawn_on() -> None:
    sheet, axes = plt.subplots()
    assert fi.matrix(regions=["Beijing", "Anhui"]).draw(axes) is axes
    plt.close(sheet)


def test_charts_go_together_with_others() -> None:
    """No chart carries a configuration, which would keep it out of a concatenation."""
    chart = alt.vconcat(fi.matrix(regions=["Beijing"]).plot(), fi.timeline(region="Zhejiang").plot())
    assert len(chart.to_dict()["vconcat"]) == 2


# What a board says


def test_a_matrix_is_plotted_with_every_cell_its_words_and_how_many_name_a_field() -> None:
    matrix = fi.matrix()
    board = of_matrix(matrix, 40)
    assert len(board.tiles) == sum(len(cells) for _, cells in matrix)
    assert [int(name.rpartition("· ")[2]) for name in board.columns] == [matrix.counts[column] for column in matrix.columns]
    named = [tile for tile in board.tiles if tile.state == "named"]
    assert len(named) == sum(matrix.counts.values())
    assert all(tile.says and not tile.sign for tile in named)


def test_not_named_not_seen_and_no_document_look_different() -> None:
    region, field = fi.regions["Anhui"], fi.fields[0]
    for state, sign in ((fi.State.NOT_NAMED, "–"), (fi.State.NOT_SEEN, "?"), (fi.State.NO_DOCUMENT, "")):
        (tile,) = of_matrix(fi.Matrix((region,), (field,), ((Cell(state),),)), 40).tiles
        assert (tile.state, tile.sign) == (state, sign)
        assert tile.state not in of_matrix(fi.matrix(), 40).hues


def test_many_tracks_lie_on_their_side_the_most_named_first_and_cut_with_a_count() -> None:
    matrix = fi.matrix(columns="track")
    board = of_matrix(matrix, 15)
    assert len(board.rows) == 15
    assert f"15 of {len(matrix.columns):,} tracks" in board.title
    counts = [int(name.rpartition("· ")[2]) for name in board.rows]
    assert counts == sorted(counts, reverse=True)


def test_what_a_comparison_shares_and_what_each_side_names_alone_is_counted_even_where_cut() -> None:
    comparison = fi.compare("Beijing", "Shanghai")
    board = of_comparison(comparison, 5)
    alone = len(comparison.fields.only_right) + len(comparison.tracks.only_right)
    assert any(state.endswith(cut(alone, 5)) for state in board.hues)
    assert len(board.rows) <= 4 * 5


def test_nothing_is_said_to_have_come_or_gone_where_a_document_was_not_seen_whole() -> None:
    comparison = fi.compare("shanghai-2022", "shanghai-2025")
    states = " | ".join(of_comparison(comparison, 5).hues)
    for word, silence in (("went", comparison.silence_right), ("came", comparison.silence_left)):
        if word in states:
            assert (f"{word}, or not seen" in states) is (silence is not fi.State.NOT_NAMED)


def test_a_plan_stands_beside_all_fields_of_the_nation() -> None:
    plan = fi.plans["shanghai-2022"]
    board = of_plan(plan, fi.fields)
    assert len(board.columns) == len(fi.fields)
    assert board.rows[-1] == "the plan as a whole"
    own = [tile for tile in board.tiles if tile.row == "future space 未来空间"]
    assert ("future space 未来空间", "=") in {(tile.column, tile.sign) for tile in own}


def test_what_is_only_related_to_a_field_is_not_filled_as_naming_it() -> None:
    plan = fi.plans["shanghai-2022"]
    matches = {group.name.en: {m.target: m.match for m in group.mappings} for group in plan.groups}
    for tile in of_plan(plan, fi.fields).tiles:
        if tile.state == "by its own words":
            assert tile.sign in "=≈>"
        if tile.sign == "~":
            assert fi.Match.RELATED in {match for found in matches.values() for match in found.values()}


# What a line says


def test_over_is_a_half_open_bar_with_an_arrow_and_no_bar_that_pretends() -> None:
    (span,) = of_figures([fi.figures["liaoning-2024-workshops"]], None, 40).spans
    assert (span.low, span.low_open, span.high, span.nominal) == (500, True, None, 500)
    (row,) = values(draw(of_figures([fi.figures["liaoning-2024-workshops"]], None, 40)))
    assert (row["low"], row["low_end"], row["reaches_up"], row["high_end"]) == (500, "open", True, None)


@given(amounts("CNY") | ranges("CNY"))
def test_a_span_has_the_bounds_of_its_amount(amount: fi.Amount) -> None:
    figure = fi.figures["anhui-projects-2024-investment"]
    form = of_figures([attrs.evolve(figure, amount=amount)], None, 40)
    (span,) = form.spans
    extent = amount.extent
    assert span.low == (None if extent.low is None else float(extent.low))
    assert span.high == (None if extent.high is None else float(extent.high))
    assert span.is_about is (amount.qualifier is fi.Qualifier.ABOUT)
    low, high = form.ends
    assert all(low <= end <= high for end in (span.low, span.high) if end is not None)


def test_figures_of_several_units_have_no_common_axis() -> None:
    with pytest.raises(UnitError, match=r"have no common axis; choose one with .where\(unit=...\), or pass the unit"):
        fi.figures.where(source=XINHUA).plot()


def test_what_does_not_turn_into_the_currency_is_left_out_with_a_count() -> None:
    form = of_figures([fi.figures["openai-valuation"], fi.figures["anhui-projects-2024-investment"]], "USD", 40)
    assert "left out, since they do not turn into USD: 1" in form.title
    assert len(form.spans) == 1


def test_nothing_makes_an_empty_plot() -> None:
    assert not of_figures(fi.figures[:0], None, 40).spans
    assert fi.figures[:0].plot().to_dict()


def test_a_horizon_is_open_at_its_beginning_and_ends_with_its_last_day() -> None:
    timeline = fi.timeline(region="Zhejiang", kind="target")
    spans = of_timeline(timeline, 40).spans
    for span, entry in zip(spans, timeline, strict=True):
        assert (span.low is None) is (entry.period.first is None)
        if entry.period.end is not None:
            assert span.high == (entry.period.end - date(1970, 1, 1)).days * 86_400_000


def test_one_sum_under_the_source_s_rate_the_year_s_mean_and_the_day_s() -> None:
    figure = fi.figures["technology-contracts-2023-turnover"]
    form = of_rates(figure, "USD", ["2024-03-01"])
    assert {span.kind for span in form.spans} == {"implied by a source", "period mean", "market reference"}
    means = [span for span in form.spans if span.name.startswith("period mean, 2023")]
    assert means[0].nominal == pytest.approx(float(figure.to("USD", on=2023).nominal or 0))
    assert not form.from_zero


def test_money_that_no_rate_turns_says_why() -> None:
    with pytest.raises(UnitError):
        fi.figures["liaoning-2024-workshops"].plot_rates("USD")
    with pytest.raises(RateNotFoundError):
        fi.figures["anhui-projects-2024-investment"].plot_rates("CNY")


def test_numbers_far_apart_stand_on_a_logarithmic_axis() -> None:
    near = Spans("", (), "", (Span("a", 1, 1, 1, "x", "", ""), Span("b", 9, 9, 9, "x", "", "")), {"x": Hue.BLUE})
    far = Spans("", (), "", (Span("a", 1, 1, 1, "x", "", ""), Span("b", 9e5, 9e5, 9e5, "x", "", "")), {"x": Hue.BLUE})
    assert (near.is_log, far.is_log) == (False, True)


# Letters, and what is missing


def test_chinese_labels_are_drawn_as_characters_and_not_as_boxes() -> None:
    """A missing glyph is drawn as the same box for every character, so different characters must differ."""
    pictures = {
        text: vl_convert.vegalite_to_png(alt.Chart(alt.InlineData([{}])).mark_text(text=text, font=", ".join(FONTS)).to_dict())
        for text in ("量子科技", "未来空间")
    }
    assert len(set(pictures.values())) == 2


def test_a_label_has_both_names_unless_they_are_too_long_for_one() -> None:
    assert both(fi.Text("quantum technology", "量子科技")) == "quantum technology 量子科技"
    assert both(fi.Text("a", "未" * 60), 60) == "a"


@pytest.mark.parametrize(
    ("library", "call", "extra"),
    [("altair", "fi.matrix().plot()", "plot"), ("matplotlib.figure", "fi.matrix().draw()", "matplotlib")],
)
def test_a_missing_extra_says_which_to_install(library: str, call: str, extra: str) -> None:
    code = (
        f"import sys; sys.modules[{library!r}] = None\n"
        "import future_industries as fi\n"
        f"try:\n    {call}\nexcept ImportError as error:\n    print(type(error).__name__, error)"
    )
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert found.startswith("MissingExtraError")
    assert f"pip install 'future-industries[{extra}]'" in found
