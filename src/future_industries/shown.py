"""What shows itself: in a notebook as HTML or Markdown, in a terminal through rich."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.console import Group

__all__ = ["Shown"]


class Shown:
    """Something that notebooks and rich show as tables; what the tables say is defined in the package ``view``."""

    __slots__ = ()

    def _repr_html_(self) -> str:
        from future_industries.view.html import html  # noqa: PLC0415 - only what is looked at is laid out
        from future_industries.view.tables import tables_of  # noqa: PLC0415 - as above

        return html(tables_of(self))

    def _repr_markdown_(self) -> str:
        from future_industries.view.markdown import markdown  # noqa: PLC0415 - only what is looked at is laid out
        from future_industries.view.tables import tables_of  # noqa: PLC0415 - as above

        return markdown(tables_of(self))

    def __rich__(self) -> "Group":
        """Return the tables as rich prints them."""
        from future_industries.view.tables import tables_of  # noqa: PLC0415 - only what is looked at is laid out
        from future_industries.view.terminal import terminal  # noqa: PLC0415 - only rich asks, so it is there

        return terminal(tables_of(self))

    def __rich_repr__(self) -> "Iterator[tuple[str, str]]":
        """Yield the rows of the first table by their heads, for rich's pretty printing of what holds it."""
        from future_industries.view.table import pairs  # noqa: PLC0415 - only what is looked at is laid out
        from future_industries.view.tables import tables_of  # noqa: PLC0415 - as above

        return pairs(tables_of(self))
