"""The pages of documents and things: policies with what they list, sources with what they say, and all others."""

from atlas import listings
from atlas.book import Book
from atlas.page import Page, Section, page_of, paragraph
from atlas.stated import over
from atlas.subjects import all_of, grounds
from atlas.writer import NOTHING, Writer, put
from future_industries import Plan, Policy, Seen, Source, Text
from future_industries.record import Record
from future_industries.view.html import Markup, element

__all__ = ["plan_page", "policy_page", "source_page", "thing_page"]

_SEEN = {
    Seen.WHOLE: "The document was seen whole: what its lists do not name, it does not name.",
    Seen.EXCERPT: "Excerpts of the document were seen: what is not named here may stand in the rest of it.",
    Seen.REPORT: "The document itself was not seen, but a report of it: what is not named here may stand in it.",
}
_READ = {
    Seen.WHOLE: "The document was seen whole.",
    Seen.EXCERPT: "Excerpts of the document were seen; the rest of it may say more.",
    Seen.REPORT: "The document itself was not seen, but a report of it; it may say more.",
}
_LISTED = Text("What it lists", "所列内容")
_CAPTION = "In its own words and order; beside them the fields and tracks that these stand for"


def _seen(document: Source | None) -> Markup:
    """Return how much of a document was seen, and what its silence means, in a sentence."""
    return paragraph(_SEEN[document.seen] if document is not None else "No document was seen: it is known by name alone.")


def policy_page(book: Book, writer: Writer, policy: Policy) -> Page:
    """Return the page of a policy, with the plan that it holds and what else it lists, promises and states."""
    plans = tuple(book.catalog.plans.where(policy=policy))
    named: list[Record] = [record for each in (policy, *plans) for record in book.naming(each) if record not in plans]
    if policy.document is not None:
        kinds = ("Figure", "Milestone", "Project", "Statement")
        named += [record for record in book.standing_on(policy.document) if type(record).__name__ in kinds]
    parts = [
        *(_plan(writer, plan) for plan in plans),
        Section("listed", _LISTED, listings.listed(writer, policy.groups, _CAPTION, policy.document)),
        *all_of(book, writer, named, policy).values(),
        *grounds(book, writer, policy, (*plans, *named)),
    ]
    return page_of(writer, policy, parts, over(book, writer, book.validity.over(policy)), _seen(policy.document))


def _plan(writer: Writer, plan: Plan) -> Section:
    """Return the section of a plan on the page of its policy."""
    home = plan.policy.document if plan.policy is not None else None
    head = paragraph("Its plan: ", element("strong", writer.cell(plan.name)), f", {plan.horizon}." if plan.horizon else ".")
    note = paragraph(writer.cell(plan.note)) if plan.note else NOTHING
    listed = listings.listed(writer, plan.groups, _CAPTION, home)
    return Section(f"plan-{plan.id}", Text("What it plans", "规划内容"), put(head, note, listed))


def plan_page(book: Book, writer: Writer, plan: Plan) -> Page:
    """Return the page of a plan of which only reports were seen."""
    named = book.naming(plan)
    parts = [
        Section("listed", _LISTED, listings.listed(writer, plan.groups, _CAPTION)),
        *all_of(book, writer, named, plan).values(),
        *grounds(book, writer, plan, named),
    ]
    return page_of(writer, plan, parts, paragraph("The document that holds it was not seen: it is known from reports."))


def source_page(book: Book, writer: Writer, source: Source) -> Page:
    """Return the page of a source: what it is, how much of it was seen, and what stands on it."""
    parts = all_of(book, writer, (*book.standing_on(source), *book.naming(source)), source)
    return page_of(writer, source, parts.values(), paragraph(_READ[source.seen]))


def thing_page(book: Book, writer: Writer, record: Record) -> Page:
    """Return the page of a record of any other kind: what it is, and what names it."""
    found = list(book.naming(record))
    parts = [
        *all_of(book, writer, found, record).values(),
        *grounds(book, writer, record, found),
    ]
    return page_of(writer, record, parts)
