"""What all records have in common: an id, by which they hash and print."""

import inspect
from collections.abc import Iterable
from threading import local
from typing import Self, cast

import attrs

from future_industries.errors import RecordError, is_a, shorten, show
from future_industries.shown import Shown

__all__ = ["Record", "check_id", "names"]


class _Compared(local):
    """While two records are compared, the records within them that were found equal, by their identities.

    What they hold by many ways is compared once; else each level of records that hold two of the level below doubles the time.
    """

    pairs: set[tuple[int, int]] | None = None


_COMPARED = _Compared()


class Record(Shown):
    """The behaviour that every record shares; the records themselves do not inherit from each other.

    Records are equal when all their fields are. A record hashes by its id, since equal records have equal ids;
    it copies as itself, since it cannot change; it prints as one short line.
    """

    __slots__ = ()

    id: str

    def __attrs_post_init__(self) -> None:
        for field, held in _HOLDS.items():
            value = getattr(self, field, None)
            if value is not None and type(value).__name__ != held:
                raise RecordError(f"{field} of {self.id!r} must be {held}, not {_given(value, held)}")
        if not is_a(getattr(self, "subject", None) or self, Record):
            raise RecordError(f"subject of {self.id!r} must be a record, not {show(getattr(self, 'subject', None))}")
        for field, held in _HOLDS_SEVERAL.items():
            for part in getattr(self, field, ()):
                if type(part).__name__ != held:
                    raise RecordError(f"{field} of {self.id!r} must hold {held} each, not {_given(part, held)}")

    def __eq__(self, other: object) -> bool:
        if type(other) is not type(self):
            return NotImplemented
        if self is other:
            return True
        if _COMPARED.pairs is not None:
            return self._is_equal(other, _COMPARED.pairs)
        _COMPARED.pairs = set()
        try:
            return self._is_equal(other, _COMPARED.pairs)
        finally:
            _COMPARED.pairs = None

    def _is_equal(self, other: Self, equal: set[tuple[int, int]]) -> bool:
        """Compare with another record of the kind, unless the two are among those found *equal*; add them where they are."""
        pair = id(self), id(other)
        if pair not in equal:
            names = (field.name for field in attrs.fields(cast("type[attrs.AttrsInstance]", type(self))))
            if not all(getattr(self, name) == getattr(other, name) for name in names):
                return False
            equal.add(pair)
        return True

    def __hash__(self) -> int:
        return hash(self.id)

    def __copy__(self) -> Self:
        return self

    def __deepcopy__(self, memo: object) -> Self:
        return self

    def __repr__(self) -> str:
        about = " ".join(self._about().splitlines())  # a name may have several lines
        return f"<{type(self).__name__} {self.id}{' ' if about else ''}{about}>"

    def __str__(self) -> str:
        return str(getattr(self, "name", self.id))

    def __format__(self, language: str) -> str:
        """Write the name in English, or with ``zh`` in Chinese where there is one."""
        return format(getattr(self, "name", self.id), language)

    def _about(self) -> str:
        """Return what the record is, in a few words, for its ``repr``."""
        return shorten(str(getattr(self, "name", "")), 80)


# The class of what a field holds, by its name, since a record's module imports none of the classes that it holds.
_HOLDS = {
    "name": "Text", "meaning": "Text", "amount": "Amount",
    "period": "Period", "stated": "Period", "published": "Period", "issued": "Period", "horizon": "Period", "stated_on": "Period",
    "region": "Region", "parent": "Region", "capital_of": "Region", "maker": "Organisation", "incubated_by": "Organisation",
    "policy": "Policy", "document": "Source", "counted_as": "Concept",
    "restates": "Figure", "growth_of": "Figure", "share_of": "Figure", "disputes": "Figure",
}  # fmt: skip
_HOLDS_SEVERAL = {
    "evidence": "Evidence", "tracks": "Track", "fields": "Field", "members": "Region", "issuers": "Organisation",
    "organisations": "Organisation", "roles": "Role", "groups": "Group", "instruments": "Text", "derived_from": "Figure",
}  # fmt: skip


# What makes a value of a class out of what people write.
_MADE_WITH = {
    "Text": "Text('future space', '未来空间')", "Period": "Period.of('2025-03-01')", "Amount": "Amount.parse('5 billion yuan')",
    "Evidence": "Evidence(source=…, stated='…')", "Role": "Role(title=…, organisation=…)", "Group": "Group(name=…, evidence=…)",
}  # fmt: skip


def _given(value: object, held: str) -> str:
    """Return what was given for a value of a class, and what to do: make it, or pass the record itself."""
    instead = f"use {_MADE_WITH[held]}" if held in _MADE_WITH else "pass the record itself, which its collection finds by name"
    return f"{show(value)} ({type(value).__name__}); {instead}"


def names(value: Iterable[str]) -> tuple[str, ...]:
    """Return names as a tuple; a text alone is not taken for the list of its letters."""
    if is_a(value, str):
        raise RecordError(f"names come as a list, as ({value!r},), not as one text")
    return tuple(value)


# attrs asks this of each field that converts with it, and would find it out again each time.
vars(names)["__signature__"] = inspect.signature(names)


def check_id(_: object, attribute: "attrs.Attribute[str]", value: str) -> None:
    """Refuse an id that is not lowercase ASCII letters and digits joined by hyphens."""
    parts = value.split("-") if is_a(value, str) and value.isascii() else [""]
    if not all(part.isalnum() and part == part.lower() for part in parts):
        raise RecordError(f"{attribute.name} must be lowercase ASCII words joined by hyphens, as 'humanoid-robot', not {value!r}")
