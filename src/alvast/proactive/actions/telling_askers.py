"""When an answer becomes known, who asked for it in vain hears it, in the conversation in which they asked. Once each."""

import logging
from collections.abc import Collection
from uuid import UUID

from django.conf import settings
from django.db import transaction
from django.urls import reverse
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import override

from alvast.channels.email.queries import inboxes_telling_askers
from alvast.channels.webchat.queries.inboxes import chats_telling_askers
from alvast.conversations.actions import write_reply
from alvast.conversations.queries import lines_by_id
from alvast.conversations.queries.talk import talk_of
from alvast.decisions.queries import day_words
from alvast.kernel.actor import SYSTEM
from alvast.kernel.clock import now
from alvast.kernel.errors import DomainRefusal, NotFound
from alvast.knowledge import actions as knowledge
from alvast.knowledge.actions import Asker
from alvast.knowledge.queries import AnsweredGap, answered_gap, plain_words

log = logging.getLogger(__name__)

FIRST_WORDS = 400  # characters of the answer; the rest is one tap away
STAYS = ("waiting", "open", "closed")


def tell_askers_where_wanted(*, gap: UUID) -> int:
    """Tells who asked by a door that is set to do so by itself; the others wait for a colleague's click."""
    accounts = inboxes_telling_askers() | chats_telling_askers()
    return tell_askers_of(gap=gap, accounts=accounts) if accounts else 0


def tell_askers_of(*, gap: UUID, accounts: Collection[UUID] | None = None) -> int:
    """Writes to everyone who asked, on these accounts of channels (None: on any), and was not told yet; answers to how many.
    Who cannot be written to is left."""
    try:
        answer = answered_gap(gap, at=now())
    except NotFound:
        return 0  # withdrawn meanwhile, or for colleagues only
    askers = knowledge.askers_to_tell(gap=gap)
    return sum(_told(asker, answer) for asker in askers if accounts is None or _account_of(asker) in accounts)


def _account_of(asker: Asker) -> UUID | None:
    talk = talk_of(asker.conversation)
    return talk.account if talk else None


def _told(asker: Asker, answer: AnsweredGap) -> bool:
    try:
        with transaction.atomic():
            return knowledge.claim_asker(asker=asker) and _written(asker, answer)
    except DomainRefusal as refusal:
        log.info("asker_not_told", extra={"question": asker.question, "code": refusal.code})
        return False


def _written(asker: Asker, answer: AnsweredGap) -> bool:
    """In the conversation as it stands: telling reopens nothing and answers nothing else. Raises what replies raise."""
    line = lines_by_id(SYSTEM, [asker.conversation]).get(asker.conversation)
    if line is None:
        raise NotFound
    with override(answer.language):
        text = _letter(asker, answer)
    write_reply(
        actor=SYSTEM, conversation=asker.conversation, text=text, then=line.status if line.status in STAYS else "waiting",
        client_key=asker.question, is_answer=False,
    )  # fmt: skip
    return True


def _letter(asker: Asker, answer: AnsweredGap) -> str:
    day = day_words(localtime(asker.asked_at).date())
    parts = [
        _("On {day} you asked us: “{question}”. We did not know the answer then. Now we do.").format(
            day=day, question=asker.text
        ),
        f"{answer.title}\n{plain_words(answer.body, FIRST_WORDS)}",
        _("The whole answer stands here: {url}").format(url=_address(answer)),
        _("Did you mean something else? Answer this message, and a colleague looks at it."),
    ]
    return "\n\n".join(parts)


def _address(answer: AnsweredGap) -> str:
    own = {"brand": answer.brand} if answer.brand else {}
    return settings.BASE_URL + reverse("help:article", kwargs={"series": answer.series, "language": answer.language, **own})
