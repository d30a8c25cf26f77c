"""What the library refuses at its borders, and what it keeps exact: each once found wrong by use."""

from decimal import Decimal

import attrs
import pytest

import future_industries as fi
from future_industries.errors import (
    AmbiguousNameError,
    KindError,
    ParseError,
    RateNotFoundError,
    RecordError,
    UndecidedError,
    UnitError,
    UnknownCurrencyError,
    UnknownNameError,
)

SOURCE = fi.sources["ecb-euro-reference-rates"]
THREE = fi.Rate(base="USD", quote="CNY", value=Decimal(3), kind="central parity", period=fi.Period(2024, 2024), source=SOURCE)
parse = fi.Amount.parse


@pytest.mark.parametrize(
    ("yuan", "dollars"), [("over 21 yuan", "over 7 USD"), ("at most 21 yuan", "at most 7 USD"), ("21 yuan", "7 USD")]
)
def test_yuan_divide_by_yuan_per_dollar(yuan: str, dollars: str) -> None:
    assert parse(yuan).to("USD", rates=THREE) == parse(dollars)


def test_a_published_rate_divides_evenly_where_it_does() -> None:
    assert parse("over 78,264 yuan").to("EUR", on="2024-01-02") == parse("over 10,000 EUR")


def test_a_price_per_unit_divides_too() -> None:
    assert parse("21 yuan/kWh").to("USD/MWh", rates=THREE) == parse("7,000 USD/MWh")


def test_nothing_times_a_bound_is_nothing() -> None:
    assert parse("nearly 5 km") * 0 == parse("0 km")
    assert parse("over 5 km") * 0 == parse("0 km")


def test_an_amount_changed_by_evolve_keeps_nothing_of_the_old() -> None:
    changed = attrs.evolve(parse("about 1.5 km") + parse("about 2.5 km"), nominal=10, low=10, high=10)
    assert changed.extent == parse("about 10 km").extent


@pytest.mark.parametrize("text", ["-5 satellites", "-500 workshops"])
def test_a_stated_count_is_not_below_0(text: str) -> None:
    """Counts and shares cannot fall below 0."""
    with pytest.raises(ParseError, match="a count cannot be below 0"):
        parse(text)
    with pytest.raises(RecordError, match="a count cannot be below 0"):
        fi.Amount.between(-5, 5, "satellites")


@pytest.mark.parametrize(("text", "unit"), [("5 Kw", "Kw"), ("5 Mg", "Mg"), ("5G", "G"), ("500M", "M")])
def test_the_case_of_a_symbol_is_its_own(text: str, unit: str) -> None:
    with pytest.raises(UnitError, match=f"no unit is called '{unit}'"):
        parse(text)


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("US$100m", "100 million USD"),
        ("5 亿元", "500 million CNY"),
        ("1.2 万亿元", "1.2 trillion CNY"),
        ("10,000 people", "10,000 people"),
        ("千亿元级", "hundreds of billions of CNY"),
        ("between 5 and 8 million yuan", "5 to 8 million CNY"),
    ],
)
def test_a_wording_is_read(text: str, printed: str) -> None:
    assert str(parse(text)) == printed


def test_people_are_counted_as_chinese_counts_them() -> None:
    assert f"{parse('10,000 people'):zh}" == "1万人"


@pytest.mark.parametrize("text", ["2024年", "1,00 yuan", "1.2.3 yuan", "12345678901234567890123456789012345678 yuan"])
def test_what_is_no_amount_is_refused(text: str) -> None:
    with pytest.raises(ParseError, match="expected an amount such as"):
        parse(text)


def test_a_code_that_no_currency_has_is_told() -> None:
    with pytest.raises(UnknownCurrencyError, match="no currency has the code 'ABC' in ISO 4217"):
        parse("5 yuan").to("ABC", on=2023)


