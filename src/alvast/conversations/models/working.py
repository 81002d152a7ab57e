"""What agents have in hand: drafts, canned replies, mentions, and who is looking."""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower

from alvast.kernel.ids import new_id
from alvast.kernel.personal import PersonalData


class Draft(models.Model):
    """Unsent words of one agent in one conversation; kept on the server at every pause in typing."""

    personal: ClassVar = PersonalData(deleted_with="the conversation's customer")

    id = models.UUIDField(primary_key=True, default=new_id)
    conversation = models.ForeignKey("conversations.Conversation", on_delete=models.CASCADE, related_name="drafts")
    agent = models.ForeignKey("staff.Agent", on_delete=models.CASCADE)
    kind = models.CharField(max_length=10)  # reply, note, forward
    text = models.TextField()
    recipients = models.JSONField(default=dict)  # {"to": [...], "cc": [...], "bcc": [...]}
    saved_at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["conversation", "agent", "kind"], name="draft_once")]


class CannedReply(models.Model):
    """A text kept for reuse. Variables: {klant}, {voornaam}, {agent}, {nummer}, {team}; unknown ones are refused when saved."""

    personal: ClassVar = PersonalData(none=("id", "name", "shortcut", "text", "language", "team", "changed_at", "archived_at"))

    id = models.UUIDField(primary_key=True, default=new_id)
    name = models.CharField(max_length=80)
    shortcut = models.SlugField(max_length=40)
    text = models.TextField()
    language = models.CharField(max_length=5, default="nl")
    team = models.ForeignKey("staff.Team", null=True, blank=True, on_delete=models.CASCADE)  # None: everyone
    changed_at = models.DateTimeField()
    archived_at = models.DateTimeField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                Lower("shortcut"), "team", condition=Q(archived_at=None), name="canned_shortcut_once", nulls_distinct=False
            )
        ]


class Mention(models.Model):
    """An agent named with @ in a private note."""

    personal: ClassVar = PersonalData(none=("id", "message", "agent", "at", "read_at"))

    id = models.BigAutoField(primary_key=True)
    message = models.ForeignKey("conversations.Message", on_delete=models.CASCADE, related_name="mentions")
    agent = models.ForeignKey("staff.Agent", on_delete=models.CASCADE)
    at = models.DateTimeField()
    read_at = models.DateTimeField(null=True)

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["message", "agent"], name="mention_once")]


class Viewing(models.Model):
    """Who has a conversation open or is writing in it: the collision notice, and what that agent has read."""

    personal: ClassVar = PersonalData(none=("id", "conversation", "agent", "seen_at", "typing_at", "read_up_to"))

    id = models.BigAutoField(primary_key=True)
    conversation = models.ForeignKey("conversations.Conversation", on_delete=models.CASCADE, related_name="viewings")
    agent = models.ForeignKey("staff.Agent", on_delete=models.CASCADE)
    seen_at = models.DateTimeField()
    typing_at = models.DateTimeField(null=True)
    read_up_to = models.DateTimeField(null=True)  # recorded_at of the newest message read

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["conversation", "agent"], name="viewing_once")]
