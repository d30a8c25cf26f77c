"""References: how a table names another record, and which one it names."""

import difflib
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple, cast

from future_industries.errors import AmbiguousNameError, is_a, shorten
from future_industries.kinds import KINDS
from future_industries.record import Record
from future_industries.text import fold

if TYPE_CHECKING:
    from future_industries.catalog import Catalog
    from future_industries.collection import Collection

__all__ = ["PLURALS", "References", "Table", "by_id", "near"]

PLURALS = {kind.noun: plural for plural, kind in KINDS.items()}
"""The word for many of each kind, by its word for one."""


_MOST_GUESSES = 100
"""How many unknown names are told the nearest: each is laid beside every name of its kind."""


class Table(NamedTuple):
    """One record as a file has it.

    Attributes:
        origin: Name of the file.
        path: Where in the file, as ``"figure[3]"``.
        noun: The kind of record, as ``"figure"``.
        values: Its keys and values.
        source: Id of the document whose file it is, which its evidence is from unless it names another; or None.
    """

    origin: str
    path: str
    noun: str
    values: Mapping[str, Any]
    source: str | None = None


class References:
    """The records that a reference may name: those of the tables, then those of a catalogue that is there already.

    An id goes before a name, and one's own record before one of the catalogue. Without a catalogue, only ids count.
    """

    def __init__(self, tables: Mapping[tuple[str, str], Table], known: "Catalog | None" = None) -> None:
        self._tables = tables
        self._known = known
        self._guesses = _MOST_GUESSES
        self._names: dict[tuple[str, str], list[str]] | None = None

    def find(self, plural: str, name: str) -> str | Record:
        """Return the id of the table, or the record of the catalogue, that *name* names.

        Raises:
            ValueError: None does, or several do.
        """
        found = self.look_up(plural, name)
        if found is None:
            raise ValueError(self._unknown(plural, name))
        return found

    def code(self, plural: str, name: str) -> str:
        """Return the id of what `find` finds.

        Raises:
            ValueError: Nothing bears the name, or several do.
        """
        found = self.find(plural, name)
        return found if isinstance(found, str) else found.id

    def look_up(self, plural: str, name: str) -> str | Record | None:
        """Return what `find` does, or None where nothing bears the name.

        Raises:
            ValueError: Several do.
        """
        if (plural, name) in self._tables:
            return name
        if self._known is None:
            return None
        collection = self._known.collections[plural]
        if record := by_id(collection, name):
            return record
        own = self._own(plural, name)
        if len(own) > 1:
            raise ValueError(f"more than one {KINDS[plural].noun} is called {name!r}: {', '.join(own)}; name it by its id")
        if own:
            return own[0]
        try:
            if name in collection:
                found: Record = collection[name]
                return found
        except AmbiguousNameError as error:
            raise ValueError(str(error)) from None
        return None

    def ids(self, plural: str) -> frozenset[str]:
        """Return every id of a kind, of tables and catalogue."""
        known = () if self._known is None else self._known.collections[plural].ids
        return frozenset((*self._ids(plural), *known))

    def _ids(self, plural: str) -> Iterator[str]:
        return (name for kind, name in self._tables if kind == plural)

    def _own(self, plural: str, name: str) -> list[str]:
        """Return the ids of the tables that bear a name."""
        if self._names is None:
            self._names = {}
            for (kind, table_id), table in self._tables.items():
                for written in {fold(each) for each in _names_in(table.values)}:
                    self._names.setdefault((kind, written), []).append(table_id)
        return self._names.get((plural, fold(name)), [])

    def _unknown(self, plural: str, name: str) -> str:
        """Return what to say of a name that nothing bears, with the nearest names for the first ones that are asked for."""
        noun = KINDS[plural].noun
        self._guesses -= 1
        is_guessed = self._guesses >= 0
        if self._known is None:
            return f"no {noun} has the id {name!r}{near(name, self._ids(plural)) if is_guessed else ''}"
        guess = self._near(plural, name, self._known.collections[plural]) if is_guessed else ""
        guess = guess or f"; name it by its id or one of its names, or add it as [[{noun}]]"
        return f"no {noun} is called {name!r}, here or in the shipped data{guess}"

    def _near(self, plural: str, name: str, collection: "Collection[Any]") -> str:
        own = (each for (kind, _), table in self._tables.items() if kind == plural for each in _names_in(table.values))
        return near(name, (*own, *collection.unknown(name).nearest))


def _names_in(values: Mapping[str, Any]) -> Iterator[str]:
    """Yield the id and every name that the table of a record has, whatever else is wrong with it."""
    name, aliases = values.get("name"), values.get("aliases")
    written: list[object] = [values.get("id"), values.get("iso"), values.get("gbt2260")]
    written += cast("dict[str, object]", name).values() if is_a(name, dict) else [name]
    written += cast("list[object]", aliases) if is_a(aliases, list) else []
    yield from (each for each in written if isinstance(each, str))


def by_id(collection: "Collection[Any]", name: str) -> Record | None:
    """Return the record that has an id, in a collection of a whole kind, or None."""
    for rank, position in collection.index_of_names.get(fold(name), ()):
        record: Record = collection[position]
        if rank == 0 and record.id == name:
            return record
    return None


def near(name: str, known: Iterable[str]) -> str:
    """Return what to say of the words nearest to one that is not *known*; nothing where none is near.

    Example:
        >>> near("regoin", ["region", "plan"])
        "; did you mean 'region'?"
    """
    spelled: dict[str, str] = {}
    for each in known:
        spelled.setdefault(fold(each), each)
    close = [spelled[folded] for folded in difflib.get_close_matches(fold(shorten(name)), spelled, n=3)]
    return f"; did you mean {' or '.join(map(repr, close))}?" if close else ""
