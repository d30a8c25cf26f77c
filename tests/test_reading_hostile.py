"""Texts that mean harm, and texts that mean nothing: reading ends in time, and every offset is one of the text's.

``FUZZ=100000 pytest tests/test_reading_hostile.py`` reads as many random and mutated strings.
"""

import os
import random
import re
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import future_industries as fi
from future_industries.grammar import wording
from future_industries.reading import figures, recurring
from future_industries.reading.anchors import numeral_pattern

COUNT = int(os.environ.get("FUZZ", "3000"))
_EXAMPLES = Path(__file__).parent / "data" / "reading"
_SEEDS = [
    line.split(" =>")[0]
    for language in ("en", "zh")
    for line in (_EXAMPLES / f"examples-{language}.txt").read_text(encoding="utf-8").splitlines()
]
_PIECES = (
    *"0123456789０９.,，．:/-–—~～ \t\n\r\x00\x1b%％‰°℃$¥€£()（）[]〔〕{}“”\"'<>|\\_#@&*^+=",
    *"零一二两三四五六七八九十百千万亿半几数多余来年月日个家成倍元级以上下内第前每约近超过不到达至到分之",
    "over ", "nearly ", "about ", "between ", "from ", " to ", " and ", " or ", "one ", "two ", "half a ", "a third", " million",
    " billion", " percent", " yuan", " dollars", " per ", "a year", "hundreds of ", "tens of thousands of ", "top 10 ", "No. ",
    "Jan. ", "2024", "by 2030", "百分之", "分之一", "翻番", "人民币", "亿元", "（约合", "十四五", "〔2024〕12号",
    "5G", "C919", "Anhui", "安徽", "🚀", "é", "İ", "ß", "ﬁ",
    "\ud800", "\udfff", "\u200b", "\u202e", "\ufeff", "\u0300", "١٢", "५",
)  # fmt: skip


def _strings(count: int) -> Iterator[str]:
    """Yield random strings of pieces of the grammar, and sentences with characters dropped, doubled, swapped and put in."""
    chance = random.Random(2024)  # noqa: S311 - the same strings in every run
    for number in range(count):
        if number % 2:
            yield "".join(chance.choices(_PIECES, k=chance.randint(1, 14)))
            continue
        letters = list(chance.choice(_SEEDS))
        for _ in range(chance.randint(1, 4)):
            place = chance.randrange(len(letters) + 1)
            change = chance.randrange(4)
            letters[place : place + (change != 0)] = (
                [chance.choice(_PIECES)], [], letters[place : place + 1] * 2, [chance.choice(_PIECES)]
            )[change]  # fmt: skip
        yield "".join(letters)


def _check(text: str) -> None:
    last = 0
    for mention in fi.read(text):
        assert 0 <= last <= mention.start < mention.end <= len(text)
        assert text[mention.start : mention.end] == mention.text
        assert (mention.amount is None) + (mention.period is None) + (not mention.records) == 2
        last = mention.start
        if mention.amount is not None:
            assert f"{mention.amount:zh}" != ""
            assert fi.Amount(*(getattr(mention.amount, name) for name in _FIELDS)) == mention.amount


_FIELDS = ("nominal", "low", "high", "unit", "qualifier", "low_open", "high_open")


def test_whatever_the_text_every_offset_is_valid_and_nothing_is_raised() -> None:
    for text in _strings(COUNT):
        try:
            _check(text)
        except Exception as error:
            raise AssertionError(ascii(text)) from error


SLIPS = (
    "50, 40 and 0 percent",
    "1, 2 and 0.0%",
    f"{'9' * 60}, 2 and {'9' * 60} percent",
    "3，九到亿元",
    "8．8到亿元",
    "one-fourone of it",
)


@pytest.mark.parametrize("text", SLIPS)
def test_what_is_written_amiss_is_read_as_far_as_it_goes(text: str) -> None:
    _check(text)


@given(st.text(alphabet=st.characters(codec=None), max_size=60))
def test_any_text_at_all_is_read(text: str) -> None:
    _check(text)


