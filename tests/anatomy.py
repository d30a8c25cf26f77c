"""Pages of HTML as tests look at them: their text, their anchors, their links, and whether every element is closed."""

from collections.abc import Iterable
from html.parser import HTMLParser
from pathlib import PurePosixPath
from urllib.parse import urlsplit

import attrs

_VOID = {"br", "hr", "img", "input", "link", "meta", "path", "use", "circle", "line", "polyline", "rect"}


@attrs.define
class Anatomy(HTMLParser):
    """What a page is made of."""

    text: str = ""
    anchors: list[str] = attrs.field(factory=list)
    links: list[str] = attrs.field(factory=list)
    tags: set[str] = attrs.field(factory=set)
    open: list[str] = attrs.field(factory=list)
    wrong: list[str] = attrs.field(factory=list)

    def __attrs_pre_init__(self) -> None:
        super().__init__(convert_charrefs=True)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        if tag not in _VOID:
            self.open.append(tag)
        self.anchors += [value for name, value in attrs if name == "id" and value is not None]
        self.links += [value for name, value in attrs if name == "href" and value is not None and tag == "a"]

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in _VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        if self.open and self.open[-1] == tag:
            self.open.pop()
        else:
            self.wrong.append(tag)

    def handle_data(self, data: str) -> None:
        self.text += data


def anatomy(html: str) -> Anatomy:
    """Take a page apart."""
    found = Anatomy()
    found.feed(html)
    found.close()
    return found


def dead_links(pages: dict[str, Anatomy], files: Iterable[str] = ()) -> list[str]:
    """Return the links within *pages*, given by their paths, that lead to no page, to no place in one, and to none of *files*."""
    anchors = {path: set[str]() for path in files} | {path: set(page.anchors) for path, page in pages.items()}
    dead: dict[str, None] = {}
    for path, page in pages.items():
        for link in page.links:
            target = urlsplit(link)
            if target.scheme or target.netloc:
                continue
            where = _resolved(path, target.path) if target.path else path
            if where not in anchors or (target.fragment and target.fragment not in anchors[where]):
                dead[f"{path}: {link}"] = None
    return list(dead)


def _resolved(path: str, link: str) -> str:
    parts = list(PurePosixPath(path).parent.parts)
    for part in PurePosixPath(link).parts:
        if part == "..":
            parts.pop()
        else:
            parts.append(part)
    return "/".join(parts)
