"""A tour of what the library knows, from the shipped data alone: ``python examples/tour.py``."""

import sys
import textwrap
from typing import TYPE_CHECKING, cast

import future_industries as fi

if TYPE_CHECKING:
    import io


def heading(text: str) -> None:
    """Print a heading."""
    print(f"\n{text}\n{'=' * len(text)}")


def wrapped(text: str, indent: str = "    ") -> None:
    """Print a text in lines that fit a terminal."""
    print(textwrap.fill(text, 110, subsequent_indent=indent, break_on_hyphens=False))


def fields() -> None:
    """Show the six fields with their tracks."""
    heading("The six fields of the national guideline, with the tracks placed under them")
    for field in fi.fields:
        tracks = ", ".join(track.name.en for track in fi.tracks.where(field=field))
        wrapped(f"{field.name.en} {field.name.zh}: {tracks}")


def products() -> None:
    """Show the ten iconic products."""
    heading("The ten iconic products")
    for number, product in enumerate(fi.products.where(iconic=True), 1):
        print(f"{number:2}. {product.name.en} {product.name.zh}")


def quantum() -> None:
    """Show who plans quantum technology, and under what name."""
    heading("Who plans quantum technology, and under what name")
    track = fi.tracks["quantum technology"]
    narrower = set(fi.tracks.where(within=track))
    for plan in fi.plans.where(track=track):
        words = [name.en for name, mappings in plan.names if any(mapping.target in narrower for mapping in mappings)]
        print(f"{plan.region}: {', '.join(words)}  [{plan}]")


def cities() -> None:
    """Compare Beijing with Shanghai, by track and in their own words."""
    heading("Beijing against Shanghai")
    compared = fi.compare("Beijing", "Shanghai")
    for side, tracks in (
        ("both", compared.tracks.shared),
        (f"Beijing only (Shanghai: {compared.silence_right})", compared.tracks.only_left),
        (f"Shanghai only (Beijing: {compared.silence_left})", compared.tracks.only_right),
    ):
        wrapped(f"{side}: {', '.join(track.name.en for track in tracks)}")
    for region in ("Beijing", "Shanghai"):
        for plan in fi.plans.where(region=region):
            wrapped(f"In the words of {plan.id}: {', '.join(group.name.en for group in plan.groups)}")


def money() -> None:
    """Show the money of the three news texts, in yuan or of unstated currency, and its dollars with the rate used."""
    heading("The money of three news texts, as stated and in U.S. dollars; examples/money_by_region.py shows the rest")
    for figure in fi.figures:
        read = any(evidence.source.sha256 for evidence in figure.evidence)
        if not read or fi.unit(figure.amount.unit).currency not in {"CNY", "XXX"}:
            continue
        kind = "" if figure.kind is fi.Kind.RESULT else f" ({figure.kind})"
        wrapped(f"{figure.subject}, {figure.name}: {figure}{kind}")
        try:
            converted = figure.to("USD")
        except fi.errors.UnknownCurrencyError:
            print("    no dollars: nobody stated its currency")
            continue
        print(f"    {converted} at {converted.rate}")
        for stated in fi.figures.where(restates=figure, unit="USD"):
            check = fi.check_conversion(figure)
            print(f"    {stated.amount} by the source's own conversion, nearest {check.nearest}")
    investment = fi.figures.where(region="Yangtze River Delta", within=True, measure="investment")
    total = investment.total("USD")
    print(f"Together, what the projects of {' and '.join(str(figure.region) for figure in total.counted)} require: {total}")


def promises() -> None:
    """Show what is promised, and what is expected, by when."""
    heading("What the nation promises, by when; examples/promised_by.py shows the regions")
    print(fi.timeline(kind="target", region="China"))
    heading("What is expected, by when")
    print(fi.timeline(kind="projection"))


def trace() -> None:
    """Trace one figure to its place in its source."""
    heading("One figure, traced to its place in its source")
    figure = fi.figures["technology-contracts-2023-turnover"]
    evidence = figure.evidence[0]
    wrapped(figure.sentence("USD"))
    print(f"It stands at characters {evidence.start} to {evidence.end} of {evidence.source.id}: “{evidence.stated}”.")
    print(f"The text is the one whose SHA-256 begins {(evidence.source.sha256 or '')[:16]}.")
    for other in (fi.figures["technology-contracts-2023-turnover-usd"], fi.figures["technology-contracts-2023-turnover-growth"]):
        print(f"Beside it stands: {other.amount}, {other.name}.")
    before = fi.figures["technology-contracts-2023-turnover-growth"].earlier()
    low, high = (f"{(end or 0) / 10**12:.3f}" for end in (before.amount.extent.low, before.amount.extent.high))
    print(f"So the year before it was {before.amount}: {low} to {high} trillion within the precision of both, derived.")


if __name__ == "__main__":
    cast("io.TextIOWrapper", sys.stdout).reconfigure(errors="replace")  # a terminal without Chinese still shows the rest
    for part in (fields, products, quantum, cities, money, promises, trace):
        part()
