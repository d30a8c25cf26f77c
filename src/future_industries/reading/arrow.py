"""Arrow in, Arrow out: batches of texts to batches of mentions, for engines that carry reading past one machine."""

import importlib
from typing import TYPE_CHECKING, Any, Protocol

from future_industries.errors import KindError, show
from future_industries.reading.table import COLUMNS, row_of

if TYPE_CHECKING:
    from future_industries.catalog import Catalog

__all__ = ["Batch", "Schema", "mention_schema", "read_batch"]


class Column(Protocol):
    """A column of a batch, as ``pyarrow.Array`` is one."""

    def to_pylist(self) -> list[Any]:
        """Return its values."""
        ...


class Schema(Protocol):
    """The names and types of columns, as ``pyarrow.Schema`` has them."""

    @property
    def names(self) -> list[str]:
        """The names of the columns."""
        ...


class Batch(Protocol):
    """A batch of rows, as ``pyarrow.RecordBatch`` is one."""

    @property
    def num_rows(self) -> int:
        """How many rows it has."""
        ...

    @property
    def schema(self) -> Schema:
        """Its columns."""
        ...

    def column(self, i: str) -> Column:
        """Return the column of that name."""
        ...

    def to_pylist(self) -> list[dict[str, Any]]:
        """Return its rows."""
        ...


_TEXT, _SOURCE = "text", "source"


def mention_schema() -> Schema:
    """Return the Arrow schema of what `read_batch` gives.

    Raises:
        KindError: The extra ``arrow`` is not installed.
    """
    arrow = _arrow()
    types = {str: arrow.string(), int: arrow.int64(), float: arrow.float64(), bool: arrow.bool_()}
    schema: Schema = arrow.schema([(name, types[kind]) for name, kind in COLUMNS.items()])
    return schema


def read_batch(batch: Batch, *, catalog: "Catalog | None" = None) -> Batch:
    """Return what the texts of a batch state and name, one row a mention.

    Args:
        batch: Its column ``text`` holds the texts; its column ``source``, where there is one, says where each is from.
        catalog: A catalogue whose names are looked for, instead of the shipped one.

    Raises:
        KindError: It is no batch with one column of texts, or the extra ``arrow`` is not installed.

    Example:
        >>> import pyarrow
        >>> texts = pyarrow.RecordBatch.from_pydict({"source": ["a", "b"], "text": ["253 projects", "over 5 km in Anhui"]})
        >>> read_batch(texts).select(["source", "start", "unit", "record"]).to_pylist()[2]
        {'source': 'b', 'start': 13, 'unit': None, 'record': 'cn-ah'}
    """
    arrow = _arrow()
    if not isinstance(batch, arrow.RecordBatch) or batch.schema.names.count(_TEXT) != 1:
        raise KindError(f"read_batch() takes an Arrow record batch with one column called 'text', not {show(batch)}")
    if catalog is None:
        from future_industries.shipped import load  # noqa: PLC0415 - another catalogue needs no shipped one

        catalog = load()
    texts = _texts(batch)
    sources: list[Any] = batch.column(_SOURCE).to_pylist() if _SOURCE in batch.schema.names else [None] * len(texts)
    rows = [
        row_of(mention, source if source is None else str(source))
        for text, source in zip(texts, sources, strict=True)
        if text is not None
        for mention in catalog.read(text)
    ]
    made: Batch = arrow.RecordBatch.from_pylist(rows, schema=mention_schema())
    return made


def _texts(batch: Any) -> list[str | None]:  # noqa: ANN401 - a batch of pyarrow, which has no types of its own
    """Return the texts of a batch.

    Raises:
        KindError: The column does not hold texts, or what it holds is no UTF-8.
    """
    try:
        texts: list[Any] = batch.column(_TEXT).to_pylist()
    except UnicodeDecodeError as error:
        raise KindError(f"the column 'text' of a batch holds texts in UTF-8; {error}") from None
    for text in texts:
        if text is not None and not isinstance(text, str):
            raise KindError(f"the column 'text' of a batch holds texts, not {show(text)}")
    return texts


def _arrow() -> Any:  # noqa: ANN401 - the module itself, which has no types of its own
    try:
        return importlib.import_module("pyarrow")
    except ImportError:
        raise KindError("Arrow needs the extra 'arrow': pip install 'future-industries[arrow]'") from None
