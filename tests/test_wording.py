"""English and Chinese words, and the amounts that they state."""

from decimal import Decimal

import pytest

from future_industries import Amount
from future_industries.errors import ParseError, UnitError
from future_industries.grammar.wording import read_amount


def stated(value: str, unit: str, qualifier: str = "exact") -> Amount:
    return Amount.stated(Decimal(value), unit, qualifier)


def between(low: str, high: str, unit: str) -> Amount:
    return Amount.between(Decimal(low), Decimal(high), unit)


def order(power: int, unit: str) -> Amount:
    return Amount(None, Decimal(f"1E{power}"), Decimal(f"1E{power + 1}"), unit, "order of magnitude", high_open=True)


EXACT = [
    ("48 satellites", stated("48", "satellite")),
    ("48颗卫星", stated("48", "satellite")),
    ("6.15万亿元", stated("6.15E12", "CNY")),
    ("6.15 trillion yuan", stated("6.15E12", "CNY")),
    ("247.7 billion yuan", stated("247.7E9", "CNY")),
    ("一万五千亿元", stated("1.5E12", "CNY")),
    ("13万2千人", stated("132000", "person")),
    ("US$70.4 million", stated("70.4E6", "USD")),
    ("US$ 70.4 million", stated("70.4E6", "USD")),
    ("7040万美元", stated("70.4E6", "USD")),
    ("RMB 500 million", stated("5E8", "CNY")),
    ("500 million RMB", stated("5E8", "CNY")),
    ("人民币5亿元", stated("5E8", "CNY")),
    ("5亿元人民币", stated("5E8", "CNY")),
    ("CNY 3.2", stated("3.2", "CNY")),
    ("€3 million", stated("3E6", "EUR")),
    ("共5亿元", stated("5E8", "CNY")),
    ("a total of 5 km", stated("5", "km")),
    ("28.6 percent", stated("28.6", "percent")),
    ("28.6%", stated("28.6", "percent")),
    ("28.6％", stated("28.6", "percent")),
    ("百分之三十", stated("30", "percent")),
    ("三成", stated("30", "percent")),
    ("三成五", stated("35", "percent")),
    ("3 percentage points", stated("3", "percentage point")),
    ("3个百分点", stated("3", "percentage point")),
    ("翻一番", stated("2", "times")),
    ("翻番", stated("2", "times")),
    ("翻两番", stated("4", "times")),
    ("doubled", stated("2", "times")),
    ("tripling", stated("3", "times")),
    ("3 times", stated("3", "times")),
    ("3倍", stated("3", "times")),
    ("half", stated("0.5", "1")),
    ("三分之一", stated("0.3333333333333333333333333333333333", "1")),
    ("a third", stated("0.3333333333333333333333333333333333", "1")),
    ("rank 2", stated("2", "rank")),
    ("No. 2", stated("2", "rank")),
    ("第二", stated("2", "rank")),
    ("第2位", stated("2", "rank")),
    ("third", stated("3", "rank")),
    ("30,000 smartphones daily", stated("30000", "smartphone/day")),
    ("30,000 smartphones a day", stated("30000", "smartphone/day")),
    ("30,000 smartphones per day", stated("30000", "smartphone/day")),
    ("3000 vehicles annually", stated("3000", "vehicle/year")),
    ("0.35 CNY/kWh", stated("0.35", "CNY/kWh")),
    ("0.35元/千瓦时", stated("0.35", "CNY/kWh")),
    ("0.35 yuan per kilowatt-hour", stated("0.35", "CNY/kWh")),
    ("five and a half years", stated("5.5", "year")),
    ("two hundred and five companies", stated("205", "company")),
    ("１２３亿元", stated("123E8", "CNY")),
    ("710 billion of unstated currency", stated("710E9", "XXX")),
    ("710 billion", stated("710E9", "1")),
    ("half a million dollars", stated("500000", "XXX")),
    ("$54K", stated("54000", "XXX")),
    ("10.5万千瓦", stated("105000", "kW")),
    ("10万千瓦时", stated("100000", "kWh")),
    ("3千瓦", stated("3", "kW")),
    ("3千瓦时", stated("3", "kWh")),
    ("1000千米", stated("1000", "km")),
    ("50千克", stated("50", "kg")),
    ("5 CNY/t", stated("5", "CNY/t")),
    ("60 km/h", stated("60", "km/hour")),
    ("10平方千米", stated("10", "km2")),
]
BOUNDED = [
    ("over 500 workshops", stated("500", "workshop", "over")),
    ("more than 60 billion yuan", stated("60E9", "CNY", "over")),
    ("500-odd companies", stated("500", "company", "over")),
    ("500+ companies", stated("500", "company", "over")),
    ("超过2477亿元", stated("2477E8", "CNY", "over")),
    ("突破600亿元", stated("600E8", "CNY", "over")),
    ("逾100家企业", stated("100", "enterprise", "over")),
    ("500余家企业", stated("500", "enterprise", "over")),
    ("500多家企业", stated("500", "enterprise", "over")),
    ("30多万辆汽车", stated("300000", "vehicle", "over")),
    ("5亿多元", stated("5E8", "CNY", "over")),
    ("千余家企业", stated("1000", "enterprise", "over")),
    ("at least 3 km", stated("3", "km", "at least")),
    ("no fewer than 20 companies", stated("20", "company", "at least")),
    ("700 billion yuan or more", stated("7E11", "CNY", "at least")),
    ("3万亿元以上", stated("3E12", "CNY", "at least")),
    ("不少于20家企业", stated("20", "enterprise", "at least")),
    ("不低于30%", stated("30", "percent", "at least")),
    ("under 5 yuan", stated("5", "CNY", "under")),
    ("不到三成", stated("30", "percent", "under")),
    ("不足100家企业", stated("100", "enterprise", "under")),
    ("at most 5 years", stated("5", "year", "at most")),
    ("up to 5 years", stated("5", "year", "at most")),
    ("5 years or less", stated("5", "year", "at most")),
    ("不超过5年", stated("5", "year", "at most")),
    ("300亿元以下", stated("300E8", "CNY", "at most")),
    ("300亿元以内", stated("300E8", "CNY", "at most")),
    ("top 3", stated("3", "rank", "at most")),
    ("前三", stated("3", "rank", "at most")),
    ("nearly 30 percent", stated("30", "percent", "nearly")),
    ("近三成", stated("30", "percent", "nearly")),
    ("近千亿元", stated("1E11", "CNY", "nearly")),
    ("接近300亿元", stated("300E8", "CNY", "nearly")),
    ("about 70.4 million U.S. dollars", stated("70.4E6", "USD", "about")),
    ("some 950,000 jobs", stated("950000", "job", "about")),
    ("约7040万美元", stated("70.4E6", "USD", "about")),
    ("300亿元左右", stated("300E8", "CNY", "about")),
    ("三十左右", stated("30", "1", "about")),
    ("100 companies or so", stated("100", "company", "about")),
    ("over US$5 million", stated("5E6", "USD", "over")),
    ("US$ over 5 million", stated("5E6", "USD", "over")),
    ("over a third", stated("0.3333333333333333333333333333333333", "1", "over")),
]
RANGES = [
    ("five to 15 years", between("5", "15", "year")),
    ("五到十五年", between("5", "15", "year")),
    ("5至15年", between("5", "15", "year")),
    ("5-15 years", between("5", "15", "year")),
    ("10 to 15 percent", between("10", "15", "percent")),
    ("10%-15%", between("10", "15", "percent")),
    ("10%至15%", between("10", "15", "percent")),
    ("5 to 8 million yuan", between("5E6", "8E6", "CNY")),
    ("5-8亿元", between("5E8", "8E8", "CNY")),
    ("5亿至8亿元", between("5E8", "8E8", "CNY")),
    ("5000万至2亿元", between("5E7", "2E8", "CNY")),
    ("500亿元到800亿元", between("500E8", "800E8", "CNY")),
    ("五到八亿元", between("5E8", "8E8", "CNY")),
    ("five to eight million yuan", between("5E6", "8E6", "CNY")),
    ("800 million to 1.2 billion yuan", between("8E8", "1.2E9", "CNY")),
    ("US$5 to 8 million", between("5E6", "8E6", "USD")),
    ("between 5 and 8 million yuan", between("5E6", "8E6", "CNY")),
    ("1.5 to 12 billion yuan", between("1.5E9", "12E9", "CNY")),
    ("about 5 to 8 million yuan", Amount(None, Decimal("5E6"), Decimal("8E6"), "CNY", "about")),
    ("over 5 to under 8 km", Amount(None, 5, 8, "km", "range", low_open=True, high_open=True)),
]
ORDERS = [
    ("hundreds of billions of yuan", order(11, "CNY")),
    ("tens of thousands of jobs", order(4, "job")),
    ("thousands of satellites", order(3, "satellite")),
    ("billions of yuan", order(9, "CNY")),
    ("数千亿元", order(11, "CNY")),
    ("数万亿元", order(12, "CNY")),
    ("数十颗卫星", order(1, "satellite")),
    ("几十家企业", order(1, "enterprise")),
    ("百亿级", order(10, "1")),
    ("千亿级", order(11, "1")),
    ("万亿级", order(12, "1")),
    ("千亿元级", order(11, "CNY")),
]


