"""Promises beside outcomes, what was known by a day, what there is by region, and what the data's log tells."""

from pathlib import Path
from typing import Any

import attrs
import pytest

import future_industries as fi
from future_industries.changes import COLUMNS, unlogged
from future_industries.told import told

NEWS = fi.Source(id="news", name=fi.Text("News"), kind=fi.SourceKind.NEWS, published=fi.Period.of("2024-03-05"))
LATER = fi.Source(
    id="later", name=fi.Text("Later news"), kind=fi.SourceKind.NEWS, published=fi.Period.of("2027-02-01"), seen=fi.Seen.EXCERPT
)
HERE = (fi.Evidence(source=NEWS, place="page 1"),)
THERE = (fi.Evidence(source=LATER, place="page 1"),)
ANHUI = fi.regions["Anhui"]
QUANTUM = fi.tracks["quantum technology"]
SPACE = fi.fields["future space"]


def figure(name: str, amount: str, **changes: object) -> fi.Figure:
    values: dict[str, Any] = {"kind": "target", "period": "../2026", "evidence": HERE, **changes}
    period = None if values["period"] is None else fi.Period.of(values["period"])
    return fi.Figure(
        **{
            "name": fi.Text(name),
            "nature": "stock",
            "measure": "platforms",
            "subject": ANHUI,
            "region": ANHUI,
            **values,
            "period": period,
        },
        id=name,
        amount=fi.Amount.parse(amount),
    )


def outcome(amount: str, of: fi.Figure, period: str | int | None = 2026, **changes: object) -> fi.Figure:
    return figure("outcome", amount, kind="result", period=period, realises=(of,), evidence=THERE, **changes)


def catalog(*figures: fi.Figure, **records: object) -> fi.Catalog:
    return fi.Catalog.of({"regions": (fi.regions["cn"], ANHUI, fi.regions["Hainan"]), "figures": figures, **records})


# Promise and outcome


@pytest.mark.parametrize(
    ("promised", "came", "period", "standing"),
    [
        ("500 platforms", "520 platforms", 2026, "met"),
        ("500 platforms", "500 platforms", 2026, "met"),
        ("over 500 platforms", "over 600 platforms", 2026, "met"),
        ("at least 500 platforms", "500 platforms", 2026, "met"),
        ("over 500 platforms", "480 platforms", 2026, "missed"),
        ("over 500 platforms", "480 platforms", 2025, "under way"),
        ("over 500 platforms", "480 platforms", None, "missed"),
        ("500 platforms", "over 450 platforms", 2026, "undecided"),
        ("500 platforms", "20 percent", 2026, "undecided"),
        ("at most 10 yuan", "8 yuan", 2026, "met"),
        ("at most 10 yuan", "12 yuan", 2026, "missed"),
    ],
)
def test_a_promise_stands_as_the_bounds_of_both_decide(promised: str, came: str, period: int | None, standing: str) -> None:
    target = figure("target", promised)
    (promise,) = catalog(target, outcome(came, target, period)).progress()
    assert promise.standing == standing


def test_a_promise_without_an_outcome_is_open() -> None:
    found = catalog(figure("target", "500 platforms")).progress(region="Anhui")
    assert [promise.standing for promise in found] == [fi.Standing.OPEN]
    assert (len(found.open), len(found.realised)) == (1, 0)
    assert repr(found) == "<Progress: 1 promises, 0 with an outcome>"


def test_the_latest_outcome_decides_and_all_are_shown() -> None:
    target = figure("target", "over 500 platforms")
    early = attrs.evolve(outcome("300 platforms", target, 2025), id="early")
    (promise,) = catalog(target, outcome("510 platforms", target), early).progress()
    assert [came.id for came in promise.outcomes] == ["early", "outcome"]
    assert promise.standing == "met"
    assert str(promise) == "Anhui | target | over 500 platforms by 2026 | 300 platforms in 2025; 510 platforms in 2026 | met"


