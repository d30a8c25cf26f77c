"""Plain tables to text: TOML, JSON and YAML, which `decoding` reads back."""

import json
from datetime import date
from typing import Any

from future_industries.errors import KindError, show
from future_industries.plain_yaml import write_yaml
from future_industries.toml import toml_text

__all__ = ["encoded"]


def encoded(tables: dict[str, Any], form: str) -> str:
    r"""Return tables by the kind of their records as text.

    Raises:
        KindError: There is no such form.
        MissingExtraError: The extra for YAML is not installed.

    Example:
        >>> encoded({"measure": {"id": "orders"}}, "toml")
        '[measure]\nid = "orders"\n'
    """
    if form == "toml":
        return toml_text(tables)
    if form == "json":
        return json.dumps(tables, ensure_ascii=False, indent=2, default=date.isoformat) + "\n"
    if form == "yaml":
        return write_yaml(tables)
    raise KindError(f"a form is one of toml, json, yaml, not {show(form)}")
