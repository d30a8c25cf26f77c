"""Closed vocabularies: words that are one of a short list, and equal to their own text."""

import enum
import inspect
from typing import NoReturn

from future_industries.errors import RecordError, show

__all__ = ["Vocabulary"]


class Vocabulary(enum.StrEnum):
    """A word of a closed list; a word that is not in it is refused with those that are.

    Example:
        >>> import future_industries as fi
        >>> fi.Kind("target") == "target"
        True
        >>> fi.Kind("goal")
        Traceback (most recent call last):
        ...
        future_industries.errors.RecordError: kind is one of target, projection, result, not 'goal'
    """

    # A word is made of its text alone; attrs asks this of each converter, and would take longer to find it out.
    __signature__ = enum.nonmember(inspect.Signature((inspect.Parameter("value", inspect.Parameter.POSITIONAL_ONLY),)))

    @classmethod
    def _missing_(cls, value: object) -> NoReturn:
        words = ", ".join(member.value for member in cls)
        noun = "".join(f" {letter.lower()}" if letter.isupper() else letter for letter in cls.__name__).strip()
        raise RecordError(f"{noun} is one of {words}, not {show(value)}")
