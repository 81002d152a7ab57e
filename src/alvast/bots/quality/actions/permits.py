"""Opens and closes an intent for a bot on a channel: by a person, held to the measurement, or by the measurement itself."""

from collections.abc import Sequence
from uuid import UUID

from django.db import transaction

from alvast.bots.models import Bot
from alvast.bots.quality.actions.intents import intent_row, may_coach
from alvast.bots.quality.actions.whom import bot_meant
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
def change_state(*, actor: Actor, intent: str, channel: str, state: State, bot: UUID | None = None) -> None:
    """What a bot (None: the oldest) may do with an intent on a channel. For leads.

    Answering by itself is refused without enough examples, when the bot's last run is under the threshold, and when anything
    that its answers depend on changed since. Raises NotFound, TooFewExamples, NotMeasured, UnderThreshold.
    """
    if not may_coach(actor):
        raise NotFound
    if not channel or len(channel) > LONGEST_CHANNEL:
        raise InvalidInput(detail="channel")
    row, whom = intent_row(intent), bot_meant(bot)
    run = _good_run(row, whom) if state is State.ANSWERS else None
    put(row, whom.id, channel, state, Why.MEASURED if run else Why.BY_HAND, actor=actor, run=run.id if run else None)


def close_fallen(intent: Intent, bot: Bot, run: Run) -> None:
    """After a run of this bot: under the threshold it no longer speaks of this by itself; agents still see what it would say."""
    if run.n >= LEAST_EXAMPLES and run.passed >= intent.threshold * run.n:
        return
    for channel in _open_channels(intent, bot):
        put(intent, bot.id, channel, State.SUGGESTS, Why.EXAMPLES_FELL, actor=SYSTEM, run=run.id)


def put(
    intent: Intent, bot: UUID, channel: str, state: State, why: Why, *, actor: Actor, run: UUID | None = None,
    decision: UUID | None = None,
) -> None:  # fmt: skip
    """Writes the state with its line of history; the caller holds the intent."""
    row, _ = Permit.objects.get_or_create(intent=intent, bot_id=bot, channel=channel, defaults={"since": now()})
    before = row.state
    if (before, row.why) == (state, why):
        return
    row.state, row.why, row.since = state, why, now()
    row.save(update_fields=["state", "why", "since"])
    PermitChange.objects.create(
        intent=intent, bot_id=bot, channel=channel, before=before, after=state, why=why, at=now(), actor_kind=actor.kind,
        actor_id=actor.id, run=run, decision=decision,
    )  # fmt: skip
    stated([IntentStateChanged(bot=bot, intent=intent.code, channel=channel, state=state, why=why)], actor=actor)


def _open_channels(intent: Intent, bot: Bot) -> Sequence[str]:
    rows = Permit.objects.filter(intent=intent, bot=bot, state=State.ANSWERS).order_by("channel")
    return list(rows.values_list("channel", flat=True))


def _good_run(intent: Intent, bot: Bot) -> Run:
    run = last_run(intent, bot)
    if run is None or not is_current(run, intent, bot):
        raise NotMeasured
    if run.n < LEAST_EXAMPLES:
        raise TooFewExamples(least=LEAST_EXAMPLES, n=run.n)
    if run.passed < intent.threshold * run.n:
        raise UnderThreshold(n=run.n, passed=run.passed)
    return run
