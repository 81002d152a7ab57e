"""The switch, and the file of what went wrong."""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.db.models.functions import Coalesce

from alvast.bots.quality.models.examples import Example
from alvast.kernel.ids import new_id
from alvast.kernel.personal import PersonalData
from alvast.kernel.sequences import next_number

NOBODY = "00000000-0000-0000-0000-000000000000"


class Stop(models.Model):
    """Something was switched off: one bot or all (`bot` is None), one intent or all (`intent` is empty)."""

    personal: ClassVar = PersonalData(
        none=("id", "bot", "intent", "fallback", "stopped_at", "stopped_by", "ended_at", "ended_by", "handed_over")
    )

    id = models.UUIDField(primary_key=True, default=new_id)
    bot = models.UUIDField(null=True)
    intent = models.CharField(max_length=60, blank=True, default="")
    fallback = models.CharField(max_length=300, blank=True, default="")  # what customers are told; empty: the usual sentence
    stopped_at = models.DateTimeField()
    stopped_by = models.UUIDField(null=True)
    ended_at = models.DateTimeField(null=True)
    ended_by = models.UUIDField(null=True)
    handed_over = models.PositiveIntegerField(null=True)  # running chats that went to people; None while that is being done

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                Coalesce("bot", models.Value(NOBODY, output_field=models.UUIDField())), "intent", condition=Q(ended_at=None),
                name="stop_once_at_a_time",
            )
        ]  # fmt: skip


class Incident(models.Model):
    """What went wrong, why, what was done, and the example that must pass from now on. Closed only with that example."""

    personal: ClassVar = PersonalData(
        none=("id", "number", "stop", "intent", "opened_at", "opened_by", "closed_at", "closed_by", "regression"),
        blanked={"what": "", "cause": "", "fix": "", "conversation": None, "customer": None},
    )

    id = models.UUIDField(primary_key=True, default=new_id)
    number = models.BigIntegerField(unique=True, db_default=next_number("bot_incident_numbers"))
    stop = models.ForeignKey(Stop, null=True, on_delete=models.PROTECT, related_name="incidents")
    intent = models.CharField(max_length=60, blank=True, default="")
    what = models.TextField(blank=True, default="")
    cause = models.TextField(blank=True, default="")
    fix = models.TextField(blank=True, default="")
    conversation = models.UUIDField(null=True)  # the transcript
    customer = models.UUIDField(null=True)
    opened_at = models.DateTimeField()
    opened_by = models.UUIDField(null=True)
    regression = models.ForeignKey(Example, null=True, on_delete=models.PROTECT, related_name="incidents")
    closed_at = models.DateTimeField(null=True)
    closed_by = models.UUIDField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(closed_at=None) | ~Q(regression=None), name="incident_closed_with_its_example")
        ]
