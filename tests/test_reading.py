"""Figures, times and names out of running text."""

import copy
import pickle
from pathlib import Path

import attrs
import pytest

import future_industries as fi
from future_industries.errors import FutureIndustriesError

_EXAMPLES = Path(__file__).parent / "data" / "reading"


def _examples(language: str) -> list[tuple[str, list[str]]]:
    """Return sentences of our own with the amounts that they state, as they print."""
    lines = (_EXAMPLES / f"examples-{language}.txt").read_text(encoding="utf-8").splitlines()
    pairs = (line.split(" =>") for line in lines if " =>" in line)
    return [(text, [words.strip() for words in stated.split(";") if words.strip()]) for text, stated in pairs]


@pytest.mark.parametrize(
    ("text", "stated"), [*_examples("en"), *_examples("zh")], ids=lambda value: value if isinstance(value, str) else ""
)
def test_a_running_text_states_its_figures_and_no_others(text: str, stated: list[str]) -> None:
    """Decoys are left alone: names that hold a digit, document numbers, dates inside names, identifiers, list numbers."""
    assert [str(mention.amount) for mention in fi.read(text).figures] == stated


@pytest.mark.parametrize("language", ["en", "zh"])
def test_what_is_printed_is_read_back(language: str) -> None:
    """Reading what we print: read(f"{amount}") gives the amount back for every shipped figure."""
    lost = [
        figure.id
        for figure in fi.figures
        if [mention.amount for mention in fi.read(f"{figure.amount:{language}}").figures] != [figure.amount]
    ]
    assert lost == []


def _half(number: int) -> str:
    return ("January 2025 to June 2025", "July 2025 to December 2025")[number - 1]


def _quarter(number: int, year: int = 2025) -> str:
    first, last = (("January", "March"), ("April", "June"), ("July", "September"), ("October", "December"))[number - 1]
    return f"{first} {year} to {last} {year}"


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        ("By 2030, and in March 2024.", ["by 2030", "March 2024"]),
        ("On Jan. 2, 2024, and on 18 February 2024.", ["2 January 2024", "18 February 2024"]),
        ("before 2030 and since 2020", ["by 2029", "since 2020"]),
        ("From 2021 to 2025, the 2024-2027 plan.", ["2021 to 2025", "2024 to 2027"]),
        ("On 2024-03-01 the 11th Five-Year Plan", ["1 March 2024", "2006 to 2010"]),
        ("到2027年，2024年1月2日，截至2023年底", ["by 2027", "2 January 2024", "by 2023"]),
        ("“十四五”期间，2021—2025年，二〇二四年", ["2021 to 2025", "2021 to 2025", "2024"]),
        ("2030年前，2020年以来，2024年上半年", ["by 2029", "since 2020", "January 2024 to June 2024"]),
        ("2030年底前，2026年6月底前", ["by 2030", "by June 2026"]),
        ("before the end of 2030, by end-2026 and by year-end 2027", ["by 2030", "by 2026", "by 2027"]),
        ("自2024年1月1日起施行", ["since 1 January 2024"]),
        ("the 1990s, March 1, 5月18日, 一季度", []),
        ("H1 2025, 3Q25, Q1'25, 2025H1, Q3 of 2024", [_half(1), _quarter(3), _quarter(1), _half(1), _quarter(3, 2024)]),
        ("in the first half of 2025, the fourth quarter of 2025, third-quarter 2025", [_half(1), _quarter(4), _quarter(3)]),
        ("the first three quarters of 2025, the first nine months of 2025", ["January 2025 to September 2025"] * 2),
        ("from January to June 2025, January-June 2025", [_half(1)] * 2),
        (
            "by the end of Q3 2026, by the first half of 2026, since Q3 2024",
            ["by September 2026", "by June 2026", "since July 2024"],
        ),
        ("2025年前三季度，2025年1—9月，2025年前9个月", ["January 2025 to September 2025"] * 3),
        ("25年上半年，25Q3，2025年3月至6月", [_half(1), _quarter(3), "March 2025 to June 2025"]),
        ("C4H10, 2H2O, Q3 results", []),
        ("到“十五五”末，“十四五”期末，“十五五”期间，十五五末期", ["by 2030", "by 2025", "2026 to 2030", "2026 to 2030"]),
        ("by the end of the 15th five-year plan; during the 15th FYP period", ["by 2030", "2026 to 2030"]),
    ],
)
def test_dates_and_periods_are_periods_and_no_figures(text: str, periods: list[str]) -> None:
    found = fi.read(text)
    assert [str(mention.period) for mention in found.periods] == periods
    assert not len(found.figures)


