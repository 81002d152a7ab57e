"""Buttons under a message: offered by a bot or a queue, chosen once by the visitor."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any
from uuid import UUID

from django.db import transaction

from alvast.channels.webchat.actions.lines import add_line, announce_change
from alvast.channels.webchat.actions.sessions import Guest
from alvast.channels.webchat.errors import AlreadyChosen, NotFound
from alvast.channels.webchat.events import ChoiceMade
from alvast.channels.webchat.models import Line, Visit
from alvast.channels.webchat.rules.wording import CHOSE
from alvast.kernel.clock import now
from alvast.kernel.events import state


@dataclass(frozen=True, slots=True)
class Choice:
    """One button. `label_key` is the English sentence, translated for the visitor, with `{parameters}`; `kind` is how it looks
    (person, call, mail, ai, or empty)."""

    code: str
    label_key: str
    parameters: Mapping[str, Any] = field(default_factory=dict)
    kind: str = ""


@transaction.atomic
def offer_choices(*, message: UUID, choices: Sequence[Choice]) -> bool:
    """Puts buttons under a message that visitors see, in place of those that were there. False when no visitor sees it."""
    stored = [asdict(choice) | {"parameters": dict(choice.parameters)} for choice in choices]
    lines = Line.objects.select_for_update().filter(message=message).select_related("visit__inbox")
    shown = list(lines.order_by("id"))
    for line in shown:
        line.choices, line.chosen, line.chosen_at = stored, "", None
        line.save(update_fields=["choices", "chosen", "chosen_at"])
        announce_change(line, line.visit)
    return bool(shown)


@transaction.atomic
def choose(*, guest: Guest, message: UUID, code: str) -> int | None:
    """What the visitor pressed counts once: pressed again, nothing happens. Answers the number of the line that says so.

    Raises NotFound (no such message or button here), AlreadyChosen (another button was pressed before).
    """
    line = Line.objects.filter(visit=guest.visit, message=message).select_related("visit__inbox").first()
    if line is None or code not in {choice["code"] for choice in line.choices}:
        raise NotFound
    is_first = Line.objects.filter(id=line.id, chosen="").update(chosen=code, chosen_at=now())
    if not is_first:
        if Line.objects.filter(id=line.id, chosen=code).exists():
            return None
        raise AlreadyChosen
    chosen = next(choice for choice in line.choices if choice["code"] == code)
    label = {"label_key": chosen["label_key"], "parameters": chosen["parameters"]}
    said = add_line(guest.visit, side=Line.Side.VISITOR, code=CHOSE, parameters=label)
    announce_change(line, line.visit)
    _state_choice(line.visit, message, code)
    return said.n if said else None


def _state_choice(visit: Visit, message: UUID, code: str) -> None:
    team = visit.inbox.team_id
    state([ChoiceMade(team=team, visit=visit.id, conversation=visit.conversation_id, message=message, code=code)])
