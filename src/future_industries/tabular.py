"""What can be read as a table: rows, data frames, Arrow and Parquet."""

# Pandas and pyarrow have no types of their own: what they return is unknown to pyright.
# pyright: reportMissingTypeStubs=false, reportUnknownMemberType=false, reportUnknownVariableType=false
# pyright: reportUnknownParameterType=false

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path

    import pandas as pd
    import polars as pl
    import pyarrow as pa

    from future_industries.column import Column, Table

__all__ = ["Tabular"]


class Tabular:
    """Facts that can be taken as a table with named columns of fixed types; one row a fact.

    Libraries that read Arrow take it as it is: ``polars.DataFrame(fi.figures)``, ``pyarrow.table(fi.figures)``,
    ``pandas.DataFrame.from_arrow(fi.figures)``, and DuckDB's ``FROM figures``.
    """

    __slots__ = ()

    def _table(self) -> "Table":
        raise NotImplementedError

    @property
    def schema(self) -> "tuple[Column, ...]":
        """The columns of the table, each with its name, its type and its meaning; the same where there are no rows.

        Example:
            >>> import future_industries as fi
            >>> [column.name for column in fi.measures.schema]
            ['id', 'name', 'name_zh', 'aliases']
        """
        return self._table().columns

    def rows(self) -> list[dict[str, Any]]:
        """Return a plain dictionary for each fact, of texts, numbers, dates, lists of them, and None.

        Example:
            >>> import future_industries as fi
            >>> row = next(row for row in fi.figures.rows() if row["id"] == "anhui-projects-2024-investment")
            >>> row["value"], row["currency"], row["period"], row["region_iso"]
            (247700000000.0, 'CNY', '2024-01-02', 'CN-AH')
        """
        from future_industries.frames import rows  # noqa: PLC0415 - only a table needs what makes tables

        return rows(self._table())

    def to_pandas(self) -> "pd.DataFrame":
        """Return a data frame of pandas: texts as ``str``, integers and flags that may be absent, days as ``datetime64[s]``.

        Raises:
            MissingExtraError: Pandas is not installed.
        """
        from future_industries.frames import to_pandas  # noqa: PLC0415 - as in rows()

        return to_pandas(self._table())

    def to_polars(self) -> "pl.DataFrame":
        """Return a data frame of polars.

        Raises:
            MissingExtraError: Polars is not installed.
        """
        from future_industries.frames import to_polars  # noqa: PLC0415 - as in rows()

        return to_polars(self._table())

    def to_arrow(self) -> "pa.Table":
        """Return an Arrow table.

        Raises:
            MissingExtraError: Pyarrow is not installed.
        """
        from future_industries.frames import to_arrow  # noqa: PLC0415 - as in rows()

        return to_arrow(self._table())

    def to_parquet(self, path: "Path | str") -> None:
        """Write a Parquet file, some rows at a time; an earlier file of that name is replaced once the new one is whole.

        Raises:
            MissingExtraError: Pyarrow is not installed.
        """
        from future_industries.frames import to_parquet  # noqa: PLC0415 - as in rows()

        to_parquet(self._table(), path)

    def __arrow_c_stream__(self, requested_schema: object | None = None) -> object:
        """Hand the table to any library that reads Arrow, through whichever of them is installed.

        Raises:
            MissingExtraError: Neither pyarrow, polars, nanoarrow nor arro3 is installed.
        """
        from future_industries.capsules import stream  # noqa: PLC0415 - as in rows()

        return stream(self._table(), requested_schema)
