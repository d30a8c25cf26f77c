"""China's future-industries policy as typed, sourced, immutable records, with figures that mean what they state.

Importing does nothing: classes are imported, and the shipped records read, when they are first used.

Example:
    >>> import future_industries as fi
    >>> print(fi.figures["anhui-projects-2024-investment"].to("USD"))
    34.67 billion USD
"""

# Importing typing would cost more than all the rest; checkers take the name for what it says.
TYPE_CHECKING = False

__version__ = "0.1.0"

if TYPE_CHECKING:
    from future_industries import errors as errors
    from future_industries import query as query
    from future_industries.amount import Amount as Amount
    from future_industries.bulk import Conversions as Conversions
    from future_industries.bulk import convert as convert
    from future_industries.catalog import Catalog as Catalog
    from future_industries.changes import Change as Change
    from future_industries.changes import ChangeKind as ChangeKind
    from future_industries.changes import data_changes as data_changes
    from future_industries.chronology import Entry as Entry
    from future_industries.chronology import Timeline as Timeline
    from future_industries.collection import Collection as Collection
    from future_industries.column import Column as Column
    from future_industries.column import ColumnType as ColumnType
    from future_industries.comparison import Comparison as Comparison
    from future_industries.comparison import Parts as Parts
    from future_industries.comparison import Renaming as Renaming
    from future_industries.concept import Concept as Concept
    from future_industries.crosstab import Cell as Cell
    from future_industries.crosstab import Matrix as Matrix
    from future_industries.currency import Rate as Rate
    from future_industries.currency import RateKind as RateKind
    from future_industries.currency import Rates as Rates
    from future_industries.dispute import Dispute as Dispute
    from future_industries.exchange.citation import CitationForm as CitationForm
    from future_industries.exchange.dataset import Dataset as Dataset
    from future_industries.field import Field as Field
    from future_industries.field import Track as Track
    from future_industries.figure import Figure as Figure
    from future_industries.interval import Interval as Interval
    from future_industries.json_schema import schema as schema
    from future_industries.listing import Group as Group
    from future_industries.listing import GroupKind as GroupKind
    from future_industries.listing import Item as Item
    from future_industries.listing import Mapping as Mapping
    from future_industries.listing import Match as Match
    from future_industries.loading import dump as dump
    from future_industries.loading import dumps as dumps
    from future_industries.loading import load as load
    from future_industries.loading import to_mapping as to_mapping
    from future_industries.measure import Measure as Measure
    from future_industries.milestone import Milestone as Milestone
    from future_industries.named import State as State
    from future_industries.nature import Kind as Kind
    from future_industries.nature import Nature as Nature
    from future_industries.order import Order as Order
    from future_industries.organisation import Organisation as Organisation
    from future_industries.organisation import OrganisationKind as OrganisationKind
    from future_industries.period import Period as Period
    from future_industries.period import Precision as Precision
    from future_industries.person import Person as Person
    from future_industries.person import Role as Role
    from future_industries.plan import Plan as Plan
    from future_industries.policy import Policy as Policy
    from future_industries.policy import PolicyKind as PolicyKind
    from future_industries.policy import Status as Status
    from future_industries.product import Product as Product
    from future_industries.project import Project as Project
    from future_industries.promise import Progress as Progress
    from future_industries.promise import Promise as Promise
    from future_industries.promise import Standing as Standing
    from future_industries.qualifier import Qualifier as Qualifier
    from future_industries.query import (
        Concepts,
        Fields,
        Figures,
        Measures,
        Milestones,
        Organisations,
        People,
        Plans,
        Policies,
        Products,
        Projects,
        Regions,
        Sources,
        Statements,
        Tracks,
    )
    from future_industries.questions import check_conversion as check_conversion
    from future_industries.questions import cite as cite
    from future_industries.questions import compare as compare
    from future_industries.questions import coverage as coverage
    from future_industries.questions import disputes as disputes
    from future_industries.questions import matrix as matrix
    from future_industries.questions import progress as progress
    from future_industries.questions import search as search
    from future_industries.questions import stated_rate as stated_rate
    from future_industries.questions import timeline as timeline
    from future_industries.questions import verify as verify
    from future_industries.region import Region as Region
    from future_industries.region import RegionLevel as RegionLevel
    from future_industries.restatement import ConversionCheck as ConversionCheck
    from future_industries.source import Confidence as Confidence
    from future_industries.source import Evidence as Evidence
    from future_industries.source import Seen as Seen
    from future_industries.source import Source as Source
    from future_industries.source import SourceKind as SourceKind
    from future_industries.statement import Statement as Statement
    from future_industries.stocktaking import Coverage as Coverage
    from future_industries.stocktaking import RegionCoverage as RegionCoverage
    from future_industries.tabular import Tabular as Tabular
    from future_industries.text import Text as Text
    from future_industries.total import LeftOut as LeftOut
    from future_industries.total import Total as Total
    from future_industries.units import Dimension as Dimension
    from future_industries.units import Unit as Unit
    from future_industries.units import unit as unit
    from future_industries.verification import Verification as Verification

    data_version: str
    rates: Rates
    sources: Sources
    measures: Measures
    regions: Regions
    fields: Fields
    tracks: Tracks
    organisations: Organisations
    people: People
    products: Products
    policies: Policies
    plans: Plans
    projects: Projects
    milestones: Milestones
    concepts: Concepts
    statements: Statements
    figures: Figures