@pytest.mark.parametrize(
    ("text", "amount"), EXACT + BOUNDED + RANGES + ORDERS, ids=lambda value: value if isinstance(value, str) else ""
)
def test_words_state_an_amount(text: str, amount: Amount) -> None:
    """百亿级, 近三成, 三分之一, 数千亿元 likewise; 翻一番 is 2 times."""
    assert Amount.parse(text) == amount
    assert Amount.parse(f"  {text} ") == amount


@pytest.mark.parametrize(
    "text",
    [
        "",
        "many satellites",
        "a valuation",
        "soon",
        "over",
        "yuan",
        "5 km and more words",
        "5 to 3 km",
        "nearly 5 to 8 km",
        "over hundreds of yuan",
        "about 百亿级",
        "增长",
        "大幅提升",
        "x" * 201,
    ],
)
def test_what_has_no_number_has_no_amount(text: str) -> None:
    """What has no number has no amount."""
    with pytest.raises((ParseError, UnitError), match=r"cannot read|no unit is called"):
        Amount.parse(text)


@pytest.mark.parametrize(
    "text",
    [
        "US$5 million km",
        "5 km per foo",
        "5 unmanned aerial vehicles of the army",
        "5 foos",
        "5 个foo",
    ],
)
def test_a_number_of_no_known_unit_is_refused(text: str) -> None:
    """UnitError: the number is followed by words that are no known unit."""
    with pytest.raises((UnitError, ParseError), match=r"no unit is called|is left over"):
        Amount.parse(text)


