"""Signs of life of a visitor: there, typing, has read."""

from collections.abc import Collection
from datetime import timedelta
from uuid import UUID

from django.db import transaction
from django.db.models import F, Q
from django.db.models.functions import Greatest, Least

from alvast.channels.webchat.actions.sessions import Guest
from alvast.channels.webchat.events import VisitorRead, VisitorTyping
from alvast.channels.webchat.models import Visit
from alvast.kernel.clock import now
from alvast.kernel.events import state

SEEN_KNOWN_TO = timedelta(seconds=15)
TYPES_FOR = timedelta(seconds=6)  # after the last sign of it


def mark_present(*, visits: Collection[UUID]) -> None:
    """They are there; written at most every fifteen seconds."""
    at = now()
    Visit.objects.filter(id__in=list(visits), seen_at__lt=at - SEEN_KNOWN_TO).update(seen_at=at)


@transaction.atomic
def mark_typing(*, guest: Guest, is_typing: bool) -> None:
    """The visitor types, or has stopped. Told to the desk when it begins."""
    at = now()
    mine = Visit.objects.filter(id=guest.visit)
    if not is_typing:
        mine.update(typing_at=None)
        return
    quiet = Q(typing_at=None) | Q(typing_at__lt=at - TYPES_FOR)
    if mine.filter(quiet).update(typing_at=at, seen_at=at):
        visit = mine.select_related("inbox").get()
        state([VisitorTyping(team=visit.inbox.team_id, visit=visit.id, conversation=visit.conversation_id)])
    else:
        mine.update(typing_at=at)


def mark_delivered(*, visit: UUID, upto: int) -> None:
    """The visitor's screen has every line up to `upto`, or to the last there is."""
    Visit.objects.filter(id=visit, delivered__lt=upto, lines__gt=F("delivered")).update(delivered=Least(F("lines"), upto))


@transaction.atomic
def mark_read(*, guest: Guest, upto: int) -> None:
    """The visitor looked at every line up to `upto`; what was read stays read."""
    upto = max(0, min(upto, 2**31 - 1))
    behind = Visit.objects.filter(id=guest.visit, read__lt=Least(F("lines"), upto))
    changed = behind.update(
        read=Least(F("lines"), upto), delivered=Greatest(F("delivered"), Least(F("lines"), upto)), seen_at=now()
    )
    if changed:
        visit = Visit.objects.select_related("inbox").get(id=guest.visit)
        state([VisitorRead(team=visit.inbox.team_id, visit=visit.id, conversation=visit.conversation_id, n=visit.read)])
