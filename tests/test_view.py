"""What notebooks and terminals show: every kind has its tables, and no name in the data is ever markup."""

import html.parser
import io
import re
from typing import TYPE_CHECKING, Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console
from rich.pretty import pretty_repr

import future_industries as fi
from future_industries.kinds import KINDS
from future_industries.total import total_of
from future_industries.view.html import html as in_one_piece
from future_industries.view.html import in_html
from future_industries.view.markdown import markdown
from future_industries.view.records import LONGEST, LOOKS
from future_industries.view.table import Link, Sign, Table, Words, flat, trimmed
from future_industries.view.tables import tables_of
from future_industries.view.terminal import terminal
from future_industries.view.words import bounds
from strategies import SOURCE, amounts, magnitudes, ranges

if TYPE_CHECKING:
    from collections.abc import Callable

    from future_industries.shown import Shown

TAGS = {"div", "style", "table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td", "span", "a"}


class Reader(html.parser.HTMLParser):
    """What a browser would make of a piece of HTML."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.text: list[str] = []
        self.languages: dict[str, str] = {}
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open[-1:] == ["style"]:
            return
        self.text.append(data)
        if self.open[-1:] == ["span"] and (language := self.tags[-1][1].get("lang")):
            self.languages[data] = language


ANSWERS: "dict[str, Callable[[], Shown]]" = {
    "matrix of fields": fi.matrix,
    "matrix of tracks": lambda: fi.matrix(columns="track"),
    "matrix without rows": lambda: fi.matrix(regions=[]),
    "comparison": lambda: fi.compare("Beijing", "Shanghai"),
    "two plans": lambda: fi.compare("shanghai-2022", "shanghai-2025"),
    "timeline": fi.timeline,
    "progress": fi.progress,
    "coverage": fi.coverage,
    "total": lambda: fi.figures.where(source="xinhua-2024-03-01", measure="orders").total("USD"),
    "total of nothing": lambda: total_of([fi.figures["openai-valuation"]], "USD"),
    "dispute": lambda: fi.disputes()[0],
    "amount": lambda: fi.Amount.parse("over 500 workshops"),
    "conversion": lambda: fi.figures["anhui-projects-2024-investment"].to("USD"),
    "mean rate": lambda: fi.rates.mean("USD", "CNY", 2023),
    "rates": lambda: fi.rates,
    "check": lambda: fi.check_conversion("technology-contracts-2023-turnover"),
    "catalogue": fi.load,
    "group": lambda: fi.plans["shanghai-2022"].groups[0],
    "piece of evidence": lambda: fi.figures["anhui-projects-2024-investment"].evidence[0],
    "entry": lambda: next(iter(fi.timeline())),
    "promise": lambda: next(iter(fi.progress())),
    "row of coverage": lambda: fi.coverage()["Hainan"],
    "verification": lambda: fi.Verification(3, 2, ("one is wrong",), (fi.sources[0],)),
    "reading": lambda: fi.read("In 2024, Anhui put up over 5 billion yuan (about 695 million U.S. dollars)."),
    "mention": lambda: fi.read("The output of Anhui was up 28.6 percent.")[1],
    "nothing found": lambda: fi.figures[:0],
}


# Nothing in the data is markup


HOSTILE = ["<script>alert(1)</script>", "</td>", '" onclick="x', "&lt;", "`a`|b", "[x](y)", "量子<b>", "a\\|b", "\x1b[2J", "[/b]"]


def words() -> st.SearchStrategy[Words]:
    text = st.text(max_size=30) | st.sampled_from(HOSTILE)
    wording = text.filter(str.strip)
    texts = st.builds(fi.Text, wording, st.none() | wording)
    leaf = text | texts | st.builds(Sign, text | texts, st.sampled_from(["strong", "faint"]), st.none() | text)
    return st.recursive(
        leaf | st.builds(Link, text | texts, text), lambda inner: st.lists(inner, max_size=3).map(tuple), max_leaves=5
    )


@given(words())
def test_any_text_comes_out_of_the_html_as_it_went_in_and_opens_no_tag(shown: Words) -> None:
    read = Reader(in_html(shown))
    assert {tag for tag, _ in read.tags} <= {"span", "a"}
    assert {name for _, given in read.tags for name in given} <= {"class", "title", "lang", "href"}
    assert not read.open


@given(st.text())
def test_the_text_of_a_cell_is_the_text_given(text: str) -> None:
    read = Reader(in_html(text))
    assert "".join(read.text) == text


@given(st.text(max_size=20))
def test_only_addresses_of_the_web_are_followed(scheme: str) -> None:
    for url in (f"javascript:{scheme}", f"data:{scheme}", f"file:///{scheme}", f" https:{scheme}"):
        assert "href" not in in_html(Link("page", url))
        assert "](" not in markdown([Table((Link("page", url),), ())])
    assert 'href="https://example.org/' in in_html(Link("page", f"https://example.org/{scheme}"))


@given(words())
def test_a_cell_of_markdown_is_one_line_that_ends_no_cell(shown: Words) -> None:
    line = markdown([Table(("x",), ((shown, "end"),))]).splitlines()
    assert len(line) == 5
    assert len(re.findall(r"(?<!\\)(?:\\\\)*\|", line[-1])) == 3
    assert not re.search(r"(?<!\\)(?:\\\\)*[<`]", line[-1])


@given(words())
def test_a_terminal_takes_nothing_for_markup_or_for_an_order(shown: Words) -> None:
    console = Console(file=(printed := io.StringIO()), width=80)
    console.print(terminal([Table(("x", shown), ((shown,),), ("[red]head[/red]",), ("[/of] no tag", flat(shown)))]))
    assert "[/of] no tag" in " ".join(printed.getvalue().split())
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f]", printed.getvalue())


def test_a_hostile_record_of_ones_own_is_shown_as_text() -> None:
    hostile = fi.Text('<img src=x onerror="alert(1)">', "<b>量子</b>")
    source = attrs.evolve(SOURCE, name=hostile, url="javascript:alert(1)", note="</style><script>x</script>")
    figure = attrs.evolve(
        fi.figures["anhui-projects-2024-investment"], name=hostile, evidence=(fi.Evidence(source=source, stated="<i>5</i>"),)
    )
    for record in (source, figure):
        read = Reader(record._repr_html_())
        assert {tag for tag, _ in read.tags} <= TAGS
        assert not any(given.get("href") for _, given in read.tags)
        assert hostile.en in "".join(read.text)


# What every table has


@pytest.mark.parametrize("plural", KINDS)
def test_every_record_has_its_card_in_html_in_markdown_and_for_rich(plural: str, catalog: fi.Catalog) -> None:
    for record in catalog.collections[plural]:
        tables = tables_of(record)
        _check(in_one_piece(tables))
        assert markdown(tables).startswith(flat(tables[0].caption[0]))
        assert dict(record.__rich_repr__())["id"] == record.id


@pytest.mark.parametrize("plural", KINDS)
def test_every_collection_is_shown_and_cut_with_a_count(plural: str, catalog: fi.Catalog) -> None:
    collection = catalog.collections[plural]
    _check(collection._repr_html_())
    (table,) = tables_of(collection)
    assert len(table.rows) == min(LONGEST, len(collection))
    assert table.foot == ((f"… and {len(collection) - LONGEST:,} more",) if len(collection) > LONGEST else ())


@pytest.mark.parametrize("name", ANSWERS)
def test_every_answer_is_shown(name: str) -> None:
    shown = ANSWERS[name]()
    _check(shown._repr_html_())
    assert "|" in shown._repr_markdown_()
    console = Console(file=io.StringIO(), width=200)
    console.print(shown)
    assert console.file.getvalue()  # type: ignore[attr-defined]
    assert list(shown.__rich_repr__())


def _check(text: str) -> None:
    """Check what holds of all that is shown: closed tags, captions, heads that say what of, nothing that runs or is fetched."""
    read = Reader(text)
    assert not read.open
    assert {tag for tag, _ in read.tags} <= TAGS
    count = sum(tag == "table" for tag, _ in read.tags)
    assert count == sum(tag == "caption" for tag, _ in read.tags) > 0
    assert all(given.get("scope") in {"row", "col"} for tag, given in read.tags if tag == "th")
    assert "@import" not in text
    assert "url(" not in text


def test_chinese_is_marked_as_chinese_and_japanese_as_japanese() -> None:
    assert Reader(in_html(fi.Text("quantum", "量子"))).languages == {"量子": "zh"}
    mixed = Reader(in_html("in its section 二、（一）, says 超过 600 亿元 so")).languages
    assert mixed == {"二、（一）": "zh", "超过 600 亿元": "zh"}
    assert Reader(in_html("統合イノベーション戦略2024")).languages == {"統合イノベーション戦略": "ja"}


def test_every_chinese_name_of_the_data_stands_in_its_language(catalog: fi.Catalog) -> None:
    for region in catalog.regions:
        languages = Reader(region._repr_html_()).languages
        assert region.name.zh is None or languages[region.name.zh] == "zh"


def test_light_and_dark_have_colours_of_their_own_and_words_the_page_s() -> None:
    text = fi.fields[0]._repr_html_()
    assert "prefers-color-scheme:dark" in text
    assert "[data-jp-theme-light=false]" in text
    assert ".vscode-dark" in text
    assert "color:inherit" in text


# What a glance tells


def test_a_figure_shows_names_bounds_source_place_and_confidence() -> None:
    shown = "".join(Reader(fi.figures["liaoning-2024-workshops"]._repr_html_()).text)
    for part in ("over 500 workshops", "超过500个车间", "> 500", "Liaoning", "辽宁省", "target", "medium", "characters"):
        assert part in shown


def test_a_converted_amount_shows_its_rate_its_kind_its_day_and_who_published_it() -> None:
    shown = fi.figures["anhui-projects-2024-investment"].to("USD")._repr_markdown_()
    rate = ("7.14348 CNY per USD", "market reference", "2 January 2024", "European Central Bank")
    for part in ("34.67 billion USD", "346.7亿美元", *rate):
        assert part in shown


def test_what_was_not_seen_is_not_shown_as_not_named() -> None:
    matrix = fi.matrix(regions=["Zhejiang", "Macao"])
    shown = [cell for row in tables_of(matrix)[0].rows for cell in row if isinstance(cell, Sign)]
    says = {sign.shown: sign.says for sign in shown if not (sign.says or "").startswith("named")}
    assert says.get("", "no document") == "no document"
    assert says.get("?", "not seen") == "not seen"


def test_a_total_shows_what_it_leaves_out_and_why() -> None:
    shown = "".join(Reader(ANSWERS["total"]()._repr_html_()).text)
    assert "it restates ciqtek-2023-orders" in shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("over 500 workshops", "> 500"),
        ("at least 20 percent", "≥ 20 %"),
        ("nearly 30 percent", "< 30 %"),
        ("some 950,000 people", "945,000 to 955,000"),
        ("five to 15 years", "5 to 15"),
        ("hundreds of billions of yuan", "100 billion to under 1 trillion"),
        ("247.7 billion yuan", "exact"),
    ],
)
def test_bounds_are_said_in_signs(text: str, shown: str) -> None:
    assert bounds(fi.Amount.parse(text)) == shown


@given(amounts() | ranges() | magnitudes())
def test_every_amount_can_be_shown(amount: fi.Amount) -> None:
    _check(amount._repr_html_())
    assert amount._repr_markdown_()


def test_columns_without_anything_in_them_are_left_out() -> None:
    assert trimmed(("x",), (("a", "", "c"), ("b", "", "")), ("1", "2", "3")).heads == ("1", "3")


def test_rich_prints_what_holds_a_record_by_its_rows() -> None:
    assert "247.7 billion CNY" in pretty_repr({"found": fi.figures["anhui-projects-2024-investment"]})


def test_every_kind_of_record_has_a_look(catalog: fi.Catalog) -> None:
    """The rows and columns name attributes that the kind has."""
    assert set(LOOKS) == {kind.record for kind in KINDS.values()}
    for plural, kind in KINDS.items():
        record: Any = catalog.collections[plural][0]
        for _, made_of in (*LOOKS[kind.record].card, *LOOKS[kind.record].columns):
            assert not isinstance(made_of, str) or hasattr(record, made_of)
