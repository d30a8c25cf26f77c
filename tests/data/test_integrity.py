"""The data as a whole: ids, codes, names, references, dates."""

import re
from collections import Counter
from pathlib import Path

import attrs
import pytest

import future_industries as fi
from future_industries.collection import index_names
from future_industries.kinds import KINDS, kind_of
from future_industries.record import Record

DATA = Path(fi.__file__).with_name("data")
PROVINCES = fi.regions.where(level="province")
# What the sources give no Chinese name for, and none is known from elsewhere.
WITHOUT_CHINESE = {"global-unicorn-capital", "interstellar-express"}
# The document is made for an area, and what it lists for one city of it.
WIDER_POLICY = {"changchun-2025"}
# One landing, of which documents give different dates.
ARTEMIS = {"crewed moon landing of artemis 3", "阿尔忒弥斯3号载人登月"}
# One name in pinyin for two cities, and for a province and its city.
NAMESAKES = {"regions": {"suzhou", "suzhou city", "jilin", "吉林", "yulin", "yulin city"}, "milestones": ARTEMIS}
TRACKS_OF = ("tracks", "broader")


def all_records() -> list[Record]:
    return [record for found in fi.load().collections.values() for record in found]


def references(value: object) -> set[tuple[str, str]]:
    """Return every record that a record, or a part of it, holds, by kind and id."""
    if isinstance(value, tuple):
        return set().union(*map(references, value))
    if isinstance(value, Record):
        return {(kind_of(value).plural, value.id)}
    return parts(value) if attrs.has(type(value)) else set()


def parts(value: object) -> set[tuple[str, str]]:
    """Return every record that the fields of a record or a value hold."""
    return set().union(*(references(getattr(value, field.name)) for field in attrs.fields(type(value))))  # type: ignore[arg-type]


USED = set().union(*map(parts, all_records()))


# Ids and references


@pytest.mark.parametrize("plural", KINDS)
def test_ids_are_unique_within_a_kind(plural: str) -> None:
    counts = Counter(fi.load().collections[plural].ids)
    assert [name for name, count in counts.items() if count > 1] == []


def test_no_kind_is_empty() -> None:
    assert [plural for plural, found in fi.load().collections.items() if not len(found)] == []


@pytest.mark.parametrize("plural", [plural for plural in KINDS if plural != "figures"])
def test_no_name_is_borne_by_two_records_of_a_kind_save_the_known(plural: str) -> None:
    """An ambiguous one (苏州/宿州 as "Suzhou") raises, but a province goes before its namesake city ("Jilin")."""
    names = index_names(fi.load().collections[plural])
    assert {name for name, places in names.items() if len(places) > 1} == NAMESAKES.get(plural, set())


def test_every_reference_is_to_a_record_of_the_catalogue() -> None:
    assert [(plural, name) for plural, name in USED if name not in fi.load().collections[plural].ids] == []


@pytest.mark.parametrize("record", all_records(), ids=lambda record: f"{kind_of(record).noun}-{record.id}")
def test_no_alias_repeats_a_name(record: Record) -> None:
    names = [getattr(record.name, "en", ""), getattr(record.name, "zh", ""), *getattr(record, "aliases", ())]  # type: ignore[attr-defined]
    assert [name for name, count in Counter(names).items() if count > 1] == []


# Files


@pytest.mark.source_tree
@pytest.mark.parametrize("path", sorted(DATA.glob("documents/*.toml")), ids=lambda path: path.stem)
def test_a_documents_file_is_named_by_its_id(path: Path) -> None:
    """Ids are equal to the file name."""
    assert f'\n[source]\nid = "{path.stem}"\n' in path.read_text(encoding="utf-8")


@pytest.mark.source_tree
@pytest.mark.parametrize("path", sorted(DATA.glob("*.toml")), ids=lambda path: path.stem)
def test_a_code_list_is_a_file_named_by_its_kind(path: Path) -> None:
    assert path.stem in {*KINDS, "version"}
    tables = re.findall(r"^\[\[?(\w+)", path.read_text(encoding="utf-8"), re.MULTILINE)
    assert set(tables) <= {KINDS[path.stem].noun if path.stem in KINDS else ""}


