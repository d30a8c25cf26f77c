"""What a class says of its attributes is read whole, by any Python and by every reader of it."""

import inspect
import runpy
from pathlib import Path

import pytest

import future_industries as fi
from future_industries.docstrings import descriptions, summary
from future_industries.kinds import KINDS, record_class
from future_industries.layout import columns_of
from future_industries.shapes import PARTS, shapes_of

SAID = """A *thing* with ``parts``.

    What follows is no attribute: this.

    Attributes:
        one: The first, of which there is more to say: much more,
            and more: still.
        two_2: The second.

    Example:
        three: none
    """


@pytest.mark.parametrize("docstring", [SAID, inspect.cleandoc(SAID)], ids=["indented", "as Python 3.13 keeps it"])
def test_what_is_said_of_an_attribute_is_read_to_its_end(docstring: str) -> None:
    thing = type("Thing", (), {"__doc__": docstring})
    assert descriptions(thing) == {
        "one": "The first, of which there is more to say: much more, and more: still.",
        "two_2": "The second.",
    }
    assert summary(thing) == "A thing with parts."


@pytest.mark.source_tree
def test_the_questions_of_the_package_say_all_that_those_of_the_catalogue_say() -> None:
    """To write it anew: ``python tools/write_questions.py``."""
    written = runpy.run_path(str(Path(__file__).parent.parent / "tools" / "write_questions.py"))
    assert written["PAGE"].read_text(encoding="utf-8") == written["page"](), "run tools/write_questions.py"
    assert '``"region"`` or ``"plan"``' in (fi.matrix.__doc__ or "")


def test_without_docstrings_nothing_is_said() -> None:
    thing = type("Thing", (), {"__doc__": None})
    assert (summary(thing), descriptions(thing)) == ("", {})


@pytest.mark.parametrize("cls", [*map(record_class, KINDS), *PARTS])
def test_every_field_is_described(cls: type) -> None:
    assert list(descriptions(cls)) == [shape.name for shape in shapes_of(cls)]
    assert all(words.endswith((".", ".)")) for words in descriptions(cls).values())


def test_a_column_has_the_whole_of_what_its_field_means() -> None:
    """Also where the docstring says it on two lines."""
    (kind,) = (column for column in columns_of(fi.Policy) if column.name == "kind")
    assert kind.meaning.endswith("or a list that designates something; null where no source says")
