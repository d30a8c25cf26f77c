"""Calls that cannot be: who passes a question what it does not take is told what it takes."""

import functools
from collections.abc import Callable, Mapping
from typing import Any, TypeVar, cast

from future_industries.errors import KindError, show

__all__ = ["answering"]

F = TypeVar("F", bound=Callable[..., Any])

# What to ask instead, where a question of that name is asked of more than it takes.
_FURTHER = {"compare": "; fi.matrix(regions=[…]) lays out more than two"}


def answering(question: F) -> F:
    """Return a question that says, of a call that Python would refuse, what to pass instead.

    Example:
        >>> import future_industries as fi
        >>> fi.plans.where(regions="Guangdong")
        Traceback (most recent call last):
        ...
        future_industries.errors.KindError: where() has no keyword regions= (did you mean region=?); it takes region=...
    """

    @functools.wraps(question)
    def ask(*given: Any, **keywords: Any) -> Any:  # noqa: ANN401 - whatever the question takes and gives
        try:
            return question(*given, **keywords)
        except TypeError as error:
            is_entered = error.__traceback__ is None or error.__traceback__.tb_next is not None
            if is_entered:  # what goes wrong within is no fault of the call
                raise
            raise KindError(_told(question, given, keywords)) from None

    return cast("F", ask)


def _told(question: Callable[..., Any], given: tuple[Any, ...], keywords: Mapping[str, Any]) -> str:
    """Return what is wrong with a call, and what the question takes."""
    import inspect  # noqa: PLC0415 - only a wrong call pays for it

    parameters = [parameter for parameter in inspect.signature(question).parameters.values() if parameter.name != "self"]
    places = [parameter.name for parameter in parameters if parameter.kind is not parameter.KEYWORD_ONLY]
    others = [parameter.name for parameter in parameters if parameter.kind is parameter.KEYWORD_ONLY]
    takes = " and ".join(places + ([", ".join(f"{name}=" for name in others)] if others else []))
    call = f"{question.__name__}()"
    if wrong := [name for name in keywords if name not in {*places, *others}]:
        return f"{call} has no keyword {wrong[0]}={_near(wrong[0], [*places, *others])}; it takes {takes}"
    passed = given[1:] if "self" in inspect.signature(question).parameters else given
    if len(passed) <= len(places):
        return f"{call} lacks {' and '.join(name for name in places[len(passed) :] if name not in keywords)}; it takes {takes}"
    further = _FURTHER.get(question.__name__, "")
    return f"{call} takes {takes}, so say by which keyword {show(passed[len(places)])} is meant{further}"


def _near(name: str, known: list[str]) -> str:
    import difflib  # noqa: PLC0415 - only a wrong call pays for it

    close = difflib.get_close_matches(name, known, n=1)
    return f" (did you mean {close[0]}=?)" if close else ""
