"""What the search looks through: every record's names and aliases, and what each region plans."""

import json
from collections.abc import Iterator
from typing import TypeAlias

from atlas.address import address
from atlas.book import Book
from atlas.writer import name_of
from future_industries import Figure, Plan, Region, State, Track
from future_industries.kinds import KINDS
from future_industries.record import Record

__all__ = ["search_data"]

Entry: TypeAlias = tuple[str, str, str, str, str, str, int]
"""The kind, the address, the English name, the Chinese name, all other names, what else to say, and how many records name it."""

_UNLISTED = {"measures"}


def search_data(book: Book) -> str:
    """Return the script that gives the search its entries: a script, since pages opened as files may not read other files."""
    entries = json.dumps([*_records(book), *_plans(book)], ensure_ascii=False, separators=(",", ":"))
    safe = entries.replace("</", "<\\/")
    return f"window.atlasEntries = {safe};\n"


def _records(book: Book) -> Iterator[Entry]:
    for plural, collection in book.catalog.collections.items():
        if plural not in _UNLISTED:
            noun = KINDS[plural].noun
            for record in collection:
                text = name_of(record)
                yield (
                    noun,
                    str(address(record)),
                    text.en,
                    text.zh or "",
                    _other_names(record),
                    _hint(book, record),
                    len(book.naming(record)),
                )


def _other_names(record: Record) -> str:
    """Return every other name of a record; a plan is known by what it names, too."""
    names: list[str] = [*getattr(record, "aliases", ())]
    if isinstance(record, Plan):
        names += [words for text, _ in record.names for words in (text.en, text.zh) if words]
    return " | ".join(names)


def _hint(book: Book, record: Record) -> str:
    """Return what tells a record from others of its name, in a few words."""
    if isinstance(record, Figure):
        return f"{record}{f', {record.region.name.en}' if record.region is not None else ''}"
    if isinstance(record, Region):
        state = "" if record not in book.asked or book.silence(record) is not State.NO_DOCUMENT else ", no document"
        return f"{record.level}{f' in {record.parent.name.en}' if record.parent is not None else ''}{state}"
    if isinstance(record, Track):
        count = len({named.plan.region for named in book.named(record)})
        return f"planned by {count} region{'' if count == 1 else 's'}" if count else ""
    where: Region | None = getattr(record, "region", None)
    return where.name.en if where is not None else str(getattr(record, "publisher", None) or "")


def _plans(book: Book) -> Iterator[Entry]:
    """Yield, for each region and each track that it plans, the place on the region's page that says so."""
    for track in book.catalog.tracks:
        words: dict[Region, list[str]] = {}
        for named in book.named(track):
            words.setdefault(named.plan.region, []).append(named.words.en)
        for region, own in words.items():
            where = address(region)._replace(anchor=f"track-{track.id}")
            chinese = f"{region.name.zh}：{track.name.zh}" if region.name.zh and track.name.zh else ""
            says = f"in its words: {'; '.join(dict.fromkeys(own))}"
            yield "plans", str(where), f"{region.name.en} plans {track.name.en}", chinese, " | ".join(track.aliases), says, len(own)
