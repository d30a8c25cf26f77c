"""Exchange: a catalogue in the forms that other tools and people take, each of them an open standard."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path
    from types import EllipsisType

    from future_industries.collection import Collection
    from future_industries.exchange.citation import CitationForm, CitationFormWord
    from future_industries.exchange.dataset import Dataset
    from future_industries.record import Record

__all__ = ["Exchange"]


class Exchange:
    """The ways out of a catalogue."""

    __slots__ = ()

    if TYPE_CHECKING:

        @property
        def version(self) -> str:
            """The version of the data."""
            ...

        @property
        def collections(self) -> "Mapping[str, Collection[Any]]":
            """Every collection by its plural."""
            ...

        def search(self, words: str) -> tuple[Record, ...]:
            """Return the records that bear the words in a name."""
            ...

    def to_datapackage(self, folder: "str | Path", *, about: "Dataset | None" = None) -> "Path":
        """Write a Frictionless data package, tables in CSV with a description of every column, and return its descriptor.

        The package holds the records of the catalogue and all that they stand on. Files of its names are replaced.

        Args:
            folder: Where to; made where there is none.
            about: What the data set is, if the catalogue is not the shipped one.

        Raises:
            WriteError: Two records of a kind have one id, or a text cannot be written; nothing is written.
        """
        from future_industries.exchange.datapackage import write

        return write(self, folder, about)

    def to_jsonld(self, path: "str | Path | None" = None, *, base: str | None = None, about: "Dataset | None" = None) -> str:
        """Return the catalogue as JSON-LD, in terms of SKOS, PROV, Web Annotation and schema.org.

        Args:
            path: A file to write it to as well.
            base: What the identifiers begin with, ending in ``":"``, ``"/"`` or ``"#"``; a name of no one's otherwise.
            about: What the data set is, if the catalogue is not the shipped one.

        Raises:
            WriteError: Two records of a kind have one id.
            ParseError: Nothing can begin with *base*.

        Example:
            >>> import future_industries as fi
            >>> '"fi:plan/shanghai-2022"' in fi.load().to_jsonld()
            True
        """
        from future_industries.exchange.jsonld import write

        return write(self, path, base, about)

    def to_schema_org(self, *, about: "Dataset | None" = None) -> str:
        """Return a description of the data set as a schema.org ``Dataset`` in JSON-LD, as search engines read it.

        Args:
            about: What the data set is, if the catalogue is not the shipped one.
        """
        from future_industries.exchange.schema_org import describe

        return describe(self, about)

    def cite(
        self,
        what: "Record | Iterable[Record] | str | EllipsisType" = ...,
        form: "CitationForm | CitationFormWord" = "text",
        *,
        about: "Dataset | None" = None,
    ) -> str:
        """Return how to cite a record with its sources, several records, or else the data set.

        Args:
            what: A record, the id or a name of one, or several records; left out, the data set alone. A source is cited as itself,
                any other record by its sources and, where it is of one that has authors, the data set.
            form: ``"text"``, ``"bibtex"`` or ``"csl-json"``, in any case.
            about: What the data set is, if the catalogue is not the shipped one.

        Raises:
            KindError: What is given is no record, or one that stands on no source and is of no data set.
            UnknownNameError: No record bears the name.
            AmbiguousNameError: Several do.
            RecordError: There is no such form.

        Example:
            >>> import future_industries as fi
            >>> print(fi.load().cite(fi.sources["xinhua-2024-03-01"]))
            Xinhua, “Xinhua Headlines: China Revs Up Developing Tech-Savvy Industries for Smarter Future”, 1 March 2024.
        """
        from future_industries.exchange.citation import cite

        return cite(self, what, form, about)
