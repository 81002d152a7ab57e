"""What a visitor sent, as it came."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from alvast.kernel.ids import new_id
from alvast.kernel.personal import PersonalData


class Original(models.Model):
    """Committed before anything is made of it. `client` is the id its browser gave it: sent again, it is the same message.

    `content` is JSON: visitor, id, text, name, language, and files by the id of their bytes.
    """

    personal: ClassVar = PersonalData(
        none=("id", "inbox", "visit", "client", "digest", "state", "failure", "tries", "message", "received_at"),
        blanked={"content": b"", "files": []},
    )

    class State(models.TextChoices):
        WAITING = "waiting"
        DONE = "done"
        ASIDE = "aside"  # no message can be made of it; `failure` says why

    id = models.UUIDField(primary_key=True, default=new_id)
    inbox = models.ForeignKey("webchat.ChatInbox", on_delete=models.CASCADE, related_name="+", db_index=False)
    visit = models.ForeignKey("webchat.Visit", null=True, on_delete=models.CASCADE, related_name="+", db_index=False)
    client = models.UUIDField(null=True)
    digest = models.BinaryField(max_length=32)
    content = models.BinaryField()
    files = models.JSONField(default=list)  # [{"blob", "name", "type"}] until the message has them
    state = models.CharField(max_length=8, choices=State.choices, default=State.WAITING)
    failure = models.CharField(max_length=40, blank=True, default="")
    tries = models.PositiveSmallIntegerField(default=0)
    message = models.UUIDField(null=True)
    received_at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["inbox", "digest"], name="original_once"),
            models.UniqueConstraint(fields=["visit", "client"], condition=~Q(client=None), name="original_once_per_client"),
        ]
        indexes: ClassVar = [
            models.Index(fields=["received_at"], condition=Q(state="waiting"), name="original_that_waits"),
            models.Index(fields=["received_at"], condition=Q(state="aside"), name="original_aside"),
        ]
