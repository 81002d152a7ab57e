"""What customers come for: names and thresholds."""

from decimal import Decimal
from uuid import UUID

from django.db import IntegrityError, transaction

from alvast.bots.quality.errors import IntentKnown, InvalidInput, NotFound
from alvast.bots.quality.events import ExamplesChanged
from alvast.bots.quality.models import Intent
from alvast.bots.quality.rules import texts
from alvast.bots.quality.rules.states import USUAL_LIVE, USUAL_THRESHOLD
from alvast.kernel.actor import Actor, ActorKind
from alvast.kernel.clock import now
from alvast.kernel.events import state

LONGEST_NAME = 80


def may_coach(actor: Actor) -> bool:
    """Leads and administrators, and the house itself."""
    return actor.is_lead or actor.kind is ActorKind.SYSTEM


@transaction.atomic
def add_intent(
    *, actor: Actor, code: str, name_nl: str, name_en: str, threshold: Decimal = USUAL_THRESHOLD,
    live_threshold: Decimal = USUAL_LIVE,
) -> UUID:  # fmt: skip
    """`code` is what the bot's understanding calls it: the topic of an article, or a deed. Raises NotFound, IntentKnown,
    InvalidInput."""
    _refuse_unless_coach(actor)
    fields = _fields(name_nl, name_en, threshold, live_threshold)
    try:
        with transaction.atomic():
            row = Intent.objects.create(code=texts.code(code), made_at=now(), changed_at=now(), changed_by=actor.id, **fields)
    except IntegrityError as error:
        raise IntentKnown from error
    return row.id


@transaction.atomic
def change_intent(*, actor: Actor, code: str, name_nl: str, name_en: str, threshold: Decimal, live_threshold: Decimal) -> None:
    """Another threshold has the examples run again. Raises NotFound, InvalidInput."""
    _refuse_unless_coach(actor)
    row = intent_row(code)
    before = (row.threshold, row.live_threshold)
    fields = _fields(name_nl, name_en, threshold, live_threshold)
    Intent.objects.filter(id=row.id).update(**fields, changed_at=now(), changed_by=actor.id)
    if before != (fields["threshold"], fields["live_threshold"]):
        state([ExamplesChanged(intent=code)], actor=actor)


def intent_row(code: str) -> Intent:
    """Held until the transaction ends: who changes an intent waits for who is changing it. Raises NotFound."""
    row = Intent.objects.select_for_update(no_key=True).filter(code=code).first()
    if row is None:
        raise NotFound
    return row


def _refuse_unless_coach(actor: Actor) -> None:
    if not may_coach(actor):
        raise NotFound


def _fields(name_nl: str, name_en: str, threshold: Decimal, live_threshold: Decimal) -> dict[str, str | Decimal]:
    names = {"name_nl": " ".join(name_nl.split()), "name_en": " ".join(name_en.split())}
    for field, name in names.items():
        if not name or len(name) > LONGEST_NAME:
            raise InvalidInput(detail=field)
    if not (Decimal(0) < threshold <= 1 and Decimal(0) <= live_threshold <= 1):
        raise InvalidInput(detail="threshold")
    return {**names, "threshold": threshold, "live_threshold": live_threshold}
