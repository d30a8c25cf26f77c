"""Bytes to plain tables: TOML, JSON and YAML, strictly and within bounds.

Nothing is fetched, run or guessed: text is UTF-8, a key stands once, YAML has neither anchors nor tags nor words for
true and false but these, and what is nested too deep or is no plain value is refused where it stands.
"""

import codecs
import json
import re
import tomllib
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from typing import Any, NoReturn, cast

from future_industries.errors import is_a, shorten, show
from future_industries.plain_yaml import read_yaml
from future_industries.utf8 import marked_encoding, not_utf8

__all__ = ["FormError", "decode", "plain"]

_DEEPEST = 20
_DOTTED = re.compile(r"(?<![\w-])(?:(?:[\w-]{1,99}+|\"[^\"\n]{0,99}+\"|'[^'\n]{0,99}+')[ \t]{0,9}+\.[ \t]{0,9}+){40}")
_TOO_DEEP = f"the values are nested too deep; {_DEEPEST} levels are read, and no record has more"
_HINTS = (
    ("Invalid value", '; a text stands in straight quotes, "…"'),
    ("overwrite", "; a key stands once in its table"),
    ("Expected newline", '; a text stands in quotes, a day is written 2024-01-02, a month "2024-01"'),
)
_LINE = re.compile(r"line (\d+)")


class FormError(Exception):
    """A file that is no table in its form; the text says what is wrong and where."""


def decode(content: bytes, suffix: str) -> dict[str, Any]:
    r"""Return the tables of a file, by the ending of its name.

    Raises:
        FormError: It cannot be read.

    Example:
        >>> decode(b'[source]\nid = "page"', ".toml")
        {'source': {'id': 'page'}}
    """
    text = _text(content)
    read: Callable[[str], object] = {".toml": _toml, ".json": _json}.get(suffix, read_yaml)
    try:
        found = read(text)
    except RecursionError:
        raise FormError(_TOO_DEEP) from None
    except ValueError as error:  # each form's own, or a number of more digits than Python reads
        raise FormError(_located(str(error), text)) from None
    if not is_a(found, dict) and found is not None:
        raise FormError(f"expected tables of records by their kind, got {show(found)}")
    tables: dict[str, Any] = plain(found or {})
    return tables


def _text(content: bytes) -> str:
    """Return the text of a file: UTF-8, with a mark before it or without, its lines ended in one way."""
    if advice := marked_encoding(content):
        raise FormError(advice)
    try:
        text = content.removeprefix(codecs.BOM_UTF8).decode("utf-8")
    except UnicodeDecodeError as error:
        raise FormError(not_utf8(content, error.start)) from None
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _located(message: str, text: str) -> str:
    """Return a parser's message in one line, with the line of the file that it speaks of."""
    words = " ".join(message.split())
    found = _LINE.search(words)
    lines = text.split("\n")
    at = int(found[1]) - 1 if found else len(lines)
    written = lines[at].strip() if at < len(lines) else ""
    return f"{words}: {shorten(written)}" if written else words


def _toml(text: str) -> object:
    if found := _DOTTED.search(text):  # a key of many parts takes the square of them to read
        line = text.count("\n", 0, found.start()) + 1
        raise FormError(f"{_TOO_DEEP} (at line {line})")
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        hint = next((words for sign, words in _HINTS if sign in str(error)), "")
        raise ValueError(f"{error}{hint}") from None


def _json(text: str) -> object:
    return json.loads(text, object_pairs_hook=_once, parse_constant=_no_constant)


def _once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    table = dict(pairs)
    if len(table) < len(pairs):
        ((twice, _),) = Counter(key for key, _ in pairs).most_common(1)
        raise ValueError(f"the key {shorten(twice)!r} stands twice in one table")
    return table


def _no_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is no value of JSON, and no amount")


def plain(value: object, path: str = "", depth: int = 0) -> Any:
    """Return a copy of *value* in dicts and lists, with no key that is no text and no text that cannot be written.

    Raises:
        FormError: It holds what no file can hold, or is nested too deep.
    """
    if depth > _DEEPEST:
        raise FormError(f"{_TOO_DEEP} @ {shorten(path)}")
    if is_a(value, str):
        if not cast("str", value).isprintable() and re.search("[\ud800-\udfff]", cast("str", value)):
            raise FormError(f"the text {show(value)} holds half a character (a lone surrogate) @ {path}")
        return value
    if is_a(value, Mapping):
        table = cast("Mapping[object, object]", value)
        if stray := [key for key in table if not is_a(key, str)]:
            raise FormError(f"a key must be a text, not {show(stray[0])} @ {path or 'the whole'}")
        return {key: plain(part, f"{path}.{key}" if path else str(key), depth + 1) for key, part in table.items()}
    if is_a(value, list) or is_a(value, tuple):
        return [plain(part, f"{path}[{number}]", depth + 1) for number, part in enumerate(cast("Sequence[object]", value))]
    return value
