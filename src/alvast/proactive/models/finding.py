"""What was found, what the customer was told or asked about it, and what they answered."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from alvast.kernel.ids import new_id
from alvast.kernel.personal import PersonalData
from alvast.proactive.rules.causes import Cause, Remedy


class Finding(models.Model):
    """Something is wrong with a subject, seen on one truth. Of one subject one finding is open; it closes when it is over."""

    personal: ClassVar = PersonalData(
        none=(
            "id", "subject", "team", "truth", "cause", "also", "watch", "watch_version", "since", "found_at", "amount",
            "currency", "remedy", "state", "status_then", "status_since", "decision", "expected_on", "slot_from", "slot_to",
            "carried_out_at", "treated_at", "owner", "approved_by", "closed_at", "closed_because", "was_asked_first",
            "was_drawn",
        ),
        blanked={"customer": None, "conversation": None, "proposed_address": None, "options": []},
    )  # fmt: skip

    class State(models.TextChoices):
        FOUND = "found"  # judged, nothing done yet
        PROPOSED = "proposed"  # waits for someone to approve the remedy
        WAITING = "waiting"  # the message waits: quiet hours, the customer's limit, or no channel yet
        REPAIRED = "repaired"
        ASKED = "asked"
        ANSWERED = "answered"  # the customer answered; the shop was told to go on
        NOTIFIED = "notified"
        HUMAN = "human"  # on the work list
        LEFT = "left"  # on purpose: held out

    class Closed(models.TextChoices):
        OPEN = ""
        OVER = "over"  # it moved on, or was corrected
        OVERTAKEN = "overtaken"  # something graver, or the same on a newer truth, stands in its place
        UNDONE = "undone"  # someone took the remedy back and goes on by hand
        DONE = "done"  # someone said that it is dealt with

    id = models.UUIDField(primary_key=True, default=new_id)
    subject = models.ForeignKey("timeline.Subject", on_delete=models.PROTECT, related_name="+", db_index=False)
    team = models.ForeignKey("staff.Team", null=True, on_delete=models.PROTECT, related_name="+")  # that serves its customers
    truth = models.CharField(max_length=64)
    customer = models.ForeignKey("timeline.Subject", null=True, on_delete=models.PROTECT, related_name="+")
    cause = models.CharField(max_length=40, choices=[(c.value, c.value) for c in Cause])
    also = models.JSONField(default=list)  # other causes, the gravest first
    watch = models.CharField(max_length=40)
    watch_version = models.PositiveIntegerField()
    since = models.DateTimeField()  # when the state began, by event time
    found_at = models.DateTimeField()
    amount = models.DecimalField(max_digits=16, decimal_places=4, null=True)
    currency = models.CharField(max_length=3, blank=True, default="")
    remedy = models.CharField(max_length=10, choices=[(r.value, r.value) for r in Remedy])
    state = models.CharField(max_length=10, choices=State.choices, default=State.FOUND)
    status_then = models.CharField(max_length=40, blank=True, default="")  # of the order, and since when
    status_since = models.DateTimeField(null=True)
    decision = models.UUIDField()
    expected_on = models.DateField(null=True)  # the day that the order's or carrier's data names
    slot_from = models.DateTimeField(null=True)
    slot_to = models.DateTimeField(null=True)
    proposed_address = models.JSONField(null=True)
    options = models.JSONField(default=list)
    conversation = models.UUIDField(null=True)
    carried_out_at = models.DateTimeField(null=True)
    treated_at = models.DateTimeField(null=True)  # the order was set free: repaired, answered, or released by hand
    owner = models.ForeignKey("staff.Agent", null=True, on_delete=models.SET_NULL, related_name="+")
    approved_by = models.ForeignKey("staff.Agent", null=True, on_delete=models.SET_NULL, related_name="+")
    was_asked_first = models.BooleanField(default=False)  # the customer wrote about it before we did
    was_drawn = models.BooleanField(default=False)  # its watch holds some out, so chance decided whether we act
    closed_at = models.DateTimeField(null=True)
    closed_because = models.CharField(max_length=10, choices=Closed.choices, blank=True, default=Closed.OPEN)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["subject", "truth"], name="finding_once"),
            models.UniqueConstraint(fields=["subject"], condition=Q(closed_at=None), name="finding_one_open"),
        ]
        indexes: ClassVar = [
            models.Index(fields=["-amount", "found_at"], condition=Q(closed_at=None), name="finding_open"),
            models.Index(fields=["state", "found_at"], condition=Q(closed_at=None), name="finding_open_by_state"),
            models.Index(fields=["found_at"], name="finding_by_time"),
            models.Index(fields=["watch", "found_at"], condition=Q(remedy__in=("notify", "none")), name="finding_drawable"),
        ]


class Outreach(models.Model):
    """One message to a customer about one truth. The unique key is what makes it one, however often anything runs."""

    personal: ClassVar = PersonalData(
        none=("id", "finding", "subject", "truth", "kind", "made_at", "send_at", "written_at", "dropped_because"),
        blanked={"customer": None, "conversation": None, "message": None},
    )  # fmt: skip

    class Kind(models.TextChoices):
        REPAIRED = "repaired"
        QUESTION = "question"
        DATE = "date"
        THANKS = "thanks"
        UNDONE = "undone"

    id = models.UUIDField(primary_key=True, default=new_id)
    finding = models.ForeignKey(Finding, on_delete=models.PROTECT, related_name="outreaches")
    subject = models.ForeignKey("timeline.Subject", on_delete=models.PROTECT, related_name="+", db_index=False)
    truth = models.CharField(max_length=64)
    kind = models.CharField(max_length=10, choices=Kind.choices)
    customer = models.ForeignKey("timeline.Subject", null=True, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField()
    send_at = models.DateTimeField(null=True)  # when to try; None once it is settled
    written_at = models.DateTimeField(null=True)
    dropped_because = models.CharField(max_length=20, blank=True, default="")
    conversation = models.UUIDField(null=True)
    message = models.UUIDField(null=True)

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["subject", "truth"], name="outreach_once")]
        indexes: ClassVar = [
            models.Index(fields=["send_at"], condition=~Q(send_at=None), name="outreach_to_send"),
            models.Index(fields=["customer", "written_at"], name="outreach_of_customer"),
        ]


class Question(models.Model):
    """The one question to a customer. Answered once: a conditional update decides who was first."""

    personal: ClassVar = PersonalData(
        none=("id", "finding", "kind", "asked_at", "open_until", "answered_at", "answered_by_kind", "withdrawn_at"),
        blanked={"options": [], "answer": None, "answered_by": None},
    )  # fmt: skip

    class Kind(models.TextChoices):
        ADDRESS = "address"
        WAY = "way"

    id = models.UUIDField(primary_key=True, default=new_id)
    finding = models.OneToOneField(Finding, on_delete=models.PROTECT, related_name="question")
    kind = models.CharField(max_length=10, choices=Kind.choices, default=Kind.ADDRESS)
    options = models.JSONField(default=list)  # addresses as the shop writes them, or {"way": code}
    asked_at = models.DateTimeField()
    open_until = models.DateTimeField()
    answered_at = models.DateTimeField(null=True)
    answered_by_kind = models.CharField(max_length=12, blank=True, default="")
    answered_by = models.UUIDField(null=True)
    answer = models.JSONField(null=True)
    withdrawn_at = models.DateTimeField(null=True)  # it no longer matters
