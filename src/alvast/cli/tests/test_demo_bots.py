"""The bot of the sample shop is measured like any other, and does well enough to show."""

import pytest

from alvast.bots.quality.models import Verdict
from alvast.bots.quality.queries import gate_of
from alvast.cli.demo.bots import measure_the_bot
from alvast.cli.demo.knowledge import ARTICLES
from alvast.kernel.actor import SYSTEM
from alvast.knowledge.actions import import_folder

pytestmark = pytest.mark.django_db


def test_its_intents_are_opened_by_measurement(clock):
    import_folder(actor=SYSTEM, folder=ARTICLES)
    opened = measure_the_bot()
    wrong = Verdict.objects.exclude(faults=[]).order_by("example__question").values_list("example__question", "outcome", "faults")
    assert (list(wrong), opened) == ([], ["retour", "bezorging", "betalen", "winkel", "order_status"])
    assert gate_of(intent="order_status", channel="webchat").is_open
