"""Measures: the code list of what figures count."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from future_industries.record import Record, check_id, names

if TYPE_CHECKING:
    from future_industries.text import Text

__all__ = ["Measure"]


@attrs.frozen(kw_only=True, repr=False, eq=False)
class Measure(Record):
    """What a figure counts, such as investment or orders: a code of this library's own, which states no fact.

    Attributes:
        id: The code that figures carry.
        name: Its names.
        aliases: Further names.

    Example:
        >>> import future_industries as fi
        >>> fi.measures["投资"].id
        'investment'
    """

    id: str = attrs.field(validator=check_id)
    name: Text
    aliases: tuple[str, ...] = attrs.field(default=(), converter=names)
