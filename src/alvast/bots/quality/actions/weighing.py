"""R17: an intent whose real conversations are resolved too seldom is closed by itself, with a record of why."""

from decimal import Decimal
from uuid import UUID

from django.db import transaction

from alvast.bots.quality.actions.intents import intent_row
from alvast.bots.quality.actions.permits import put
from alvast.bots.quality.models import Intent, Permit
from alvast.bots.quality.queries.live import resolution_since
from alvast.bots.quality.rules.states import LEAST_CONVERSATIONS, State, Why
from alvast.decisions.actions import NewDecision, record_decision
from alvast.kernel.actor import SYSTEM, Role
from alvast.kernel.clock import now
from alvast.kernel.shares import Share

KIND, RULE, VERSION = "bot_intent", "live_resolution", "1"


def close_unresolving() -> int:
    """Weighs what bots answer by themselves; answers how many were closed. Below the least number nothing is closed."""
    rows = Permit.objects.filter(state=State.ANSWERS).order_by("intent__code", "bot", "channel")
    return sum(_weigh(code, permit) for code, permit in rows.values_list("intent__code", "id"))


@transaction.atomic
def _weigh(code: str, open_permit: UUID) -> bool:
    intent = intent_row(code)
    permit = Permit.objects.select_related("bot").filter(id=open_permit, state=State.ANSWERS).first()
    if permit is None:
        return False
    share = resolution_since(permit.since, bot=permit.bot_id, intent=code, channel=permit.channel)
    if share.n < LEAST_CONVERSATIONS or share.value is None or Decimal(share.hits) >= intent.live_threshold * share.n:
        return False
    decision = _recorded(intent, permit, share)
    put(intent, permit.bot_id, permit.channel, State.SUGGESTS, Why.LIVE_FELL, actor=SYSTEM, decision=decision)
    return True


def _recorded(intent: Intent, permit: Permit, share: Share) -> UUID:
    parameters = {
        "intent": intent.code, "channel": permit.channel, "resolved": share.hits, "n": share.n,
        "threshold": float(intent.live_threshold), "days": 7,
    }  # fmt: skip
    decision = NewDecision(
        kind=KIND, subject=permit.bot.subject_id, truth=f"{permit.id}:{int(permit.since.timestamp())}"[:64],
        outcome="closed", rule=RULE, rule_version=VERSION, known_at=now(), may_overrule=Role.LEAD, parameters=parameters,
    )  # fmt: skip
    return record_decision(decision=decision).id
