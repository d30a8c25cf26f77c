"""One wording in two languages, and how names are compared."""

import copy
import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from future_industries import Text
from future_industries.errors import RecordError
from future_industries.text import fold


def test_a_text_prints_its_english_and_on_request_its_chinese_words() -> None:
    text = Text("future space", "未来空间")
    assert (str(text), f"{text}", f"{text:en}", f"{text:zh}") == ("future space", "future space", "future space", "未来空间")


def test_a_text_without_chinese_prints_its_english_words_in_both() -> None:
    assert f"{Text('future space'):zh}" == "future space"


def test_a_text_takes_the_widths_that_any_text_takes() -> None:
    assert f"{Text('ab', '甲'):>4}" == "  ab"


@pytest.mark.parametrize("words", ["", "  ", None, 5, b"x"])
def test_english_words_are_needed(words: object) -> None:
    with pytest.raises(RecordError, match="en of a text must be words"):
        Text(words)


@pytest.mark.parametrize("words", ["", " ", 5])
def test_absent_chinese_is_none_and_nothing_else(words: object) -> None:
    """None means "the source does not say", nothing else. Never "", 0 or -1 for unknown."""
    with pytest.raises(RecordError, match="leave it out where there are none"):
        Text("future space", words)


def test_a_text_is_a_value() -> None:
    text = Text("future space", "未来空间")
    assert text == Text("future space", "未来空间")
    assert hash(text) == hash(Text("future space", "未来空间"))
    assert pickle.loads(pickle.dumps(text)) == copy.deepcopy(text) == text


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Xi’an", "xi'an"),
        ("Brain-Computer　Interfaces", "brain computer interfaces"),
        ("６Ｇ", "6g"),
        ("future_space", "Future Space"),
        ("“十四五”", '"十四五"'),
        ("embodied–AI", "embodied‑ai"),
        ("STRASSE", "straße"),
    ],
)
def test_names_compare_without_case_width_hyphens_and_kinds_of_quotes(one: str, other: str) -> None:
    assert fold(one) == fold(other)


def test_different_names_stay_different() -> None:
    assert fold("苏州") != fold("宿州")


@given(st.text(max_size=30))
def test_folding_twice_is_folding_once(name: str) -> None:
    assert fold(fold(name)) == fold(name)


@given(st.text(max_size=30))
def test_folding_ignores_space_around(name: str) -> None:
    assert fold(f"  {name} ") == fold(name)
