"""The page that says in plain words how sure the atlas is, and what its signs mean."""

from collections.abc import Iterable, Iterator

from atlas.book import Book
from atlas.page import Page, Section, paragraph, plain_page
from atlas.silence import SIGNS
from atlas.writer import NOTHING, SEEN, Writer, put
from future_industries import Confidence, Match, Seen, Standing, State, Text
from future_industries.view.html import Markup, element, in_html
from future_industries.view.table import Words
from future_industries.view.words import words

__all__ = ["sure_page"]

_SURE = {
    Confidence.HIGH: "The source states it in plain words; what we read into it beside that is in a note.",
    Confidence.MEDIUM: "The fact rests on our reading, or on a source that leaves something open; a note says what.",
    Confidence.LOW: "The source is weak, or its words allow another reading just as well: look for a second one.",
    Confidence.UNREVIEWED: "Nobody has checked it against its source yet.",
}
_SEEN = {
    Seen.WHOLE: "All of its text was read, so what it does not name, it does not name.",
    Seen.EXCERPT: "Parts of its text were read; the rest of it may say more.",
    Seen.REPORT: "The document itself was not seen, only what a newspaper or a web page tells of it.",
}
_SILENCE = {
    State.NAMED: "A plan of the region names it as a future industry.",
    State.NOT_NAMED: "Every plan known of the region was seen whole, and none names it.",
    State.NOT_SEEN: "What was seen does not name it, but not all was seen. That is not a no.",
    State.NO_DOCUMENT: "The data hold no plan of the region, which says nothing about what it plans.",
}
_STANDING = {
    Standing.MET: "An outcome is in the data, and reaches what was promised.",
    Standing.MISSED: "An outcome is in the data, at the end of the time, and falls short.",
    Standing.UNDER_WAY: "An outcome is in the data and falls short, but the time is not over.",
    Standing.UNDECIDED: "An outcome is in the data, but the words or the units leave open whether it reaches the promise.",
    Standing.OPEN: "No outcome is in the data. That says nothing about the world.",
}
_KINDS = (
    ("target", "What somebody promises or sets out to reach."),
    ("projection", "What somebody expects, without promising it."),
    ("result", "What somebody says has been reached or spent."),
    ("flow", "Counted over a time, as the output of a year."),
    ("stock", "Counted at a moment, as the firms that there are. Two stocks do not add."),
    (
        "capacity, rate, share, growth, rank",
        "What could be made; so much per unit; a part of a whole; a change; a place in an order.",
    ),
    ("restates", "Says the same thing again, in another currency or in other words: count it once."),
    ("contradicts", "The two cannot both be right."),
    ("part of, share of, growth of", "Which figure it is a part, a share or the growth of."),
    ("computed from", "No source states it; it was worked out from the figures named."),
)
_MATCHES = {
    Match.EXACT: ("(nothing before the name)", "The document's words mean just this."),
    Match.CLOSE: ("close to", "Nearly the same thing; for most questions it may be taken for it."),
    Match.NARROWER: ("includes", "The document's words are wider and take this in, so it counts as named."),
    Match.BROADER: ("a part of", "The document's words are a part or a kind of this, and do not count as naming the whole."),
    Match.RELATED: ("related to", "It has to do with it, and is not counted as naming it."),
}


def sure_page(book: Book, writer: Writer) -> Page:
    """Return the page that explains the signs, the words and the heads of the tables."""
    lead = paragraph(
        "Nothing here is a guess, but not everything is equally sure. "
        "Three things are told apart: how sure a fact is, how much of its document was seen, and what a silence means."
    )
    return plain_page("sure", Text("How sure is this", "有多可靠"), lead, parts=_parts(book, writer))


def _parts(book: Book, writer: Writer) -> list[Section]:
    dots = _list((words(each), said) for each, said in _SURE.items())
    seen = _list((SEEN[each], said) for each, said in _SEEN.items())
    silence = _list((f"{SIGNS[each]} {each}", said) for each, said in _SILENCE.items())
    return [
        Section("dots", Text("The dots: how sure a fact is"), dots),
        Section("seen", Text("How much of the document was seen"), put(seen, _BESIDE)),
        Section("silence", Text("What a silence means"), silence),
        Section("kind", Text("Promised, expected or reached"), _list(_KINDS)),
        Section("amount", Text("Amounts"), _AMOUNTS),
        Section("standing", Text("How a promise stands"), put(_list(_standings()), _over(book, writer))),
        Section("horizon", Text("By when: the horizon"), _HORIZON),
        Section("stands-for", Text("Which stands for"), put(_STANDS_FOR, _list(_MATCHES.values()), _NOT)),
    ]


def _list(given: Iterable[tuple[Words, str]]) -> Markup:
    """Return terms with what they mean."""
    pairs = (put(element("dt", in_html(term)), element("dd", in_html(said))) for term, said in given)
    return element("dl", *pairs, class_="atlas-card simple")


def _standings() -> Iterator[tuple[Words, str]]:
    yield from ((words(each), said) for each, said in _STANDING.items())
    yield "○ date passed, no outcome known", "Its time is over, and whether it was kept is not in the data. That is not a failure."


def _over(book: Book, writer: Writer) -> Markup:
    """Return what is said of documents that no longer hold, with an example where there is one."""
    replaced = "“Plan superseded by …”: a later document took its place, so what it promised may have been dropped or changed."
    over = "“The plan's time is over”: the years that it was made for have passed. "
    over += "Results bear no such tag: what was reached was reached."
    pairs = ((policy, book.validity.successor(policy)) for policy in book.catalog.policies)
    old, new = next(((old, new) for old, new in pairs if new is not None), (None, None))
    example = NOTHING if old is None or new is None else put(" ", writer.link(old), " gave way to ", writer.link(new), ".")
    return put(element("p", replaced, example, id="over"), paragraph(over))


_BESIDE = paragraph(
    "The two go together. “Known from a report of it” beside “●●● high” means: it is sure that the report says so, "
    "and the document that the report speaks of was not read. Quote the report, not the document."
)
_AMOUNTS = put(
    paragraph(
        "In quotation marks stand the source's own few words. “Read as” is our reading of them, in English and Chinese; "
        "do not print our Chinese as a quotation."
    ),
    paragraph(
        "A bound is only shown where the words set one: “over 500” sets no upper end, “nearly 30” no lower one. "
        "Money is turned at the rate of its day, or the mean of its period; the rate stands beside it."
    ),
)
_HORIZON = paragraph(
    "“By 2030” includes 2030, “before 2030” does not. A filter “due by 2027” shows what is due in 2027 or earlier. "
    "“Not dated; between … and …” means that the document prints no date, and lies between the two."
)
_STANDS_FOR = paragraph(
    "Documents name one technology in many ways. Their own words come first; beside them stands what we take them to stand for:"
)
_NOT = paragraph("“Not:” on the page of a field or a track lists names that look like its own and mean something else.")
