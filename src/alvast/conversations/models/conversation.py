"""The conversation, the case above it, who takes part, and every change of its state."""

from datetime import UTC, datetime
from typing import ClassVar

from django.db import models
from django.db.models import Q, Value
from django.db.models.functions import Coalesce

from alvast.kernel.ids import new_id
from alvast.kernel.personal import PersonalData
from alvast.kernel.sequences import next_number

# Stands for "no customer waits" where conversations are sorted by it, after all who do.
WAITS_FOR_NOTHING = Value(datetime(9999, 1, 1, tzinfo=UTC), output_field=models.DateTimeField())


class Case(models.Model):
    """A matter that can span conversations; one owner over departments keeps the thread (R56)."""

    personal: ClassVar = PersonalData(
        none=("id", "number", "kind", "customer", "owner", "team", "opened_at", "closed_at"), blanked={"title": ""}
    )

    class Kind(models.TextChoices):
        QUESTION = "question"
        INCIDENT = "incident"
        COMPLAINT = "complaint"
        PROBLEM = "problem"

    id = models.UUIDField(primary_key=True, default=new_id)
    number = models.BigIntegerField(unique=True, db_default=next_number("case_numbers"))
    title = models.CharField(max_length=300)
    kind = models.CharField(max_length=12, choices=Kind.choices, default=Kind.QUESTION)
    customer = models.ForeignKey("timeline.Subject", on_delete=models.PROTECT)
    owner = models.ForeignKey("staff.Agent", null=True, on_delete=models.SET_NULL)
    team = models.ForeignKey("staff.Team", on_delete=models.PROTECT)
    opened_at = models.DateTimeField()
    closed_at = models.DateTimeField(null=True)


class Conversation(models.Model):
    """One thread with one customer over any number of doors. Its state fields are the latest StateChange of each kind."""

    personal: ClassVar = PersonalData(
        none=(
            "id", "number", "customer", "team", "owner", "case", "status", "snoozed_until", "priority", "channel", "account",
            "opened_at", "last_activity_at", "last_inbound_at", "waiting_since", "merged_into", "messages",
            "reopened_at", "reopens", "closed_at", "continues", "language", "erased_at", "handler",
        ),
        blanked={"subject": "", "preview": "", "customer_name": ""},
    )  # fmt: skip

    class Status(models.TextChoices):
        OPEN = "open"
        WAITING = "waiting"  # for the customer
        SNOOZED = "snoozed"
        CLOSED = "closed"

    class Handler(models.TextChoices):
        NONE = "none"  # nobody has begun; a bot that is on for this door may
        BOT = "bot"
        AGENT = "agent"  # people only: the bot is silent until one of them gives it back

    class Priority(models.IntegerChoices):
        LOW = 0
        NORMAL = 1
        HIGH = 2
        URGENT = 3

    id = models.UUIDField(primary_key=True, default=new_id)
    number = models.BigIntegerField(unique=True, db_default=next_number("conversation_numbers"))
    subject = models.CharField(max_length=300, blank=True, default="")
    preview = models.CharField(max_length=200, blank=True, default="")  # first words of the newest message
    customer = models.ForeignKey("timeline.Subject", on_delete=models.PROTECT, related_name="+", db_index=False)
    customer_name = models.CharField(max_length=200, blank=True, default="")
    team = models.ForeignKey("staff.Team", on_delete=models.PROTECT, related_name="+", db_index=False)
    owner = models.ForeignKey("staff.Agent", null=True, on_delete=models.SET_NULL, related_name="+", db_index=False)
    case = models.ForeignKey(Case, null=True, on_delete=models.SET_NULL, related_name="conversations", db_index=False)
    status = models.CharField(max_length=10, choices=Status.choices, default=Status.OPEN)
    snoozed_until = models.DateTimeField(null=True)
    handler = models.CharField(max_length=5, choices=Handler.choices, default=Handler.NONE)
    priority = models.SmallIntegerField(choices=Priority.choices, default=Priority.NORMAL)
    channel = models.CharField(max_length=20)  # the door it came in by; any door may continue it
    account = models.UUIDField(null=True)  # that door's own account, for mail the inbox
    opened_at = models.DateTimeField()
    last_activity_at = models.DateTimeField()
    last_inbound_at = models.DateTimeField(null=True)
    waiting_since = models.DateTimeField(null=True)  # the customer waits for us since; None when it is not our turn
    closed_at = models.DateTimeField(null=True)
    reopened_at = models.DateTimeField(null=True)
    reopens = models.PositiveSmallIntegerField(default=0)  # within the hour of reopened_at; a limit against loops
    merged_into = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="merged", db_index=False)
    continues = models.ForeignKey("self", null=True, on_delete=models.SET_NULL, related_name="continued_by", db_index=False)
    language = models.CharField(max_length=5, blank=True, default="")  # of the customer's newest words, where the door knows it
    messages = models.PositiveIntegerField(default=0)
    erased_at = models.DateTimeField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(status="snoozed", snoozed_until__isnull=False) | ~Q(status="snoozed"), name="snooze_has_end"
            ),
            models.CheckConstraint(condition=Q(handler__in=("none", "bot", "agent")), name="handler_is_known"),
        ]
        indexes: ClassVar = [
            models.Index(fields=["team", "status", "-last_activity_at", "-id"], name="conversation_of_team"),
            models.Index(fields=["owner", "status", "-last_activity_at", "-id"], name="conversation_of_owner"),
            models.Index(fields=["status", "-last_activity_at", "-id"], name="conversation_by_status"),
            models.Index(fields=["-last_activity_at", "-id"], name="conversation_by_activity"),
            models.Index(
                Coalesce("waiting_since", WAITS_FOR_NOTHING), "id", condition=~Q(status="closed"), name="conversation_by_wait"
            ),
            models.Index(
                fields=["-priority", "-last_activity_at", "-id"], condition=~Q(status="closed"), name="conversation_by_priority"
            ),
            models.Index(fields=["customer", "-last_activity_at"], name="conversation_of_customer"),
            models.Index(fields=["snoozed_until"], condition=Q(status="snoozed"), name="conversation_to_wake"),
            # Of what few conversations have, so that a new one pays for none of these.
            models.Index(fields=["case"], condition=~Q(case=None), name="conversation_of_case"),
            models.Index(fields=["merged_into"], condition=~Q(merged_into=None), name="conversation_merged"),
            models.Index(fields=["continues"], condition=~Q(continues=None), name="conversation_continued"),
        ]


