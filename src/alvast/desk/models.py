"""What the desk keeps for agents: notifications, and when their last digest left."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from alvast.kernel.ids import new_id
from alvast.kernel.personal import PersonalData


class Notification(models.Model):
    """Something an agent wants to know of: about a conversation, or about an intent that bots no longer answer.

    Ids and codes only: what it says is looked up, through the gate, when it is shown.
    """

    personal: ClassVar = PersonalData(
        none=("id", "agent", "kind", "event", "conversation", "about", "message", "made_at", "read_at", "mailed_at")
    )

    class Kind(models.TextChoices):
        ASSIGNED = "assigned"
        MENTIONED = "mentioned"
        REPLIED = "replied"
        NEW = "new"
        AT_RISK = "at_risk"
        BROKEN = "broken"
        CLOSED = "closed"

    id = models.UUIDField(primary_key=True, default=new_id)
    agent = models.ForeignKey("staff.Agent", on_delete=models.CASCADE)
    kind = models.CharField(max_length=12, choices=Kind.choices)
    event = models.UUIDField()  # kernel.StatedEvent
    conversation = models.UUIDField(null=True)
    about = models.CharField(max_length=60, blank=True, default="")  # an intent of bots, where it is not a conversation
    message = models.UUIDField(null=True)
    made_at = models.DateTimeField()
    read_at = models.DateTimeField(null=True)
    mailed_at = models.DateTimeField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["agent", "event"], name="notification_once"),
            models.UniqueConstraint(
                fields=["agent", "conversation"], condition=Q(kind="assigned", read_at=None), name="notification_assigned_once"
            ),
            models.CheckConstraint(
                condition=Q(conversation=None, kind="closed") | (Q(conversation__isnull=False) & Q(about="")),
                name="notification_is_about_something",
            ),
        ]
        indexes: ClassVar = [
            models.Index(fields=["agent", "-made_at", "-id"], name="notification_list"),
            models.Index(fields=["agent"], condition=Q(read_at=None), name="notification_unread"),
        ]


class DigestMark(models.Model):
    """When an agent's last digest left; its row is the claim of whoever sends the next one."""

    personal: ClassVar = PersonalData(none=("agent", "sent_at"))

    agent = models.OneToOneField("staff.Agent", primary_key=True, on_delete=models.CASCADE)
    sent_at = models.DateTimeField()
