"""What a million dated conversions cost as a column, beside numpy's own look-up and division: run by ``run.py``, it prints JSON."""

import json
import timeit
from collections.abc import Callable, Mapping

import numpy as np
import pyarrow as pa

import future_industries as fi
from future_industries.daily import daily

_REPEATS = 51
ROWS = 1_000_000
CODES = ("CNY", "EUR", "JPY", "USD")


def main() -> None:
    """Print every cost of a column, in seconds."""
    rng = np.random.default_rng(0)
    values = rng.uniform(1, 1e9, ROWS)
    days = np.datetime64("2006-01-01") + rng.integers(0, 7_500, ROWS)
    places = rng.integers(0, len(CODES), ROWS)
    codes = np.array(CODES)[places]
    table = daily(fi.rates)
    dollar = table.between("CNY", "USD")
    every = np.stack([table.between(code, "USD") for code in CODES])
    numbers = days.view(np.int64)
    words = pa.DictionaryArray.from_arrays(pa.array(places.astype(np.int32)), list(CODES))
    bare = values / dollar[numbers - table.first]
    if not np.allclose(fi.convert(values, "CNY", "USD", on=days).values, bare, rtol=1e-12):
        raise RuntimeError("the column and numpy disagree")
    costs = _shortest(
        {
            "one": lambda: fi.convert(values, "CNY", "USD", on=days),
            "numpy, one": lambda: values / dollar[numbers - table.first],
            "coded": lambda: fi.convert(values, words, "USD", on=days),
            "texts": lambda: fi.convert(values, codes, "USD", on=days),
            "numpy, several": lambda: values / every[places, numbers - table.first],
        }
    )
    print(json.dumps(costs))


def _shortest(calls: Mapping[str, Callable[[], object]]) -> dict[str, float]:
    """Return the shortest time of each call; they take turns, so that other load on the machine meets all of them alike."""
    shortest = dict.fromkeys(calls, float("inf"))
    for _ in range(_REPEATS):
        for name, call in calls.items():
            shortest[name] = min(shortest[name], timeit.timeit(call, number=1))
    return shortest


if __name__ == "__main__":
    main()
