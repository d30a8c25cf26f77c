"""Tables with one row a day: the same answers from a packed one as from a plain one, and none from a damaged one."""

import gzip
import pickle
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import future_industries as fi
from future_industries import shipped
from future_industries.errors import DataError
from future_industries.ledger import Ledger, PackedLedger, packed
from strategies import SOURCE

TABLE = b"""date,USD,CNY
2021-12-30,1.1334,7.2151
2021-12-31,1.1326,7.1947
2022-01-03,1.1355,7.2182
2022-12-30,1.0666,7.3582
2024-01-02,1.0956,7.8264
2024-01-03,1.0919,
"""
PLAIN, PACKED = Ledger(TABLE), PackedLedger(packed(TABLE), "rates")

days = st.dates(date(2021, 12, 1), date(2024, 2, 1)) | st.dates() | st.sampled_from([date.min, date.max])


def test_a_packed_table_is_the_table() -> None:
    assert PACKED.table == PLAIN.table == TABLE
    assert PACKED.columns == PLAIN.columns == ["date", "USD", "CNY"]
    assert PACKED.first_day == PLAIN.first_day == date(2021, 12, 30)
    assert PACKED.last_day == PLAIN.last_day == date(2024, 1, 3)
    assert PACKED.is_in_order
    assert PLAIN.is_in_order


@given(days, days)
def test_a_packed_table_answers_as_the_plain_one(one: date, other: date) -> None:
    rows = [line.split(",") for line in TABLE.decode().split()[1:]]
    first, last = sorted((one, other))
    assert PACKED.rows(first, last) == PLAIN.rows(first, last) == [row for row in rows if str(first) <= row[0] <= str(last)]
    before = [row for row in rows if row[0] <= str(one)]
    after = [row for row in rows if row[0] > str(one)]
    assert PACKED.row(one) == PLAIN.row(one) == (before[-1] if before else None)
    assert PACKED.near(one) == PLAIN.near(one) == tuple(date.fromisoformat(row[0]) for row in (*before[-1:], *after[:1]))


def test_lines_may_be_blank_and_end_in_any_way() -> None:
    ledger = Ledger(TABLE.replace(b"\n", b"\r\n").replace(b"2022-01-03", b" \r\n\r\n2022-01-03").rstrip())
    assert ledger.rows(date.min, date.max) == PLAIN.rows(date.min, date.max)


def test_only_the_years_asked_for_are_unpacked() -> None:
    broken = bytearray(packed(TABLE))
    broken[-1] ^= 1
    ledger = PackedLedger(bytes(broken), "rates")
    assert len(ledger.rows(date(2021, 1, 1), date(2023, 12, 31))) == 4
    assert ledger.last_day == date(2024, 1, 3)
    with pytest.raises(DataError, match="rates: damaged"):
        ledger.row(date(2024, 1, 2))


def test_a_packed_table_is_a_gzip_file_of_years_each_with_its_columns_one_below_the_other() -> None:
    index, *years = gzip.decompress(packed(TABLE)).decode().split("\n2021-12-30,")
    assert index.startswith("date,USD,CNY\n2021-12-30 2021-12-31 ")
    assert years[0].startswith("2021-12-31\n1.1334,1.1326\n7.2151,7.1947")


def test_damage_is_found(tmp_path: Path) -> None:
    whole = packed(TABLE)
    for cut in range(len(whole)):
        with pytest.raises(DataError, match="rates: damaged; install the package again"):
            PackedLedger(whole[:cut], "rates")
    for longer in (whole + b"x", b"", TABLE):
        with pytest.raises(DataError):
            PackedLedger(longer, str(tmp_path))


@given(st.integers(0, len(packed(TABLE)) - 1), st.integers(1, 255))
def test_a_changed_byte_changes_no_rate(place: int, change: int) -> None:
    changed = bytearray(packed(TABLE))
    changed[place] ^= change
    try:
        table = PackedLedger(bytes(changed), "rates").table
    except DataError:
        return
    assert table == TABLE  # a byte that nothing depends on, as that of the system it was packed on


@pytest.mark.parametrize("rows", [b"2024-01-02,1,2\n2024-01-03,1\n", b"2024-01-02,1\r\n", b"2024-01-02,1"])
def test_what_would_not_come_back_as_it_is_cannot_be_packed(rows: bytes) -> None:
    with pytest.raises(ValueError, match=r"zip|end alike"):
        packed(b"date,USD\n" + rows)


def test_lines_may_end_as_on_windows() -> None:
    table = TABLE.replace(b"\n", b"\r\n")
    assert PackedLedger(packed(table), "rates").table == table


def test_packing_twice_gives_the_same_bytes() -> None:
    assert packed(TABLE) == packed(TABLE)


def test_rates_of_a_packed_table_are_those_of_the_plain_one() -> None:
    plain, years = fi.Rates(SOURCE, fi.rates.table), fi.Rates(SOURCE, PackedLedger(packed(fi.rates.table), "rates"))
    assert years.table == plain.table
    assert repr(years) == repr(plain)
    for day in (plain.first_day + timedelta(days) for days in range(0, 7000, 61)):
        assert years.on("USD", "CNY", day) == plain.on("USD", "CNY", day)
    for period in ("2005-04", "2023", "2021-11/2022-02", "2024-06-01/2024-06-30"):
        assert years.mean("USD", "CNY", period) == plain.mean("USD", "CNY", period)
        assert years.days("USD", "CNY", fi.Period.of(period)) == plain.days("USD", "CNY", fi.Period.of(period))
    assert pickle.loads(pickle.dumps(years)).table == plain.table


def test_damaged_rates_of_the_package_are_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "ecb-reference-rates.csv.gz").write_bytes(packed(fi.rates.table)[:50_000])
    monkeypatch.setattr(shipped, "_COMPILED", str(tmp_path))
    monkeypatch.setattr(shipped, "_rates", [])
    with pytest.raises(DataError, match=r"1 fault, nothing was loaded:\n  .*ecb-reference-rates\.csv\.gz: damaged"):
        shipped.rates()
