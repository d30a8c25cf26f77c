"""Arrow's C stream of a table, through whichever library that can make one is installed."""

# None of these libraries has types that pyright knows in full.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false
# pyright: reportMissingTypeStubs=false, reportUnknownParameterType=false

from collections.abc import Callable, Sequence
from datetime import date
from itertools import accumulate, chain
from typing import Any

from future_industries.column import Column, ColumnType, Table
from future_industries.errors import MissingExtraError
from future_industries.frames import arrow_reader, plain, to_polars

__all__ = ["MAKERS", "stream"]

_EPOCH = date(1970, 1, 1).toordinal()


def stream(table: Table, requested_schema: object | None) -> object:
    """Return the table as the capsule of an Arrow C stream."""
    for make in MAKERS:
        try:
            return make(table, requested_schema)
        except ImportError:
            continue
    raise MissingExtraError("tables read as Arrow", "arrow")


def _pyarrow(table: Table, requested_schema: object | None) -> object:
    return arrow_reader(table).__arrow_c_stream__(requested_schema)


def _polars(table: Table, requested_schema: object | None) -> object:
    return to_polars(table).__arrow_c_stream__(requested_schema)


def _nanoarrow(table: Table, requested_schema: object | None) -> object:
    import nanoarrow as na  # noqa: PLC0415 - not everybody has it
    from nanoarrow.c_array_stream import CArrayStream  # noqa: PLC0415 - as above

    types: dict[ColumnType, Any] = {
        ColumnType.TEXT: na.string(), ColumnType.NUMBER: na.float64(), ColumnType.INTEGER: na.int64(),
        ColumnType.FLAG: na.bool_(), ColumnType.DAY: na.date32(),
    }  # fmt: skip

    def flat(kind: ColumnType, values: Sequence[Any]) -> Any:
        if kind is not ColumnType.DAY:
            return na.c_array(values, types[kind])
        known = na.c_buffer([value is not None for value in values], na.bool_())
        days = na.c_buffer([0 if value is None else value.toordinal() - _EPOCH for value in values], na.int32())
        return na.c_array_from_buffers(na.date32(), len(values), [known, days])

    def listed(kind: ColumnType, offsets: list[int], inner: Any) -> Any:
        buffers = [None, na.c_buffer(offsets, na.int32())]
        return na.c_array_from_buffers(na.list_(types[kind]), len(offsets) - 1, buffers, children=[inner])

    names = {column.name: na.list_(types[column.type]) if column.several else types[column.type] for column in table.columns}
    schema = na.c_schema(na.struct(names))
    batches = [
        na.c_array_from_buffers(schema, len(batch[0]), [None], children=_arrays(table.columns, batch, flat, listed))
        for batch in table.batches()
    ]
    return CArrayStream.from_c_arrays(batches, schema).__arrow_c_stream__(requested_schema)


def _arro3(table: Table, requested_schema: object | None) -> object:
    from arro3.core import Array, DataType, Field, RecordBatch, Schema, Table, list_array  # noqa: PLC0415 - as above

    types: dict[ColumnType, Any] = {
        ColumnType.TEXT: DataType.string(), ColumnType.NUMBER: DataType.float64(), ColumnType.INTEGER: DataType.int64(),
        ColumnType.FLAG: DataType.bool(), ColumnType.DAY: DataType.date32(),
    }  # fmt: skip

    def flat(kind: ColumnType, values: Sequence[Any]) -> Any:
        if kind is not ColumnType.DAY:
            return Array(values, types[kind])
        return Array([value and value.toordinal() - _EPOCH for value in values], DataType.int32()).cast(types[kind])

    def listed(kind: ColumnType, offsets: list[int], inner: Any) -> Any:
        return list_array(Array(offsets, DataType.int32()), inner, type=DataType.list(Field("item", types[kind])))

    kinds = [DataType.list(Field("item", types[column.type])) if column.several else types[column.type] for column in table.columns]
    schema = Schema([Field(column.name, kind) for column, kind in zip(table.columns, kinds, strict=True)])
    batches = [RecordBatch.from_arrays(_arrays(table.columns, batch, flat, listed), schema=schema) for batch in table.batches()]
    return Table.from_batches(batches, schema=schema).__arrow_c_stream__(requested_schema)


def _arrays(
    columns: Sequence[Column],
    batch: Sequence[Sequence[Any]],
    flat: Callable[[ColumnType, Sequence[Any]], Any],
    listed: Callable[[ColumnType, list[int], Any], Any],
) -> list[Any]:
    """Return a library's array of every column; it makes those of lists from where each list ends among all values."""
    arrays: list[Any] = []
    for column, values in zip(columns, batch, strict=True):
        if column.several:
            offsets = list(accumulate(map(len, values), initial=0))
            arrays.append(listed(column.type, offsets, flat(column.type, list(chain.from_iterable(values)))))
        else:
            arrays.append(flat(column.type, plain(values)))
    return arrays


MAKERS = (_pyarrow, _polars, _nanoarrow, _arro3)
"""What makes a stream, each through its own library, in the order in which they are tried."""
