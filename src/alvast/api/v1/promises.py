"""`/promises`: what customers were promised, by when, and what became of it."""

from datetime import datetime
from typing import Literal
from uuid import UUID

from django.http import HttpRequest
from ninja import Query, Router, Schema

from alvast.api.errors import CursorInvalid
from alvast.api.rules.scopes import Scope
from alvast.api.v1.door import Token, actor_of
from alvast.api.v1.paging import Limit, Paged, opened, sealed
from alvast.api.v1.problems import PROBLEMS
from alvast.promises.queries import PromiseFilter, PromiseLine, promises_listed

router = Router(tags=["promises"])

State = Literal["open", "at_risk", "broken", "kept", "withdrawn"]


class Promise(Schema):
    """`text` is quoted from the message, empty once that was erased. `owner` is a colleague's name, or "shop". `kept_at` later
    than `due_at` means that it was made good after all; `told_at` is when the customer of a broken one was told."""

    id: UUID
    conversation: UUID
    number: int
    message: UUID
    text: str
    kind: str
    owner: str
    made_at: datetime
    due_at: datetime
    first_due_at: datetime
    state: str
    state_since: datetime
    kept_at: datetime | None
    told_at: datetime | None


class Promises(Paged):
    items: list[Promise]


class Wanted(Schema):
    """Left out: in every state."""

    state: State | None = None


@router.get("/promises", response={200: Promises, **PROBLEMS}, auth=Token(Scope.MESSAGES_READ))
def list_promises(request: HttpRequest, wanted: Query[Wanted], limit: Limit = 50, after: str | None = None) -> dict[str, object]:
    """The promises made in the conversations of the token's teams; what is due first comes first."""
    which = PromiseFilter(states=(wanted.state,) if wanted.state else ())
    lines = promises_listed(actor_of(request), which, after=_place(opened(request, after)), limit=limit + 1)
    more = lines[limit - 1] if len(lines) > limit else None
    return {"items": lines[:limit], "next": sealed(request, _sealed_place(more))}


def _sealed_place(line: PromiseLine | None) -> str | None:
    return f"{line.due_at.isoformat()} {line.id}" if line else None


def _place(text: str | None) -> tuple[datetime, UUID] | None:
    if text is None:
        return None
    moment, _, promise = text.partition(" ")
    try:
        return datetime.fromisoformat(moment), UUID(promise)
    except ValueError as error:
        raise CursorInvalid from error
