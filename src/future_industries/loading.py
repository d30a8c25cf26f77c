"""Loading and dumping: one's own records from files, and back into the form that people edit."""

import enum
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final, Literal, cast, overload

from future_industries import shipped
from future_industries.catalog import Catalog
from future_industries.errors import DataError, KindError, is_a, show

if TYPE_CHECKING:
    import os
    from collections.abc import Iterable
    from pathlib import Path

    from future_industries.collection import Collection
    from future_industries.record import Record

__all__ = ["dump", "dumps", "load", "to_mapping"]

# What reads and writes files is imported by those who do, pathlib too: the shipped catalogue needs none of it.


class _Source(enum.Enum):
    SHIPPED = "the shipped records"


_SHIPPED: Final = _Source.SHIPPED


@overload
def load() -> Catalog: ...
@overload
def load(source: "str | os.PathLike[str] | Mapping[str, Any]", *, most_bytes: int | None = None) -> Catalog: ...
def load(
    source: "str | os.PathLike[str] | Mapping[str, Any] | Literal[_Source.SHIPPED]" = _SHIPPED, *, most_bytes: int | None = None
) -> Catalog:
    """Return the catalogue that ships with the package, always the same one, or one's own records.

    Files are TOML, JSON or YAML by the endings of their names. Records are checked as the shipped ones are, and may refer
    to these by id or by name; the catalogue holds one's own alone. Unite the two with ``fi.load() | mine``.

    Args:
        source: Path of a file, or of a folder whose files (in folders within it, too) are read; or what a file holds, as a mapping.
        most_bytes: How much is read of all files together, instead of 10 million bytes.

    Raises:
        DataError: With every fault of every file; nothing is loaded.
        MissingFileError: There is no such file or folder.
        MissingExtraError: YAML is to be read, and its extra is not installed.

    Example:
        >>> import future_industries as fi
        >>> fi.load() is fi.load()
        True
        >>> region = {"id": "haiwan", "name": "Haiwan", "level": "city", "parent": "Hainan"}
        >>> page = {"id": "my-page", "name": "My page", "kind": "news"}
        >>> mine = fi.load({"source": page, "region": {**region, "evidence": [{"place": "page 1"}]}})
        >>> mine.regions["Haiwan"].parent is fi.regions["Hainan"]
        True
    """
    if source is _SHIPPED:
        return shipped.load()
    from future_industries.files import LARGEST, Content, contents_of, records_of

    faults: list[str] = []
    if is_a(source, Mapping):
        contents = [Content("the mapping", _copied(cast("Mapping[str, Any]", source)))]
    else:
        contents = contents_of(_path(source), faults, LARGEST if most_bytes is None else most_bytes)
    records, version = records_of(contents, faults, shipped.load())
    if faults:
        raise DataError(tuple(faults))
    return Catalog.of(records, version or "")


def _copied(mapping: Mapping[str, Any]) -> dict[str, Any]:
    from future_industries.decoding import FormError, plain

    try:
        copied: dict[str, Any] = plain(mapping)
    except FormError as error:
        raise DataError((f"the mapping: {error}",)) from None
    return copied


def _path(source: object) -> "Path":
    from pathlib import Path

    if is_a(source, str) and "\n" in cast("str", source):
        raise KindError("expected the path of a file, not its text; a text is read first: fi.load(tomllib.loads(text))")
    if is_a(source, str) or hasattr(source, "__fspath__"):
        try:
            return Path(cast("str", source))
        except TypeError:  # a path of bytes
            pass
    raise KindError(f"expected the path of a file or a folder, or a mapping of tables, not {show(source)}")


def to_mapping(records: "Catalog | Collection[Any] | Iterable[Record] | Record") -> dict[str, Any]:
    """Return records as a data file holds them: plain tables, by the kind of record.

    What they hold and what does not ship comes with them, so that `load` makes equal records of the mapping.

    Raises:
        DataError: Two different records have one id, or an amount was converted: a file holds what a source states.

    Example:
        >>> import future_industries as fi
        >>> fi.to_mapping(fi.Measure(id="visits", name=fi.Text("visits", "访问量")))
        {'measure': [{'id': 'visits', 'name': {'en': 'visits', 'zh': '访问量'}}]}
    """
    from future_industries.writing import tables_of

    return tables_of(records, shipped.load())


def dumps(records: "Catalog | Collection[Any] | Iterable[Record] | Record", form: Literal["toml", "json", "yaml"] = "toml") -> str:
    """Return records as the text of a data file.

    Raises:
        DataError: As in `to_mapping`.
        MissingExtraError: YAML is asked for, and its extra is not installed.

    Example:
        >>> import future_industries as fi
        >>> print(fi.dumps(fi.Measure(id="visits", name=fi.Text("visits", "访问量"))))
        [[measure]]
        id = "visits"
        name = { en = "visits", zh = "访问量" }
        <BLANKLINE>
    """
    from future_industries.encoding import encoded

    return encoded(to_mapping(records), form)


def dump(records: "Catalog | Collection[Any] | Iterable[Record] | Record", path: "str | os.PathLike[str]") -> None:
    """Write records to a file, in the form that its ending names; a file that is there already is replaced.

    Raises:
        DataError: As in `to_mapping`; nothing is written.
        KindError: The ending is none of .toml, .json, .yaml and .yml.
        MissingExtraError: YAML is asked for, and its extra is not installed.
    """
    from future_industries.encoding import encoded
    from future_industries.files import SUFFIXES

    target = _path(path)
    suffix = target.suffix.lower()
    if suffix not in SUFFIXES:
        raise KindError(f"expected a name that ends in {', '.join(SUFFIXES)}, not in {suffix!r}")
    text = encoded(to_mapping(records), suffix.removeprefix(".").replace("yml", "yaml"))
    target.write_text(text, encoding="utf-8", newline="\n")
