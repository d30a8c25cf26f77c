"""Data packages: tables in CSV with a description of every column, as the Frictionless standards have them."""

import csv
import hashlib
import io
import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from future_industries.errors import WriteError
from future_industries.exchange.columns import Column, cell
from future_industries.exchange.dataset import Dataset, dataset_of, licence_address
from future_industries.exchange.gathering import gather, known
from future_industries.exchange.resources import Resource, resources

if TYPE_CHECKING:
    from future_industries.exchange import Exchange
    from future_industries.record import Record

__all__ = ["write"]

_DESCRIPTOR = "datapackage.json"


def write(catalog: "Exchange", folder: str | Path, about: Dataset | None) -> Path:
    """Write *catalog* into *folder*; see `Exchange.to_datapackage`."""
    records = gather(catalog)
    tables = resources(records)
    faults = [fault for table in tables for fault in _faults(table)]
    if faults:
        raise WriteError(tuple(faults))
    contents = {f"{table.name}.csv": _csv(table) for table in tables}
    descriptor = _descriptor(dataset_of(catalog, about), tables, contents, records["sources"])
    contents[_DESCRIPTOR] = (json.dumps(descriptor, ensure_ascii=False, indent=2) + "\n").encode()
    root = Path(folder)
    root.mkdir(parents=True, exist_ok=True)
    for name, content in contents.items():
        (root / name).write_bytes(content)
    return root / _DESCRIPTOR


def _faults(table: Resource) -> Iterator[str]:
    """Yield what a cell cannot hold: a text of no letters would be read back as nothing."""
    for (key, _), cells in zip(table.rows, table.cells(), strict=True):
        for column, value in zip(table.header, cells, strict=True):
            if isinstance(value, str) and (not value or not _is_writable(value)):
                what = "an empty text, which reads as none; leave it out" if not value else f"{value!r}, which no file can hold"
                yield f"{table.name}: {column.name} of {'/'.join(map(str, key))} is {what}"


def _is_writable(text: str) -> bool:
    """Say whether a text has a form in UTF-8, without the halves of characters that Python lets through."""
    return text.isascii() or not any("\ud800" <= letter <= "\udfff" for letter in text)


def _csv(table: Resource) -> bytes:
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")  # RFC 4180, and what the standard takes for granted
    writer.writerow([column.name for column in table.header])
    writer.writerows([cell(value) for value in cells] for cells in table.cells())
    return text.getvalue().encode()


def _descriptor(
    about: Dataset, tables: tuple[Resource, ...], contents: dict[str, bytes], sources: "tuple[Record, ...]"
) -> dict[str, object]:
    described: dict[str, object] = {
        "profile": "tabular-data-package",
        "name": about.id,
        "title": about.title,
        "description": about.description,
        "version": about.version,
        "homepage": about.url,
        "licenses": [{"name": about.licence, "path": licence_address(about.licence)}] if about.licence else None,
        "contributors": [{"title": creator, "role": "author"} for creator in about.creators],
        "keywords": list(about.keywords),
        "sources": [known({"title": str(source), "path": getattr(source, "url", None)}) for source in sources],
        "resources": [_resource(table, contents[f"{table.name}.csv"]) for table in tables],
    }
    return known(described)


def _resource(table: Resource, content: bytes) -> dict[str, object]:
    return {
        "profile": "tabular-data-resource",
        "name": table.name,
        "path": f"{table.name}.csv",
        "description": table.description,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(content),
        "hash": f"sha256:{hashlib.sha256(content).hexdigest()}",
        "schema": {
            "fields": [_field(column) for column in table.header],
            "missingValues": [""],
            "primaryKey": [column.name for column in table.key],
            "foreignKeys": [
                {
                    "fields": list(link.columns),
                    "reference": {"resource": "" if link.resource == table.name else link.resource, "fields": list(link.keys)},
                }
                for link in table.links
            ],
        },
    }


def _field(column: Column) -> dict[str, object]:
    constraints: dict[str, object] = {}
    if column.is_required:
        constraints["required"] = True
    if column.words:
        constraints["enum"] = list(column.words)
    return known({"name": column.name, "type": column.type, "description": column.description, "constraints": constraints or None})
