"""Tables as rows, data frames, Arrow and Parquet."""

# Pandas and pyarrow have no types of their own: what they return is unknown to pyright.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false
# pyright: reportMissingTypeStubs=false, reportUnknownParameterType=false

from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from future_industries.column import Column, ColumnType, Table
from future_industries.errors import MissingExtraError

if TYPE_CHECKING:
    import pandas as pd
    import polars as pl
    import pyarrow as pa

__all__ = ["arrow_reader", "rows", "to_arrow", "to_pandas", "to_parquet", "to_polars"]

_GROUP = 4  # batches for a row group of Parquet: readers like large ones, which take memory to write

_PANDAS = {
    ColumnType.TEXT: "str",
    ColumnType.NUMBER: "float64",
    ColumnType.INTEGER: "Int64",
    ColumnType.FLAG: "boolean",
    ColumnType.DAY: "datetime64[s]",  # a day of any year from 1 to 9999
}
_ARROW = {
    ColumnType.TEXT: "string",
    ColumnType.NUMBER: "float64",
    ColumnType.INTEGER: "int64",
    ColumnType.FLAG: "bool_",
    ColumnType.DAY: "date32",
}
_POLARS = {
    ColumnType.TEXT: "String",
    ColumnType.NUMBER: "Float64",
    ColumnType.INTEGER: "Int64",
    ColumnType.FLAG: "Boolean",
    ColumnType.DAY: "Date",
}


def rows(table: Table) -> list[dict[str, Any]]:
    """Return a dictionary for each row."""
    names = [column.name for column in table.columns]
    return [dict(zip(names, values, strict=True)) for batch in table.batches() for values in zip(*map(plain, batch), strict=True)]


def plain(values: Sequence[Any]) -> Sequence[Any]:
    """Return a column of numpy's as Python's own values, with None where there is none; a list as it is."""
    if isinstance(values, list):
        return values
    return [None if value != value else value for value in values.tolist()]  # type: ignore[attr-defined]  # noqa: PLR0124 - NaN


def _columns(table: Table) -> Iterator[tuple[Column, list[Sequence[Any]]]]:
    """Yield every column with its values, batch by batch."""
    batches = list(table.batches())
    for number, column in enumerate(table.columns):
        yield column, [batch[number] for batch in batches]


def to_pandas(table: Table) -> "pd.DataFrame":
    """Return a data frame of pandas."""
    try:
        import pandas as pd  # noqa: PLC0415 - an extra, and it takes a second to import
    except ImportError:
        raise MissingExtraError("data frames of pandas", "pandas") from None
    series = {}
    for column, parts in _columns(table):
        kind = "object" if column.several else _PANDAS[column.type]
        whole = parts[0] if len(parts) == 1 else [value for part in parts for value in part]
        series[column.name] = pd.Series(whole, dtype=kind)
    return pd.DataFrame(series)


def to_polars(table: Table) -> "pl.DataFrame":
    """Return a data frame of polars."""
    try:
        import polars as pl  # noqa: PLC0415 - an extra, and it takes half a second to import
    except ImportError:
        raise MissingExtraError("data frames of polars", "polars") from None
    series: list[pl.Series] = []
    for column, parts in _columns(table):
        one: Any = getattr(pl, _POLARS[column.type])
        kind = pl.List(one) if column.several else one
        whole = [pl.Series(column.name, plain(part), dtype=kind) for part in parts]
        series.append(pl.concat(whole, rechunk=True) if whole else pl.Series(column.name, [], dtype=kind))
    return pl.DataFrame(series)


def arrow_reader(table: Table) -> "pa.RecordBatchReader":
    """Return a reader that makes the rows as they are read."""
    try:
        import pyarrow as pa  # noqa: PLC0415 - an extra
    except ImportError:
        raise MissingExtraError("Arrow tables", "arrow") from None
    types = [getattr(pa, _ARROW[column.type])() for column in table.columns]
    kinds = [pa.list_(one) if column.several else one for column, one in zip(table.columns, types, strict=True)]
    schema = pa.schema([(column.name, kind) for column, kind in zip(table.columns, kinds, strict=True)])

    def batches() -> Iterator["pa.RecordBatch"]:
        for batch in table.batches():
            arrays = [pa.array(values, kind, from_pandas=True) for values, kind in zip(batch, kinds, strict=True)]
            yield pa.RecordBatch.from_arrays(arrays, schema=schema)

    return pa.RecordBatchReader.from_batches(schema, batches())


def to_arrow(table: Table) -> "pa.Table":
    """Return an Arrow table."""
    return arrow_reader(table).read_all()


def to_parquet(table: Table, path: Path | str) -> None:
    """Write a Parquet file under another name first, so that it is there whole or not at all."""
    reader = arrow_reader(table)
    import pyarrow as pa  # noqa: PLC0415 - an extra, which is there where the reader is
    import pyarrow.parquet as pq  # noqa: PLC0415 - as above

    whole = Path(path)
    unfinished = whole.with_name(f"{whole.name}.unfinished")
    try:
        with pq.ParquetWriter(unfinished, reader.schema, compression="zstd") as writer:
            while some := list(islice(reader, _GROUP)):
                writer.write_table(pa.Table.from_batches(some))
        unfinished.replace(whole)
    finally:
        unfinished.unlink(missing_ok=True)