@pytest.mark.source_tree
@pytest.mark.parametrize("path", sorted(DATA.glob("tracks/*.toml")), ids=lambda path: path.stem)
def test_a_file_of_tracks_holds_tracks_alone(path: Path) -> None:
    assert set(re.findall(r"^\[\[?(\w+)", path.read_text(encoding="utf-8"), re.MULTILINE)) == {"track"}


def test_the_data_have_a_version_of_their_own() -> None:
    assert re.fullmatch(r"20\d\d\.(0[1-9]|1[0-2])\.\d+", fi.data_version)


# Codes


@pytest.mark.parametrize("region", [region for region in fi.regions if region.gbt2260], ids=lambda region: region.id)
def test_a_code_of_gbt2260_begins_with_its_parents(region: fi.Region) -> None:
    """GB/T 2260: two digits for the province, two for the city, two for the district."""
    assert region.parent is not None
    assert region.gbt2260 is not None
    digits = {fi.RegionLevel.PROVINCE: 2, fi.RegionLevel.CITY: 4, fi.RegionLevel.DISTRICT: 6}[region.level]
    assert region.gbt2260[digits:] == "0" * (6 - digits)
    assert region.gbt2260[digits - 2 : digits] != "00"
    assert region.gbt2260.startswith((region.parent.gbt2260 or "").rstrip("0"))


def test_codes_are_unique() -> None:
    codes = Counter(code for region in fi.regions for code in (region.gbt2260, region.iso) if code)
    assert [code for code, count in codes.items() if count > 1] == []


@pytest.mark.parametrize("province", PROVINCES, ids=lambda province: province.id)
def test_a_provinces_id_is_its_iso_code(province: fi.Region) -> None:
    assert province.iso == province.id.upper()
    assert re.fullmatch("CN-[A-Z]{2}", province.iso)
    assert province.parent is fi.regions["cn"]


def test_the_provinces_are_all_34_in_the_order_of_gbt2260() -> None:
    codes = [province.gbt2260 for province in PROVINCES]
    assert len(codes) == 34
    assert codes == sorted(codes, key=str)


@pytest.mark.parametrize("region", [region for region in fi.regions if region.level == "city"], ids=lambda region: region.id)
def test_a_citys_id_begins_with_its_parents(region: fi.Region) -> None:
    assert region.parent is not None
    assert region.id.startswith(f"{region.parent.id}-")


@pytest.mark.parametrize("region", [region for region in fi.regions if region.iso], ids=lambda region: region.id)
def test_iso_codes_are_those_of_the_standard(region: fi.Region) -> None:
    pycountry = pytest.importorskip("pycountry", reason="the standard's own list comes with pycountry")
    known = {code.alpha_2 for code in pycountry.countries} | {code.code for code in pycountry.subdivisions} | {"EU"}
    assert region.iso in known


@pytest.mark.parametrize("region", [region for region in fi.regions if region.gbt2260 or region.iso], ids=lambda region: region.id)
def test_a_code_stands_on_its_standard(region: fi.Region) -> None:
    """Codes come from the standard."""
    places = {(evidence.source.id, evidence.place) for evidence in region.evidence}
    standards = {("gb-t-2260", region.gbt2260), ("iso-3166-1", region.iso), ("iso-3166-2", region.iso)}
    assert {code for _, code in standards & places} == {code for code in (region.gbt2260, region.iso) if code}


def test_every_province_has_one_capital_at_most_and_it_lies_there() -> None:
    capitals = [region for region in fi.regions if region.capital_of is not None]
    assert [region for region in capitals if region.capital_of not in region.lineage] == []
    assert [name for name, count in Counter(region.capital_of for region in capitals).items() if count > 1] == []


# Languages


@pytest.mark.parametrize("plural", ["regions", "fields", "tracks", "concepts", "measures"])
def test_code_lists_are_in_both_languages(plural: str) -> None:
    names = {record.id: record.name for record in fi.load().collections[plural]}
    assert {name for name, text in names.items() if text.zh is None} - WITHOUT_CHINESE == set()


@pytest.mark.parametrize("product", fi.products.where(iconic=True), ids=lambda product: product.id)
def test_iconic_products_are_in_both_languages(product: fi.Product) -> None:
    assert product.name.zh is not None


@pytest.mark.parametrize("record", all_records(), ids=lambda record: f"{kind_of(record).noun}-{record.id}")
def test_the_chinese_name_is_chinese_and_the_english_is_not(record: Record) -> None:
    name: fi.Text = record.name  # type: ignore[attr-defined]
    assert re.search("[\u4e00-\u9fff]", name.zh or "中")
    assert not re.search("[\u4e00-\u9fff]", name.en)


