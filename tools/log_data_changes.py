"""Add to the log of the data what happened to its records since the last version that it tells of.

Run it after the version in ``data/version.toml`` was raised, or again while that version is being worked on:
what the log says of the version itself is then written anew.
"""

import csv

import attrs

import future_industries as fi
from future_industries.changes import COLUMNS, LOG, unlogged


def main() -> None:
    """Write the log."""
    catalog = fi.load()
    lines = list(csv.reader(LOG.open(encoding="utf-8", newline=""))) if LOG.exists() else [list(COLUMNS)]
    kept = [line for line in lines if line[0] != catalog.version]
    _write(kept)
    added = [list(map(str, attrs.astuple(change))) for change in unlogged(catalog)]
    _write([*kept, *added])
    print(f"{catalog.version}: {len(added)} changes, of {len(kept) - 1 + len(added)} in all")


def _write(lines: list[list[str]]) -> None:
    with LOG.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows(lines)


if __name__ == "__main__":
    main()
