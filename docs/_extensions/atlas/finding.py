"""What the search looks through: every record's names and aliases, and what each region plans."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TypeAlias

from atlas.address import address, anchor_of
from atlas.book import Book
from atlas.bywords import bywords
from atlas.indexes import INDEXED
from atlas.subjects import HEADINGS, by_kind
from atlas.writer import dated, name_of
from future_industries import Field, Figure, Policy, Region, State, Track
from future_industries.kinds import KINDS
from future_industries.record import Record

__all__ = ["search_data"]

Entry: TypeAlias = tuple[str, str, str, str, str, str, int]
"""The kind, the address, the English name, the Chinese name, all other names, what else to say, and how many records name it."""

_UNLISTED = {"measures"}


def search_data(book: Book) -> str:
    """Return the script that gives the search its entries: a script, since pages opened as files may not read other files."""
    found = [*_records(book), *_plans(book), *_tables(book), *_parts(book)]
    entries = json.dumps(found, ensure_ascii=False, separators=(",", ":"))
    states = json.dumps(_silences(book), separators=(",", ":"))
    safe = entries.replace("</", "<\\/")
    return f"window.atlasEntries = {safe};\nwindow.atlasSilences = {states};\n"


def _silences(book: Book) -> dict[str, str]:
    """Return what the silence of each region means, by the address of its page."""
    return {str(address(region)): str(book.silence(region)) for region in book.catalog.regions}


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
                    " | ".join(bywords(record)),
                    _hint(book, record),
                    len(book.naming(record)),
                )


def _hint(book: Book, record: Record) -> str:
    """Return what tells a record from others of its name, in a few words."""
    if isinstance(record, Figure):
        return f"{record}{f', {record.region.name.en}' if record.region is not None else ''}"
    if isinstance(record, Policy):
        told = (record.region.name.en, record.number, None if record.issued is None else dated(record.issued))
        return ", ".join(filter(None, told))
    if isinstance(record, Region):
        state = "" if record not in book.asked or book.silence(record) is not State.NO_DOCUMENT else ", no document"
        return f"{record.level}{f' in {record.parent.name.en}' if record.parent is not None else ''}{state}"
    if isinstance(record, Track):
        count = len({named.plan.region for named in book.named(record)})
        return f"planned by {count} region{'' if count == 1 else 's'}" if count else ""
    where: Region | None = getattr(record, "region", None)
    return where.name.en if where is not None else str(getattr(record, "publisher", None) or "")


def _plans(book: Book) -> Iterator[Entry]:
    """Yield, for each region and each field and track that it plans, the place on the region's page that says so."""
    targets: tuple[Field | Track, ...] = (*book.catalog.fields, *book.catalog.tracks)
    for target in targets:
        words: dict[Region, list[str]] = {}
        for named in book.named(target):
            words.setdefault(named.plan.region, []).append(named.words.en)
        for region, own in words.items():
            where = address(region)._replace(anchor=anchor_of(target))
            chinese = f"{region.name.zh}：{target.name.zh}" if region.name.zh and target.name.zh else ""
            says = f"in its words: {'; '.join(dict.fromkeys(own))}"
            yield (
                "plans",
                str(where),
                f"{region.name.en} plans {target.name.en}",
                chinese,
                " | ".join(target.aliases),
                says,
                len(own),
            )


_HELP = (
    ("sure.html", "How sure is this", "有多可靠", "confidence reliability dots signs seen whole excerpts", "what the signs mean"),
    ("compare.html", "Compare two regions", "比较两个地区", "comparison versus vs 对比", "side by side"),
    ("../how-to/compare-regions.html", "How to compare regions", "", "comparison versus vs", "with the library"),
)
"""Pages that explain or help: address, names, other words, what to say."""


def _tables(book: Book) -> Iterator[Entry]:
    """Yield what helps, the table of each kind, and what is promised by each year."""
    yield from (("help", *each, 0) for each in _HELP)
    for kind in INDEXED:
        yield "table", f"{kind}.html", HEADINGS[kind].en, HEADINGS[kind].zh or "", "", "all of them, to filter and sort", 0
    counts = Counter(figure.measure for figure in book.catalog.figures)
    for measure in book.catalog.measures:
        if measure.id in counts:
            names = f"Figures: {measure.name.en}", f"数据：{measure.name.zh}" if measure.name.zh else ""
            yield "table", str(address(measure)), *names, " | ".join(measure.aliases), f"{counts[measure.id]} of them", 0
    ends = (promise.target.period.end for promise in book.promises if promise.target.period is not None)
    for year in sorted({end.year for end in ends if end is not None}):
        yield "table", f"promises.html?until={year}", f"Promises due by {year}", f"{year}年前的目标", "promised targets", "", 0


def _parts(book: Book) -> Iterator[Entry]:
    """Yield, for each region and track, what is promised of it and what figures there are, as places on its page."""
    figures, milestones = book.catalog.figures, book.catalog.milestones
    for region in book.catalog.regions:
        yield from _parts_of(region, (*figures.where(region=region), *milestones.where(region=region)))
    for track in book.catalog.tracks:
        yield from _parts_of(track, (*figures.where(track=track), *milestones.where(track=track)))


def _parts_of(record: Region | Track, stated: Iterable[Record]) -> Iterator[Entry]:
    kinds = by_kind(stated)
    for part, others in (("promises", "promised targets money"), ("figures", "numbers money")):
        if part in kinds:
            where = address(record)._replace(anchor=part)
            chinese = f"{record.name.zh}：{HEADINGS[part].zh}" if record.name.zh else ""
            title = f"{HEADINGS[part].en} of {record.name.en}"
            yield "table", str(where), title, chinese, " | ".join((others, *record.aliases)), f"{len(kinds[part])} of them", 0
