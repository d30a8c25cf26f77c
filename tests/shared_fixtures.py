"""The fixtures that several tests share; `conftest.py` registers them."""

from pathlib import Path

import pytest

import future_industries as fi


@pytest.fixture(scope="session")
def compiled() -> bool:
    """Whether the installed package holds compiled records: a wheel, not a source tree."""
    return Path(fi.__file__).with_name("compiled").is_dir()


@pytest.fixture(scope="session")
def catalog() -> fi.Catalog:
    """The shipped catalogue."""
    return fi.load()


@pytest.fixture(scope="session")
def sources_folder() -> Path:
    """The texts of the sources, in a folder ``shared/sources`` beside the repository, or beside an unpacked copy of it."""
    for folder in Path(__file__).resolve().parents:
        if (folder / "shared" / "sources").is_dir():
            return folder / "shared" / "sources"
    pytest.skip("the texts of the sources are not ours to ship: there is no folder shared/sources beside the repository")
