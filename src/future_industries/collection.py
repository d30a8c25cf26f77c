"""Collections: records in their order, found by any of their names and by indexed questions."""

import threading
from collections import Counter
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, ClassVar, Self, TypeVar, cast, overload

from future_industries.calling import answering
from future_industries.errors import AmbiguousNameError, KindError, PositionError, UnknownNameError, is_a, shorten, show
from future_industries.record import Record
from future_industries.shown import Shown
from future_industries.tabular import Tabular
from future_industries.text import fold

if TYPE_CHECKING:
    from typing import Generic, Protocol

    from future_industries.catalog import Catalog
    from future_industries.column import Table
else:

    class Generic:
        """What `typing.Generic` says; what it does costs a first look-up a millisecond, for the collections of all kinds."""

        __slots__ = ()

        def __class_getitem__(cls, _: object) -> type:
            return cls


__all__ = ["Collection", "Shelf", "names_of"]

R = TypeVar("R", bound=Record)
D = TypeVar("D")

Names = Mapping[str, Sequence[tuple[int, int]]]
"""For each folded name the records that bear it: how directly (0 id, 1 name, 2 alias or code), and their position."""

_SHOWN = 4
_SHORT = 3
_NEAR = 30
_ASKED = frozenset({"region", "field", "track", "organisation", "product", "policy", "plan", "project", "measure", "source"})
FIRST_USE = threading.RLock()

if TYPE_CHECKING:  # a protocol takes longer to define than a record of its kind to build
    R_co = TypeVar("R_co", bound=Record, covariant=True)

    class Supply(Protocol[R_co]):
        """Where the records of a shelf come from: built beforehand, or one by one when asked for."""

        def __len__(self) -> int: ...

        def record(self, position: int) -> R_co:
            """Return the record at *position*."""
            ...

        def fill(self) -> None:
            """Build every record now, where all are wanted: a whole kind costs less than its records one by one."""
            ...

        def names(self) -> Names:
            """Return which records bear which name."""
            ...

        def bearers(self, name: str) -> Sequence[tuple[int, int]]:
            """Return which records bear a folded name."""
            ...


def names_of(record: Record) -> Iterator[tuple[int, str]]:
    """Yield every name that *record* is found by, with how directly it names it."""
    yield 0, record.id
    name = getattr(record, "name", None)
    if name is not None:
        yield 1, name.en
        if name.zh is not None:
            yield 1, name.zh
    for alias in getattr(record, "aliases", ()):
        yield 2, alias
    for code in (getattr(record, field, None) for field in ("iso", "gbt2260", "number")):
        if code is not None:
            yield 2, code


def _is_slip(wanted: str, near: str) -> bool:
    """Say whether two names are but a slip of the pen apart."""
    return sorted(wanted) == sorted(near) or (wanted[:3] == near[:3] and abs(len(wanted) - len(near)) <= 1)


class Built(Generic[R]):
    """A supply of records that exist already."""

    def __init__(self, records: Iterable[R]) -> None:
        self._records = tuple(records)
        self._names: Names | None = None

    def __len__(self) -> int:
        return len(self._records)

    def record(self, position: int) -> R:
        return self._records[position]

    def fill(self) -> None:
        pass  # the records exist

    def names(self) -> Names:
        if self._names is None:
            self._names = index_names(self._records)
        return self._names

    def bearers(self, name: str) -> Sequence[tuple[int, int]]:
        return self.names().get(name, ())

    def twice(self) -> tuple[str, ...]:
        """Return the ids that more than one record has."""
        counts = Counter(record.id for record in self._records)
        return tuple(name for name, count in counts.items() if count > 1)


def index_names(records: Iterable[Record]) -> dict[str, Sequence[tuple[int, int]]]:
    """Return the positions of *records* by every name of theirs, folded."""
    names: dict[str, Sequence[tuple[int, int]]] = {}
    for position, record in enumerate(records):
        for rank, name in names_of(record):
            places = names.get(folded := fold(name))
            if places is None:
                names[folded] = ((rank, position),)  # most names have one bearer, and a list would take twice the memory
            elif places[-1][1] != position:  # positions ascend: a further name that folds alike is the last
                if isinstance(places, list):
                    places.append((rank, position))
                else:
                    names[folded] = [*places, (rank, position)]
    return names


