"""How often a bot answers one visitor."""

from uuid import UUID

from alvast.channels.webchat.actions.limits import count
from alvast.channels.webchat.models import Visit
from alvast.channels.webchat.rules.limits import What


def count_bot_turn(*, conversation: UUID) -> None:
    """Counts one answer of a bot to the visitor of this conversation; elsewhere than in a chat nothing is counted.

    Raises TooMuch: then a person is the way on.
    """
    visit = Visit.objects.filter(conversation=conversation).order_by("made_at", "id").values_list("id", flat=True).first()
    if visit is not None:
        count(What.BOT_TURN, visit)
