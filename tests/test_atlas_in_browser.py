"""The atlas as it is used: the built site in headless Chromium, opened as files and over HTTP, with no network.

Needs playwright and a Chromium, else it is skipped. The site is built for it with Sphinx, unless SITE names a built one;
then what is missing is an error.
"""

import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

import attrs
import pytest

import future_industries as fi
from anatomy import anatomy, dead_links
from atlas.address import address, has_page

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Locator, Page, Route

ROOT = Path(__file__).parents[1]
BUILT = os.environ.get("SITE")
CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)

pytestmark = [
    pytest.mark.source_tree,
    pytest.mark.skipif(
        not BUILT and not find_spec("playwright"), reason="playwright is not installed: pip install --group browser"
    ),
    pytest.mark.skipif(not BUILT and CHROMIUM is None, reason="no Chromium is on the PATH"),
    pytest.mark.skipif(not BUILT and not find_spec("sphinx"), reason="Sphinx is not installed: pip install --group docs"),
]


class Quiet(SimpleHTTPRequestHandler):
    """Serves files without a word."""

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  the interface
        pass


@attrs.frozen
class Visit:
    """A page, with what went wrong on it and what it asked for.

    Attributes:
        page: The page.
        home: Where the site is.
        errors: What the console said of errors and warnings.
        outside: What it asked of other places than the site.
    """

    page: "Page"
    home: str
    errors: list[str] = attrs.field(factory=list)
    outside: list[str] = attrs.field(factory=list)

    def open(self, path: str) -> "Page":
        """Open a page of the atlas."""
        self.page.goto(f"{self.home}/atlas/{path}")
        return self.page


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    if BUILT:
        return Path(BUILT).resolve(strict=True)
    folder = tmp_path_factory.mktemp("site")
    subprocess.run([sys.executable, "-m", "sphinx", "-q", "-b", "html", "docs", str(folder)], cwd=ROOT, check=True)
    return folder


@pytest.fixture(scope="module")
def chromium() -> "Iterator[Browser]":
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - it may not be there

    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-background-networking"])
        yield started
        started.close()


@pytest.fixture(scope="module")
def served(site: Path) -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


@pytest.fixture(params=["as files", "over HTTP"])
def visit(request: pytest.FixtureRequest, site: Path, served: str, chromium: "Browser") -> "Iterator[Visit]":
    home = site.as_uri() if request.param == "as files" else served
    page = chromium.new_page()
    visit = Visit(page, home)

    def answer(route: "Route") -> None:
        if route.request.url.startswith((f"{home}/", "data:")):
            route.continue_()
        else:
            visit.outside.append(route.request.url)
            route.abort()

    page.route("**/*", answer)
    page.on("console", lambda message: visit.errors.append(message.text) if message.type in {"error", "warning"} else None)
    page.on("pageerror", lambda error: visit.errors.append(str(error)))
    yield visit
    page.close()
    assert visit.errors == []
    assert visit.outside == []


def test_a_row_of_the_matrix_opens_a_region(visit: Visit) -> None:
    page = visit.open("index.html")
    page.click(".atlas-matrix tbody th a:has-text('Anhui')")
    assert page.url.endswith("/atlas/region/cn-ah.html")
    assert page.inner_text("h1").startswith("Anhui 安徽省")


def test_a_cell_of_the_matrix_opens_what_a_region_plans_in_a_field(visit: Visit) -> None:
    page = visit.open("index.html")
    page.click(".atlas-matrix tr:has(th a:has-text('Anhui')) td:nth-child(3) a")
    assert page.url.endswith("/atlas/region/cn-ah.html#future-information")
    assert "quantum" in page.inner_text("#future-information")


@pytest.mark.parametrize("words", ["量子", "quantum", "Quantum Technologies"])
def test_the_search_finds_quantum_in_both_languages(visit: Visit, words: str) -> None:
    page = visit.open("index.html")
    page.fill(".atlas-search input", words)
    first = page.locator(".atlas-suggestions .atlas-hit").first
    assert "quantum technology 量子科技" in first.inner_text()
    first.click()
    assert page.url.endswith("/atlas/track/quantum-technology.html")


