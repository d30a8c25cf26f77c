"""What a catalogue of a million figures of its user's own holds in memory: run by ``run.py``, it prints JSON.

Every figure has an id, a name and an amount of its own. The process is one of its own, so that its peak is theirs.
"""

import json
import resource
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from time import perf_counter

import attrs

import future_industries as fi

FIGURES = 1_000_000


def main() -> None:
    """Print peaks of memory in bytes and times in seconds, each step after the one before."""
    start = perf_counter()
    catalog = fi.Catalog.of({**fi.load().collections, "figures": _own()})
    built, when_built = perf_counter() - start, _peak()
    start = perf_counter()
    found = catalog.figures.where(measure="investment", region="Anhui")
    if len(found) != FIGURES // 2:
        raise RuntimeError(f"expected every other figure, got {found}")
    indexed, when_indexed = perf_counter() - start, _peak()
    if catalog.figures["own-5"].amount.nominal != 6:
        raise RuntimeError("the wrong figure was found by its id")
    when_named = _peak()
    with tempfile.TemporaryDirectory(prefix="benchmarks-") as folder:
        path = Path(folder) / "figures.parquet"
        start = perf_counter()
        catalog.figures.to_parquet(path)
        written, size = perf_counter() - start, path.stat().st_size
    print(
        json.dumps(
            {
                "built": built,
                "when built": when_built,
                "indexed": indexed,
                "when indexed": when_indexed,
                "when named": when_named,
                "written": written,
                "parquet": size,
                "when written": _peak(),
            }
        )
    )


def _own() -> Iterator[fi.Figure]:
    model = fi.figures["anhui-projects-2024-investment"]
    for number in range(FIGURES):
        yield attrs.evolve(
            model,
            id=f"own-{number}",
            name=fi.Text(f"investment in project {number}"),
            amount=fi.Amount.stated(number + 1, "CNY", "over" if number % 3 else "exact"),
            measure=("investment", "output")[number % 2],
        )


def _peak() -> int:
    """Return the most memory that the process has had, in bytes; macOS counts in bytes, Linux in kilobytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)


if __name__ == "__main__":
    main()
