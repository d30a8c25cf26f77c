"""The plan of a made-up city, as a file of one's own, and how a file is written, broken and loaded."""

from pathlib import Path

import pytest

import future_industries as fi
from future_industries.errors import DataError

PLAN = """\
[source]
id = "haiwan-plan-2025"
name = { en = "Action plan of Haiwan for future industries", zh = "海湾市未来产业行动方案" }
kind = "official"
published = 2025-03-01
read = 2025-04-02

[[region]]
id = "haiwan"
name = { en = "Haiwan", zh = "海湾" }
level = "city"
parent = "Hainan"
evidence = [{ place = "the title" }]

[[plan]]
id = "haiwan-2025"
name = "Haiwan's plan of 2025"
region = "海湾"
horizon = "../2030"
evidence = [{ place = "section 2" }]

[[plan.groups]]
name = { en = "deep sea", zh = "深海" }
mappings = [{ track = "Quantum Technology" }, { field = "未来空间", match = "close" }]

[[figure]]
id = "haiwan-fund-2030"
name = "the fund that the city is to set up"
amount = "over 500 million yuan"
kind = "target"
nature = "stock"
measure = "investment"
subject = { plan = "haiwan-2025" }
region = "haiwan"
evidence = [{ place = "section 5", stated = "超过5亿元" }]
"""


def write(folder: Path, content: str | bytes = PLAN, name: str = "plan.toml") -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def fault(source: object, **options: object) -> str:
    """Return the one fault of what cannot be loaded."""
    with pytest.raises(DataError) as caught:
        fi.load(source, **options)  # type: ignore[call-overload]
    (found,) = caught.value.faults
    assert "\n" not in found
    return found


def changed(old: str, new: str) -> str:
    assert PLAN.count(old) == 1
    return PLAN.replace(old, new)
