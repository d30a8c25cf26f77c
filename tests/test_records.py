"""Records: immutable, slotted, equal and hashable by value, picklable, and never without a source."""

import copy
import pickle
from datetime import date
from typing import Any

import attrs
import pytest

import future_industries as fi
from future_industries.kinds import KINDS, kind_of, record_class
from future_industries.record import Record
from future_industries.shown import Shown

RECORDS = [pytest.param(record, id=f"{plural}-{record.id}") for plural, found in fi.load().collections.items() for record in found]
FIRST_OF_EACH_KIND = [pytest.param(found[0], id=plural) for plural, found in fi.load().collections.items()]
FACTS = [parameter for parameter in FIRST_OF_EACH_KIND if parameter.id not in {"sources", "measures"}]
PARTS = [
    pytest.param(fi.plans["shanghai-2022"].groups[2], id="group"),
    pytest.param(fi.plans["shanghai-2022"].groups[2].items[0], id="item"),
    pytest.param(fi.plans["shanghai-2022"].groups[2].mappings[0], id="mapping"),
    pytest.param(fi.people["He Yu"].roles[0], id="role"),
    pytest.param(fi.people["He Yu"].evidence[0], id="evidence"),
]
XINHUA = fi.sources["xinhua-2024-03-01"]
PLACE = fi.Evidence(source=XINHUA, place="the first paragraph")
INVESTMENT = fi.figures["anhui-projects-2024-investment"]


def texts(record: Record) -> dict[str, Any]:
    """Return the values of a record's fields, by the names that its constructor takes."""
    return {field.alias: getattr(record, field.name) for field in attrs.fields(type(record)) if field.init}


# What all records have in common


@pytest.mark.parametrize("record", RECORDS)
def test_a_record_behaves_as_a_value(record: Record) -> None:
    """Immutable, slotted, equal and hashable by value, picklable, deep-copyable, the same shape always."""
    assert not hasattr(record, "__dict__")
    assert copy.copy(record) is record
    assert copy.deepcopy(record) is record
    assert hash(record) == hash(record.id)
    assert set(texts(record)) == {field.alias for field in attrs.fields(record_class(kind_of(record).plural))}


@pytest.mark.parametrize("record", RECORDS)
def test_a_record_changes_with_evolve(record: Record) -> None:
    changed = attrs.evolve(record, id="another-id")
    assert changed != record
    assert attrs.evolve(changed, id=record.id) == record
    assert hash(attrs.evolve(changed, id=record.id)) == hash(record)


@pytest.mark.parametrize("record", RECORDS)
def test_a_record_pickles(record: Record) -> None:
    again = pickle.loads(pickle.dumps(record))
    assert again == record
    assert hash(again) == hash(record)


@pytest.mark.parametrize("protocol", range(pickle.HIGHEST_PROTOCOL + 1))
@pytest.mark.parametrize("record", FIRST_OF_EACH_KIND + PARTS)
def test_records_and_their_parts_pickle_under_every_protocol(record: Record, protocol: int) -> None:
    assert pickle.loads(pickle.dumps(record, protocol)) == record


@pytest.mark.parametrize("record", RECORDS)
def test_a_record_prints_as_one_short_line(record: Record) -> None:
    """``repr`` is ``<Kind id what-it-is>``, short enough for a list."""
    assert repr(record).startswith(f"<{type(record).__name__} {record.id} ")
    assert "\n" not in repr(record)
    assert len(repr(record)) < 160


@pytest.mark.parametrize("record", FIRST_OF_EACH_KIND + PARTS)
def test_no_attribute_can_be_set(record: Record) -> None:
    name = attrs.fields(type(record))[0].name
    with pytest.raises(AttributeError):
        setattr(record, name, None)
    with pytest.raises(AttributeError):
        record.remark = "none"
    with pytest.raises(AttributeError):
        delattr(record, name)


@pytest.mark.parametrize("part", PARTS)
def test_the_parts_of_records_are_values_too(part: object) -> None:
    assert not hasattr(part, "__dict__")
    assert copy.deepcopy(part) == part
    assert hash(attrs.evolve(part)) == hash(part)
    assert len(repr(part)) < 160


