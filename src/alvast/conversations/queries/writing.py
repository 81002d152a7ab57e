"""What is known beside a message that is being written: the rules of writing ask for it."""

from uuid import UUID

from alvast.conversations.models import Case, Conversation, Message
from alvast.conversations.queries.gates import conversation_for
from alvast.kernel.actor import Actor
from alvast.writing.queries import Context

_LONGEST_QUESTION = 4000  # code points; who asks for longer has asked before
_TROUBLE = (Case.Kind.INCIDENT, Case.Kind.COMPLAINT, Case.Kind.PROBLEM)


def writing_context(actor: Actor, conversation: UUID) -> Context:
    """The context of the next message in this conversation. Raises NotFound."""
    found = conversation_for(actor, conversation)
    return context_of(Conversation.objects.select_related("case").get(id=found.id))


def context_of(row: Conversation) -> Context:
    """The same for a row that the caller holds.

    A case of trouble says that a problem is open, a closed conversation that none is; else the words themselves must tell.
    """
    name = "" if "@" in row.customer_name else row.customer_name
    return Context(problem_open=_is_problem_open(row), customer_name=name, question=_question(row))


def _is_problem_open(row: Conversation) -> bool | None:
    if row.case is not None and row.case.closed_at is None and row.case.kind in _TROUBLE:
        return True
    return False if row.status == Conversation.Status.CLOSED else None


def _question(row: Conversation) -> str:
    """The customer's newest words, without what they quoted."""
    inbound = Message.objects.filter(conversation=row, kind=Message.Kind.INBOUND).order_by("-recorded_at", "-id")
    return (inbound.values_list("text", flat=True).first() or "")[:_LONGEST_QUESTION]