@pytest.mark.parametrize(("done", "standing"), [("2026-05", "met"), ("2027-05", "missed")])
def test_a_promised_milestone_is_met_when_it_is_reached_in_time(done: str, standing: str) -> None:
    promised = fi.Milestone(
        id="m", name=fi.Text("opening"), kind="target", period=fi.Period.of("../2026"), region=ANHUI, evidence=HERE
    )
    reached = attrs.evolve(promised, id="r", kind="result", period=fi.Period.of(done), realises=(promised,))
    (promise,) = catalog(milestones=(promised, reached)).progress()
    assert promise.standing == standing


def test_a_milestone_has_no_outcome_of_a_figure_of_its_id() -> None:
    """An id is one of its kind."""
    target = figure("same", "500 platforms")
    milestone = fi.Milestone(
        id="same", name=fi.Text("opening"), kind="target", period=fi.Period.of(2026), region=ANHUI, evidence=HERE
    )
    promises = catalog(target, outcome("520 platforms", target), milestones=(milestone,)).progress()
    assert {type(promise.target).__name__: promise.standing.value for promise in promises} == {"Figure": "met", "Milestone": "open"}


def test_progress_reads_as_a_table_and_is_that_of_a_region_or_a_track() -> None:
    target = figure("target", "500 platforms", tracks=(QUANTUM,))
    own = catalog(target, figure("elsewhere", "5 platforms", region=fi.regions["Hainan"]), tracks=(QUANTUM,))
    assert len(own.progress()) == 2
    assert [promise.target.id for promise in own.progress(track=QUANTUM)] == ["target"]
    assert [promise.target.id for promise in own.progress(region="Hainan")] == ["elsewhere"]
    assert str(own.progress(region="Anhui")).splitlines()[0].split() == ["promise", "target", "outcome", "standing"]


# As of a day


def test_what_was_told_later_was_not_known_before() -> None:
    target = figure("target", "over 500 platforms")
    own = catalog(target, outcome("510 platforms", target))
    assert own.figures.where(as_of="2024-03-04").ids == ()
    assert own.figures.where(as_of="2024-03-05").ids == ("target",)
    assert own.figures.where(as_of=2024).ids == ("target",)
    assert own.figures.where(as_of=2027).ids == ("target", "outcome")
    assert [promise.standing for promise in own.progress(as_of=2026)] == ["open"]
    assert own.timeline(as_of=2023).entries == ()


def test_what_is_dated_to_a_year_is_known_from_its_last_day() -> None:
    yearly = attrs.evolve(NEWS, published=fi.Period.of(2024))
    own = catalog(figure("target", "5 platforms", evidence=(fi.Evidence(source=yearly, place="page 1"),)))
    assert own.figures.where(as_of="2024-12-30").ids == ()
    assert own.figures.where(as_of="2024-12-31").ids == ("target",)


def test_what_has_no_date_is_never_known_to_have_been_told() -> None:
    undated = attrs.evolve(NEWS, published=None)
    own = catalog(figure("target", "5 platforms", evidence=(fi.Evidence(source=undated, place="page 1"),)))
    assert own.figures.where(as_of=2030).ids == ()


def test_a_plan_was_told_with_its_policy_and_a_policy_when_it_was_issued() -> None:
    policy = fi.Policy(id="p", name=fi.Text("P"), region=ANHUI, issued=fi.Period.of("2024-01-18"), evidence=HERE)
    plan = fi.Plan(id="q", name=fi.Text("Q"), region=ANHUI, policy=policy, evidence=THERE)
    assert told(plan) == told(policy) == fi.Period.of("2024-01-18")
    assert told(attrs.evolve(plan, policy=None)) == LATER.published
    own = catalog(policies=(policy,), plans=(plan,))
    for collection in (own.policies, own.plans):
        assert (len(collection.where(as_of="2024-01-17")), len(collection.where(as_of="2024-01-18"))) == (0, 1)  # type: ignore[attr-defined]


# Groups that list other than future industries


def plan(kind: str) -> fi.Plan:
    group = fi.Group(name=fi.Text("G"), kind=fi.GroupKind(kind), mappings=(fi.Mapping(SPACE), fi.Mapping(QUANTUM)), evidence=HERE)
    return fi.Plan(id="plan", name=fi.Text("Plan"), region=ANHUI, groups=(group,), evidence=HERE)