@pytest.mark.parametrize("record", RECORDS)
def test_no_list_dict_or_set_stands_in_a_record(record: Record) -> None:
    """Collections in fields are tuples."""
    assert not [name for name, value in texts(record).items() if isinstance(value, list | dict | set)]


@pytest.mark.parametrize("record", RECORDS)
def test_absent_is_none_and_nothing_else(record: Record) -> None:
    """``None`` means "the source does not say", never ``""``."""
    assert "" not in [value for value in texts(record).values() if isinstance(value, str)]


def _ladder(rungs: int) -> fi.Track:
    """Return a track above which stand two on each rung, each of which holds both of the rung above."""
    above: tuple[fi.Track, ...] = ()
    for rung in range(rungs):
        first, second = (attrs.evolve(fi.tracks[0], id=f"{side}-{rung}", broader=above) for side in ("left", "right"))
        above = first, second
    return above[0]


def test_what_records_hold_by_many_ways_is_compared_once() -> None:
    """There are more than a million million ways to the top of the ladder."""
    ladder = _ladder(41)
    assert ladder == _ladder(41)
    top = ladder
    while top.broader:
        top = top.broader[1]
    changed = {top: attrs.evolve(top, note="another")}

    def renewed(track: fi.Track) -> fi.Track:
        if track not in changed:
            changed[track] = attrs.evolve(track, broader=tuple(map(renewed, track.broader)))
        return changed[track]

    assert ladder != renewed(ladder)
    assert ladder == _ladder(41)


def test_records_do_not_inherit_from_records() -> None:
    classes = [record_class(plural) for plural in KINDS]
    assert [cls.__mro__[1:] for cls in classes] == [(Record, Shown, object)] * len(classes)


def test_records_of_one_id_and_different_kinds_differ() -> None:
    one = fi.Measure(id="same", name=fi.Text("same"))
    other = fi.Source(id="same", name=fi.Text("same"), kind=fi.SourceKind.NEWS)
    assert one != other  # type: ignore[comparison-overlap]


@pytest.mark.parametrize("plural", KINDS)
def test_a_kind_knows_its_class_and_a_class_its_kind(plural: str) -> None:
    assert kind_of(record_class(plural)) is KINDS[plural]


# Printing


@pytest.mark.parametrize(
    ("record", "printed"),
    [
        (fi.plans["shanghai-2022"], "<Plan shanghai-2022 Shanghai, 5 groups>"),
        (fi.plans["tianjin-2024"], "<Plan tianjin-2024 Tianjin, 1 group>"),
        (fi.plans["beijing-2023"].groups[0], "<Group future information, 5 items>"),
        (attrs.evolve(fi.plans["beijing-2023"].groups[0], items=()), "<Group future information>"),
        (fi.plans["tianjin-2024"].groups[0].items[0], "<Item artificial intelligence and supercomputing>"),
        (fi.regions["Anhui"], "<Region cn-ah Anhui>"),
        (fi.fields["未来空间"], "<Field future-space future space>"),
        (fi.people["He Yu"], "<Person he-yu He Yu>"),
        (INVESTMENT, "<Figure anhui-projects-2024-investment 247.7 billion CNY, 2 January 2024>"),
        (fi.figures["chang-guang-employees"], "<Figure chang-guang-employees over 800 employees>"),
        (
            fi.milestones["jilin-1-launches-2023"],
            "<Milestone jilin-1-launches-2023 48 Jilin-1 satellites launched within the year (result, 2023)>",
        ),
        (INVESTMENT.evidence[0], "<Evidence xinhua-2024-03-01 5329-5347>"),
        (PLACE, "<Evidence xinhua-2024-03-01 the first paragraph>"),
    ],
    ids=lambda value: type(value).__name__ if not isinstance(value, str) else "",
)
def test_what_records_print(record: object, printed: str) -> None:
    assert repr(record) == printed


def test_a_record_reads_as_its_name() -> None:
    assert (str(fi.regions["Anhui"]), str(fi.fields["未来空间"])) == ("Anhui", "future space")