@pytest.mark.parametrize(
    ("text", "record"),
    [
        ("Anhui Province", "cn-ah"),
        ("ANHUI", "cn-ah"),
        ("安徽省", "cn-ah"),
        ("Brain–computer interfaces", "brain-computer-interfaces"),
        ("quantum-computing", "quantum-computing"),
        ("量子计算", "quantum-computing"),
        ("AI", "artificial-intelligence"),
    ],
)
def test_a_name_is_found_in_either_language_case_and_spelling(text: str, record: str) -> None:
    (mention,) = fi.read(f"In {text}, much is new.").names
    assert record in {found.id for found in mention.records}
    assert mention.text == text


@pytest.mark.parametrize("text", ["anhuiprovince", "Ai he said", "subAnhui", "Shanghainese"])
def test_a_name_ends_where_its_word_ends(text: str) -> None:
    assert not len(fi.read(text).names)


def test_the_longest_name_is_meant() -> None:
    mention = fi.read("a maker of quantum precision measurement products")[0]
    assert mention.record is not None
    assert mention.record.id == "quantum-precision-measurement"


def test_a_name_that_several_bear_alike_is_nobodys() -> None:
    """Nothing is guessed: 苏州 and 宿州 are both Suzhou; a province goes before its namesake city."""
    (mention,) = fi.read("A plan of Suzhou.").names
    assert mention.record is None
    assert {record.id for record in mention.records} == {"cn-js-suzhou", "cn-ah-suzhou"}
    assert fi.read("A plan of Jilin.").names[0].record is fi.regions["cn-jl"]


def _catalog(**changes: object) -> fi.Catalog:
    field = attrs.evolve(fi.fields["future energy"], **changes)
    return fi.Catalog.of({"fields": [field]})


def test_a_label_of_what_it_is_not_names_no_record() -> None:
    """A negative label in the text is not a mention of that record."""
    catalog = _catalog(negative_labels=("future energy storage", "new energy"))
    assert not len(fi.read("future energy storage and new energy", catalog=catalog))
    assert [mention.text for mention in catalog.read("Future energy, not new energy")] == ["Future energy"]


def test_a_label_over_the_middle_of_a_name_denies_it() -> None:
    catalog = _catalog(negative_labels=("energy storage",))
    assert not len(catalog.read("future energy storage"))
    assert len(catalog.read("future energy"))


def test_another_catalogue_has_its_own_names() -> None:
    assert not len(fi.read("Anhui", catalog=_catalog()).names)


def test_a_name_may_stand_in_a_figure_and_a_number_in_a_name_is_the_names() -> None:
    figure, name = fi.read("48 Jilin-1 satellites")
    assert (figure.text, name.text) == ("48 Jilin-1 satellites", "Jilin-1 satellites")
    assert [mention.amount for mention in fi.read("The C919 flew.")] in ([], [None])


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("500 million yuan (about 70.4 million U.S. dollars)", "500 million yuan", "about 70.4 million U.S. dollars"),
        ("2477亿元（约合348亿美元）", "2477亿元", "约合348亿美元"),
        ("5 billion yuan, or 700 million dollars", "5 billion yuan", "700 million dollars"),
        ("5亿元人民币（7000万美元）", "5亿元人民币", "7000万美元"),
    ],
)
def test_the_same_sum_in_two_currencies_is_one_fact_stated_twice(text: str, first: str, second: str) -> None:
    one, other = fi.read(text).figures
    assert (one.text, other.text) == (first, second)
    assert other.restates is one
    assert one.restates is None


def test_two_sums_are_not_one_fact() -> None:
    assert all(mention.restates is None for mention in fi.read("5 billion yuan and 3 billion dollars, 2 km (3 km)").figures)


@pytest.mark.parametrize(
    ("text", "growth"),
    [
        ("output, up 28.6 percent", "up"),
        ("an increase of 15.3 percent", "up"),
        ("fell by about 5 percent", "down"),
        ("a 12-percent drop", "down"),
        ("同比增长28.6%", "up"),
        ("成本下降约四成", "down"),
        ("28.6%的增速", "up"),
        ("accounts for 30 percent", None),
        ("grew to 5 billion yuan", None),
    ],
)
def test_the_words_right_beside_a_share_say_which_way_it_went(text: str, growth: str | None) -> None:
    (mention,) = fi.read(text).figures
    assert mention.growth == growth


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("a total investment of 247.7 billion yuan", "investment"),
        ("总投资2477亿元", "investment"),
        ("2477亿元投资", "investment"),
        ("The weather has 5 km.", None),
    ],
)
def test_the_words_right_beside_a_figure_say_what_it_measures(text: str, measure: str | None) -> None:
    assert fi.read(text).figures[0].measure == measure


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("$5 million", "XXX"),
        ("$5 million, or 5 million dollars more", "XXX"),
        ("$5 million (all in U.S. dollars)", "USD"),
        ("US$3 million and $5 million", "USD"),
        ("HK$3 million, US$5 million and $6 million", "XXX"),
        ("5 million pesos", "XXX"),
        ("Tokyo pays ¥5 billion", "JPY"),
        ("Hefei pays ¥5 billion", "CNY"),
    ],
)
def test_a_mark_that_several_currencies_share_is_of_the_one_that_the_text_says(text: str, unit: str) -> None:
    """A bare "$" is dollars of unknown kind unless the text says which."""
    figures = fi.read(text).figures
    assert figures[len(figures) - 1].amount is not None
    assert {mention.amount.unit for mention in figures if mention.amount and "$" in mention.text[:1] + mention.text[-7:] + "$"} >= {
        unit
    }


