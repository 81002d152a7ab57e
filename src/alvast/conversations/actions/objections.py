"""An objection to an automated choice becomes a case, so that it reaches a person and is not lost among messages."""

from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from alvast.conversations.actions.cases import open_case
from alvast.conversations.actions.note import write_note
from alvast.conversations.actions.state import Status, change_status
from alvast.conversations.models import Conversation
from alvast.decisions.actions import name_objection_case
from alvast.decisions.queries import decision as decision_record
from alvast.kernel.actor import SYSTEM


@transaction.atomic
def open_case_for_objection(*, decision: UUID) -> UUID | None:
    """Opens the case in the conversation in which the customer was told; run twice is once.

    None when it has a case already, or when there is no conversation: then the room that decided has it on its own list.
    """
    record = decision_record(decision)
    if record.objection is None or record.objection.case is not None or record.conversation is None:
        return None
    place = Conversation.objects.filter(id=record.conversation).values_list("merged_into_id", flat=True).first()
    conversation = place or record.conversation
    case = open_case(actor=SYSTEM, conversation=conversation, title=_("Objection to an automatic choice"), kind="complaint")
    write_note(
        actor=SYSTEM, conversation=conversation, text=_("The customer does not agree with an automatic choice. Look at it.")
    )
    change_status(actor=SYSTEM, conversation=conversation, status=Status.OPEN)
    name_objection_case(decision=decision, case=case)
    return case
