"""Pages made of notebooks: plots that follow the theme, a link to the notebook itself, nothing fetched and nothing left behind."""

import json
import os
import re
from pathlib import Path
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util import logging

import future_industries

__all__ = ["setup"]

FOLDER = "notebooks/"
_PYTHON = {"display_name": "Python 3", "language": "python", "name": "python3"}
# Black and white become the colours of the page; the grey of a grid lies between them.
_COLOURS = (
    (re.compile(r'<rect [^>]*fill="white"/>'), ""),
    (re.compile(r'(fill|stroke)="(?:black|#000|#000000)"'), r'\1="currentColor"'),
    (re.compile(r'stroke="#ddd"'), 'stroke="rgba(128,128,128,.3)"'),
)
_FETCHES = re.compile(r'<(?:script|iframe|link)\b|\bsrc="(?:https?:)?//')
_LOG = logging.getLogger(__name__)
_ID = re.compile(r'(\bid="|url\(#|href="#)')


def prepare_kernel(app: Sphinx) -> None:
    """Let notebooks import the package that this documentation is of, and keep what Jupyter writes within the build."""
    package = Path(future_industries.__file__).parents[1]
    os.environ["PYTHONPATH"] = os.pathsep.join(filter(None, (str(package), os.environ.get("PYTHONPATH"))))
    for variable in ("IPYTHONDIR", "JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR", "JUPYTER_RUNTIME_DIR"):
        os.environ[variable] = str(Path(app.doctreedir, variable.lower()).absolute())
    app.env.mystnb_config = app.env.mystnb_config.copy(output_folder=str(Path(app.doctreedir, "executed").absolute()))


def _drawing(svg: str, prefix: str) -> nodes.raw:
    """Return a plot as a part of the page, so that its text has the page's colour, light or dark."""
    for pattern, replacement in _COLOURS:
        svg = pattern.sub(replacement, svg)
    svg = _ID.sub(rf"\g<1>{prefix}", svg)  # several plots share the page, and each counts its ids from 0
    return nodes.raw("", f'<div class="plot">{svg}</div>', format="html")


def show_notebook(app: Sphinx, doctree: nodes.document, docname: str) -> None:
    """Put a notebook's plots into its page, and a link to the notebook below its title."""
    if not docname.startswith(FOLDER) or app.builder.format != "html" or not _executed(app, docname).exists():
        return
    for number, image in enumerate(list(doctree.findall(nodes.image))):
        if image["uri"].endswith(".svg"):
            svg = Path(app.srcdir, image["uri"].lstrip("/")).read_text(encoding="utf-8")
            image.replace_self(_drawing(svg, f"plot{number}-"))
    name = docname.removeprefix(FOLDER)
    link = nodes.reference("", "Download this page as a notebook", refuri=f"{name}.ipynb", classes=["notebook-link"])
    title = next(iter(doctree.findall(nodes.title)))
    title.parent.insert(title.parent.index(title) + 1, nodes.paragraph("", "", link))


def _executed(app: Sphinx, docname: str) -> Path:
    return Path(app.doctreedir, "executed", f"{docname}.ipynb")


def refuse_scripts(app: Sphinx, pagename: str, templatename: str, context: dict[str, Any], doctree: object) -> None:  # noqa: ARG001  the interface
    """Warn of an output that runs or fetches something, as a plot does that is not drawn beforehand."""
    if pagename.startswith(FOLDER) and _FETCHES.search(context.get("body", "")):
        _LOG.warning(
            "%s has an output with a script or something from the web; draw plots with alt.renderers.enable('svg')", pagename
        )


def ship_notebooks(app: Sphinx, exception: Exception | None) -> None:
    """Lay the executed notebooks beside their pages, for any Python that has the library."""
    if exception is None and app.builder.format == "html":
        for docname in app.env.found_docs:
            if docname.startswith(FOLDER) and (executed := _executed(app, docname)).exists():
                notebook = json.loads(executed.read_text(encoding="utf-8"))
                notebook["metadata"] = {"kernelspec": _PYTHON, "language_info": {"name": "python"}}
                Path(app.outdir, f"{docname}.ipynb").write_text(
                    json.dumps(notebook, ensure_ascii=False, indent=1), encoding="utf-8"
                )


def setup(app: Sphinx) -> dict[str, bool]:
    """Connect the functions above."""
    app.connect("builder-inited", prepare_kernel, priority=600)  # after myst-nb has read its settings
    app.connect("doctree-resolved", show_notebook)
    app.connect("html-page-context", refuse_scripts)
    app.connect("build-finished", ship_notebooks)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
