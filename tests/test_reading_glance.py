"""What is told at a glance is what is found when everything around a number is looked at."""

import json
import random
from pathlib import Path

import pytest

from future_industries.reading import figures
from future_industries.reading.anchors import anchors_in
from future_industries.reading.figures import found_in
from future_industries.reading.glance import Found

_LABELLED = Path(__file__).parent / "data" / "reading"
_HAN_BEFORE = """
投资 超过 约 不低于 最高 最高给予 每 年产 人民币 人民币约 将近 港币 第 前 从 由 其中 ， （ 达到 零下 科创 至少建成 通过 节约
不超过实际投资额的 每千瓦时 每亩最高 此前还有 yoy - $ US$
"""
_BEFORE = ("over ", "about ", "from ", "up to ", "at least ", "between ", "and ", "at ", "minus ", "No. ", "page ")
_NUMBERS = "5 12 365 863 1998 2024 3.5 0.7 1,200 1000 2024.5 0 1.2.3 123456789 05"
_SCALES = ("", "", "万", "亿", "万亿", "千", "余万", "多", " million", " trillion")
_HAN_UNITS = """
元 % 美元 个 家 家企业 人 公里 千瓦时 吨 个百分点 倍 成 年 个月 天 小时 日 届 期 级 元/吨 元人民币 项目 颗卫星 件 套 台
户 位 角 度 班 计划 号
"""
_UNITS = (" percent", " yuan", " dollars", " U.S. dollars", " companies", " km", " percent-owned", " yuan-level")
_HAN_AFTER = "， 。 以上 左右 以内 建设 至8 —12% 、6 （含） /吨 每年 的企业 5 5角 内 起 多 -8"
_AFTER = ("", " of the", " in", " to 8", " or", " per day", " a year", " or more", " ago")
_PARTS = (
    (*_HAN_BEFORE.split(), *_BEFORE),
    _NUMBERS.split(),
    _SCALES,
    (*_HAN_UNITS.split(), *_UNITS),
    (*_HAN_AFTER.split(), *_AFTER),
    ("", "，", "。", " "),
)


def _drawn(chance: random.Random) -> str:
    """Return a text of figures, put together at random from what decides how they are read."""
    return "".join("".join(chance.choice(part) for part in _PARTS) for _ in range(4000))


def _labelled() -> str:
    lines = [line for path in sorted(_LABELLED.rglob("*.jsonl")) for line in path.read_text(encoding="utf-8").splitlines()]
    return "\n".join(json.loads(line)["text"] for line in lines)


def _never(_text: str, _start: int, _last: int = 0) -> Found | None:
    return None


@pytest.mark.parametrize("seed", [None, 1, 2, 3])
def test_a_glance_tells_what_a_long_look_finds(seed: int | None, monkeypatch: pytest.MonkeyPatch) -> None:
    text = _labelled() if seed is None else _drawn(random.Random(seed))  # noqa: S311 - the same texts in every run
    at_a_glance = list(found_in(text, anchors_in(text)))
    monkeypatch.setattr(figures, "glanced_at", _never)
    assert at_a_glance == list(found_in(text, anchors_in(text)))
    assert len(at_a_glance) > 1000
