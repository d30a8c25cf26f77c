"""Write what the package's questions take and raise, in ``questions.py``, from what the catalogue's methods of their names say.

Run it after such a docstring of the catalogue has changed: a prompt and an editor show the whole at ``fi.matrix``.
"""

import ast
import inspect
import re
import textwrap
from pathlib import Path

import future_industries as fi

PAGE = Path(__file__).parent.parent / "src" / "future_industries" / "questions.py"

_OWN = {"read", "draft"}  # which take a catalogue, too, and say so


def page() -> str:
    """Return the module."""
    text = PAGE.read_text(encoding="utf-8")
    for node in ast.parse(text).body:
        if isinstance(node, ast.FunctionDef) and node.name not in _OWN:
            written = ast.get_docstring(node) or ""
            text = text.replace(_laid_out(written), _laid_out(_completed(node.name, written)))
    return text


def _completed(name: str, written: str) -> str:
    """Return a docstring between whose first and last lines, and its own example, stands what the catalogue's says."""
    said, *sections = _parted(inspect.getdoc(getattr(fi.Catalog, name)) or "")
    own, *others = _parted(written)
    first, *_, last = own.split("\n\n")
    sections = [section for section in sections if not section.startswith("Example:")]
    return "\n\n".join([first, *said.split("\n\n")[1:], last, *sections, *(one for one in others if one.startswith("Example:"))])


def _parted(docstring: str) -> list[str]:
    """Return what a docstring says before its sections, and the sections."""
    return re.split(r"\n\n(?=(?:Args|Returns|Raises|Example):\n)", docstring)


def _laid_out(docstring: str) -> str:
    """Return a docstring as it stands in a function, without its quotes."""
    lines = textwrap.indent(docstring, "    ").strip()
    return f'{lines}\n    """' if "\n" in docstring else f'{lines}"""'


def main() -> None:
    """Write the module."""
    PAGE.write_text(page(), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
