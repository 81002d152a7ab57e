"""May the bot speak about this, here and now? Read anew at every turn, so that a switch works at once."""

from uuid import UUID

from django.db.models import Q

from alvast.bots.models import Bot
from alvast.bots.quality.models import Permit, Stop
from alvast.bots.quality.rules.states import USUAL_THRESHOLD, Gate, State, Why


def gate_of(*, intent: str, channel: str, bot: UUID | None = None) -> Gate:
    """What this bot may do with this intent on this channel; two queries. Without a bot it is the oldest one's gate.

    Without a channel nobody hears it (`./alvast ask`, evaluation), so the gate is open. What was never measured only suggests.
    """
    if not channel:
        return Gate(State.ANSWERS, USUAL_THRESHOLD, Why.REHEARSAL)
    if (stop := _stop(bot, intent)) is not None:
        return Gate(State.CLOSED, USUAL_THRESHOLD, Why.STOPPED, stop.fallback)
    whose = bot or Bot.objects.order_by("made_at", "id").values("id")[:1]
    permit = Permit.objects.select_related("intent").filter(intent__code=intent, channel=channel, bot=whose).first()
    if permit is None:
        return Gate(State.SUGGESTS, USUAL_THRESHOLD, Why.NEVER_MEASURED)
    return Gate(State(permit.state), permit.intent.threshold, Why(permit.why))


def is_killed(*, bot: UUID | None = None, intent: str = "") -> bool:
    """Is this bot, or this intent of it, switched off? With neither: is everything?"""
    return _stop(bot, intent) is not None


def _stop(bot: UUID | None, intent: str) -> Stop | None:
    """The widest that holds."""
    meant = Q(bot=None) if bot is None else Q(bot=None) | Q(bot=bot)
    return Stop.objects.filter(meant, ended_at=None, intent__in={"", intent}).order_by("intent", "stopped_at").first()