_MEGABYTE = 10**6
PATIENCE = 2 if sys.gettrace() is None else 12
"""What a machine may lose to others and to tracing: the benchmarks measure the speed, these tests find what blows up."""
HOSTILE = {
    "digits": "9",
    "digits and commas": "1,",
    "thousands": ",000",
    "dots": "1.",
    "slashes": "1/",
    "hyphens": "1-",
    "brackets": "(",
    "brackets and digits": "(1",
    "closed brackets": "5)",
    "Chinese brackets": "（5亿",
    "九": "九",
    "万": "万",
    "digits and scales": "9万",
    "十百千": "十百千",
    "分之": "三分之",
    "to": "1 to ",
    "至": "1至",
    "units": "5 km/",
    "per": "5 yuan per ",
    "two hundred and": "two hundred and ",
    "half a": "half a ",
    "over": "over ",
    "between": "between 5 and ",
    "million": "5 million ",
    "of the": "5 of the ",
    "nouns": "5 new ",
    "capitals": "A ",
    "names": "quantum ",
    "half names": "Ministry of ",
    "Chinese names": "量子",
    "spaces": " ",
    "lines": "\n",
    "surrogates": "\ud800",
    "years": "2024-",
    "months": "Jan. ",
    "by": "by 2030 ",
    "dollars": "$5 ",
    "marks": "$",
    "约": "约",
    "每": "每",
    "年产": "年产1",
    "多": "5多",
    "letters": "x",
    "sums": "5亿元（约合1亿美元）",
    "measures": "investment of 5 ",
    "numbers alone": "5 companies, 5, 6, ",
    "rows of numbers": "12 5 2.5 ",
    "rows of percent": "12% 5% ",
    "ranges": "5-6 ",
}