# Fields, products, tracks, measures


def test_there_are_six_fields_and_ten_iconic_products_in_the_documents_order() -> None:
    policy = fi.policies["cn-miit-2024-12"]
    assert policy.fields == tuple(fi.fields)
    assert policy.products == tuple(fi.products.where(iconic=True))
    assert (len(policy.fields), len(policy.products)) == (6, 10)


@pytest.mark.parametrize("measure", fi.measures, ids=lambda measure: measure.id)
def test_every_measure_is_used(measure: fi.Measure) -> None:
    assert len(fi.figures.where(measure=measure.id)) > 0


@pytest.mark.parametrize("plural", ["sources", "people", "tracks", "products", "concepts"])
def test_every_record_is_used_or_is_in_a_text(plural: str) -> None:
    found = fi.load().collections[plural]
    in_texts = {record.id for record in found for evidence in getattr(record, "evidence", ()) if evidence.source.sha256}
    tables = {"ecb-euro-reference-rates"} & set(found.ids)  # the source of the rates, which are no records
    assert set(found.ids) - in_texts - tables - {name for kind, name in USED if kind == plural} == set()


@pytest.mark.parametrize("record", [*fi.tracks, *fi.concepts, *fi.products], ids=lambda record: record.id)
def test_nothing_is_broader_than_itself(record: fi.Track | fi.Concept) -> None:
    seen: list[object] = []
    above = [record.broader]
    while above:
        broader = above.pop() or ()
        for up in broader if isinstance(broader, tuple) else (broader,):
            seen.append(up)
            above.append(up.broader)
    assert record not in seen
    assert len(seen) < 20


# Figures


@pytest.mark.parametrize("figure", fi.figures, ids=lambda figure: figure.id)
def test_a_figure_has_a_measure_of_the_list_and_stands_on_something(figure: fi.Figure) -> None:
    assert figure.measure in fi.measures.ids
    assert figure.evidence or figure.derived_from


@pytest.mark.parametrize("figure", fi.figures, ids=lambda figure: figure.id)
def test_nature_goes_with_unit(figure: fi.Figure) -> None:
    dimension = fi.unit(figure.amount.unit).dimension
    assert (figure.nature == "rank") is (dimension is fi.Dimension.RANK)
    assert dimension is not fi.Dimension.SHARE or figure.nature in {"share", "growth", "rate"}
    assert figure.nature != "share" or dimension is fi.Dimension.SHARE


@pytest.mark.parametrize("figure", fi.figures, ids=lambda figure: figure.id)
def test_links_go_to_figures_that_they_can_go_to(figure: fi.Figure) -> None:
    assert figure.growth_of is None or figure.nature == "growth"
    assert figure.share_of is None or figure.nature == "share"
    for base in (figure.restates, figure.part_of):
        assert base is None or (base.measure, base.kind) == (figure.measure, figure.kind)


@pytest.mark.parametrize("figure", [figure for figure in fi.figures if figure.part_of], ids=lambda figure: figure.id)
def test_a_part_is_not_more_than_its_whole(figure: fi.Figure) -> None:
    assert figure.part_of is not None
    assert figure.amount.compare(figure.part_of.amount) != "greater"  # it may be all of it


# Dates


@pytest.mark.parametrize(
    "figure", [figure for figure in fi.figures if figure.period and figure.stated], ids=lambda figure: figure.id
)
def test_a_result_lies_before_its_source_and_a_promise_ends_after_it(figure: fi.Figure) -> None:
    published = figure.stated
    assert figure.period is not None
    assert published is not None
    past = figure.period.start is None or (published.end is not None and figure.period.start <= published.end)
    to_come = figure.period.end is None or (published.start is not None and figure.period.end >= published.start)
    assert past if figure.kind == "result" else to_come


@pytest.mark.parametrize("figure", [figure for figure in fi.figures if figure.evidence], ids=lambda figure: figure.id)
def test_a_figure_was_not_stated_and_no_result_lies_after_its_source_was_published(figure: fi.Figure) -> None:
    """A document cannot state what came after it: such a figure stands on a report of its own."""
    ends = [evidence.source.published.end for evidence in figure.evidence if evidence.source.published]
    published = [end for end in ends if end is not None]
    told = [figure.stated_on, figure.period if figure.kind == "result" else None]
    starts = [period.start for period in told if period is not None and period.start is not None]
    assert [(start, end) for start in starts for end in published if start > end] == []


