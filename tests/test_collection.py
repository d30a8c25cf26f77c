"""Collections: records in their order, found by any of their names and by indexed questions."""

import pytest

import future_industries as fi
from future_industries.collection import names_of
from future_industries.text import fold

COLLECTIONS = [pytest.param(found, id=plural) for plural, found in fi.load().collections.items()]
AMBIGUOUS = {"cn-js-suzhou", "cn-ah-suzhou", "cn-jl-jilin", "cn-gx-yulin", "cn-sn-yulin"} | {
    milestone.id for milestone in fi.milestones if milestone.id.startswith("artemis-3-landing")
}
NAMES = [
    pytest.param(found, record, name, id=f"{plural}-{record.id}-{name}")
    for plural, found in fi.load().collections.items()
    for record in found
    for _, name in names_of(record)
    if plural != "figures" and record.id not in AMBIGUOUS
]

# Looking up


@pytest.mark.parametrize(("found", "record", "name"), NAMES)
def test_a_record_is_found_by_any_of_its_names_in_any_case(found: fi.Collection[fi.Region], record: fi.Region, name: str) -> None:
    """Id, name or alias; English, Chinese; any case."""
    assert found[name] is found[name.upper()] is found[f"  {name} "] is record
    assert name in found


@pytest.mark.parametrize("found", COLLECTIONS)
def test_a_record_is_found_by_its_id(found: fi.Collection[fi.Region]) -> None:
    assert [found[name] for name in found.ids] == list(found)


@pytest.mark.parametrize(
    "name",
    ["ＦＵＴＵＲＥ　ＳＰＡＣＥ", "future-space", "Future_Space", "future \u00a0 space", "未来空间", "ｆｕｔｕｒｅ－ｓｐａｃｅ"],
)
def test_width_hyphens_and_spaces_make_no_difference(name: str) -> None:
    assert fi.fields[name].id == "future-space"


@pytest.mark.parametrize("name", ["Xi'an", "Xi’an", "XI‘AN", "Xi＇an"])
def test_kinds_of_apostrophes_make_no_difference(name: str) -> None:
    """NFKC does not fold the curly apostrophe of Xi’an."""
    assert fi.regions[name].name.zh == "西安市"


@pytest.mark.parametrize("code", ["CN-AH", "cn-ah", "340000", "安徽", "安徽省"])
def test_a_province_is_found_by_its_codes(code: str) -> None:
    assert fi.regions[code] is fi.regions["Anhui"]


def test_a_record_is_found_by_position_from_either_end() -> None:
    assert fi.fields[0] is fi.fields["future manufacturing"]
    assert fi.fields[-1] is fi.fields["future health"]


@pytest.mark.parametrize("position", [6, -7, 10**30])
def test_a_position_beyond_the_end_is_an_index_error_of_the_family(position: int) -> None:
    """Every error raised on purpose is of the family and also the built-in that callers expect."""
    with pytest.raises(IndexError) as caught:
        fi.fields[position]
    assert isinstance(caught.value, fi.errors.FutureIndustriesError)


@pytest.mark.parametrize("cut", [slice(2), slice(-2, None), slice(None, None, -1), slice(3, 1), slice(None, None, 4)], ids=str)
def test_a_slice_is_a_collection_of_the_same_kind(cut: slice) -> None:
    assert type(fi.fields[cut]) is type(fi.fields)
    assert list(fi.fields[cut]) == list(fi.fields)[cut]


@pytest.mark.parametrize("key", [3.0, None, [], {}, True, b"Anhui", ("Anhui",), object()], ids=repr)
def test_a_key_of_another_type_is_an_error_of_the_family(key: object) -> None:
    with pytest.raises(fi.errors.KindError, match="a field is found by name, position or slice, not by") as caught:
        fi.fields[key]  # type: ignore[call-overload]
    assert isinstance(caught.value, TypeError)


