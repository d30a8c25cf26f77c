"""One's own records from files: what is read, what references mean, and what words and amounts say."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

import future_industries as fi
from future_industries.contradiction import contradiction
from future_industries.errors import DataError
from haiwan import PLAN, changed, fault, write

# What is read


def test_without_a_path_the_shipped_catalogue_is_returned() -> None:
    """``fi.load() is fi.load()``."""
    assert fi.load() is fi.load()
    assert fi.load().plans is fi.plans


def test_a_file_gives_ones_own_records_and_not_the_shipped_ones(tmp_path: Path) -> None:
    mine = fi.load(write(tmp_path))
    assert repr(mine) == "<Catalog : 1 sources, 1 regions, 1 plans, 1 figures>"
    assert fi.load(str(tmp_path / "plan.toml")).collections == mine.collections


def test_references_are_the_shipped_objects_themselves(tmp_path: Path) -> None:
    mine = fi.load(write(tmp_path))
    plan = mine.plans[0]
    assert mine.regions["haiwan"].parent is fi.regions["Hainan"]
    assert plan.region is mine.regions[0]
    assert [mapping.target for mapping in plan.groups[0].mappings] == [fi.tracks["quantum technology"], fi.fields["future space"]]
    assert plan.groups[0].mappings[0].target is fi.tracks["quantum technology"]


def test_united_with_the_shipped_records_ones_own_answer_questions(tmp_path: Path) -> None:
    """``(fi.load() | mine).plans.where(region="Hainan")``."""
    both = fi.load() | fi.load(write(tmp_path))
    assert both.plans.where(region="Haiwan").ids == ("haiwan-2025",)
    assert "haiwan-2025" in both.plans.where(region="Hainan", within=True).ids
    assert "haiwan-2025" in both.plans.where(track="quantum technology").ids
    assert both.figures.where(region="海湾").ids == ("haiwan-fund-2030",)


def test_json_yaml_and_a_mapping_hold_what_toml_does(tmp_path: Path) -> None:
    mine = fi.load(write(tmp_path))
    for form in ("json", "yaml", "yml"):
        fi.dump(mine, tmp_path / f"again.{form}")
        assert fi.load(tmp_path / f"again.{form}").collections == mine.collections
    assert fi.load(fi.to_mapping(mine)).collections == mine.collections


def test_a_folder_is_read_with_the_folders_in_it_in_order(tmp_path: Path) -> None:
    plan, figure = PLAN.split("[[figure]]")
    write(tmp_path, plan, "plans/haiwan.toml")
    table = {"figure": [{"id": "f", "name": "F", "amount": "5 workshops", "kind": "target", "nature": "stock"}]}
    table["figure"][0] |= {"measure": "investment", "subject": {"plan": "haiwan-2025"}}
    table["figure"][0]["evidence"] = [{"source": "haiwan-plan-2025", "place": "section 6"}]  # type: ignore[assignment]
    write(tmp_path, json.dumps({"$schema": "./future-industries.schema.json", **table}), "figures.json")
    write(tmp_path, "{}", "future-industries.schema.json")
    write(tmp_path, "no table of ours", ".vscode/settings.json")
    write(tmp_path, "notes", "readme.md")
    write(tmp_path, 'version = "2025.1"', "version.toml")
    mine = fi.load(tmp_path)
    assert repr(mine) == "<Catalog 2025.1: 1 sources, 1 regions, 1 plans, 1 figures>"
    assert figure


@pytest.mark.parametrize("measure", ["investment", "投资", "Investment"])
def test_a_measure_is_named_as_any_other_record(measure: str) -> None:
    figure = {"id": "f", "name": "F", "amount": "5 yuan", "kind": "target", "nature": "flow", "measure": measure}
    figure |= {"subject": {"region": "Hainan"}, "evidence": [{"source": "xinhua-2024-03-01", "place": "page 1"}]}  # type: ignore[dict-item]
    assert fi.load({"figure": [figure]}).figures["f"].measure == "investment"


def test_the_folder_of_the_shipped_files_is_one(compiled: bool) -> None:  # noqa: FBT001
    if compiled:
        pytest.skip("a wheel holds no files that people edit")
    assert fi.load(Path(fi.__file__).parent / "data").collections == fi.load().collections


def test_a_date_of_json_is_its_text(tmp_path: Path) -> None:
    page = {"id": "page", "name": "A page", "kind": "news", "read": "2024-02-29", "published": "2024-02"}
    assert fi.load(write(tmp_path, json.dumps({"source": page}), "a.json")).sources[0].read == date(2024, 2, 29)


def test_a_mapping_may_have_tuples_and_any_mapping() -> None:
    class Table(dict[str, Any]):
        pass

    page = Table(id="page", name="A page", kind="news", aliases=("the page",))
    assert fi.load({"source": [page]}).sources["the page"].id == "page"


# References


def test_an_id_goes_before_a_name_and_ones_own_record_before_a_shipped_one() -> None:
    region = {"level": "city", "evidence": [{"place": "page 1"}]}
    own = [
        {"id": "cn-hi", "name": "My Hainan", **region},
        {"id": "mine", "name": "Shenzhen", **region},
        {"id": "a", "name": "A", "parent": "cn-hi", **region},
        {"id": "b", "name": "B", "parent": "深圳", **region},
        {"id": "c", "name": "C", "parent": "Shenzhen", **region},
    ]
    made = fi.load({"source": {"id": "page", "name": "A page", "kind": "news"}, "region": own}).regions
    assert [made[name].parent.id for name in "abc"] == ["cn-hi", "cn-gd-shenzhen", "mine"]  # type: ignore[union-attr]
    assert made["a"].parent is made["cn-hi"]


def test_an_ambiguous_name_lists_what_bears_it(tmp_path: Path) -> None:
    """An ambiguous name raises and lists them."""
    found = fault(write(tmp_path, changed('parent = "Hainan"', 'parent = "Suzhou"')))
    assert "more than one region is called 'Suzhou': " in found
    assert "cn-js-suzhou (Suzhou 苏州" in found
    assert "; ask by id" in found
    assert "@ region[0].parent (haiwan)" in found


def test_an_ambiguous_name_of_ones_own_lists_what_bears_it() -> None:
    place = {"evidence": [{"place": "page 1"}]}
    regions = [{"id": name, "name": "Haiwan", "level": "city", **place} for name in ("one", "other")]
    plan = {"id": "p", "name": "P", "region": "Haiwan", **place}
    found = fault({"source": {"id": "page", "name": "A page", "kind": "news"}, "region": regions, "plan": [plan]})
    assert found == "the mapping: more than one region is called 'Haiwan': one, other; name it by its id @ plan[0].region (p)"


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ('"Hainan"', '"Hainann"', "no region is called 'Hainann', here or in the shipped data; did you mean 'Hainan' or"),
        ('region = "海湾"', 'region = "Haiwen"', "here or in the shipped data; did you mean 'haiwan'"),
        ('"Quantum Technology"', '"quantum tecnology"', "did you mean 'quantum technology'"),
        ('{ plan = "haiwan-2025" }', '{ plan = "xyz" }', "no plan is called 'xyz', here or in the shipped data"),
        ('{ plan = "haiwan-2025" }', '{ city = "haiwan" }', "expected a table with one key, region, organisation, "),
        ('{ plan = "haiwan-2025" }', '"haiwan-2025"', "expected a table with one key, region, organisation, "),
        (
            'measure = "investment"',
            'measure = "investmnt"',
            "no measure is called 'investmnt', here or in the shipped data; did you mean 'investment'",
        ),
        ('parent = "Hainan"', 'parent = "haiwan"', "the region 'haiwan' refers back to itself"),
    ],
)
def test_a_reference_to_nothing_offers_the_nearest_names(tmp_path: Path, old: str, new: str, message: str) -> None:
    assert message in fault(write(tmp_path, changed(old, new)))


def test_a_circle_of_broader_tracks_names_all_that_are_in_it() -> None:
    tracks = [
        {"id": name, "name": name, "broader": [up], "evidence": [{"place": "page 1"}]}
        for name, up in (("a", "b"), ("b", "c"), ("c", "a"))
    ]
    found = fault({"source": {"id": "page", "name": "A page", "kind": "news"}, "track": tracks})
    assert found.startswith("the mapping: the track 'a' refers back to itself, through b, c @ track[2].broader")


@pytest.mark.parametrize("length", [30, 100, 3000])
def test_a_long_chain_is_read_in_order_and_refused_backwards(length: int) -> None:
    place = {"kind": "company", "evidence": [{"place": "page 1"}]}
    chain: list[dict[str, Any]] = [
        {"id": f"o{number}", "name": "O", **({"part_of": f"o{number - 1}"} if number else {}), **place} for number in range(length)
    ]
    page = {"id": "page", "name": "A page", "kind": "news"}
    assert len(fi.load({"source": page, "organisation": chain}).organisations) == length
    if length > 40:
        with pytest.raises(DataError, match="is at the end of a chain of more than 40 records"):
            fi.load({"source": page, "organisation": chain[::-1]})
    else:
        assert len(fi.load({"source": page, "organisation": chain[::-1]}).organisations) == length


# Words and amounts


@pytest.mark.parametrize(
    "words",
    [
        "超过5亿元",
        "more than 500 million yuan",
        "5亿元以上的基金",
        "over 500 million",
        "a new fund",
        "到2030年超过5亿元",
        "over 0.5 billion yuan",
    ],
)
def test_words_that_can_state_the_amount_or_that_say_no_number_are_taken(tmp_path: Path, words: str) -> None:
    fi.load(write(tmp_path, changed("超过5亿元", words)))


@pytest.mark.parametrize(
    "words", ["超过6亿元", "500 million yuan", "over 500 million US dollars", "nearly 500 million yuan", "five"]
)
def test_words_that_state_another_amount_are_a_fault_unless_a_note_says_how_they_are_read(tmp_path: Path, words: str) -> None:
    """A ``stated`` that contradicts its amount."""
    text = changed("超过5亿元", words)
    found = fault(write(tmp_path, text))
    assert f"the words {words!r} state " in found
    assert "which cannot be the amount, over 500 million CNY" in found
    assert found.endswith("@ figure[0].evidence[0].stated (haiwan-fund-2030)")
    fi.load(write(tmp_path, text.replace(f'stated = "{words}"', f'stated = "{words}", note = "Read so and so."')))


@pytest.mark.parametrize("before", range(192, 204))
def test_long_words_are_not_cut_within_the_number_that_they_state(before: int) -> None:
    """Of 3,500 it would be 3 or 35 that is read."""
    assert contradiction(f"{'未' * before}3500家企业", fi.Amount.parse("3500家企业")) is None


@pytest.mark.parametrize("value", ["nan", "inf", "-inf", '"NaN"', '"Infinity yuan"', "5e8", "500", '"∞"', "true", "[]"])
def test_an_amount_is_finite_and_in_words(tmp_path: Path, value: str) -> None:
    """NaN and infinities."""
    found = fault(write(tmp_path, changed('"over 500 million yuan"', value)))
    assert "an amount such as 'over 500 million yuan'" in found
    assert "figure[0].amount (haiwan-fund-2030)" in found


@pytest.mark.parametrize(
    ("table", "message"),
    [
        ({"unit": "CNY"}, "or a table with unit, qualifier and nominal, low or high, got"),
        ({"unit": "CNY", "qualifier": "exact"}, "'exact' does not go with nominal None"),
        ({"unit": "CNY", "qualifier": "so", "nominal": "5"}, "qualifier is one of exact, about, over"),
        ({"unit": "CNY", "qualifier": "about", "nominal": 5}, "nominal: expected a number in quotes, such as '247.7', got 5"),
        ({"unit": "CNY", "qualifier": "about", "nominal": "NaN"}, "nominal: expected a number in quotes"),
        ({"unit": "CNY", "qualifier": "about", "nominal": "1E999"}, "a value must be a Decimal"),
        ({"unit": 5, "qualifier": "about", "nominal": "5"}, "unit: expected a text, got 5"),
        ({"unit": "CNY", "qualifier": "range", "low": "5", "high": "6", "low_open": 1}, "low_open: expected true or false, got 1"),
        (
            {"unit": "CNY", "qualifier": "range", "low": "5", "high": "6", "place": "2"},
            "place: expected the power of ten of a digit",
        ),
        (
            {"unit": "CNY", "qualifier": "range", "low": "5", "hihg": "6"},
            "there is no key 'hihg' in the table of an amount; did you mean",
        ),
        (
            {"unit": "CNY", "qualifier": "range", "low": "5", "high": "6", "extent": 5},
            "expected an extent with low and high, got 5",
        ),
        ({"unit": "yaun", "qualifier": "exact", "nominal": "5", "low": "5", "high": "5"}, "no unit is called 'yaun'; did you mean"),
    ],
)
def test_a_table_of_an_amount_is_checked(table: dict[str, Any], message: str) -> None:
    mapping = fi.to_mapping(fi.load(fi.to_mapping(fi.figures["anhui-projects-2024-investment"])))
    mapping["figure"][0]["amount"] = table
    assert message in fault(mapping)
