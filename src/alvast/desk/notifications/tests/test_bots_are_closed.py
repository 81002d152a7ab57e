"""Leads hear at once that a measurement took something from the bots; agents do not, and a lead's own change tells nobody."""

import pytest
from django.test import Client

from alvast.bots.quality.actions import Answered, Wanted, add_example, add_intent, change_state, run_evaluation
from alvast.bots.quality.queries import State
from alvast.desk.models import Notification
from alvast.desk.notifications.actions import notify_leads
from alvast.desk.notifications.queries import notifications
from alvast.kernel.models import StatedEvent

pytestmark = pytest.mark.django_db


@pytest.fixture
def fallen(house) -> list:
    """Delivery was open on mail, and fell when its examples were run again; the ids of what was stated of it."""
    bo = house.as_(house.bo)
    add_intent(actor=bo, code="delivery", name_nl="Bezorging", name_en="Delivery")
    for number in range(5):
        add_example(actor=bo, intent="delivery", wanted=Wanted(question=f"Vraag {number}"))
    run_evaluation(intent="delivery", asker=lambda question, at: Answered("answered", "Ja.", (), None))
    change_state(actor=bo, intent="delivery", channel="email", state=State.ANSWERS)
    run_evaluation(intent="delivery", asker=lambda question, at: Answered("unknown", "Geen idee.", (), None))
    return list(StatedEvent.objects.filter(kind="intent_state_changed").order_by("id").values_list("id", flat=True))


def test_leads_and_administrators_hear_it_once(house, fallen):
    assert notify_leads(events=fallen) == 2
    assert notify_leads(events=fallen) == 0
    assert set(Notification.objects.values_list("agent", flat=True)) == {house.bo.id, house.root.id}
    assert not notifications(house.as_(house.ana))


def test_it_says_what_and_leads_there(house, fallen):
    notify_leads(events=fallen)
    client = Client()
    client.force_login(house.bo)
    assert "De bot beantwoordt “Bezorging” niet meer zelf" in client.get("/notifications/").content.decode()
    line = notifications(house.as_(house.bo))[0]
    answered = client.post(f"/notifications/{line.id}/read/")
    assert (answered.status_code, answered["Location"]) == (303, "/bots/intents/delivery/")
    assert not notifications(house.as_(house.bo))[0].is_unread
