"""The catalogue: all collections together, and the questions that need more than one of them."""

import pickle
from collections.abc import Callable
from typing import Any

import attrs
import pytest

import future_industries as fi
from future_industries import plain
from future_industries.kinds import KINDS
from future_industries.named import implied_by

PLACE = fi.Evidence(source=fi.sources["xinhua-2024-03-01"], place="the first paragraph")
INVESTMENT = fi.figures["anhui-projects-2024-investment"]
WHOLE_POLICY = attrs.evolve(
    fi.policies["cn-miit-2024-12"],
    id="seen-whole",
    document=fi.Source(id="document", name=fi.Text("A document"), kind="official"),  # type: ignore[arg-type]
)


def track(name: str, *aliases: str) -> fi.Track:
    return fi.Track(id=name.replace(" ", "-"), name=fi.Text(name), aliases=aliases, evidence=(PLACE,))


def figure(name: str, amount: str, **changes: object) -> fi.Figure:
    return attrs.evolve(INVESTMENT, id=name, amount=fi.Amount.parse(amount), counted_as=None, **changes)


def milestone(name: str, period: str, **changes: object) -> fi.Milestone:
    return attrs.evolve(fi.milestones["anhui-projects-2024-start"], id=name, period=fi.Period.parse(period), **changes)


def disputes(**records: object) -> tuple[fi.Dispute, ...]:
    return fi.Catalog.of(records).disputes()


# The catalogue itself


def test_a_catalogue_prints_what_it_holds() -> None:
    assert repr(fi.Catalog.of({"tracks": [track("a"), track("b")]}, "2024.1")) == "<Catalog 2024.1: 2 tracks>"
    assert repr(fi.Catalog.of({}, "2024.1")) == "<Catalog 2024.1: empty>"
    assert repr(fi.load()).startswith(f"<Catalog {fi.data_version}: ")


def test_a_collection_of_a_catalogue_is_always_the_same(catalog: fi.Catalog) -> None:
    assert [getattr(catalog, plural) for plural in KINDS] == list(catalog.collections.values())
    assert catalog.fields is catalog.collections["fields"]


def test_a_kind_that_does_not_exist_is_refused() -> None:
    with pytest.raises(fi.errors.FutureIndustriesError):
        fi.Catalog.of({"figure": [INVESTMENT]})


def test_two_records_of_one_kind_and_id_are_refused() -> None:
    with pytest.raises(fi.errors.FutureIndustriesError):
        fi.Catalog.of({"figures": [INVESTMENT, attrs.evolve(INVESTMENT, note="another")]})


def test_records_of_ones_own_answer_as_the_shipped_ones_do() -> None:
    own = fi.Catalog.of({"regions": [fi.regions["Hainan"]], "tracks": [track("seaweed")]})
    assert own.regions["海南"] is fi.regions["Hainan"]
    assert own.tracks.where(within="seaweed").ids == ("seaweed",)
    assert len(own.plans.where(region="Hainan", within=True)) == 0


def test_an_area_of_ones_own_holds_its_members() -> None:
    area = attrs.evolve(fi.regions["yangtze-river-delta"], id="coast", members=(fi.regions["Hainan"],))
    own = fi.Catalog.of({"regions": [area, fi.regions["Hainan"]]})
    assert own.regions.where(within="coast").ids == ("coast", "cn-hi")


def test_a_track_of_two_broader_ones_is_found_under_both_and_once() -> None:
    top = track("top")
    left, right = (attrs.evolve(track(name), broader=(top,)) for name in ("left", "right"))
    least = attrs.evolve(track("least"), broader=(left, right))
    own = fi.Catalog.of({"tracks": [top, left, right, least]})
    assert own.tracks.where(within="top").ids == ("top", "left", "right", "least")
    assert own.tracks.where(within="right").ids == ("right", "least")


# Search


def test_search_is_best_first() -> None:
    """Whole names first, then beginnings, words, parts."""
    names = ["nanomanufacturing", "green manufacturing", "manufacturing of steel", "manufacturing"]
    own = fi.Catalog.of({"tracks": map(track, names)})
    assert [record.id for record in own.search("Manufacturing")] == [
        "manufacturing",
        "manufacturing-of-steel",
        "green-manufacturing",
        "nanomanufacturing",
    ]


