"""Many texts at once: files and folders read into one table."""

import importlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import attrs

from future_industries.errors import KindError, ParseError, is_a, show
from future_industries.reading.table import row_of
from future_industries.utf8 import not_utf8

if TYPE_CHECKING:
    from future_industries.catalog import Catalog
    from future_industries.reading.mention import Mention

__all__ = ["FileMention", "FileMentions", "read_files"]

_ENDINGS = frozenset({".txt", ".md"})


@attrs.frozen
class FileMention:
    """A mention, and the file that it is in.

    Attributes:
        path: The file, as it was given or found in a folder that was.
        mention: What it states or names; offsets count characters of the file read as UTF-8.
    """

    path: str
    mention: "Mention"


@attrs.frozen(repr=False)
class FileMentions:
    """What files state and name, file by file, each in the order of its text.

    Attributes:
        mentions: Every mention with its file.
        faults: One line for each file that could not be read.
    """

    mentions: tuple[FileMention, ...]
    faults: tuple[str, ...]

    def __len__(self) -> int:
        return len(self.mentions)

    def __iter__(self) -> Iterator[FileMention]:
        return iter(self.mentions)

    def rows(self) -> list[dict[str, Any]]:
        """Return the mentions as rows of plain values, which ``pandas.DataFrame`` and ``pyarrow.Table.from_pylist`` take."""
        return [row_of(found.mention, found.path) for found in self.mentions]

    def __repr__(self) -> str:
        files = len({found.path for found in self.mentions})
        return f"<FileMentions: {len(self)} in {files} file{'' if files == 1 else 's'}, {len(self.faults)} not read>"


def read_files(
    paths: "str | Path | Iterable[str | Path]", *, catalog: "Catalog | None" = None, progress: bool = False
) -> FileMentions:
    """Return what the texts in files and folders state and name.

    Of a folder, every ``.txt`` and ``.md`` file in it is read, in order of its path. A file that is no UTF-8 is a fault in the
    result and stops nothing.

    Args:
        paths: A file, a folder, or several.
        catalog: A catalogue whose names are looked for, instead of the shipped one.
        progress: Whether to show a bar; it needs the extra ``progress`` and is left out without it.

    Raises:
        ParseError: There is no such file or folder.
        KindError: The paths are neither a path nor several.

    Example:
        >>> from tempfile import TemporaryDirectory
        >>> with TemporaryDirectory() as folder:
        ...     _ = Path(folder, "page.txt").write_text("Anhui started 253 projects.", encoding="utf-8")
        ...     [(row["start"], row["kind"], row["text"]) for row in read_files(folder).rows()]
        [(0, 'region', 'Anhui'), (14, 'figure', '253 projects')]
    """
    if catalog is None:
        from future_industries.shipped import load  # noqa: PLC0415 - another catalogue needs no shipped one

        catalog = load()
    mentions: list[FileMention] = []
    faults: list[str] = []
    for path in _shown(tuple(_files(paths)), progress=progress):
        try:
            content = path.read_bytes()  # reading as text would change the ends of lines, and so the offsets
            text = content.decode("utf-8")
        except UnicodeDecodeError as error:
            faults.append(f"{path}: {not_utf8(error.object, error.start)}")
            continue
        except OSError as error:
            faults.append(f"{path}: {error}")
            continue
        mentions.extend(FileMention(str(path), mention) for mention in catalog.read(text))
    return FileMentions(tuple(mentions), tuple(faults))


def _files(paths: "str | Path | Iterable[str | Path]") -> Iterator[Path]:
    several = (paths,) if isinstance(paths, (str, Path)) else paths
    if not is_a(several, Iterable):
        raise KindError(f"files are read from a path or several, not from {show(paths)}")
    for path in several:
        if not is_a(path, str) and not is_a(path, Path):
            raise ParseError(show(path), "the path of a file or a folder")
        if not str(path):
            raise ParseError("", "the path of a file or a folder")
        place = Path(path)
        if place.is_dir():
            yield from sorted(found for found in place.rglob("*") if found.suffix.lower() in _ENDINGS and found.is_file())
        elif place.is_file():
            yield place
        else:
            raise ParseError(str(path), "the path of a file or a folder that is there")


def _shown(files: tuple[Path, ...], *, progress: bool) -> Iterable[Path]:
    """Return the files, behind a bar where one is wanted and can be had."""
    if not progress:
        return files
    try:
        bar: Iterable[Path] = importlib.import_module("tqdm").tqdm(files, unit="file")
    except ImportError:
        return files
    return bar
