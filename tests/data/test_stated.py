"""The number words of every figure, read by the library's own grammar, give its value and its bounds."""

import re

import attrs
import pytest

import future_industries as fi
from future_industries.currency import UNSTATED
from future_industries.grammar.wording import Reading, read_amount

# What a text says without a number that the grammar reads, and what it is taken to mean.
IMPLICIT = {
    "china-2023-new-unicorns-rank": ("second only to", "rank 2"),
    "san-francisco-unicorns-rank": ('"Global Unicorn Capital"', "rank 1"),  # the title of the city with the most
    "san-francisco-unicorn-growth-rank": ("fastest-growing city", "rank 1"),  # a superlative is the first place
    "openai-performance-rank": ("best-performing", "rank 1"),  # a superlative
    "openai-growth-rank": ("fastest-growing unicorn", "rank 1"),  # a superlative
    "beijing-coverage-rank": ("the most comprehensive", "rank 1"),  # a superlative
    "beijing-resources-rank": ("the richest", "rank 1"),  # a superlative
    "guangdong-economy-rank": ("largest economic province", "rank 1"),  # a superlative
    "chang-guang-first-unicorn": ("first unicorn enterprise", "rank 1"),  # an ordinal before its noun
    "chang-guang-launch-record": ("new record", "rank 1"),  # a record is the first place
    "jilin-1-network-size-rank": ("world's largest", "rank 1"),  # a superlative
    "beijing-future-industry-lead": ("taking the lead", "rank 1"),
    "jilin-1-network-resolution": ("sub-meter-level", "under 1 metre"),  # below a metre
    "xiaomi-changping-factory-hours": ("24/7", "24 hours per day"),  # the idiom: 24 hours a day
    "xiaomi-changping-factory-days": ("24/7", "7 days per week"),  # the idiom: 7 days a week
    "shenzhen-2024-industries": ("20+8", "8 industries"),  # the name of the scheme
    "cn-miit-2023-computing-benchmarks-2025": ("各30个以上", "at least 30 benchmarks per field"),
    "jp-2022-quantum-output-2030": ("50兆円規模", "about 50 trillion JPY"),  # Japanese
    "united-states-2022-semiconductor-incentives": ("$52 billion", "about 52 billion USD"),
    "china-future-industries-addition-2035": ("再造一个", "about 1 times"),  # another one as large
}
STATED = [figure for figure in fi.figures if figure.evidence and figure.evidence[0].stated and figure.id not in IMPLICIT]
# Whose number stands alone in its words, or with a noun that is not the unit: the unit is read from around it.
UNIT_ELSEWHERE = {
    "openai-valuation",
    "origin-wukong-2024-accesses",
    "anhui-projects-2024-count",
    "cn-miit-2023-213-materials",
    "hangzhou-pilot-zones-listed-2025",
    "jp-2022-quantum-users-2030",
}


def words_of(figure: fi.Figure) -> str:
    return figure.evidence[0].stated or ""


def read(words: str) -> Reading | None:
    """Return the first amount that begins at a word of *words*."""
    starts = [0, *(found.end() for found in re.finditer(r'[\s"“(]+', words))]
    return next((found for found in (read_amount(words, start) for start in starts) if found is not None), None)


def is_parsed(figure: fi.Figure) -> bool:
    """Say whether the grammar reads the whole of a figure's words, its unit included."""
    try:
        fi.Amount.parse(words_of(figure))
    except fi.errors.FutureIndustriesError:
        return False
    return figure.id not in UNIT_ELSEWHERE


@pytest.mark.parametrize("figure", STATED, ids=lambda figure: figure.id)
def test_the_number_words_give_the_value_the_bounds_and_the_bound_word(figure: fi.Figure) -> None:
    """The number in ``stated`` equals ``value``; the bound word agrees, or a note says why it is not among the words kept."""
    found, amount = read(words_of(figure)), figure.amount
    assert found is not None
    if found.qualifier is amount.qualifier:
        assert found[:5] == (amount.nominal, amount.low, amount.high, amount.low_open, amount.high_open)
    else:
        assert found.nominal == amount.nominal
        assert figure.evidence[0].note is not None


@pytest.mark.parametrize("figure", [*filter(is_parsed, STATED)], ids=lambda figure: figure.id)
def test_words_that_are_an_amount_are_the_figures_amount(figure: fi.Figure) -> None:
    """A number with a bare measure word, as 500多家, takes its unit from what the figure counts; a "$" says not whose."""
    found = fi.Amount.parse(words_of(figure))
    if found.unit == "1" or found.unit.startswith(UNSTATED):
        found = attrs.evolve(found, unit=figure.amount.unit)
    assert found.unit == figure.amount.unit
    assert found == figure.amount or (found.nominal == figure.amount.nominal and figure.evidence[0].note is not None)


@pytest.mark.parametrize("name", IMPLICIT)
def test_what_is_implied_is_written_down_here(name: str) -> None:
    assert (words_of(fi.figures[name]), str(fi.figures[name].amount)) == IMPLICIT[name]


@pytest.mark.parametrize(
    "name", [name for name in IMPLICIT if name not in {"xiaomi-changping-factory-hours", "xiaomi-changping-factory-days"}]
)
def test_nothing_is_called_implied_that_the_grammar_reads(name: str) -> None:
    found = read(words_of(fi.figures[name]))
    assert found is None or found.qualifier is not fi.figures[name].amount.qualifier


@pytest.mark.parametrize("figure", [figure for figure in fi.figures if figure.evidence], ids=lambda figure: figure.id)
def test_every_stated_figure_has_its_words_or_says_where_it_stands(figure: fi.Figure) -> None:
    assert words_of(figure) or (figure.evidence[0].place and figure.evidence[0].source.sha256 is None)