@pytest.mark.parametrize("piece", HOSTILE.values(), ids=HOSTILE)
def test_a_long_text_of_one_piece_takes_time_by_its_length_and_by_its_figures(piece: str) -> None:
    """Linear in the length, and nothing to blow up."""
    text = piece * (100_000 // len(piece.encode("utf-8", "surrogatepass")) + 1)
    started = time.process_time()
    found = fi.read(text)
    anchors = sum(1 for _ in numeral_pattern().finditer(text))
    assert time.process_time() - started < PATIENCE * (0.5 + 2 * len(text) / _MEGABYTE + 60e-6 * max(len(found), anchors))


def _varied(make: Callable[[random.Random], str]) -> str:
    """Return a text that is nothing but what *make* makes, each time another."""
    chance = random.Random(7)  # noqa: S311 - the same texts in every run
    return "".join(make(chance) for _ in range(8000))


def _number(chance: random.Random) -> str:
    return chance.choice((f"{chance.randint(2, 999)}", f"{chance.randint(1, 99)}.{chance.randint(1, 9)}"))


_MONTHS = ("January", "March", "May", "July", "October", "December")
_NAMES = [name for region in fi.regions for name in (region.name.en, region.name.zh or "")]
VARIED: dict[str, Callable[[random.Random], str]] = {
    "figures": lambda chance: f"{_number(chance)} billion yuan over {_number(chance)} percent ",
    "figures of many kinds": lambda chance: chance.choice(("${} million ", "{} satellites ", "about {} km ", "{}% ")).format(
        _number(chance)
    ),
    "Chinese figures": lambda chance: f"{_number(chance)}亿元超过{_number(chance)}%",
    "Chinese figures of many kinds": lambda chance: chance.choice(("近{}万美元", "{}颗卫星", "约{}公里", "{}家以上企业")).format(
        _number(chance)
    ),
    "names": lambda chance: f"{chance.choice(_NAMES)} ",
    "dates": lambda chance: f"{chance.choice(_MONTHS)} {chance.randint(1, 28)}, {chance.randint(1950, 2049)} ",
    "Chinese dates": lambda chance: f"{chance.randint(1950, 2049)}年{chance.randint(1, 12)}月{chance.randint(1, 28)}日",
    "nested brackets": lambda chance: chance.choice(("(", "（", "[", "5 km)", "（5亿元）", "（约合")),
}
_DIGITS_HERE = 128.0  # MB a second that a search for digits does where these budgets were measured


def _slowness() -> float:
    """Return how many times slower this machine is just now than where the budgets were measured, or 1."""
    text, best = "five to 15 years, 2024 " * 40_000, float("inf")
    for _ in range(3):
        started = time.process_time()
        sum(1 for _ in re.finditer("[0-9]+", text))
        best = min(best, time.process_time() - started)
    return max(1.0, _DIGITS_HERE * best / len(text) * _MEGABYTE)


@pytest.mark.parametrize("make", VARIED.values(), ids=VARIED)
def test_a_text_of_figures_names_or_dates_alone_takes_seconds_a_megabyte(make: Callable[[random.Random], str]) -> None:
    text = _varied(make)
    fi.read(text[:1000])
    started = time.process_time()
    assert len(fi.read(text))
    seconds = time.process_time() - started
    assert seconds <= PATIENCE * (0.5 + 2 * _slowness() * len(text.encode()) / _MEGABYTE)  # 0.5 for what else the process tidies up


def test_the_short_ways_of_the_grammar_read_what_the_long_one_reads(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = [
        *_SEEDS,
        *_strings(2000),
        *(_varied(make)[:2000] for make in VARIED.values()),
        *(piece * 60 for piece in HOSTILE.values()),
    ]
    short = [list(fi.read(text)) for text in texts]
    monkeypatch.setattr(wording, "outright_at", lambda *_, **__: None)
    monkeypatch.setattr(figures, "figures_at", lambda *_: (None, -1))
    monkeypatch.setattr(figures, "is_quiet", lambda *_: False)
    monkeypatch.setattr(figures, "is_lone_figure", lambda *_: False)
    monkeypatch.setattr(recurring, "_recurs", lambda *_: False)
    assert [list(fi.read(text)) for text in texts] == short


def test_a_heap_of_numbers_is_left_to_glances_until_something_else_comes() -> None:
    """A short row of numbers costs a figure nothing, a heap costs an odd one, and neither costs a plain one."""
    row, heap = (" ".join(str(number) for number in range(2, last)) for last in (12, 120))
    odd, plain, later = "half a dozen labs", "nearly 5 percent", "The city has half a dozen labs."
    assert odd in [mention.text for mention in fi.read(f"{row} {odd}").figures]
    assert odd not in [mention.text for mention in fi.read(f"{heap} {odd}").figures]
    assert plain in [mention.text for mention in fi.read(f"{heap} {plain}").figures]
    assert odd in [mention.text for mention in fi.read(f"{heap}\n{later}").figures]


def test_deeply_nested_brackets_and_a_megabyte_of_digits_are_read() -> None:
    started = time.process_time()
    assert [str(mention.amount) for mention in fi.read("(" * 10**5 + "5 km" + ")" * 10**5).figures] == ["5 kilometres"]
    assert not len(fi.read("9" * _MEGABYTE))
    assert time.process_time() - started < 4 * PATIENCE


def test_the_time_is_linear_in_the_length() -> None:
    text = "".join(f"{seed} " for seed in _SEEDS)

    def cost(times: int) -> float:
        started = time.process_time()
        fi.read(text * times)
        return time.process_time() - started

    assert min(cost(8) for _ in range(3)) < 4 * min(cost(2) for _ in range(3)) * PATIENCE


def test_chains_of_words_and_scales_are_read_in_linear_time_and_without_end_of_the_stack() -> None:
    """Numbers in words one behind the other, and words joined by hyphens, of which each might be the noun of the next."""
    chance = random.Random(5)  # noqa: S311 - the same text in every run
    words = ["five", "ten", "two", "year", "million", "yuan", "strong", "odd", "a", "over", "万", "of"]
    chain = "-".join(chance.choice(words) for _ in range(20_000))
    started = time.process_time()
    fi.read(chain)
    assert time.process_time() - started < 2 * PATIENCE
    for pair in ("one million ", "two thousand ", "million five "):
        fi.read(pair * 2000)
