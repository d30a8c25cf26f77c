"""What is promised by 2027 and by 2030, in money and in numbers: ``python examples/promised_by.py``."""

import future_industries as fi

MEASURES = ("industry-scale", "revenue", "value-added", "output-value")


def promised(year: int) -> None:
    """Show, region by region, what is to be reached by the end of a year: the scale of industries and the rest in numbers."""
    entries = list(fi.timeline(since=year, until=year, kind="target", region="China", within=True))
    print(f"\nBy the end of {year}: {len(entries)} targets")
    for entry in entries:
        if isinstance(entry.record, fi.Figure) and entry.record.measure in MEASURES and fi.unit(entry.record.amount.unit).currency:
            print(f"    {entry.record.region}: {entry.record.name} {entry.record.amount}  [{entry.record.id}]")


def counted(year: int) -> None:
    """Show how often each measure is promised for a year."""
    counts: dict[str, int] = {}
    for figure in fi.figures.where(kind="target", since=year, until=year, region="China", within=True):
        counts[figure.measure] = counts.get(figure.measure, 0) + 1
    most = sorted(counts, key=lambda measure: (-counts[measure], measure))[:12]
    print(f"    what is counted most often: {', '.join(f'{fi.measures[measure].name.en} ({counts[measure]})' for measure in most)}")


def outcomes() -> None:
    """Show the promises whose outcome is in the data."""
    found = fi.progress().realised
    print(f"\nPromises whose outcome is known: {len(found)} of {len(fi.progress())}")
    for promise in found:
        print(f"    {promise}")


if __name__ == "__main__":
    for end in (2027, 2030):
        promised(end)
        counted(end)
    outcomes()
