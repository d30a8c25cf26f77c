"""The pages of the atlas, without Sphinx and without a browser."""

import json
from typing import Any

import pytest

import future_industries as fi
from anatomy import Anatomy, anatomy, dead_links
from atlas.address import address, has_page
from atlas.book import Book
from atlas.finding import search_data
from atlas.indexes import INDEXED, entry
from atlas.page import Page
from atlas.site import pages
from atlas.writer import NOTHING, Writer

pytestmark = pytest.mark.source_tree

HOSTILE = "<script>alert('x')</script>\"&"
SEEN = fi.Source(
    id="seen", name=fi.Text(f"Paper {HOSTILE}", f"文件{HOSTILE}"), kind="official", publisher=HOSTILE, url="javascript:alert(1)"
)
GLANCED = fi.Source(id="glanced", name=fi.Text("Report"), kind="news", seen="report")
EVIDENCE = fi.Evidence(source=SEEN, place=HOSTILE, stated=HOSTILE, note=HOSTILE)
GLIMPSE = fi.Evidence(source=GLANCED, place="page 1")


def _region(name: str, chinese: str, iso: str) -> fi.Region:
    return fi.Region(id=name.lower(), name=fi.Text(name, chinese), level="province", iso=iso, evidence=(EVIDENCE,))


WHOLE, PART, NONE = _region("Whole", "全", "CN-AH"), _region("Part", "部", "CN-HI"), _region("None", "无", "CN-GD")
SPACE = fi.Field(id="future-space", name=fi.Text("future space", "未来空间"), evidence=(EVIDENCE,))
HEALTH = fi.Field(id="future-health", name=fi.Text("future health", "未来健康"), evidence=(EVIDENCE,))
ROCKETS = fi.Track(id="rockets", name=fi.Text(f"rockets {HOSTILE}", "火箭"), fields=(SPACE,), evidence=(EVIDENCE,))
POLICY = fi.Policy(id="paper", name=fi.Text(HOSTILE, "政策"), region=WHOLE, document=SEEN, note=HOSTILE, evidence=(EVIDENCE,))


def _plan(name: str, region: fi.Region, policy: fi.Policy | None, evidence: fi.Evidence) -> fi.Plan:
    item = fi.Item(name=fi.Text(HOSTILE, "火箭"), mappings=(fi.Mapping(ROCKETS, "close"),), evidence=(evidence,))
    group = fi.Group(name=fi.Text("future industries", "未来产业"), items=(item,), tier=HOSTILE, evidence=(evidence,))
    return fi.Plan(id=name, name=fi.Text(name), region=region, policy=policy, groups=(group,), evidence=(evidence,))


PLANS = [_plan("whole-plan", WHOLE, POLICY, EVIDENCE), _plan("part-plan", PART, None, GLIMPSE)]


def _figure(name: str, amount: str, *, period: int | None = None, derived_from: tuple[fi.Figure, ...] = ()) -> fi.Figure:
    return fi.Figure(
        id=name, name=fi.Text(f"{name} {HOSTILE}"), amount=fi.Amount.parse(amount), kind="result", nature="flow",
        measure="investment", subject=WHOLE, region=WHOLE, tracks=(ROCKETS,),
        period=None if period is None else fi.Period.of(period), derived_from=derived_from,
        evidence=() if derived_from else (EVIDENCE,), note=HOSTILE,
    )  # fmt: skip


DATED, UNDATED = _figure("dated", "over 500 million yuan", period=2023), _figure("undated", "5 billion yuan")
EUROS, UNKNOWN = _figure("euros", "3 billion euros", period=2023), _figure("unknown", "710 billion XXX", period=2023)
COMPUTED = _figure("computed", "3 billion yuan", period=2023, derived_from=(DATED, UNDATED))
OWN = fi.Catalog.of(
    {
        "sources": [SEEN, GLANCED], "regions": [WHOLE, PART, NONE], "fields": [SPACE, HEALTH], "tracks": [ROCKETS],
        "policies": [POLICY], "plans": PLANS, "figures": [DATED, UNDATED, EUROS, UNKNOWN, COMPUTED],
        "measures": [fi.measures["investment"]],
    }
)  # fmt: skip


def _all(catalog: fi.Catalog) -> dict[str, Page]:
    book = Book(catalog)
    first = Page("index", fi.Text("Atlas"), entry(book, Writer("", book.measures)), NOTHING)
    return {f"{page.path}.html": page for page in (first, *pages(book))}


@pytest.fixture(scope="module")
def shipped() -> dict[str, Page]:
    return _all(fi.load())


@pytest.fixture(scope="module")
def own() -> dict[str, Page]:
    return _all(OWN)


@pytest.fixture(scope="module")
def taken(shipped: dict[str, Page]) -> dict[str, Anatomy]:
    """The pages of the shipped catalogue, taken apart."""
    return _apart(shipped)


def _apart(made: dict[str, Page]) -> dict[str, Anatomy]:
    return {path: anatomy(page.body) for path, page in made.items()}


def _text(page: Page) -> str:
    return " ".join(anatomy(page.body).text.split())


def _check(taken: dict[str, Anatomy]) -> None:
    assert dead_links(taken) == []
    assert [path for path, page in taken.items() if page.wrong or page.open] == []
    assert [path for path, page in taken.items() if len(page.anchors) != len(set(page.anchors))] == []


