"""A promise made to a customer, and everything that became of it. The words stay where they were said: in the message."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from alvast.kernel.ids import new_id
from alvast.kernel.personal import PersonalData


class Promise(models.Model):
    """`message.text[begins:ends]` is what was promised; it is due at `due_at`. Its conversation and customer are the message's.

    `state` follows from the other fields and the clock (rules.standing); it is stored so that lists and limits can ask for it.
    """

    personal: ClassVar = PersonalData(
        none=(
            "id", "message", "begins", "ends", "kind", "who", "owner", "subject", "made_at", "earliest_at", "due_at",
            "first_due_at", "warn_at", "state", "state_since", "judge_at", "progress_at", "kept_at", "evidence_kind", "evidence",
            "withdrawn_at", "told_at", "apology",
        )
    )  # fmt: skip

    class State(models.TextChoices):
        OPEN = "open"
        AT_RISK = "at_risk"
        BROKEN = "broken"
        KEPT = "kept"
        WITHDRAWN = "withdrawn"

    class Evidence(models.TextChoices):
        NONE = ""
        BUSINESS_EVENT = "business_event"
        MESSAGE = "message"
        NOTE = "note"
        AGENT = "agent"

    id = models.UUIDField(primary_key=True, default=new_id)
    message = models.ForeignKey("conversations.Message", on_delete=models.CASCADE, related_name="+")
    begins = models.PositiveIntegerField()  # characters
    ends = models.PositiveIntegerField()
    kind = models.CharField(max_length=10)  # rules.kinds.Kind
    who = models.CharField(max_length=6)  # rules.commitment.Who: in whose name it was said
    owner = models.ForeignKey("staff.Agent", null=True, on_delete=models.SET_NULL, related_name="+")  # None: the shop
    subject = models.ForeignKey("timeline.Subject", null=True, on_delete=models.SET_NULL, related_name="+")
    made_at = models.DateTimeField()
    earliest_at = models.DateTimeField()
    due_at = models.DateTimeField()
    first_due_at = models.DateTimeField()  # as it was said; differs after a move
    warn_at = models.DateTimeField()  # four fifths of the term
    state = models.CharField(max_length=10, choices=State.choices, default=State.OPEN)
    state_since = models.DateTimeField()
    judge_at = models.DateTimeField(null=True)  # when time alone may change the state; None: never again
    progress_at = models.DateTimeField(null=True)  # the first thing the customer could notice since it was made
    kept_at = models.DateTimeField(null=True)  # the earliest evidence; later than due_at it does not undo the break
    evidence_kind = models.CharField(max_length=14, choices=Evidence.choices, blank=True, default=Evidence.NONE)
    evidence = models.UUIDField(null=True)
    withdrawn_at = models.DateTimeField(null=True)
    told_at = models.DateTimeField(null=True)  # when the apology was written or offered: once for each promise
    apology = models.UUIDField(null=True)  # the message, when it was sent by itself

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["message", "begins"], name="promise_once"),
            models.CheckConstraint(condition=Q(ends__gt=F("begins")), name="promise_has_words"),
            models.CheckConstraint(condition=Q(warn_at__lte=F("due_at")), name="promise_warns_in_time"),
        ]
        indexes: ClassVar = [
            models.Index(fields=["judge_at"], condition=~Q(judge_at=None), name="promise_to_judge"),
            models.Index(fields=["state", "due_at", "id"], name="promise_by_state"),
            models.Index(fields=["due_at", "id"], name="promise_by_due"),
        ]


class PromiseChange(models.Model):
    """What happened to a promise, when and by whom. The history; never changed."""

    personal: ClassVar = PersonalData(none=("id", "promise", "kind", "due_at", "evidence", "at", "actor_kind", "actor_id"))

    class Kind(models.TextChoices):
        MADE = "made"
        AT_RISK = "at_risk"
        ON_COURSE = "on_course"  # progress after the warning, or moved
        BROKEN = "broken"
        KEPT = "kept"
        KEPT_LATE = "kept_late"
        MOVED = "moved"
        WITHDRAWN = "withdrawn"
        APOLOGISED = "apologised"
        OFFERED = "offered"  # the apology was laid ready for its owner
        OWNER = "owner"

    id = models.UUIDField(primary_key=True, default=new_id)
    promise = models.ForeignKey(Promise, on_delete=models.CASCADE, related_name="changes")
    kind = models.CharField(max_length=10, choices=Kind.choices)
    due_at = models.DateTimeField()  # as it was from then on
    evidence = models.UUIDField(null=True)
    at = models.DateTimeField()
    actor_kind = models.CharField(max_length=12)
    actor_id = models.UUIDField(null=True)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["promise", "at"], name="change_of_promise")]
