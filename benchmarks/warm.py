"""Warm costs, measured within one process: run by ``run.py`` in the installation under test, it prints JSON."""

import json
import sys
import timeit
from collections.abc import Callable, Iterable, Mapping
from datetime import date, timedelta
from functools import partial
from time import perf_counter

import attrs
from currency_converter import CurrencyConverter  # type: ignore[import-untyped]  # it has no annotations

import future_industries as fi
from future_industries.catalog import Catalog

SIZES = (1_000, 10_000, 100_000, 1_000_000)
DAY = date(2024, 1, 2)
_REPEATS = 15


def main() -> None:
    """Print every cost, in seconds."""
    print(json.dumps({**conversions(), **rates(), **queries()}))


def conversions() -> dict[str, float]:
    """Return what one conversion costs, of amounts as the catalogue ships them, and one of pint's."""
    sys.modules["numpy"] = None  # type: ignore[assignment]  # as in cold.py
    import pint  # noqa: PLC0415 - it would have imported numpy

    exact = fi.figures["anhui-projects-2024-investment"].amount
    over = next(figure.amount for figure in fi.figures if (figure.amount.unit, figure.amount.qualifier) == ("CNY", "over"))
    about = fi.Amount.parse("about 500 million yuan")
    between = fi.Amount.between(10**11, 10**12, "CNY")
    quantity = pint.UnitRegistry().Quantity(247.7, "km")
    for amount in (exact, over, about, between):
        converted = amount.to("USD", on=DAY)
        if converted.rate is None or (converted.low is None, converted.high is None) != (amount.low is None, amount.high is None):
            raise RuntimeError(f"{amount} lost its bounds or its rate")
    return best(
        {
            "exact": lambda: exact.to("USD", on=DAY),
            "over": lambda: over.to("USD", on=DAY),
            "about": lambda: about.to("USD", on=DAY),
            "range": lambda: between.to("USD", on=DAY),
            "pint": lambda: quantity.to("m"),
        }
    )


def rates() -> dict[str, float]:
    """Return what a rate costs that was not asked for before, and a dated conversion of CurrencyConverter."""
    days = [DAY + timedelta(days=number) for number in range(360)]
    converter = CurrencyConverter(fallback_on_missing_rate=True)
    return {
        "rate of a day": _first_use(lambda table: [table.on("USD", "CNY", day) for day in days]) / len(days),
        "mean of a year": _first_use(lambda table: table.mean("USD", "CNY", 2023)),
        "CurrencyConverter": best({"": lambda: [converter.convert(100, "CNY", "USD", date=day) for day in days]})[""] / len(days),
    }


def _first_use(ask: Callable[[fi.Rates], object]) -> float:
    """Return the shortest time of a question to the shipped table, each time made anew, so that it remembers no answer."""
    times: list[float] = []
    for _ in range(_REPEATS):
        table = fi.Rates(fi.rates.source, fi.rates.table)
        start = perf_counter()
        ask(table)
        times.append(perf_counter() - start)
    return min(times)


def queries() -> dict[str, float]:
    """Return, for each size, what an indexed question costs once its index is made, and a step through its results."""
    asked = {size: partial(_catalog(size).figures.where, measure="investment") for size in SIZES}
    found = {size: ask() for size, ask in asked.items()}
    if any(len(figures) != size // 2 for size, figures in found.items()):
        raise RuntimeError(f"expected every other figure, got {found}")
    answers = best({f"answer {size}": ask for size, ask in asked.items()})
    walks = best({f"step {size}": partial(_walk, figures) for size, figures in found.items()})
    return answers | {name: cost / len(figures) for (name, cost), figures in zip(walks.items(), found.values(), strict=True)}


def _catalog(size: int) -> Catalog:
    """Return the shipped catalogue with *size* figures of its user's own, every other one an investment."""
    model = fi.figures["anhui-projects-2024-investment"]
    own = (attrs.evolve(model, id=f"own-{number}", measure=("investment", "output")[number % 2]) for number in range(size))
    return Catalog.of({**fi.load().collections, "figures": own})


def _walk(records: Iterable[object]) -> None:
    for _ in records:
        pass


def best(calls: Mapping[str, Callable[[], object]]) -> dict[str, float]:
    """Return the shortest time of each call; they take turns, so that other load on the machine meets all of them alike."""
    counts = {name: max(1, timeit.Timer(call).autorange()[0] // 10) for name, call in calls.items()}
    shortest = dict.fromkeys(calls, float("inf"))
    for _ in range(_REPEATS):
        for name, call in calls.items():
            shortest[name] = min(shortest[name], timeit.timeit(call, number=counts[name]) / counts[name])
    return shortest


if __name__ == "__main__":
    main()
