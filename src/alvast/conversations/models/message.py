"""A message and what hangs on it."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from alvast.kernel.ids import new_id
from alvast.kernel.personal import PersonalData


class Message(models.Model):
    """One utterance: from the customer, to the customer, or a private note between agents."""

    personal: ClassVar = PersonalData(
        none=(
            "id", "conversation", "kind", "channel", "author_kind", "author_id", "occurred_at", "recorded_at", "automatic",
            "trust", "delivery", "send_at", "sent_at", "delivery_code", "forwarded", "recipients_count", "moved_from",
            "client_key", "account", "erased_at",
        ),
        blanked={
            "author_name": "", "author_address": "", "subject": "", "text": "", "quoted": "", "html": "", "recipients": [],
            "external_id": "", "delivery_detail": "", "raw": None,
        },
    )  # fmt: skip

    class Kind(models.TextChoices):
        INBOUND = "inbound"
        OUTBOUND = "outbound"
        NOTE = "note"

    class Delivery(models.TextChoices):
        NONE = ""  # not ours to deliver
        HELD = "held"  # may still be undone, or waits for its send_at
        QUEUED = "queued"
        SENT = "sent"  # accepted by the next server
        FAILED = "failed"
        BOUNCED = "bounced"
        UNDONE = "undone"

    class Trust(models.TextChoices):
        OWN = "own"  # written here
        TOKEN = "token"  # signed reply token and known participant
        KNOWN = "known"  # sender's domain vouched for the address
        UNPROVEN = "unproven"  # anyone could have written this From line

    id = models.UUIDField(primary_key=True, default=new_id)
    conversation = models.ForeignKey("conversations.Conversation", on_delete=models.CASCADE, related_name="+", db_index=False)
    kind = models.CharField(max_length=10, choices=Kind.choices)
    channel = models.CharField(max_length=20)
    author_kind = models.CharField(max_length=12)  # kernel.actor.ActorKind
    author_id = models.UUIDField(null=True)
    author_name = models.CharField(max_length=200, blank=True, default="")
    author_address = models.CharField(max_length=254, blank=True, default="")
    occurred_at = models.DateTimeField()  # when it was written or sent, as far as can be known
    recorded_at = models.DateTimeField()  # when we learned of it
    subject = models.CharField(max_length=300, blank=True, default="")
    text = models.TextField(blank=True, default="")  # the new words
    quoted = models.TextField(blank=True, default="")  # what was quoted below or around them
    html = models.TextField(blank=True, default="")  # sanitised when written; shown only in the sandboxed frame
    recipients = models.JSONField(default=list)  # [{"place": "to", "name", "address"}]
    recipients_count = models.PositiveSmallIntegerField(default=0)
    external_id = models.CharField(max_length=512, blank=True, default="")  # for mail the Message-ID, fixed before the first try
    raw = models.UUIDField(null=True)  # the channel's stored original
    automatic = models.CharField(max_length=40, blank=True, default="")  # why we think a machine wrote it; never answered by one
    trust = models.CharField(max_length=10, choices=Trust.choices, default=Trust.UNPROVEN)
    delivery = models.CharField(max_length=10, choices=Delivery.choices, blank=True, default=Delivery.NONE)
    send_at = models.DateTimeField(null=True)
    sent_at = models.DateTimeField(null=True)
    delivery_code = models.CharField(max_length=40, blank=True, default="")
    delivery_detail = models.CharField(max_length=500, blank=True, default="")
    forwarded = models.BooleanField(default=False)
    moved_from = models.UUIDField(null=True)  # the conversation it was in before a merge or a split
    account = models.UUIDField(null=True)  # of the door it leaves by, where that is not the conversation's own
    client_key = models.UUIDField(null=True)  # given by the form that wrote it: sent twice is one message
    erased_at = models.DateTimeField(null=True)

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=["conversation", "recorded_at", "id"], name="message_of_conversation"),
            models.Index(fields=["external_id"], condition=~Q(external_id=""), name="message_by_external_id"),
            models.Index(fields=["send_at"], condition=Q(delivery="held"), name="message_to_send"),
        ]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["raw"], condition=~Q(raw=None), name="message_once_per_original"),
            models.UniqueConstraint(
                fields=["author_id", "client_key"],
                condition=~Q(client_key=None),
                nulls_distinct=False,
                name="message_once_per_form",
            ),
        ]


class Attachment(models.Model):
    """A file with a message. Its name is a label only: it is stored under our own id."""

    personal: ClassVar = PersonalData(deleted_with="the message it hangs on")

    id = models.UUIDField(primary_key=True, default=new_id)
    message = models.ForeignKey(Message, null=True, on_delete=models.CASCADE, related_name="attachments")
    uploaded_by = models.UUIDField(null=True)  # while it waits for its message
    uploaded_for = models.UUIDField(null=True)  # the conversation it was uploaded in
    blob = models.UUIDField()
    name = models.CharField(max_length=200)
    type = models.CharField(max_length=120)
    size = models.PositiveIntegerField()
    content_id = models.CharField(max_length=200, blank=True, default="")
    inline = models.BooleanField(default=False)
    made_at = models.DateTimeField()