@pytest.mark.parametrize("kind", [kind.value for kind in fi.GroupKind])
def test_a_plan_names_what_its_groups_of_future_industries_list(kind: str) -> None:
    own = catalog(plans=(plan(kind),), tracks=(QUANTUM,), fields=(SPACE,))
    future = fi.GroupKind(kind).is_future
    assert bool(len(own.plans.where(track=QUANTUM))) is future
    assert bool(len(own.plans.where(field=SPACE))) is future
    assert len(own.plans.where(track=QUANTUM, field=SPACE, listed_as=kind)) == 1
    assert bool(own.matrix()["Anhui", "future space"].words) is future


def test_a_policy_is_found_by_what_it_lists_but_not_by_fields_of_use() -> None:
    def own(kind: str) -> fi.Catalog:
        policy = fi.Policy(
            id="p", name=fi.Text("P"), region=ANHUI, groups=plan(kind).groups, evidence=HERE, kind=fi.PolicyKind.GUIDANCE
        )
        return catalog(policies=(policy,), tracks=(QUANTUM,))

    assert own("sector").policies.where(track=QUANTUM, kind="guidance").ids == ("p",)
    assert own("use").policies.where(track=QUANTUM).ids == ()


def test_a_policy_is_found_by_what_its_plan_names_and_by_its_number() -> None:
    policy = fi.Policy(id="p", name=fi.Text("P"), region=ANHUI, number="皖政〔2024〕1号", evidence=HERE)
    own = catalog(policies=(policy,), plans=(attrs.evolve(plan("future"), policy=policy),), tracks=(QUANTUM,), fields=(SPACE,))
    assert own.policies.where(track=QUANTUM).ids == own.policies.where(field=SPACE).ids == ("p",)
    assert own.policies["皖政〔2024〕1号"] is policy


@pytest.mark.parametrize("as_of", ["../2030", "2024/.."])
def test_as_of_is_a_closed_time(as_of: str) -> None:
    with pytest.raises(fi.errors.KindError, match="not a time with an open end"):
        fi.figures.where(as_of=as_of)


def test_since_is_not_later_than_until() -> None:
    with pytest.raises(fi.errors.KindError, match="since=2030-01-01 is later than until=2020-12-31; exchange the two"):
        fi.figures.where(since=2030, until=2020)


# Two documents of one place


def test_a_comparison_of_two_plans_says_what_came_went_and_was_renamed() -> None:
    def named(id_: str, *words: tuple[str, fi.Track]) -> fi.Plan:
        groups = tuple(fi.Group(name=fi.Text(name), mappings=(fi.Mapping(track),), evidence=HERE) for name, track in words)
        return fi.Plan(id=id_, name=fi.Text(id_), region=ANHUI, groups=groups, evidence=HERE)

    hydrogen, brain = fi.tracks["hydrogen energy"], fi.tracks["brain science"]
    old = named("old", ("quantum", QUANTUM), ("hydrogen power", hydrogen))
    new = named("new", ("Quantum", QUANTUM), ("green hydrogen power", hydrogen), ("brain science", brain))
    tracks = (QUANTUM, hydrogen, brain)
    policy = fi.Policy(id="policy", name=fi.Text("A policy"), region=ANHUI, evidence=HERE)
    own = catalog(plans=(old, attrs.evolve(new, policy=policy)), tracks=tracks, policies=(policy,))
    comparison = own.compare("old", "policy")
    assert (comparison.tracks.shared, comparison.tracks.only_right) == ((QUANTUM, hydrogen), (brain,))
    assert list(map(str, comparison.renamed)) == ["hydrogen energy: hydrogen power → green hydrogen power"]
    assert "hydrogen power → green hydrogen power" in str(comparison)
    assert own.compare("Anhui", "Hainan", as_of=2023).tracks.only_left == ()


def test_a_policy_without_a_plan_cannot_be_compared() -> None:
    policy = fi.Policy(id="policy", name=fi.Text("A policy"), region=ANHUI, evidence=HERE)
    with pytest.raises(fi.errors.KindError, match="holds no plan"):
        catalog(policies=(policy,)).compare(policy, "Anhui")