def test_a_word_goes_before_a_part_though_the_part_comes_first_in_the_name() -> None:
    own = fi.Catalog.of({"tracks": map(track, ["biomanufacturing", "biomanufacturing and manufacturing"])})
    assert own.search("manufacturing")[0].id == "biomanufacturing-and-manufacturing"


def test_a_name_goes_before_an_alias() -> None:
    own = fi.Catalog.of({"tracks": [track("robots", "automation"), track("automation")]})
    assert [record.id for record in own.search("automation")] == ["automation", "robots"]


def test_search_takes_every_kind() -> None:
    assert {type(record) for record in fi.search("quantum")} >= {fi.Track, fi.Product, fi.Organisation, fi.Statement}


@pytest.mark.parametrize("words", ["量子", "量 子"])
def test_search_of_a_word_of_chinese(words: str) -> None:
    assert (fi.tracks["quantum technology"] in fi.search(words)) is (words == "量子")


@pytest.mark.parametrize(
    ("ask", "sentence"),
    [
        (lambda: fi.plans.where(track="未来能源"), "no track is called '未来能源', but a field is: ask field="),
        (lambda: fi.plans.where(field="核聚变"), "no field is called '核聚变', but a track is: ask track="),
        (lambda: fi.figures.where(region="CIQTEK"), "no region is called 'CIQTEK', but an organisation is: ask organisation="),
        (lambda: fi.organisations["Anhui"], "no organisation is called 'Anhui', but a region is: ask region="),
    ],
)
def test_a_name_of_another_kind_is_told_which(ask: Callable[[], object], sentence: str) -> None:
    with pytest.raises(fi.errors.UnknownNameError) as caught:
        ask()
    assert str(caught.value) == str(pickle.loads(pickle.dumps(caught.value))) == sentence


def test_a_catalogue_of_no_records_of_a_kind_is_given_several_all_the_same() -> None:
    with pytest.raises(fi.errors.KindError, match="the figures of a catalogue come as several records, not as None"):
        fi.Catalog.of({"figures": None})  # type: ignore[dict-item]


def test_a_track_that_no_row_names_has_a_cell_though_no_column() -> None:
    """Absence is not a no: a document that was not seen whole is not seen, where there is none there is no document."""
    matrix = fi.matrix(columns="track", regions=["Hainan", "Taiwan"])
    track = fi.tracks["embodied intelligence"]
    assert track not in matrix.columns
    assert matrix["Hainan", "embodied intelligence"].state is fi.State.NOT_SEEN
    assert matrix[fi.regions["Taiwan"], track].state is fi.State.NO_DOCUMENT


def test_a_cell_is_found_by_records() -> None:
    matrix = fi.matrix()
    assert matrix[fi.regions["Beijing"], fi.fields["future space"]] is matrix["Beijing", "future space"]
    with pytest.raises(fi.errors.UnknownNameError, match="no column is called 'quantum-technology'"):
        matrix["Beijing", fi.tracks["quantum technology"]]
    with pytest.raises(fi.errors.KindError, match="a cell is found by its row and its column"):
        matrix["Beijing", 3]  # type: ignore[index]


def test_search_for_what_nothing_bears_finds_nothing() -> None:
    assert fi.search("perpetuum") == ()


def test_search_finds_several_words_in_several_names_of_one_record() -> None:
    assert "guangdong-2024" in [record.id for record in fi.search("Guangdong 人形机器人")]
    assert fi.search("robots humanoid")[0] is fi.products["humanoid robots"]


def test_search_for_words_that_no_record_bears_together_finds_each() -> None:
    found = fi.search("具身智能 政策")
    assert found[0] is fi.tracks["具身智能"]
    assert fi.measures["policy-measures"] in found


@pytest.mark.parametrize("words", ["十五五", "十五五规划纲要", "Outline of the 15th Five-Year Plan"])
def test_search_finds_a_five_year_plan_by_its_usual_name(words: str) -> None:
    assert fi.policies["cn-fyp15-2026-draft"] in fi.search(words)[:4]


@pytest.mark.parametrize("words", ["", "  ", "-", "\u3000"])
def test_search_without_words_says_what_to_pass(words: str) -> None:
    with pytest.raises(fi.errors.ParseError, match="a word to look for, such as 'quantum' or '量子'"):
        fi.search(words)


@pytest.mark.parametrize("words", [None, 3, b"quantum", ["quantum"]], ids=repr)
def test_search_for_what_is_no_text_is_an_error_of_the_family(words: object) -> None:
    with pytest.raises(fi.errors.FutureIndustriesError):
        fi.search(words)  # type: ignore[arg-type]


