"""A visitor's side of things: what they see and who they are, the sessions that open it, and how much they did lately."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from alvast.kernel.ids import new_id
from alvast.kernel.personal import PersonalData


class Visit(models.Model):
    """What one visitor sees of one chat: its lines, numbered from 1 without a hole. Someone known to the site has one visit
    on all their devices; anyone else has one a browser. `seen_at` is when a page of theirs last asked for anything."""

    personal: ClassVar = PersonalData(deleted_with="the customer who visits")

    class Level(models.TextChoices):
        ANONYMOUS = "anonymous"
        CLAIMED = "claimed"  # says a name or an address
        SIGNED = "signed"  # the site vouches for them
        CODE = "code"  # a code sent to them came back

    id = models.UUIDField(primary_key=True, default=new_id)
    inbox = models.ForeignKey("webchat.ChatInbox", on_delete=models.CASCADE, related_name="+", db_index=False)
    customer = models.ForeignKey("timeline.Subject", null=True, on_delete=models.PROTECT, related_name="+")
    conversation = models.ForeignKey("conversations.Conversation", null=True, on_delete=models.SET_NULL, related_name="+")
    level = models.CharField(max_length=10, choices=Level.choices, default=Level.ANONYMOUS)
    name = models.CharField(max_length=200, blank=True, default="")
    address = models.CharField(max_length=254, blank=True, default="")  # where answers may go; proves nothing by itself
    is_address_proven = models.BooleanField(default=False)
    language = models.CharField(max_length=5, default="nl")
    page = models.CharField(max_length=400, blank=True, default="")  # the newest page they were on, without its query
    lines = models.PositiveIntegerField(default=0)
    delivered = models.PositiveIntegerField(default=0)  # up to this line their screen has it
    read = models.PositiveIntegerField(default=0)  # up to this line they have seen it
    seen_at = models.DateTimeField()
    typing_at = models.DateTimeField(null=True)
    made_at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["inbox", "customer"], condition=Q(level="signed"), name="visit_once_per_signed")
        ]
        indexes: ClassVar = [
            models.Index(fields=["seen_at"], condition=~Q(address=""), name="visit_that_may_get_mail"),
        ]


class ChatSession(models.Model):
    """A browser that may see a visit. Of its secret only a keyed hash is kept."""

    personal: ClassVar = PersonalData(deleted_with="the visit")

    id = models.UUIDField(primary_key=True, default=new_id)
    mark = models.BinaryField(max_length=32, unique=True)
    visit = models.ForeignKey(Visit, on_delete=models.CASCADE, related_name="sessions")
    made_at = models.DateTimeField()
    ends_at = models.DateTimeField(db_index=True)


class Use(models.Model):
    """How often somebody did something within a stretch of time. `who` is a keyed hash of a visit or a network place."""

    personal: ClassVar = PersonalData(none=("id", "who", "what", "since", "times"))

    id = models.BigAutoField(primary_key=True)
    who = models.BinaryField(max_length=16)
    what = models.CharField(max_length=20)
    since = models.DateTimeField(db_index=True)
    times = models.PositiveIntegerField(default=1)

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["who", "what", "since"], name="use_once")]