@pytest.mark.parametrize("words", ["Anhui quantum", "安徽 量子", "what does Anhui plan in quantum, and says who?"])
def test_the_search_answers_who_plans_what(visit: Visit, words: str) -> None:
    page = visit.open("region/cn-sh.html")
    page.fill(".atlas-search input", words)
    page.locator(".atlas-suggestions .atlas-hit").first.click()
    assert page.url.endswith("/atlas/region/cn-ah.html#track-quantum-technology")
    row = page.locator("tr:has(#track-quantum-technology)")
    assert "quantum" in row.inner_text()
    assert row.locator("a[href*='source/']").count() > 0


def test_the_box_leads_to_a_page_of_all_that_is_found(visit: Visit) -> None:
    page = visit.open("track/hydrogen-energy.html")
    page.fill(".atlas-search input", "脑机接口")
    page.press(".atlas-search input", "Enter")
    page.wait_for_selector("#atlas-found .atlas-hit")
    assert "brain-computer interfaces" in page.locator("#atlas-found .atlas-hit").first.inner_text()


def _search(visit: Visit, words: str) -> "Locator":
    visit.open("index.html").fill(".atlas-search input", words)
    hits = visit.page.locator(".atlas-suggestions .atlas-hit, .atlas-suggestions p")
    hits.first.wait_for()
    return hits


def test_a_search_without_an_answer_says_so(visit: Visit) -> None:
    assert _search(visit, "xyzzyxyzzy").all_inner_texts() == ["No result. That does not mean that it does not exist."]


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("工信部联科〔2024〕12号", "policy/cn-miit-2024-12.html"),
        ("工信部联科2024 12号", "policy/cn-miit-2024-12.html"),
        ("MIIT guideline January 2024", "policy/cn-miit-2024-12.html"),
        ("工信部 意见 2024年1月", "policy/cn-miit-2024-12.html"),
        ("247.7", "#figure-anhui-projects-2024-investment"),
        ("2477亿", "#figure-anhui-projects-2024-investment"),
        ("compare", "atlas/compare.html"),
        ("how to compare", "how-to/compare-regions.html"),
        ("how sure", "atlas/sure.html"),
    ],
)
def test_numbers_dates_issuers_and_kinds_are_found(visit: Visit, words: str, place: str) -> None:
    links = _search(visit, words).evaluate_all("hits => hits.map(hit => hit.href)")
    assert [link for link in links[:4] if link and link.endswith(place)], links


@pytest.mark.parametrize("words", ["Hebei nuclear fusion", "河北核聚变"])
def test_what_a_region_is_not_seen_to_plan_is_said(visit: Visit, words: str) -> None:
    first = _search(visit, words).first
    assert "Hebei: nuclear fusion not seen" in first.inner_text()
    assert "that is not a no" in first.inner_text()
    first.click()
    assert visit.page.url.endswith("/track/nuclear-fusion.html")


def test_a_search_says_when_not_all_words_are_found(visit: Visit) -> None:
    assert "Nothing has all of these words; these have some:" in _search(visit, "quantum xyzzyxyzzy").all_inner_texts()


def test_the_suggestions_are_chosen_by_keys_and_end_in_all(visit: Visit) -> None:
    hits = _search(visit, "quantum")
    page = visit.page
    box = page.locator("[role=combobox]")
    assert box.get_attribute("aria-expanded") == "true"
    box.press("ArrowDown")
    chosen = page.locator("[role=option][aria-selected=true]")
    assert chosen.get_attribute("id") == box.get_attribute("aria-activedescendant") == hits.first.get_attribute("id")
    box.press("ArrowUp")
    assert chosen.inner_text().startswith("All ")
    box.press("Enter")
    page.wait_for_url("**/search.html?q=quantum")
    page.wait_for_selector("#atlas-found .atlas-hit")


def test_the_keyboard_comes_to_the_search_first(visit: Visit) -> None:
    page = visit.open("track/quantum-technology.html")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "atlas-search"