# Comparison


def test_a_comparison_is_the_mirror_of_its_reverse() -> None:
    there, back = fi.compare("Beijing", "Shanghai"), fi.compare("Shanghai", "Beijing")
    assert (there.left, there.right) == (back.right, back.left)
    assert there.fields.only_left == back.fields.only_right
    assert there.tracks.only_right == back.tracks.only_left
    assert there.fields.shared == back.fields.shared


def test_plans_compare_as_regions_do() -> None:
    plans = fi.compare("beijing-2023", fi.plans["shanghai-2022"])
    assert (plans.left, plans.right) == (fi.plans["beijing-2023"], fi.plans["shanghai-2022"])
    own = fi.Catalog.of({"regions": fi.regions, "fields": fi.fields, "tracks": fi.tracks, "plans": (plans.left, plans.right)})
    assert plans.fields == own.compare("Beijing", fi.regions["Shanghai"]).fields


def test_a_region_and_itself_share_all() -> None:
    same = fi.compare("Beijing", "Beijing")
    assert (same.fields.only_left, same.fields.only_right, same.tracks.only_left, same.tracks.only_right) == ((), (), (), ())


def test_a_comparison_reads_as_a_table() -> None:
    table = str(fi.compare("Beijing", "Shanghai"))
    assert table.splitlines()[0].split("  ")[-1] == "Shanghai only (Beijing: not seen)"
    assert "Beijing only (Shanghai: not seen)" in table
    assert str(fi.compare("Taiwan", "Macao")).count("\n") == 2


@pytest.mark.parametrize("name", ["Shanghi", "shanghai-2021"])
def test_comparing_what_is_neither_region_nor_plan_offers_the_nearest(name: str) -> None:
    with pytest.raises(fi.errors.UnknownNameError, match="did you mean"):
        fi.compare("Beijing", name)


def test_silence_is_a_no_only_where_a_document_was_seen_whole() -> None:
    """Absence is not a no."""
    plan = attrs.evolve(fi.plans["beijing-2023"], policy=WHOLE_POLICY)
    own = fi.Catalog.of({"regions": fi.regions, "fields": fi.fields, "plans": [plan, fi.plans["shanghai-2022"]]})
    comparison = own.compare("Beijing", "Shanghai")
    assert (comparison.silence_left, comparison.silence_right) == (fi.State.NOT_NAMED, fi.State.NOT_SEEN)


def test_a_plan_that_names_a_track_names_all_that_is_broader_and_their_fields() -> None:
    top = attrs.evolve(track("top"), fields=(fi.fields["future space"],))
    middle = attrs.evolve(track("middle"), broader=(top,))
    least = attrs.evolve(track("least"), broader=(middle, top))
    assert set(implied_by(least)) == {least, middle, top, fi.fields["future space"]}
    assert implied_by(track("alone")) == (track("alone"),)
    assert implied_by(fi.fields["future space"]) == (fi.fields["future space"],)


# Matrix


def test_a_matrix_has_a_row_a_region_and_a_column_a_field() -> None:
    matrix = fi.matrix()
    assert matrix.columns == tuple(fi.fields)
    assert [row for row, _ in matrix] == list(matrix.index)
    assert repr(matrix) == f"<Matrix {len(matrix.index)} × 6>"


def test_the_rows_of_a_matrix_can_be_plans_and_its_columns_tracks() -> None:
    matrix = fi.matrix(rows="plan", columns="track", regions=["Zhejiang"])
    assert matrix.index == tuple(fi.plans.where(region="Zhejiang"))
    cell = matrix["zhejiang-2023", "quantum technology"]
    assert (cell.state, str(cell)) == (fi.State.NAMED, "quantum information")


def test_a_matrix_reads_as_a_table_with_its_legend() -> None:
    lines = str(fi.matrix(regions=["Beijing", fi.regions["Taiwan"]])).splitlines()
    assert lines[0].split() == ["manufacturing", "information", "materials", "energy", "space", "health"]
    assert lines[1].split() == ["Beijing", *"●●●●●●"]
    assert lines[2:] == ["Taiwan", "● named  – not named  ? document not seen whole  (blank) no document"]


def test_a_matrix_of_many_columns_reads_as_a_line_for_each() -> None:
    lines = str(fi.matrix(columns="track")).splitlines()
    (line,) = [line for line in lines if line.startswith("quantum technology ")]
    assert "Zhejiang" in line


