"""The files that people edit: a code list a file, a document a file, read as plain tables."""

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, cast

from future_industries.catalog import Catalog
from future_industries.errors import DataError, shorten
from future_industries.structuring import Table, structure

__all__ = ["read_catalog"]


def read_catalog(folder: str | Path) -> Catalog:
    """Return the catalogue of the TOML files in *folder*, whose ``version.toml`` gives its version.

    Raises:
        DataError: With every fault of every file; nothing is loaded.
    """
    root = Path(folder)
    tables: list[Table] = []
    faults: list[str] = []
    for path in sorted(root.rglob("*.toml")):
        if path.name == "version.toml":
            continue
        try:
            tables.extend(_tables(path.relative_to(root).as_posix(), tomllib.loads(path.read_text(encoding="utf-8"))))
        except (tomllib.TOMLDecodeError, UnicodeDecodeError, TypeError) as error:
            faults.append(f"{path.relative_to(root).as_posix()}: {error}")
    if faults:
        raise DataError(tuple(faults))
    version = tomllib.loads((root / "version.toml").read_text(encoding="utf-8"))
    return Catalog.of(structure(tables), str(version["version"]))


def _tables(origin: str, content: dict[str, Any]) -> Iterator[Table]:
    """Yield the records of one file; a file of one document has its source in ``[source]``."""
    own: Any = content.get("source")
    source = own.get("id") if _is_table(own) else None
    for noun, found in content.items():
        if _is_table(found):
            yield Table(origin, noun, noun, found, source)
            continue
        for number, values in enumerate(_listed(noun, found)):
            yield Table(origin, f"{noun}[{number}]", noun, values, source)


def _listed(noun: str, found: object) -> list[dict[str, Any]]:
    listed = cast("list[dict[str, Any]]", found)
    if isinstance(found, list) and all(map(_is_table, listed)):
        return listed
    raise TypeError(f"expected tables such as [[figure]], got {noun!r} = {shorten(repr(listed))}")


def _is_table(value: object) -> bool:
    return isinstance(value, dict)