def test_each_record_has_a_page_or_a_place_in_one(taken: dict[str, Anatomy]) -> None:
    anchors = {path: set(page.anchors) for path, page in taken.items()}
    for plural, collection in fi.load().collections.items():
        for record in collection:
            where = address(record)
            assert f"{where.page}.html" in anchors, (plural, record.id)
            assert not where.anchor or where.anchor in anchors[f"{where.page}.html"], (plural, record.id)


def test_addresses_follow_from_ids() -> None:
    assert str(address(fi.regions["Anhui"])) == "region/cn-ah.html"
    assert str(address(fi.plans["shanghai-2022"])) == "policy/cn-sh-gov-2022-11.html#plan-shanghai-2022"
    assert str(address(fi.measures["investment"])) == "figures.html?measure=investment"
    assert not has_page(fi.figures["anhui-projects-2024-investment"])


def test_no_link_is_dead_and_every_element_is_closed(taken: dict[str, Anatomy]) -> None:
    _check(taken)


def test_the_same_holds_for_ones_own_records(own: dict[str, Page]) -> None:
    _check(_apart(own))


def test_tables_of_contents_lead_to_the_sections(shipped: dict[str, Page], taken: dict[str, Anatomy]) -> None:
    for path, page in shipped.items():
        if page.path != "index":
            assert set(anatomy(page.toc).links) <= {"#", *(f"#{anchor}" for anchor in taken[path].anchors)}


def test_the_page_of_anhui_names_quantum_and_who_says_so(shipped: dict[str, Page]) -> None:
    page = shipped["region/cn-ah.html"]
    text = _text(page)
    assert "quantum technology 量子科技" in text
    assert "Development and Reform Commission of Anhui Province, 5 February 2024" in text
    assert "../source/cn-ah-drc-2024-pilot-zone-list.html" in anatomy(page.body).links
    assert "../track/quantum-technology.html" in anatomy(page.body).links


def test_a_cell_of_the_matrix_leads_to_what_the_region_plans_in_the_field(shipped: dict[str, Page]) -> None:
    assert "region/cn-ah.html#future-information" in anatomy(shipped["index.html"].body).links
    assert "future-information" in anatomy(shipped["region/cn-ah.html"].body).anchors


def test_every_kind_has_a_table_of_all(shipped: dict[str, Page]) -> None:
    for kind in INDEXED:
        assert shipped[f"{kind}.html"].body.count("<tr") > 5, kind
    assert shipped["figures.html"].body.count("<tr") == len(fi.figures) + 1


def test_silences_are_told_apart_in_words(own: dict[str, Page]) -> None:
    assert "Not named: the documents of Whole were seen whole" in _text(own["region/whole.html"])
    assert "since they were not seen whole, that is not a no" in _text(own["region/part.html"])
    assert "No document: the data hold no plan or policy of None" in _text(own["region/none.html"])
    silences = _text(own["track/rockets.html"])
    assert "Whole 全, Part 部" in silences
    assert "No document: 1 region." in silences


def test_the_matrix_says_each_state_in_words(own: dict[str, Page]) -> None:
    text = _text(own["index.html"])
    for said in ("Whole, future health: not named", "Part, future health: not seen", "None, future health: no document"):
        assert said in text


def test_money_comes_with_its_bounds_its_rate_or_the_reason_why_not(own: dict[str, Page]) -> None:
    text = _text(own["figures.html"])
    assert "over 500 million CNY" in text
    assert "that is > 500 million" in text
    assert "CNY per USD (period mean, 2023, European Central Bank)" in text
    assert "USD per EUR (period mean, 2023, European Central Bank)" in text
    assert "not turned into USD: no date says at which rate" in text
    assert "nobody stated the currency" in text


def test_what_was_computed_says_of_what(own: dict[str, Page]) -> None:
    assert "computed from" in _text(own["source/seen.html"])
    assert "figure-computed" in anatomy(own["source/seen.html"].body).anchors


def test_hostile_names_stay_text(own: dict[str, Page]) -> None:
    for path, page in own.items():
        taken = anatomy(page.body)
        assert "script" not in taken.tags, path
        assert not [link for link in taken.links if link.startswith("javascript:")], path
        assert "&lt;span" not in page.body, path
        assert "&lt;a href" not in page.body, path
    assert HOSTILE in anatomy(own["policy/paper.html"].body).text


def _entries(catalog: fi.Catalog) -> list[list[Any]]:
    script = search_data(Book(catalog))
    found: list[list[Any]] = json.loads(script.removeprefix("window.atlasEntries = ").removesuffix(";\n"))
    return found


def test_the_search_knows_names_in_both_languages_and_what_regions_plan() -> None:
    by_address = {entry[1]: entry for entry in _entries(fi.load())}
    assert by_address["track/quantum-technology.html"][2:4] == ["quantum technology", "量子科技"]
    assert by_address["region/cn-ah.html#track-quantum-technology"][2] == "Anhui plans quantum technology"
    assert by_address["region/cn-ah.html#future-energy"][2] == "Anhui plans future energy"
    assert by_address["figures.html?measure=investment"][2:4] == ["Figures: investment", "数据：投资"]
    assert by_address["promises.html?until=2027"][2] == "Promises due by 2027"


def test_the_search_leads_to_no_dead_place(taken: dict[str, Anatomy]) -> None:
    asking = anatomy("".join(f'<a href="{entry[1]}"></a>' for entry in _entries(fi.load())))
    assert len(asking.links) > 3000
    assert dead_links(taken | {"asking.html": asking}) == []


def test_no_name_ends_the_script_of_the_search() -> None:
    assert "</" not in search_data(Book(OWN))
