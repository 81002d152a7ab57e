"""What a colleague must know to go on where another stopped."""

from typing import ClassVar

from django.db import models

from alvast.kernel.ids import new_id
from alvast.kernel.personal import PersonalData


class Handover(models.Model):
    """From the bot, or an agent, to people. It holds no words of the customer: it points to them.

    A pointer is {"message", "begins", "ends"}, in characters of that message's text; what is erased there is gone here too.
    """

    personal: ClassVar = PersonalData(
        none=(
            "id", "conversation", "team", "place", "from_kind", "from_id", "reason", "decision", "at", "question", "tried",
            "facts", "signals", "feeling", "identity", "told",
        ),
        blanked={"proposal": "", "note": ""},
    )  # fmt: skip

    id = models.UUIDField(primary_key=True, default=new_id)
    conversation = models.ForeignKey("conversations.Conversation", on_delete=models.CASCADE, related_name="+", db_index=False)
    team = models.ForeignKey("staff.Team", on_delete=models.PROTECT, related_name="+")
    place = models.ForeignKey("queueing.Place", null=True, on_delete=models.SET_NULL, related_name="+")
    from_kind = models.CharField(max_length=12)
    from_id = models.UUIDField(null=True)
    reason = models.CharField(max_length=40)  # a code
    decision = models.UUIDField(null=True)  # the trace of it
    at = models.DateTimeField()
    question = models.JSONField(default=list)  # pointers
    tried = models.JSONField(default=list)  # [{"message"} or {"step"}]
    facts = models.JSONField(default=list)  # pointers with "kind"
    signals = models.JSONField(default=list)  # pointers with "type", "severity", "advice"
    feeling = models.JSONField(default=dict)  # the pointer with "type" that weighs most, empty for none
    identity = models.CharField(max_length=20, blank=True, default="")
    proposal = models.TextField(blank=True, default="")  # in words, where the caller had any
    note = models.CharField(max_length=300, blank=True, default="")  # what the colleague wrote with it
    told = models.UUIDField(null=True)  # the message that told the customer

    class Meta:
        indexes: ClassVar = [models.Index(fields=["conversation", "-at"], name="handover_of_conversation")]
