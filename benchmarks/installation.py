"""Where the measured code comes from: the wheel, built and installed with its peers into an environment of its own."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parent.parent

_PIP = ("-I", "-m", "pip", "--quiet", "--disable-pip-version-check")


class Installation(NamedTuple):
    """A Python that has the library and its peers.

    Attributes:
        python: Its executable.
        wheel: Size of the wheel in bytes, or None where the library was there already.
        installed: Size of the library with its dependencies in bytes, without bytecode, or None as above.
    """

    python: str
    wheel: int | None = None
    installed: int | None = None


def here() -> Installation:
    """Return the installation of the Python that runs this.

    Raises:
        SystemExit: It has no library, or one that reads the files of a source tree, whose times are not those of the wheel.
    """
    found = Installation(sys.executable)
    probe = "import future_industries, pathlib; print((pathlib.Path(future_industries.__file__).parent / 'compiled').is_dir())"
    run = subprocess.run([found.python, "-I", "-c", probe], check=False, stdout=subprocess.PIPE, text=True)
    if run.stdout.strip() != "True":
        sys.exit("--here measures an installed wheel, and this Python has none; leave --here out, and one is built and installed")
    return found


@contextmanager
def fresh() -> Generator[Installation]:
    """Build the wheel, install it with its peers into a temporary environment, and remove all of it in the end."""
    with tempfile.TemporaryDirectory(prefix="benchmarks-") as folder:
        work = Path(folder)
        python = str(work / "venv" / ("Scripts/python.exe" if os.name == "nt" else "bin/python"))
        _run(sys.executable, "-I", "-m", "venv", str(work / "venv"))
        _run(python, *_PIP, "install", "--upgrade", "pip")  # the one that comes with Python may not know --group
        _run(python, *_PIP, "wheel", "--no-deps", "--wheel-dir", str(work / "dist"), str(ROOT))
        (wheel,) = (work / "dist").glob("*.whl")
        _run(python, *_PIP, "install", "--group", f"{ROOT / 'pyproject.toml'}:bench", str(wheel))
        _run(python, *_PIP, "install", "--no-compile", "--target", str(work / "target"), str(wheel))
        yield Installation(python, wheel.stat().st_size, _size(work / "target"))


def _run(*command: str) -> None:
    subprocess.run(command, check=True)


def _size(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