def test_a_source_reads_as_a_citation() -> None:
    assert str(XINHUA).startswith("Xinhua, “Xinhua Headlines: ")
    assert str(XINHUA).endswith("”, 1 March 2024")


def test_a_source_without_publisher_and_date_reads_as_its_title() -> None:
    assert str(fi.Source(id="a", name=fi.Text("A page"), kind="news")) == "“A page”"  # type: ignore[arg-type]


# Ids


@pytest.mark.parametrize("name", ["", "Anhui", "cn_ah", "cn--ah", "-ah", "ah-", "安徽", "cn ah", "cn/ah", None, 3, b"cn"])
def test_an_id_is_lowercase_ascii_words_joined_by_hyphens(name: object) -> None:
    with pytest.raises(fi.errors.RecordError, match="id must be lowercase ASCII words joined by hyphens, as 'humanoid-robot', not"):
        fi.Measure(id=name, name=fi.Text("a measure"))  # type: ignore[arg-type]


@pytest.mark.parametrize("name", ["a", "6g", "cn-ah", "xinhua-2024-03-01"])
def test_ids_that_are(name: str) -> None:
    assert fi.Measure(id=name, name=fi.Text("a measure")).id == name


# No fact without a source


@pytest.mark.parametrize("record", FACTS)
def test_a_fact_without_a_source_cannot_be_built(record: Record) -> None:
    with pytest.raises(fi.errors.RecordError, match="a fact without a source cannot be built"):
        attrs.evolve(record, evidence=())


@pytest.mark.parametrize("record", FACTS)
@pytest.mark.parametrize("evidence", [("hearsay",), (XINHUA,), (None,)], ids=["words", "source", "none"])
def test_only_evidence_is_evidence(record: Record, evidence: tuple[object, ...]) -> None:
    with pytest.raises(fi.errors.RecordError):
        attrs.evolve(record, evidence=evidence)


@pytest.mark.parametrize("part", PARTS[:2])
def test_a_part_of_a_plan_without_a_source_cannot_be_built(part: object) -> None:
    with pytest.raises(fi.errors.RecordError, match="a fact without a source cannot be built"):
        attrs.evolve(part, evidence=())


@pytest.mark.parametrize("source", [None, "xinhua-2024-03-01", fi.regions["Anhui"]], ids=["none", "id", "region"])
def test_evidence_names_a_source(source: object) -> None:
    with pytest.raises(fi.errors.RecordError):
        fi.Evidence(source=source, place="a place")  # type: ignore[arg-type]


def test_a_derived_figure_needs_no_evidence() -> None:
    derived = attrs.evolve(INVESTMENT, id="derived", evidence=(), derived_from=(INVESTMENT,))
    assert derived.derived_from == (INVESTMENT,)


@pytest.mark.parametrize(
    ("start", "end", "message"),
    [
        (3, None, "evidence needs both start and end, or neither"),
        (None, 3, "evidence needs both start and end, or neither"),
        (3, 3, "evidence cannot run from 3 to 3; count characters from 0, end excluded"),
        (5, 3, "evidence cannot run from 5 to 3"),
        (-1, 3, "evidence cannot run from -1 to 3"),
    ],
)
def test_evidence_runs_forward_from_a_start_to_an_end(start: int | None, end: int | None, message: str) -> None:
    with pytest.raises(fi.errors.RecordError, match=message):
        fi.Evidence(source=XINHUA, start=start, end=end)


@pytest.mark.parametrize("place", [None, "", " "])
@pytest.mark.parametrize("stated", [None, "", " "])
def test_evidence_says_where_it_stands(place: str | None, stated: str | None) -> None:
    with pytest.raises(fi.errors.RecordError, match="evidence must say where in its source it stands: start and end, a place"):
        fi.Evidence(source=XINHUA, place=place, stated=stated)


def test_the_words_stated_are_a_place_by_themselves() -> None:
    """A W3C text quote selector."""
    assert repr(fi.Evidence(source=XINHUA, stated="253 projects")) == "<Evidence xinhua-2024-03-01 253 projects>"


