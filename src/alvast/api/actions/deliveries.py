"""Telling the endpoints: one row per event and endpoint, one job per try."""

import random
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import Q

from alvast.api import jobs
from alvast.api.actions.bodies import body_of
from alvast.api.actions.webhooks import Because, disable_endpoint
from alvast.api.models import WebhookDelivery, WebhookEndpoint
from alvast.api.rules.gates import may_manage
from alvast.api.rules.retrying import wait_after
from alvast.api.rules.signing import signed_headers
from alvast.api.rules.webhook_types import TEST, public_type
from alvast.kernel.actor import SYSTEM, Actor
from alvast.kernel.clock import now
from alvast.kernel.errors import DomainRefusal, NotFound, ProviderError
from alvast.kernel.events import Stated, events_by_id
from alvast.kernel.ids import new_id
from alvast.kernel.outgoing import send
from alvast.kernel.secrets import unseal
from alvast.staff.errors import NotAllowed

State = WebhookDelivery.State
GONE = 410


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one try: the answer's status, or a code when there was none."""

    status: int | None
    problem: str = ""

    @property
    def is_delivered(self) -> bool:
        return self.status is not None and 200 <= self.status < 300


@transaction.atomic
def enqueue_deliveries(*, events: Sequence[UUID]) -> int:
    """A delivery for each event and each endpoint that wants it; run twice is once. Answers how many are new."""
    endpoints = list(WebhookEndpoint.objects.filter(disabled_at=None))
    if not endpoints:
        return 0
    wanted = [
        _delivery(endpoint, event.id, kind)
        for event in events_by_id(events)
        if (kind := public_type(event.kind, event.payload)) is not None
        for endpoint in endpoints
        if kind in endpoint.types and _may_hear(endpoint, event)
    ]
    return _enqueue(wanted)


def send_test(*, actor: Actor, endpoint: UUID) -> UUID:
    """Sends a harmless event to this endpoint alone. Raises NotAllowed, NotFound."""
    _require_manager(actor)
    row = WebhookEndpoint.objects.filter(id=endpoint, disabled_at=None).first()
    if row is None:
        raise NotFound
    delivery = _delivery(row, new_id(), TEST)
    with transaction.atomic():
        _enqueue([delivery])
    return delivery.id


@transaction.atomic
def replay_delivery(*, actor: Actor, delivery: UUID) -> None:
    """Gives a finished delivery its tries again, under the same webhook-id. Raises NotAllowed, NotFound."""
    _require_manager(actor)
    rows = WebhookDelivery.objects.filter(id=delivery, endpoint__disabled_at=None).exclude(state=State.WAITING)
    if not rows.update(state=State.WAITING, tries=0, status=None, problem="", next_try_at=now(), done_at=None):
        raise NotFound
    _schedule(WebhookDelivery.objects.get(id=delivery))


def try_delivery(*, delivery: UUID) -> None:
    """One try, outside any transaction; then notes what came of it and when the next one is due.

    A worker that dies in between leaves the row as it was: its job runs again, and the receiver sees the same webhook-id.
    """
    row = WebhookDelivery.objects.select_related("endpoint").filter(id=delivery, state=State.WAITING).first()
    if row is not None:
        _note(row, _sent(row))


def _delivery(endpoint: WebhookEndpoint, event: UUID, kind: str) -> WebhookDelivery:
    at = now()
    return WebhookDelivery(endpoint=endpoint, event=event, type=kind, made_at=at, next_try_at=at)


def _may_hear(endpoint: WebhookEndpoint, event: Stated) -> bool:
    """Like a live page: an event without a team is for everyone."""
    return endpoint.sees_all or event.team is None or event.team in endpoint.teams


def _enqueue(wanted: Sequence[WebhookDelivery]) -> int:
    WebhookDelivery.objects.bulk_create(wanted, ignore_conflicts=True)
    fresh = set(WebhookDelivery.objects.filter(id__in=[row.id for row in wanted]).values_list("id", flat=True))
    for row in wanted:
        if row.id in fresh:
            _schedule(row)
    return len(fresh)


def _schedule(row: WebhookDelivery) -> None:
    """One job at a time for each endpoint: a slow receiver holds up no other."""
    configured = jobs.deliver_webhook.configure(lock=f"webhook/{row.endpoint_id}", schedule_at=row.next_try_at)
    configured.defer(delivery=str(row.id))


def _sent(row: WebhookDelivery) -> Outcome:
    body = body_of(row)
    if body is None:
        return Outcome(None, "event_gone")
    headers = signed_headers(id=f"msg_{row.id}", at=now(), body=body.content, secrets=_secrets(row.endpoint))
    try:
        answered = send("POST", row.endpoint.url, headers={"Content-Type": body.type, **headers}, content=body.content)
    except ProviderError as error:
        return Outcome(None, "answer_too_long" if error.permanent else "no_answer")
    except DomainRefusal as refusal:
        return Outcome(None, refusal.code)
    return Outcome(answered.status)


def _secrets(endpoint: WebhookEndpoint) -> list[str]:
    signing = [unseal(endpoint.secret)]
    if endpoint.old_secret_until is not None and endpoint.old_secret_until > now():
        signing.append(unseal(endpoint.old_secret))
    return signing


def _note(row: WebhookDelivery, outcome: Outcome) -> None:
    """Only who saw the row as it was may write: a try that ran twice counts once."""
    tries = row.tries + 1
    wait = None if outcome.is_delivered or outcome.status == GONE else wait_after(tries, jitter=random.random())  # noqa: S311
    finished = State.DELIVERED if outcome.is_delivered else State.FAILED
    fields: dict[str, Any] = {"tries": tries, "status": outcome.status, "problem": outcome.problem}
    if wait is None:
        fields |= {"state": finished, "next_try_at": None, "done_at": now()}
    else:
        fields |= {"next_try_at": now() + wait}
    with transaction.atomic():
        if not WebhookDelivery.objects.filter(Q(id=row.id, state=State.WAITING, tries=row.tries)).update(**fields):
            return
        if wait is not None:
            row.refresh_from_db()
            _schedule(row)
        elif finished is State.FAILED:
            because = Because.GONE if outcome.status == GONE else Because.FAILING
            disable_endpoint(actor=SYSTEM, endpoint=row.endpoint_id, because=because)


def _require_manager(actor: Actor) -> None:
    if not may_manage(actor):
        raise NotAllowed
