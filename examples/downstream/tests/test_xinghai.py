"""Own records and shipped ones answer together."""

import json
from pathlib import Path

import future_industries as fi
import xinghai
from xinghai import records


def test_shipped_records_stay_what_they_are() -> None:
    assert xinghai.catalogue().regions["Anhui"] is fi.regions["Anhui"]
    assert "Xinghai" not in fi.regions


def test_an_own_track_is_found_by_the_shipped_one_above_it() -> None:
    assert records.PLAN in tuple(xinghai.catalogue().plans.where(track="quantum technology"))
    assert records.PLAN in tuple(xinghai.catalogue().plans.where(track="海底观测站"))
    assert set(xinghai.planned_beside("quantum technology")) == {plan.region for plan in fi.plans.where(track="quantum technology")}
    assert xinghai.planned_beside("blockchain") == ()


def test_the_city_is_compared_with_a_shipped_region() -> None:
    compared = xinghai.catalogue().compare("Xinghai", "Shenzhen")
    assert records.SEABED_STATIONS in compared.tracks.only_left


def test_money_converts_at_the_rate_of_the_day_it_was_stated() -> None:
    (found,) = xinghai.ambitions()
    assert str(found.yuan) == "over 6 billion CNY"
    assert found.dollars.low_open
    assert found.dollars.rate is not None
    assert found.dollars.rate.date == fi.Period.of("2026-06-01").end
    assert found.citation.startswith("People's Government of Xinghai, “星海市未来产业行动计划（2026—2030年） [Action plan")


def test_both_are_written_for_others_under_a_name_of_their_own(tmp_path: Path) -> None:
    descriptor = xinghai.catalogue().to_datapackage(tmp_path, about=xinghai.ABOUT)
    described = json.loads(descriptor.read_text("utf-8"))
    assert (described["name"], described["version"]) == ("xinghai", f"1.0+{fi.data_version}")
    assert "xinghai-2026-stations" in (tmp_path / "figures.csv").read_text("utf-8")
    assert "undersea-quantum-links" in xinghai.catalogue().to_jsonld(about=xinghai.ABOUT)
    assert fi.cite(xinghai.catalogue(), about=xinghai.ABOUT).startswith(
        "The readers of Xinghai and The future_industries developers"
    )
