"""How amounts are written, and that they read back."""

from decimal import Decimal

import pytest
from hypothesis import given

from future_industries import Amount, Period, Qualifier, Rate
from future_industries.tender import CURRENCIES
from strategies import SOURCE, amounts, decimals, magnitudes, ranges, rates

parse = Amount.parse


@given(amounts() | ranges() | magnitudes())
def test_an_amount_printed_in_english_reads_back(amount: Amount) -> None:
    assert parse(str(amount)) == amount


@given(amounts() | ranges() | magnitudes())
def test_an_amount_printed_in_chinese_reads_back(amount: Amount) -> None:
    assert parse(f"{amount:zh}") == amount


@pytest.mark.parametrize("power", [1, 2, 3, 4, 8, 10, 12, 14])
@pytest.mark.parametrize("code", CURRENCIES)
def test_an_order_of_magnitude_of_any_currency_reads_back(code: str, power: int) -> None:
    amount = Amount(None, Decimal(f"1E{power}"), Decimal(f"1E{power + 1}"), code, "order of magnitude", high_open=True)
    assert parse(f"{amount:zh}") == parse(str(amount)) == amount


@given(amounts(*CURRENCIES) | ranges(*CURRENCIES))
def test_money_of_any_currency_reads_back(amount: Amount) -> None:
    assert parse(f"{amount:zh}") == parse(str(amount)) == amount


@given(
    amounts("rank", qualifiers=(Qualifier.EXACT, Qualifier.AT_MOST), most_digits=4).filter(
        lambda a: a.nominal == int(a.nominal or 0)
    )
)
def test_a_rank_reads_back(amount: Amount) -> None:
    assert parse(str(amount)) == parse(f"{amount:zh}") == amount


@given(decimals(least=1).map(lambda value: Amount.stated(-value, "percent")))
def test_a_negative_amount_reads_back(amount: Amount) -> None:
    """Amount.parse reads both back."""
    assert parse(str(amount)) == parse(f"{amount:zh}") == amount


@pytest.mark.parametrize("text", ["1/3", "2/3", "5/7", "over 2/3"])
def test_a_simple_fraction_reads_back(text: str) -> None:
    assert str(parse(text)) == f"{parse(text):zh}".replace("超过", "over ") == text


@given(amounts("CNY", qualifiers=(Qualifier.OVER, Qualifier.AT_LEAST), most_digits=9, least=1), rates())
def test_a_lower_bound_never_prints_higher_than_it_is(amount: Amount, rate: Rate) -> None:
    """Print bounds outward: "over" rounds down, "nearly" up; half-even prints a false claim."""
    converted = amount.to("USD", rates=rate)
    assert parse(str(converted)).low <= converted.low
    assert parse(f"{converted:zh}").low <= converted.low


@given(amounts("CNY", qualifiers=(Qualifier.UNDER, Qualifier.AT_MOST, Qualifier.NEARLY), most_digits=9, least=1), rates())
def test_an_upper_bound_never_prints_lower_than_it_is(amount: Amount, rate: Rate) -> None:
    """Print bounds outward: "over" rounds down, "nearly" up; half-even prints a false claim."""
    converted = amount.to("USD", rates=rate)
    assert parse(str(converted)).high >= converted.high
    assert parse(f"{converted:zh}").high >= converted.high


@given(ranges("CNY"), rates())
def test_a_range_never_prints_narrower_than_it_is(amount: Amount, rate: Rate) -> None:
    converted = amount.to("USD", rates=rate)
    again = parse(str(converted))
    assert again.low <= converted.low
    assert again.high >= converted.high


@pytest.mark.parametrize(
    ("text", "english", "chinese"),
    [
        ("2477亿元", "247.7 billion CNY", "2477亿元"),
        ("over 500 workshops", "over 500 workshops", "超过500个车间"),
        ("at least 1 satellite", "at least 1 satellite", "至少1颗卫星"),
        ("nearly 30 percent", "nearly 30 percent", "近30%"),
        ("under 3 percentage points", "under 3 percentage points", "不到3个百分点"),
        ("at most 5 years", "at most 5 years", "至多5年"),
        ("some 950,000 jobs", "about 950,000 jobs", "约95万个岗位"),
        ("hundreds of billions of yuan", "hundreds of billions of CNY", "千亿元级"),
        ("tens of satellites", "tens of satellites", "数十颗卫星"),
        ("millions of users", "millions of users", "数百万名用户"),
        ("trillions of yuan", "trillions of CNY", "万亿元级"),
        ("five to 15 years", "5 to 15 years", "5至15年"),
        ("5 to 8 billion yuan", "5 to 8 billion CNY", "50亿至80亿元"),
        ("800 million to 1.2 billion yuan", "800 million to 1.2 billion CNY", "8亿至12亿元"),
        ("30,000 smartphones daily", "30,000 smartphones per day", "3万部智能手机/日"),
        ("0.35元/千瓦时", "0.35 CNY/kWh", "0.35元/千瓦时"),
        ("1,234,567 users", "1.234567 million users", "1234567名用户"),
        ("12,345 users", "12,345 users", "12345名用户"),
        ("rank 2", "rank 2", "第2"),
        ("top 3", "top 3", "前3"),
        ("2 times", "2 times", "2倍"),
        ("710 billion of unstated currency", "710 billion of unstated currency", "7100亿（币种不明）"),
        ("0 yuan", "0 CNY", "0元"),
        ("0.05 percent", "0.05 percent", "0.05%"),
    ],
)
def test_an_amount_is_written_for_people(text: str, english: str, chinese: str) -> None:
    amount = parse(text)
    assert (str(amount), f"{amount:en}", f"{amount:zh}", repr(amount)) == (english, english, chinese, f"<Amount {english}>")


def test_an_amount_takes_the_widths_that_any_text_takes() -> None:
    assert f"{parse('5 km'):>14}" == "  5 kilometres"


def test_nothing_known_is_written_so() -> None:
    nothing = parse("over 5 yuan") - parse("over 3 yuan")
    assert (str(nothing), f"{nothing:zh}") == ("an amount without known bounds (CNY)", "界限不明（元）")


def test_converted_amounts_print_as_many_digits_as_were_stated() -> None:
    """("34.67 billion", not 34,674,961,668.20)."""
    rate = Rate(
        base="USD", quote="CNY", value=Decimal("7.1434"), kind="market reference", period=Period.of("2024-01-02"), source=SOURCE
    )
    assert str(parse("247.7 billion yuan").to("USD", rates=rate)) == "34.68 billion USD"
    assert str(parse("5 billion yuan").to("USD", rates=rate)) == "700 million USD"
    assert str(parse("hundreds of billions of yuan").to("USD", rates=rate)) == "13.9 billion to under 140 billion USD"


def test_an_order_of_magnitude_of_another_shape_prints_as_a_range() -> None:
    odd = Amount(None, Decimal(5), Decimal(50), "satellite", "order of magnitude", high_open=True)
    assert (str(odd), f"{odd:zh}") == ("5 to under 50 satellites", "5至不到50颗卫星")
