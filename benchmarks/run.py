"""Measure the budgets for import, look-up, conversion, columns and scale, and print the results as a table.

Without options the wheel is built and installed, with the peers it is held against, into a temporary environment. The exit
status is 1 where a budget is missed.
"""

import argparse
import json
import subprocess
import sys
from pathlib import Path

from cold import cold_rows
from installation import ROOT, Installation, fresh, here
from report import Row, compared, duration, limited, markdown, megabytes, page

PAGE = ROOT / "docs" / "reference" / "benchmarks.md"
_WARM, _COLUMNS, _SCALE, _READING = (Path(__file__).with_name(f"{name}.py") for name in ("warm", "columns", "scale", "reading"))
_LEAST_SPEED = {"English prose": 2 / 64, "dense Chinese": 0.9 / 64}  # MB/s, where a search for digits does 64
_MOST_SECONDS = 2.0  # a megabyte of nothing but figures, names or dates
_MOST_MEMORY = 1_610_612_736  # 1.5 GiB
_PEERS = (
    "attrs", "pint", "pycountry", "currencyconverter", "numpy", "pyarrow", "quantulum3", "price-parser", "cn2an",
)  # fmt: skip
_SAME_TIME = 1.5  # what still counts as the same time between two sizes: caches and noise


def main() -> int:
    """Run what the command line asks for."""
    options = _options()
    if options.here:
        rows, versions = _measure(here(), options.rounds)
    else:
        with fresh() as installation:
            rows, versions = _measure(installation, options.rounds)
    table = markdown(rows)
    print(table)
    if options.write:
        PAGE.parent.mkdir(parents=True, exist_ok=True)
        PAGE.write_text(page(table, versions), encoding="utf-8", newline="\n")
    return int(any(row.met is False for row in rows))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--here", action="store_true", help="measure what this Python has installed, not a wheel built anew")
    parser.add_argument("--write", action="store_true", help=f"save the table to {PAGE.relative_to(ROOT).as_posix()}")
    parser.add_argument("--rounds", type=int, default=21, help="how often each cold process is started (default: %(default)s)")
    return parser.parse_args()


def _measure(installation: Installation, rounds: int) -> tuple[list[Row], dict[str, str]]:
    """Return every row, and the versions of the peers."""
    python = installation.python
    rows = [
        *cold_rows(python, rounds),
        *_warm_rows(_costs(python, _WARM)),
        *_scale_rows(_costs(python, _SCALE)),
        *_column_rows(_costs(python, _COLUMNS)),
        *_reading_rows(_costs(python, _READING, "--json")),
        *_size_rows(installation),
    ]
    probe = f"import json, importlib.metadata as found; print(json.dumps({{name: found.version(name) for name in {_PEERS}}}))"
    return rows, json.loads(_output(python, "-c", probe))


def _costs(python: str, script: Path, *options: str) -> dict[str, float]:
    """Return what a script prints, run in a process of its own."""
    costs: dict[str, float] = json.loads(_output(python, str(script), *options))
    return costs


def _output(python: str, *arguments: str) -> str:
    return subprocess.run([python, "-I", *arguments], check=True, stdout=subprocess.PIPE, text=True).stdout


def _warm_rows(costs: dict[str, float]) -> list[Row]:
    """Return the rows of what is measured within one process."""
    least, *sizes = sorted(int(name.split()[1]) for name in costs if name.startswith("answer"))
    return [
        *(
            compared(f"one warm conversion, {words}", costs[name], "`Quantity.to`", costs["pint"], 0.2)
            for name, words in (
                ("exact", "exact amount"),
                ("over", 'amount "over"'),
                ("about", 'amount "about"'),
                ("range", "range"),
            )
        ),
        compared(
            "rate of a day, first asked", costs["rate of a day"], "CurrencyConverter, its table parsed", costs["CurrencyConverter"]
        ),
        Row("mean rate of a year, first asked", duration(costs["mean of a year"])),
        *(
            compared(words.format(size), costs[f"{name} {size}"], f"of {least:,}", costs[f"{name} {least}"], most)
            for name, words, most in (
                ("answer", "`figures.where(measure=…)` of {:,} figures: the answer", _SAME_TIME),
                ("step", "… of {:,} figures: each result walked", 5),
            )
            for size in sizes
        ),
    ]


def _scale_rows(costs: dict[str, float]) -> list[Row]:
    """Return the rows of a million figures in memory."""
    steps = (
        ("1,000,000 own figures, built: memory at its peak", "when built"),
        ("… and asked by two keywords, their indexes made", "when indexed"),
        ("… and found by id, the index of all names made", "when named"),
        ("… and written to Parquet", "when written"),
    )
    return [
        *(limited(words, int(costs[name]), _MOST_MEMORY) for words, name in steps),
        Row("… time to build them", duration(costs["built"])),
        Row("… time of the first question, which makes its indexes", duration(costs["indexed"])),
        Row(f"… time to write them to Parquet ({megabytes(int(costs['parquet']))})", duration(costs["written"])),
    ]


def _column_rows(costs: dict[str, float]) -> list[Row]:
    """Return the rows of a million conversions as a column."""
    what = "1,000,000 dated conversions as a column"
    return [
        compared(f"{what}, of one currency", costs["one"], "numpy's gather and divide", costs["numpy, one"], 2),
        compared("… of several currencies, as an Arrow dictionary", costs["coded"], "the same", costs["numpy, several"], 2),
        compared("… of several currencies, as texts of numpy", costs["texts"], "the same", costs["numpy, several"]),
    ]


def _reading_rows(speeds: dict[str, float]) -> list[Row]:
    """Return the rows of reading running text."""
    digits = speeds["digits"]
    rows = [
        Row(
            f"reading {name}", f"{speeds[name]:.2f} MB/s", f"search for digits: {digits:.0f} MB/s",
            f"{speeds[name] / digits:.4f}", f"≥ {least:.4f} ×", speeds[name] >= least * digits,
        )
        for name, least in _LEAST_SPEED.items()
    ]  # fmt: skip
    rows.insert(1, Row("… with code and tables", f"{speeds['English prose with code']:.2f} MB/s"))
    rows.extend(
        Row(
            f"reading {name}, a megabyte",
            duration(1 / speed),
            budget=f"≤ {duration(_MOST_SECONDS)}",
            met=1 / speed <= _MOST_SECONDS,
        )
        for name, speed in speeds.items()
        if name.endswith("alone")
    )
    rows.extend(
        Row(
            f"reading {'Chinese' if peer == 'cn2an' else 'English'} sentences, one by one",
            f"{speeds[f'sentences beside {peer}']:.2f} MB/s", f"{peer}: {speeds[peer]:.3f} MB/s",
            f"{speeds[f'sentences beside {peer}'] / speeds[peer]:.2f}",
        )
        for peer in ("quantulum3", "price-parser", "cn2an")
    )  # fmt: skip
    return rows


def _size_rows(installation: Installation) -> list[Row]:
    if installation.wheel is None or installation.installed is None:
        return []
    return [
        limited("wheel", installation.wheel, 1_500_000),
        limited("wheel and its dependencies, installed without bytecode", installation.installed, 5_000_000),
    ]


if __name__ == "__main__":
    sys.exit(main())
