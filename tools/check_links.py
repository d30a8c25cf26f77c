"""Check that every link within a built site leads to a file and an id: ``python tools/check_links.py docs/_build``.

Links that leave the site are left to the builder ``linkcheck`` of Sphinx, which needs the network.
"""

import sys
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit


class Page(HTMLParser):
    """What a page links to, and what it can be linked by."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.links: list[str] = []
        self.ids: set[str] = set()
        self.feed(path.read_text(encoding="utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note links and ids."""
        for name, value in attrs:
            if name in {"href", "src"} and value is not None:
                self.links.append(value)
            elif value and (name == "id" or (tag == "a" and name == "name")):
                self.ids.add(value)


read = cache(Page)


def fault(page: Path, link: str) -> str | None:
    """Return what is wrong with a link, or None."""
    parts = urlsplit(link)
    target = (page.parent / unquote(parts.path)).resolve() if parts.path else page
    if target.is_dir():
        target /= "index.html"
    if not target.is_file():
        return "no such file"
    if parts.fragment and target.suffix == ".html" and unquote(parts.fragment) not in read(target).ids:
        return "nothing has this id"
    return None


def main(site: Path) -> int:
    """Check a site, and return the code to exit with."""
    pages = sorted(site.resolve().rglob("*.html"))
    within = [(page, link) for page in pages for link in read(page).links if not (urlsplit(link).scheme or urlsplit(link).netloc)]
    faults = [(page, link, wrong) for page, link in within if (wrong := fault(page, link))]
    for page, link, wrong in faults:
        print(f"{page.relative_to(site.resolve())}: {link}: {wrong}", file=sys.stderr)
    if faults or not pages:
        print(f"{len(faults)} broken links in {len(pages)} pages", file=sys.stdout)
        return 1
    print(f"{len(within)} links of {len(pages)} pages hold")
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
