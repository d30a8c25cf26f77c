"""Cold starts: what a process of its own costs, from its start to its end."""

import subprocess
from collections.abc import Iterable, Mapping
from statistics import median
from time import perf_counter
from typing import NamedTuple

from report import Row, compared, duration, megabytes


class Probe(NamedTuple):
    """What a process is started for.

    Attributes:
        timed: The statements whose time the process takes itself.
        before: Statements that go before, outside that time.
    """

    timed: str
    before: str = ""

    @property
    def script(self) -> str:
        """The process's program, which prints the time in seconds."""
        clock = "from time import perf_counter\nstart = perf_counter()"
        return f"{self.before}\n{clock}\n{self.timed}\nprint(perf_counter() - start)"


class Cost(NamedTuple):
    """Medians over the rounds, in seconds.

    Attributes:
        whole: From the start of the process to its end.
        inside: Of the timed statements alone.
    """

    whole: float
    inside: float


# Pint imports numpy where there is one; a user of this library need not have it.
_NO_NUMPY = "import sys; sys.modules['numpy'] = None"

PROBES = {
    "bare": Probe("pass"),
    "import": Probe("import future_industries"),
    "attrs": Probe("import attrs"),
    "look-up": Probe("import future_industries as fi\nassert fi.regions['Anhui'].iso == 'CN-AH'"),
    "pycountry": Probe("import pycountry\nassert pycountry.subdivisions.get(code='CN-AH').name"),
    "convert": Probe("import future_industries as fi\nassert fi.figures['anhui-projects-2024-investment'].to('USD').rate"),
    "pint": Probe("import pint\nureg = pint.UnitRegistry()\nassert ureg('3 km').to('m').magnitude == 3000", _NO_NUMPY),
    "CurrencyConverter": Probe(
        "from datetime import date\n"
        "from currency_converter import CurrencyConverter\n"
        "assert CurrencyConverter().convert(100, 'CNY', 'USD', date=date(2024, 1, 2))"
    ),
    "records": Probe(
        "import future_industries as fi\nfor collection in fi.load().collections.values():\n    for record in collection: pass",
        "import attrs",
    ),
}

_IMPORTS = """
import sys
opened = []
sys.addaudithook(lambda event, args: opened.append(str(args[0])) if event == "open" else None)
import future_industries
loaded = {"pint", "cattrs", "numpy", "pandas"} & sys.modules.keys()
print(*loaded, *(path for path in opened if not path.endswith((".py", ".pyc"))))
"""
# Python's own memory, with the code of the library and without; attrs and what it imports are there before.
_MEMORY = """
import gc, tracemalloc, attrs
tracemalloc.start()
import future_industries as fi
from future_industries.kinds import KINDS, record_class
classes = [*map(record_class, KINDS), fi.Amount, fi.Period, fi.load()]
code = tracemalloc.get_traced_memory()[0]
kept = [tuple(collection) for collection in fi.load().collections.values()]
gc.collect()
print(tracemalloc.get_traced_memory()[0], tracemalloc.get_traced_memory()[0] - code)
"""
_COUNT = "import future_industries as fi; print(sum(map(len, fi.load().collections.values())))"


def cold_rows(python: str, rounds: int) -> list[Row]:
    """Return the rows of the budgets for cold starts."""
    costs = measure(python, rounds)
    records = int(_output(python, _COUNT))
    return [
        compared("`import future_industries`, within the process", costs["import"].inside, "attrs", costs["attrs"].inside, 0.5),
        _net(costs, "… whole process", "import", "attrs", 0.5),
        _quiet(python),
        *_pair(costs, 'cold first look-up, `fi.regions["Anhui"]`', "look-up", "pycountry", 0.8),
        *_pair(costs, "cold first yuan-to-dollar conversion of a figure", "convert", "pint", 0.25),
        *_pair(costs, "the same", "convert", "CurrencyConverter", 0.5),
        _loaded(costs, records),
        *_memory(python, records),
    ]


def measure(python: str, rounds: int) -> dict[str, Cost]:
    """Return the cost of every probe; they run in turns, so that other load on the machine meets all of them alike."""
    taken: dict[str, list[tuple[float, float]]] = {name: [] for name in PROBES}
    for number in range(rounds + 1):
        for name, probe in PROBES.items():
            start = perf_counter()
            inside = float(_output(python, probe.script))
            if number:  # the first round fills the disk's cache
                taken[name].append((perf_counter() - start, inside))
    return {name: Cost(*(median(times) for times in zip(*pairs, strict=True))) for name, pairs in taken.items()}


def _output(python: str, script: str) -> str:
    return subprocess.run([python, "-I", "-c", script], check=True, stdout=subprocess.PIPE, text=True).stdout


def _pair(costs: Mapping[str, Cost], what: str, probe: str, peer: str, most: float) -> Iterable[Row]:
    """Yield the row of whole processes, which has the budget, and the stricter one without the interpreter's start."""
    yield compared(what, costs[probe].whole, peer, costs[peer].whole, most)
    yield _net(costs, "…", probe, peer)


def _net(costs: Mapping[str, Cost], what: str, probe: str, peer: str, most: float | None = None) -> Row:
    ours, theirs = (max(costs[name].whole - costs["bare"].whole, 0) for name in (probe, peer))
    return compared(f"{what} less the bare interpreter", ours, peer, theirs, most)


def _quiet(python: str) -> Row:
    """Return the row of what the import must leave alone."""
    found = _output(python, _IMPORTS).split()
    budget = "no pint, cattrs, numpy, pandas; no data file"
    return Row("… loads and opens", ", ".join(found) or "nothing of these", budget=budget, met=not found)


def _loaded(costs: Mapping[str, Cost], records: int) -> Row:
    """Return the row of the time until every record is in memory, its budget scaled to the machine."""
    scale = costs["attrs"].inside / 0.050
    most = (0.035 + 0.020 * records / 1000) * scale
    ours = costs["records"].inside
    what = f"every shipped record in memory, from cold ({records:,} records)"
    return Row(what, duration(ours), budget=f"≤ {duration(most)}", met=ours <= most)


def _memory(python: str, records: int) -> Iterable[Row]:
    """Yield the rows of the memory that every record takes."""
    whole, alone = map(int, _output(python, _MEMORY).split())
    yield Row("… the memory they take, with the library's code", megabytes(whole))
    yield Row("… without the code, a record", f"{alone / records:,.0f} bytes")