def test_a_cell_that_names_nothing_reads_as_its_state() -> None:
    assert str(fi.matrix(regions=["Taiwan"])["Taiwan", "future space"]) == "no document"


def test_the_states_of_a_matrix_are_four() -> None:
    plan, other = (attrs.evolve(fi.plans[name], groups=fi.plans[name].groups[-1:]) for name in ("shanghai-2022", "guangdong-2024"))
    plan = attrs.evolve(plan, policy=WHOLE_POLICY, groups=(fi.plans["beijing-2023"].groups[-1],))
    own = fi.Catalog.of({"regions": fi.regions, "fields": fi.fields, "plans": [plan, other]})
    matrix = own.matrix(regions=["Shanghai", "Guangdong", "Hainan"])
    assert matrix["Shanghai", "future manufacturing"].state == "not named"
    assert matrix["Shanghai", "future space"].state == "named"
    assert matrix["Guangdong", "future space"].state == "not seen"
    assert matrix["Hainan", "future space"].state == "no document"


@pytest.mark.parametrize("asked", [{"rows": "city"}, {"columns": "product"}])
def test_a_matrix_of_other_rows_or_columns_says_which_there_are(asked: dict[str, str]) -> None:
    with pytest.raises(fi.errors.ParseError, match="rows='region' or 'plan', and columns='field' or 'track'"):
        fi.matrix(**asked)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("row", "column", "nearest"),
    [("Zhejiangg", "future space", "Zhejiang"), ("Beijing", "future spice", "future space")],
    ids=["row", "column"],
)
def test_an_unknown_row_or_column_offers_the_nearest(row: str, column: str, nearest: str) -> None:
    """An unknown name offers the nearest ones."""
    with pytest.raises(fi.errors.UnknownNameError) as caught:
        fi.matrix()[row, column]
    assert nearest in caught.value.nearest


def test_an_ambiguous_row_is_refused() -> None:
    """An ambiguous one raises and lists them."""
    matrix = fi.matrix(regions=["cn-js-suzhou", "cn-ah-suzhou"])
    with pytest.raises(fi.errors.AmbiguousNameError, match=r"cn-js-suzhou .*; cn-ah-suzhou"):
        matrix["Suzhou", "future space"]


# Timeline


def test_a_timeline_holds_targets_projections_and_milestones() -> None:
    kinds = {(type(entry.record), str(entry.record.kind)) for entry in fi.timeline()}
    assert kinds == {
        (fi.Milestone, "result"),
        (fi.Milestone, "target"),
        (fi.Figure, "target"),
        (fi.Figure, "projection"),
    }


def test_a_timeline_is_asked_as_collections_are() -> None:
    assert [entry.record.id for entry in fi.timeline(region="Beijing", within=True, kind="result")] == [
        "xiaomi-changping-factory-start"
    ]
    assert {str(entry.period.end) for entry in fi.timeline(since=2030, until=2030)} == {"2030-12-31"}


def test_a_timeline_orders_by_last_day_then_by_first_then_by_id() -> None:
    found = [
        milestone("year", "2024"),
        milestone("horizon", "by 2024"),
        milestone("day", "2024-12-31"),
        milestone("before", "2023"),
        milestone("another-year", "2024"),
    ]
    own = fi.Catalog.of({"regions": fi.regions, "milestones": found})
    assert [entry.record.id for entry in own.timeline()] == ["before", "horizon", "another-year", "year", "day"]


def test_an_entry_reads_as_when_where_what_kind_and_what() -> None:
    entries = {entry.record.id: entry for entry in fi.timeline()}
    assert str(entries["interstellar-express-missions-count"]) == (
        "by 2029 | China | target | interstellar-express missions to the Moon: 2 missions"
    )
    assert entries["wukong-operational"].cells[1] == ""


def test_a_timeline_prints_as_a_table_or_as_nothing() -> None:
    assert repr(fi.timeline(until=1900)) == "<Timeline: 0 entries>"
    assert str(fi.timeline(until=1900)) == "nothing"
    assert str(fi.timeline()).count("\n") == len(fi.timeline()) - 1


def test_a_table_aligns_chinese_characters_as_two() -> None:
    assert plain.table([("未来", "a"), ("x", "b")]) == "未来  a\nx     b"


# Disputes