@pytest.mark.parametrize("key", [3.0, None, [], {}, True, b"Anhui", 0, "nothing", ""], ids=repr)
def test_what_is_not_here_is_not_in(key: object) -> None:
    assert key not in fi.fields


def test_a_record_is_in_its_collection_and_not_in_others() -> None:
    space = fi.fields["future space"]
    assert space in fi.fields
    assert space not in fi.fields[:2]
    assert space not in fi.tracks


def test_an_ambiguous_name_counts_as_here() -> None:
    assert "Suzhou" in fi.regions


def test_get_returns_a_default_for_an_unknown_name() -> None:
    assert fi.fields.get("future space") is fi.fields[4]
    assert fi.fields.get("future spice") is None
    assert fi.fields.get("future spice", "nothing") == "nothing"


def test_get_of_an_ambiguous_name_still_raises() -> None:
    with pytest.raises(fi.errors.AmbiguousNameError):
        fi.regions.get("Suzhou")


@pytest.mark.parametrize("name", ["苏州", "Suzhou, Jiangsu", "320500", "cn-js-suzhou"])
def test_one_suzhou_is_found_by_what_tells_it_apart(name: str) -> None:
    assert fi.regions[name].id == "cn-js-suzhou"


def test_the_namesake_city_of_a_province_is_found_by_id() -> None:
    assert fi.regions["cn-jl-jilin"].level is fi.RegionLevel.CITY
    assert fi.regions["Jilin City"] is fi.regions["吉林市"] is fi.regions["cn-jl-jilin"]


def test_a_name_is_looked_up_among_the_records_of_the_collection_alone() -> None:
    cities = fi.regions.where(parent="cn-jl")
    assert cities["Jilin"].id == "cn-jl-jilin"
    assert fi.regions.where(parent="cn-js")["Suzhou"].id == "cn-js-suzhou"


def test_a_name_that_is_not_here_is_not_offered() -> None:
    with pytest.raises(fi.errors.UnknownNameError) as caught:
        fi.products.where(iconic=True)["Jilin-1"]
    assert "Jilin-1" not in caught.value.nearest


# Unknown names


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Bejing", "Beijing"),
        ("Biejing", "Beijing"),
        ("Shangahi", "Shanghai"),
        ("Shenzen", "Shenzhen"),
        ("Guandong", "Guangdong"),
        ("Henann", "Henan"),
        ("Hebie", "Hebei"),
        ("Jilni", "Jilin"),
        ("Xain", "Xian"),
        ("Shanxxii", "Shanxi"),
        ("安辉省", "安徽省"),
        ("安辉", "安徽"),
        ("广冬", "广东"),
        ("cn-anh", "CN-AH"),
    ],
)
def test_a_name_within_two_edits_is_offered(typed: str, meant: str) -> None:
    """An unknown name raises and offers the nearest."""
    with pytest.raises(fi.errors.UnknownNameError) as caught:
        fi.regions[typed]
    assert meant in caught.value.nearest


@pytest.mark.parametrize("region", [region for region in fi.regions if len(region.name.en) > 3], ids=lambda region: region.id)
def test_a_name_with_two_letters_swapped_is_offered(region: fi.Region) -> None:
    name = region.name.en
    with pytest.raises(fi.errors.UnknownNameError) as caught:
        fi.regions[f"{name[0]}{name[2]}{name[1]}{name[3:]}x"]
    assert {fold(known) for _, known in names_of(region)} & {fold(near) for near in caught.value.nearest}


@pytest.mark.parametrize("name", ["", "x" * 100_000, "\ud800", "\x00", "qqqqqq"], ids=["empty", "long", "surrogate", "null", "far"])
def test_a_name_like_no_other_says_so(name: str) -> None:
    with pytest.raises(
        fi.errors.UnknownNameError, match="and no name reads like it; the collection lists those there are"
    ) as caught:
        fi.regions[name]
    assert len(str(caught.value)) < 200
    assert isinstance(caught.value, KeyError)


