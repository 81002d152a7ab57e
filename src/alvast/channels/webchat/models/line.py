"""A line as a visitor sees it."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from alvast.kernel.ids import new_id
from alvast.kernel.personal import PersonalData


class Line(models.Model):
    """A message of the conversation, a choice that was made, or something that the house says (`code`), at place `n`.

    The words of a message are not here: they are read from the conversation, so that what is erased there is gone here.
    """

    personal: ClassVar = PersonalData(deleted_with="the visit")

    class Side(models.TextChoices):
        VISITOR = "visitor"
        BOT = "bot"
        AGENT = "agent"
        SYSTEM = "system"

    id = models.UUIDField(primary_key=True, default=new_id)
    visit = models.ForeignKey("webchat.Visit", on_delete=models.CASCADE, related_name="+", db_index=False)
    n = models.PositiveIntegerField()
    side = models.CharField(max_length=10, choices=Side.choices)
    message = models.ForeignKey("conversations.Message", null=True, on_delete=models.CASCADE, related_name="+")
    code = models.CharField(max_length=40, blank=True, default="")  # of rules.wording, for what is no message
    parameters = models.JSONField(default=dict)
    choices = models.JSONField(default=list)  # [{"code", "label_key", "parameters", "kind"}], to be made on this line
    chosen = models.CharField(max_length=40, blank=True, default="")
    chosen_at = models.DateTimeField(null=True)
    at = models.DateTimeField()
    mailed_at = models.DateTimeField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["visit", "n"], name="line_once_per_number"),
            models.UniqueConstraint(fields=["visit", "message"], condition=~Q(message=None), name="line_once_per_message"),
        ]
