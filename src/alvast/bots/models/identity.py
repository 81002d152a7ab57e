"""Who wrote in a conversation turned out to be, and the codes by mail that prove it. Asked once; kept over a handover."""

from typing import ClassVar

from django.db import models

from alvast.kernel.ids import new_id
from alvast.kernel.personal import PersonalData


class Identification(models.Model):
    """`writer`, the record under which somebody writes in this conversation, is that customer; whoever else writes there is not.
    One from before writers were kept counts for nobody. `way`: mail_code, signed_link or signed_identity."""

    personal: ClassVar = PersonalData(none=("id", "conversation", "writer", "customer", "way", "at"))

    id = models.UUIDField(primary_key=True, default=new_id)
    conversation = models.ForeignKey("conversations.Conversation", on_delete=models.CASCADE, related_name="+", db_index=False)
    writer = models.ForeignKey("timeline.Subject", null=True, on_delete=models.PROTECT, related_name="+")
    customer = models.ForeignKey("timeline.Subject", on_delete=models.PROTECT, related_name="+")
    way = models.CharField(max_length=20)
    at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["conversation", "writer"], name="identification_once_per_writer")
        ]


class MailCode(models.Model):
    """A code that a conversation waits for. `customer` is None when the order number is nobody's: then no code is right.

    The code itself is not kept, only its mark; ten minutes, five tries.
    """

    personal: ClassVar = PersonalData(none=("id", "conversation", "customer", "code_mark", "tries", "asked_at", "used_at"))

    id = models.UUIDField(primary_key=True, default=new_id)
    conversation = models.ForeignKey("conversations.Conversation", on_delete=models.CASCADE, related_name="+")
    customer = models.ForeignKey("timeline.Subject", null=True, on_delete=models.PROTECT, related_name="+")
    code_mark = models.CharField(max_length=32, blank=True, default="")
    tries = models.PositiveSmallIntegerField(default=0)
    asked_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["conversation", "-asked_at"], name="mail_code_of_conversation")]