@pytest.mark.parametrize(
    "ask",
    [
        lambda: fi.plans.where(track=fi.products["humanoid robots"]),
        lambda: fi.plans.where(region=fi.tracks[0]),
        lambda: fi.figures.where(measure=fi.regions["Anhui"]),
        lambda: fi.figures.where(region=5),
        lambda: fi.statements.where(speaker=fi.tracks[0]),
        lambda: fi.products.where(iconic="yes"),
        lambda: fi.compare(None, "Beijing"),
        lambda: fi.compare("Beijing", 5),
        lambda: fi.matrix(regions="Beijing"),
        lambda: fi.matrix(regions=[None]),
        lambda: fi.matrix()[0, 0],
        lambda: fi.check_conversion(5),
        lambda: fi.regions["a":"b"],
        lambda: fi.regions.get(-1),
        lambda: fi.Catalog.of({"figures": [fi.regions[0]]}),
        lambda: fi.Catalog.of([fi.regions[0]]),
        lambda: fi.Catalog.of({3: [fi.regions[0]]}),
        lambda: parse("5 yuan").to("USD", on="2024-01-02", rates=5),
        lambda: fi.figures["ciqtek-2023-orders"].to("USD", via="stated", on=2023),
    ],
)
def test_a_wrong_kind_is_told(ask: "object") -> None:
    """Bad input gets a clear error: what was asked, what is wrong, what to do."""
    with pytest.raises(KindError):
        ask()


def test_a_question_takes_names_of_several_kinds() -> None:
    """Every keyword takes a record or any of its names."""
    assert fi.statements.where(speaker="He Yu") == fi.statements.where(speaker=fi.people["He Yu"])
    assert fi.figures.where(subject="CIQTEK") == fi.figures.where(organisation="CIQTEK")
    with pytest.raises(UnknownNameError):
        fi.statements.where(speaker="Nobody at all")
    with pytest.raises(AmbiguousNameError, match="more than one record is called 'brain-computer interfaces'"):
        fi.statements.where(about="brain-computer interfaces")


def test_a_bound_in_time_is_read_though_nothing_matches() -> None:
    with pytest.raises(ParseError, match="cannot read 'nonsense'"):
        fi.figures.where(region="Hainan", until="nonsense")


def test_what_was_not_seen_is_neither_true_nor_false() -> None:
    """Absence is not a no."""
    matrix = fi.matrix()
    assert matrix["Hainan", "future space"]
    with pytest.raises(UndecidedError, match="'not seen' is neither yes nor no"):
        bool(matrix["Hainan", "future information"])


def test_a_table_of_rates_is_in_order() -> None:
    with pytest.raises(RecordError, match="the oldest first; sort it by its date"):
        fi.Rates(SOURCE, b"date,USD,CNY\n2024-01-05,1,5\n2024-01-04,1,4\n")


def test_a_rate_that_is_no_number_is_told() -> None:
    with pytest.raises(RateNotFoundError, match="the rate of CNY on 2024-01-05 is no number but 'abc'"):
        fi.Rates(SOURCE, b"date,USD,CNY\n2024-01-05,1,abc\n").on("USD", "CNY", "2024-01-05")


@pytest.mark.parametrize("table", [b"date,USD\n", "text", b"day,USD\n2024-01-05,1\n"])
def test_a_table_of_rates_has_rows_and_dates(table: object) -> None:
    with pytest.raises(RecordError, match="a table of rates is the bytes of a CSV file"):
        fi.Rates(SOURCE, table)
    with pytest.raises(RecordError, match="names its source as a Source"):
        fi.Rates(None, b"date,USD\n2024-01-05,1\n")


def test_a_record_is_written_in_both_languages() -> None:
    assert f"{fi.regions['Anhui']:zh} {fi.regions['Anhui']}" == "安徽省 Anhui"
    assert f"{fi.figures['anhui-projects-2024-investment']:zh}" == "2477亿元"


def test_a_sentence_says_how_sure_it_is() -> None:
    """Unreviewed or weakly sourced facts carry their confidence."""
    assert fi.figures["beijing-future-industry-lead"].sentence().endswith("(confidence: medium).")


def test_a_name_that_is_part_of_others_leads_to_them() -> None:
    with pytest.raises(UnknownNameError, match="did you mean"):
        fi.people["Guo"]


def test_days_cancel_against_years() -> None:
    assert str(parse("30,000 smartphones daily") * parse("2 weeks")) == "420,000 smartphones"


def test_a_rate_says_its_day() -> None:
    """Its .rate says value, kind, date, source."""
    rate = fi.figures["anhui-projects-2024-investment"].to("USD").rate
    assert rate is not None
    assert (str(rate.date), rate.kind, rate.source.publisher) == ("2024-01-02", "market reference", "European Central Bank")
    assert fi.rates.mean("USD", "CNY", 2023).date is None
