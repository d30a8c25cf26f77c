"""What a superseded document promised does not look live."""

import attrs
import pytest

import future_industries as fi

OUTPUT = fi.figures["shanghai-2022-output-2030"]
OLD, NEW = fi.policies["cn-sh-gov-2022-11"], fi.policies["cn-sh-gov-2025-1"]


def test_a_figure_is_of_the_policy_that_holds_what_it_is_about() -> None:
    assert OUTPUT.of_policy is OLD
    assert attrs.evolve(OUTPUT, subject=OLD).of_policy is OLD
    assert attrs.evolve(OUTPUT, subject=fi.regions["Shanghai"]).of_policy is None


def test_a_milestone_is_of_the_policy_that_holds_what_it_is_about() -> None:
    assert {milestone.of_policy for milestone in fi.milestones.where(status="superseded")} == {OLD}
    assert fi.milestones["china-moon-landing"].of_policy is None


def test_a_sentence_ends_with_what_superseded_its_document() -> None:
    assert OUTPUT.sentence().endswith(f"; its document is superseded by “{NEW}”, 17 September 2025.")
    assert "superseded" not in fi.figures["anhui-projects-2024-investment"].sentence()


def test_a_sentence_of_a_document_superseded_by_nothing_known_says_so_alone() -> None:
    assert fi.figures["xiamen-2019-industries"].sentence().endswith("; its document is superseded.")


def test_questions_ask_where_a_policy_stands() -> None:
    assert OUTPUT in fi.figures.where(status="superseded", region="Shanghai")
    assert OUTPUT not in fi.figures.where(status="in force")
    assert fi.plans.where(status="superseded", region="Shanghai").ids == ("shanghai-2022",)
    assert fi.policies.where(replaces="cn-sh-gov-2022-11").ids == ("cn-sh-gov-2025-1",)
    with pytest.raises(fi.errors.RecordError, match="status is one of planned, in force"):
        fi.figures.where(status="gone")  # type: ignore[arg-type, unused-ignore]


def test_a_timeline_marks_what_is_superseded() -> None:
    lines = str(fi.timeline(region="Shanghai", kind="target")).splitlines()
    assert "target, superseded" in next(line for line in lines if "output value of future industries" in line)
    assert "superseded" not in lines[0]
    assert "target; superseded" in fi.timeline(region="Shanghai")._repr_markdown_()


def test_progress_marks_what_is_superseded() -> None:
    promise = next(promise for promise in fi.progress(region="Shanghai") if promise.target is OUTPUT)
    assert str(promise).endswith("| open, superseded")
    assert "open; superseded" in fi.progress(region="Shanghai")._repr_markdown_()


def test_cards_and_lists_say_where_a_document_stands_unless_it_is_in_force() -> None:
    assert "| its document is | superseded |" in OUTPUT._repr_markdown_()
    assert "| its document is | planned |" in fi.plans["china-2026"]._repr_markdown_()
    assert "its document is" not in fi.figures.where(status="in force")[:2]._repr_markdown_()


def test_tables_have_a_column_of_the_policy_and_its_status() -> None:
    row = next(row for row in fi.figures.rows() if row["id"] == OUTPUT.id)
    assert (row["policy_id"], row["policy_status"]) == (OLD.id, "superseded")
    assert next(row for row in fi.plans.rows() if row["id"] == "shanghai-2022")["policy_status"] == "superseded"
    assert {row["policy_status"] for row in fi.timeline(region="Shanghai").rows()} == {"in force", "superseded"}
