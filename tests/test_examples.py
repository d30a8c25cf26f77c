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


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("who_bets_on_what", "quantum technology: "),
        ("who_bets_on_what", "anhui-2024: 量子科技、量子计算、量子通信、量子精密测量"),
        ("national_line", "brain-computer interfaces: "),
        ("national_line", "Without a plan behind them, as far as plans were seen: "),
        ("promised_by", "Anhui: scale of future industries over 200 billion CNY  [anhui-2024-scale-2027]"),
        ("promised_by", "over 1.6 trillion CNY by 2025 | 1.67 trillion CNY in 2025 | met"),
        ("money_by_region", "34.67 billion USD at 7.14348 CNY per USD (market reference, 2 January 2024, European Central Bank)"),
        ("money_by_region", "Changsha lies in Hunan, whose "),
    ],
)
def test_an_example_prints_what_it_is_about(name: str, words: str) -> None:
    run = [sys.executable, "-X", "utf8", "-W", "error", str(TOUR.with_name(f"{name}.py"))]
    result = subprocess.run(run, capture_output=True, check=True, timeout=120, encoding="utf-8")
    assert words in result.stdout
    assert result.stderr == ""
