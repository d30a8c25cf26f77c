"""Compiling: from the files that people edit to the rows that the wheel ships; run by the build."""

import json
from pathlib import Path

from future_industries.collection import index_names
from future_industries.files import read_catalog
from future_industries.rows import encode

__all__ = ["compile_data"]


def compile_data(target: Path, folder: Path = Path(__file__).parent / "data") -> None:
    """Check the files in *folder* and write their records into *target*, a file a kind.

    The first line of a file holds the ids, the second the index of names, each further line a record.

    Raises:
        DataError: With every fault of every file.
    """
    catalog = read_catalog(folder)
    for plural, collection in catalog.collections.items():
        records = tuple(collection)
        lines = [_line(collection.ids), _line(index_names(records)), *(_line(encode(record)) for record in records)]
        (target / f"{plural}.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")
    (target / "version.txt").write_text(f"{catalog.version}\n", encoding="ascii", newline="\n")


def _line(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
