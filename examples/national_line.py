"""The national line against the provinces': what stands behind the ten iconic products: ``python examples/national_line.py``."""

import future_industries as fi


def products() -> None:
    """Show for each of the ten iconic products which provinces name its track, and which products have no plan behind them."""
    print("The ten iconic products of January 2024, and the regions within China whose plans name their tracks:")
    behind: list[fi.Product] = []
    for product in fi.products.where(iconic=True):
        plans = dict.fromkeys(plan for track in product.tracks for plan in fi.plans.where(track=track) if plan.region.id != "cn")
        regions = dict.fromkeys(plan.region.name.en for plan in plans if fi.regions["China"] in plan.region.lineage)
        if regions:
            behind.append(product)
        print(f"    {product.name.en}: {len(regions)}{' — ' + ', '.join(regions) if regions else ''}")
    missing = [product.name.en for product in fi.products.where(iconic=True) if product not in behind]
    print(f"Without a plan behind them, as far as plans were seen: {', '.join(missing) or 'none'}")


def fields() -> None:
    """Show which tracks the nation names and no province, and the other way round."""
    nation = fi.plans["china-2024"]
    print("\nWhat the national guideline names, by how many provinces name it, too:")
    provinces = [region for region in fi.regions.where(level="province") if len(fi.plans.where(region=region))]
    counts = fi.matrix(columns="track", regions=provinces).counts
    named = {mapping.target for _, mappings in nation.names for mapping in mappings if mapping.match.names_it}
    tracks = sorted((track for track in fi.tracks if track in named), key=lambda track: -counts.get(track, 0))
    for track in tracks:
        if track in counts:
            print(f"    {counts[track]:2}  {track.name}")
    print(f"     0  {', '.join(track.name.en for track in tracks if track not in counts)}")
    print("\nWhat many provinces name and the guideline does not:")
    above = {up for track in tracks for up in (track, *track.ancestors)}
    for track in sorted(fi.tracks, key=lambda track: -counts.get(track, 0)):
        if counts.get(track, 0) >= 5 and track not in above and above.isdisjoint(track.ancestors):
            print(f"    {counts[track]:2}  {track.name}")


if __name__ == "__main__":
    products()
    fields()