def test_two_amounts_for_one_thing_are_a_dispute() -> None:
    one, other = figure("one", "100 billion yuan"), figure("other", "over 200 billion yuan")
    (dispute,) = disputes(figures=[one, other])
    assert dispute.records == (one, other)
    assert str(dispute) == "one and other: 100 billion CNY and over 200 billion CNY"


def test_one_thing_counted_as_two_is_a_dispute() -> None:
    """253 projects of emerging industries, and of future industries."""
    reason = "counted as emerging industries and as future industries"
    assert f"anhui-projects-2024-count and anhui-projects-2024-count-future: {reason}" in map(str, fi.disputes())


@pytest.mark.parametrize(
    "change",
    [
        {"kind": "target"},
        {"measure": "orders"},
        {"nature": "stock"},
        {"period": fi.Period(2023, 2023)},
        {"region": fi.regions["Hainan"]},
        {"subject": fi.regions["Anhui"]},
        {"tracks": (fi.tracks["robotics"],)},
    ],
    ids=lambda change: next(iter(change)),
)
def test_statements_of_different_things_are_no_dispute(change: dict[str, Any]) -> None:
    assert disputes(figures=[figure("one", "100 billion yuan"), figure("other", "200 billion yuan", **change)]) == ()


@pytest.mark.parametrize(
    "amount", ["100 billion yuan", "over 90 billion yuan", "about 100 billion yuan", "14 billion U.S. dollars"]
)
def test_what_may_both_be_right_is_no_dispute(amount: str) -> None:
    assert disputes(figures=[figure("one", "100 billion yuan"), figure("other", amount)]) == ()


@pytest.mark.parametrize("link", ["restates", "part_of", "growth_of", "share_of"])
def test_linked_figures_are_no_dispute(link: str) -> None:
    one = figure("one", "100 billion yuan")
    other = figure("other", "40 billion yuan", **{link: one})
    assert disputes(figures=[one, other]) == disputes(figures=[other, one]) == ()


def test_a_derived_figure_is_no_dispute() -> None:
    one = figure("one", "100 billion yuan")
    assert disputes(figures=[one, figure("other", "40 billion yuan", derived_from=(one,))]) == ()


@pytest.mark.parametrize("link", ["restates", "part_of"])
def test_figures_linked_through_others_are_no_dispute(link: str) -> None:
    """41 of 48 of 108 satellites: no two of them are rivals."""
    one = figure("one", "108 billion yuan")
    middle = figure("middle", "48 billion yuan", **{link: one})
    least = figure("least", "41 billion yuan", **{link: middle})
    assert disputes(figures=[one, middle, least]) == ()


def test_two_parts_of_one_whole_are_no_dispute() -> None:
    whole = figure("whole", "100 billion yuan")
    parts = [figure(name, amount, part_of=whole) for name, amount in (("left", "60 billion yuan"), ("right", "40 billion yuan"))]
    assert disputes(figures=[whole, *parts]) == ()


def test_two_dates_of_one_milestone_are_a_dispute() -> None:
    one, other = milestone("one", "2024-01-02"), milestone("other", "2024-01-03")
    (dispute,) = disputes(milestones=[one, other])
    assert dispute.reason == "2 January 2024 and 3 January 2024"


def test_dates_that_agree_are_no_dispute() -> None:
    assert disputes(milestones=[milestone("one", "2024-01-02"), milestone("other", "2024-01")]) == ()
    assert disputes(milestones=[milestone(name, day, subject=None) for name, day in (("one", "2023"), ("other", "2024"))]) == ()


def test_a_target_missed_is_no_dispute() -> None:
    """Different meanings, different types: a promise is not a result."""
    found = [milestone("promised", "2023", kind="target"), milestone("done", "2024", kind="result")]
    assert disputes(milestones=found) == ()


# Restatements


def test_a_stated_rate_is_asked_by_either_statement() -> None:
    there = fi.stated_rate("ciqtek-2023-orders", "USD")
    back = fi.stated_rate(fi.figures["ciqtek-2023-orders-usd"], "yuan")
    assert there == back
    assert str(there) == "7.10227 CNY per USD (implied by a source, 2023, Xinhua)"


def test_a_restatement_with_bounds_alone_implies_no_one_rate() -> None:
    yuan = figure("yuan", "5 to 6 billion yuan")
    dollars = figure("dollars", "1 billion U.S. dollars", restates=yuan)
    own = fi.Catalog.of({"figures": [yuan, dollars]})
    with pytest.raises(fi.errors.UndecidedError, match="have no nominal values to imply a rate; pass on= a day instead"):
        own.stated_rate("yuan", "USD")


