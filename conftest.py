"""Every Python example in the README, the documentation and the docstrings is a test."""

from doctest import ELLIPSIS
from importlib.util import find_spec

from sybil import Sybil
from sybil.parsers.myst import PythonCodeBlockParser, SkipParser
from sybil.parsers.rest import DocTestParser

# What an example needs beyond a plain installation; without it the example is left out.
EXTRAS = {
    "use-data-frames.md": ("duckdb", "pandas", "polars", "pyarrow"),
    "convert-columns.md": ("numpy", "polars"),
    "bulk.py": ("numpy",),
}
left_out = [name for name, modules in EXTRAS.items() if not all(map(find_spec, modules))]

pages = Sybil(
    parsers=[PythonCodeBlockParser(doctest_optionflags=ELLIPSIS), SkipParser()],
    pattern="*.md",
    excludes=[f"**/{name}" for name in left_out],
)
docstrings = Sybil(
    parsers=[DocTestParser(optionflags=ELLIPSIS)],
    path="src",
    pattern="*.py",
    excludes=[f"**/{name}" for name in left_out],
)

pytest_collect_file = (pages + docstrings).pytest()
