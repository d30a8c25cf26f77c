"""The questions of the shipped catalogue, as functions of the package."""

from typing import TYPE_CHECKING

from future_industries.calling import answering
from future_industries.catalog import Catalog
from future_industries.record import Record
from future_industries.shipped import load

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date
    from pathlib import Path
    from types import EllipsisType
    from typing import Literal

    from future_industries.chronology import Timeline
    from future_industries.comparison import Comparison
    from future_industries.crosstab import Matrix
    from future_industries.currency import Rate, Rates
    from future_industries.dispute import Dispute
    from future_industries.exchange.citation import CitationForm, CitationFormWord
    from future_industries.exchange.dataset import Dataset
    from future_industries.field import Track
    from future_industries.figure import Figure
    from future_industries.nature import Kind, KindWord
    from future_industries.period import Period
    from future_industries.plan import Plan
    from future_industries.policy import Policy
    from future_industries.promise import Progress
    from future_industries.reading import Mentions
    from future_industries.region import Region, RegionLevel, RegionLevelWord
    from future_industries.restatement import ConversionCheck
    from future_industries.source import Source
    from future_industries.stocktaking import Coverage
    from future_industries.verification import Verification

__all__ = [
    "check_conversion",
    "cite",
    "compare",
    "coverage",
    "disputes",
    "draft",
    "matrix",
    "progress",
    "read",
    "search",
    "stated_rate",
    "timeline",
    "verify",
]


def search(words: str) -> tuple[Record, ...]:
    """Return the records of every kind that bear *words* in a name, best first.

    Of several words all count, in any order and in any names of a record; where none bears them all, any does.

    As `Catalog.search` of the shipped catalogue.

    Raises:
        ParseError: There are no words to look for.
    """
    return load().search(words)


@answering
def compare(
    left: "Region | Plan | Policy | str",
    right: "Region | Plan | Policy | str",
    *,
    as_of: "Period | date | int | str | None" = None,
) -> "Comparison":
    """Return what two regions, or two plans, both name, what only one of them names, and what they name differently.

    As `Catalog.compare` of the shipped catalogue.

    Args:
        left: A region, a plan, a policy that holds one, or the name of one; of a region, all its plans.
        right: The other.
        as_of: The day, or the end of the month or year, by which the plans were stated.
    """
    return load().compare(left, right, as_of=as_of)


@answering
def matrix(
    *,
    rows: "Literal['region', 'plan']" = "region",
    columns: "Literal['field', 'track']" = "field",
    regions: "Iterable[Region | str] | None" = None,
    as_of: "Period | date | int | str | None" = None,
) -> "Matrix":
    """Return who plans what, as a table.

    As `Catalog.matrix` of the shipped catalogue.

    Args:
        rows: ``"region"`` or ``"plan"``.
        columns: ``"field"`` or ``"track"``.
        regions: The regions to show; otherwise all that have a plan.
        as_of: The day, or the end of the month or year, by which the plans were stated.
    """
    return load().matrix(rows=rows, columns=columns, regions=regions, as_of=as_of)


@answering
def timeline(
    *,
    since: "Period | date | int | str | None" = None,
    until: "Period | date | int | str | None" = None,
    region: "Region | str | None" = None,
    within: bool = False,
    kind: "Kind | KindWord | None" = None,
    as_of: "Period | date | int | str | None" = None,
) -> "Timeline":
    """Return milestones, and figures that are targets or projections, in order of their date.

    As `Catalog.timeline` of the shipped catalogue.

    Args:
        since: First day that their time may end on.
        until: Last day that it may end on.
        region: The region they speak of.
        within: Whether to take the regions within it, too.
        kind: ``"target"``, ``"projection"`` or ``"result"``; otherwise all.
        as_of: The day, or the end of the month or year, by which they were stated.
    """
    return load().timeline(since=since, until=until, region=region, within=within, kind=kind, as_of=as_of)


@answering
def progress(
    *,
    region: "Region | str | None" = None,
    within: bool = False,
    track: "Track | str | None" = None,
    as_of: "Period | date | int | str | None" = None,
) -> "Progress":
    """Return what was promised beside what came of it, and what is still open.

    As `Catalog.progress` of the shipped catalogue.

    Args:
        region: The region that the promises speak of.
        within: Whether to take the regions within it, too.
        track: A track, or any narrower.
        as_of: The day, or the end of the month or year, by which promises and outcomes were stated.
    """
    return load().progress(region=region, within=within, track=track, as_of=as_of)


