"""The order of the modules: what stands above what, and what importing costs."""

import ast
import os
import re
import subprocess
import sys
from itertools import groupby
from pathlib import Path

import pytest

import future_industries

PACKAGE = Path(future_industries.__file__).parent

# Every module, each after those that it imports.
LAYERS = {
    "words, time, evidence": """
        errors utf8 shown later docstrings vocabulary column tabular text record digits numerals dates period source
    """,
    "amounts": """
        interval ledger tender currency nouns metric units bridge combining qualifier grammar grammar.hedges grammar.coins
        grammar.marks grammar.apart grammar.roughly grammar.ratios grammar.unit_words grammar.counted grammar.heads
        grammar.measuring grammar.outright grammar.powers grammar.letters grammar.cash grammar.tenths grammar.special
        grammar.level grammar.loosely grammar.shares grammar.wording outcome order conversion printing amount
    """,
    "things": """
        nature measure region field organisation person product listing force policy plan project milestone concept statement
        named told figure growth total calling
    """,
    "the catalogue": """
        kinds spread layout collection query.asking query.doings query.numbers query.things query exchange readable catalog
    """,
    "reading": """
        reading.mention reading reading.stating reading.titles reading.anchors reading.decoys reading.naming reading.dating
        reading.weighing reading.glance reading.recurring reading.listed reading.figures reading.beside reading.dollars
        reading.ellipsis reading.reader reading.guessing reading.drafting reading.table reading.corpus reading.arrow
    """,
    "questions": """
        searching restatement plain comparison crosstab chronology promise stocktaking tables frames capsules daily arrays
        bulk dispute verification
    """,
    "what is seen": """
        view view.table view.words view.records view.tables view.html view.markdown view.terminal plot plot.forms plot.boards
        plot.lines plot.vega plot.axes
    """,
    "files": """
        rows stock holding uniting references amount_table contradiction shapes structuring plain_yaml decoding files compile
        shipped writing toml encoding loading json_schema changes
    """,
    "the ways out": """
        exchange.dataset exchange.gathering exchange.columns exchange.resources exchange.datapackage exchange.terms
        exchange.jsonld exchange.schema_org exchange.reference exchange.bibtex exchange.csl exchange.citation
    """,
    "names of the package": """
        questions
    """,
}
ORDER = tuple(module for modules in LAYERS.values() for module in modules.split())

MODULES = sorted(
    ".".join(path.relative_to(PACKAGE).with_suffix("").parts).removesuffix(".__init__")
    for path in PACKAGE.rglob("*.py")
    if path != PACKAGE / "__init__.py"
)


def _source(module: str) -> ast.Module:
    path = PACKAGE.joinpath(*module.split("."))
    return ast.parse((path / "__init__.py" if path.is_dir() else path.with_suffix(".py")).read_text(encoding="utf-8"))


def _imported(statements: list[ast.stmt]) -> set[str]:
    """Return the modules of ours that *statements* import when they are run or later, not those for type checkers alone."""
    found: set[str] = set()
    for statement in statements:
        if isinstance(statement, ast.If):  # what type checkers import is a `Later` for everybody else
            assigned = [other.value for other in statement.orelse if isinstance(other, ast.Assign)]
            constants = [node for value in assigned for node in ast.walk(value) if isinstance(node, ast.Constant)]
            found |= {str(constant.value) for constant in constants}
        if isinstance(statement, ast.ImportFrom) and (statement.module or "").startswith("future_industries"):
            module = (statement.module or "").removeprefix("future_industries").removeprefix(".")
            found |= {module} if module else {name.name for name in statement.names}
    return found


def test_every_module_has_its_layer() -> None:
    assert sorted(ORDER) == MODULES


