"""A place in the line, and who was served before whom although later."""

from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from alvast.kernel.ids import new_id
from alvast.kernel.personal import PersonalData


class Place(models.Model):
    """One customer with one matter, waiting for a person of one team. `since` is T0: when the need was first said, on any door.

    `counts_from` is `since` with the head start of its class (rules.turns): the line is in its order, and nothing else.
    """

    personal: ClassVar = PersonalData(
        none=(
            "id", "conversation", "also", "customer", "matter", "team", "since", "urgency", "counts_from", "stands", "due_at",
            "joined_at", "ended_at", "ending", "taken_by", "reason",
        )
    )  # fmt: skip

    class Urgency(models.TextChoices):
        ORDINARY = "ordinary"
        URGENT = "urgent"
        SAFETY = "safety"

    class Stands(models.TextChoices):
        PRESENT = "present"
        AWAY = "away"  # left the chat; the place stays, and counts again on coming back
        WITH_BOT = "with_bot"  # chose to be helped by the bot meanwhile
        CALLED_BACK = "called_back"  # counts from `due_at`

    class Ending(models.TextChoices):
        WAITING = ""
        TAKEN = "taken"
        SOLVED = "solved"  # closed without a person having taken it
        LEFT = "left"
        DOUBLED = "doubled"  # went into another place of the same customer and matter

    id = models.UUIDField(primary_key=True, default=new_id)
    conversation = models.ForeignKey("conversations.Conversation", on_delete=models.CASCADE, related_name="+")
    also = ArrayField(models.UUIDField(), default=list)  # other conversations of this customer and matter
    customer = models.ForeignKey("timeline.Subject", on_delete=models.PROTECT, related_name="+", db_index=False)
    matter = models.CharField(max_length=60, blank=True, default="")  # a case, else a topic, else nothing known
    team = models.ForeignKey("staff.Team", on_delete=models.PROTECT, related_name="+", db_index=False)
    since = models.DateTimeField()
    urgency = models.CharField(max_length=8, choices=Urgency.choices, default=Urgency.ORDINARY)
    counts_from = models.DateTimeField()
    stands = models.CharField(max_length=11, choices=Stands.choices, default=Stands.PRESENT)
    due_at = models.DateTimeField(null=True)
    joined_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)
    ending = models.CharField(max_length=8, choices=Ending.choices, blank=True, default=Ending.WAITING)
    taken_by = models.ForeignKey("staff.Agent", null=True, on_delete=models.SET_NULL, related_name="+")
    reason = models.CharField(max_length=40, blank=True, default="")  # why a person is needed: a code

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["customer", "matter"], condition=Q(ended_at=None), name="place_once"),
            models.UniqueConstraint(fields=["conversation"], condition=Q(ended_at=None), name="place_of_conversation_once"),
            models.CheckConstraint(
                condition=Q(ended_at=None, ending="") | (Q(ended_at__isnull=False) & ~Q(ending="")), name="place_ends_somehow"
            ),
            models.CheckConstraint(condition=Q(counts_from__lte=F("since")), name="place_counts_from_its_need"),
            models.CheckConstraint(
                condition=~Q(stands="called_back") | Q(due_at__isnull=False), name="place_called_back_has_a_moment"
            ),
        ]
        indexes: ClassVar = [
            models.Index(fields=["team", "counts_from", "id"], condition=Q(ended_at=None), name="place_in_line"),
            models.Index(fields=["team", "-ended_at"], condition=Q(ending="taken"), name="place_taken"),
        ]


class Overtake(models.Model):
    """`place` was served before `overtaken`, whose need was older; why is a code of rules.turns."""

    personal: ClassVar = PersonalData(none=("id", "place", "overtaken", "reason", "at"))

    id = models.UUIDField(primary_key=True, default=new_id)
    place = models.ForeignKey(Place, on_delete=models.CASCADE, related_name="overtakes")
    overtaken = models.ForeignKey(Place, on_delete=models.CASCADE, related_name="overtaken_by")
    reason = models.CharField(max_length=12)
    at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["place", "overtaken"], name="overtake_once")]
