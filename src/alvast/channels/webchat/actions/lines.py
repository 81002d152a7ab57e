"""The lines a visitor sees: each message once, numbered without a hole."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from alvast.channels.webchat.events import LineAdded
from alvast.channels.webchat.models import Line, Visit
from alvast.kernel.clock import now
from alvast.kernel.events import state


def add_line(
    visit: UUID, *, side: Line.Side, message: UUID | None = None, code: str = "", parameters: Mapping[str, Any] | None = None
) -> Line | None:
    """In the caller's transaction, which holds the conversation if it holds anything. None when the message was there, or the
    visit is gone."""
    row = Visit.objects.select_for_update(no_key=True).filter(id=visit).select_related("inbox").first()
    if row is None or (message is not None and Line.objects.filter(visit=visit, message=message).exists()):
        return None
    line = Line.objects.create(
        visit=row, n=row.lines + 1, side=side, message_id=message, code=code, parameters=dict(parameters or {}), at=now()
    )
    row.lines = line.n
    row.typing_at = None if side == Line.Side.VISITOR else row.typing_at  # who said it types no longer
    row.save(update_fields=["lines", "typing_at"])
    state([LineAdded(team=row.inbox.team_id, visit=visit, conversation=row.conversation_id, n=line.n)])
    return line


def announce_change(line: Line, visit: Visit) -> None:
    """Whoever has the line on their screen sees it as it is now."""
    team = visit.inbox.team_id
    state([LineAdded(team=team, visit=visit.id, conversation=visit.conversation_id, n=line.n, is_change=True)])