def test_an_offered_name_is_spelled_as_the_record_spells_it() -> None:
    with pytest.raises(fi.errors.UnknownNameError) as caught:
        fi.fields["FUTURE SPICE"]
    assert caught.value.nearest == ("future space",)


# As a value


@pytest.mark.parametrize("found", COLLECTIONS)
def test_a_collection_has_length_order_ids_and_a_short_repr(found: fi.Collection[fi.Region]) -> None:
    assert len(found) == len(list(found)) == len(found.ids) == len(set(found.ids))
    assert repr(found).startswith(f"<{type(found).__name__}: {len(found)} — {found.ids[0]}")
    assert len(repr(found)) < 250


def test_what_an_empty_and_a_short_collection_print() -> None:
    assert repr(fi.plans.where(region="Taiwan")) == "<Plans: 0>"
    assert repr(fi.fields[:1]) == "<Fields: 1 — future-manufacturing>"
    assert repr(fi.fields[:4]).endswith("future-energy>")


def test_collections_are_equal_and_hash_by_their_records() -> None:
    assert fi.fields[:2] == fi.fields[:2]
    assert hash(fi.fields[:2]) == hash(fi.fields[:2])
    assert fi.fields[:2] != fi.fields[1:3]
    assert fi.plans[:0] != fi.fields[:0]
    assert fi.fields != tuple(fi.fields)


def test_a_collection_is_immutable() -> None:
    with pytest.raises(TypeError):
        fi.fields[0] = fi.fields[1]  # type: ignore[index]
    with pytest.raises(TypeError):
        del fi.fields[0]  # type: ignore[attr-defined]
    with pytest.raises(AttributeError):
        fi.fields.remark = "none"  # type: ignore[attr-defined]


def test_a_collection_is_neither_a_sequence_nor_a_mapping() -> None:
    """It is neither a ``Sequence`` nor a ``Mapping``, so that table libraries read it through Arrow."""
    assert not [name for name in ("index", "count", "keys", "items", "append") if hasattr(fi.fields, name)]


def test_asking_changes_nothing() -> None:
    before = fi.figures.ids
    fi.figures.where(kind="target", region="Liaoning").where(measure="workshops")
    assert fi.figures.ids == before


# Asking


@pytest.mark.parametrize(
    ("found", "ids"),
    [
        (fi.sources.where(kind="standard", publisher="Standardization Administration of China"), ("gb-t-2260",)),
        (fi.sources.where(publisher="European Central Bank"), ("ecb-euro-reference-rates",)),
        (fi.regions.where(level="union of countries"), ("eu",)),
        (fi.regions.where(parent="Shenyang"), ()),
        (fi.regions.where(within="Macao"), ("cn-mo",)),
        (fi.tracks.where(field="future health", within="biomanufacturing"), ()),
        (fi.organisations.where(kind="party", region="Changchun"), ()),
        (fi.people.where(organisation="CIQTEK"), ("guo-maosen", "he-yu")),
        (fi.products.where(maker="Origin Quantum"), ("origin-wukong", "quantum-computing-service")),
        (fi.products.where(broader="quantum computers"), ("origin-wukong",)),
        (fi.products.where(track="satellite remote sensing"), ("remote-sensing-satellites", "jilin-1")),
        (fi.policies.where(region="Henan", kind="work report", until=2024), ("cn-ha-government-work-report-2024",)),
        (fi.policies.where(field="future space", product="humanoid robots"), ("cn-miit-2024-12",)),
        (fi.policies.where(status="planned", region="Liaoning"), ("cn-ln-development-plan-2024",)),
        (fi.policies.where(since="2024-03-05", until="2024-03-05"), ("cn-government-work-report-2024",)),
        (fi.plans.where(policy="cn-miit-2024-12"), ("china-2024",)),
        (fi.plans.where(field="future space", region="Beijing", as_of=2023), ("beijing-2023",)),
        (fi.projects.where(region="Beijing"), ()),
        (fi.projects.where(organisation="Xiaomi"), ("xiaomi-changping-factory",)),
        (fi.projects.where(product="Jilin-1"), ("jilin-1-network",)),
        (fi.milestones.where(subject=fi.products["Jilin-1"]), ("jilin-1-launches-2023",)),
        (fi.milestones.where(kind="target", since=2035, region="Beijing"), ("beijing-2035-innovation-bodies",)),
        (fi.figures.where(kind="target", until=2030, measure="workshops"), ("liaoning-2024-workshops",)),
        (fi.figures.where(organisation="CIQTEK", nature="share"), ("ciqtek-2023-rd-share",)),
        (
            fi.figures.where(project="zhejiang-projects-2024", source="xinhua-2024-03-01", unit="yuan"),
            ("zhejiang-projects-2024-investment",),
        ),
        (fi.figures.where(plan="shenzhen-2022", source="commentary-2024"), ("shenzhen-2022-industries",)),
        (fi.figures.where(product="Origin Wukong", measure="countries"), ("origin-wukong-2024-countries",)),
        (fi.figures.where(subject=fi.concepts["top ten emerging industries"]), ("top-ten-emerging-industries-count",)),
        (fi.figures.where(restates="ciqtek-2023-orders"), ("ciqtek-2023-orders-usd",)),
        (fi.figures.where(plan="shenzhen-2022", organisation="CIQTEK"), ()),
        (
            fi.figures.where(source="xinhua-2024-03-01", measure="investment", region="Zhejiang"),
            ("zhejiang-projects-2024-investment",),
        ),
        (fi.statements.where(speaker=fi.people["Guo Maosen"]), ("guo-maosen-upgrade-industries",)),
    ],
    ids=lambda value: type(value).__name__ if isinstance(value, fi.Collection) else "",
)
def test_where_answers_every_keyword_asked(found: fi.Collection[fi.Region], ids: tuple[str, ...]) -> None:
    assert found.ids == ids