def _told(modules: list[str]) -> str:
    """Return modules as the documentation lists them, those of a package in brackets."""
    packages = [(name, [*parts]) for name, parts in groupby(modules, key=lambda module: module.partition(".")[0])]
    inner = [(name, [part.partition(".")[2] for part in parts if "." in part]) for name, parts in packages]
    return ", ".join(f"{name} ({', '.join(parts)})" if parts else name for name, parts in inner)


@pytest.mark.source_tree
def test_the_documentation_lists_the_layers() -> None:
    page = (PACKAGE.parents[1] / "docs" / "explanation" / "design.md").read_text(encoding="utf-8")
    assert re.findall(r"^\| ([^|]+) \| ([^|]+) \|$", page[: page.index("Classes know nothing of files")], re.MULTILINE)[1:] == [
        (layer, _told(modules.split())) for layer, modules in LAYERS.items()
    ]


@pytest.mark.parametrize("module", ORDER)
def test_imports_point_up(module: str) -> None:
    above = set(ORDER[: ORDER.index(module)])
    assert _imported(_source(module).body) <= above


@pytest.mark.parametrize("module", ORDER)
def test_a_file_is_at_most_400_lines_and_a_function_40(module: str) -> None:
    tree = _source(module)
    functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]
    bodies = [node.body[1:] if ast.get_docstring(node) else node.body for node in functions]
    lengths = [(body[-1].end_lineno or 0) - body[0].lineno + 1 for body in bodies if body]
    assert max(lengths, default=0) <= 40
    assert max(getattr(node, "end_lineno", 0) for node in tree.body) <= 400


def _run(code: str) -> str:
    environment = {**os.environ, "PYTHONPATH": str(PACKAGE.parent)}
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=environment)
    return result.stdout.strip()


def test_importing_opens_no_data_file_and_loads_nothing_costly() -> None:
    """Loads no pint, cattrs, numpy, pandas; opens no data file."""
    code = (
        "import sys; opened = []\n"
        "sys.addaudithook(lambda event, args: opened.append(str(args[0])) if event == 'open' else None)\n"
        "import future_industries\n"
        "print([name for name in opened if not name.endswith(('.py', '.pyc')) and 'future_industries' in name],"
        " sorted({'attr', 'attrs', 'cattrs', 'pint', 'numpy', 'pandas', 'json', 'tomllib'} & set(sys.modules)))"
    )
    assert _run(code) == "[] []"


def test_a_first_look_up_and_a_first_conversion_load_neither_pint_nor_cattrs(compiled: bool) -> None:  # noqa: FBT001
    code = (
        "import sys, future_industries as fi\n"
        "fi.regions['Anhui']; fi.figures['anhui-projects-2024-investment'].to('USD')\n"
        "print(sorted({'cattrs', 'pint', 'numpy', 'pandas'} & set(sys.modules)))"
    )
    assert _run(code) == ("[]" if compiled else "['cattrs']")


def test_a_lazy_name_is_no_module() -> None:
    """A lazy attribute with the name of a submodule is overwritten when that submodule is imported."""
    assert not (set(future_industries.__all__) - {"errors", "query"}) & {module.partition(".")[0] for module in MODULES}


def test_first_use_from_several_threads_builds_one_catalogue() -> None:
    code = (
        "import threading, future_industries as fi; found = []\n"
        "barrier = threading.Barrier(8)\n"
        "def look():\n"
        "    barrier.wait(); found.append((id(fi.regions), id(fi.regions['Anhui'])))\n"
        "threads = [threading.Thread(target=look) for _ in range(8)]\n"
        "[thread.start() for thread in threads]; [thread.join() for thread in threads]\n"
        "print(len(set(found)))"
    )
    assert _run(code) == "1"


def test_an_unknown_name_of_the_package_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="module 'future_industries' has no attribute 'feilds'"):
        future_industries.feilds  # type: ignore[attr-defined]  # noqa: B018


def test_every_public_name_is_there() -> None:
    assert all(getattr(future_industries, name) is not None for name in future_industries.__all__)
    assert set(future_industries.__all__) <= set(dir(future_industries))
