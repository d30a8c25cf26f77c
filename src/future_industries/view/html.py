"""HTML of tables: escaped, readable without scripts and without styles, light and dark as the page is."""

import re
from collections.abc import Iterable

from future_industries.text import Text
from future_industries.view.table import Link, Sign, Table, Words

__all__ = ["Markup", "element", "html", "in_html"]

_HAN = "\u2e80-\u2fdf\u3001-\u3007\u3021-\u3029\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff08\uff09\U00020000-\U0003ffff"
_KANA = re.compile("[\u3040-\u30ff]")
# Chinese with the figures and signs that stand between its characters.
_CHINESE = re.compile(f"[{_HAN}\u3040-\u30ff](?:[{_HAN}\u3040-\u30ff0-9.,%+·—–“”‘’《》：；，。、 -]*[{_HAN}\u3040-\u30ff》。])?")


class Markup(str):
    """Text that is HTML already, and is not escaped again."""

    __slots__ = ()


def _escaped(text: str) -> Markup:
    for sign, entity in (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ('"', "&quot;"), ("'", "&#39;")):
        text = text.replace(sign, entity)
    return Markup(text)


def element(tag: str, *content: str, **attributes: str | None) -> Markup:
    """Return an element; its content is escaped where it is no markup, and so are its attributes.

    Example:
        >>> element("td", "a < b", title='"so"', lang=None)
        '<td title="&quot;so&quot;">a &lt; b</td>'
    """
    given = "".join(f' {name.rstrip("_")}="{_escaped(value)}"' for name, value in attributes.items() if value is not None)
    inner = "".join(part if isinstance(part, Markup) else _escaped(part) for part in content)
    return Markup(f"<{tag}{given}>{inner}</{tag}>")


def _marked(text: str) -> Markup:
    """Escape *text*, and mark what of it is Chinese."""
    parts: list[Markup] = []
    end = 0
    for found in _CHINESE.finditer(text):
        parts += [_escaped(text[end : found.start()]), _foreign(found.group())]
        end = found.end()
    return Markup("".join([*parts, _escaped(text[end:])]))


def _foreign(text: str) -> Markup:
    return element("span", text, lang="ja" if _KANA.search(text) else "zh")


def in_html(words: Words) -> Markup:
    """Return words as HTML."""
    if isinstance(words, tuple):
        return Markup("; ".join(map(in_html, words)))
    if isinstance(words, Sign):
        return element("span", in_html(words.shown), class_=f"fi-{words.tone}", title=words.says)
    if isinstance(words, Link):
        shown = in_html(words.words)
        return element("a", shown, href=words.url) if words.is_web else shown
    if isinstance(words, Text):
        chinese = [] if words.zh is None or words.zh == words.en else [" ", _foreign(words.zh)]
        return Markup("".join([_marked(words.en), *chinese]))
    return _marked(words)


def html(tables: Iterable[Table]) -> str:
    """Return *tables* as one piece of HTML, its style with it."""
    return element("div", element("style", STYLE), *map(_table, tables), class_="fi-view")


def _table(table: Table) -> Markup:
    caption = element("caption", Markup(" ".join(map(in_html, table.caption))))
    heads = [element("th", in_html(head), scope="col") for head in table.heads]
    lines = [
        element("tr", element("th", in_html(row[0]), scope="row"), *(element("td", in_html(cell)) for cell in row[1:]))
        for row in table.rows
    ]
    foot = element("tfoot", element("tr", element("td", *_foot(table), colspan=str(len(table.heads) or 2)))) if table.foot else ""
    top = element("thead", element("tr", *heads)) if heads else ""
    return element("table", caption, Markup(top), element("tbody", *lines), Markup(foot), class_=None if heads else "fi-card")


def _foot(table: Table) -> list[Markup]:
    return [Markup(" · ".join(map(_marked, table.foot)))]


_LIGHT = "--fi-good:#1a7f37;--fi-bad:#b3261e;--fi-doubt:#8a5a00"
_DARK = "--fi-good:#5cc97a;--fi-bad:#ff8a80;--fi-doubt:#e3b25a"

# The colours of the page shine through: grey lines go on light and dark, and words have the page's own colour. Where a
# page says what it is (JupyterLab, VS Code, Furo), that goes before what the system prefers.
STYLE = Markup(
    f".fi-view{{{_LIGHT};overflow-x:auto;line-height:1.45;color:inherit}}"
    f"@media (prefers-color-scheme:dark){{.fi-view{{{_DARK}}}}}"
    f"[data-jp-theme-light=true] .fi-view,.vscode-light .fi-view,[data-theme=light] .fi-view{{{_LIGHT}}}"
    f"[data-jp-theme-light=false] .fi-view,.vscode-dark .fi-view,[data-theme=dark] .fi-view{{{_DARK}}}"
    ".fi-view.fi-view table{border-collapse:collapse;border:0;margin:0 0 1em;font-size:.93em;color:inherit;table-layout:auto}"
    ".fi-view.fi-view caption{caption-side:top;text-align:left;padding:.3em .6em .4em 0;font-size:1.08em;font-weight:600;"
    "color:inherit}"
    ".fi-view.fi-view :is(th,td){text-align:left;vertical-align:baseline;padding:.28em .9em .28em 0;border:0;"
    "border-bottom:1px solid rgba(128,128,128,.3);background:none;color:inherit;max-width:26em;white-space:normal}"
    ".fi-view.fi-view tr:is(*,:hover,:nth-child(n)){background:none}"
    ".fi-view.fi-view thead th{border-bottom:2px solid rgba(128,128,128,.55);vertical-align:bottom;font-weight:600}"
    ".fi-view.fi-view tbody th{font-weight:500}.fi-view [lang]{word-break:keep-all;overflow-wrap:anywhere}"
    ".fi-view.fi-view a{color:inherit;text-decoration:underline;text-decoration-color:rgba(128,128,128,.7)}"
    ".fi-view.fi-view .fi-card tbody th{font-weight:400;opacity:.72;white-space:nowrap}"
    ".fi-view.fi-view .fi-card{min-width:min(34em,100%)}.fi-view.fi-view .fi-card td{max-width:48em}"
    ".fi-view.fi-view tfoot td{border:0;opacity:.8;max-width:none}"
    ".fi-view .fi-strong{font-weight:600}.fi-view .fi-faint{opacity:.66;font-weight:400}"
    ".fi-view .fi-good{color:var(--fi-good)}.fi-view .fi-bad{color:var(--fi-bad)}.fi-view .fi-doubt{color:var(--fi-doubt)}"
)