# What constructors refuse


@pytest.mark.parametrize("code", ["34", "34000a", "３４００００", "3400000"])
def test_a_code_of_gbt2260_is_six_digits(code: str) -> None:
    with pytest.raises(fi.errors.RecordError, match="gbt2260 must be the six digits of GB/T 2260, as '340000', not"):
        attrs.evolve(fi.regions["Anhui"], gbt2260=code)


@pytest.mark.parametrize("count", [0, -1, True, 2.0, "2"])
def test_a_group_counts_from_one(count: object) -> None:
    with pytest.raises(fi.errors.RecordError, match="count must be how many the plan says there are, a number from 1, not"):
        attrs.evolve(fi.plans["shanghai-2022"].groups[0], count=count)  # type: ignore[arg-type]


def test_a_text_is_no_list_of_its_letters() -> None:
    """``converter=tuple`` splits a string."""
    with pytest.raises(fi.errors.RecordError):
        attrs.evolve(fi.regions["Anhui"], aliases="Anhui")  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("record", "change"),
    [
        (fi.regions["Anhui"], {"level": "kingdom"}),
        (fi.regions["Anhui"], {"confidence": "certain"}),
        (INVESTMENT, {"kind": "promise"}),
        (INVESTMENT, {"nature": "sum"}),
        (XINHUA, {"kind": "rumour"}),
        (XINHUA, {"seen": "all"}),
        (fi.policies["cn-miit-2024-12"], {"status": "draft"}),
        (fi.organisations["ciqtek"], {"kind": "club"}),
        (fi.plans["shanghai-2022"].groups[0].mappings[0], {"match": "similar"}),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, dict) else type(value).__name__,
)
def test_a_word_outside_its_vocabulary_is_an_error_of_the_family(record: Record, change: dict[str, str]) -> None:
    """Every error raised on purpose, those of constructors too, is of the family."""
    with pytest.raises(fi.errors.FutureIndustriesError) as caught:
        attrs.evolve(record, **change)
    assert isinstance(caught.value, ValueError)


# Figures


def test_a_result_converts_at_the_time_it_speaks_of() -> None:
    assert INVESTMENT.money_period == fi.Period("2024-01-02", "2024-01-02")


def test_a_target_converts_at_the_time_it_was_stated() -> None:
    """A target or projection converts at the rate of the day it was stated."""
    target = attrs.evolve(INVESTMENT, kind="target", period=fi.Period(None, 2030))
    assert target.money_period == fi.Period("2024-03-01", "2024-03-01")
    assert attrs.evolve(target, stated_on=fi.Period(2023, 2023)).money_period == fi.Period(2023, 2023)


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"period": None}, "cannot be converted: the time it speaks of is not stated; pass on= a day"),
        ({"period": fi.Period(2024, None)}, r"the time it speaks of has an open end \(since 2024\); pass on="),
        (
            {"kind": "target", "evidence": (attrs.evolve(PLACE, source=attrs.evolve(XINHUA, published=None)),)},
            "the time it was stated is not stated; pass on=",
        ),
        ({"kind": "target", "stated_on": fi.Period(None, 2024)}, "the time it was stated has an open end"),
    ],
)
def test_a_figure_without_a_date_says_what_to_pass(changes: dict[str, Any], message: str) -> None:
    """No such date: an error that says what to pass."""
    with pytest.raises(fi.errors.UndatedError, match=message):
        attrs.evolve(INVESTMENT, **changes).to("USD")


def test_an_undated_figure_converts_on_a_day_passed() -> None:
    undated = attrs.evolve(INVESTMENT, period=None)
    assert undated.to("USD", on=date(2024, 1, 2)) == INVESTMENT.to("USD")


def test_an_undated_figure_changes_its_unit_within_a_currency_or_a_quantity() -> None:
    assert str(fi.figures["jilin-1-network-resolution"].to("cm")) == "under 100 centimetres"
    assert str(fi.figures["jilin-1-network-resolution"].to("cm", rates=fi.rates)) == "under 100 centimetres"


