"""Mails as bytes: every one that came in, every one that must go out."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from alvast.channels.email.models.inbox import Inbox
from alvast.kernel.ids import new_id
from alvast.kernel.personal import PersonalData


class RawMail(models.Model):
    """A received mail, committed before anything else looks at it. The same bytes in one inbox are one mail."""

    personal: ClassVar = PersonalData(
        none=(
            "id", "inbox", "folder", "uidvalidity", "uid", "sha256", "size", "received_at", "state", "tries",
            "next_try_at", "failure", "translated_at", "conversation", "message", "erased_at", "released_at",
        ),
        blanked={"blob": None, "return_path": "", "sender": ""},
    )  # fmt: skip

    class State(models.TextChoices):
        STORED = "stored"
        TRANSLATED = "translated"
        REPORT = "report"  # a delivery report, attached to the message it is about
        HELD = "held"  # kept aside: our own mail, a loop; `failure` says why
        PARKED = "parked"  # could not be read after its last try
        DROPPED = "dropped"  # an administrator wanted none of it; only its hash is left, so that it does not come back

    id = models.UUIDField(primary_key=True, default=new_id)
    inbox = models.ForeignKey(Inbox, on_delete=models.PROTECT, db_index=False)  # raw_mail_once begins with it
    folder = models.CharField(max_length=200, blank=True, default="")
    uidvalidity = models.BigIntegerField(null=True)
    uid = models.BigIntegerField(null=True)
    sha256 = models.BinaryField(max_length=32)
    size = models.PositiveIntegerField()
    blob = models.UUIDField(null=True)
    return_path = models.CharField(max_length=254, blank=True, default="")
    sender = models.CharField(max_length=254, blank=True, default="")  # normalised From, once read: a claim, not a proof
    received_at = models.DateTimeField()
    state = models.CharField(max_length=12, choices=State.choices, default=State.STORED)
    tries = models.PositiveSmallIntegerField(default=0)
    next_try_at = models.DateTimeField(null=True)
    failure = models.CharField(max_length=200, blank=True, default="")
    translated_at = models.DateTimeField(null=True)
    conversation = models.UUIDField(null=True)
    message = models.UUIDField(null=True)
    erased_at = models.DateTimeField(null=True)
    released_at = models.DateTimeField(null=True)  # an administrator looked at it: it is held no more

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["inbox", "sha256"], name="raw_mail_once"),
            models.UniqueConstraint(
                fields=["inbox", "folder", "uidvalidity", "uid"], condition=~Q(uid=None), name="raw_mail_once_per_uid"
            ),
        ]
        indexes: ClassVar = [
            models.Index(fields=["tries", "received_at", "id"], condition=Q(state="stored"), name="raw_mail_to_read"),
            models.Index(fields=["sender"], condition=~Q(sender=""), name="raw_mail_by_sender"),
            models.Index(fields=["-received_at"], condition=Q(state__in=["held", "parked"]), name="raw_mail_aside"),
        ]


class OutgoingMail(models.Model):
    """A mail that must leave: a row with a fixed Message-ID before the first try; claimed by conditional update."""

    personal: ClassVar = PersonalData(
        none=("id", "message", "inbox", "state", "tries", "next_try_at", "claimed_at", "made_at", "sent_at",
              "code", "automatic", "erased_at"),
        blanked={"message_id": "", "envelope_to": [], "remaining": [], "refused": [], "response": "", "blob": None},
    )  # fmt: skip

    class State(models.TextChoices):
        WAITING = "waiting"
        CLAIMED = "claimed"
        SENT = "sent"
        FAILED = "failed"

    id = models.UUIDField(primary_key=True, default=new_id)
    message = models.UUIDField(null=True)  # conversations.Message; None for the desk's own mail
    inbox = models.ForeignKey(Inbox, on_delete=models.PROTECT, db_index=False)
    message_id = models.CharField(max_length=255)
    envelope_to = models.JSONField()  # addresses
    remaining = models.JSONField(default=list)  # those of them that no server has taken or refused for good yet
    refused = models.JSONField(default=list)  # what servers said about those refused for good
    blob = models.UUIDField(null=True)  # the bytes exactly as they leave
    automatic = models.BooleanField(default=False)
    state = models.CharField(max_length=10, choices=State.choices, default=State.WAITING)
    tries = models.PositiveSmallIntegerField(default=0)
    next_try_at = models.DateTimeField(null=True)
    claimed_at = models.DateTimeField(null=True)
    made_at = models.DateTimeField()
    sent_at = models.DateTimeField(null=True)
    code = models.CharField(max_length=40, blank=True, default="")
    response = models.CharField(max_length=300, blank=True, default="")

    erased_at = models.DateTimeField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["message"], condition=~Q(message=None), name="outgoing_once_per_message")
        ]
        indexes: ClassVar = [
            models.Index(fields=["inbox", "next_try_at"], condition=Q(state__in=["waiting", "claimed"]), name="outgoing_due"),
            models.Index(fields=["message_id"], condition=~Q(message_id=""), name="outgoing_by_message_id"),
        ]


class AutomaticAnswer(models.Model):
    """How many automatic mails an address got from an inbox since `started_at`: the database counts, so no loop runs long."""

    personal: ClassVar = PersonalData(deleted_with="the customer whose address it is; else after a week")

    id = models.BigAutoField(primary_key=True)
    inbox = models.ForeignKey(Inbox, on_delete=models.CASCADE, db_index=False)
    address = models.CharField(max_length=254)
    count = models.PositiveSmallIntegerField(default=1)
    started_at = models.DateTimeField()
    newest_at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["inbox", "address"], name="automatic_answers_counted_once")]


class AnsweredSource(models.Model):
    """How many unproven senders a mail server brought an automatic answer in the hour since `started_at`.

    `source` is a keyed digest of the server's network: the limit needs to know it again, nobody needs to read it.
    """

    personal: ClassVar = PersonalData(none=("id", "source", "count", "started_at"))

    id = models.BigAutoField(primary_key=True)
    source = models.CharField(max_length=32, unique=True)
    count = models.PositiveIntegerField()
    started_at = models.DateTimeField()
