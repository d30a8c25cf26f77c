"""YAML without its traps: no anchors, no tags, each key once, and only what JSON and dates have as values.

The only module that knows PyYAML, which is an extra.
"""

import importlib
import re
from functools import cache
from typing import Any

from future_industries.errors import MissingExtraError, shorten

__all__ = ["read_yaml", "write_yaml"]

# YAML 1.1 takes no for false and 1:30 for 90; these are the values of YAML 1.2's core, and dates.
_VALUES = (
    ("bool", "true|false", "tf"),
    ("int", "[-+]?(0|[1-9][0-9]*)", "-+0123456789"),
    ("float", r"[-+]?(\.[0-9]+|[0-9]+\.[0-9]*)([eE][-+]?[0-9]+)?|[-+]?\.inf|\.nan", "-+.0123456789"),
    ("null", "~|null|", ("~", "n", "")),
    ("timestamp", "[0-9]{4}-[0-9]{2}-[0-9]{2}", "0123456789"),
)
_WORD = "tag:yaml.org,2002:str"
_WIDTH = 10**6  # a text on one line, which no editor wraps in the wrong place


def read_yaml(text: str) -> object:
    """Return what a YAML text holds.

    Raises:
        ValueError: It is no such YAML; the message says where.
        MissingExtraError: PyYAML is not installed.
    """
    yaml = _module()
    try:
        return yaml.load(text, _loader())
    except yaml.MarkedYAMLError as error:
        place = error.problem_mark or error.context_mark
        where = "" if place is None else f" (at line {place.line + 1}, column {place.column + 1})"
        raise ValueError(f"{error.problem or error.context}{where}") from None
    except yaml.YAMLError as error:
        raise ValueError(str(error)) from None


def write_yaml(tables: dict[str, Any]) -> str:
    """Return plain tables as YAML.

    Raises:
        MissingExtraError: PyYAML is not installed.
    """
    text: str = _module().dump(tables, Dumper=_dumper(), allow_unicode=True, sort_keys=False, width=_WIDTH)
    return text


def _module() -> Any:
    try:
        return importlib.import_module("yaml")
    except ImportError:
        raise MissingExtraError("YAML files", "yaml") from None


@cache
def _loader() -> Any:
    yaml = _module()

    def compose_node(self: Any, parent: Any, index: Any) -> Any:
        event = self.peek_event()
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None) is not None:
            raise yaml.MarkedYAMLError(
                problem="anchors and aliases are not read; write the value out", problem_mark=event.start_mark
            )
        if getattr(event, "tag", None) is not None:
            raise yaml.MarkedYAMLError(
                problem=f"the tag {shorten(event.tag)!r} is not read; leave it out", problem_mark=event.start_mark
            )
        return yaml.SafeLoader.compose_node(self, parent, index)

    def construct_mapping(self: Any, node: Any, deep: Any = False) -> Any:  # noqa: FBT002 - the interface
        seen: set[str] = set()
        for key, _ in node.value:
            if not isinstance(key, yaml.ScalarNode) or key.tag != _WORD:
                raise yaml.MarkedYAMLError(problem="a key must be a word", problem_mark=key.start_mark)
            if key.value in seen:
                raise yaml.MarkedYAMLError(
                    problem=f"the key {shorten(key.value)!r} stands twice in one table", problem_mark=key.start_mark
                )
            seen.add(key.value)
        return yaml.SafeLoader.construct_mapping(self, node, deep)

    own: dict[str, Any] = {"compose_node": compose_node, "construct_mapping": construct_mapping, "yaml_implicit_resolvers": {}}
    made: Any = type("Loader", (yaml.SafeLoader,), own)
    for tag, pattern, first in _VALUES:
        made.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(f"(?:{pattern})$"), list(first))
    return made


@cache
def _dumper() -> Any:
    def no_aliases(*_: object) -> bool:  # what is read back has none
        return True

    def text(dumper: Any, value: str) -> Any:  # in quotes, where line ends and the like would be folded away
        return dumper.represent_scalar(_WORD, value, style=None if value.isprintable() else '"')

    made: Any = type("Dumper", (_module().SafeDumper,), {"ignore_aliases": no_aliases})
    made.add_representer(str, text)
    return made
