"""The pages of regions: what each plans in every field, what it promises, and all that is known beside it."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from atlas import listings, silence
from atlas.book import Book, Named, named_in
from atlas.page import Page, Section, number, page_of, paragraph
from atlas.subjects import HEADINGS, all_of, grounds
from atlas.writer import NOTHING, SEEN, Writer, put
from future_industries import Field, Kind, Region, Text
from future_industries.view.html import Markup, element

if TYPE_CHECKING:
    from future_industries.record import Record

__all__ = ["region_page"]


def region_page(book: Book, writer: Writer, region: Region) -> Page:
    """Return the page of a region."""
    catalog = book.catalog
    found: list[Record] = [
        *catalog.policies.where(region=region), *catalog.plans.where(region=region), *catalog.figures.where(region=region),
        *catalog.milestones.where(region=region), *(record for record in book.naming(region) if record is not region),
    ]  # fmt: skip
    stated = all_of(book, writer, found, region)
    if "promises" not in stated and region in book.asked:
        none = Section("promises", HEADINGS["promises"], silence.note(f"No promise of {region.name.en} is in the data."))
        stated = {"promises": none, **stated}
    parts = [_planned(book, writer, region), *stated.values(), *grounds(book, writer, region, found)]
    return page_of(writer, region, parts, _summary(book, region), _compared(book, writer, region), contents=True)


def _compared(book: Book, writer: Writer, region: Region) -> Markup:
    """Return a link to the page that puts a region beside another."""
    href = writer.href(f"compare.html?left={region.id}")
    return paragraph(element("a", "Compare it with another region", href=href)) if region in book.planning else NOTHING


def _summary(book: Book, region: Region) -> Markup:
    """Return how much the data hold of a region, in a sentence."""
    row = book.coverage.get(region)
    if row is None or not row.documents:
        return paragraph(f"The data hold no document of {region.name.en}, which says nothing about what it plans.")
    targets = len(book.catalog.figures.where(region=region, kind=Kind.TARGET))
    promised = f" ({targets} of them promised)" if targets else ""
    counted = ((row.plans, "plan", "plans"), (row.policies, "policy", "policies"), (row.figures, "figure", "figures"))
    counts = ", ".join(number(count, one, many) for count, one, many in counted if count) or "nothing of its own"
    seen = ", ".join(f"{count} {SEEN[kind]}" for kind, count in row.seen.items())
    latest = f", the latest of {row.latest}" if row.latest else ""
    return paragraph(f"The data hold {counts}{promised}, from {number(len(row.documents), 'document')}{latest}: {seen}.")


def _planned(book: Book, writer: Writer, region: Region) -> Section:
    """Return what a region plans, field by field, with a word on each silence, and what its plans name beside that."""
    title = Text(f"What {region.name.en} plans", f"{region.name.zh}规划什么" if region.name.zh else None)
    if region not in book.asked:
        return Section("planned", title, NOTHING)
    listed = [named for plan in book.catalog.plans.where(region=region) for named in named_in(plan)]
    future = [named for named in listed if named.group.kind.is_future]
    if not any(isinstance(target, Field) for named in future for target in named.targets):
        # The matrix leads to each field all the same: one word on all six silences stands for them.
        anchors = (element("span", id=field.id) for field in book.catalog.fields)
        lead, fields = put(*anchors, silence.note(silence.of_region(book, region))), []
    else:
        lead = paragraph("Field by field, as the nation's guideline of January 2024 has them; a thing may stand under several.")
        fields = list(book.catalog.fields)
    done: set[str] = set()
    parts = [
        _in_field(book, writer, region, field, [each for each in future if field in each.targets], done=done) for field in fields
    ]
    return Section("planned", title, lead, (*parts, *_elsewhere(book, writer, region, listed, done)))


def _in_field(book: Book, writer: Writer, region: Region, field: Field, own: list[Named], *, done: set[str]) -> Section:
    caption = f"What {region.name.en} plans in {field.name.en}"
    shown = listings.named(book, writer, own, caption, regions=False, done=done)
    return Section(field.id, field.name, shown or silence.note(silence.of_region(book, region)))


def _elsewhere(book: Book, writer: Writer, region: Region, listed: list[Named], done: set[str]) -> Iterator[Section]:
    """Yield what a region names as a future industry under no field, and what it lists otherwise."""
    own = [each for each in listed if each.group.kind.is_future and not any(isinstance(target, Field) for target in each.targets)]
    caption = f"What {region.name.en} names as a future industry under none of the six fields"
    title = Text("Other future industries", "其他未来产业")
    yield Section("other-future-industries", title, listings.named(book, writer, own, caption, regions=False, done=done))
    beside = [each for each in listed if not each.group.kind.is_future]
    caption = f"What the plans of {region.name.en} list otherwise, as emerging industries or fields of use"
    title = Text("Listed beside them", "另列的产业")
    yield Section("beside", title, listings.named(book, writer, beside, caption, regions=False, done=done))