def test_filters_narrow_a_table_and_the_address_keeps_them(visit: Visit) -> None:
    page = visit.open("promises.html")
    shown = page.locator(".atlas-table tbody tr:visible")
    page.select_option(".atlas-filter select[name=until]", "2027")
    page.select_option(".atlas-filter select[name=region]", "Shenzhen 深圳市")
    count = shown.count()
    assert 0 < count < 25
    assert all(year <= "2027" for year in shown.locator("th").evaluate_all("cells => cells.map(cell => cell.dataset.facets)"))
    assert "until=2027" in page.url
    page.goto("about:blank")
    page.go_back()
    assert shown.count() == count
    assert page.input_value(".atlas-filter select[name=region]") == "Shenzhen 深圳市"


def test_a_filter_that_leaves_nothing_says_of_what(visit: Visit) -> None:
    page = visit.open("promises.html?region=Shenzhen+深圳市&due=2028")
    assert page.locator(".atlas-table tbody tr:visible").count() == 0
    assert page.inner_text(".atlas-filter output") == f"0 of {len(fi.progress().promises)} rows"
    assert page.inner_text(".atlas-none").startswith("No promise of Shenzhen 深圳市 is due in 2028")


def test_long_tables_show_their_first_rows_until_asked(visit: Visit) -> None:
    page = visit.open("figures.html")
    rows = page.locator(".atlas-table tbody tr:visible")
    assert rows.count() == 25
    page.click(f"button:has-text('Show all {len(fi.figures)}')")
    assert rows.count() == len(fi.figures)
    assert page.locator(".atlas-all:visible").count() == 0


def test_a_title_that_the_row_above_has_is_cut_until_rows_move(visit: Visit) -> None:
    page = visit.open("promises.html")
    repeated = page.locator(".atlas-table tr:visible .again:has([lang])").first
    cut = "title => title.scrollHeight > title.clientHeight && title.clientHeight > 0"
    assert repeated.evaluate(cut)
    page.click(".atlas-table thead button:has-text('how sure')")
    page.click(f"button:has-text('Show all {len(fi.progress().promises)}')")
    assert not page.locator(".atlas-table .again").evaluate_all(f"titles => titles.some({cut})")


def test_options_are_named_as_in_the_column(visit: Visit) -> None:
    page = visit.open("figures.html")
    assert page.inner_text(".atlas-filter option[value=investment]") == str(fi.measures["investment"].name.en) + " 投资"


def test_every_row_about_a_track_stands_out(visit: Visit) -> None:
    page = visit.open("region/cn-ah.html#track-quantum-technology")
    rows = page.locator("tr.asked")
    assert rows.count() > 1
    assert all("quantum" in text for text in rows.all_inner_texts())


def test_amounts_sort_within_their_unit(visit: Visit) -> None:
    page = visit.open("figures.html?measure=investment")
    head = page.locator(".atlas-table thead button:has-text('amount')")
    keys = page.locator(".atlas-table tbody tr:visible td.number")
    for descending in (False, True):
        head.click()
        sizes = [size.split() for size in keys.evaluate_all("cells => cells.map(cell => cell.dataset.sort)")]
        dollars = [float(value) for unit, value in sizes if unit == "USD"]
        assert dollars == sorted(dollars, reverse=descending)
        assert sizes[0][0] == "USD"


def test_two_regions_are_put_side_by_side(visit: Visit) -> None:
    page = visit.open("region/cn-ah.html")
    page.click("a:has-text('Compare it with another region')")
    page.select_option("select[name=right]", "cn-he")
    assert page.url.endswith("compare.html?left=cn-ah&right=cn-he")
    only = page.locator(
        ".atlas-sides section:has(h3:has-text('Only Anhui')):has-text('not a no') li:has-text('quantum technology')"
    )
    only.locator("a").first.click()
    assert page.url.endswith("region/cn-ah.html#track-quantum-technology")


