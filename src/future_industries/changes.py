"""Changes: which records were added, changed or removed with which version of the data."""

import csv
import gzip
import hashlib
import json
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import attrs

from future_industries.errors import UnknownNameError, is_a
from future_industries.kinds import KINDS, kind_of
from future_industries.record import Record
from future_industries.vocabulary import Vocabulary

if TYPE_CHECKING:
    from future_industries.catalog import Catalog

__all__ = ["Change", "ChangeKind", "data_changes", "fingerprint", "unlogged"]

LOG = Path(__file__).parent / "data" / "changes.csv"
PACKED = Path(__file__).parent / "compiled" / "changes.csv.gz"  # what a wheel has of it
COLUMNS = ("version", "kind", "id", "change", "fingerprint")


class ChangeKind(Vocabulary):
    """What happened to a record."""

    ADDED = "added"
    CHANGED = "changed"
    REMOVED = "removed"


@attrs.frozen
class Change:
    """What happened to one record with one version of the data.

    Attributes:
        version: The version of the data.
        kind: The kind of record, by its plural, as ``"plans"``.
        id: The record's id.
        change: What happened.
        fingerprint: Digest of what the record holds since then, the same for the same content; ``""`` where it is gone.
    """

    version: str
    kind: str
    id: str
    change: ChangeKind = attrs.field(converter=ChangeKind)
    fingerprint: str = ""

    def __str__(self) -> str:
        return f"{self.version}: {self.change} {self.kind} {self.id}"


def data_changes(*, since: str | None = None, kind: str | None = None, log: Path = LOG) -> tuple[Change, ...]:
    """Return what happened to every record of the shipped data, version by version.

    Args:
        since: A version; only what came after it is returned.
        kind: A kind of record by its plural, as ``"figures"``.
        log: Another log in the same form.

    Raises:
        UnknownNameError: There is no such version, or no such kind.

    Example:
        >>> import future_industries as fi
        >>> print(fi.data_changes(kind="fields")[0])
        2026.11.0: added fields future-manufacturing
    """
    lines = log.read_text(encoding="utf-8") if log.exists() else gzip.decompress(PACKED.read_bytes()).decode()
    changes = tuple(Change(**row) for row in csv.DictReader(lines.splitlines()))
    versions = tuple(dict.fromkeys(change.version for change in changes))
    if kind is not None and kind not in KINDS:
        raise UnknownNameError("kind of records", kind, tuple(KINDS))
    if since is not None and since not in versions:
        raise UnknownNameError("version of the data", since, versions)
    later = versions if since is None else versions[versions.index(since) + 1 :]
    return tuple(change for change in changes if change.version in later and kind in {None, change.kind})


def fingerprint(record: Record) -> str:
    """Return a digest of what a record holds."""
    row = json.dumps(_told(record), ensure_ascii=False, sort_keys=True)
    return hashlib.blake2b(row.encode(), digest_size=5).hexdigest()


def _told(holder: Any) -> dict[str, object]:
    """Return what differs from its default of what a record or a value holds, by the names of its constructor."""
    values = ((field, getattr(holder, field.name)) for field in attrs.fields(cast("Any", type(holder))) if field.init)
    return {
        field.alias or field.name: _plain(value)
        for field, value in values
        if field.default is attrs.NOTHING or value != field.default
    }


def _plain(value: Any) -> object:
    """Return a value in the terms of JSON; what JSON does not have under its class, another record under its kind."""
    if value is None or is_a(value, bool) or is_a(value, int):
        return value
    if is_a(value, str):
        return str(value)  # a word of a closed vocabulary is one, too
    if is_a(value, tuple):
        return [_plain(part) for part in value]
    if is_a(value, Record):
        return {kind_of(value).plural: value.id}
    if is_a(value, Decimal) or is_a(value, date):
        return {"Decimal" if is_a(value, Decimal) else "date": str(value)}
    return {type(value).__name__: _told(value)}


def unlogged(catalog: "Catalog", log: Path = LOG) -> Iterator[Change]:
    """Yield what happened to the records of *catalog* that its log does not tell yet."""
    known: dict[tuple[str, str], str] = {}
    for change in data_changes(log=log) if log.exists() else ():
        known[change.kind, change.id] = change.fingerprint
    for plural, collection in catalog.collections.items():
        for record in collection:
            before, now = known.pop((plural, record.id), ""), fingerprint(record)
            if before != now:
                happened = ChangeKind.CHANGED if before else ChangeKind.ADDED
                yield Change(catalog.version, plural, record.id, happened, now)
    for (plural, name), before in known.items():
        if before:
            yield Change(catalog.version, plural, name, ChangeKind.REMOVED)
