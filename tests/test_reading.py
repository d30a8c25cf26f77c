"""Figures, times and names out of running text."""

from pathlib import Path

import pytest

import future_industries as fi

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
@pytest.mark.parametrize("figure", fi.figures, ids=lambda figure: figure.id)
def test_what_is_printed_is_read_back(figure: fi.Figure, language: str) -> None:
    """Reading what we print: read(f"{amount}") gives the amount back."""
    assert [mention.amount for mention in fi.read(f"{figure.amount:{language}}").figures] == [figure.amount]
