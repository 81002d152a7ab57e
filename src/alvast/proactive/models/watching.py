"""What is watched: the subjects with their next moment, what just came in, and the watches as a shop set them."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from alvast.kernel.ids import new_id
from alvast.kernel.personal import PersonalData
from alvast.proactive.rules.causes import Cause, Remedy
from alvast.proactive.rules.watches import Counts


class Followed(models.Model):
    """An order, shipment or return that is followed; judged when something comes in and when `due_at` passes, never by scanning.

    `order_mark` is a keyed hash of the number of the order that a shipment or return names: it leads there, whichever of the
    two came in first. `sound_address` is a keyed hash of the delivery address that was last found sound, so that an address
    is looked up once.
    """

    personal: ClassVar = PersonalData(none=("subject", "order_mark", "is_open", "due_at", "judged_at", "sound_address"))

    subject = models.OneToOneField("timeline.Subject", primary_key=True, on_delete=models.CASCADE, related_name="+")
    order_mark = models.CharField(max_length=32, blank=True, default="")
    is_open = models.BooleanField(default=True)  # something is still expected of us or the carrier
    due_at = models.DateTimeField(null=True)
    judged_at = models.DateTimeField(null=True)
    sound_address = models.CharField(max_length=32, blank=True, default="")

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=["due_at", "subject"], condition=~Q(due_at=None), name="followed_when_due"),
            models.Index(fields=["order_mark"], condition=~Q(order_mark=""), name="followed_of_order"),
            models.Index(fields=["subject"], condition=Q(is_open=True), name="followed_open"),
        ]


class Arrival(models.Model):
    """Something came in about this subject and it was not judged yet. Added with the event, gone with the judgement."""

    personal: ClassVar = PersonalData(none=("id", "subject"))

    id = models.BigAutoField(primary_key=True)
    subject = models.ForeignKey("timeline.Subject", on_delete=models.CASCADE, related_name="+", db_index=False)


class WatchVersion(models.Model):
    """A watch as this shop set it. The newest version counts; older ones stay, because decisions name them."""

    personal: ClassVar = PersonalData(
        none=(
            "id", "code", "version", "cause", "remedy", "limits", "counts", "needs_approval", "cap", "cap_days", "quiet_from",
            "quiet_to", "held_out", "is_on", "ways", "made_at", "made_by", "replaced_at",
        )
    )  # fmt: skip

    id = models.UUIDField(primary_key=True, default=new_id)
    code = models.CharField(max_length=40)
    version = models.PositiveIntegerField()
    cause = models.CharField(max_length=40, choices=[(c.value, c.value) for c in Cause])
    remedy = models.CharField(max_length=10, choices=[(r.value, r.value) for r in Remedy])
    limits = models.JSONField(default=dict)  # {state: hours}; "" is every state
    counts = models.CharField(max_length=10, choices=[(c.value, c.value) for c in Counts], default=Counts.CLOCK)
    needs_approval = models.BooleanField(default=False)
    cap = models.PositiveSmallIntegerField(default=3)
    cap_days = models.PositiveSmallIntegerField(default=7)
    quiet_from = models.TimeField()
    quiet_to = models.TimeField()
    held_out = models.PositiveSmallIntegerField(default=0)  # percent
    is_on = models.BooleanField(default=True)
    ways = models.JSONField(default=list)  # codes of what a customer may choose
    made_at = models.DateTimeField()
    made_by = models.ForeignKey("staff.Agent", null=True, on_delete=models.SET_NULL, related_name="+")
    replaced_at = models.DateTimeField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["code", "version"], name="watch_version_once"),
            models.UniqueConstraint(fields=["code"], condition=Q(replaced_at=None), name="watch_one_current"),
            models.CheckConstraint(condition=Q(held_out__lte=100), name="watch_held_out_share"),
        ]
