"""What a card says of itself."""

from datetime import UTC, date, datetime

import pytest
from builders import make_card

from quizapp.core.ids import CardId
from quizapp.core.withdrawal import Reason, Withdrawal

WITHDRAWN = Withdrawal(reason=Reason.WRONG, at=datetime(2026, 11, 24, 9, tzinfo=UTC))


@pytest.mark.parametrize("values", [{"suspended": True}, {"superseded_by": CardId(2)}, {"withdrawn": WITHDRAWN}])
def test_a_card_rests_for_any_of_three_reasons(values):
    assert make_card(1, **values).rests


def test_a_card_that_is_only_put_off_does_not_rest():
    assert not make_card(1).rests
    assert not make_card(1, buried_until=date(2026, 11, 25)).rests
