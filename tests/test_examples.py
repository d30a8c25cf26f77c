"""The examples run."""

import subprocess
import sys
from pathlib import Path

import pytest

import future_industries as fi

TOUR = Path(__file__).parents[1] / "examples" / "tour.py"


@pytest.fixture(scope="module")
def tour() -> str:
    """What the tour prints."""
    run = [sys.executable, "-X", "utf8", "-W", "error", str(TOUR)]
    result = subprocess.run(run, capture_output=True, check=True, timeout=120, encoding="utf-8")
    assert result.stderr == ""
    return result.stdout


@pytest.mark.parametrize("name", [field.name.en for field in fi.fields])
def test_the_tour_names_the_six_fields(tour: str, name: str) -> None:
    assert name in tour


@pytest.mark.parametrize("name", [product.name.en for product in fi.products.where(iconic=True)])
def test_the_tour_names_the_ten_products(tour: str, name: str) -> None:
    assert name in tour


@pytest.mark.parametrize(
    "words", ["247.7 billion", "34.67 billion USD", "Beijing only", "nobody stated its currency", "4.78 trillion CNY"]
)
def test_the_tour_shows_money_with_its_dollars(tour: str, words: str) -> None:
    assert words in tour
