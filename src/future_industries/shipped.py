"""What comes with the package: the catalogue and the exchange rates, read on first use.

A wheel holds the records as rows that its build compiled; a source tree holds the files that people edit,
and they are read as they stand.
"""

import os
from typing import TYPE_CHECKING, Any

from future_industries.catalog import Catalog
from future_industries.collection import FIRST_USE

if TYPE_CHECKING:
    from future_industries.collection import Supply
    from future_industries.currency import Rates
    from future_industries.ledger import Ledger

__all__ = ["load", "rates"]

_HERE = os.path.dirname(__file__)
_COMPILED = os.path.join(_HERE, "compiled")
_RATES = "ecb-reference-rates.csv"
RATES_SOURCE = "ecb-euro-reference-rates"

_loaded: list[Catalog] = []
_rates: "list[Rates]" = []


def load() -> Catalog:
    """Return the catalogue that ships with the package; always the same one.

    Example:
        >>> import future_industries as fi
        >>> fi.load() is fi.load()
        True
    """
    with FIRST_USE:
        if not _loaded:
            _loaded.append(_from_rows() if os.path.isdir(_COMPILED) else _from_files())
        return _loaded[0]


def rates() -> "Rates":
    """Return the euro reference rates of the European Central Bank that ship with the package.

    Example:
        >>> import future_industries as fi
        >>> fi.rates.on("USD", "CNY", "2024-01-02").value.quantize(4)  # doctest: +SKIP
        Decimal('7.1435')
    """
    from future_industries.currency import Rates  # only a conversion needs rates

    with FIRST_USE:
        if not _rates:
            _rates.append(Rates(load().sources[RATES_SOURCE], _ledger(), checked=True))
        return _rates[0]


def _ledger() -> "Ledger":
    from future_industries.ledger import Ledger, PackedLedger

    packed = os.path.join(_COMPILED, f"{_RATES}.gz")
    with open(packed if os.path.exists(packed) else os.path.join(_HERE, "data", "rates", _RATES), "rb") as file:
        return PackedLedger(file.read(), packed) if file.name == packed else Ledger(file.read())


def _from_rows() -> Catalog:
    from future_industries.stock import Stock  # a source tree has no rows

    stock = Stock(_COMPILED)
    supplies: dict[str, Supply[Any]] = dict(stock.kinds)
    return Catalog(supplies, stock.version)


def _from_files() -> Catalog:
    from future_industries.files import read_catalog  # only a source tree reads the files that people edit

    return read_catalog(os.path.join(_HERE, "data"))