def test_where_takes_what_is_within_when_asked() -> None:
    """``within=`` is off unless asked for."""
    assert fi.projects.where(region="Beijing", within=True).ids == ("xiaomi-changping-factory",)
    assert fi.organisations.where(region="Jilin", within=True, kind="company").ids == ("chang-guang",)
    assert fi.milestones.where(region="Beijing", within=True, kind="result").ids == ("xiaomi-changping-factory-start",)


def test_an_area_takes_its_members_and_all_within_them() -> None:
    """Of an area, its members and all within them."""
    within = fi.regions.where(within="Yangtze River Delta")
    assert {"yangtze-river-delta", "cn-sh", "cn-js", "cn-js-nanjing", "cn-zj", "cn-ah", "cn-ah-hefei"} <= set(within.ids)
    assert "cn-gd" not in within


def test_tracks_within_a_track_are_it_and_all_that_is_narrower() -> None:
    narrower = fi.tracks.where(within="quantum technology")
    assert {"quantum-technology", "quantum-computing", "superconducting-quantum-computing"} <= set(narrower.ids)
    assert "robotics" not in narrower


def test_statements_about_a_record_and_from_a_source() -> None:
    found = fi.statements.where(about=fi.plans["japan-initiative"], source="xinhua-2024-03-01")
    assert found.ids == ("initiatives-abroad",)


def test_where_takes_records_as_well_as_names() -> None:
    """Every keyword takes a record or any of its names."""
    assert fi.plans.where(region=fi.regions["Zhejiang"], track=fi.tracks["quantum technology"]).ids == ("zhejiang-2023",)
    assert fi.policies.where(issuer=fi.organisations["miit"]) == fi.policies.where(issuer="工业和信息化部")


def test_where_takes_a_measure_as_well_as_its_name() -> None:
    """Every keyword takes a record or any of its names."""
    measure = fi.measures["investment"]
    assert fi.figures.where(measure=measure) == fi.figures.where(measure="投资")  # type: ignore[arg-type]


def test_where_nothing_is_asked_is_everything() -> None:
    assert fi.figures.where() == fi.figures


