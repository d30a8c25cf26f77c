"""Section 2 of the design, "The promise, by example", line by line as it is printed, on the shipped data."""

from decimal import Decimal

import pytest

import future_industries as fi


def test_fields_are_the_six_national_fields_in_the_documents_order() -> None:
    """``fi.fields``: the six national fields, in the document's order."""
    assert [field.name.zh for field in fi.fields] == ["未来制造", "未来信息", "未来材料", "未来能源", "未来空间", "未来健康"]


def test_a_field_is_found_by_id_name_or_alias_in_either_language_and_any_case() -> None:
    """``fi.fields["未来空间"] is fi.fields["future space"]``."""
    assert fi.fields["未来空间"] is fi.fields["future space"]
    assert fi.fields["FUTURE SPACE"] is fi.fields["future-space"] is fi.fields["Future-oriented space"]


def test_products_where_iconic_are_the_ten_iconic_products() -> None:
    assert [product.name.zh for product in fi.products.where(iconic=True)] == [
        "人形机器人",
        "量子计算机",
        "新型显示",
        "脑机接口",
        "6G网络设备",
        "超大规模新型智算中心",
        "第三代互联网",
        "高端文旅装备",
        "先进高效航空装备",
        "深部资源勘探开发装备",
    ]


def test_the_parent_of_shenzhen_is_guangdong() -> None:
    assert fi.regions["Shenzhen"].parent is fi.regions["Guangdong"]


@pytest.mark.parametrize("province", fi.regions.where(level="province"), ids=lambda province: province.id)
def test_provinces_carry_iso_and_all_carry_gbt2260(province: fi.Region) -> None:
    """Provinces carry .iso (ISO 3166-2), all carry .gbt2260."""
    assert province.iso is not None
    assert province.gbt2260 is not None


def test_plans_where_track_name_it_or_anything_narrower_under_whatever_name() -> None:
    plans = fi.plans.where(track="quantum technology")
    assert {"jiangsu-2023", "zhejiang-2023", "shenzhen-2022"} <= set(plans.ids)
    assert fi.plans.where(track="量子科技") == plans


def test_plans_where_region_within_are_guangdongs_and_shenzhens() -> None:
    found = fi.plans.where(region="Guangdong", within=True)
    assert {"guangdong-2024", "shenzhen-2022"} <= set(found.ids)
    assert {fi.regions["Guangdong"], fi.regions["Shenzhen"]} <= {plan.region for plan in found}
    assert all(fi.regions["Guangdong"] in plan.region.lineage for plan in found)


def test_within_is_off_unless_asked_for() -> None:
    assert {plan.region for plan in fi.plans.where(region="Guangdong")} == {fi.regions["Guangdong"]}


def test_a_plan_has_its_own_groups_in_its_own_words_each_mapped() -> None:
    """Its own five fields, in its own words; each mapped: exact, close, broader, narrower, related."""
    groups = fi.plans["shanghai-2022"].groups
    assert [group.name.zh for group in groups] == ["未来健康", "未来智能", "未来能源", "未来空间", "未来材料"]
    assert [group.mappings[0].match for group in groups] == ["exact", "related", "exact", "exact", "exact"]


def test_the_matches_are_five() -> None:
    assert list(fi.Match) == ["exact", "close", "broader", "narrower", "related"]


def test_a_plan_prints_as_the_design_has_it() -> None:
    assert repr(fi.plans["shanghai-2022"]) == "<Plan shanghai-2022 Shanghai, 5 groups>"


def test_search_finds_every_kind_of_record_that_bears_the_word_best_first() -> None:
    found = fi.search("量子")
    assert found[0] is fi.tracks["quantum technology"]
    assert {type(record) for record in found} >= {fi.Track, fi.Product, fi.Organisation}
    assert fi.products["origin-wukong"] not in found


def test_compare_says_what_is_shared_and_what_only_one_names() -> None:
    comparison = fi.compare("beijing-2023", "shanghai-2022")
    assert [field.id for field in comparison.fields.shared] == [
        "future-information",
        "future-materials",
        "future-energy",
        "future-space",
        "future-health",
    ]
    assert [field.id for field in comparison.fields.only_left] == ["future-manufacturing"]
    assert comparison.fields.only_right == ()
    assert fi.tracks["commercial spaceflight"] in comparison.tracks.only_left
    assert fi.tracks["advanced nuclear energy"] in comparison.tracks.only_right


def test_matrix_says_who_plans_what() -> None:
    matrix = fi.matrix(rows="region", columns="field")
    assert matrix.columns == tuple(fi.fields)
    assert matrix["Beijing", "future space"].state is fi.State.NAMED


def test_absence_is_not_a_no() -> None:
    """Where a document was not seen whole, compare and matrix say "not seen", where there is none, "no document"."""
    matrix = fi.matrix(regions=["Hainan", "Taiwan"])
    assert matrix["Hainan", "future manufacturing"].state == "not seen"
    assert matrix["Taiwan", "future manufacturing"].state == "no document"
    assert fi.compare("Beijing", "Taiwan").silence_right == "no document"
    assert fi.compare("Beijing", "Shanghai").silence_right == "not seen"


def test_timeline_is_in_order_of_date() -> None:
    """``fi.timeline(until=2035)``: targets and milestones in order of their date."""
    keys = [entry.period.key for entry in fi.timeline(until=2035)]
    assert keys == sorted(keys)
    assert fi.milestones["china-moon-landing"] in [entry.record for entry in fi.timeline(until=2035)]


def test_a_figures_amount() -> None:
    assert repr(fi.figures["anhui-projects-2024-investment"].amount) == "<Amount 247.7 billion CNY>"


