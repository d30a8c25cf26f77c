"""The JSON Schema of data files, made from the classes: what an editor completes and checks them with."""

import re
from datetime import date
from typing import Any

import attrs

from future_industries.amount import Amount
from future_industries.docstrings import descriptions, summary, unmarked
from future_industries.kinds import KINDS, kind_of, record_class
from future_industries.listing import Group, Item, Mapping, Match
from future_industries.period import Period
from future_industries.person import Role
from future_industries.qualifier import Qualifier
from future_industries.shapes import Shape, shapes_of
from future_industries.source import Evidence
from future_industries.text import Text
from future_industries.vocabulary import Vocabulary

__all__ = ["schema"]

Schema = dict[str, Any]

_WORDS = {"type": "string", "pattern": r"\S"}
_NUMBER = {"type": "string", "pattern": r"^-?[0-9]{1,40}(\.[0-9]{1,40})?(E[+-]?[0-9]{1,3})?$"}
_ENDS = {"low": _NUMBER, "high": _NUMBER, "low_open": {"type": "boolean"}, "high_open": {"type": "boolean"}}
_LARGEST = 10**15 - 1

# What validators allow, by the field that they guard.
_NARROWER: dict[str, Schema] = {
    "id": {"pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"},
    "gbt2260": {"pattern": "^[0-9]{6}$"},
    "sha256": {"pattern": "^[0-9a-f]{64}$"},
    "count": {"minimum": 1},
    "start": {"minimum": 0},
    "end": {"minimum": 1},
}


def schema() -> Schema:
    """Return the JSON Schema (2020-12) of data files, which completes and checks them in an editor.

    It knows kinds, keys, types and closed vocabularies; what a reference names, whether words are an amount, and what lies in
    other files only `load` can tell.

    Example:
        >>> import future_industries as fi
        >>> fi.schema()["$defs"]["figure"]["properties"]["kind"]["enum"]
        ['target', 'projection', 'result']
    """
    kinds = {kind.noun: record_class(plural) for plural, kind in KINDS.items()}
    values = {"evidence": Evidence, "role": Role, "group": Group, "item": Item}
    defs = {noun: _table(cls) for noun, cls in {**kinds, **values}.items()}
    listed = {
        noun: {"anyOf": [_ref(noun), {"type": "array", "items": _ref(noun)}], "description": summary(kinds[noun])} for noun in kinds
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Data files of future_industries",
        "description": "Records of China's future-industries policy, as tables by the name of their kind.",
        "type": "object",
        "properties": {"$schema": {"type": "string"}, **listed},
        "additionalProperties": False,
        "$defs": {**defs, "text": _TEXT, "amount": _AMOUNT, "period": _PERIOD, "mapping": _mapping()},
    }


_TEXT: Schema = {
    "description": "Words: a text where there is only English, else a table with en and zh.",
    "anyOf": [
        _WORDS,
        {
            "type": "object",
            "properties": {"en": _WORDS, "zh": {"anyOf": [_WORDS, {"type": "null"}]}},
            "required": ["en"],
            "additionalProperties": False,
        },
    ],
}
_PERIOD: Schema = {
    "description": "A year, a day, or a text: '2024-01', '2024/2027', '../2030' for by 2030, '2024/..' for since 2024.",
    "anyOf": [{"type": "integer", "minimum": 1, "maximum": 9999}, {"type": "string", "minLength": 1, "maxLength": 80}],
    "examples": [2024, "2024-01", "2024-01-02", "2024/2027", "../2030"],
}
_AMOUNT: Schema = {
    "description": "An amount in words, in the source's unit; or a table, where no words say it to the last digit.",
    "anyOf": [
        {"type": "string", "pattern": r"\S", "maxLength": 200},
        {
            "type": "object",
            "properties": {
                "nominal": _NUMBER,
                **_ENDS,
                "unit": {"type": "string", "minLength": 1},
                "qualifier": {"enum": [word.value for word in Qualifier]},
                "place": {"type": "integer", "minimum": -200, "maximum": 200},
                "extent": {"type": "object", "properties": _ENDS, "additionalProperties": False},
            },
            "required": ["unit", "qualifier"],
            "additionalProperties": False,
        },
    ],
    "examples": ["over 500 million yuan", "6.15万亿元", "nearly 30 percent", "48 satellites"],
}


