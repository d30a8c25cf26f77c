"""What is wrong with a file that is no UTF-8, and what to do about it."""

import codecs
import re

from future_industries.errors import shorten

__all__ = ["marked_encoding", "not_utf8"]

_MARKS = (
    (codecs.BOM_UTF32_LE, "UTF-32"), (codecs.BOM_UTF32_BE, "UTF-32"),
    (codecs.BOM_UTF16_LE, "UTF-16"), (codecs.BOM_UTF16_BE, "UTF-16"),
)  # fmt: skip


def marked_encoding(content: bytes) -> str | None:
    """Return what to do about bytes that begin with the mark of another encoding, or None where they do not."""
    return next((_other_encoding(name) for mark, name in _MARKS if content.startswith(mark)), None)


def not_utf8(content: bytes, place: int) -> str:
    """Return what is wrong with bytes of which the one at *place* is not UTF-8, and what to do.

    Example:
        >>> print(not_utf8("产业".encode("gb18030"), 0).partition(",")[0])
        byte 0xb2 in line 1 is not UTF-8; it looks like GB18030: convert it to UTF-8
    """
    line = content.count(b"\n", 0, place) + 1
    return marked_encoding(content) or f"byte 0x{content[place]:02x} in line {line} is not UTF-8; {_guess(content)}"


def _guess(content: bytes) -> str:
    """Return what to do about bytes that are not UTF-8: most Chinese ones are GB18030, or GBK, which is a part of it."""
    try:
        text = content.decode("gb18030")
    except UnicodeDecodeError:
        return "save it as UTF-8 in the editor that wrote it"
    han = re.findall("[\u4e00-\u9fff]+", text)
    others = sum(not character.isascii() for character in text)
    if 2 * sum(map(len, han)) < others:
        return "save it as UTF-8 in the editor that wrote it"
    return f"{_other_encoding('GB18030')}; read so, it has the words {shorten(max(han, key=len), 20)!r}"


def _other_encoding(name: str) -> str:
    return f"it looks like {name}: convert it to UTF-8, in an editor or with iconv -f {name} -t UTF-8"
