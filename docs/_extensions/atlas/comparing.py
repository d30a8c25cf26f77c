"""The page that puts what two regions plan side by side; a script fills it, from the data made here."""

import json

from atlas import silence
from atlas.address import address, anchor_of
from atlas.book import Book
from atlas.page import Page, paragraph, plain_page
from atlas.writer import Writer, put
from future_industries import Field, Text, Track
from future_industries.view.html import element

__all__ = ["compare_data", "compare_page"]


def compare_data(book: Book) -> str:
    """Return the script that says what each region plans: regions, fields and tracks, and which of these each names."""
    targets: tuple[Field | Track, ...] = (*book.catalog.fields, *book.in_order(book.catalog.tracks))
    naming = {target: {named.plan.region for named in book.named(target)} for target in targets}
    asked = [target for target in targets if naming[target]]
    regions = [
        [
            region.id, str(address(region)), region.name.en, region.name.zh or "", silence.of_region(book, region),
            [place for place, target in enumerate(asked) if region in naming[target]],
        ]
        for region in book.asked
    ]  # fmt: skip
    shown = [["field" if isinstance(each, Field) else "track", anchor_of(each), each.name.en, each.name.zh or ""] for each in asked]
    data = json.dumps({"regions": regions, "targets": shown}, ensure_ascii=False, separators=(",", ":")).replace("</", "<\\/")
    return f"window.atlasPlans = {data};\n"


def compare_page(writer: Writer) -> Page:
    """Return the page, empty, and where to look without scripts."""
    hint = paragraph("Choose two regions: what both name as a future industry, and what one of them names alone.")
    regions = element("a", "pages of the regions", href=writer.href("regions.html"))
    without = element("noscript", paragraph("This page needs scripts; the ", regions, " say the same one by one."))
    found = element("div", id="atlas-compared")
    return plain_page("compare", Text("Compare two regions", "比较两个地区"), put(hint, without, found))