@pytest.mark.parametrize("code", [*filter(str.isalpha, fi.unit("CNY").symbol.split())])
def test_every_currency_is_read_by_its_code(code: str) -> None:
    assert [str(mention.amount) for mention in fi.read(f"It cost {code} 5 million.").figures] == [f"5 million {code}"]


def test_round_the_clock_is_two_figures_of_one_word() -> None:
    assert [str(mention.amount) for mention in fi.read("It boasts 24/7 operation.").figures] == [
        "24 hours per day",
        "7 days per week",
    ]


def test_what_is_counted_keeps_its_words_where_it_is_no_unit() -> None:
    (mention,) = fi.read("They sold 300 red widgets.").figures
    assert (str(mention.amount), mention.noun) == ("300", "widgets")


def test_mentions_are_an_ordered_immutable_collection() -> None:
    found = fi.read("In 2024, Anhui started 253 projects.")
    assert [mention.start for mention in found] == sorted(mention.start for mention in found)
    assert (found[0].text, found[-1].text, [mention.text for mention in found[1:]]) == (
        "2024",
        "253 projects",
        ["Anhui", "253 projects"],
    )
    assert found == fi.read("In 2024, Anhui started 253 projects.") == copy.deepcopy(found)
    assert len({found, found[:3]}) == 1
    assert pickle.loads(pickle.dumps(found)) == found
    assert repr(found) == "<Mentions: 3 — '2024', 'Anhui', '253 projects'>"
    assert [repr(mention) for mention in found] == ["<Mention 3-7 2024>", "<Mention 9-14 cn-ah>", "<Mention 23-35 253 projects>"]
    assert repr(fi.read("Suzhou")[0]) == "<Mention 0-6 cn-js-suzhou/cn-ah-suzhou>"


def test_a_place_that_is_not_there_is_an_error() -> None:
    found = fi.read("5 km")
    with pytest.raises(FutureIndustriesError, match="there is no mention at position 1: there are 1"):
        found[1]
    with pytest.raises(FutureIndustriesError, match="a mention is found by position or slice"):
        found["5 km"]  # type: ignore[call-overload]


@pytest.mark.parametrize("text", [None, 5, b"5 km", ["5 km"]], ids=repr)
def test_only_text_is_read(text: str) -> None:
    with pytest.raises(FutureIndustriesError, match="as a text"):
        fi.read(text)


def test_offsets_point_into_the_text_as_it_was_given() -> None:
    text = "\ufeff  🚀 İstanbul\r\nＡnhui 投资２４７７亿元 ５ｋｍ"
    assert all(text[mention.start : mention.end] == mention.text for mention in fi.read(text))


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        ("产业集群规模达到1000亿元，建成产业集群10个。", [None, "clusters"]),
        ("人均GDP 2万美元，GDP达到3万亿元。", [None, "gdp"]),
        ("GDP per capita reached $12,000; GDP of 5 trillion yuan.", [None, "gdp"]),
        ("未来产业规模突破5000亿元，人工智能产业规模达到1000亿元。", ["industry-scale", "industry-scale"]),
        ("设立不低于200亿元的未来产业基金，投入50亿元支持产业基金。", ["fund-size", None]),
        ("Each gets a 5-billion-yuan guidance fund.", ["fund-size"]),
        ("标准煤耗320千克，标准10项，产量50万吨，订单500亿元。", [None, "standards", "output-volume", "orders"]),
    ],
)
def test_a_measure_fits_what_its_figure_is_in(text: str, measures: list[str | None]) -> None:
    assert [mention.measure for mention in fi.read(text).figures] == measures


def test_a_draft_keeps_the_region_named_last_and_tells_the_language_by_the_text() -> None:
    source = attrs.evolve(next(iter(fi.sources)), language="en")
    draft = fi.draft("江苏省加快发展。2024年规模为3000亿元。", source)
    assert 'region = "cn-js"  # default: the region named last' in draft
    assert 'language = "zh"  # by the text' in draft
    assert 'language = "en"' in fi.draft("Output in Jiangsu (江苏) was 5 billion yuan.", source)


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        ("None is longer than 200 km.", "at most 200 kilometres"),
        ("None of them costs less than 5 yuan.", "at least 5 CNY"),
        ("Someone ran over 200 km.", "over 200 kilometres"),
        ("温度25±2℃。", "25 degrees Celsius"),
    ],
)
def test_a_bound_denied_is_turned_and_a_tolerance_is_no_figure(text: str, stated: str) -> None:
    assert [str(mention.amount) for mention in fi.read(text).figures] == [stated]
