"""The pages of the atlas, without Sphinx and without a browser."""

import json
from collections.abc import Iterable
from typing import Any

import pytest

import future_industries as fi
from anatomy import Anatomy, anatomy, dead_links
from atlas.address import address, has_page
from atlas.amounts import amount, limits, size
from atlas.book import Book
from atlas.comparing import compare_data
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
    assert "over 500 million CNY no upper end stated" in text.replace("超过5亿元", "")
    assert "CNY per USD (period mean, 2023, European Central Bank)" in text
    assert "USD per EUR (period mean, 2023, European Central Bank)" in text
    assert "not turned into USD: no date says at which rate" in text
    assert "nobody stated the currency" in text


def test_the_source_s_own_words_stand_before_our_reading_of_them() -> None:
    figure = next(each for each in fi.figures if [piece.stated for piece in each.evidence] == ["力争突破1600亿元"])
    assert figure.amount == fi.Amount.parse("over 160 billion CNY")
    text = anatomy(amount(Writer(), figure)).text
    assert text.startswith("力争突破1600亿元read as over 160 billion CNY 超过1600亿元")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("about 3 enterprises", ""),
        ("48 satellites", ""),
        ("3 to 5 enterprises", ""),
        ("nearly 30 percent", "that is less than 30 %"),
        ("at least 20 platforms", "no upper end stated"),
        ("hundreds of billions of yuan", "that is 100 billion to under 1 trillion"),
    ],
)
def test_only_bounds_that_were_stated_are_shown(words: str, said: str) -> None:
    assert limits(fi.Amount.parse(words)) == said


def _ordered(words: Iterable[str]) -> list[str]:
    return sorted(words, key=lambda each: size(_figure("any", each, period=2023)))


def test_amounts_are_sorted_by_value_within_what_can_be_compared() -> None:
    dollars_first = ["1 million US dollars", "9 million yuan", "3 billion euros", "20 satellites", "100 satellites"]
    assert _ordered(reversed(dollars_first)) == dollars_first


def test_what_a_superseded_plan_promises_says_so(shipped: dict[str, Page]) -> None:
    superseded = fi.plans["shanghai-2022"]
    assert superseded.policy is not None
    page = _text(shipped[f"policy/{superseded.policy.id}.html"])
    assert "plan superseded by" in page
    assert page.index("plan superseded by") < page.index("What it plans")
    assert "plan superseded by" in _text(shipped["plans.html"])
    assert "plan superseded by" in _text(shipped["promises.html"])


def test_no_result_is_superseded() -> None:
    validity = Book(fi.load()).validity
    assert not [figure for figure in fi.figures if figure.kind == "result" and validity.over(figure) is not None]


def test_a_promise_whose_time_is_over_is_not_called_open(shipped: dict[str, Page]) -> None:
    book = Book(fi.load())
    overdue = [promise for promise in book.promises if book.validity.is_overdue(promise)]
    assert len(overdue) > 100
    assert all(promise.target.period and promise.target.period.end < book.validity.day for promise in overdue)  # type: ignore[operator]
    assert shipped["promises.html"].body.count('data-facets="date passed, no outcome known"') == len(overdue)


def test_who_plans_a_track_stands_at_the_top_in_kinds(shipped: dict[str, Page]) -> None:
    text = _text(shipped["track/quantum-technology.html"])
    heads = [
        text.index(head) for head in ("The nation:", " provinces:", " cities and zones:", "Abroad:", "Not seen:", "Who plans it")
    ]
    assert heads == sorted(heads)


def test_a_region_says_when_nothing_is_due(shipped: dict[str, Page], own: dict[str, Page]) -> None:
    assert "none in any other year" in _text(shipped["region/cn-ah.html"])
    assert "No promise of Part is in the data" in _text(own["region/part.html"])


def test_the_signs_are_explained_where_they_are_used(taken: dict[str, Anatomy]) -> None:
    linked = {
        link for path in ("figures.html", "promises.html", "plans.html") for link in taken[path].links if "sure.html#" in link
    }
    assert linked == {f"sure.html#{place}" for place in ("amount", "dots", "horizon", "kind", "seen", "standing")}
    assert "Quote the report, not the document" in taken["sure.html"].text


