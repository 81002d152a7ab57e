"""Real conversations in which a bot answered, and how they ended."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from alvast.kernel.ids import new_id
from alvast.kernel.personal import PersonalData


class Helped(models.Model):
    """A bot dealt with one intent in one conversation. Resolved: it answered, no person took over and the customer did not come
    back about the matter within seven days; known only when those have passed.

    `outcome` is that of the bot's first turn about it; `reason` why a person took over, a code.
    """

    personal: ClassVar = PersonalData(
        none=(
            "id", "conversation", "intent", "channel", "bot", "outcome", "began_at", "last_at", "turns", "unknown_turns",
            "handed_over_at", "reason", "settled_at", "is_resolved",
        )
    )  # fmt: skip

    id = models.UUIDField(primary_key=True, default=new_id)
    conversation = models.UUIDField()
    intent = models.CharField(max_length=60)
    channel = models.CharField(max_length=20)
    bot = models.UUIDField(null=True)
    outcome = models.CharField(max_length=20)
    began_at = models.DateTimeField()
    last_at = models.DateTimeField()
    turns = models.PositiveIntegerField(default=1)
    unknown_turns = models.PositiveIntegerField(default=0)
    handed_over_at = models.DateTimeField(null=True)
    reason = models.CharField(max_length=40, blank=True, default="")
    settled_at = models.DateTimeField(null=True)
    is_resolved = models.BooleanField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["conversation", "intent"], name="helped_once"),
            models.CheckConstraint(
                condition=Q(settled_at=None, is_resolved=None) | Q(settled_at__isnull=False, is_resolved__isnull=False),
                name="helped_settled_or_not",
            ),
        ]
        indexes: ClassVar = [
            models.Index(fields=["last_at"], condition=Q(settled_at=None), name="helped_to_settle"),
            models.Index(fields=["intent", "channel", "began_at"], name="helped_by_intent"),
        ]
