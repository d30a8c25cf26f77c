"""What the README and the documentation say of the library is so, and their links lead somewhere."""

import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

import future_industries as fi

pytestmark = pytest.mark.source_tree

ROOT = Path(__file__).parents[1]
CHECK_LINKS = ROOT / "tools" / "check_links.py"
PAGES = [*sorted(ROOT.glob("*.md")), *sorted(ROOT.glob("docs/**/*.md")), *sorted(ROOT.glob("examples/**/*.md"))]

DOCUMENTED = re.compile(r"^ *\.\. (?:auto|py:)\w+:: (?:future_industries\.)?(\w+)$", re.MULTILINE)
LINK = re.compile(r"\]\(([^)\s]+)\)|^```\{image\} (\S+)", re.MULTILINE)
FENCE = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
EXTERNAL = re.compile(r"[a-z]+:")


def test_every_public_name_is_in_the_reference() -> None:
    pages = "\n".join(path.read_text(encoding="utf-8") for path in ROOT.glob("docs/reference/*.md"))
    assert set(fi.__all__) - set(DOCUMENTED.findall(pages)) == set()


def test_a_question_has_its_arguments_in_the_reference() -> None:
    pages = "\n".join(path.read_text(encoding="utf-8") for path in ROOT.glob("docs/reference/*.md"))
    asked = [name for name in fi.__all__ if f"As `Catalog.{name}`" in str(getattr(fi, name).__doc__)]
    assert len(asked) > 10
    assert [name for name in asked if f".. automethod:: Catalog.{name}\n" not in pages] == []


def test_every_page_is_in_the_table_of_contents() -> None:
    index = (ROOT / "docs" / "index.md").read_text(encoding="utf-8")
    listed = {line for block in re.findall(r"```\{toctree\}\n(.*?)```", index, re.DOTALL) for line in block.splitlines()}
    for folder in ("tutorials", "how-to", "explanation", "zh"):
        pages = {f"{folder}/{path.stem}" for path in (ROOT / "docs" / folder).glob("*.md")}
        assert pages - listed == set()


def heading_ids(page: Path) -> set[str]:
    """Return what the headings of a page are linked by."""
    headings = re.findall(r"^#+ (.+)$", FENCE.sub("", page.read_text(encoding="utf-8")), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def links(page: Path) -> Iterator[str]:
    """Yield where a page's links within the repository lead."""
    for target in ("".join(found) for found in LINK.findall(page.read_text(encoding="utf-8"))):
        if not EXTERNAL.match(target):
            yield target


@pytest.mark.parametrize("path", PAGES, ids=[str(path.relative_to(ROOT)) for path in PAGES])
def test_a_link_within_the_repository_leads_to_a_page_and_a_heading(path: Path) -> None:
    for link in links(path):
        address, _, heading = link.partition("#")
        target = (path.parent / address).resolve() if address else path
        assert target.is_file(), f"{link} leads to no file"
        assert not heading or heading in heading_ids(target), f"{link} leads to no heading"


PEERS = "8 abroad for comparison, as the United States and the European Union"


def what_it_knows() -> Iterator[tuple[str, str, str]]:
    """Yield the rows of the README's table, from the data."""
    seen = Counter(source.seen for source in fi.sources)
    yield (
        "documents",
        f"{len(fi.sources)}",
        f"{seen[fi.Seen.WHOLE]} seen whole, {seen[fi.Seen.EXCERPT]} in excerpts, {seen[fi.Seen.REPORT]} through reports",
    )
    regions = [row.region for row in fi.coverage().regions if row.documents]
    inside = fi.regions.where(within="China")
    levels = Counter(region.level for region in regions if region in inside)
    provinces, cities = levels[fi.RegionLevel.PROVINCE], levels[fi.RegionLevel.CITY]
    every = len(fi.regions.where(level="province"))
    areas = levels[fi.RegionLevel.AREA] + levels[fi.RegionLevel.DISTRICT]
    assert len(regions) - levels.total() == 8
    yield (
        "regions with documents",
        f"{len(regions)}",
        f"the nation, {provinces} of its {every} provincial-level regions, {cities} cities, {areas} zones and wider areas; {PEERS}",
    )
    years = sorted(plan.stated.end.year for plan in fi.plans if plan.stated and plan.stated.end)
    yield (
        "policies and plans",
        f"{len(fi.policies)} and {len(fi.plans)}",
        f"stated {years[0]} to {years[-1]}, kept in their own words",
    )
    fields = len(fi.fields)
    yield (
        "industries and technologies",
        f"{len(fi.tracks)}",
        f"one vocabulary in English and Chinese, under {fields} national fields",
    )
    kinds = Counter(figure.kind for figure in fi.figures)
    yield "figures", f"{len(fi.figures)}", ", ".join(f"{kinds[kind]} {kind}s" for kind in fi.Kind)
    yield (
        "exchange rates",
        f"{len(fi.rates.currencies)} currencies",
        f"each business day from {fi.rates.first_day} to {fi.rates.last_day}",
    )


def test_the_readme_says_what_the_data_hold() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    _, _, table = readme.partition("| what | how many | of which |\n|---|---|---|\n")
    rows = table.partition("\n\n")[0].splitlines()
    assert rows == [f"| {' | '.join(row)} |" for row in what_it_knows()]


def test_the_readme_fits_two_screens() -> None:
    assert len((ROOT / "README.md").read_text(encoding="utf-8").splitlines()) <= 90


def check_links(site: Path) -> subprocess.CompletedProcess[str]:
    """Check the links of a built site."""
    return subprocess.run([sys.executable, str(CHECK_LINKS), str(site)], capture_output=True, check=False, encoding="utf-8")


def test_a_site_whose_links_hold_passes(tmp_path: Path) -> None:
    (tmp_path / "pages").mkdir()
    (tmp_path / "index.html").write_text(
        '<p id="top"><a href="pages/a.html#b">a</a> <a href="https://example.org">out</a>', "utf-8"
    )
    (tmp_path / "pages" / "a.html").write_text('<h1 id="b"><a href="../#top">up</a><img src="../%E5%9B%BE.png?v=1">', "utf-8")
    (tmp_path / "图.png").write_bytes(b"")
    checked = check_links(tmp_path)
    assert (checked.returncode, checked.stdout) == (0, "3 links of 2 pages hold\n")


def test_each_broken_link_of_a_site_is_named(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text('<a href="gone.html">a</a><a href="#gone">b</a><script src="gone.js"></script>', "utf-8")
    checked = check_links(tmp_path)
    assert checked.returncode == 1
    assert checked.stderr.splitlines() == [
        "index.html: gone.html: no such file",
        "index.html: #gone: nothing has this id",
        "index.html: gone.js: no such file",
    ]


def test_a_folder_without_pages_does_not_pass(tmp_path: Path) -> None:
    assert check_links(tmp_path).returncode == 1
