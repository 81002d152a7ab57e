"""Whatever happens to a conversation in whatever order, what its row says and what its history says agree."""

from datetime import datetime, timedelta
from typing import Any

import pytest
from django.db import transaction
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from alvast.conversations.actions import (
    assign,
    change_status,
    record_delivery,
    release_due_messages,
    set_priority,
    snooze,
    take,
    undo_send,
    wake_snoozed,
)
from alvast.conversations.errors import AlreadyTaken, TooLateToUndo
from alvast.conversations.models import Conversation, Message, SearchEntry, StateChange
from alvast.conversations.tests.people import answer, receive
from alvast.kernel.events import events_after, head

pytestmark = pytest.mark.django_db
RANK = ["queued", "failed", "sent", "bounced"]


class Lifecycle(RuleBasedStateMachine):
    """A conversation beside a small model of it: when people wrote, and what became of each answer."""

    house: Any
    clock: Any
    answers = Bundle("answers")

    def __init__(self) -> None:
        super().__init__()
        self.place = transaction.atomic()  # each life has the database to itself
        self.place.__enter__()

    def teardown(self) -> None:
        transaction.set_rollback(True)
        self.place.__exit__(None, None, None)

    @initialize()
    def chidi_asks(self) -> None:
        self.started, self.ana = head(), self.house.as_(self.house.ana)
        self.conversation = receive(self.house).conversation
        self.person_wrote: list[datetime] = [self.clock.now()]
        self.answered: dict[Any, datetime] = {}
        self.delivery: dict[Any, str] = {}
        self.notable = 1
        self.waits: datetime | None = self.clock.now()

    @rule(seconds=st.sampled_from([1, 5, 11, 3600, 90_000]))
    def time_passes(self, seconds: int) -> None:
        self.clock.forward(seconds=seconds)

    @rule(automatic=st.booleans())
    def the_customer_writes(self, automatic: bool) -> None:
        self.clock.forward(seconds=1)
        before = self.row().status
        receive(self.house, conversation=self.conversation, trust="token", automatic="auto-replied" if automatic else "")
        self.notable += 1
        if automatic:
            assert self.row().status == before
        else:
            self.person_wrote.append(self.clock.now())
            self.waits = self.waits or self.clock.now()

    @rule(target=answers, then=st.sampled_from(["waiting", "open", "closed"]))
    def ana_answers(self, then: str) -> Any:
        self.clock.forward(seconds=1)
        message = answer(self.house, self.conversation, then=then)
        self.answered[message], self.delivery[message], self.waits = self.clock.now(), "held", None
        assert self.row().status == then
        return message

    @rule(message=answers)
    def ana_takes_it_back(self, message: Any) -> None:
        if self.delivery[message] == "held":
            undo_send(actor=self.ana, message=message)
            self.delivery[message] = "undone"
            self.our_turn_again()
        else:
            with pytest.raises(TooLateToUndo):
                undo_send(actor=self.ana, message=message)

    @rule()
    def what_is_due_leaves(self) -> None:
        due = [
            m for m, d in self.delivery.items() if d == "held" and self.clock.now() - self.answered[m] >= timedelta(seconds=10)
        ]
        assert release_due_messages(at=self.clock.now()) == len(due)
        self.delivery |= dict.fromkeys(due, "queued")

    @rule(message=answers, delivery=st.sampled_from(RANK))
    def the_channel_reports(self, message: Any, delivery: str) -> None:
        changed = record_delivery(message=message, delivery=delivery, at=self.clock.now())
        before = self.delivery[message]
        assert changed == (before in RANK and RANK.index(before) < RANK.index(delivery))
        if changed:
            self.delivery[message] = delivery
            if delivery in ("failed", "bounced"):
                self.our_turn_again()

    @rule(status=st.sampled_from(["open", "waiting", "closed"]))
    def ana_changes_the_status(self, status: str) -> None:
        changed = self.row().status != status
        assert change_status(actor=self.ana, conversation=self.conversation, status=status) == changed
        if changed and status != "open":
            self.waits = None

    @rule(hours=st.integers(1, 72))
    def ana_lets_it_sleep(self, hours: int) -> None:
        snooze(actor=self.ana, conversation=self.conversation, until=self.clock.now() + timedelta(hours=hours))

    @rule()
    def who_must_wake_wakes(self) -> None:
        wake_snoozed(at=self.clock.now())
        row = self.row()
        assert row.status != "snoozed" or row.snoozed_until > self.clock.now()

    @rule(agent=st.sampled_from(["ana", "bo"]))
    def someone_takes_it(self, agent: str) -> None:
        person, owner = getattr(self.house, agent), self.row().owner_id
        try:
            assert take(actor=self.house.as_(person), conversation=self.conversation) == (owner is None)
        except AlreadyTaken:
            assert owner not in (None, person.id)

    @rule()
    def bo_lets_it_go(self) -> None:
        assign(actor=self.house.as_(self.house.bo), conversation=self.conversation, owner=None)

    @rule(priority=st.integers(0, 3))
    def ana_weighs_it(self, priority: int) -> None:
        set_priority(actor=self.ana, conversation=self.conversation, priority=priority)

    @invariant()
    @precondition(lambda self: hasattr(self, "conversation"))
    def the_row_is_the_end_of_its_history(self) -> None:
        row, latest = self.row(), {"priority": "1", "owner": ""}
        for kind, before, after in (
            StateChange.objects.filter(conversation=row).order_by("id").values_list("kind", "before", "after")
        ):
            assert latest.get(kind, "") == before
            latest[kind] = after
        assert latest == {"status": row.status, "priority": str(row.priority), "owner": str(row.owner_id or "")}

    @invariant()
    @precondition(lambda self: hasattr(self, "conversation"))
    def the_times_fit_the_status(self) -> None:
        row = self.row()
        assert (row.snoozed_until is not None) == (row.status == "snoozed")
        assert (row.closed_at is not None) == (row.status == "closed")
        assert row.waiting_since == self.waits

    @invariant()
    @precondition(lambda self: hasattr(self, "conversation"))
    def nothing_is_lost_or_sent_twice(self) -> None:
        messages = dict(Message.objects.filter(conversation=self.conversation, kind="outbound").values_list("id", "delivery"))
        assert messages == self.delivery
        assert self.row().messages == self.notable + sum(d != "undone" for d in self.delivery.values())
        left = [e.payload["message"] for e in events_after(self.started) if e.kind == "message_ready_to_send"]
        assert sorted(left) == sorted(str(m) for m, d in self.delivery.items() if d in RANK)
        assert SearchEntry.objects.filter(conversation=self.conversation).count() == 1

    def our_turn_again(self) -> None:
        standing = [at for m, at in self.answered.items() if self.delivery[m] not in ("failed", "bounced", "undone")]
        since = [at for at in self.person_wrote if not standing or at > max(standing)]
        self.waits = min(since, default=None)
        assert self.row().status == "open"

    def row(self) -> Conversation:
        return Conversation.objects.get(id=self.conversation)


def test_any_life_of_a_conversation_is_consistent(house, clock):
    Lifecycle.house, Lifecycle.clock = house, clock
    run_state_machine_as_test(
        Lifecycle,
        settings=settings(max_examples=25, stateful_step_count=25, deadline=None, suppress_health_check=list(HealthCheck)),
    )
