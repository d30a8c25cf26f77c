"""The errors of the library: one family, each also the built-in that a caller expects.

Every error carries what it is about as attributes, and its text says what was asked, what is wrong
and what to do.

Example:
    >>> import future_industries as fi
    >>> fi.fields["future spice"]
    Traceback (most recent call last):
    ...
    future_industries.errors.UnknownNameError: no field is called 'future spice'; did you mean 'future space'?
"""

__all__ = [
    "AmbiguousNameError",
    "DataError",
    "FutureIndustriesError",
    "KindError",
    "MissingExtraError",
    "MissingFileError",
    "ParseError",
    "PositionError",
    "RateNotFoundError",
    "RecordError",
    "UndatedError",
    "UndecidedError",
    "UnitError",
    "UnknownCurrencyError",
    "UnknownNameError",
    "WriteError",
    "ZeroAmountError",
]

_MOST_LINES = 500


class FutureIndustriesError(Exception):
    """Any error that the library raises on purpose."""


class UnknownNameError(FutureIndustriesError, KeyError):
    """A name that no record of the kind bears.

    Attributes:
        kind: What was looked for, such as ``"field"``.
        name: The name as it was given.
        nearest: Names that do exist and read most like it, best first.
        elsewhere: The kinds of the records that do bear it, as ``"track"``.
    """

    def __init__(self, kind: str, name: str, nearest: tuple[str, ...] = (), elsewhere: tuple[str, ...] = ()) -> None:
        super().__init__(kind, name, nearest, elsewhere)
        self.kind = kind
        self.name = name
        self.nearest = nearest
        self.elsewhere = elsewhere

    def __str__(self) -> str:
        message = f"no {self.kind} is called {self.name!r}"
        if self.elsewhere:
            others = " and ".join(f"{'an' if kind[0] in 'aeiou' else 'a'} {kind}" for kind in self.elsewhere)
            return f"{message}, but {others} is: ask {' or '.join(f'{kind}=' for kind in self.elsewhere)}"
        if self.nearest:
            return f"{message}; did you mean {' or '.join(map(repr, self.nearest))}?"
        return f"{message}, and no name reads like it; the collection lists those there are"


class AmbiguousNameError(FutureIndustriesError, KeyError):
    """A name that several records of the kind bear.

    Attributes:
        kind: What was looked for.
        name: The name as it was given.
        candidates: Id and names of each record that bears it.
    """

    def __init__(self, kind: str, name: str, candidates: tuple[str, ...]) -> None:
        super().__init__(kind, name, candidates)
        self.kind = kind
        self.name = name
        self.candidates = candidates

    def __str__(self) -> str:
        return f"more than one {self.kind} is called {self.name!r}: {'; '.join(self.candidates)}; ask by id"


class PositionError(FutureIndustriesError, IndexError):
    """A position that a collection does not have."""


class ParseError(FutureIndustriesError, ValueError):
    """A text that cannot be read as what it should be.

    Attributes:
        text: The text, cut when long.
        expected: What it should have been, with an example.
    """

    def __init__(self, text: str, expected: str) -> None:
        super().__init__(shorten(text), expected)
        self.text: str = shorten(text)
        self.expected = expected

    def __str__(self) -> str:
        return f"cannot read {self.text!r}: expected {self.expected}"


class UnitError(FutureIndustriesError, ValueError):
    """Units that do not go together, or a unit that is not known; mixed currencies are one case."""


class UnknownCurrencyError(UnitError):
    """Money whose currency nobody stated, used where the currency decides the answer."""


class ZeroAmountError(UnitError, ZeroDivisionError):
    """A division by an amount that is nothing."""


class KindError(FutureIndustriesError, TypeError):
    """Figures of different kinds, measures or natures, used as if they were of one."""


class UndatedError(FutureIndustriesError, ValueError):
    """A conversion that needs a date, of a figure that speaks of none."""


class RateNotFoundError(FutureIndustriesError, LookupError):
    """No published rate for the day or the period asked for."""


class UndecidedError(FutureIndustriesError, ValueError):
    """A comparison that the stated bounds do not decide."""


class RecordError(FutureIndustriesError, ValueError):
    """A record that would hold a value it cannot hold."""


class DataError(FutureIndustriesError, ValueError):
    """Records that cannot be loaded, united or written.

    Attributes:
        faults: One line for each fault, naming file, record and key; all of them at once.
        undone: What was not done with any of them.
    """

    def __init__(self, faults: tuple[str, ...], undone: str = "loaded") -> None:
        super().__init__(faults, undone)
        self.faults = faults
        self.undone = undone

    def __str__(self) -> str:
        count = "1 fault" if len(self.faults) == 1 else f"{len(self.faults)} faults"
        shown = [f"  {fault}" for fault in self.faults[:_MOST_LINES]]
        more = [f"  … and {len(self.faults) - _MOST_LINES} more, in .faults"] if len(self.faults) > _MOST_LINES else []
        return "\n".join([f"{count}, nothing was {self.undone}:", *shown, *more])


class MissingFileError(DataError, FileNotFoundError):
    """A file or folder that is not there."""


class MissingExtraError(FutureIndustriesError, ImportError):
    """Something that needs a package which a plain installation leaves out.

    Attributes:
        what: What needs it.
        extra: The name of the extra that brings it.
    """

    def __init__(self, what: str, extra: str) -> None:
        super().__init__(what, extra)
        self.what = what
        self.extra = extra

    def __str__(self) -> str:
        return f"{self.what} need the extra {self.extra!r}: pip install 'future-industries[{self.extra}]'"


class WriteError(DataError):
    """Records that cannot be written as they are.

    Attributes:
        faults: One line for each fault, naming the record; all of them at once.
    """

    def __init__(self, faults: tuple[str, ...], undone: str = "written") -> None:
        super().__init__(faults, undone)


def text_of(value: object, expected: str) -> str:
    """Return *value* where it is a text, and refuse anything else; nothing is turned into text."""
    if isinstance(value, str):
        return value
    raise ParseError(show(value), f"{expected}, as a text")


def show(value: object) -> str:
    """Return *value* as an error message shows it: short, and whatever it is."""
    try:
        return shorten(repr(value))
    except ValueError:  # Python refuses to print an int of many thousand digits
        return f"a {type(value).__name__} too long to print"


def is_a(value: object, kind: type) -> bool:
    """Say whether *value* is of a type, where annotations promise so and callers may not keep to them."""
    return isinstance(value, kind)


def shorten(text: str, most: int = 60) -> str:
    """Return *text* cut to *most* characters, for an error message.

    Example:
        >>> shorten("9" * 100, 10)
        '999999999…'
    """
    return text if len(text) <= most else f"{text[: most - 1]}…"
