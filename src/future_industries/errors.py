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
    "ParseError",
    "PositionError",
    "RateNotFoundError",
    "RecordError",
    "UndatedError",
    "UndecidedError",
    "UnitError",
    "UnknownCurrencyError",
    "UnknownNameError",
    "ZeroAmountError",
]


class FutureIndustriesError(Exception):
    """Any error that the library raises on purpose."""


class UnknownNameError(FutureIndustriesError, KeyError):
    """A name that no record of the kind bears.

    Attributes:
        kind: What was looked for, such as ``"field"``.
        name: The name as it was given.
        nearest: Names that do exist and read most like it, best first.
    """

    def __init__(self, kind: str, name: str, nearest: tuple[str, ...] = ()) -> None:
        super().__init__(kind, name, nearest)
        self.kind = kind
        self.name = name
        self.nearest = nearest

    def __str__(self) -> str:
        message = f"no {self.kind} is called {self.name!r}"
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
    """Data files that cannot be loaded.

    Attributes:
        faults: One line for each fault, naming file, record and key; all of them at once.
    """

    def __init__(self, faults: tuple[str, ...]) -> None:
        super().__init__(faults)
        self.faults = faults

    def __str__(self) -> str:
        count = "1 fault" if len(self.faults) == 1 else f"{len(self.faults)} faults"
        return "\n".join([f"{count}, nothing was loaded:", *(f"  {fault}" for fault in self.faults)])


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
