"""Docstrings: what a class says of itself and of each of its attributes, for schemas, tables and terms."""

import inspect
import re
from collections.abc import Mapping
from functools import cache

__all__ = ["descriptions", "summary", "unmarked"]

_ATTRIBUTE = re.compile(r"^    (\w+): (.*(?:\n {5,}.*)*)", re.MULTILINE)


@cache
def descriptions(cls: type) -> Mapping[str, str]:
    """Return what the docstring of *cls* says of each attribute; nothing where Python runs without docstrings.

    Example:
        >>> import future_industries as fi
        >>> descriptions(fi.Text)["zh"]
        'The Chinese wording, or None where no source gives one.'
    """
    section = (inspect.getdoc(cls) or "").partition("Attributes:\n")[2].partition("\n\n")[0]
    return {name: " ".join(words.split()) for name, words in _ATTRIBUTE.findall(section)}


def summary(cls: type) -> str:
    """Return the first line of the docstring of *cls*, without marks."""
    return unmarked((inspect.getdoc(cls) or "").partition("\n")[0])


def unmarked(words: str) -> str:
    """Return a docstring's words without the marks of code and of arguments.

    Example:
        >>> unmarked("Hard lower bound in *unit*, such as ``0``.")
        'Hard lower bound in unit, such as 0.'
    """
    return re.sub(r"\*(\w+)\*", r"\1", words.replace("`", ""))
