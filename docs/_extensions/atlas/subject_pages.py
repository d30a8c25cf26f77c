"""The pages of fields and tracks: who plans them under what words, and all that is known beside it."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from atlas import listings, silence
from atlas.address import address, anchor_of
from atlas.book import Book
from atlas.page import Page, Section, number, page_of, paragraph
from atlas.subjects import all_of, grounds
from atlas.writer import NOTHING, Writer, joined, put
from future_industries import Field, Plan, Region, RegionLevel, Text, Track
from future_industries.view.html import Markup, element, in_html

if TYPE_CHECKING:
    from future_industries.record import Record

__all__ = ["field_page", "track_page"]


def track_page(book: Book, writer: Writer, track: Track) -> Page:
    """Return the page of a track: who plans it under what words, who does not as far as is seen, and what is known of it."""
    catalog = book.catalog
    narrower = [each for each in catalog.tracks if track in each.ancestors]
    policies = catalog.policies.where(track=track)
    found: list[Record] = [
        *policies, *catalog.figures.where(track=track), *catalog.milestones.where(track=track),
        *catalog.projects.where(track=track), *catalog.products.where(track=track), *catalog.organisations.where(track=track),
        *(record for each in (track, *narrower) for record in book.naming(each) if not isinstance(record, (Plan, Track))),
    ]  # fmt: skip
    parts = [
        Section("narrower", Text("Parts and kinds of it", "细分赛道"), _below(writer, track, narrower)),
        *_planners(book, writer, track),
        *all_of(book, writer, found, track).values(),
        *grounds(book, writer, track, found),
    ]
    return page_of(writer, track, parts, _namers(book, writer, track), contents=True)


def _namers(book: Book, writer: Writer, target: Field | Track) -> Markup:
    """Return who names a field or a track, kind by kind, and who may; each name leads to the place on the region's page."""
    named = book.named(target)
    if not named:
        return paragraph(f"No plan in the data names {target.name.en} as a future industry, as far as the plans were seen.")
    plans, anchor = len({each.plan for each in named}), anchor_of(target)
    regions = tuple(dict.fromkeys(each.plan.region for each in named))
    lines = (
        element("li", element("strong", f"{head}: "), joined((_to(writer, region, anchor) for region in own), ", "))
        for head, own in _in_kinds(regions)
    )
    counts = f"{number(plans, 'plan')} of {number(len(regions), 'region')} name {target.name.en} as a future industry:"
    return put(paragraph(counts), element("ul", *lines, class_="atlas-namers"), silence.of_target(book, writer, target))


def _to(writer: Writer, region: Region, anchor: str) -> Markup:
    return element("a", in_html(region.name), href=writer.href(address(region)._replace(anchor=anchor)))


def _in_kinds(regions: Iterable[Region]) -> Iterator[tuple[str, list[Region]]]:
    """Yield regions as the nation, provinces, cities and zones, and those abroad, each with a head that counts them."""
    kinds: dict[str, list[Region]] = {"The nation": [], "province": [], "city or zone": [], "Abroad": []}
    for region in regions:
        kinds[_kind(region)].append(region)
    yield from ((head, own) for head, own in (
        ("The nation", kinds["The nation"]),
        (number(len(kinds["province"]), "province"), kinds["province"]),
        (number(len(kinds["city or zone"]), "city or zone", "cities and zones"), kinds["city or zone"]),
        ("Abroad", kinds["Abroad"]),
    ) if own)  # fmt: skip


def _kind(region: Region) -> str:
    top = region
    while top.parent is not None:
        top = top.parent
    if top.level in {RegionLevel.COUNTRY, RegionLevel.UNION} and top.iso != "CN":
        return "Abroad"
    if region.level is RegionLevel.COUNTRY:
        return "The nation"
    return "province" if region.level is RegionLevel.PROVINCE else "city or zone"


def _planners(book: Book, writer: Writer, target: Field | Track) -> list[Section]:
    """Return who names a field or a track as a future industry, who does not, and whose words only come near."""
    named = book.named(target)
    caption = f"Plans that name {target.name.en}, or a part or a kind of it, as a future industry"
    title = Text("Who plans it", "谁在规划")
    near_title = Text("Near it, or listed otherwise", "相近或另列")
    near_caption = f"Plans whose words are only broader than {target.name.en}, or related to it, or that list it as something else"
    near = listings.named(book, writer, book.near(target), near_caption)
    return [
        Section("planned", title, listings.named(book, writer, named, caption)),
        Section("near", near_title, near),
    ]


def field_page(book: Book, writer: Writer, field: Field) -> Page:
    """Return the page of a field: its tracks, and who plans it under what words."""
    catalog = book.catalog
    tracks = [each for each in catalog.tracks if any(field in up.fields for up in (each, *each.ancestors))]
    top = book.in_order(each for each in tracks if not any(up in tracks for up in each.broader))
    lines = [element("li", writer.link(each), _below(writer, each, tracks)) for each in top]
    within = set(tracks)
    figures = [figure for figure in catalog.figures if not within.isdisjoint(figure.tracks)]
    naming = [record for record in book.naming(field) if not isinstance(record, (Plan, Track))]
    found: list[Record] = [*catalog.policies.where(field=field), *figures, *naming]
    parts = [
        Section("tracks", Text("Its tracks", "赛道"), element("ul", *lines) if lines else NOTHING),
        *_planners(book, writer, field), *all_of(book, writer, found, field).values(), *grounds(book, writer, field, found),
    ]  # fmt: skip
    return page_of(writer, field, parts, _namers(book, writer, field), contents=True)


def _below(writer: Writer, track: Track, tracks: list[Track]) -> Markup:
    """Return the tracks below one, down to the last, as a list in the list."""
    lines = [element("li", writer.link(each), _below(writer, each, tracks)) for each in tracks if track in each.broader]
    return element("ul", *lines) if lines else NOTHING
