"""Settings of the documentation: sphinx-build -W -b html docs docs/_build."""

import sys
from pathlib import Path
from typing import Any

from docutils import nodes
from sphinx.addnodes import pending_xref
from sphinx.application import Sphinx
from sphinx.domains.python import PyObject
from sphinx.environment import BuildEnvironment

import future_industries

sys.path.insert(0, str(Path(__file__).parent / "_extensions"))

project = "future_industries"
author = "The future_industries developers"
copyright = "2026, The future_industries developers"  # noqa: A001  Sphinx reads this name
version = release = future_industries.__version__

extensions = ["myst_nb", "notebook_pages", "sphinx.ext.autodoc", "sphinx.ext.napoleon", "atlas.extension"]
exclude_patterns = ["_build", "_extensions", "*.py"]  # Python elsewhere is a notebook
default_role = "py:obj"  # what docstrings put in single backticks

autodoc_member_order = "bysource"
autodoc_typehints = "description"
autodoc_typehints_description_target = "documented_params"
napoleon_numpy_docstring = False
napoleon_use_ivar = True  # a field is documented once, under Attributes

myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 3

nb_custom_formats = {".py": ["jupytext.reads", {"fmt": "py:percent"}]}
nb_execution_raise_on_error = True
nb_execution_timeout = 120
nb_output_stderr = "error"
nb_code_prompt_show = "How this was computed"
nb_code_prompt_hide = "Hide how this was computed"

html_theme = "furo"
html_title = f"future_industries {release}"
html_static_path = ["_static"]
html_css_files = ["pages.css", "notebooks.css"]


def point_to_the_root(app: Sphinx, env: BuildEnvironment, node: pending_xref, contnode: object) -> object:
    """Resolve a type by the address that users know: `future_industries.Amount`, not `future_industries.amount.Amount`."""
    package, _, rest = node.get("reftarget", "").partition(".")
    name = rest.rpartition(".")[2]
    if node.get("refdomain") != "py" or package != "future_industries" or not hasattr(future_industries, name):
        return None
    python = env.domains.python_domain
    return python.resolve_xref(env, node["refdoc"], app.builder, "obj", f"{package}.{name}", node, contnode)


def show_what_users_write(app: Sphinx, doctree: nodes.document, docname: str) -> None:  # noqa: ARG001  the interface
    """Show types by the name that users import, `Amount`, not by `future_industries.amount.Amount`."""
    for reference in doctree.findall(nodes.reference):
        address = reference.astext()
        name = address.rpartition(".")[2]
        if address == reference.get("reftitle") and address.startswith("future_industries.") and name in future_industries.__all__:
            for text in list(reference.findall(nodes.Text)):
                text.parent.replace(text, nodes.Text(name))


def describe_the_data(app: Sphinx, pagename: str, templatename: str, context: dict[str, Any], doctree: object) -> None:  # noqa: ARG001  the interface
    """Put the description of the data set for search engines into the head of the front page."""
    if pagename == "index":
        described = future_industries.load().to_schema_org().replace("</", "<\\/")
        context["metatags"] = f'{context.get("metatags", "")}\n<script type="application/ld+json">\n{described}\n</script>'


def tell_the_language(app: Sphinx, pagename: str, templatename: str, context: dict[str, Any], doctree: object) -> None:  # noqa: ARG001  the interface
    """Say of the pages in Chinese that they are, for fonts and screen readers."""
    if pagename.startswith("zh/"):
        context["language"] = "zh-CN"


def setup(app: Sphinx) -> None:
    """Connect the functions above, and call the fields of a class what Python calls them."""
    for field in PyObject.doc_field_types:
        if field.name == "variable":
            field.label = "Attributes"
    app.connect("missing-reference", point_to_the_root)
    app.connect("doctree-resolved", show_what_users_write)
    app.connect("html-page-context", describe_the_data)
    app.connect("html-page-context", tell_the_language)