class Shelf(Generic[R]):
    """All records of one kind in a catalogue, with their indexes, each made on first use."""

    __slots__ = ("_catalog", "_indexes", "_supply", "noun")

    def __init__(self, noun: str, supply: "Supply[R]", catalog: "Catalog | None" = None) -> None:
        self.noun: str = noun
        self._catalog = catalog
        self._supply = supply
        self._indexes: dict[str, dict[str, tuple[int, ...]]] = {}

    def __len__(self) -> int:
        return len(self._supply)

    @property
    def catalog(self) -> "Catalog":
        """The catalogue that the shelf stands in."""
        if self._catalog is None:
            raise KindError(f"this collection of {self.noun}s stands in no catalogue, which the question needs")
        return self._catalog

    def record(self, position: int) -> R:
        """Return the record at *position*."""
        return self._supply.record(position)

    def records(self, positions: Sequence[int]) -> Iterator[R]:
        """Return the records at *positions*, in their order."""
        if len(positions) == len(self):
            self._supply.fill()
        return map(self._supply.record, positions)

    @property
    def names(self) -> Names:
        """Which records bear which name."""
        return self._supply.names()

    def find(self, name: str, among: Container[int]) -> tuple[int, ...]:
        """Return which of the positions *among* hold the records that *name* names most directly."""
        places = [(rank, position) for rank, position in self._supply.bearers(fold(name)) if position in among]
        best = min((rank for rank, _ in places), default=0)
        return tuple(position for rank, position in places if rank == best)

    def unknown(self, name: str, among: Container[int]) -> UnknownNameError:
        """Return the error for a name that no record *among* the positions bears, with the nearest names."""
        import difflib  # noqa: PLC0415 - only a wrong name pays for suggestions

        wanted = fold(name)
        known = {folded: places for folded, places in self.names.items() if any(place in among for _, place in places)}
        cutoff = 0.5 if len(wanted) <= _SHORT else 0.6  # of two characters one may be wrong
        found: dict[int, str] = {}
        near = difflib.get_close_matches(wanted, known, n=_NEAR if len(wanted) <= _SHORT else 3, cutoff=cutoff)
        near.sort(key=lambda folded: len(wanted) <= _SHORT and folded[:1] != wanted[:1])  # of two, the first is seldom wrong
        holding = [folded for folded in known if wanted and f" {wanted} " in f" {folded} "]  # what has it as a word of its own
        near = [*near[:1], *holding, *near[1:]] if near and _is_slip(wanted, near[0]) else [*holding, *near]
        for folded in near or [folded for folded in known if wanted and wanted in folded]:
            position = next(place for _, place in known[folded] if place in among)
            found.setdefault(position, self._spelled(position, folded))  # several of the nearest may be one record's
        return UnknownNameError(self.noun, shorten(name), tuple(found.values())[:3], self._elsewhere(name))

    def _elsewhere(self, name: str) -> tuple[str, ...]:
        """Return the kinds of the catalogue of which a record bears the name, those that questions ask by."""
        if self._catalog is None:
            return ()
        others = self._catalog.collections.values()
        return tuple(other.noun for other in others if other.noun in _ASKED and other.noun != self.noun and name in other)

    def _spelled(self, position: int, folded: str) -> str:
        record = self.record(position)
        spelled = [name for rank, name in names_of(record) if fold(name) == folded and rank > 0]
        return spelled[0] if spelled else record.id

    def index(self, key: str, keys_of: Callable[[R], Iterable[str]]) -> dict[str, tuple[int, ...]]:
        """Return the positions of the records by *key*, counted once."""
        index = self._indexes.get(key)
        if index is None:
            with FIRST_USE:
                index = self._indexes.get(key) or self._count(keys_of)
                self._indexes[key] = index
        return index

    def _count(self, keys_of: Callable[[R], Iterable[str]]) -> dict[str, tuple[int, ...]]:
        postings: dict[str, list[int]] = {}
        for position, record in enumerate(self.records(range(len(self)))):
            for value in dict.fromkeys(keys_of(record)):
                postings.setdefault(value, []).append(position)
        return {value: tuple(positions) for value, positions in postings.items()}


