"""BibTeX: references as LaTeX takes them."""

import re
from collections.abc import Iterable

from future_industries.exchange.reference import Reference
from future_industries.source import SourceKind

__all__ = ["bibtex", "escape"]

# What TeX would take for more than itself. No form has a brace that is not closed again: BibTeX counts them all.
_ESCAPES = {
    "\\": r"\textbackslash{}", "{": r"\textbraceleft{}", "}": r"\textbraceright{}", "$": r"\$", "&": r"\&", "%": r"\%", "#": r"\#",
    "_": r"\_", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}", "`": r"\textasciigrave{}",
}  # fmt: skip
_JOINED = re.compile(r"([-'<>,])(?=\1)")  # two of which TeX sets as one sign, as a dash or a quote
_ADDRESS = {"\\": "%5C", "{": "%7B", "}": "%7D", " ": "%20"}
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def bibtex(references: Iterable[Reference]) -> str:
    """Return *references* as BibTeX entries, for a LaTeX that reads UTF-8."""
    return "\n\n".join(map(_entry, references))


def escape(words: str) -> str:
    r"""Return *words* as LaTeX prints them; Chinese stays as it is.

    Example:
        >>> print(escape("R&D_100% 未来"))
        R\&D\_100\% 未来
    """
    safe = "".join(_ESCAPES.get(letter, letter) for letter in " ".join(words.split()))
    return _JOINED.sub(r"\1{}", safe)


def _entry(reference: Reference) -> str:
    is_report = reference.kind == SourceKind.OFFICIAL and bool(reference.authors)
    institution = reference.publisher or " and ".join(reference.authors)
    fields = {
        "author": " and ".join(f"{{{escape(author)}}}" for author in reference.authors),
        "title": f"{{{escape(reference.title)}}}",  # a brace of its own keeps capitals
        "institution" if is_report else "howpublished": escape(institution if is_report else reference.publisher or ""),
        "number": escape(reference.number or ""),
        "version": escape(reference.version or ""),
        **_dates(reference),
        "url": "".join(_ADDRESS.get(letter, letter) for letter in reference.url or ""),
        "urldate": reference.read.isoformat() if reference.read else "",
        "note": escape(", ".join(part for part in (reference.licence, reference.note) if part)),
    }
    lines = [f"  {name} = {value if name == 'month' else f'{{{value}}}'}," for name, value in fields.items() if value]
    return "\n".join([f"@{'techreport' if is_report else 'misc'}{{{reference.key},", *lines, "}"])


def _dates(reference: Reference) -> dict[str, str]:
    """Return the date for BibTeX, a year and a month, and for biblatex, to its precision; in words where it is open."""
    published = reference.published
    if published is None:
        return {}
    if published.first is None or published.last is None:
        return {"year": escape(str(published))}
    month = _MONTHS[int(published.first[5:7]) - 1] if published.first == published.last and len(published.first) > 4 else ""
    return {"year": published.first[:4], "month": month, "date": published.edtf}