def test_a_figure_whose_currency_nobody_stated_converts_to_nothing() -> None:
    with pytest.raises(fi.errors.UnknownCurrencyError):
        fi.figures["openai-valuation"].to("USD")


def test_only_stated_is_another_way_to_a_rate() -> None:
    with pytest.raises(fi.errors.ParseError, match="via='stated', the rate that the source's own restatement implies"):
        INVESTMENT.to("USD", via="guess")


def test_no_restatement_implies_no_rate() -> None:
    with pytest.raises(fi.errors.RateNotFoundError, match="no source states anhui-projects-2024-investment again in USD"):
        INVESTMENT.to("USD", via="stated")


def test_a_figure_takes_a_rate_of_ones_own() -> None:
    assert INVESTMENT.to("USD", rates=fi.rates.on("USD", "CNY", "2024-03-01")) == INVESTMENT.to("USD", on="2024-03-01")
    assert INVESTMENT.to("USD", rates=fi.rates) == INVESTMENT.to("USD")


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("anhui-projects-2024-investment", "on 2 January 2024"),
        ("ciqtek-2023-orders", "in 2023"),
        ("interstellar-express-missions-count", "by 2029"),
        ("chang-guang-employees", "over 800 employees"),
    ],
)
def test_a_sentence_says_when_with_its_preposition(name: str, words: str) -> None:
    assert words in fi.figures[name].sentence()


@pytest.mark.parametrize("name", fi.figures.ids)
def test_a_sentence_is_one_sentence_with_its_source(name: str) -> None:
    figure = fi.figures[name]
    sentence = figure.sentence()
    assert sentence.endswith(".")
    assert "\n" not in sentence
    assert str(figure.amount) in sentence
    assert str(figure.evidence[0].source) in sentence


def test_a_sentence_does_not_say_that_a_figure_was_stated_when_it_happened() -> None:
    assert "stated on 2 January 2024" not in INVESTMENT.sentence()


def test_a_sentence_of_a_derived_figure_says_so() -> None:
    assert "derived" in fi.figures["technology-contracts-2023-turnover-growth"].earlier().sentence()


@pytest.mark.parametrize(
    ("name", "printed"),
    [
        ("anhui-projects-2024-investment", "247.7 billion CNY on 2 January 2024"),
        ("ciqtek-2023-orders", "over 500 million CNY in 2023"),
        ("interstellar-express-missions-count", "2 missions by 2029"),
        ("chang-guang-employees", "over 800 employees"),
    ],
)
def test_a_figure_reads_as_its_amount_and_its_time(name: str, printed: str) -> None:
    assert str(fi.figures[name]) == printed


def test_growth_computes_backwards() -> None:
    """6.15 trillion, up 28.6 percent, gives the year before as a derived figure (4.78 trillion, within the precision of both)."""
    growth = fi.figures["technology-contracts-2023-turnover-growth"]
    before = growth.earlier()
    assert str(before.amount) == "about 4.78 trillion CNY"
    assert before.derived_from == (growth.growth_of, growth)
    assert before.period == fi.Period(2022, 2022)
    assert (before.evidence, before.restates, before.part_of, before.aliases) == ((), None, None, ())


@pytest.mark.parametrize(("end", "expected"), [("low", "4.777"), ("high", "4.788")])
def test_growth_backwards_is_good_to_the_precision_of_both(end: str, expected: str) -> None:
    """6.15 trillion, up 28.6 percent: 4.777 to 4.788."""
    extent = fi.figures["technology-contracts-2023-turnover-growth"].earlier().amount.extent
    assert f"{getattr(extent, end) / 10**12:.3f}" == expected


@pytest.mark.parametrize(
    ("growth", "grown", "before"),
    [
        ("2 times", "over 500 million yuan", "over 200 million CNY"),
        ("25 percent", "over 500 million yuan", "over 398 million CNY"),
        ("20 to 25 percent", "500 million yuan", "399 to 418 million CNY"),
        ("over 100 percent", "nearly 500 million yuan", "under 250 million CNY"),
    ],
)
def test_growth_backwards_keeps_bounds(growth: str, grown: str, before: str) -> None:
    whole = attrs.evolve(INVESTMENT, id="whole", amount=fi.Amount.parse(grown), period=fi.Period(2023, 2023))
    figure = attrs.evolve(whole, id="growth", amount=fi.Amount.parse(growth), nature="growth", growth_of=whole)
    assert str(figure.earlier().amount) == before


