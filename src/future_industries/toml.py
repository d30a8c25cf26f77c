"""Plain tables to TOML, laid out as people write it: a record a table, short values on a line, long lists a line each."""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, cast

from future_industries.errors import is_a

__all__ = ["toml_text"]

_WIDTH = 132
_BARE = re.compile(r"[A-Za-z0-9_-]+")
_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r", "\b": "\\b", "\f": "\\f"}
_ESCAPED = re.compile('["\\\\\x00-\x1f\x7f]')
_BELOW = ("groups", "items")  # lists whose tables may be too long for a line


def toml_text(tables: Mapping[str, Any]) -> str:
    """Return tables by the kind of their records as TOML.

    Example:
        >>> print(toml_text({"region": [{"id": "haiwan", "name": {"en": "Haiwan", "zh": "海湾"}}]}))
        [[region]]
        id = "haiwan"
        name = { en = "Haiwan", zh = "海湾" }
        <BLANKLINE>
    """
    return "\n".join(
        "\n".join(_lines(noun, table, is_listed=is_a(found, list))) + "\n"
        for noun, found in tables.items()
        for table in (found if is_a(found, list) else [found])
    )


def _lines(path: str, table: Mapping[str, Any], *, is_listed: bool) -> Iterator[str]:
    yield f"[[{path}]]" if is_listed else f"[{path}]"
    below = [key for key in _BELOW if key in table and (key == "groups" or not _is_short(table[key]))]
    for key, value in table.items():
        if key not in below:
            yield _pair(key, value)
    for key in below:
        for part in table[key]:
            yield ""
            yield from _lines(f"{path}.{key}", part, is_listed=True)


def _is_short(parts: list[Any]) -> bool:
    """Say whether each of the tables of a list goes on a line."""
    return all(len(_value(part)) + len("    ,") <= _WIDTH for part in parts)


def _pair(key: str, value: object) -> str:
    line = f"{_key(key)} = {_value(value)}"
    if not is_a(value, list) or (len(line) <= _WIDTH and not (len(cast("list[Any]", value)) > 1 and "{" in line)):
        return line
    parts = "".join(f"    {_value(part)},\n" for part in cast("list[Any]", value))
    return f"{_key(key)} = [\n{parts}]"


def _key(key: str) -> str:
    return key if _BARE.fullmatch(key) else _value(key)


def _value(value: object) -> str:
    if is_a(value, bool):
        return "true" if value else "false"
    if is_a(value, str):
        return '"' + _ESCAPED.sub(lambda found: _ESCAPES.get(found[0]) or f"\\u{ord(found[0]):04x}", cast("str", value)) + '"'
    if is_a(value, list):
        return f"[{', '.join(map(_value, cast('list[Any]', value)))}]"
    if is_a(value, dict):
        pairs = ", ".join(f"{_key(key)} = {_value(part)}" for key, part in cast("dict[str, Any]", value).items())
        return f"{{ {pairs} }}"
    return value.isoformat() if is_a(value, date) else str(value)  # type: ignore[attr-defined]  # a date
