"""One change to many conversations, each judged on its own."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from uuid import UUID

from alvast.conversations.errors import TooManyConversations
from alvast.kernel.errors import DomainRefusal

MOST = 200


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one conversation: changed, already so (neither), or refused with `code` and a sentence for the agent."""

    conversation: UUID
    is_changed: bool
    code: str = ""
    sentence: str = ""


def change_each(*, conversations: Sequence[UUID], change: Callable[[UUID], object]) -> tuple[Outcome, ...]:
    """Makes the same change to each of at most 200 conversations; a refusal of one leaves the others done.

    `change` calls one action of this room for the id it is given, so every id meets the gate:

        change_each(conversations=ids, change=lambda id: change_status(actor=actor, conversation=id, status="closed"))

    The outcomes are in the order of the ids, each id once. Raises TooManyConversations before anything is done.
    """
    wanted = list(dict.fromkeys(conversations))
    if len(wanted) > MOST:
        raise TooManyConversations(most=MOST)
    return tuple(_outcome(conversation, change) for conversation in wanted)


def _outcome(conversation: UUID, change: Callable[[UUID], object]) -> Outcome:
    try:
        return Outcome(conversation, is_changed=change(conversation) is not False)
    except DomainRefusal as refusal:
        return Outcome(conversation, is_changed=False, code=refusal.code, sentence=str(refusal))
