"""The public API as a typed program uses it: checked by mypy and pyright, never run."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any, assert_type

import polars as pl

import future_industries as fi
from future_industries.record import Record

# Collections

assert_type(fi.load(), fi.Catalog)
assert_type(fi.load("plans.toml", most_bytes=10**9), fi.Catalog)
assert_type(fi.load(Path("plans")), fi.Catalog)
assert_type(fi.load({"source": {}}), fi.Catalog)
assert_type(fi.load() | fi.load("plans.toml"), fi.Catalog)
assert_type(fi.load().united(fi.load("plans.toml"), override=True), fi.Catalog)
assert_type(fi.dumps(fi.plans, "json"), str)
assert_type(fi.dumps([fi.plans[0], fi.regions[0]]), str)
assert_type(fi.to_mapping(fi.plans[0]), dict[str, Any])
assert_type(fi.schema(), dict[str, Any])
fi.dump(fi.load(), Path("all.toml"))
assert_type(fi.data_version, str)
assert_type(fi.fields, fi.query.Fields)
assert_type(fi.fields["未来空间"], fi.Field)
assert_type(fi.fields[0], fi.Field)
assert_type(fi.fields[:2], fi.query.Fields)
assert_type(fi.fields.get("future space"), fi.Field | None)
assert_type(fi.fields.get("future space", "nothing"), fi.Field | str)
assert_type(fi.fields.ids, tuple[str, ...])
assert_type(len(fi.fields), int)
assert_type("future space" in fi.fields, bool)
assert_type(iter(fi.fields), Iterator[fi.Field])
assert_type(fi.sources["xinhua-2024-03-01"], fi.Source)
assert_type(fi.measures["investment"], fi.Measure)
assert_type(fi.organisations["CIQTEK"], fi.Organisation)
assert_type(fi.people["He Yu"], fi.Person)
assert_type(fi.products["Jilin-1"], fi.Product)
assert_type(fi.projects["anhui-projects-2024"], fi.Project)
assert_type(fi.milestones["china-moon-landing"], fi.Milestone)
assert_type(fi.concepts["新质生产力"], fi.Concept)
assert_type(fi.statements[0], fi.Statement)

# Questions

assert_type(fi.products.where(iconic=True), fi.query.Products)
assert_type(fi.plans.where(track="quantum technology", region=fi.regions["Anhui"], within=True), fi.query.Plans)
assert_type(fi.policies.where(since=2024, until="2024-06").where(field=fi.fields[0]), fi.query.Policies)
assert_type(fi.regions.where(level=fi.RegionLevel.PROVINCE), fi.query.Regions)
assert_type(fi.tracks.where(within="quantum technology"), fi.query.Tracks)
assert_type(fi.milestones.where(subject=fi.products["Jilin-1"], since=date(2023, 1, 1)), fi.query.Milestones)
assert_type(fi.statements.where(about=fi.regions["Anhui"]), fi.query.Statements)
assert_type(fi.figures.where(region="Anhui", measure="investment", kind="target", nature=fi.Nature.FLOW), fi.query.Figures)
assert_type(fi.search("量子"), tuple[Record, ...])

comparison = fi.compare("Beijing", fi.plans["shanghai-2022"])
assert_type(comparison, fi.Comparison)
assert_type(comparison.fields, fi.Parts[fi.Field])
assert_type(comparison.tracks.shared, tuple[fi.Track, ...])
assert_type(comparison.left, fi.Region | fi.Plan)
assert_type(comparison.silence_left, fi.State)

matrix = fi.matrix(rows="region", columns="field", regions=["Beijing", fi.regions["Anhui"]])
assert_type(matrix, fi.Matrix)
assert_type(matrix["Beijing", "future space"], fi.Cell)
assert_type(matrix["Beijing", "future space"].words, tuple[fi.Text, ...])

assert_type([entry.record for entry in fi.timeline(until=2035)], list[fi.Milestone | fi.Figure])
assert_type(fi.timeline().entries, tuple[fi.Entry, ...])
assert_type(fi.disputes(), tuple[fi.Dispute, ...])
assert_type(fi.verify(Path("sources")), fi.Verification)
assert_type(fi.verify("sources").missing, tuple[fi.Source, ...])

# Tables and columns of money

assert_type(fi.figures.schema, tuple[fi.Column, ...])
assert_type(fi.figures.rows(), list[dict[str, Any]])
assert_type(matrix.rows()[0]["state"], Any)
assert_type(fi.timeline().to_polars(), pl.DataFrame)
assert_type(fi.plans.schema[0].type, fi.ColumnType)
assert_type(matrix.index, tuple[fi.Region | fi.Plan, ...])
tables: list[fi.Tabular] = [fi.figures, matrix, comparison, fi.timeline(), fi.progress(), fi.coverage()]
conversions = fi.convert([1.0], "CNY", "USD", on="2024-01-02")
assert_type(conversions, fi.Conversions)
assert_type(conversions.fault_count, int)

# Records

region = fi.regions["Shenzhen"]
assert_type(region.parent, fi.Region | None)
assert_type(region.iso, str | None)
assert_type(region.name.zh, str | None)
assert_type(region.lineage, tuple[fi.Region, ...])
plan = fi.plans["shanghai-2022"]
assert_type(plan.groups[0].mappings[0].target, fi.Field | fi.Track)
assert_type(plan.groups[0].mappings[0].match, fi.Match)
assert_type(plan.groups[0].items[0].name, fi.Text)
assert_type(fi.policies[0].issued, fi.Period | None)
assert_type(fi.people[0].roles[0].organisation, fi.Organisation | None)

# Figures and totals

figure = fi.figures["anhui-projects-2024-investment"]
assert_type(figure.amount, fi.Amount)
assert_type(figure.kind, fi.Kind)
assert_type(figure.to("USD"), fi.Amount)
assert_type(figure.to("USD", on="2024-03-01", rates=fi.rates), fi.Amount)
assert_type(figure.to("USD", via="stated").rate, fi.Rate | None)
assert_type(figure.sentence("USD", on=2023), str)
assert_type(figure.earlier(), fi.Figure)
assert_type(figure.restates, fi.Figure | None)
assert_type(figure.evidence[0].start, int | None)
assert_type(figure.evidence[0].source.sha256, str | None)
assert_type(figure + figure, fi.Total)
assert_type(figure + figure + figure, fi.Total)
assert_type(sum([figure, figure], fi.Total(None)), fi.Figure | fi.Total)
total = fi.figures.total("USD", on=date(2024, 1, 2))
assert_type(total.amount, fi.Amount | None)
assert_type(total.counted, tuple[fi.Figure, ...])
assert_type(total.left_out[0].reason, str)
assert_type(fi.stated_rate(figure, "USD"), fi.Rate)
assert_type(fi.check_conversion("ciqtek-2023-orders").explained_by, tuple[fi.Rate, ...])

# Amounts, periods and rates

amount = fi.Amount.parse("over 500 workshops")
assert_type(amount, fi.Amount)
assert_type(amount.nominal, Decimal | None)
assert_type(amount.qualifier, fi.Qualifier)
assert_type(amount.extent, fi.Interval)
assert_type(amount + amount, fi.Amount)
assert_type(amount - amount, fi.Amount)
assert_type(amount * 2, fi.Amount)
assert_type(Decimal(2) * amount, fi.Amount)
assert_type(amount / amount, fi.Amount)
assert_type(amount < amount * 2, bool)
assert_type(amount.compare(amount), fi.Order)
assert_type(fi.Amount.stated(800, "employees", "over"), fi.Amount)
assert_type(fi.Amount.between(5, "15", "years"), fi.Amount)
assert_type(f"{amount:zh}", str)
assert_type(fi.Period.parse("by 2030").end, date | None)
assert_type(fi.rates.on("USD", "CNY", "2024-01-02"), fi.Rate)
assert_type(fi.unit("yuan"), fi.Unit)

# Reading

assert_type(fi.read("5 km"), fi.Mentions)
assert_type(fi.read("5 km", catalog=fi.load()), fi.Mentions)
assert_type(fi.load().read("5 km").figures, fi.Mentions)
assert_type(fi.read("5 km")[0], fi.Mention)
assert_type(fi.read("5 km")[:1], fi.Mentions)
assert_type(fi.read("5 km")[0].amount, fi.Amount | None)
assert_type(fi.read("5 km")[0].record, Record | None)
assert_type(fi.read("5 km")[0].period, fi.Period | None)
assert_type(fi.read("5 km")[0].growth, fi.Growth | None)
assert_type(fi.read("5 km")[0].restates, fi.Mention | None)
assert_type(fi.read_files(["a.txt", Path("b")]), fi.FileMentions)
assert_type(fi.draft("5 km", fi.sources[0]), str)


def words(error: fi.errors.UnknownNameError) -> tuple[str, ...]:
    """Return the names that an error offers."""
    return error.nearest


def own() -> fi.Catalog:
    """Build a catalogue of records of one's own."""
    source = fi.Source(id="a-page", name=fi.Text("A page"), kind=fi.SourceKind.NEWS, published=fi.Period(2024, 2024))
    place = fi.Evidence(source=source, place="the first paragraph")
    track = fi.Track(id="seaweed", name=fi.Text("seaweed", "海藻"), evidence=(place,))
    return fi.Catalog.of({"sources": [source], "tracks": [track]}, "2024.1")


# What a type checker refuses

fi.figures.where(regoin="Anhui")  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
fi.feilds  # type: ignore[attr-defined]  # pyright: ignore[reportAttributeAccessIssue]
fi.Amount.stated(1.5, "yuan")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
amount + 5  # type: ignore[operator]  # pyright: ignore[reportOperatorIssue]

# Words of closed vocabularies

assert_type(fi.figures.where(kind="target", nature=fi.Nature.FLOW, status="superseded"), fi.query.Figures)
assert_type(fi.policies.where(kind="work report", status=fi.Status.IN_FORCE), fi.query.Policies)
assert_type(fi.figures.where(kind="goal"), fi.query.Figures)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
assert_type(fi.cite("shanghai-2022-output-2030", "bibtex"), str)
