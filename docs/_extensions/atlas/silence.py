"""What it means that a region's plans do not name something, in words: a silence is not always a no."""

from typing import TYPE_CHECKING

from atlas.book import Book
from atlas.page import number
from atlas.writer import NOTHING, Writer, joined, put
from future_industries import Field, Region, State, Track
from future_industries.view.html import Markup, element, in_html

if TYPE_CHECKING:
    from future_industries.record import Record

__all__ = ["SIGNS", "of_region", "of_target", "why"]

SIGNS = {State.NAMED: "●", State.NOT_NAMED: "–", State.NOT_SEEN: "?", State.NO_DOCUMENT: "·"}
"""How the matrix shows each state; beside each stand its words."""

_HEADS = {
    State.NOT_SEEN: (
        "Not seen",
        "What was seen of their documents does not name it; since these were not seen whole, that is not a no:",
    ),
    State.NOT_NAMED: ("Not named", "Their documents were seen whole, and do not name it."),
    State.NO_DOCUMENT: ("No document", "The data hold no plan of theirs, which says nothing about what they plan."),
}


def why(state: State, region: Region, *, plans: bool) -> str:
    """Return what the silence of a region means, in a sentence."""
    name = region.name.en
    if state is State.NOT_NAMED:
        return f"Not named: the documents of {name} were seen whole, and do not name it."
    if state is State.NO_DOCUMENT:
        return f"No document: the data hold no plan or policy of {name}, which says nothing about what it plans."
    if plans:
        return f"Not seen: what was seen of the plans of {name} does not name it; since they were not seen whole, that is not a no."
    return f"Not seen: the data hold documents of {name}, but no plan of future industries; that is not a no."


def of_region(book: Book, region: Region) -> str:
    """Return what the silence of a region means for whatever it is not seen to name."""
    return why(book.silence(region), region, plans=bool(len(book.catalog.plans.where(region=region))))


def of_target(book: Book, writer: Writer, target: Field | Track) -> Markup:
    """Return which regions are not seen to name a field or a track, those first that may, and what that means of each."""
    naming = {named.plan.region for named in book.named(target)}
    silent: dict[State, list[Region]] = {}
    for region in book.asked:
        if region not in naming:
            silent.setdefault(book.silence(region), []).append(region)
    parts = (_silent(writer, head, means, silent.get(state, []), state) for state, (head, means) in _HEADS.items())
    return joined(parts, "")


def _silent(writer: Writer, head: str, means: str, regions: list[Region], state: State) -> Markup:
    if not regions:
        return NOTHING
    links: list[Record] = list(regions)
    told = put(element("strong", f"{head}: {number(len(regions), 'region')}."), " ", means)
    shown = joined((writer.cell(each) for each in links), ", ")
    if state is State.NOT_SEEN:
        return element("p", told, " ", shown, ".", class_="silence")
    return element("details", element("summary", told), element("p", shown), class_="silence")


def note(text: str) -> Markup:
    """Return a sentence about a silence."""
    return element("p", in_html(text), class_="silence")
