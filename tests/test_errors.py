"""One family of errors, each also the built-in that a caller expects."""

import copy
import pickle

import pytest

from future_industries import errors
from future_industries.errors import (
    AmbiguousNameError,
    DataError,
    FutureIndustriesError,
    KindError,
    MissingExtraError,
    MissingFileError,
    ParseError,
    PositionError,
    RateNotFoundError,
    RecordError,
    UndatedError,
    UndecidedError,
    UnitError,
    UnknownCurrencyError,
    UnknownNameError,
    WriteError,
    ZeroAmountError,
    is_a,
    shorten,
    text_of,
)

EXAMPLES = [
    UnknownNameError("field", "future spice", ("future space",)),
    UnknownNameError("field", "nothing like it"),
    AmbiguousNameError("region", "Suzhou", ("cn-3205 Suzhou 苏州", "cn-3413 Suzhou 宿州")),
    ParseError("soon", "a day"),
    UnitError("no unit is called 'x'"),
    UnknownCurrencyError("nobody stated the currency"),
    KindError("a target and a result do not add"),
    UndatedError("pass on="),
    MissingExtraError("Arrow tables", "arrow"),
    PositionError("there is no field at position 6"),
    ZeroAmountError("nothing can be divided by zero"),
    RateNotFoundError("no rate on 2030-01-01"),
    UndecidedError("it is not known"),
    RecordError("a rate must be positive"),
    MissingExtraError("plots", "plot"),
    DataError(("a.toml: expected int @ target[2].by", "b.toml: no such region @ region")),
    MissingFileError(("plans.toml: there is no such file or folder",)),
    MissingExtraError("YAML files", "yaml"),
    WriteError(("fields: note of future-space is an empty text",)),
]


@pytest.mark.parametrize(
    ("error", "builtin"),
    [
        (UnknownNameError, KeyError),
        (AmbiguousNameError, KeyError),
        (ParseError, ValueError),
        (UnitError, ValueError),
        (UnknownCurrencyError, UnitError),
        (KindError, TypeError),
        (UndatedError, ValueError),
        (MissingExtraError, ImportError),
        (PositionError, IndexError),
        (ZeroAmountError, ZeroDivisionError),
        (RateNotFoundError, LookupError),
        (UndecidedError, ValueError),
        (RecordError, ValueError),
        (DataError, ValueError),
        (MissingFileError, FileNotFoundError),
        (WriteError, ValueError),
    ],
)
def test_every_error_is_of_the_family_and_the_builtin_that_callers_expect(error: type[Exception], builtin: type[Exception]) -> None:
    """Every error raised on purpose is of the family and also the built-in that callers expect."""
    assert issubclass(error, FutureIndustriesError)
    assert issubclass(error, builtin)


@pytest.mark.parametrize("error", EXAMPLES, ids=lambda error: type(error).__name__)
def test_an_error_pickles_and_copies_with_its_text_and_its_attributes(error: FutureIndustriesError) -> None:
    again = pickle.loads(pickle.dumps(error))
    assert type(again) is type(error)
    assert str(again) == str(copy.copy(error)) == str(error)
    assert vars(again) == vars(error)


def test_the_examples_are_the_whole_family() -> None:
    assert {type(error).__name__ for error in EXAMPLES} | {"FutureIndustriesError"} == set(errors.__all__)


def test_an_unknown_name_offers_the_nearest() -> None:
    """An unknown name offers the nearest ones."""
    error = UnknownNameError("field", "future spice", ("future space", "future health"))
    assert str(error) == "no field is called 'future spice'; did you mean 'future space' or 'future health'?"
    assert (error.kind, error.name, error.nearest) == ("field", "future spice", ("future space", "future health"))


def test_an_unknown_name_without_neighbours_says_where_to_look() -> None:
    assert (
        str(UnknownNameError("field", "x"))
        == "no field is called 'x', and no name reads like it; the collection lists those there are"
    )


def test_an_ambiguous_name_lists_its_bearers() -> None:
    """An ambiguous one lists them."""
    error = AmbiguousNameError("region", "Suzhou", ("cn-3205", "cn-3413"))
    assert str(error) == "more than one region is called 'Suzhou': cn-3205; cn-3413; ask by id"
    assert (error.kind, error.name, error.candidates) == ("region", "Suzhou", ("cn-3205", "cn-3413"))


def test_a_text_that_cannot_be_read_is_shown_cut() -> None:
    error = ParseError("9" * 1000, "a day")
    assert str(error) == f"cannot read '{'9' * 59}…': expected a day"
    assert error.expected == "a day"


def test_the_text_of_a_parse_error_is_cut_when_long() -> None:
    """The text, cut when long."""
    assert len(ParseError("9" * 10**6, "a day").text) < 1000


def test_data_errors_list_every_fault_at_once() -> None:
    """Named with the record and key path of every fault in it, all at once, and nothing of it is loaded."""
    assert str(DataError(("a", "b"))) == "2 faults, nothing was loaded:\n  a\n  b"
    assert str(DataError(("a",))) == "1 fault, nothing was loaded:\n  a"
    assert str(WriteError(("a",))) == "1 fault, nothing was written:\n  a"
    assert DataError(("a", "b")).faults == ("a", "b")


@pytest.mark.parametrize("error", [EXAMPLES[0], EXAMPLES[2]], ids=lambda error: type(error).__name__)
def test_a_name_error_is_not_printed_in_quotes(error: KeyError) -> None:
    """It needs its own __str__, since KeyError prints its message in quotes."""
    assert not str(error).startswith(("'", '"'))


def test_nothing_is_turned_into_text() -> None:
    assert text_of("x", "a name") == "x"
    with pytest.raises(ParseError, match="cannot read '5': expected a name, as a text"):
        text_of(5, "a name")


def test_a_text_is_cut_to_a_length() -> None:
    assert shorten("9" * 100, 10) == "999999999…"
    assert shorten("9" * 60) == "9" * 60


def test_a_type_is_asked_for() -> None:
    assert is_a("x", str)
    assert not is_a(5, str)
