"""Verification: the place of every piece of evidence, checked against the texts that a user has."""

import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import attrs

from future_industries.errors import ParseError, text_of
from future_industries.record import Record
from future_industries.shown import Shown
from future_industries.source import Evidence, Source

if TYPE_CHECKING:
    from future_industries.catalog import Catalog

__all__ = ["Verification", "evidence_of", "verify"]

_LARGEST = 10_000_000


@attrs.frozen
class Verification(Shown):
    """What came of checking evidence against texts.

    Attributes:
        checked: How many places were checked.
        found: How many of them hold the words that the evidence states, or lie in the text where it states none.
        faults: One line for each place that does not.
        missing: The sources whose texts were not there.
    """

    checked: int
    found: int
    faults: tuple[str, ...]
    missing: tuple[Source, ...]

    @property
    def is_complete(self) -> bool:
        """Whether every text was there and every place was found."""
        return not self.faults and not self.missing

    def __str__(self) -> str:
        missing = f", {len(self.missing)} texts missing" if self.missing else ""
        return f"{self.found} of {self.checked} places found{missing}"


def evidence_of(record: Record) -> Iterator[tuple[str, Evidence]]:
    """Yield all evidence of a record, that of its groups and their items too, with the name of what it stands for."""
    yield from _evidence(record.id, record)


def _evidence(label: str, holder: object) -> Iterator[tuple[str, Evidence]]:
    for evidence in getattr(holder, "evidence", ()):
        yield label, evidence
    for part in (*getattr(holder, "groups", ()), *getattr(holder, "items", ())):
        yield from _evidence(f"{label} / {part.name}", part)


def verify(catalog: "Catalog", folder: "str | Path") -> Verification:
    """Check the place of every piece of evidence in *catalog* against the texts in *folder*."""
    text_of(str(folder) if isinstance(folder, Path) else folder, "a folder")
    records = [record for collection in catalog.collections.values() for record in collection]
    places = [place for record in records for place in evidence_of(record)]
    sources = dict.fromkeys((*catalog.sources, *(evidence.source for _, evidence in places)))
    texts = _texts(Path(folder), {source.sha256 for source in sources})
    checked, faults = 0, list[str]()
    for label, evidence in places:
        text = texts.get(evidence.source.sha256 or "")
        if text is None or evidence.start is None or evidence.end is None:
            continue
        checked += 1
        if fault := _fault(text, evidence, evidence.start, evidence.end):
            faults.append(f"{label}: {fault}")
    missing = tuple(source for source in sources if source.sha256 is not None and source.sha256 not in texts)
    return Verification(checked, checked - len(faults), tuple(faults), missing)


def _texts(folder: Path, wanted: set[str | None]) -> dict[str, str]:
    """Return the texts of a folder that have one of the wanted digests, by the digest of their bytes."""
    if not folder.is_dir():
        raise ParseError(str(folder), "a folder that is there and holds the texts of the sources")
    texts: dict[str, str] = {}
    for path in sorted(folder.glob("*.txt")):
        if path.stat().st_size <= _LARGEST:
            content = path.read_bytes()
            digest = hashlib.sha256(content).hexdigest()
            if digest in wanted:
                texts[digest] = content.decode("utf-8")
    return texts


def _fault(text: str, evidence: Evidence, start: int, end: int) -> str | None:
    if end > len(text):
        return f"{start}-{end} lies beyond the end of {evidence.source.id}, at {len(text)}"
    there = text[start:end]
    if evidence.stated is not None and there != evidence.stated:
        return f"{evidence.source.id} {start}-{end} reads {there!r}, not {evidence.stated!r}"
    return None
