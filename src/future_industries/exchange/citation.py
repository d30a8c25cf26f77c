"""Citations: how to name the sources of a fact and the data set, in the forms that papers take."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Literal, TypeAlias

from future_industries.errors import AmbiguousNameError, KindError, UnknownNameError, is_a, shorten, show
from future_industries.exchange.reference import Reference, references
from future_industries.kinds import kind_of
from future_industries.period import Period
from future_industries.record import Record
from future_industries.vocabulary import Vocabulary

if TYPE_CHECKING:
    from types import EllipsisType

    from future_industries.exchange import Exchange
    from future_industries.exchange.dataset import Dataset

__all__ = ["CitationForm", "cite"]


class CitationForm(Vocabulary):
    """The form that a citation takes."""

    TEXT = "text"
    BIBTEX = "bibtex"
    CSL_JSON = "csl-json"


CitationFormWord: TypeAlias = Literal["text", "bibtex", "csl-json"]
"""The words of `CitationForm`, which an editor completes."""


def cite(
    catalog: "Exchange",
    what: "Record | Iterable[Record] | str | EllipsisType",
    form: CitationForm | CitationFormWord,
    about: "Dataset | None",
) -> str:
    """Return how to cite *what*; see `Exchange.cite`."""
    put = CitationForm(form.casefold() if is_a(form, str) else form)
    found = references(catalog, None if what is ... else _records(catalog, what), about)
    if put is CitationForm.TEXT:
        return "\n".join(map(_sentence, found))
    if put is CitationForm.BIBTEX:
        from future_industries.exchange.bibtex import bibtex  # noqa: PLC0415 - each form is imported by whoever wants it

        return bibtex(found)
    from future_industries.exchange.csl import csl_json  # noqa: PLC0415 - as above

    return csl_json(found)


def _records(catalog: "Exchange", what: "Record | Iterable[Record] | str") -> tuple[Record, ...]:
    if isinstance(what, str):
        return (_named(catalog, what),)
    if isinstance(what, Record):
        return (what,)
    several = tuple(what) if is_a(what, Iterable) else None
    if several is None or not all(is_a(record, Record) for record in several):
        raise KindError(f"what is cited is a record or its name, several records or a catalogue, not {show(what)}")
    return several


def _named(catalog: "Exchange", name: str) -> Record:
    """Return the record of any kind that bears a name; of a document and the policy that it is, the policy, which cites both.

    Raises:
        UnknownNameError: No record bears it.
        AmbiguousNameError: Several do.
    """
    bearers: list[Record] = [collection[name] for collection in catalog.collections.values() if name in collection]
    if not bearers:
        raise UnknownNameError("record", shorten(name), tuple(record.id for record in catalog.search(name)[:3]))
    documents = {getattr(record, "document", None) for record in bearers}
    found = [record for record in bearers if record not in documents]
    if len(found) > 1:
        raise AmbiguousNameError("record", shorten(name), tuple(f"{one.id} ({kind_of(one).noun})" for one in found))
    return found[0]


def _sentence(reference: Reference) -> str:
    """Return a reference in words, on one line."""
    parts = [
        _listed(reference.authors),
        f"“{reference.title}”",
        reference.publisher,
        reference.number,
        f"version {reference.version}" if reference.version else None,
        str(reference.published) if reference.published else None,
        reference.url,
        f"read {Period.of(reference.read)}" if reference.read else None,
        reference.licence,
        reference.note,
    ]
    return f"{', '.join(' '.join(part.split()) for part in parts if part)}."


def _listed(names: tuple[str, ...]) -> str:
    """Return names as a sentence lists them: commas, and an "and" before the last."""
    *others, last = names or ("",)
    return f"{', '.join(others)} and {last}" if others else last