def read(text: str, *, catalog: "Catalog | None" = None) -> "Mentions":
    """Return the figures, the times and the known names in a running text, English or Chinese, in its order.

    As `Catalog.read` of the shipped catalogue.

    Args:
        text: The text.
        catalog: A catalogue whose names are looked for, instead of the shipped one.

    Example:
        >>> for mention in read("Anhui's projects take 247.7 billion yuan (about 34.8 billion U.S. dollars)."):
        ...     print(mention.start, mention.end, mention.amount or mention.record)
        0 5 Anhui
        22 40 247.7 billion CNY
        42 73 about 34.8 billion USD
    """
    return (catalog or load()).read(text)


def draft(text: str, source: "Source", *, catalog: "Catalog | None" = None) -> str:
    """Return the figures of a text as a data file in TOML that a person then reviews.

    As `Catalog.draft` of the shipped catalogue.

    Args:
        text: The text.
        source: The document that it is the text of.
        catalog: A catalogue whose names are looked for, instead of the shipped one.
    """
    return (catalog or load()).draft(text, source)


@answering
def coverage(*, within: "Region | str | None" = None, level: "RegionLevel | RegionLevelWord | None" = None) -> "Coverage":
    """Return what the data hold of each region, how sure it is, and what is known to be missing.

    As `Catalog.coverage` of the shipped catalogue.

    Args:
        within: A region, itself included; otherwise all.
        level: As ``"city"``; otherwise every province, and every other region of which there is a document.
    """
    return load().coverage(within=within, level=level)


def disputes() -> "tuple[Dispute, ...]":
    """Return the rival statements of the same thing: figures, or dates, that cannot both be right.

    As `Catalog.disputes` of the shipped catalogue.
    """
    return load().disputes()


def verify(folder: "str | Path") -> "Verification":
    """Check the place of every piece of evidence against the texts in *folder*.

    A text is known by the digest of its bytes; sources whose texts are not there are listed as missing.

    As `Catalog.verify` of the shipped catalogue.

    Raises:
        ParseError: There is no such folder.
    """
    return load().verify(folder)


def stated_rate(figure: "Figure | str", target: str) -> "Rate":
    """Return the exchange rate that a source implies by stating *figure* again in *target*.

    As `Catalog.stated_rate` of the shipped catalogue.

    Raises:
        RateNotFoundError: No figure restates it in that currency.
    """
    return load().stated_rate(figure, target)


def check_conversion(figure: "Figure | str", *, rates: "Rates | None" = None) -> "ConversionCheck":
    """Say which published rates explain the source's own conversion of *figure*.

    Within the precision of both stated amounts, the daily rates from the beginning of the figure's time to the
    publication of its source are tried, and the mean over its time.

    As `Catalog.check_conversion` of the shipped catalogue.

    Raises:
        RateNotFoundError: The source states the figure in one currency only.
    """
    return load().check_conversion(figure, rates=rates)


def cite(
    what: "Record | Iterable[Record] | Catalog | str | EllipsisType" = ...,
    form: "CitationForm | CitationFormWord" = "text",
    *,
    about: "Dataset | None" = None,
) -> str:
    """Return how to cite a record with its sources, several records, or a data set, else the shipped one.

    As `Catalog.cite` of the shipped catalogue, or of the catalogue given.

    Args:
        what: A record, the id or a name of one, or several records; left out, the data set alone. A source is cited as itself,
            any other record by its sources and, where it is of one that has authors, the data set.
        form: ``"text"``, ``"bibtex"`` or ``"csl-json"``, in any case.
        about: What the data set is, if the catalogue is not the shipped one.

    Raises:
        KindError: What is given is no record, or one that stands on no source and is of no data set.
        UnknownNameError: No record bears the name.
        AmbiguousNameError: Several do.
        RecordError: There is no such form.

    Example:
        >>> import future_industries as fi
        >>> print(fi.cite(fi.figures["ciqtek-2023-orders"]))
        Xinhua, “Xinhua Headlines: China Revs Up Developing Tech-Savvy Industries for Smarter Future”, 1 March 2024.
        The future_industries developers, “future_industries”, version ..., CC-BY-4.0, record ciqtek-2023-orders.
    """
    if isinstance(what, Catalog):
        return what.cite(form=form, about=about)
    return load().cite(what, form, about=about)
