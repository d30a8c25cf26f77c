"""Citations: how to name the sources of a fact and the data set, in the forms that papers take."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from future_industries.errors import KindError, is_a, show
from future_industries.exchange.reference import Reference, references
from future_industries.period import Period
from future_industries.record import Record
from future_industries.vocabulary import Vocabulary

if TYPE_CHECKING:
    from future_industries.exchange import Exchange
    from future_industries.exchange.dataset import Dataset

__all__ = ["CitationForm", "cite"]


class CitationForm(Vocabulary):
    """The form that a citation takes."""

    TEXT = "text"
    BIBTEX = "bibtex"
    CSL_JSON = "csl-json"


def cite(catalog: "Exchange", what: Record | Iterable[Record] | None, form: CitationForm | str, about: "Dataset | None") -> str:
    """Return how to cite *what*; see `Exchange.cite`."""
    put = CitationForm(form)
    found = references(catalog, _records(what), about)
    if put is CitationForm.TEXT:
        return "\n".join(map(_sentence, found))
    if put is CitationForm.BIBTEX:
        from future_industries.exchange.bibtex import bibtex  # noqa: PLC0415 - each form is imported by whoever wants it

        return bibtex(found)
    from future_industries.exchange.csl import csl_json  # noqa: PLC0415 - as above

    return csl_json(found)


def _records(what: Record | Iterable[Record] | None) -> tuple[Record, ...] | None:
    if what is None or isinstance(what, Record):
        return None if what is None else (what,)
    several = tuple(what) if is_a(what, Iterable) else None
    if several is None or not all(is_a(record, Record) for record in several):
        raise KindError(f"what is cited is a record, several records or a catalogue, not {show(what)}")
    return several


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
