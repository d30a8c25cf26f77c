"""Money by region, in yuan and in dollars at the rate of the day it was stated: ``python examples/money_by_region.py``."""

import future_industries as fi


def line(figure: fi.Figure) -> str:
    """Return a figure in yuan and in dollars, with the rate."""
    try:
        dollars = figure.to("USD")
    except fi.errors.FutureIndustriesError as error:
        return f"{figure}, {figure.name}; no dollars: {error}"
    return f"{figure}, {figure.name}; {dollars} at {dollars.rate}"


def regions() -> None:
    """Show every sum of yuan that speaks of a region, by its measure."""
    for region in fi.regions.where(within="China"):
        money = [figure for figure in fi.figures.where(region=region, unit="CNY") if not figure.restates]
        if money:
            print(f"\n{region.name}")
            for figure in money:
                print(f"    {figure.kind} {fi.measures[figure.measure].name}: {line(figure)}")


def totals() -> None:
    """Add up what adds up: the scale that provinces promise for their future industries by 2030, and what is left out and why."""
    print("\nWhat the provinces promise for the scale of their industries by 2030, added up:")
    scale = fi.figures.where(region="China", within=True, kind="target", measure="industry-scale", unit="CNY")
    total = scale.where(since=2030, until=2030).total("USD")
    print(f"    {total}")
    for figure in total.counted:
        print(f"        {figure.region}: {figure.name}, {figure.amount}")
    for left in total.left_out:
        print(f"        left out: {left}")


if __name__ == "__main__":
    regions()
    totals()
