"""What all records have in common: an id, by which they hash and print."""

from typing import Self, cast

import attrs

from future_industries.errors import RecordError, is_a

__all__ = ["Record", "check_id"]


class Record:
    """The behaviour that every record shares; the records themselves do not inherit from each other.

    Records are equal when all their fields are. A record hashes by its id, since equal records have equal ids;
    it copies as itself, since it cannot change; it prints as one short line.
    """

    __slots__ = ()

    id: str

    def __eq__(self, other: object) -> bool:
        if type(other) is not type(self):
            return NotImplemented
        names = (field.name for field in attrs.fields(cast("type[attrs.AttrsInstance]", type(self))))
        return self is other or all(getattr(self, name) == getattr(other, name) for name in names)

    def __hash__(self) -> int:
        return hash(self.id)

    def __copy__(self) -> Self:
        return self

    def __deepcopy__(self, memo: object) -> Self:
        return self

    def __repr__(self) -> str:
        about = self._about()
        return f"<{type(self).__name__} {self.id}{' ' if about else ''}{about}>"

    def __str__(self) -> str:
        return str(getattr(self, "name", self.id))

    def _about(self) -> str:
        """Return what the record is, in a few words, for its ``repr``."""
        return str(getattr(self, "name", ""))


def check_id(_: object, attribute: "attrs.Attribute[str]", value: str) -> None:
    """Refuse an id that is not lowercase ASCII letters and digits joined by hyphens."""
    parts = value.split("-") if is_a(value, str) and value.isascii() else [""]
    if not all(part.isalnum() and part == part.lower() for part in parts):
        raise RecordError(f"{attribute.name} must be lowercase ASCII words joined by hyphens, as 'humanoid-robot', not {value!r}")