# Where each public name is at home, imported when it is first used (PEP 562).
_HOMES = {
    "amount": ("Amount",),
    "bulk": ("Conversions", "convert"),
    "catalog": ("Catalog",),
    "changes": ("Change", "ChangeKind", "data_changes"),
    "chronology": ("Entry", "Timeline"),
    "collection": ("Collection",),
    "column": ("Column", "ColumnType"),
    "comparison": ("Comparison", "Parts", "Renaming"),
    "concept": ("Concept",),
    "stocktaking": ("Coverage", "RegionCoverage"),
    "crosstab": ("Cell", "Matrix"),
    "currency": ("Rate", "RateKind", "Rates"),
    "dispute": ("Dispute",),
    "exchange.citation": ("CitationForm",),
    "exchange.dataset": ("Dataset",),
    "field": ("Field", "Track"),
    "figure": ("Figure",),
    "interval": ("Interval",),
    "listing": ("Group", "GroupKind", "Item", "Mapping", "Match"),
    "json_schema": ("schema",),
    "loading": ("dump", "dumps", "load", "to_mapping"),
    "measure": ("Measure",),
    "milestone": ("Milestone",),
    "named": ("State",),
    "nature": ("Kind", "Nature"),
    "order": ("Order",),
    "organisation": ("Organisation", "OrganisationKind"),
    "period": ("Period", "Precision"),
    "plan": ("Plan",),
    "policy": ("Policy", "PolicyKind", "Status"),
    "product": ("Product",),
    "person": ("Person", "Role"),
    "promise": ("Progress", "Promise", "Standing"),
    "project": ("Project",),
    "qualifier": ("Qualifier",),
    "questions": (
        "check_conversion",
        "cite",
        "compare",
        "coverage",
        "disputes",
        "matrix",
        "progress",
        "search",
        "stated_rate",
        "timeline",
        "verify",
    ),
    "region": ("Region", "RegionLevel"),
    "restatement": ("ConversionCheck",),
    "source": ("Confidence", "Evidence", "Seen", "Source", "SourceKind"),
    "statement": ("Statement",),
    "tabular": ("Tabular",),
    "text": ("Text",),
    "total": ("LeftOut", "Total"),
    "units": ("Dimension", "Unit", "unit"),
    "verification": ("Verification",),
}

_MODULES = ("errors", "query")

# What the shipped catalogue calls otherwise than the package does.
_ATTRIBUTES = {"data_version": "version"}

__all__ = [
    "Amount",
    "Catalog",
    "Cell",
    "Change",
    "ChangeKind",
    "CitationForm",
    "Collection",
    "Column",
    "ColumnType",
    "Comparison",
    "Concept",
    "Confidence",
    "ConversionCheck",
    "Conversions",
    "Coverage",
    "Dataset",
    "Dimension",
    "Dispute",
    "Entry",
    "Evidence",
    "Field",
    "Figure",
    "Group",
    "GroupKind",
    "Interval",
    "Item",
    "Kind",
    "LeftOut",
    "Mapping",
    "Match",
    "Matrix",
    "Measure",
    "Milestone",
    "Nature",
    "Order",
    "Organisation",
    "OrganisationKind",
    "Parts",
    "Period",
    "Person",
    "Plan",
    "Policy",
    "PolicyKind",
    "Precision",
    "Product",
    "Progress",
    "Project",
    "Promise",
    "Qualifier",
    "Rate",
    "RateKind",
    "Rates",
    "Region",
    "RegionCoverage",
    "RegionLevel",
    "Renaming",
    "Role",
    "Seen",
    "Source",
    "SourceKind",
    "Standing",
    "State",
    "Statement",
    "Status",
    "Tabular",
    "Text",
    "Timeline",
    "Total",
    "Track",
    "Unit",
    "Verification",
    "check_conversion",
    "cite",
    "compare",
    "concepts",
    "convert",
    "coverage",
    "data_changes",
    "data_version",
    "disputes",
    "dump",
    "dumps",
    "errors",
    "fields",
    "figures",
    "load",
    "matrix",
    "measures",
    "milestones",
    "organisations",
    "people",
    "plans",
    "policies",
    "products",
    "progress",
    "projects",
    "query",
    "rates",
    "regions",
    "schema",
    "search",
    "sources",
    "stated_rate",
    "statements",
    "timeline",
    "to_mapping",
    "tracks",
    "unit",
    "verify",
]


if not TYPE_CHECKING:  # for a type checker an unknown name is an error

    def __getattr__(name: str) -> object:
        """Import a class, or open the shipped catalogue, when it is first asked for."""
        import importlib  # noqa: PLC0415 - importing the package does nothing

        for module, names in _HOMES.items():
            if name in names:
                found = getattr(importlib.import_module(f"{__name__}.{module}"), name)
                break
        else:
            if name in _MODULES:
                return importlib.import_module(f"{__name__}.{name}")
            if name not in __all__:
                raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
            shipped = importlib.import_module(f"{__name__}.shipped")
            found = shipped.rates() if name == "rates" else getattr(shipped.load(), _ATTRIBUTES.get(name, name))
        globals()[name] = found
        return found

    def __dir__() -> list[str]:
        return sorted({*__all__, *(name for name in globals() if name.startswith("__"))})
