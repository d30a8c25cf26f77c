"""Coverage: what is there by region, how sure it is, and what is known to be missing."""

from collections import Counter
from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

import attrs

from future_industries import plain
from future_industries.collection import Built, Collection, Shelf
from future_industries.errors import KindError, is_a, show
from future_industries.period import Period
from future_industries.policy import Policy, Status
from future_industries.region import Region, RegionLevel
from future_industries.shown import Shown
from future_industries.source import Confidence, Seen, Source
from future_industries.tabular import Tabular
from future_industries.told import told

if TYPE_CHECKING:
    from future_industries.catalog import Catalog
    from future_industries.column import Table
    from future_industries.region import RegionLevelWord

__all__ = ["Coverage", "RegionCoverage", "coverage"]


@attrs.frozen
class RegionCoverage(Shown):
    """What the data hold of one region.

    Attributes:
        region: The region.
        documents: The documents that its policies, plans, projects, milestones and figures, and statements about it, stand on.
        own: Those of them that are its own official documents, or the reports that its plans are known from.
        policies: How many official documents are its own.
        plans: How many plans are its own.
        figures: How many figures speak of it.
        latest: When the latest of its documents was published, or None where none has a date.
        unseen: Its policies that are known by name alone, since no document was seen.
        drafts: Its policies that are known as drafts alone, of which no adopted text is in the data.
    """

    region: Region
    documents: tuple[Source, ...]
    own: tuple[Source, ...]
    policies: int
    plans: int
    figures: int
    latest: Period | None
    unseen: tuple[Policy, ...]
    drafts: tuple[Policy, ...] = ()

    @property
    def seen(self) -> dict[Seen, int]:
        """How many of the documents were seen whole, in excerpts, or through reports."""
        return dict(sorted(Counter(document.seen for document in self.documents).items()))

    @property
    def confidence(self) -> dict[Confidence, int]:
        """How many of the documents are how sure."""
        return dict(sorted(Counter(document.confidence for document in self.documents).items()))

    @property
    def missing(self) -> tuple[str, ...]:
        """What is known to be missing, in words; what is not listed may still be missing."""
        if not self.documents:
            return ("no document",)
        found = [] if self.plans else ["no plan of future industries in the data"]
        if all(document.seen is not Seen.WHOLE for document in self.own):
            found.append("no document of its own seen whole")
        found += [f"known by name alone: {policy.name}" for policy in self.unseen]
        found += [f"known as a draft alone, the adopted text is not in the data: {_dated(policy)}" for policy in self.drafts]
        return tuple(found)


def _dated(policy: Policy) -> str:
    """Return the title of a policy, with when it was told."""
    return ", ".join(map(str, filter(None, (policy.name, told(policy)))))


@attrs.frozen(repr=False)
class Coverage(Tabular, Shown):
    """What the data hold, region by region.

    Attributes:
        regions: What is there of each region.

    Example:
        >>> import future_industries as fi
        >>> fi.coverage()["Hainan"].region
        <Region cn-hi Hainan>
    """

    regions: tuple[RegionCoverage, ...]

    def _table(self) -> "Table":
        from future_industries.tables import coverage_table  # noqa: PLC0415 - only a table needs columns

        return coverage_table(self)

    def __iter__(self) -> Iterator[RegionCoverage]:
        return iter(self.regions)

    def __len__(self) -> int:
        return len(self.regions)

    def __getitem__(self, name: str) -> RegionCoverage:
        """Return the row of a region, by id or name.

        Raises:
            UnknownNameError: No such region is among the rows.
        """
        if not is_a(name, str):
            raise KindError(f"a row of coverage is found by the name of its region, not by {show(name)}")
        shelf = Shelf("region", Built[Region]([row.region for row in self.regions]))
        return self.regions[Collection(shelf, range(len(self.regions))).position(name)]

    def __repr__(self) -> str:
        return f"<Coverage: {len(self)} regions, {sum(bool(row.documents) for row in self)} with documents>"

    def __str__(self) -> str:
        heads = ("", "documents", "policies", "plans", "figures", "latest", "missing")
        lines = [
            (
                row.region.name.en,
                *map(str, (len(row.documents), row.policies, row.plans, row.figures)),
                str(row.latest or ""),
                "; ".join(row.missing),
            )
            for row in self
        ]
        return plain.table([heads, *lines])


def coverage(catalog: "Catalog", *, within: "Region | str | None", level: "RegionLevel | RegionLevelWord | None") -> Coverage:
    """Return what is there of the regions within a region, of a level, or by default of all provinces and all with a document."""
    regions = catalog.regions.where(within=within, level=level)
    rows = [_row(catalog, region) for region in regions]
    asked = level is not None
    return Coverage(tuple(row for row in rows if asked or row.documents or row.region.level is RegionLevel.PROVINCE))


def _row(catalog: "Catalog", region: Region) -> RegionCoverage:
    policies, plans = tuple(catalog.policies.where(region=region)), tuple(catalog.plans.where(region=region))
    projects, milestones = catalog.projects.where(region=region), catalog.milestones.where(region=region)
    figures = tuple(catalog.figures.where(region=region))
    statements = catalog.statements.where(about=region)
    records = (*policies, *plans, *projects, *milestones, *statements, *figures)
    documents = dict.fromkeys(evidence.source for record in records for evidence in record.evidence)
    papers = (policy.document for policy in policies if policy.document is not None)
    reports = (plan.evidence[0].source for plan in plans if plan.policy is None)
    dates = [known for known in map(told, policies) if known is not None]
    dates += [document.published for document in documents if document.published is not None]
    return RegionCoverage(
        region,
        tuple(documents),
        tuple(dict.fromkeys((*papers, *reports))),
        len(policies),
        len(plans),
        len(figures),
        max(dates, key=lambda known: (known.start or date.min, known.key), default=None),
        tuple(policy for policy in policies if policy.document is None),
        tuple(policy for policy in policies if policy.status is Status.PLANNED and not catalog.policies.where(replaces=policy)),
    )