def test_sources_say_what_is_not_known_of_them(own: dict[str, Page], shipped: dict[str, Page]) -> None:
    assert "no address known" in _text(own["source/glanced.html"])
    assert "not dated; between October 2022 and November 2026" in _text(shipped["source/cn-tj-binhai-hitech-1.html"])


def test_long_pages_begin_with_what_is_on_them(shipped: dict[str, Page]) -> None:
    body = shipped["region/cn-ah.html"].body
    box = anatomy(body[body.index('<nav class="atlas-contents"') : body.index("</nav>")])
    assert {"#planned", "#promises", "#figures"} <= set(box.links)
    table = body[body.index('id="figures"') :].split("</table>")[0]
    assert f"Figures 数据 {table.count('<tr') - 1}" in box.text


def test_the_newest_plans_come_first() -> None:
    page = next(page for page in pages(Book(fi.load())) if page.path == "plans")
    latest = max((plan for plan in fi.plans if plan.stated), key=lambda plan: plan.stated.key if plan.stated else ())
    assert page.body.index(latest.name.en.split(" (")[0].split("'")[0]) < len(page.body) / 20


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
    script = search_data(Book(catalog)).splitlines()[0]
    found: list[list[Any]] = json.loads(script.removeprefix("window.atlasEntries = ").removesuffix(";"))
    return found


def test_the_search_knows_names_in_both_languages_and_what_regions_plan() -> None:
    by_address = {entry[1]: entry for entry in _entries(fi.load())}
    assert by_address["track/quantum-technology.html"][2:4] == ["quantum technology", "量子科技"]
    assert by_address["region/cn-ah.html#track-quantum-technology"][2] == "Anhui plans quantum technology"
    assert by_address["region/cn-ah.html#future-energy"][2] == "Anhui plans future energy"
    assert by_address["figures.html?measure=investment"][2:4] == ["Figures: investment", "数据：投资"]
    assert by_address["promises.html?until=2027"][2] == "Promises due by 2027"


def test_records_are_found_by_more_than_their_names() -> None:
    others = {entry[1]: entry[4] for entry in _entries(fi.load())}
    guideline = others["policy/cn-miit-2024-12.html"]
    for words in ("工信部联科〔2024〕12号", "工信部联科202412号", "guideline", "MIIT", "工信部", "January 2024", "2024年1月"):
        assert words in guideline, words
    anhui = next(others[place] for place in others if place.endswith("#figure-anhui-projects-2024-investment"))
    assert {"247.7 billion CNY", "2477亿元", "247.7 billion yuan"} <= set(anhui.split(" | "))


def test_the_search_leads_to_no_dead_place(taken: dict[str, Anatomy]) -> None:
    asking = anatomy("".join(f'<a href="{entry[1]}"></a>' for entry in _entries(fi.load()) if entry[0] != "help"))
    assert len(asking.links) > 3000
    assert dead_links(taken | {"asking.html": asking}) == []


@pytest.mark.parametrize(("left", "right"), [("Anhui", "Shanghai"), ("Beijing", "Hebei")])
def test_the_page_of_comparisons_agrees_with_the_library(left: str, right: str) -> None:
    script = compare_data(Book(fi.load()))
    data = json.loads(script.removeprefix("window.atlasPlans = ").removesuffix(";\n"))
    names = {each[2]: {data["targets"][place][2] for place in each[5]} for each in data["regions"]}
    asked = fi.compare(left, right)
    for parts in (asked.fields, asked.tracks):
        assert {each.name.en for each in parts.shared} <= names[left] & names[right]
        assert {each.name.en for each in parts.only_left} <= names[left] - names[right]
        assert {each.name.en for each in parts.only_right} <= names[right] - names[left]
    silences = {each[2]: each[4].split(":")[0].lower() for each in data["regions"]}
    assert (silences[left], silences[right]) == (asked.silence_left, asked.silence_right)


def test_no_name_ends_the_script_of_the_search() -> None:
    assert "</" not in search_data(Book(OWN))
