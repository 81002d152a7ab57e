"""R8: what we tell a customer is found, kept by what happens, warned about in time, and confessed before the customer asks."""

from typing import Any
from uuid import UUID

import pytest

from alvast.channels.email.models import Inbox
from alvast.conversations.actions import release_due_messages, write_reply
from alvast.conversations.models import Message
from alvast.conversations.tests.people import receive
from alvast.desk.models import Notification
from alvast.kernel.clock import now
from alvast.kernel.events import reaction_named
from alvast.kernel.jobs import react_to_events
from alvast.promises.actions import judge_due_promises
from alvast.promises.queries import promise_figures, promises_of_conversation
from alvast.timeline.actions import event_from, record_business_event

pytestmark = pytest.mark.django_db


@pytest.fixture
def worker(house: Any, clock: Any) -> Any:
    """Does what waits at this moment: the reactions that were queued, and the promises whose moment has come."""
    from procrastinate.contrib.django.models import ProcrastinateJob

    done: set[int] = set()

    def work() -> None:
        release_due_messages(at=now())
        judge_due_promises(at=now())
        for _ in range(5):
            waiting = ProcrastinateJob.objects.filter(task_name=react_to_events.name).exclude(id__in=done).order_by("id")
            for job in list(waiting):
                done.add(job.id)
                reaction_named(job.args["reaction"]).react([UUID(event) for event in job.args["events"].split()])

    return work


@pytest.fixture
def place(house: Any, clock: Any) -> Any:
    inbox = Inbox(
        name="Vragen", address="vragen@example.org", team=house.team, made_at=now(), acknowledge=True,
        smtp_host="smtp.example.org",
    )  # fmt: skip
    inbox.save()
    return receive(house, account=inbox.id).conversation


def shop_tells(kind: str) -> None:
    record_business_event(event=event_from({
        "specversion": "1.0", "id": kind, "source": "shop", "type": kind, "subject": "order/48213", "time": now().isoformat(),
        "data": {"customer": {"id": "c-17", "name": "Chidi Okafor", "email": "chidi@example.net"}},
    }))  # fmt: skip


def states(house: Any, place: Any) -> list[str]:
    return [line.state for line in promises_of_conversation(house.as_(house.ana), place)]


def test_a_parcel_that_comes_in_time_keeps_the_promise(house: Any, clock: Any, worker: Any, place: Any) -> None:
    shop_tells("order.placed")
    write_reply(actor=house.as_(house.ana), conversation=place, text="Uw bestelling 48213 komt donderdag 21 mei.")
    clock.forward(seconds=11)
    worker()
    clock.forward(days=2)
    shop_tells("shipment.delivered")
    worker()
    clock.forward(days=9)
    worker()
    assert states(house, place) == ["kept"]
    assert not Message.objects.filter(author_kind="system").exists()


def test_a_call_that_is_forgotten_is_warned_about_and_then_confessed_once(
    house: Any, clock: Any, worker: Any, place: Any
) -> None:
    write_reply(actor=house.as_(house.ana), conversation=place, text="Ik bel u morgen vóór 17.00 uur.")
    for duration in ({"seconds": 11}, {"hours": 25}, {"hours": 6}, {"days": 1}, {"days": 1}):
        clock.forward(**duration)
        worker()
    told = Message.objects.filter(author_kind="system").values_list("text", flat=True)
    kinds = Notification.objects.filter(agent=house.ana, kind__in=("at_risk", "broken")).order_by("made_at")
    assert states(house, place) == ["broken"]
    assert [text.count("“Ik bel u morgen vóór 17.00 uur.”") for text in told] == [1]
    assert list(kinds.values_list("kind", flat=True)) == ["at_risk", "broken"]


def test_the_board_counts_what_was_kept(house: Any, clock: Any, worker: Any, place: Any) -> None:
    began = now()
    write_reply(actor=house.as_(house.ana), conversation=place, text="U hoort morgen van ons. Ik bel u morgen om 16.00 uur.")
    clock.forward(seconds=11)
    worker()
    write_reply(actor=house.as_(house.ana), conversation=place, text="Hier is het antwoord.")
    for _ in range(3):
        clock.forward(days=1)
        worker()
    figures = promise_figures(began, now())
    assert (figures.due, figures.kept, figures.broken, figures.told_first, figures.kept_share) == (2, 1, 1, 1, 0.5)