@pytest.mark.parametrize("milestone", fi.milestones, ids=lambda milestone: milestone.id)
def test_a_milestone_reached_lies_before_its_source_and_one_to_come_after(milestone: fi.Milestone) -> None:
    published = milestone.evidence[0].source.published
    assert published is not None
    start, end = published.start, published.end
    assert start is not None
    assert end is not None
    past = milestone.period.start is None or milestone.period.start <= end
    to_come = milestone.period.end is None or milestone.period.end >= start
    assert past if milestone.kind == "result" else to_come


@pytest.mark.parametrize("policy", fi.policies, ids=lambda policy: policy.id)
def test_a_policy_is_issued_before_it_is_reported_and_looks_ahead(policy: fi.Policy) -> None:
    reported = policy.evidence[0].source.published
    if reported is not None and reported.end is not None:
        assert policy.issued is None or policy.issued.start is None or policy.issued.start <= reported.end
    assert policy.horizon is None or policy.issued is None or policy.horizon.key >= policy.issued.key


@pytest.mark.parametrize("plan", fi.plans, ids=lambda plan: plan.id)
def test_a_plan_has_groups_and_lists_what_it_says_it_has(plan: fi.Plan) -> None:
    assert plan.groups
    counted = [(group.count, len(group.items)) for group in plan.groups if group.count is not None and group.closed]
    assert [pair for pair in counted if pair[0] != pair[1]] == []
    assert plan.policy is None or plan.policy.region is plan.region or plan.id in WIDER_POLICY


@pytest.mark.parametrize("source", fi.sources, ids=lambda source: source.id)
def test_a_source_is_dated_or_has_a_note_and_its_digest_is_one(source: fi.Source) -> None:
    assert source.published is not None or source.note
    assert re.fullmatch("[0-9a-f]{64}", source.sha256 or "0" * 64)
    assert re.fullmatch("[a-z]{2}", source.language)


# Lists


def listings() -> list[tuple[str, fi.Group]]:
    return [(holder.id, group) for holder in (*fi.plans, *fi.policies) for group in holder.groups]


PLACES = {name for region in fi.regions for name in (region.name.zh, *region.aliases)}


@pytest.mark.parametrize(("holder", "group"), listings(), ids=lambda part: part if isinstance(part, str) else part.name.en)
def test_every_name_in_a_list_is_mapped(holder: str, group: fi.Group) -> None:
    """0 unmapped track names; what a group lists beside industries are places, and fields of use that are none."""
    unmapped = [item.name for item in group.items if not item.mappings and group.kind != "use"]
    loose = [name for name in unmapped if name.zh not in PLACES and not re.search("[区市]$", name.zh or "")]
    assert loose == [], holder
    assert group.items or group.mappings or not group.closed, holder


@pytest.mark.parametrize("track", fi.tracks, ids=lambda track: track.id)
def test_no_track_is_an_orphan(track: fi.Track) -> None:
    """A document names the track, or something narrower."""
    assert track.evidence
    known = set(fi.tracks.where(within=track))
    named = {mapping.target for _, group in listings() for names in (group, *group.items) for mapping in names.mappings}
    in_texts = any(evidence.source.sha256 for evidence in track.evidence)
    assert in_texts or known & named or ("tracks", track.id) in USED


@pytest.mark.parametrize("record", [*fi.tracks, *fi.fields], ids=lambda record: record.id)
def test_a_negative_label_is_no_name_of_its_own(record: fi.Track | fi.Field) -> None:
    own = {name.casefold() for name in (record.name.en, record.name.zh or "", *record.aliases)}
    assert own.isdisjoint(label.casefold() for label in record.negative_labels)


@pytest.mark.parametrize("figure", [figure for figure in fi.figures if figure.realises], ids=lambda figure: figure.id)
def test_an_outcome_is_a_result_and_what_it_realises_a_target_of_its_measure(figure: fi.Figure) -> None:
    assert figure.kind == "result"
    assert {(target.kind, target.measure) for target in figure.realises} == {(fi.Kind.TARGET, figure.measure)}
