"""The notebooks of the documentation run as plain scripts, are short, and come to their answers."""

import functools
import subprocess
import sys
from pathlib import Path

import pytest

import future_industries as fi

pytestmark = pytest.mark.source_tree

NOTEBOOKS = sorted(Path(__file__).parents[1].joinpath("docs", "notebooks").glob("*.py"))
NAMES = [path.stem for path in NOTEBOOKS]


def cells(name: str) -> list[str]:
    text = next(path for path in NOTEBOOKS if path.stem == name).read_text(encoding="utf-8")
    return text.split("# %%")[1:]


@functools.cache
def printed(name: str) -> str:
    path = next(path for path in NOTEBOOKS if path.stem == name)
    run = [sys.executable, "-X", "utf8", "-W", "error", str(path)]
    result = subprocess.run(run, capture_output=True, check=True, timeout=120, encoding="utf-8")
    assert result.stderr == ""
    return result.stdout


def test_there_are_four() -> None:
    assert len(NOTEBOOKS) == 4


@pytest.mark.parametrize("name", NAMES)
def test_a_notebook_begins_with_a_question_and_ends_with_its_answer(name: str) -> None:
    first, *_, heading, last = cells(name)
    assert first.startswith(" [markdown]\n# # ")
    assert first.split("\n# **")[1].split("**\n")[0].endswith("?")
    assert heading.endswith("\n# ## The answer\n\n")
    assert last.startswith(' tags=["answer", "hide-input"]\n')


@pytest.mark.parametrize("name", NAMES)
def test_a_notebook_has_8_to_15_cells(name: str) -> None:
    assert 8 <= len(cells(name)) <= 15


# What the words between the cells rely on: where the data change, these fail, and the words have to be read again.
@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("strategy_at_a_glance", "It names 6 fields and 10 products, in a document that 7 bodies issued on 18 January 2024."),
        ("strategy_at_a_glance", "It promises 6 things in numbers, about 100 of each, by 2025."),
        ("strategy_at_a_glance", "1 has a known outcome"),
        ("strategy_at_a_glance", "none is a no"),
        (
            "money_and_rates",
            "explain about 866 billion USD, none of them of days after the year; the nearest is that of 28 December 2023",
        ),
        ("money_and_rates", "; the nearest is that of 5 February 2024"),
        ("money_and_rates", "The mean of the year explains neither."),
        ("money_and_rates", "nobody stated the currency"),
        ("province_against_province", "977 billion CNY over 247.7 billion CNY: 3.94"),
        ("province_against_province", "Whole against whole it is 2.00 to one"),
        ("province_against_province", "the silence of Anhui is “not seen”, and that of Zhejiang “not seen”"),
        ("text_to_record", 'subject = { track = "commercial-spaceflight" }'),
        ("text_to_record", "the words '1.2 billion yuan' state 1.2 billion CNY, which cannot be the amount, 12 billion CNY"),
        ("text_to_record", "6 of 6 places in it hold the words that the records say."),
        ("text_to_record", "over 5 billion CNY, or over 687 million USD"),
    ],
)
def test_a_notebook_says_what_the_data_say(name: str, words: str) -> None:
    assert words in printed(name)


def test_hangzhou_is_left_out_of_zhejiang_as_a_part() -> None:
    (left,) = fi.figures.where(region="Zhejiang", within=True, measure="investment").total().left_out
    assert left.figure.region is fi.regions["Hangzhou"]
