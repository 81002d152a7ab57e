"""Opens and closes an intent on a channel: by a person, who is held to the measurement, or by the measurement itself."""

from collections.abc import Sequence
from uuid import UUID

from django.db import transaction

from alvast.bots.quality.actions.intents import intent_row, may_coach
from alvast.bots.quality.errors import InvalidInput, NotFound, NotMeasured, TooFewExamples, UnderThreshold
from alvast.bots.quality.events import IntentStateChanged
from alvast.bots.quality.models import Intent, Permit, PermitChange, Run
from alvast.bots.quality.queries.runs import is_current, last_run
from alvast.bots.quality.rules.states import LEAST_EXAMPLES, State, Why
from alvast.kernel.actor import SYSTEM, Actor
from alvast.kernel.clock import now
from alvast.kernel.events import state as stated

LONGEST_CHANNEL = 20


@transaction.atomic
def change_state(*, actor: Actor, intent: str, channel: str, state: State) -> None:
    """What the bot may do with an intent on a channel. For leads.

    Answering by itself is refused without enough examples, when the last run is under the threshold, and when anything that
    answers depend on changed since. Raises NotFound, TooFewExamples, NotMeasured, UnderThreshold.
    """
    if not may_coach(actor):
        raise NotFound
    if not channel or len(channel) > LONGEST_CHANNEL:
        raise InvalidInput(detail="channel")
    row = intent_row(intent)
    run = _good_run(row) if state is State.ANSWERS else None
    put(row, channel, state, Why.MEASURED if run else Why.BY_HAND, actor=actor, run=run.id if run else None)


def close_fallen(intent: Intent, run: Run) -> None:
    """After a run: under the threshold the bot no longer speaks about this by itself; agents still see what it would say."""
    if run.n >= LEAST_EXAMPLES and run.passed >= intent.threshold * run.n:
        return
    for channel in _open_channels(intent):
        put(intent, channel, State.SUGGESTS, Why.EXAMPLES_FELL, actor=SYSTEM, run=run.id)


def put(
    intent: Intent, channel: str, state: State, why: Why, *, actor: Actor, run: UUID | None = None, decision: UUID | None = None
) -> None:
    """Writes the state with its line of history; the caller holds the intent."""
    row, _ = Permit.objects.get_or_create(intent=intent, channel=channel, defaults={"since": now()})
    before = row.state
    if (before, row.why) == (state, why):
        return
    row.state, row.why, row.since = state, why, now()
    row.save(update_fields=["state", "why", "since"])
    PermitChange.objects.create(
        intent=intent, channel=channel, before=before, after=state, why=why, at=now(), actor_kind=actor.kind, actor_id=actor.id,
        run=run, decision=decision,
    )  # fmt: skip
    stated([IntentStateChanged(intent=intent.code, channel=channel, state=state, why=why)], actor=actor)


def _open_channels(intent: Intent) -> Sequence[str]:
    rows = Permit.objects.filter(intent=intent, state=State.ANSWERS).order_by("channel")
    return list(rows.values_list("channel", flat=True))


def _good_run(intent: Intent) -> Run:
    run = last_run(intent)
    if run is None or not is_current(run, intent):
        raise NotMeasured
    if run.n < LEAST_EXAMPLES:
        raise TooFewExamples(least=LEAST_EXAMPLES, n=run.n)
    if run.passed < intent.threshold * run.n:
        raise UnderThreshold(n=run.n, passed=run.passed)
    return run
