"""What a data set is as a whole: its title, version, authors and licence, as every description of it says them."""

from typing import TYPE_CHECKING, Any

import attrs

from future_industries.errors import KindError, RecordError, is_a, show
from future_industries.record import check_id, names

if TYPE_CHECKING:
    from future_industries.exchange import Exchange
    from future_industries.period import Period

__all__ = ["Dataset", "dataset_of", "licence_address"]


def _words(_: object, attribute: "attrs.Attribute[Any]", value: str | None) -> None:
    if value is not None and not (is_a(value, str) and value.strip()):
        raise RecordError(f"{attribute.name} of a data set must be words, not {value!r}; leave it out where there are none")


def _period(_: object, attribute: "attrs.Attribute[Any]", value: object) -> None:
    if value is not None and type(value).__name__ != "Period":
        raise RecordError(f"{attribute.name} of a data set must be a Period, as Period.of('2026-11'), not {show(value)}")


@attrs.frozen(kw_only=True)
class Dataset:
    """A data set as it is cited and described: what a catalogue is, apart from its records.

    Attributes:
        id: A short name of lowercase words and hyphens, as in file names and citation keys.
        title: Its title.
        description: What it holds, in a sentence or two, or None.
        version: The version of the data, or None; a catalogue fills in its own.
        published: When that version was published, or None.
        creators: Who made it.
        licence: Identifier of its licence in the SPDX list, as ``"CC-BY-4.0"``, or None where none is given.
        url: Its address, or None.
        keywords: What it is about, a word or two each.

    Example:
        >>> import future_industries as fi
        >>> fi.Dataset(id="hainan", title="Plans of Hainan", creators=("A. Reader",), licence="CC0-1.0").title
        'Plans of Hainan'
    """

    id: str = attrs.field(validator=check_id)
    title: str = attrs.field(validator=_words)
    description: str | None = attrs.field(default=None, validator=_words)
    version: str | None = attrs.field(default=None, validator=_words)
    published: "Period | None" = attrs.field(default=None, validator=_period)
    creators: tuple[str, ...] = attrs.field(default=(), converter=names)
    licence: str | None = attrs.field(default=None, validator=_words)
    url: str | None = attrs.field(default=None, validator=_words)
    keywords: tuple[str, ...] = attrs.field(default=(), converter=names)


# As CITATION.cff has them.
_SHIPPED = Dataset(
    id="future-industries",
    title="future_industries",
    description=(
        "China's future-industries policy as typed, immutable, sourced records: "
        "policies, fields, products, regional plans and figures, with dated currency conversion."
    ),
    creators=("The future_industries developers",),
    licence="CC-BY-4.0",
    keywords=("China", "future industries", "industrial policy", "exchange rates", "provenance"),
)
_UNNAMED = Dataset(id="catalogue", title="A catalogue of future industries")


def dataset_of(catalog: "Exchange", about: Dataset | None = None) -> Dataset:
    """Return what *catalog* is: *about*, or what ships with the package; of another catalogue nothing is claimed.

    Raises:
        KindError: *about* is no Dataset.

    Example:
        >>> import future_industries as fi
        >>> dataset_of(fi.load()).licence, dataset_of(fi.Catalog.of({})).licence
        ('CC-BY-4.0', None)
    """
    from future_industries.shipped import load  # noqa: PLC0415 - only a catalogue without a description asks which it is

    if about is not None:
        if not is_a(about, Dataset):
            raise KindError(f"about= says what the data set is with a Dataset, not with {show(about)}")
        return about if about.version else attrs.evolve(about, version=catalog.version or None)
    if catalog is not load():
        return attrs.evolve(_UNNAMED, version=catalog.version or None)
    return attrs.evolve(_SHIPPED, version=catalog.version, published=_month(catalog.version))


def _month(version: str) -> "Period":
    """Return the month of a version of the shipped data, which counts year, month, and a number within the month."""
    from future_industries.period import Period  # noqa: PLC0415 - only the shipped data count their versions so

    year, month, _ = version.split(".")
    return Period.of(f"{year}-{month}")


def licence_address(licence: str) -> str:
    """Return the address of a licence in the SPDX list."""
    return f"https://spdx.org/licenses/{licence}"
