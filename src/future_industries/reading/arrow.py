"""Arrow in, Arrow out: batches of texts to batches of mentions, for engines that carry reading past one machine."""

from typing import TYPE_CHECKING, Any

from future_industries.errors import KindError, is_a, show
from future_industries.reading.table import COLUMNS, row_of

if TYPE_CHECKING:
    from pyarrow import RecordBatch, Schema

    from future_industries.catalog import Catalog

__all__ = ["mention_schema", "read_batch"]

_TEXT, _SOURCE = "text", "source"


def mention_schema() -> "Schema":
    """Return the Arrow schema of what `read_batch` gives.

    Raises:
        KindError: The extra ``arrow`` is not installed.
    """
    arrow = _arrow()
    types = {str: arrow.string(), int: arrow.int64(), float: arrow.float64(), bool: arrow.bool_()}
    schema: Schema = arrow.schema([(name, types[kind]) for name, kind in COLUMNS.items()])
    return schema


def read_batch(batch: "RecordBatch", *, catalog: "Catalog | None" = None) -> "RecordBatch":
    """Return what the texts of a batch state and name, one row a mention.

    Args:
        batch: Its column ``text`` holds the texts; its column ``source``, where there is one, says where each is from.
        catalog: A catalogue whose names are looked for, instead of the shipped one.

    Raises:
        KindError: It is no batch with a column of texts, or the extra ``arrow`` is not installed.

    Example:
        >>> import pyarrow
        >>> texts = pyarrow.RecordBatch.from_pydict({"source": ["a", "b"], "text": ["253 projects", "over 5 km in Anhui"]})
        >>> read_batch(texts).select(["source", "start", "unit", "record"]).to_pylist()[2]
        {'source': 'b', 'start': 13, 'unit': None, 'record': 'cn-ah'}
    """
    arrow = _arrow()
    if not is_a(batch, arrow.RecordBatch) or _TEXT not in batch.schema.names:
        raise KindError(f"read_batch() takes an Arrow record batch with a column called 'text', not {show(batch)}")
    if catalog is None:
        from future_industries.shipped import load  # noqa: PLC0415 - another catalogue needs no shipped one

        catalog = load()
    texts: list[str | None] = batch.column(_TEXT).to_pylist()
    sources: list[Any] = batch.column(_SOURCE).to_pylist() if _SOURCE in batch.schema.names else [None] * len(texts)
    rows = [
        row_of(mention, source if source is None else str(source))
        for text, source in zip(texts, sources, strict=True)
        if text is not None
        for mention in catalog.read(text)
    ]
    made: RecordBatch = arrow.RecordBatch.from_pylist(rows, schema=mention_schema())
    return made


def _arrow() -> Any:
    try:
        import pyarrow  # noqa: PLC0415 - an extra
    except ImportError:
        raise KindError("Arrow needs the extra 'arrow': pip install 'future-industries[arrow]'") from None
    return pyarrow