def test_a_figure_converts_at_the_rate_of_the_day_it_speaks_of() -> None:
    """At the rate of the day it speaks of; its .rate says value, kind, date, source."""
    converted = fi.figures["anhui-projects-2024-investment"].to("USD")
    assert repr(converted) == "<Amount 34.67 billion USD>"
    assert str(converted.rate) == "7.14348 CNY per USD (market reference, 2 January 2024, European Central Bank)"


def test_a_figure_converts_on_a_day_asked_for_and_at_the_mean_over_a_year() -> None:
    figure = fi.figures["anhui-projects-2024-investment"]
    day, year = figure.to("USD", on="2024-03-01").rate, figure.to("USD", on=2023).rate
    assert day is not None
    assert year is not None
    assert (day.kind, day.period) == (fi.RateKind.MARKET_REFERENCE, fi.Period("2024-03-01", "2024-03-01"))
    assert (year.kind, year.period) == (fi.RateKind.PERIOD_MEAN, fi.Period(2023, 2023))


@pytest.mark.parametrize(
    "words",
    ["Anhui", "2 January 2024", "247.7 billion CNY", "34.67 billion USD", "7.14348 CNY per USD", "European Central Bank", "Xinhua"],
)
def test_a_sentence_says_who_what_when_both_currencies_the_rate_and_the_source(words: str) -> None:
    assert words in fi.figures["anhui-projects-2024-investment"].sentence("USD")


def test_evidence_has_source_start_end_and_stated() -> None:
    evidence = fi.figures["anhui-projects-2024-investment"].evidence[0]
    assert evidence.source is fi.sources["xinhua-2024-03-01"]
    assert (evidence.start, evidence.end, evidence.stated) == (5329, 5347, "247.7 billion yuan")


def test_a_total_has_an_amount_with_bounds_what_it_counts_and_what_it_leaves_out() -> None:
    total = fi.figures.where(region="Anhui", measure="investment").total("USD")
    assert total.amount is not None
    assert str(total.amount) == "68.542 billion USD"
    assert total.amount.low == total.amount.high != None  # noqa: E711 - both are there
    assert total.counted == (fi.figures["anhui-first-batch-2024-investment"],)
    assert {left.figure.id: left.reason for left in total.left_out}["anhui-projects-2024-investment"] == (
        "it is a part of anhui-first-batch-2024-investment, which is counted"
    )


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("about 70.4 million U.S. dollars", "<Amount about 70.4 million USD>"),
        ("超过2477亿元", "<Amount over 247.7 billion CNY>"),
        ("over 500 workshops", "<Amount over 500 workshops>"),
    ],
)
def test_amounts_are_read(text: str, printed: str) -> None:
    assert repr(fi.Amount.parse(text)) == printed


def test_amounts_add() -> None:
    assert str(fi.Amount.parse("over 500 workshops") + fi.Amount.parse("20 workshops")) == "over 520 workshops"


def test_an_amount_turns_into_a_pint_quantity() -> None:
    quantity = fi.figures["anhui-projects-2024-investment"].amount.to_pint()
    assert type(quantity).__module__.partition(".")[0] == "pint"
    assert quantity.magnitude == Decimal(247_700_000_000)


def test_an_amount_prints_in_chinese() -> None:
    assert f"{fi.figures['anhui-projects-2024-investment'].amount:zh}" == "2477亿元"


def test_load_is_the_shipped_catalogue() -> None:
    """``fi.load()`` is the shipped catalogue; ``fi.plans`` is ``fi.load().plans``."""
    assert fi.plans is fi.load().plans
    assert fi.data_version == fi.load().version


def test_an_unknown_name_raises_and_offers_the_nearest() -> None:
    with pytest.raises(fi.errors.UnknownNameError, match="no region is called 'Bejing'; did you mean 'Beijing'"):
        fi.regions["Bejing"]


def test_an_ambiguous_name_raises_and_lists_them() -> None:
    """An ambiguous one (苏州/宿州 as "Suzhou") raises and lists them."""
    with pytest.raises(fi.errors.AmbiguousNameError, match=r"cn-js-suzhou .*苏州市.*; cn-ah-suzhou .*宿州市") as caught:
        fi.regions["Suzhou"]
    assert isinstance(caught.value, KeyError)


def test_a_province_goes_before_its_namesake_city() -> None:
    assert fi.regions["Jilin"].level is fi.RegionLevel.PROVINCE
    assert fi.regions["吉林"] is fi.regions["Jilin"]


def test_where_returns_a_collection_of_the_same_kind_empty_when_nothing_matches() -> None:
    nothing = fi.plans.where(region="Taiwan")
    assert type(nothing) is type(fi.plans)
    assert len(nothing) == 0


def test_track_takes_exact_close_and_narrower_matches_related_the_rest() -> None:
    assert fi.plans.where(track="intelligent manufacturing", region="Liaoning").ids == ()
    assert fi.plans.where(track="intelligent manufacturing", region="Liaoning", related=True).ids == ("liaoning-2024",)


def test_check_conversion_explains_the_sources_own_dollars() -> None:
    assert fi.check_conversion("technology-contracts-2023-turnover").is_explained


def test_via_stated_uses_the_rate_that_the_figures_own_restatement_implies() -> None:
    converted = fi.figures["ciqtek-2023-orders"].to("USD", via="stated")
    assert str(converted) == "over 70.4 million USD"
    assert converted.rate is not None
    assert converted.rate.kind is fi.RateKind.STATED


def test_rival_statements_are_found_by_query() -> None:
    assert fi.figures["anhui-projects-2024-count"] in fi.disputes()[0].records
