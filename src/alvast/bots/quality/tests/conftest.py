"""What tests of the room share."""

from datetime import datetime
from decimal import Decimal

import pytest

from alvast.bots.quality.models import Intent, Permit
from alvast.bots.quality.rules.states import State, Why
from alvast.kernel.clock import now


@pytest.fixture
def open_gate(db):
    """Opens an intent on a channel without a measurement: for tests of what comes after the gate."""

    def opened(
        intent: str = "delivery", channel: str = "chat", state: State = State.ANSWERS, at: datetime | None = None
    ) -> Intent:
        moment = at or now()
        row, _ = Intent.objects.get_or_create(
            code=intent, defaults={"name_nl": intent, "name_en": intent, "made_at": moment, "changed_at": moment}
        )
        Permit.objects.create(intent=row, channel=channel, state=state, why=Why.MEASURED, since=moment)
        return row

    return opened


def share(percent: int) -> Decimal:
    return Decimal(percent) / 100
