"""Since when a customer waits for us, read from the messages themselves."""

from datetime import datetime
from uuid import UUID

from django.db.models import Max, Min

from alvast.conversations.models import Message
from alvast.conversations.rules.delivery import UNDELIVERED


def waiting_since(conversation: UUID) -> datetime | None:
    """The first words of a person since our last answer that was not undone, refused or returned; None: it is not our turn."""
    messages = Message.objects.filter(conversation=conversation)
    answers = messages.filter(kind=Message.Kind.OUTBOUND, forwarded=False).exclude(delivery__in=UNDELIVERED)
    answered: datetime | None = answers.aggregate(at=Max("recorded_at"))["at"]
    asked = messages.filter(kind=Message.Kind.INBOUND, automatic="")
    if answered is not None:
        asked = asked.filter(recorded_at__gt=answered)
    since: datetime | None = asked.aggregate(at=Min("recorded_at"))["at"]
    return since