@pytest.mark.parametrize(
    ("changes", "error", "message"),
    [
        ({"growth_of": None}, fi.errors.KindError, "states no growth of another figure; ask a figure whose growth_of is set"),
        ({"nature": "share"}, fi.errors.KindError, "states no growth of another figure"),
        ({"amount": fi.Amount.parse("5 satellites")}, fi.errors.KindError, "growth is stated in percent or in times, not in"),
    ],
)
def test_growth_backwards_refuses(changes: dict[str, Any], error: type[Exception], message: str) -> None:
    growth = fi.figures["technology-contracts-2023-turnover-growth"]
    with pytest.raises(error, match=message):
        attrs.evolve(growth, **changes).earlier()


@pytest.mark.parametrize("period", [None, fi.Period(2020, 2023), fi.Period(None, 2023), fi.Period("2023-06", "2023-06")], ids=str)
def test_growth_counts_back_from_a_single_year(period: fi.Period | None) -> None:
    growth = fi.figures["technology-contracts-2023-turnover-growth"]
    assert growth.growth_of is not None
    with pytest.raises(fi.errors.UndatedError, match="growth counts back from a single year"):
        attrs.evolve(growth, growth_of=attrs.evolve(growth.growth_of, period=period)).earlier()


# Parts of records


def test_the_lineage_of_a_region_goes_up() -> None:
    assert [region.name.en for region in fi.regions["Shenzhen"].lineage] == ["Shenzhen", "Guangdong", "China"]


@pytest.mark.parametrize(("match", "names"), [*zip(fi.Match, (True, True, False, True, False), strict=True)])
def test_which_matches_name_a_track(match: fi.Match, names: bool) -> None:  # noqa: FBT001
    """``track=`` takes exact, close and narrower matches."""
    assert match.names_it is names


def test_a_plan_yields_groups_and_items_in_its_order() -> None:
    plan = fi.plans["beijing-2023"]
    assert [name for name, _ in plan.names] == [
        name for group in plan.groups for name in (group.name, *(item.name for item in group.items))
    ]
    assert list(fi.plans["tianjin-2024"].names) == []  # it lists emerging industries alone


# What a wrong value is told


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"published": "2025-03-01"}, r"published of 'x' must be Period, not '2025-03-01' \(str\); use Period.of\('2025-03-01'\)"),
        ({"name": "x"}, r"name of 'x' must be Text, not 'x' \(str\); use Text\('future space', '未来空间'\)"),
    ],
)
def test_a_text_where_a_value_is_wanted_is_told_what_makes_it(changes: dict[str, Any], sentence: str) -> None:
    with pytest.raises(fi.errors.RecordError, match=sentence):
        fi.Source(**{"id": "x", "name": fi.Text("x"), "kind": fi.SourceKind.NEWS, **changes})


def test_a_name_where_a_record_is_wanted_is_told_to_look_it_up() -> None:
    with pytest.raises(fi.errors.RecordError, match=r"must be Region, not 'Anhui' \(str\); pass the record itself"):
        attrs.evolve(fi.plans[0], region="Anhui")  # type: ignore[arg-type]
    with pytest.raises(fi.errors.RecordError, match=r"must hold Track each, not 'drones' \(str\); pass the record itself"):
        attrs.evolve(fi.policies[0], tracks=("drones",))  # type: ignore[arg-type]


def test_a_name_of_several_lines_prints_on_one() -> None:
    assert repr(fi.Source(id="x", name=fi.Text("one\ntwo"), kind=fi.SourceKind.NEWS)) == "<Source x one two>"
    group = fi.Group(name=fi.Text("one\r\ntwo"), evidence=fi.plans[0].evidence)
    assert repr(group) == "<Group one two>"
