"""How two amounts lie to each other, the unknown included."""

import enum

from future_industries.errors import UndecidedError

__all__ = ["Order"]


class Order(enum.StrEnum):
    """How one amount lies to another; it has no truth value, since "unknown" is neither true nor false.

    Example:
        >>> import future_industries as fi
        >>> fi.Amount.parse("over 500 workshops").compare(fi.Amount.parse("450 workshops")) == "greater"
        True
    """

    LESS = "less"
    EQUAL = "equal"
    GREATER = "greater"
    UNKNOWN = "unknown"

    def __bool__(self) -> bool:
        raise UndecidedError(f"{self.value!r} is neither true nor false; test which of less, equal, greater, unknown it is")
