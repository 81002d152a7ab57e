"""What a customer wants a bot to do: asked, confirmed with one clear yes, done once, and taken back while that can be."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from alvast.kernel.ids import new_id
from alvast.kernel.personal import PersonalData


class Deed(models.Model):
    """One deed of one conversation. `subject` is the order it is about; `details` is what the customer gave for it; `decision` is
    that of the turn that asked the yes, then of the one that did it."""

    personal: ClassVar = PersonalData(
        none=(
            "id", "conversation", "kind", "subject", "state", "wanted_at", "asked_at", "done_at", "undo_until", "undone_at",
            "decision",
        ),
        blanked={"details": {}, "before": {}},
    )  # fmt: skip

    class Kind(models.TextChoices):
        ORDER_STATUS = "order_status"
        CHANGE_ADDRESS = "change_address"
        START_RETURN = "start_return"
        WITHDRAW = "withdraw"
        CALL_BACK = "call_back"

    class State(models.TextChoices):
        WANTED = "wanted"  # something is still missing: who asks, which order, the address
        ASKED = "asked"  # waits for one clear yes
        DONE = "done"
        DROPPED = "dropped"
        UNDONE = "undone"

    id = models.UUIDField(primary_key=True, default=new_id)
    conversation = models.ForeignKey("conversations.Conversation", on_delete=models.CASCADE, related_name="+")
    kind = models.CharField(max_length=20, choices=Kind.choices)
    subject = models.ForeignKey("timeline.Subject", null=True, on_delete=models.PROTECT, related_name="+")
    state = models.CharField(max_length=8, choices=State.choices, default=State.WANTED)
    details = models.JSONField(default=dict)
    before = models.JSONField(default=dict)  # what undoing brings back
    wanted_at = models.DateTimeField()
    asked_at = models.DateTimeField(null=True)
    done_at = models.DateTimeField(null=True)
    undo_until = models.DateTimeField(null=True)
    undone_at = models.DateTimeField(null=True)
    decision = models.UUIDField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["conversation"], condition=Q(state__in=["wanted", "asked"]), name="deed_one_open_per_conversation"
            )
        ]
