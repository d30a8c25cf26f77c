"""Tables: every fact a row, every column of a fixed type, nothing dropped."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
from importlib.util import find_spec
from pathlib import Path

import attrs
import pytest

import future_industries as fi
from future_industries import capsules
from future_industries.column import BATCH, ColumnType
from future_industries.layout import columns_of
from future_industries.record import Record
from future_industries.verification import evidence_of

COLLECTIONS = [pytest.param(found, id=plural) for plural, found in fi.load().collections.items()]
ANSWERS: dict[str, fi.Tabular] = {
    "matrix": fi.matrix(),
    "matrix of plans": fi.matrix(rows="plan", columns="track"),
    "comparison": fi.compare("Beijing", "Shanghai"),
    "comparison of plans": fi.compare("shanghai-2022", "zhejiang-2023"),
    "timeline": fi.timeline(),
    "progress": fi.progress(),
    "coverage": fi.coverage(),
}
if find_spec("numpy"):
    ANSWERS["conversions"] = fi.convert([1.0, None, 3.0], ["CNY", "CNY", "XXX"], "USD", on=["2024-01-02", 2023, "2024-01"])
TABLES = [*COLLECTIONS, *(pytest.param(answer, id=name) for name, answer in ANSWERS.items())]
EMPTY = [
    *(pytest.param(found[:0], found, id=plural) for plural, found in fi.load().collections.items()),
    pytest.param(fi.timeline(until=1900), fi.timeline(), id="timeline"),
    pytest.param(fi.progress(region="Hainan", as_of=1990), fi.progress(), id="progress"),
    pytest.param(fi.matrix(regions=[]), fi.matrix(), id="matrix"),
]
PYTHON: dict[ColumnType, type] = {
    ColumnType.TEXT: str,
    ColumnType.NUMBER: float,
    ColumnType.INTEGER: int,
    ColumnType.FLAG: bool,
    ColumnType.DAY: date,
}


# What a table has


@pytest.mark.parametrize("table", TABLES)
def test_every_row_has_the_columns_of_the_schema_in_its_order(table: fi.Tabular) -> None:
    names = [column.name for column in table.schema]
    assert len(set(names)) == len(names)
    assert all(list(row) == names for row in table.rows())


@pytest.mark.parametrize("table", TABLES)
def test_every_value_is_of_its_columns_type(table: fi.Tabular) -> None:
    rows = table.rows()
    for column in table.schema:
        values = [row[column.name] for row in rows]
        if column.several:
            assert {type(value) for value in values} <= {list}
            values = [one for value in values for one in value]
        assert {type(value) for value in values} <= {PYTHON[column.type], type(None)}, column


@pytest.mark.parametrize("table", TABLES)
def test_every_column_says_what_it_means_under_a_plain_name(table: fi.Tabular) -> None:
    for column in table.schema:
        assert column.meaning
        assert column.name.isidentifier()
        assert column.name.islower()
        assert str(column) in repr(column)


@pytest.mark.parametrize("found", [case for case in COLLECTIONS if case.id != "plans"])
def test_every_record_is_a_row(found: fi.Collection[fi.Region]) -> None:
    """One row a fact."""
    assert [row["id"] for row in found.rows()] == list(found.ids)


def test_every_name_that_a_plan_lists_is_a_row_for_each_thing_that_it_stands_for() -> None:
    rows = fi.plans.rows()
    assert tuple(dict.fromkeys(row["id"] for row in rows)) == fi.plans.ids
    for plan in fi.plans:
        names = [
            (name.en, mapping.target.id, mapping.match.value)
            for group in plan.groups
            for name, mappings in ((group.name, group.mappings), *((item.name, item.mappings) for item in group.items))
            for mapping in mappings
        ]
        mine = [row for row in rows if row["id"] == plan.id]
        mapped = [row for row in mine if row["target_id"]]
        assert [(row["item"] or row["group"], row["target_id"], row["match"]) for row in mapped] == names


def test_a_plan_that_lists_nothing_has_one_row() -> None:
    plan = attrs.evolve(fi.plans[0], groups=())
    (row,) = fi.Catalog.of({"plans": [plan]}).plans.rows()
    assert (row["id"], row["group"], row["target_id"]) == (plan.id, None, None)


# Nothing dropped


def _leaves(value: object) -> Iterator[object]:
    """Yield what a reader could look for in a row: ids, words, dates and numbers."""
    match value:
        case None:
            return
        case Record():
            yield value.id
        case fi.Period():
            yield from (value.edtf, value.start, value.end)
        case Decimal():
            yield str(value)
        case tuple():
            yield from (leaf for part in value for leaf in _leaves(part))
        case _ if attrs.has(type(value)):
            fields = (field.name for field in attrs.fields(type(value)) if field.init and field.name != "rate")
            yield from (leaf for name in fields for leaf in _leaves(getattr(value, name)))
        case _:
            yield value


def _shortened(record: Record) -> Record:
    """Return a policy whose names have one piece of evidence each: in a list of names there is room for the first alone."""
    if not isinstance(record, fi.Policy):
        return record
    groups = tuple(
        attrs.evolve(
            group,
            evidence=group.evidence[:1],
            items=tuple(attrs.evolve(item, evidence=item.evidence[:1]) for item in group.items),
        )
        for group in record.groups
    )
    return attrs.evolve(record, groups=groups)


@pytest.mark.parametrize("found", COLLECTIONS)
def test_every_attribute_of_every_record_is_in_its_rows(found: fi.Collection[fi.Region]) -> None:
    """Nothing dropped."""
    by_id: dict[str, list[object]] = {}
    for row in found.rows():
        flat = (one for value in row.values() for one in (value if isinstance(value, list) else [value]))
        by_id.setdefault(row["id"], []).extend(flat)
    for record in found:
        there = by_id[record.id]
        for field in attrs.fields(type(_shortened(record))):
            for leaf in _leaves(getattr(_shortened(record), field.name)):
                if leaf is not None:
                    assert leaf in there, (record.id, field.name, leaf)


def test_an_amount_stands_in_its_row_as_the_figure_has_it() -> None:
    for figure, row in zip(fi.figures, fi.figures.rows(), strict=True):
        amount = figure.amount
        for name, exact in (("value", amount.nominal), ("low", amount.low), ("high", amount.high)):
            assert row[name] == (None if exact is None else float(exact))
            assert (row[f"{name}_exact"] is None) == (exact is None)
            assert exact is None or Decimal(row[f"{name}_exact"]).compare_total(exact) == 0
        assert fi.Amount.parse(row["amount"]).unit == amount.unit
        assert row["period"] is None or fi.Period.parse(row["period"]) == figure.period


def test_the_time_that_money_converts_at_is_a_column() -> None:
    rows = {row["id"]: row for row in fi.figures.rows()}
    for figure in fi.figures:
        try:
            expected = figure.money_period.edtf
        except fi.errors.UndatedError:
            expected = None
        assert rows[figure.id]["money_period"] == expected


def test_evidence_stands_side_by_side() -> None:
    for row, figure in zip(fi.figures.rows(), fi.figures, strict=True):
        found = zip(row["evidence_source_ids"], row["evidence_stated"], row["evidence_starts"], strict=True)
        assert list(found) == [(one.source.id, one.stated, one.start) for _, one in evidence_of(figure)]
        assert row["source_id"] == next(iter(row["evidence_source_ids"]), None)


# Answers


def test_every_cell_of_a_matrix_is_a_row() -> None:
    matrix = fi.matrix(rows="plan", columns="track")
    rows = matrix.rows()
    assert len(rows) == len(matrix.index) * len(matrix.columns)
    for row in rows[:50]:
        cell = matrix[row["row_id"], row["column_id"]]
        assert (row["state"], row["words"]) == (cell.state.value, [words.en for words in cell.words])
    assert {row["row_kind"] for row in rows} == {"plan"}
    assert all(row["region_id"] == fi.plans[row["row_id"]].region.id for row in rows)


def test_everything_that_a_comparison_names_is_a_row() -> None:
    comparison = fi.compare("Beijing", "Shanghai")
    rows = comparison.rows()
    for plural, parts in (("field", comparison.fields), ("track", comparison.tracks)):
        for side, targets in (("both", parts.shared), ("left", parts.only_left), ("right", parts.only_right)):
            found = [row["target_id"] for row in rows if (row["target_kind"], row["named_by"]) == (plural, side)]
            assert found == [target.id for target in targets]
    implied = {target.id for parts in (comparison.fields, comparison.tracks) for target in parts.implied}
    assert {row["target_id"] for row in rows if row["implied"]} == implied
    assert [row["target_id"] for row in rows if row["renamed"]] == [renaming.target.id for renaming in _in_order(comparison)]
    assert {row["right_state"] for row in rows if row["named_by"] == "left"} <= {comparison.silence_right.value}
    assert {row["left_state"] for row in rows if row["named_by"] != "right"} == {"named"}


def _in_order(comparison: fi.Comparison) -> list[fi.Renaming]:
    order = [*comparison.fields.shared, *comparison.tracks.shared]
    return sorted(comparison.renamed, key=lambda renaming: order.index(renaming.target))


def test_a_timeline_has_the_columns_of_figures_of_which_a_milestone_has_a_part() -> None:
    own = {column.name for column in columns_of(fi.Milestone)}
    assert own <= {column.name for column in fi.figures.schema}
    timeline = fi.timeline()
    figures = {row["id"]: row for row in fi.figures.rows()}
    milestones = {row["id"]: row for row in fi.milestones.rows()}
    for row, entry in zip(timeline.rows(), timeline, strict=True):
        known = (figures if row["record_kind"] == "figure" else milestones)[entry.record.id]
        assert known.items() <= row.items()
        assert row["what"] == entry.what


def test_a_promise_is_a_row_for_each_outcome() -> None:
    progress = fi.progress()
    rows = progress.rows()
    assert [(row["target_id"], row["outcome_id"], row["standing"]) for row in rows] == [
        (promise.target.id, None if outcome is None else outcome.id, promise.standing.value)
        for promise in progress
        for outcome in promise.outcomes or (None,)
    ]


def test_coverage_counts_what_it_lists() -> None:
    for row, region in zip(fi.coverage().rows(), fi.coverage(), strict=True):
        assert row["documents"] == len(row["document_ids"]) == sum(row[f"seen_{seen}"] for seen in fi.Seen)
        assert row["documents"] == sum(row[f"confidence_{sure}"] for sure in fi.Confidence)
        assert (row["region_id"], row["missing"]) == (region.region.id, list(region.missing))


# The libraries


@pytest.mark.parametrize("table", TABLES)
def test_pandas_has_every_row_and_the_documented_types(table: fi.Tabular) -> None:
    pd = pytest.importorskip("pandas")
    frame, rows = table.to_pandas(), table.rows()
    kinds = {"text": "str", "number": "float64", "integer": "Int64", "flag": "boolean", "day": "datetime64[s]"}
    assert {column.name: "object" if column.several else kinds[column.type] for column in table.schema} == dict(
        frame.dtypes.astype(str)
    )
    for column in table.schema:
        mine = [None if not column.several and pd.isna(value) else value for value in frame[column.name].tolist()]
        if column.type is ColumnType.DAY:
            mine = [value and value.date() for value in mine]
        assert mine == [row[column.name] for row in rows]


@pytest.mark.parametrize("table", TABLES)
def test_polars_has_every_row_and_reads_the_table_as_it_is(table: fi.Tabular) -> None:
    pl = pytest.importorskip("polars")
    assert table.to_polars().to_dicts() == table.rows()
    assert pl.DataFrame(table).to_dicts() == table.rows()


@pytest.mark.parametrize("table", TABLES)
def test_arrow_has_every_row_and_reads_the_table_as_it_is(table: fi.Tabular) -> None:
    pa = pytest.importorskip("pyarrow")
    arrow = table.to_arrow()
    assert arrow.to_pylist() == table.rows()
    assert pa.table(table).equals(arrow)
    kinds = {"text": "string", "number": "double", "integer": "int64", "flag": "bool", "day": "date32[day]"}
    flat = [field.type.value_type if pa.types.is_list(field.type) else field.type for field in arrow.schema]
    assert [str(one) for one in flat] == [kinds[column.type] for column in table.schema]


@pytest.mark.parametrize("table", TABLES)
def test_pandas_reads_the_table_as_it_is(table: fi.Tabular) -> None:
    pytest.importorskip("pyarrow")
    pd = pytest.importorskip("pandas")
    frame = pd.DataFrame.from_arrow(table)
    assert list(frame.columns) == [column.name for column in table.schema]
    assert len(frame) == len(table.rows())


@pytest.mark.parametrize("table", TABLES)
def test_duckdb_reads_the_table_as_it_is(table: fi.Tabular) -> None:
    duckdb = pytest.importorskip("duckdb")
    pytest.importorskip("pyarrow")
    facts = table  # a variable that DuckDB finds by its name
    found = duckdb.sql("FROM facts")
    assert facts is table
    assert found.columns == [column.name for column in table.schema]
    assert len(found.fetchall()) == len(table.rows())


@pytest.mark.parametrize("make", capsules.MAKERS, ids=lambda make: make.__name__)
@pytest.mark.parametrize("table", TABLES)
def test_every_library_that_makes_a_stream_makes_the_same(table: fi.Tabular, make: Callable[[object, None], object]) -> None:
    """It goes through whichever is installed."""
    pa = pytest.importorskip("pyarrow")
    pytest.importorskip(make.__name__.strip("_").replace("arro3", "arro3.core"))

    class Through:
        def __arrow_c_stream__(self, requested_schema: None = None) -> object:
            return make(table._table(), requested_schema)  # noqa: SLF001 - what the method itself hands on

    assert pa.table(Through()).cast(table.to_arrow().schema).equals(table.to_arrow())


@pytest.mark.parametrize(("empty", "full"), EMPTY)
def test_an_empty_table_keeps_its_columns_and_types(empty: fi.Tabular, full: fi.Tabular) -> None:
    """Empty results keep their columns."""
    assert empty.rows() == []
    assert empty.schema == full.schema
    pa, pd, pl = (pytest.importorskip(name) for name in ("pyarrow", "pandas", "polars"))
    assert empty.to_arrow().schema.equals(full.to_arrow().schema)
    assert dict(empty.to_pandas().dtypes) == dict(full.to_pandas().dtypes)
    assert empty.to_polars().schema == full.to_polars().schema
    assert pl.DataFrame(empty).schema == pl.DataFrame(full).schema
    assert pa.table(empty).num_rows == len(pd.DataFrame.from_arrow(empty)) == 0


def test_a_stream_gives_a_requested_schema_where_it_can() -> None:
    pa = pytest.importorskip("pyarrow")
    wanted = pa.schema([(name, pa.large_string()) for name in ("id", "name", "name_zh")] + [("aliases", pa.list_(pa.string()))])
    assert pa.table(fi.measures, schema=wanted).schema == wanted


def test_a_table_of_more_than_one_batch_is_whole() -> None:
    pytest.importorskip("polars")
    pytest.importorskip("pandas")
    pytest.importorskip("pyarrow")
    measures = [fi.Measure(id=f"own-{number}", name=fi.Text(f"own {number}")) for number in range(BATCH + 1)]
    found = fi.Catalog.of({"measures": measures}).measures
    assert found.to_polars()["id"].to_list() == found.to_pandas()["id"].tolist() == list(found.ids)
    assert found.to_arrow()["id"].to_pylist() == [row["id"] for row in found.rows()]


def test_parquet_reads_back_and_replaces_an_earlier_file(tmp_path: Path) -> None:
    pytest.importorskip("pyarrow")
    import pyarrow.parquet as pq  # noqa: PLC0415

    path = tmp_path / "figures.parquet"
    fi.figures[:3].to_parquet(path)
    fi.figures.to_parquet(str(path))
    assert pq.read_table(path).equals(fi.figures.to_arrow())
    assert [file.name for file in tmp_path.iterdir()] == ["figures.parquet"]


def test_an_unfinished_parquet_file_is_not_left_behind(tmp_path: Path) -> None:
    pytest.importorskip("pyarrow")
    path = tmp_path / "figures.parquet"
    fi.figures[:3].to_parquet(path)
    before = path.read_bytes()
    broken = fi.Catalog.of({"measures": [fi.Measure(id="own", name=fi.Text("own"))]}).measures
    object.__setattr__(broken[0], "aliases", None)
    with pytest.raises(TypeError):
        broken.to_parquet(path)
    assert path.read_bytes() == before
    assert [file.name for file in tmp_path.iterdir()] == ["figures.parquet"]


@pytest.mark.parametrize(
    ("missing", "call", "extra"),
    [
        (("pandas",), "fi.measures.to_pandas()", "pandas"),
        (("polars",), "fi.measures.to_polars()", "polars"),
        (("pyarrow",), "fi.measures.to_arrow()", "arrow"),
        (("pyarrow",), "fi.measures.to_parquet('measures.parquet')", "arrow"),
        (("pyarrow", "polars", "nanoarrow", "arro3"), "fi.measures.__arrow_c_stream__()", "arrow"),
        (("numpy",), "fi.convert([1.0], 'CNY', 'USD', on=2023)", "numpy"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_is_not_installed_is_named_with_its_extra(missing: tuple[str, ...], call: str, extra: str) -> None:
    code = (
        f"import sys; sys.modules.update(dict.fromkeys({missing!r}))\n"
        "import future_industries as fi\n"
        f"try: {call}\n"
        "except ImportError as error: print(isinstance(error, fi.errors.FutureIndustriesError), error)"
    )
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert found.startswith("True ")
    assert f"need the extra '{extra}': pip install 'future-industries[{extra}]'" in found


def test_a_table_loads_no_library_that_it_does_not_need() -> None:
    code = (
        "import sys, future_industries as fi; fi.measures.rows(); fi.measures.schema\n"
        "print(sorted({'pandas', 'polars', 'pyarrow', 'numpy', 'duckdb'} & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip() == "[]"


@pytest.mark.source_tree
def test_the_reference_of_columns_is_what_the_schemas_say() -> None:
    pytest.importorskip("numpy")
    import runpy  # noqa: PLC0415

    written = runpy.run_path(str(Path(__file__).parent.parent / "tools" / "write_columns.py"))
    assert written["PAGE"].read_text(encoding="utf-8") == written["page"](), "run tools/write_columns.py"
