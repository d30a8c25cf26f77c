"""Who bets on what: regions and tracks, with counts: ``python examples/who_bets_on_what.py``."""

import future_industries as fi

MOST = 20


def provinces() -> list[fi.Region]:
    """Return the provinces that have a plan of future industries."""
    return [region for region in fi.regions.where(level="province") if len(fi.plans.where(region=region))]


def fields() -> None:
    """Show which provinces name which national field."""
    print(fi.matrix(columns="field", regions=provinces()))
    print("In how many provinces each is named:")
    for field, count in fi.matrix(columns="field", regions=provinces()).counts.items():
        print(f"    {count:2}  {field.name}")


def tracks() -> None:
    """Show the tracks that most provinces name, and who."""
    matrix = fi.matrix(columns="track", regions=provinces())
    print(f"\nThe {MOST} tracks that most of the {len(matrix.index)} provinces with a plan name, under whatever words:")
    for track, count in list(matrix.counts.items())[:MOST]:
        names = [row.name.en for row in matrix.index if matrix[row.id, track.id].state is fi.State.NAMED]
        print(f"    {count:2}  {track.name.en}: {', '.join(names)}")


def alone() -> None:
    """Show what one province alone names."""
    matrix = fi.matrix(columns="track", regions=provinces())
    print("\nNamed by one province alone:")
    for row, cells in matrix:
        single = [
            column.name.en
            for column, cell in zip(matrix.columns, cells, strict=True)
            if cell.state is fi.State.NAMED and matrix.counts[column] == 1
        ]
        if single:
            print(f"    {row.name.en}: {', '.join(single)}")


def quantum() -> None:
    """Show under what words each plan names quantum technology."""
    print("\nQuantum technology, in the words of every plan that names it:")
    matrix = fi.matrix(rows="plan", columns="track")
    for row, _ in matrix:
        cell = matrix[row.id, "quantum-technology"]
        if cell.state is fi.State.NAMED:
            print(f"    {row.id}: {'、'.join(words.zh or words.en for words in cell.words)}")


if __name__ == "__main__":
    for part in (fields, tracks, alone, quantum):
        part()
