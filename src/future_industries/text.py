"""One wording in English and Chinese, and how names are compared."""

import unicodedata

import attrs

from future_industries.errors import RecordError, is_a

__all__ = ["Text", "fold"]

# Typographic forms that Unicode's compatibility folding (NFKC) leaves apart, as the curly apostrophe of Xi’an.
_SAME = str.maketrans(
    {"\u2018": "'", "\u2019": "'", "\u201c": '"', "\u201d": '"', "\u2010": "-", "\u2011": "-", "\u2013": "-", "\u2014": "-"}
)


def _words(_: object, attribute: "attrs.Attribute[str]", value: str) -> None:
    if not (is_a(value, str) and value.strip()):
        raise RecordError(f"{attribute.name} of a text must be words, not {value!r}; leave it out where there are none")


@attrs.frozen
class Text:
    """The same words in English and, where it exists, in Chinese.

    Attributes:
        en: The English wording.
        zh: The Chinese wording, or None where no source gives one.

    Example:
        >>> str(Text("future space", "未来空间"))
        'future space'
        >>> f"{Text('future space', '未来空间'):zh}"
        '未来空间'
    """

    en: str = attrs.field(validator=_words)
    zh: str | None = attrs.field(default=None, validator=attrs.validators.optional(_words))

    def __str__(self) -> str:
        return self.en

    def __format__(self, language: str) -> str:
        """Write the English words, or with ``zh`` the Chinese ones where there are any."""
        if language == "zh" and self.zh is not None:
            return self.zh
        return format(self.en, "" if language in {"en", "zh"} else language)


def fold(name: str) -> str:
    """Return *name* as names are compared: without case, width, hyphens and kinds of quotes.

    Example:
        >>> fold("Brain-Computer　Interfaces") == fold("brain computer interfaces")
        True
    """
    plain = unicodedata.normalize("NFKC", name).translate(_SAME).casefold()
    return " ".join(plain.replace("-", " ").replace("_", " ").split())