def test_a_word_left_over_is_an_error() -> None:
    """The whole text is read; a word left over is an error."""
    with pytest.raises(ParseError, match="'and above' is left over"):
        Amount.parse("over 3 trillion yuan and above")


@pytest.mark.parametrize("text", ["US$5 million yuan", "RMB 5 million U.S. dollars", "€5美元"])
def test_two_currencies_at_once_are_refused(text: str) -> None:
    with pytest.raises(UnitError, match="at once; say which of the two it is"):
        Amount.parse(text)


@pytest.mark.parametrize("text", ["US$5 to RMB8 million", "US$5 million to €8 million"])
def test_two_currencies_in_one_range_are_refused(text: str) -> None:
    """A wrong sum is an exception, never a number."""
    with pytest.raises((UnitError, ParseError)):
        Amount.parse(text)


@pytest.mark.parametrize("text", ["5亿元至8亿美元", "5%到8元", "5元-8%"])
def test_two_units_in_one_range_are_refused(text: str) -> None:
    with pytest.raises((UnitError, ParseError)):
        Amount.parse(text)


def test_a_number_alone_takes_its_unit_from_beside_it() -> None:
    assert Amount.parse("over 500", "workshops") == stated("500", "workshop", "over")
    assert Amount.parse("三成", None) == stated("30", "percent")
    with pytest.raises(ParseError, match="since its unit is given as 'km'"):
        Amount.parse("5 km", "km")


@pytest.mark.parametrize("text", [None, 5, 5.0, b"5 km", ["5 km"]], ids=repr)
def test_only_text_is_parsed(text: object) -> None:
    with pytest.raises(ParseError, match="as a text"):
        Amount.parse(text)


def test_an_amount_is_read_from_a_place_in_running_text() -> None:
    found = read_amount("output of over 247.7 billion yuan in 2024", 10)
    assert found is not None
    assert (found.nominal, found.unit, found.qualifier, found.end) == (Decimal("247.7E9"), "CNY", "over", 33)
    assert read_amount("no number here") is None


@pytest.mark.parametrize("text", ["亿元", "万元", "千元", "万亿元", "yuan"])
def test_a_scale_without_a_number_is_refused(text: str) -> None:
    with pytest.raises(ParseError):
        Amount.parse(text)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("500家以上企业", "at least 500 enterprises"),
        ("500家以上智能工厂", "at least 500 smart factories"),
        ("千万元", "10 million CNY"),
        ("百亿韩元级", "tens of billions of KRW"),
        ("25±2℃", "25 degrees Celsius"),
        ("3个亿", "300 million"),
    ],
)
def test_what_running_text_is_read_as_is_parsed_alike(text: str, written: str) -> None:
    assert str(Amount.parse(text)) == written