class Collection(Tabular, Shown, Generic[R]):
    """Records of one kind, in order; immutable.

    A record is found by its id or any of its names, in English or Chinese and in any case; by its position; or
    by the questions that ``where`` answers, with a collection of the same kind.

    Example:
        >>> import future_industries as fi
        >>> fi.fields["Future Space"] is fi.fields["未来空间"] is fi.fields[4]
        True
        >>> len(fi.fields), "future space" in fi.fields
        (6, True)
    """

    __slots__ = ("_positions", "_shelf")

    def __init_subclass__(cls) -> None:
        if "where" in vars(cls):
            type.__setattr__(cls, "where", answering(vars(cls)["where"]))

    # What `where` can ask by index: for each keyword, the keys of a record. Filled by the kinds' own collections.
    _KEYS: ClassVar[Mapping[str, Callable[[Any], Iterable[str]]]] = {}

    def __init__(self, shelf: Shelf[R], positions: Sequence[int]) -> None:
        self._shelf = shelf
        self._positions = positions

    def __len__(self) -> int:
        return len(self._positions)

    def __iter__(self) -> Iterator[R]:
        return self._shelf.records(self._positions)

    @overload
    def __getitem__(self, key: str | int) -> R: ...
    @overload
    def __getitem__(self, key: slice) -> Self: ...
    def __getitem__(self, key: str | int | slice) -> R | Self:
        """Return a record by name or position, or a slice of the collection.

        Raises:
            UnknownNameError: No record bears the name; the nearest names are offered.
            AmbiguousNameError: Several records bear it.
            PositionError: There is no such position.
        """
        if isinstance(key, slice):
            if not {type(key.start), type(key.stop), type(key.step)} <= {int, type(None)}:
                raise KindError(f"a slice of {self._shelf.noun}s goes by position, not by {show(key)}")
            return type(self)(self._shelf, self._positions[key])
        if isinstance(key, str):
            return self._shelf.record(self.position(key))
        if type(key) is not int:
            raise KindError(f"a {self._shelf.noun} is found by name, position or slice, not by {show(key)}")
        if not -len(self) <= key < len(self):
            raise PositionError(f"there is no {self._shelf.noun} at position {key}: there are {len(self)}, counted from 0")
        return self._shelf.record(self._positions[key])

    def __contains__(self, key: object) -> bool:
        """Say whether a record, or one of that name, is here; an ambiguous name counts as here."""
        if isinstance(key, Record):
            return any(self._shelf.record(place) == key for place in self._shelf.find(key.id, self._positions))
        return isinstance(key, str) and bool(self._shelf.find(key, self._positions))

    @overload
    def get(self, name: str) -> R | None: ...
    @overload
    def get(self, name: str, default: D) -> R | D: ...
    def get(self, name: str, default: D | None = None) -> R | D | None:
        """Return the record called *name*, or *default* where none is; an ambiguous name still raises."""
        if not is_a(name, str):
            raise KindError(f"get() takes a name, not {show(name)}")
        return self[name] if name in self else default  # noqa: SIM401 - this is get

    @property
    def noun(self) -> str:
        """What one record of the kind is called."""
        return self._shelf.noun

    def unknown(self, name: str) -> UnknownNameError:
        """Return the error for a name that no record here bears, with the nearest names."""
        return self._shelf.unknown(name, self._positions)

    @property
    def index_of_names(self) -> Names:
        """Which records of the whole kind bear which name, folded: how directly, and their positions."""
        return self._shelf.names

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of the records, in order."""
        return tuple(record.id for record in self)

    def _ipython_key_completions_(self) -> list[str]:
        """Return every name that a record here is found by, which IPython completes within brackets."""
        return list(dict.fromkeys(name for record in self for _, name in names_of(record)))

    def __eq__(self, other: object) -> bool:
        return type(other) is type(self) and tuple(self) == tuple(cast("Self", other))

    def __hash__(self) -> int:
        return hash(tuple(self))

    def __repr__(self) -> str:
        shown = ", ".join(record.id for record in self[:_SHOWN])
        more = ", …" if len(self) > _SHOWN else ""
        return f"<{type(self).__name__}: {len(self)}{f' — {shown}{more}' if shown else ''}>"

    def _table(self) -> "Table":
        from future_industries.tables import records_table  # noqa: PLC0415 - only a table needs columns

        return records_table(self)

    # Looking up

    def position(self, name: str) -> int:
        """Return the position, in the whole kind, of the record called *name*."""
        found = self._shelf.find(name, self._positions)
        if not found:
            raise self.unknown(name)
        first, *others = self._preferred(found)
        if others:
            candidates = tuple(f"{record.id} ({record_label(record)})" for record in map(self._shelf.record, (first, *others)))
            raise AmbiguousNameError(self._shelf.noun, shorten(name), candidates)
        return first

    def _preferred(self, positions: tuple[int, ...]) -> tuple[int, ...]:
        """Return which of several records of one name is meant; a kind with a rule for it says so."""
        return positions

    # Asking

    def _select(self, wanted: Mapping[str, frozenset[str] | None], keep: Callable[[R], bool] | None = None) -> Self:
        """Return the records that have, for each keyword asked, one of the wanted keys.

        One keyword with one key on a whole collection answers with the index's own entry, whatever its length.
        """
        asked = {key: values for key, values in wanted.items() if values is not None}
        positions = self._positions
        if asked:
            postings = {key: self._postings(key, values) for key, values in asked.items()}
            first = min(postings, key=lambda key: len(postings[key]))
            positions = postings[first]
            others = {key: values for key, values in asked.items() if key != first}
            if others:
                positions = tuple(place for place in positions if self._bears(place, others))
            if self._positions != range(len(self._shelf)):  # a part, or another order: keep it
                found = frozenset(positions)
                positions = tuple(place for place in self._positions if place in found)
        if keep is not None:
            positions = tuple(place for place in positions if keep(self._shelf.record(place)))
        return type(self)(self._shelf, positions)

    def _postings(self, key: str, values: frozenset[str]) -> Sequence[int]:
        index = self._shelf.index(key, self._KEYS[key])
        if len(values) == 1:
            (value,) = values
            return index.get(value, ())
        return sorted({place for value in values for place in index.get(value, ())})

    def _bears(self, place: int, asked: Mapping[str, frozenset[str]]) -> bool:
        record = self._shelf.record(place)
        return all(not values.isdisjoint(self._KEYS[key](record)) for key, values in asked.items())


def record_label(record: Record) -> str:
    """Return the names of *record* in both languages, for an error message."""
    name = getattr(record, "name", None)
    return f"{name.en} {name.zh}" if name is not None and name.zh else str(name)
