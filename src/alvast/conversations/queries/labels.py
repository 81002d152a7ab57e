"""Which labels and outcomes there are to choose from."""

from dataclasses import dataclass
from uuid import UUID

from django.db.models import Q

from alvast.conversations.models import Disposition, Label
from alvast.conversations.queries.lines import LabelLine
from alvast.kernel.actor import Actor


@dataclass(frozen=True, slots=True)
class DispositionLine:
    """An outcome as shown in a choice; `team` is None for everyone's."""

    id: UUID
    code: str
    name: str
    team: UUID | None


def labels() -> tuple[LabelLine, ...]:
    """The labels in use, by name."""
    rows = Label.objects.filter(archived_at=None).order_by("name")
    return tuple(LabelLine(*row) for row in rows.values_list("id", "name", "hue"))


def dispositions(actor: Actor) -> tuple[DispositionLine, ...]:
    """The outcomes in use for everyone and for the actor's teams, by name."""
    rows = Disposition.objects.filter(archived_at=None).order_by("name", "code")
    if not actor.sees_all:
        rows = rows.filter(Q(team=None) | Q(team__in=actor.teams))
    return tuple(DispositionLine(*row) for row in rows.values_list("id", "code", "name", "team_id"))