def _mapping() -> Schema:
    """Return the schema of what a plan's words stand for: one field or one track, and how closely."""
    return {
        "description": summary(Mapping),
        "type": "object",
        "properties": {"field": _reference("field"), "track": _reference("track"), "match": _words_of(Match)},
        "oneOf": [{"required": ["field"]}, {"required": ["track"]}],
        "additionalProperties": False,
    }


def _table(cls: Any) -> Schema:
    """Return the schema of the table of a class: its keys, and those that it must have."""
    says = {name: _left_out(words) for name, words in descriptions(cls).items()}
    properties: dict[str, Schema] = {}
    required: list[str] = []
    for shape in shapes_of(cls):
        name, default = shape.name, shape.default
        told: Schema = {"description": says[name]} if name in says else {}
        if isinstance(default, (bool, Vocabulary)):
            told["default"] = default if isinstance(default, bool) else default.value
        properties[name] = {**_value(shape), **told}
        if default is attrs.NOTHING and not (cls in {Group, Item} and name == "evidence") and (cls, name) != (Evidence, "source"):
            required.append(name)
    made: Schema = {"description": summary(cls), "type": "object", "properties": properties, "required": required}
    made |= _together(cls)
    return {**made, "additionalProperties": False}


def _together(cls: Any) -> Schema:
    """Return what keys say of each other."""
    if cls is Evidence:
        return {
            "anyOf": [{"required": [key]} for key in ("start", "place", "stated")],
            "dependentRequired": {"start": ["end"], "end": ["start"]},
        }
    if "derived_from" in {shape.name for shape in shapes_of(cls)}:
        return {"anyOf": [{"required": ["evidence"]}, {"required": ["derived_from"]}]}
    return {}


def _value(shape: Shape) -> Schema:
    """Return the schema of the value of a field."""
    found = _one(shape)
    if shape.is_many:
        return {"type": "array", "items": found, **({"minItems": 1} if shape.name == "evidence" else {})}
    if not shape.is_optional:
        return found
    return {**found, "type": [found["type"], "null"]} if "type" in found else {"anyOf": [found, {"type": "null"}]}


def _one(shape: Shape) -> Schema:
    """Return the schema of what a field holds, of each where it holds several."""
    held: Any = shape.holds[0]
    if shape.is_choice:
        properties = {noun: _reference(noun) for noun in (kind_of(choice).noun for choice in shape.holds)}
        return {"type": "object", "properties": properties, "minProperties": 1, "maxProperties": 1, "additionalProperties": False}
    if shape.is_record:
        return _reference(kind_of(held).noun)
    return _words_of(held) if issubclass(held, Vocabulary) else {**_plain(held), **_NARROWER.get(shape.name, {})}


def _plain(kind: type) -> Schema:
    simple: dict[type, Schema] = {
        str: {"type": "string"},
        bool: {"type": "boolean"},
        int: {"type": "integer", "minimum": -_LARGEST, "maximum": _LARGEST},
        date: {"type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},
    }
    names = {Text: "text", Period: "period", Amount: "amount", Evidence: "evidence", Role: "role", Group: "group", Item: "item"}
    return simple[kind] if kind in simple else _ref({**names, Mapping: "mapping"}[kind])


def _ref(name: str) -> Schema:
    return {"$ref": f"#/$defs/{name}"}


def _reference(noun: str) -> Schema:
    return {"type": "string", "minLength": 1, "description": f"Id of a {noun}, or a name that no other {noun} has."}


def _words_of(vocabulary: type[Vocabulary]) -> Schema:
    return {"enum": [word.value for word in vocabulary]}


def _left_out(words: str) -> str:
    """Return the meaning of a field as that of a key, which is left out where the field is None."""
    return re.sub(r"\bNone\b", "left out", unmarked(words).replace(". None", ". Left out"))
