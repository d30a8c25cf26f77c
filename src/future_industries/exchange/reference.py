"""References: what is cited of a document or a data set, before it is put into one form or another."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

import attrs

from future_industries.errors import KindError, show
from future_industries.exchange.dataset import dataset_of
from future_industries.kinds import kind_of
from future_industries.policy import Policy
from future_industries.record import Record
from future_industries.source import Evidence, Source

if TYPE_CHECKING:
    from datetime import date

    from future_industries.exchange import Exchange
    from future_industries.exchange.dataset import Dataset
    from future_industries.period import Period

__all__ = ["Reference", "references"]

DATASET = "dataset"
_KEY = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-")


@attrs.frozen(kw_only=True)
class Reference:
    """One document, or the data set, as a list of references has it.

    Attributes:
        key: What it is cited by.
        kind: What kind of document, or ``"dataset"``.
        title: Its title, with that in the other language in brackets.
        authors: Who issued or made it; where nobody is named, who published it.
        publisher: Who published it, if not the authors.
        published: When, to the precision that is known.
        number: Its document number.
        version: Its version.
        language: ISO 639-1 code of its language.
        url: Its address.
        read: The day on which it was read.
        licence: Identifier of its licence.
        note: What is cited of it.
    """

    key: str
    kind: str
    title: str
    authors: tuple[str, ...] = ()
    publisher: str | None = None
    published: "Period | None" = None
    number: str | None = None
    version: str | None = None
    language: str | None = None
    url: str | None = None
    read: "date | None" = None
    licence: str | None = None
    note: str | None = None


def references(catalog: "Exchange", cited: tuple[Record, ...] | None, about: "Dataset | None") -> tuple[Reference, ...]:
    """Return what to cite for records: sources as themselves, others by their sources and the data set, which None is alone.

    Raises:
        KindError: A record stands on no source, and nothing says what data set it is of.
    """
    whole = dataset_of(catalog, about)
    if cited is None:
        return (_of_dataset(whole, None),)
    policies: Iterable[Policy] = catalog.collections["policies"]
    documents = {policy.document: policy for policy in policies if policy.document is not None}
    sources = dict.fromkeys(source for record in cited for source in _sources(record))
    found = [_of_source(source, documents.get(source)) for source in sources]
    entered = cited if about is not None else tuple(record for record in cited if whole.creators and _is_in(catalog, record))
    others = [record for record in entered if not isinstance(record, Source)]
    if others:
        found.append(_of_dataset(whole, _naming(others)))
    if cited and not found:
        raise KindError(f"{show(cited[0])} stands on no source, and nothing says what data set it is of; pass about= a Dataset")
    return tuple(found)


def _is_in(catalog: "Exchange", record: Record) -> bool:
    """Say whether a record, or what it was computed from, is of a catalogue."""
    return any(one in catalog.collections[kind_of(one).plural] for one in _with_bases(record))


def _with_bases(record: Record) -> list[Record]:
    """Return a record and all that it was computed from, each once."""
    found: dict[Record, None] = {}
    ahead = [record]
    while ahead:
        one = ahead.pop()
        if one not in found:
            found[one] = None
            bases: tuple[Record, ...] = getattr(one, "derived_from", ())
            ahead.extend(reversed(bases))
    return list(found)


def _naming(records: list[Record]) -> str | None:
    """Return which record of the data set is cited, where it is one."""
    return f"record {records[0].id}" if len(records) == 1 else None


def _sources(record: Record) -> Iterator[Source]:
    """Yield the sources that a record stands on; a computed figure stands on those of what it was computed from."""
    for one in _with_bases(record):
        if isinstance(one, Source):
            yield one
        evidence: tuple[Evidence, ...] = getattr(one, "evidence", ())
        yield from (piece.source for piece in evidence)


def _of_source(source: Source, policy: Policy | None) -> Reference:
    """Return how to cite a document; what it is a policy's document of, names its issuers and its number."""
    issuers = tuple(issuer.name.en for issuer in policy.issuers) if policy is not None else ()
    publisher = (source.publisher,) if source.publisher else ()
    first, other = (source.name.zh, source.name.en) if source.language == "zh" else (source.name.en, source.name.zh)
    return Reference(
        key=source.id,
        kind=source.kind,
        title=" ".join([first or source.name.en, *([f"[{other}]"] if first and other else [])]),
        authors=issuers or publisher,
        publisher=source.publisher if issuers else None,
        published=source.published or (policy.issued if policy is not None else None),
        number=policy.number if policy is not None else None,
        language=source.language,
        url=source.url,
        read=source.read,
    )


def _of_dataset(about: "Dataset", note: str | None) -> Reference:
    return Reference(
        key="".join(letter if letter in _KEY else "-" for letter in "-".join(filter(None, (about.id, about.version)))),
        kind=DATASET,
        title=about.title,
        authors=about.creators,
        published=about.published,
        version=about.version,
        url=about.url,
        licence=about.licence,
        note=note,
    )