def test_chained_questions_are_one_question() -> None:
    once = fi.figures.where(region="Anhui", measure="projects", kind="result")
    assert fi.figures.where(region="Anhui").where(measure="projects").where(kind="result") == once
    assert {"anhui-projects-2024-count", "anhui-projects-2024-count-future"} <= set(once.ids)


def test_a_question_to_a_part_answers_from_that_part() -> None:
    zhejiang = fi.plans.where(region="Zhejiang")
    assert fi.plans.where(region="Anhui").where(region="Zhejiang").ids == ()
    assert fi.plans[fi.plans.ids.index(zhejiang.ids[-1]) :].where(region="Zhejiang").ids == zhejiang.ids[-1:]
    expected = tuple(figure.id for figure in fi.figures.where(kind="target") if figure in fi.figures.where(since=2029, until=2029))
    assert fi.figures.where(kind="target").where(since=2029, until=2029).ids == expected


def test_an_answer_keeps_the_order_of_the_collection_asked() -> None:
    assert fi.plans[::-1].where(region="Zhejiang").ids == fi.plans.where(region="Zhejiang").ids[::-1]


def test_ipython_completes_every_name() -> None:
    assert {"future-space", "future space", "未来空间"} <= set(fi.fields._ipython_key_completions_())


def test_the_undated_do_not_answer_questions_of_time() -> None:
    assert "chang-guang-employees" not in fi.figures.where(since=1900)
    assert "chang-guang-employees" not in fi.figures.where(until=2100)


def test_by_2030_includes_2030() -> None:
    """A horizon ("by 2030" includes 2030, "before 2030" does not)."""
    assert "shanghai-2030" in fi.milestones.where(since="2030-12-31", until="2030-12-31")
    assert "china-moon-landing" not in fi.milestones.where(since=2030)


def test_an_open_end_is_after_every_day() -> None:
    assert "pilot-zones-2024" not in fi.milestones.where(until=2100)
    assert "pilot-zones-2024" in fi.milestones.where(since=2100)


def test_an_open_question_of_time_takes_every_dated_record() -> None:
    assert fi.milestones.where(since="by 2030") == fi.milestones
    assert fi.milestones.where(until="since 2020") == fi.milestones


@pytest.mark.parametrize(
    ("ask", "error"),
    [
        (lambda: fi.plans.where(region="Atlantis"), fi.errors.UnknownNameError),
        (lambda: fi.plans.where(region="Suzhou"), fi.errors.AmbiguousNameError),
        (lambda: fi.plans.where(track="perpetual motion"), fi.errors.UnknownNameError),
        (lambda: fi.figures.where(measure="happiness"), fi.errors.UnknownNameError),
        (lambda: fi.figures.where(unit="perpetua"), fi.errors.UnitError),
        (lambda: fi.figures.where(since="one day"), fi.errors.ParseError),
    ],
    ids=["region", "ambiguous", "track", "measure", "unit", "time"],
)
def test_a_name_that_nothing_bears_is_an_error(ask: object, error: type[Exception]) -> None:
    """What nothing answers is an empty collection; a name that nothing bears is an error."""
    with pytest.raises(error):
        ask()  # type: ignore[operator]


@pytest.mark.parametrize(
    "ask",
    [
        lambda: fi.figures.where(kind="targets"),
        lambda: fi.figures.where(nature="flows"),
        lambda: fi.milestones.where(kind="promise"),
        lambda: fi.regions.where(level="provinces"),
        lambda: fi.organisations.where(kind="companies"),
        lambda: fi.sources.where(kind="newspaper"),
        lambda: fi.policies.where(status="active"),
    ],
    ids=["figure-kind", "nature", "milestone-kind", "level", "organisation-kind", "source-kind", "status"],
)
def test_a_word_that_no_vocabulary_has_is_an_error(ask: object) -> None:
    """What nothing answers is an empty collection; a name that nothing bears is an error."""
    with pytest.raises(fi.errors.FutureIndustriesError):
        ask()  # type: ignore[operator]