def test_the_heads_of_the_matrix_stay(visit: Visit) -> None:
    visit.page.set_viewport_size({"width": 390, "height": 844})
    page = visit.open("index.html")
    head = page.locator(".atlas-matrix thead th").first
    page.locator(".atlas-matrix tbody tr").last.scroll_into_view_if_needed()
    box = head.bounding_box()
    assert box is not None
    assert 0 <= box["y"] < 80


@pytest.mark.parametrize("width", [390, 1280])
def test_what_is_filtered_out_is_gone_at_every_width_and_on_paper(visit: Visit, width: int) -> None:
    visit.page.set_viewport_size({"width": width, "height": 844})
    page = visit.open("figures.html")
    rows = page.locator(".atlas-table tbody tr:visible")
    page.fill(".atlas-filter input[name=words]", "anhui 247.7 billion")
    found = int(page.inner_text(".atlas-filter output").split()[0])
    assert 0 < found < 10
    assert rows.count() == found
    page.emulate_media(media="print")
    assert rows.count() == found


def test_a_few_rows_print_on_a_page_or_two(visit: Visit) -> None:
    page = visit.open("figures.html")
    page.fill(".atlas-filter input[name=words]", "anhui 247.7 billion")
    assert page.pdf(format="A4").count(b"/Type /Page\n") in {1, 2}


def test_an_address_can_ask_for_a_filter(visit: Visit) -> None:
    page = visit.open("figures.html?measure=investment")
    wanted = len(fi.figures.where(measure="investment"))
    assert page.inner_text(".atlas-filter output") == f"{wanted} of {len(fi.figures)} rows"


def test_heads_sort_a_table_both_ways(visit: Visit) -> None:
    page = visit.open("sources.html")
    head = page.locator(".atlas-table thead button:has-text('published')")
    cells = page.locator(".atlas-table tbody td[data-label=published]:not(:empty)")
    head.click()
    earliest = cells.first.inner_text()
    head.click()
    assert earliest != cells.first.inner_text()
    assert page.locator("[aria-sort=descending]").count() == 1


def test_one_filter_serves_all_tables_of_tracks(visit: Visit) -> None:
    page = visit.open("tracks.html")
    page.fill(".atlas-filter input[name=words]", "量子")
    assert page.locator("h2:visible").count() == 2
    assert page.locator(".atlas-table tbody tr:visible").count() > 5


@pytest.mark.parametrize("path", ["index.html", "region/cn-ah.html", "promises.html"])
def test_nothing_is_wider_than_a_phone(visit: Visit, path: str) -> None:
    visit.page.set_viewport_size({"width": 390, "height": 844})
    page = visit.open(path)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_pages_are_readable_without_scripts(site: Path, chromium: "Browser") -> None:
    page = chromium.new_page(java_script_enabled=False)
    page.goto(f"{site.as_uri()}/atlas/region/cn-ah.html")
    assert page.locator("#future-information tbody tr:visible").count() > 5
    assert not page.locator(".atlas-search").is_visible()
    page.close()


def test_the_documentation_leads_to_the_atlas(visit: Visit) -> None:
    page = visit.page
    page.goto(f"{visit.home}/index.html")
    page.click(".sidebar-tree a:has-text('Atlas')")
    assert page.url.endswith("/atlas/index.html")


def test_a_question_on_the_front_page_is_answered_in_the_atlas(visit: Visit) -> None:
    page = visit.page
    page.goto(f"{visit.home}/index.html")
    page.click(".doors li:has-text('247.7 billion yuan') a:has-text('atlas')")
    assert "34.67 billion USD" in page.inner_text("tr:target")


def test_no_link_within_the_site_is_dead(site: Path) -> None:
    files = {path.relative_to(site).as_posix(): path for path in site.rglob("*.*")}
    taken = {name: anatomy(path.read_text(encoding="utf-8")) for name, path in files.items() if path.suffix == ".html"}
    assert len(taken) > 1200
    assert dead_links(taken, files) == []


def test_each_record_has_a_page(site: Path) -> None:
    for collection in fi.load().collections.values():
        for record in filter(has_page, collection):
            assert (site / "atlas" / f"{address(record).page}.html").is_file(), record.id
