"""Write the reference of columns, ``docs/reference/columns.md``, from the schemas themselves.

Run it after a field, or what it means, has changed.
"""

from collections.abc import Iterator
from pathlib import Path

import future_industries as fi

PAGE = Path(__file__).parent.parent / "docs" / "reference" / "columns.md"

_HEAD = """\
# Columns

Every collection, and every matrix, comparison, timeline, progress and coverage, can be taken as a table: see
[Use it from pandas, polars, DuckDB and R](../how-to/use-data-frames.md).
Names and types of columns are the same whatever the rows are, and stay the same where there are none.
This page is written from the tables' own schemas, which `fi.figures.schema` and its like give in code.

- Any value may be null, which means what `None` means in a record: the source does not say.
- A list is never null; it is empty where there is nothing.
  Lists whose names begin alike run side by side: the first of `evidence_starts` belongs to the first of `evidence_urls`.
- A number is a float64. An amount has its numbers twice: `value`, `low` and `high` to compute with, and `value_exact`,
  `low_exact` and `high_exact` as text, with all their digits as printed, which no float and no decimal of a fixed scale keeps.
- A period has four columns: its text in EDTF, under its own name, then its first day, its last day and its precision.
- `low` and `high` are the bounds that words set. "About 950,000" states a point, so that both are 950,000; what it stands for is
  its `extent`, from 945,000 to 955,000, in the record.
- A record that another one holds stands there by its id, under which its own table has it.
  A region has its names and codes beside it.

| type | Arrow | pandas | polars |
|---|---|---|---|
| text | `string` | `str` | `String` |
| number | `float64` | `float64` | `Float64` |
| integer | `int64` | `Int64` | `Int64` |
| flag | `bool` | `boolean` | `Boolean` |
| day | `date32` | `datetime64[s]` | `Date` |
| list of … | `list<…>` | `object`, of lists | `List(…)` |
"""

_NOTES = {
    "policies": "What a policy lists stands in lists that run side by side: an entry for each name and what it stands for.",
    "plans": (
        "A row for each name that a plan lists, groups and items alike, and each field or track that it stands for; one for a plan "
        "that lists nothing.\nCount plans by `id`, not by rows."
    ),
}


def page() -> str:
    """Return the page."""
    return "\n".join([_HEAD, *_tables()])


def _tables() -> Iterator[str]:
    for plural, collection in fi.load().collections.items():
        note = _NOTES.get(plural, "A row for each record.")
        yield _section(plural.capitalize(), note, collection.schema)
    yield _section("Matrix", "A row for each cell.", fi.matrix().schema)
    comparison = fi.compare(fi.plans[0], fi.plans[0])
    yield _section("Comparison", "A row for each field and each track that one side names, or both.", comparison.schema)
    dated = {column.name for column in fi.figures.schema}
    timeline = tuple(column for column in fi.timeline().schema if column.name not in dated)
    note = "A row for each entry.\nThe columns are these and those of figures, of which a milestone fills those that it has."
    yield _section("Timeline", note, timeline)
    progress = tuple(column for column in fi.progress().schema if not column.name.startswith(("target_", "outcome_")))
    note = (
        "A row for each promise and each outcome of it, and one for a promise without an outcome.\n"
        "The columns are these, and those of a timeline's record twice: of what was promised in `target_…`, "
        "of what came of it in `outcome_…`."
    )
    yield _section("Progress", note, progress)
    yield _section("Coverage", "A row for each region.", fi.coverage().schema)
    note = "A row for each value; see [Convert columns of money](../how-to/convert-columns.md)."
    yield _section("Conversions", note, fi.convert([], "CNY", "USD").schema)


def _section(title: str, note: str, columns: tuple[fi.Column, ...]) -> str:
    lines = [f"| `{column.name}` | {str(column).partition(': ')[2]} | {column.meaning} |" for column in columns]
    return "\n".join([f"## {title}\n\n{note}\n", "| column | type | what it holds |", "|---|---|---|", *lines, ""])


def main() -> None:
    """Write the page."""
    PAGE.write_text(page(), encoding="utf-8", newline="\n")
    print(f"{PAGE.name}: {page().count(chr(10))} lines")


if __name__ == "__main__":
    main()
