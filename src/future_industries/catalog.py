"""The catalogue: all collections together, and the questions that need more than one of them."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from future_industries import query
from future_industries.calling import answering
from future_industries.collection import FIRST_USE, Built, Collection, Shelf
from future_industries.errors import DataError, KindError, UnknownNameError, is_a, show
from future_industries.exchange import Exchange
from future_industries.kinds import KINDS, kind_of
from future_industries.query.asking import found
from future_industries.readable import Readable
from future_industries.record import Record
from future_industries.shown import Shown

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path
    from typing import Literal

    from future_industries.chronology import Timeline
    from future_industries.collection import Supply
    from future_industries.comparison import Comparison
    from future_industries.crosstab import Matrix
    from future_industries.currency import Rate, Rates
    from future_industries.dispute import Dispute
    from future_industries.field import Track
    from future_industries.figure import Figure
    from future_industries.nature import Kind, KindWord
    from future_industries.period import Period
    from future_industries.plan import Plan
    from future_industries.policy import Policy
    from future_industries.promise import Progress
    from future_industries.region import Region, RegionLevel, RegionLevelWord
    from future_industries.restatement import ConversionCheck
    from future_industries.stocktaking import Coverage
    from future_industries.verification import Verification

__all__ = ["Catalog"]

C = TypeVar("C", bound=Collection[Any])

# The questions are imported by the methods that ask them: a first look-up pays for none of them.


class Catalog(Exchange, Readable, Shown):
    """Records of all kinds, each collection made when it is first asked for.

    Example:
        >>> import future_industries as fi
        >>> catalog = fi.load()
        >>> catalog.fields is fi.fields
        True
    """

    def __init__(self, supplies: "Mapping[str, Supply[Any]]", version: str = "") -> None:
        self._supplies = supplies
        self._collections: dict[str, Collection[Any]] = {}
        self._version = version

    @property
    def version(self) -> str:
        """The version of the data."""
        return self._version

    @classmethod
    def of(cls, records: Mapping[str, Iterable[Record]], version: str = "") -> "Catalog":
        """Return the catalogue of *records*, given by the plural of their kind.

        Raises:
            UnknownNameError: There is no such kind.
            KindError: What is given is no mapping, or something in it is no record of its kind.
            DataError: Two records of a kind have one id.
        """
        if not is_a(records, Mapping) or not all(is_a(plural, str) for plural in records):
            raise KindError(f"a catalogue takes records by the plural of their kind, as {{'figures': […]}}, not {show(records)}")
        if none := [plural for plural, given in records.items() if not is_a(given, Iterable)]:
            raise KindError(f"the {none[0]} of a catalogue come as several records, not as {show(records[none[0]])}")
        if wrong := [plural for plural in records if plural not in KINDS]:
            raise UnknownNameError(
                "kind of records", wrong[0], tuple(plural for plural in KINDS if plural.startswith(wrong[0][:3]))
            )
        for plural, given in (listed := {plural: tuple(given) for plural, given in records.items()}).items():
            if wrong_kind := next(
                (record for record in given if not is_a(record, Record) or kind_of(record).plural != plural), None
            ):
                raise KindError(f"the {plural} of a catalogue cannot be {show(wrong_kind)}")
        supplies = {plural: Built(listed.get(plural, ())) for plural in KINDS}
        if taken := tuple(
            f"{plural}: the id {name!r} is taken twice" for plural, supply in supplies.items() for name in supply.twice()
        ):
            raise DataError(taken)
        return cls(supplies, version)

    def __repr__(self) -> str:
        counts = ", ".join(f"{len(supply)} {plural}" for plural, supply in self._supplies.items() if len(supply))
        return f"<Catalog {self.version}: {counts or 'empty'}>"

    def __or__(self, other: "Catalog") -> "Catalog":
        return self.united(other) if is_a(other, Catalog) else NotImplemented

    def united(self, other: "Catalog", *, override: bool = False) -> "Catalog":
        """Return the catalogue of the records of both, as ``|`` does; equal records are one.

        Args:
            other: The other catalogue, whose records come after those of this one.
            override: Whether a record of *other* takes the place of a different one of its id, in all that hold it, too.

        Raises:
            DataError: Two different records have one id, and *override* is not asked for.
        """
        from future_industries.uniting import united

        return Catalog.of(united(self, other, override=override), self._version or other.version)

    def _collected(self, plural: str, collection: type[C]) -> C:
        """Return the one collection of a kind; the first use from several threads makes one, too."""
        made = self._collections.get(plural)
        if made is None:
            with FIRST_USE:
                made = self._collections.get(plural)
                if made is None:
                    shelf: Shelf[Any] = Shelf(KINDS[plural].noun, self._supplies[plural], self)
                    made = self._collections[plural] = collection(shelf, range(len(shelf)))
        return cast("C", made)  # each plural has one class of collection

    @property
    def sources(self) -> query.Sources:
        """The documents that facts are taken from."""
        return self._collected("sources", query.Sources)

    @property
    def measures(self) -> query.Measures:
        """The code list of what figures count."""
        return self._collected("measures", query.Measures)

    @property
    def regions(self) -> query.Regions:
        """Countries, provinces, cities and areas."""
        return self._collected("regions", query.Regions)

    @property
    def fields(self) -> query.Fields:
        """The six national fields, in the document's order."""
        return self._collected("fields", query.Fields)

    @property
    def tracks(self) -> query.Tracks:
        """Industries and technologies."""
        return self._collected("tracks", query.Tracks)

    @property
    def organisations(self) -> query.Organisations:
        """Bodies, companies and institutions."""
        return self._collected("organisations", query.Organisations)

    @property
    def people(self) -> query.People:
        """People who speak or act in the sources."""
        return self._collected("people", query.People)

    @property
    def products(self) -> query.Products:
        """Kinds of products, and named ones."""
        return self._collected("products", query.Products)

    @property
    def policies(self) -> query.Policies:
        """Official documents."""
        return self._collected("policies", query.Policies)

    @property
    def plans(self) -> query.Plans:
        """What regions set out to do."""
        return self._collected("plans", query.Plans)

    @property
    def projects(self) -> query.Projects:
        """Projects, batches of them, programmes and facilities."""
        return self._collected("projects", query.Projects)

    @property
    def milestones(self) -> query.Milestones:
        """What happened, or is to happen, at a time."""
        return self._collected("milestones", query.Milestones)

    @property
    def concepts(self) -> query.Concepts:
        """The notions that policy is argued in."""
        return self._collected("concepts", query.Concepts)

    @property
    def statements(self) -> query.Statements:
        """Who said or did what."""
        return self._collected("statements", query.Statements)

    @property
    def figures(self) -> query.Figures:
        """What sources state in numbers."""
        return self._collected("figures", query.Figures)

    @property
    def collections(self) -> "Mapping[str, Collection[Any]]":
        """Every collection by its plural."""
        return {plural: getattr(self, plural) for plural in KINDS}

    def search(self, words: str) -> tuple[Record, ...]:
        """Return the records of every kind that bear *words* in a name, best first.

        Of several words all count, in any order and in any names of a record; where none bears them all, any does.

        Raises:
            ParseError: There are no words to look for.

        Example:
            >>> import future_industries as fi
            >>> fi.search("量子")[0]
            <Track quantum-technology quantum technology>
        """
        from future_industries.searching import search

        return search(self, words)

    @answering
    def compare(
        self,
        left: "Region | Plan | Policy | str",
        right: "Region | Plan | Policy | str",
        *,
        as_of: "Period | date | int | str | None" = None,
    ) -> "Comparison":
        """Return what two regions, or two plans, both name, what only one of them names, and what they name differently.

        Args:
            left: A region, a plan, a policy that holds one, or the name of one; of a region, all its plans.
            right: The other.
            as_of: The day, or the end of the month or year, by which the plans were stated.

        Example:
            >>> import future_industries as fi
            >>> [field.name.en for field in fi.compare("shanghai-2022", "shanghai-2025").fields.only_right]
            ['future manufacturing']
        """
        from future_industries.comparison import compare

        return compare(self, left, right, as_of)

    @answering
    def matrix(
        self,
        *,
        rows: "Literal['region', 'plan']" = "region",
        columns: "Literal['field', 'track']" = "field",
        regions: "Iterable[Region | str] | None" = None,
        as_of: "Period | date | int | str | None" = None,
    ) -> "Matrix":
        """Return who plans what, as a table.

        Args:
            rows: ``"region"`` or ``"plan"``.
            columns: ``"field"`` or ``"track"``.
            regions: The regions to show; otherwise all that have a plan.
            as_of: The day, or the end of the month or year, by which the plans were stated.

        Example:
            >>> import future_industries as fi
            >>> fi.matrix(rows="region", columns="field")["Beijing", "future space"].state
            <State.NAMED: 'named'>
        """
        from future_industries.crosstab import matrix

        return matrix(self, rows=rows, columns=columns, regions=regions, as_of=as_of)

    @answering
    def timeline(
        self,
        *,
        since: "Period | date | int | str | None" = None,
        until: "Period | date | int | str | None" = None,
        region: "Region | str | None" = None,
        within: bool = False,
        kind: "Kind | KindWord | None" = None,
        as_of: "Period | date | int | str | None" = None,
    ) -> "Timeline":
        """Return milestones, and figures that are targets or projections, in order of their date.

        Args:
            since: First day that their time may end on.
            until: Last day that it may end on.
            region: The region they speak of.
            within: Whether to take the regions within it, too.
            kind: ``"target"``, ``"projection"`` or ``"result"``; otherwise all.
            as_of: The day, or the end of the month or year, by which they were stated.

        Example:
            >>> import future_industries as fi
            >>> for entry in fi.timeline(region="Zhejiang", since=2035, kind="target"):
            ...     print(entry)
            by 2035 | Zhejiang | target | clusters of future industry above 100 billion yuan each: over 5 clusters
            by 2035 | Zhejiang | target | future-industry enterprises with influence in the world: over 5 enterprises
            by 2035 | Zhejiang | target | international public patent pools of future industry: 5 patent pools
        """
        from future_industries.chronology import timeline

        return timeline(self, since=since, until=until, region=region, within=within, kind=kind, as_of=as_of)

    @answering
    def progress(
        self,
        *,
        region: "Region | str | None" = None,
        within: bool = False,
        track: "Track | str | None" = None,
        as_of: "Period | date | int | str | None" = None,
    ) -> "Progress":
        """Return what was promised beside what came of it, and what is still open, in order of the promises' dates.

        Args:
            region: The region that the promises speak of.
            within: Whether to take the regions within it, too.
            track: A track, or any narrower.
            as_of: The day, or the end of the month or year, by which promises and outcomes were stated.
        """
        from future_industries.promise import progress

        return progress(self, region=region, within=within, track=track, as_of=as_of)

    @answering
    def coverage(self, *, within: "Region | str | None" = None, level: "RegionLevel | RegionLevelWord | None" = None) -> "Coverage":
        """Return what the data hold of each region, how sure it is, and what is known to be missing.

        Args:
            within: A region, itself included; otherwise all.
            level: As ``"city"``; otherwise every province, and every other region of which there is a document.
        """
        from future_industries.stocktaking import coverage

        return coverage(self, within=within, level=level)

    def disputes(self) -> "tuple[Dispute, ...]":
        """Return the rival statements of the same thing: figures, or dates, that cannot both be right.

        Example:
            >>> import future_industries as fi
            >>> [str(dispute) for dispute in fi.disputes() if dispute.records[0].region is fi.regions["Hainan"]]
            ['hainan-marine-2023-gdp-share and hainan-marine-2023-gdp-share-reported: 33.8 percent and 33.9 percent']
        """
        from future_industries.dispute import disputes

        return disputes(self)

    def verify(self, folder: "str | Path") -> "Verification":
        """Check the place of every piece of evidence against the texts in *folder*.

        A text is known by the digest of its bytes; sources whose texts are not there are listed as missing.

        Raises:
            ParseError: There is no such folder.
        """
        from future_industries.verification import verify

        return verify(self, folder)

    def stated_rate(self, figure: "Figure | str", target: str) -> "Rate":
        """Return the exchange rate that a source implies by stating *figure* again in *target*.

        Raises:
            RateNotFoundError: No figure restates it in that currency.

        Example:
            >>> import future_industries as fi
            >>> print(fi.stated_rate("technology-contracts-2023-turnover", "USD"))
            7.10162 CNY per USD (implied by a source, 2023, Sci-tech innovation, new growth engine for China)
        """
        from future_industries.restatement import stated_rate

        return stated_rate(self, found(self.figures, figure), target)

    def check_conversion(self, figure: "Figure | str", *, rates: "Rates | None" = None) -> "ConversionCheck":
        """Say which published rates explain the source's own conversion of *figure*.

        Within the precision of both stated amounts, the daily rates from the beginning of the figure's time to the
        publication of its source are tried, and the mean over its time.

        Raises:
            RateNotFoundError: The source states the figure in one currency only.
        """
        from future_industries.restatement import check_conversion

        return check_conversion(self, found(self.figures, figure), rates)
