"""What the bot whispered to an agent about one message, and what the agent made of it. The customer never sees it."""

from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from alvast.kernel.ids import new_id
from alvast.kernel.personal import PersonalData


class Suggestion(models.Model):
    """One for each message of a customer. `sources` are the versions it rests on; `intent`, `outcome` and `because` are codes."""

    personal: ClassVar = PersonalData(
        none=(
            "id", "conversation", "message", "made_at", "intent", "outcome", "because", "channel", "gate", "sources", "verdict",
            "judged_by", "judged_at", "reply", "is_edited",
        ),
        blanked={"text": "", "question": "", "quotes": []},
    )  # fmt: skip

    class Verdict(models.TextChoices):
        NONE = ""
        ACCEPTED = "accepted"
        REJECTED = "rejected"

    id = models.UUIDField(primary_key=True, default=new_id)
    conversation = models.ForeignKey("conversations.Conversation", on_delete=models.CASCADE, related_name="+")
    message = models.OneToOneField("conversations.Message", on_delete=models.CASCADE, related_name="+")
    made_at = models.DateTimeField()
    channel = models.CharField(max_length=20)
    intent = models.CharField(max_length=60)
    outcome = models.CharField(max_length=14)
    because = models.CharField(max_length=60, blank=True, default="")
    gate = models.CharField(max_length=8)  # of the intent on this channel, then
    text = models.TextField(blank=True, default="")  # the draft; empty when there is none to give
    question = models.CharField(max_length=300, blank=True, default="")  # to ask next
    sources = ArrayField(models.UUIDField(), default=list)
    quotes = models.JSONField(default=list)  # [{"title", "number", "quote", "article"}]
    verdict = models.CharField(max_length=8, choices=Verdict.choices, blank=True, default=Verdict.NONE)
    judged_by = models.ForeignKey("staff.Agent", null=True, on_delete=models.SET_NULL, related_name="+")
    judged_at = models.DateTimeField(null=True)
    reply = models.UUIDField(null=True)  # the answer that was sent after it was accepted
    is_edited = models.BooleanField(null=True)  # whether that answer says something else

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(verdict="", judged_at=None) | (~Q(verdict="") & Q(judged_at__isnull=False)),
                name="suggestion_is_judged",
            )
        ]
        indexes: ClassVar = [
            models.Index(fields=["conversation", "-made_at"], name="suggestion_of_conversation"),
            models.Index(fields=["judged_at"], condition=~Q(verdict=""), name="suggestion_judged"),
        ]
