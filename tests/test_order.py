"""How two amounts lie to each other."""

import pytest

from future_industries import Order
from future_industries.errors import UndecidedError


@pytest.mark.parametrize("order", list(Order))
def test_an_order_has_no_truth_value(order: Order) -> None:
    """A plain Enum member is truthy whatever it means: an "unknown" must refuse bool()."""
    with pytest.raises(UndecidedError, match="neither true nor false; test which of less, equal, greater, unknown it is"):
        bool(order)


def test_an_order_is_compared_by_its_word() -> None:
    assert [*Order] == ["less", "equal", "greater", "unknown"]
