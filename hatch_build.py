"""Build hook: check the data, compile them, and ship the compiled form in the wheel."""

import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

COMPILE = """
import sys
from pathlib import Path

sys.path.insert(0, sys.argv[1])

from future_industries.compile import compile_data

compile_data(Path(sys.argv[2]))
"""


class CompileData(BuildHookInterface[Any]):
    """Add what `future_industries.compile.compile_data` writes to a standard wheel, as `future_industries/compiled`.

    An editable install needs nothing: there, the package reads the data files themselves.
    """

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile into a temporary directory, which lasts until the wheel is written."""
        if version != "standard":
            return
        self._compiled = tempfile.TemporaryDirectory(prefix="future-industries-")
        # A process of its own, so that no other copy of the package, imported earlier, can be the one that compiles.
        subprocess.run([sys.executable, "-B", "-c", COMPILE, str(Path(self.root, "src")), self._compiled.name], check=True)
        files = sorted(Path(self._compiled.name).iterdir())
        if not files:
            raise RuntimeError("compile_data wrote no file; the wheel would hold no data")
        build_data["force_include"].update({str(file): f"future_industries/compiled/{file.name}" for file in files})

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:  # noqa: ARG002  the interface
        """Remove the temporary directory."""
        if version == "standard":
            self._compiled.cleanup()
