"""Tables in plain text, for terminals."""

import unicodedata
from collections.abc import Iterable, Sequence

__all__ = ["table", "width"]


def width(text: str) -> int:
    """Return how many letters a text is wide; Chinese characters count for two."""
    return sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in text)


def table(rows: Iterable[Sequence[str]]) -> str:
    """Return *rows* with their columns aligned; Chinese characters count for two.

    Example:
        >>> print(table([("未来", "a"), ("x", "b")]))
        未来  a
        x     b
    """
    lines = [tuple(row) for row in rows]
    widest = [max(map(width, column)) for column in zip(*lines, strict=True)]
    return "\n".join(
        "  ".join(cell + " " * (most - width(cell)) for cell, most in zip(line, widest, strict=True)).rstrip() for line in lines
    )
