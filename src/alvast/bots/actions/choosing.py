"""A tap on a button of the bot: the same turn as when the customer had typed it, once for each message and button."""

from uuid import UUID, uuid5

from django.utils import translation
from django.utils.translation import gettext as _

from alvast.bots.actions.turns import take_turn_on
from alvast.bots.models import Turn, TurnSource
from alvast.conversations.queries.talk import Talk, Utterance, talk_of
from alvast.kernel.actor import ActorKind
from alvast.kernel.clock import now

ORDER, ARTICLE = "order.", "article."
ONE_CLEAR = frozenset({"yes", "no", "undo"})  # about what stands above the button, and nothing else


def choose(*, conversation: UUID, message: UUID, code: str) -> UUID | None:
    """Answers what was tapped under `message`; None for a button that is not the bot's, or when people took over."""
    talk = talk_of(conversation)
    turn = Turn.objects.filter(reply=message, conversation=conversation).first()
    if talk is None or turn is None:
        return None
    with translation.override(turn.language):
        words = _words(turn, code)
    if not words:
        return None
    under = turn.decision if code in ONE_CLEAR else None
    meant = next((said.text for said in talk.said if said.id == turn.message), "") if code.startswith(ARTICLE) else ""
    return take_turn_on(conversation=conversation, asked=_typed(talk, message, code, words), under=under, meant=meant)


def _words(turn: Turn, code: str) -> str:
    """What typing it would have been."""
    spoken = {"yes": _("yes"), "no": _("no"), "undo": _("undo that")}
    if code in spoken:
        return spoken[code]
    if code.startswith(ORDER):
        return code.removeprefix(ORDER)
    if code.startswith(ARTICLE) and code.removeprefix(ARTICLE).isdigit():
        place = int(code.removeprefix(ARTICLE))
        return TurnSource.objects.filter(turn=turn, place=place).values_list("title", flat=True).first() or ""
    return ""


def _typed(talk: Talk, message: UUID, code: str, words: str) -> Utterance:
    """Tapped by who wrote last where buttons are: in the chat itself; we are as sure of who it is."""
    wrote = next((said for said in reversed(talk.said) if not said.is_ours and said.channel == talk.channel), None)
    trust, author = (wrote.trust, wrote.author) if wrote else ("", None)
    return Utterance(uuid5(message, f"choice {code}"), False, ActorKind.CUSTOMER, "", words, now(), trust, talk.channel, author)
