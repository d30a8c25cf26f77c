"""Numbers as people write them."""

import decimal
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from future_industries.numerals import Number, number_at, number_of
from strategies import decimals, in_chinese, in_english


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("5", "5"),
        ("30,000", "30000"),
        ("1,234,567.80", "1234567.80"),
        ("１２３", "123"),
        ("１，０００．５", "1000.5"),
        ("247.7 billion", "2.477E+11"),
        ("5 million", "5E+6"),
        ("5.00 million", "5.00E+6"),
        ("6.15 trillion", "6.15E+12"),
        ("30 thousand", "3.0E+4"),
        ("2-million", "2E+6"),
        ("3bn", "3E+9"),
        ("six", "6"),
        ("zero", "0"),
        ("twelve", "12"),
        ("twenty-one", "21"),
        ("hundred", "100"),
        ("two hundred and five", "205"),
        ("six hundred and fifty-five", "655"),
        ("Three Hundred", "300"),
        ("three million", "3E+6"),
        ("two hundred billion", "2.00E+11"),
        ("five and a half", "5.5"),
        ("5 and a half", "5.5"),
        ("five and a half million", "5.5E+6"),
        ("half a million", "5E+5"),
        ("a quarter of a million", "2.5E+5"),
        ("6.15万亿", "6.15E+12"),
        ("2477亿", "2.477E+11"),
        ("一万五千亿", "1.5E+12"),
        ("一万五千", "15000"),
        ("13万2千", "132000"),
        ("3亿5000万", "350000000"),
        ("百亿", "1E+10"),
        ("千亿", "1E+11"),
        ("万亿", "1E+12"),
        ("十", "10"),
        ("十五", "15"),
        ("二十", "20"),
        ("三百零五", "305"),
        ("二〇三〇", "2030"),
        ("两千", "2E+3"),
        ("六点一五", "6.15"),
        ("六点一五万亿", "6.15E+12"),
        ("一亿半", "1.5E+8"),
        ("壹佰贰拾叁", "123"),
        ("伍萬", "5E+4"),
        ("柒億", "7E+8"),
        ("８．５亿", "8.5E+8"),
    ],
)
def test_a_number_is_read_in_both_languages(text: str, value: str) -> None:
    assert number_of(text) == Decimal(value)


@pytest.mark.parametrize(
    ("text", "printed"),
    [("247.7 billion", "2.477E+11"), ("247.70 billion", "2.4770E+11"), ("500", "500"), ("6.150万亿", "6.150E+12"), ("3.0", "3.0")],
)
def test_digits_count_as_printed(text: str, printed: str) -> None:
    """Digits count as printed."""
    assert str(number_of(text)) == printed


@pytest.mark.parametrize(
    ("text", "parts", "whole"),
    [
        ("a third", 1, 3),
        ("two-thirds", 2, 3),
        ("three quarters", 3, 4),
        ("half", 1, 2),
        ("2/3", 2, 3),
        ("三分之一", 1, 3),
        ("十分之三", 3, 10),
        ("千分之五", 5, 1000),
    ],
)
def test_a_fraction_is_a_share(text: str, parts: int, whole: int) -> None:
    found = number_at(text, 0)
    assert found is not None
    assert found.share
    assert abs(found.value * whole - parts) < Decimal("1E-25")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "many",
        "five ten",
        "twenty thirty",
        "12 345",
        "1,00",
        "٣",
        "1/0",
        "零分之三",
        "NaN",
        "Infinity",
        "一二三四五六七八九〇" * 5,
        "9" * 41,
        "5亿6",
        "三半",
        "一二三四五六七八九〇一",
        "点五",
        "1e5",
        "0x10",
        "1_000",
        "two hundred hundred",
    ],
)
def test_what_is_no_number_is_none(text: str) -> None:
    assert number_of(text) is None


def test_a_number_says_where_it_ends_and_whether_it_bears_a_scale() -> None:
    assert number_at("over 247.7 billion yuan", 5) == Number(Decimal("2.477E+11"), 18, scaled=True)
    assert number_at("48 satellites", 0) == Number(Decimal(48), 2)
    assert number_at("48", 2) is None


def test_percent_in_chinese_is_left_to_the_units() -> None:
    assert number_of("百分之三十") is None


@given(st.integers(1, 10**16 - 1))
def test_whole_numbers_in_chinese_are_read(number: int) -> None:
    assert number_of(in_chinese(number)) == number


@given(st.integers(1, 10**12 - 1))
def test_whole_numbers_in_capital_numerals_are_read(number: int) -> None:
    capitals = str.maketrans("零一二三四五六七八九十百千万亿", "零壹贰叁肆伍陆柒捌玖拾佰仟萬億")
    assert number_of(in_chinese(number).translate(capitals)) == number


@given(st.integers(0, 999))
def test_whole_numbers_in_english_are_read(number: int) -> None:
    assert number_of(in_english(number)) == number


@given(decimals())
def test_figures_are_read_with_and_without_commas_and_width(value: Decimal) -> None:
    wide = f"{value}".translate(str.maketrans("0123456789.", "０１２３４５６７８９．"))
    assert str(number_of(f"{value:f}")) == str(number_of(f"{value:,f}")) == str(number_of(wide)) == f"{value:f}"


@pytest.mark.parametrize(
    "text", ["12345.5", "1234 and a half", "一万五千三百二十一", "13万2345", "六点一五六七八万亿", "3亿5432万", "三分之一"]
)
def test_reading_does_not_depend_on_the_callers_decimal_context(text: str) -> None:
    """Use our own: a strict context of our own (precision 34)."""
    expected = number_of(text)
    with decimal.localcontext(decimal.Context(prec=3, traps=[])):
        found = number_of(text)
    assert found == expected
