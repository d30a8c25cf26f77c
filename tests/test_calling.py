"""Who passes a question what it does not take is told what it takes."""

from collections.abc import Callable

import pytest

import future_industries as fi
from future_industries.calling import answering


@pytest.mark.parametrize(
    ("ask", "sentence"),
    [
        (
            lambda: fi.plans.where("Guangdong"),  # type: ignore[call-arg]
            r"where\(\) takes region=, .*, so say by which keyword 'Guangdong' is meant",
        ),
        (
            lambda: fi.plans.where(regions="Guangdong"),  # type: ignore[call-arg]
            r"where\(\) has no keyword regions= \(did you mean region=\?\); it takes region=, within=",
        ),
        (
            lambda: fi.compare("Beijing", "Shanghai", "Anhui"),  # type: ignore[call-arg]
            r"compare\(\) takes left and right and as_of=, .*'Anhui' is meant; fi.matrix\(regions=\[…\]\) lays out more",
        ),
        (lambda: fi.load().compare("Beijing"), r"compare\(\) lacks right; it takes left and right"),  # type: ignore[call-arg]
        (lambda: fi.matrix(zzz=1), r"matrix\(\) has no keyword zzz=; it takes rows="),  # type: ignore[call-arg]
    ],
)
def test_a_call_that_cannot_be_says_what_to_pass(ask: Callable[[], object], sentence: str) -> None:
    with pytest.raises(fi.errors.KindError, match=sentence):
        ask()


def test_what_goes_wrong_within_a_question_is_told_as_it_is() -> None:
    def add(one: int) -> object:
        return one + "1"  # type: ignore[operator]

    with pytest.raises(TypeError, match="unsupported operand") as caught:
        answering(add)(1)
    assert not isinstance(caught.value, fi.errors.KindError)