class Participant(models.Model):
    """An address that takes part. Only a known participant's signed reply joins the conversation."""

    personal: ClassVar = PersonalData(deleted_with="the customer of the conversation")

    class Place(models.TextChoices):
        CUSTOMER = "customer"
        COPY = "copy"

    id = models.UUIDField(primary_key=True, default=new_id)
    conversation = models.ForeignKey(Conversation, on_delete=models.CASCADE, related_name="participants", db_index=False)
    address = models.CharField(max_length=254)  # normalised
    name = models.CharField(max_length=200, blank=True, default="")
    place = models.CharField(max_length=10, choices=Place.choices)
    added_at = models.DateTimeField()
    added_by = models.UUIDField(null=True)  # None: the mail that opened the conversation

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["conversation", "address"], name="participant_once")]


class StateChange(models.Model):
    """Who changed what, when and why. The history; never changed, never deleted."""

    personal: ClassVar = PersonalData(
        none=("id", "conversation", "kind", "before", "after", "cause", "at", "actor_kind", "actor_id"), blanked={"reason": ""}
    )

    class Kind(models.TextChoices):
        STATUS = "status"
        OWNER = "owner"
        TEAM = "team"
        PRIORITY = "priority"
        LABEL = "label"
        CASE = "case"
        MERGE = "merge"
        SPLIT = "split"
        CUSTOMER = "customer"
        HANDLER = "handler"

    id = models.UUIDField(primary_key=True, default=new_id)
    conversation = models.ForeignKey(Conversation, on_delete=models.CASCADE, related_name="changes", db_index=False)
    kind = models.CharField(max_length=10, choices=Kind.choices)
    before = models.CharField(max_length=80, blank=True, default="")  # ids and codes, never text of people
    after = models.CharField(max_length=80, blank=True, default="")
    cause = models.CharField(max_length=20, blank=True, default="")  # rules.causes; empty: the actor chose to
    reason = models.CharField(max_length=300, blank=True, default="")  # in the actor's own words
    at = models.DateTimeField()
    actor_kind = models.CharField(max_length=12)
    actor_id = models.UUIDField(null=True)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["conversation", "at"], name="change_of_conversation")]


class WrapUp(models.Model):
    """What came of it: the disposition, the cause, a short note; written when the conversation is closed."""

    personal: ClassVar = PersonalData(none=("id", "conversation", "disposition", "cause", "at", "agent"), blanked={"note": ""})

    id = models.UUIDField(primary_key=True, default=new_id)
    conversation = models.ForeignKey(Conversation, on_delete=models.CASCADE, related_name="wrap_ups")
    disposition = models.ForeignKey("conversations.Disposition", on_delete=models.PROTECT)
    cause = models.CharField(max_length=80, blank=True, default="")
    note = models.CharField(max_length=500, blank=True, default="")
    at = models.DateTimeField()
    agent = models.ForeignKey("staff.Agent", null=True, on_delete=models.SET_NULL)