# What there is


def test_coverage_names_what_is_known_as_a_draft_alone() -> None:
    draft = fi.policies["cn-fyp15-2026-draft"]
    row = fi.coverage()["China"]
    assert draft in row.drafts
    assert row.missing[-1] == f"known as a draft alone, the adopted text is not in the data: {draft}, 5 March 2026"


def test_a_draft_that_was_adopted_is_not_missing() -> None:
    assert not fi.coverage()["Chongqing"].drafts


def test_coverage_says_what_is_there_and_what_is_missing() -> None:
    policy = fi.Policy(id="p", name=fi.Text("P"), region=ANHUI, evidence=THERE)
    own = catalog(figure("target", "5 platforms"), policies=(policy,))
    found = own.coverage()
    assert found["Hainan"].missing == ("no document",)
    row = found["安徽"]
    assert (row.policies, row.plans, row.figures, row.latest) == (1, 0, 1, LATER.published)
    assert row.seen == {fi.Seen.EXCERPT: 1, fi.Seen.WHOLE: 1}
    assert row.confidence == {fi.Confidence.HIGH: 2}
    assert row.missing == (
        "no plan of future industries in the data",
        "no document of its own seen whole",
        "known by name alone: P",
    )
    assert repr(found) == "<Coverage: 2 regions, 1 with documents>"
    assert len(str(found).splitlines()) == 3


def test_coverage_is_of_a_region_or_a_level() -> None:
    assert {row.region.level for row in fi.coverage(level="city")} == {fi.RegionLevel.CITY}
    assert {row.region.lineage[-2].id for row in fi.coverage(within="Jiangsu")} == {"cn-js"}
    with pytest.raises(fi.errors.UnknownNameError):
        fi.coverage(within="Jiangsu")["Anhui"]
    with pytest.raises(fi.errors.KindError):
        fi.coverage()[0]  # type: ignore[index]


def test_every_province_answers() -> None:
    provinces = [row for row in fi.coverage() if row.region.level is fi.RegionLevel.PROVINCE]
    assert len(provinces) == 34
    assert all(row.documents or row.missing == ("no document",) for row in provinces)


# The log


@pytest.mark.source_tree
def test_the_log_tells_of_every_record_as_it_is() -> None:
    """Where this fails, the data changed: raise their version and run ``tools/log_data_changes.py``."""
    assert [str(change) for change in unlogged(fi.load())] == []


def test_the_log_ends_with_the_version_of_the_data() -> None:
    assert fi.data_changes()[-1].version == fi.data_version
    assert fi.data_changes(since=fi.data_version) == ()


@pytest.mark.parametrize(
    ("asked", "message"),
    [({"kind": "planz"}, "no kind of records is called 'planz'"), ({"since": "1999.1.1"}, "no version of the data")],
)
def test_a_log_asked_for_what_it_does_not_have_says_so(asked: dict[str, str], message: str) -> None:
    with pytest.raises(fi.errors.UnknownNameError, match=message):
        fi.data_changes(**asked)  # type: ignore[arg-type]


def test_what_the_log_does_not_tell_yet_is_added_changed_or_removed(tmp_path: Path) -> None:
    log = tmp_path / "changes.csv"
    same, other = figure("same", "5 platforms"), figure("other", "5 platforms")
    before = catalog(same, other)
    log.write_text(",".join(COLUMNS) + "\n", encoding="utf-8")
    lines = [",".join(map(str, attrs.astuple(change))) for change in unlogged(before, log)]
    log.write_text("\n".join([",".join(COLUMNS), *lines, ""]), encoding="utf-8")
    assert list(unlogged(before, log)) == []
    after = catalog(same, attrs.evolve(other, id="new"), attrs.evolve(other, amount=fi.Amount.parse("6 platforms")))
    assert [(change.id, change.change.value) for change in unlogged(after, log)] == [("new", "added"), ("other", "changed")]
    gone = list(unlogged(catalog(same), log))
    assert [(change.id, change.change.value, change.fingerprint) for change in gone] == [("other", "removed", "")]