def test_a_figure_outside_the_catalogue_has_the_restatement_that_it_names() -> None:
    dollars = figure("dollars", "34.7 billion U.S. dollars", restates=INVESTMENT)
    assert fi.stated_rate(dollars, "CNY").value > 7
    with pytest.raises(fi.errors.RateNotFoundError, match="no source states stranger again in USD, so none implies a rate"):
        fi.stated_rate(attrs.evolve(INVESTMENT, id="stranger"), "USD")


@pytest.mark.parametrize("target", ["EUR", "satellites"])
def test_a_restatement_in_another_currency_is_not_the_one_asked_for(target: str) -> None:
    with pytest.raises(fi.errors.FutureIndustriesError):
        fi.stated_rate("ciqtek-2023-orders", target)


@pytest.mark.parametrize("name", ["ciqtek-2023-orders", "technology-contracts-2023-turnover"])
def test_published_rates_explain_the_sources_own_dollars(name: str) -> None:
    """``fi.check_conversion(x)`` says, within ``precision``, which published rates explain the source's own dollars."""
    check = fi.check_conversion(name)
    assert check.is_explained
    assert check.nearest in check.explained_by
    assert [rate for rate in check.explained_by if rate.value not in check.implied] == []
    assert check == fi.check_conversion(check.restated)


def test_a_check_reads_as_one_line() -> None:
    line = str(fi.check_conversion("ciqtek-2023-orders"))
    assert line.startswith("about 70.4 million USD for over 500 million CNY implies 7.0901 to 7.1145 CNY per USD; ")
    assert "published rates lie in it, nearest 7.10284 CNY per USD" in line


def test_one_rate_that_explains_a_conversion_is_one() -> None:
    check = fi.check_conversion("technology-contracts-2023-turnover")
    one = attrs.evolve(check, explained_by=check.explained_by[:1])
    assert "; 1 published rate lies in it, nearest " in str(one)
    assert "| explained by | 1 published rate |" in one._repr_markdown_()


def test_a_conversion_that_no_rate_explains_says_so() -> None:
    dollars = figure("dollars", "50 billion U.S. dollars", restates=INVESTMENT)
    check = fi.Catalog.of({"figures": [INVESTMENT, dollars]}).check_conversion("dollars", rates=fi.rates)
    assert not check.is_explained
    assert "no published rate lies in it, nearest " in str(check)


def test_a_check_of_a_figure_stated_once_says_so() -> None:
    with pytest.raises(fi.errors.RateNotFoundError, match="no source states anhui-projects-2024-investment again, so none"):
        fi.check_conversion("anhui-projects-2024-investment")


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        (
            {"period": None, "evidence": (attrs.evolve(PLACE, source=attrs.evolve(PLACE.source, published=None)),)},
            "neither the time yuan speaks of nor that of its publication is known; nothing to try",
        ),
        ({"period": fi.Period(None, 2024)}, "is known; nothing to try"),
        (
            {"period": fi.Period(1990, 1990), "stated_on": fi.Period(1990, 1990)},
            "the table has no rates of CNY per USD from 1990 to 1990",
        ),
    ],
    ids=["undated", "open", "early"],
)
def test_a_check_without_rates_to_try_says_so(changes: dict[str, Any], message: str) -> None:
    yuan = figure("yuan", "5 billion yuan", **changes)
    dollars = figure("dollars", "1 billion U.S. dollars", restates=yuan)
    own = fi.Catalog.of({"figures": [yuan, dollars]})
    with pytest.raises(fi.errors.RateNotFoundError, match=message):
        own.check_conversion("yuan")


def test_an_open_period_has_no_mean_but_its_days() -> None:
    yuan = figure("yuan", "7.1 billion yuan", period=fi.Period("2024-02-01", None))
    dollars = figure("dollars", "1 billion U.S. dollars", restates=yuan)
    check = fi.Catalog.of({"figures": [yuan, dollars]}).check_conversion("yuan")
    assert fi.RateKind.PERIOD_MEAN not in {rate.kind for rate in (*check.explained_by, check.nearest)}


def test_a_plan_is_found_by_its_own_words() -> None:
    """Every kind of record that bears the word."""
    assert {"jiangsu-2023", "zhejiang-2023", "shenzhen-2022"} <= {record.id for record in fi.search("量子")}
    assert fi.plans["jiangsu-2023"] in fi.search("humanoid robots")
