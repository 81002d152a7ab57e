"""What the command palette offers while someone types: a number to jump to, customers, conversations."""

from dataclasses import dataclass
from uuid import UUID

from alvast.conversations.queries.gates import visible_conversations
from alvast.conversations.queries.lines import ConversationLine, lines_of
from alvast.conversations.queries.search import find
from alvast.kernel.actor import Actor

SHORTEST = 2  # letters before we look
LOOKED_AT = 24  # hits from which customers and conversations are taken
OFFERED = 6  # of each


@dataclass(frozen=True, slots=True)
class CustomerSuggestion:
    """A customer who writes in a conversation the agent may see."""

    id: UUID
    name: str


@dataclass(frozen=True, slots=True)
class Suggestions:
    """At most six of each; `jump` is the conversation of exactly that number."""

    jump: ConversationLine | None = None
    customers: tuple[CustomerSuggestion, ...] = ()
    conversations: tuple[ConversationLine, ...] = ()


def suggest(actor: Actor, text: str) -> Suggestions:
    """Answers any text, in at most eight queries; only from conversations the actor may see."""
    if len(text.strip()) < SHORTEST:
        return Suggestions()
    hits = find(actor, text, limit=LOOKED_AT)
    rows = visible_conversations(actor).filter(id__in=[hit.id for hit in hits])
    found: dict[UUID, ConversationLine] = {line.id: line for line in lines_of(actor, rows)}
    shown = [(hit.why, found[hit.id]) for hit in hits if hit.id in found]
    named = {line.customer: line.customer_name for why, line in shown if why in ("name", "similar")}
    return Suggestions(
        jump=next((line for why, line in shown if why == "number"), None),
        customers=tuple(CustomerSuggestion(id, name) for id, name in list(named.items())[:OFFERED] if name),
        conversations=tuple(line for why, line in shown if why != "number")[:OFFERED],
    )
