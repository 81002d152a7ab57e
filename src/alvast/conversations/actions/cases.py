"""Cases: one matter over any number of conversations, with one owner who keeps the thread."""

from uuid import UUID

from django.db import transaction

from alvast.conversations.actions.changing import Kind, change, locked
from alvast.conversations.errors import CaseClosed, CustomersDiffer, InvalidInput, NotFound, NotInTheTeam
from alvast.conversations.events import ConversationChanged
from alvast.conversations.models import Case
from alvast.conversations.queries.gates import visible_cases
from alvast.conversations.rules.words import SUBJECT, one_line
from alvast.kernel.actor import Actor
from alvast.kernel.clock import now
from alvast.kernel.events import state
from alvast.kernel.ids import CaseId
from alvast.staff.queries import active_agents
from alvast.timeline.queries import canonical


@transaction.atomic
def open_case(*, actor: Actor, conversation: UUID, title: str, kind: str = "question") -> CaseId:
    """Opens a case above the conversation, owned by the conversation's owner or else the actor.

    Raises NotFound, AlreadyMerged, InvalidInput.
    """
    if kind not in Case.Kind.values or not title.strip():
        raise InvalidInput(detail=f"kind={kind}" if title.strip() else "title")
    row = locked(actor, conversation)
    case = Case(
        title=one_line(title, SUBJECT), kind=kind, customer_id=row.customer_id, owner_id=row.owner_id or _own_id(actor),
        team_id=row.team_id, opened_at=now(),
    )  # fmt: skip
    case.save(force_insert=True)
    change(row, actor=actor, kind=Kind.CASE, before=row.case_id, after=case.id, fields={"case_id": case.id})
    return CaseId(case.id)


@transaction.atomic
def link_case(*, actor: Actor, conversation: UUID, case: UUID | None) -> bool:
    """Puts the conversation under a case of the same customer, or under none; False when it was so already.

    Raises NotFound, AlreadyMerged, CaseClosed, CustomersDiffer.
    """
    row = locked(actor, conversation)
    if row.case_id == case:
        return False
    if case is not None:
        above = _open_case(actor, case)
        if canonical(above.customer_id) != canonical(row.customer_id):
            raise CustomersDiffer
    change(row, actor=actor, kind=Kind.CASE, before=row.case_id, after=case, fields={"case_id": case})
    return True


@transaction.atomic
def close_case(*, actor: Actor, case: UUID) -> None:
    """Ends the matter; its conversations keep their own state. Raises NotFound, CaseClosed."""
    row = _open_case(actor, case)
    row.closed_at = now()
    row.save(update_fields=["closed_at"])
    _announce(row, actor)


@transaction.atomic
def set_case_owner(*, actor: Actor, case: UUID, owner: UUID) -> None:
    """Names the one who keeps the thread, of whichever team. Raises NotFound, CaseClosed, NotInTheTeam."""
    row = _open_case(actor, case)
    if owner not in {agent.id for agent in active_agents()}:
        raise NotInTheTeam
    row.owner_id = owner
    row.save(update_fields=["owner"])
    _announce(row, actor)


def _open_case(actor: Actor, case: UUID) -> Case:
    seen = visible_cases(actor).filter(id=case).values("id")
    row = Case.objects.select_for_update(no_key=True).filter(id__in=seen).first()
    if row is None:
        raise NotFound
    if row.closed_at is not None:
        raise CaseClosed(number=row.number)
    return row


def _announce(row: Case, actor: Actor) -> None:
    """Every conversation under the case shows the change."""
    under = row.conversations.values_list("id", "team_id")
    state([ConversationChanged(conversation=c, team=team, what=Kind.CASE) for c, team in under], actor=actor)


def _own_id(actor: Actor) -> UUID | None:
    return actor.id if actor.role is not None else None
