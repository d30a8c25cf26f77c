"""A tour of what the library knows, from the shipped data alone: ``python examples/tour.py``."""

import future_industries as fi


def heading(text: str) -> None:
    """Print a heading."""
    print(f"\n{text}\n{'=' * len(text)}")


def fields() -> None:
    """Show the six fields with their tracks."""
    heading("The six fields of the national guideline, and the tracks that belong to them")
    for field in fi.fields:
        tracks = ", ".join(track.name.en for track in fi.tracks.where(field=field)) or "–"
        print(f"{field.name.en} {field.name.zh}: {tracks}")


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
        print(f"{plan.region.name.en}: {', '.join(words)}  [{plan.id}]")


def cities() -> None:
    """Compare Beijing with Shanghai."""
    heading("Beijing against Shanghai")
    print(fi.compare("Beijing", "Shanghai"))


def money() -> None:
    """Show every sum of money, in yuan and in dollars, with the rate used."""
    heading("The money, as stated and in U.S. dollars")
    for figure in fi.figures:
        if fi.unit(figure.amount.unit).currency not in {"CNY", "XXX"}:
            continue
        print(f"{figure.subject.name.en}, {figure.name.en}\n    {figure.amount} [{figure.kind}]")
        try:
            converted = figure.to("USD")
        except fi.errors.FutureIndustriesError as error:
            print(f"    not converted: {error}")
        else:
            print(f"    {converted} at {converted.rate}")
        for stated in fi.figures.where(restates=figure):
            print(f"    {stated.amount} by the source's own conversion: {fi.check_conversion(figure)}")
    total = fi.figures.where(region="Yangtze River Delta", within=True, measure="investment").total("USD")
    print(f"Investment in projects of the Yangtze River Delta: {total}")


def promises() -> None:
    """Show what is promised or expected by when."""
    heading("What is promised or expected, by when")
    print(fi.timeline(until=2060, kind="target"))
    print(fi.timeline(until=2060, kind="projection"))


def trace() -> None:
    """Trace one figure to its place in its source."""
    heading("One figure, traced to its place in its source")
    figure = fi.figures["technology-contracts-2023-turnover"]
    evidence = figure.evidence[0]
    print(figure.sentence("USD"))
    print(f"It stands at characters {evidence.start} to {evidence.end} of {evidence.source.id}: “{evidence.stated}”.")
    print(f"The text is the one whose SHA-256 begins {(evidence.source.sha256 or '')[:16]}.")
    for other in (fi.figures["technology-contracts-2023-turnover-usd"], fi.figures["technology-contracts-2023-turnover-growth"]):
        print(f"Beside it stands: {other.amount}, {other.name.en}.")
    before = fi.figures["technology-contracts-2023-turnover-growth"].earlier()
    low, high = before.amount.extent.low, before.amount.extent.high
    print(f"So the year before it was {before.amount}: within the precision of both, {low:.4g} to {high:.4g} yuan, derived.")


if __name__ == "__main__":
    for part in (fields, products, quantum, cities, money, promises, trace):
        part()
