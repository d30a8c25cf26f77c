"""The files that people edit: a code list a file, a document a file, read as plain tables."""

import os
import stat
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, cast

from future_industries.catalog import Catalog
from future_industries.decoding import FormError, decode
from future_industries.errors import DataError, MissingFileError, is_a, shorten, show
from future_industries.references import PLURALS, Table, near
from future_industries.structuring import structure

if TYPE_CHECKING:
    from future_industries.record import Record

__all__ = ["LARGEST", "SUFFIXES", "Content", "contents_of", "read_catalog", "records_of"]

LARGEST = 10_000_000
"""How many bytes are read unless more are asked for."""

SUFFIXES = (".toml", ".json", ".yaml", ".yml")
"""The endings of the names of data files."""

_VERSION = "version.toml"
_SCHEMA = ".schema.json"
_STRAY = "$schema"  # where an editor finds the schema of a JSON file


class Content(NamedTuple):
    """What one file holds.

    Attributes:
        origin: Its name, in a folder with the way to it.
        tables: Its tables, by the kind of their records.
    """

    origin: str
    tables: Mapping[str, Any]


def read_catalog(folder: str | Path) -> Catalog:
    """Return the catalogue of the files in *folder*, whose ``version.toml`` gives its version.

    Raises:
        DataError: With every fault of every file; nothing is loaded.
    """
    faults: list[str] = []
    contents = contents_of(Path(folder), faults)
    records, version = records_of(contents, faults)
    if version is None and not any(fault.startswith(_VERSION) for fault in faults):
        faults.append(f"{_VERSION}: expected version = a text, such as '2026.11.0', in {Path(folder).name}")
    if faults:
        raise DataError(tuple(faults))
    return Catalog.of(records, version or "")


def records_of(
    contents: list[Content], faults: list[str], known: Catalog | None = None
) -> tuple[dict[str, tuple["Record", ...]], str | None]:
    """Return the records of files by the plural of their kind, and the version that one of them states; add to *faults*."""
    tables: list[Table] = []
    version: object = None
    for origin, content in contents:
        if origin == _VERSION:
            version = content.get("version")
            if not is_a(version, str):
                faults.append(f"{origin}: expected version = a text, such as '2026.11.0', got {show(version)}")
            continue
        for noun, found in content.items():
            if noun != _STRAY:
                tables.extend(_tables(origin, noun, found, content, faults))
    stated = cast("str", version) if is_a(version, str) else None
    try:
        return structure(tables, known, is_whole=not faults), stated
    except DataError as error:
        faults.extend(error.faults)
        return {}, stated


def contents_of(path: Path, faults: list[str], most_bytes: int = LARGEST) -> list[Content]:
    """Return what a file holds, or each data file in a folder; add to *faults*.

    In a folder, files and folders whose names begin with a dot are left alone, and so are schemas; no link is followed
    out of it.
    """
    if _is_folder(path):
        paths = list(_data_files(path, faults))
        if not paths and not faults:
            faults.append(f"{path.name}: expected data files in this folder, with a name that ends in {', '.join(SUFFIXES)}")
    else:
        paths = [path]
    left = most_bytes
    contents: list[Content] = []
    for each in paths:
        origin = each.relative_to(path).as_posix() if each != path else path.name
        try:
            content = _read(each, left)
            left -= len(content)
            contents.append(Content(origin, decode(content, each.suffix.lower())))
        except _TooLargeError:
            faults.append(
                f"{origin}: with it, there are more than the {most_bytes:,} bytes that are read; split the data, or pass a larger "
                "most_bytes="
            )
            break
        except FormError as error:
            faults.append(f"{origin}: {error}")
        except OSError as error:
            faults.append(f"{origin}: {error.strerror}")
    return contents


def _is_folder(path: Path) -> bool:
    """Say whether a path is that of a folder, and not that of a file."""
    try:
        return stat.S_ISDIR(path.stat().st_mode)
    except (OSError, ValueError):  # the second for a name that holds a null character
        raise MissingFileError((f"{shorten(str(path), 300)}: there is no such file or folder",)) from None


class _TooLargeError(Exception):
    """A file of more bytes than may still be read."""


def _read(path: Path, most: int) -> bytes:
    if path.suffix.lower() not in SUFFIXES:
        raise FormError(f"expected a name that ends in {', '.join(SUFFIXES)}, not in {path.suffix!r}")
    if not stat.S_ISREG(path.stat().st_mode):  # a pipe or a device may never end
        raise FormError("this is no plain file")
    with path.open("rb") as file:
        content = file.read(most + 1)
    if len(content) > most:
        raise _TooLargeError
    return content


def _data_files(folder: Path, faults: list[str]) -> Iterator[Path]:
    """Yield the data files in a folder and the folders in it, in order."""
    root = folder.resolve()
    for above, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names) + [name for name in folders if Path(above, name).is_symlink()]:
            path = Path(above, name)
            is_data = path.suffix.lower() in SUFFIXES and not name.endswith(_SCHEMA)
            if name.startswith(".") or not (is_data or path.is_dir()):
                continue
            if not path.is_symlink():
                yield path
            elif not path.exists() or not path.resolve().is_relative_to(root):
                faults.append(
                    f"{path.relative_to(folder).as_posix()}: this link leads out of the folder; put the files themselves here"
                )


def _tables(origin: str, noun: str, found: object, content: Mapping[str, Any], faults: list[str]) -> list[Table]:
    """Return the records under one key of a file; a file of one document has its source in ``[source]``."""
    own: Any = content.get("source")
    source = own.get("id") if _is_table(own) else None
    if _is_table(found):
        return [Table(origin, noun, noun, cast("dict[str, Any]", found), source)]
    listed = cast("list[dict[str, Any]]", found)
    if noun not in PLURALS:  # said once, and not by each of its tables
        faults.append(f"{origin}: no kind of record is called {shorten(noun)!r}{near(noun, PLURALS)} @ {shorten(noun)}")
        return []
    if is_a(found, list) and all(map(_is_table, listed)):
        return [Table(origin, f"{noun}[{number}]", noun, values, source) for number, values in enumerate(listed)]
    faults.append(f"{origin}: expected tables such as [[figure]], got {show(found)} @ {noun}")
    return []


def _is_table(value: object) -> bool:
    return isinstance(value, dict)
