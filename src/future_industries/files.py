"""The files that people edit: a code list a file, a document a file, read as plain tables."""

import tomllib
from pathlib import Path
from typing import Any, cast

from future_industries.catalog import Catalog
from future_industries.errors import DataError, is_a, show
from future_industries.structuring import Table, structure

__all__ = ["read_catalog"]

_VERSION = "version.toml"


def read_catalog(folder: str | Path) -> Catalog:
    """Return the catalogue of the TOML files in *folder*, whose ``version.toml`` gives its version.

    Raises:
        DataError: With every fault of every file; nothing is loaded.
    """
    root = Path(folder)
    tables: list[Table] = []
    faults: list[str] = []
    version: object = None
    for path in sorted(root.rglob("*.toml")):
        origin = path.relative_to(root).as_posix()
        content = _read(path, origin, faults)
        if origin == _VERSION:
            version = content.get("version")
        else:
            for noun, found in content.items():
                tables.extend(_tables(origin, noun, found, content, faults))
    if not (root / _VERSION).is_file() or not isinstance(version, str):
        faults.append(f"{_VERSION}: expected version = a text, such as '2026.11.0', in {root.name}")
    try:
        records = structure(tables)
    except DataError as error:
        raise DataError((*faults, *error.faults)) from None
    if faults:
        raise DataError(tuple(faults))
    return Catalog.of(records, str(version))


def _read(path: Path, origin: str, faults: list[str]) -> dict[str, Any]:
    """Return the content of a file, or nothing and a fault where it is no TOML in UTF-8."""
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        faults.append(f"{origin}: {error}")
        return {}


def _tables(origin: str, noun: str, found: object, content: dict[str, Any], faults: list[str]) -> list[Table]:
    """Return the records under one key of a file; a file of one document has its source in ``[source]``."""
    own: Any = content.get("source")
    source = own.get("id") if _is_table(own) else None
    if _is_table(found):
        return [Table(origin, noun, noun, cast("dict[str, Any]", found), source)]
    listed = cast("list[dict[str, Any]]", found)
    if is_a(found, list) and all(map(_is_table, listed)):
        return [Table(origin, f"{noun}[{number}]", noun, values, source) for number, values in enumerate(listed)]
    faults.append(f"{origin}: expected tables such as [[figure]], got {show(found)} @ {noun}")
    return []


def _is_table(value: object) -> bool:
    return isinstance(value, dict)
