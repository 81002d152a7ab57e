"""A moment at which we call a customer, chosen by that customer."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from alvast.kernel.ids import new_id
from alvast.kernel.personal import PersonalData


class Callback(models.Model):
    """A call we owe between `starts_at` and `ends_at`. `seat` is one of the few calls a team makes in that time: the database
    lets each be booked once."""

    personal: ClassVar = PersonalData(
        none=(
            "id", "place", "team", "starts_at", "ends_at", "seat", "state", "booked_at", "told_at", "tries", "done_at", "done_by",
        ),
        blanked={"phone": ""},
    )  # fmt: skip

    class State(models.TextChoices):
        BOOKED = "booked"
        REACHED = "reached"
        NOT_REACHED = "not_reached"  # tried twice
        CANCELLED = "cancelled"

    id = models.UUIDField(primary_key=True, default=new_id)
    place = models.ForeignKey("queueing.Place", on_delete=models.CASCADE, related_name="callbacks")
    team = models.ForeignKey("staff.Team", on_delete=models.PROTECT, related_name="+")
    starts_at = models.DateTimeField()
    ends_at = models.DateTimeField()
    seat = models.PositiveSmallIntegerField()
    phone = models.CharField(max_length=20, blank=True, default="")  # E.164; empty until the customer gave it
    state = models.CharField(max_length=11, choices=State.choices, default=State.BOOKED)
    booked_at = models.DateTimeField()
    told_at = models.DateTimeField(null=True)  # when the desk was told that it is time
    tries = models.PositiveSmallIntegerField(default=0)
    done_at = models.DateTimeField(null=True)
    done_by = models.ForeignKey("staff.Agent", null=True, on_delete=models.SET_NULL, related_name="+")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["place"], condition=Q(state="booked"), name="callback_once"),
            models.UniqueConstraint(
                fields=["team", "starts_at", "seat"], condition=~Q(state="cancelled"), name="callback_seat_once"
            ),
            models.CheckConstraint(condition=Q(ends_at__gt=F("starts_at")), name="callback_has_length"),
        ]
        indexes: ClassVar = [
            models.Index(fields=["starts_at"], condition=Q(state="booked", told_at=None), name="callback_to_tell")
        ]
