"""One turn of a bot: what it did step by step, what came of it and what it rests on. No words of customers."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from alvast.kernel.ids import new_id
from alvast.kernel.personal import PersonalData


class Turn(models.Model):
    """What a bot made of one message, or of one question without a conversation. One message has one turn.

    `steps` holds what each step found, as codes, and how long it took: [{"step", "found", "milliseconds"}].
    """

    personal: ClassVar = PersonalData(
        none=(
            "id", "bot", "conversation", "message", "made_at", "language", "about_at", "intent", "outcome", "because", "steps",
            "composer", "composer_version", "decision", "reply",
        ),
        blanked={"customer": None},
    )  # fmt: skip

    class Outcome(models.TextChoices):
        ANSWERED = "answered"
        UNKNOWN = "unknown"
        CLARIFY = "clarify"
        IDENTIFY = "identify"
        HANDOVER = "handover"
        OUT_OF_SCOPE = "out_of_scope"

    id = models.UUIDField(primary_key=True, default=new_id)
    bot = models.ForeignKey("bots.Bot", on_delete=models.PROTECT, related_name="+")
    conversation = models.ForeignKey("conversations.Conversation", null=True, on_delete=models.CASCADE, related_name="+")
    message = models.UUIDField(null=True)  # the customer's, that it answers
    customer = models.ForeignKey("timeline.Subject", null=True, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField()
    language = models.CharField(max_length=5)
    about_at = models.DateTimeField()  # the moment the question is about
    intent = models.CharField(max_length=60)
    outcome = models.CharField(max_length=14, choices=Outcome.choices)
    because = models.CharField(max_length=60, blank=True, default="")  # a code: why not answered
    steps = models.JSONField(default=list)
    composer = models.CharField(max_length=40, blank=True, default="")
    composer_version = models.CharField(max_length=60, blank=True, default="")
    decision = models.UUIDField(null=True, db_index=True)
    reply = models.UUIDField(null=True, db_index=True)  # the message in which it was said

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["message"], condition=~Q(message=None), name="turn_once_per_message")
        ]
        indexes: ClassVar = [models.Index(fields=["conversation", "made_at"], name="turn_of_conversation")]


class TurnSource(models.Model):
    """A sentence of an article that a turn said, with the version it stands in. Facts are with the decision."""

    personal: ClassVar = PersonalData(
        none=("id", "turn", "place", "article", "version", "number", "title", "quote", "valid_from", "valid_to", "score")
    )

    id = models.UUIDField(primary_key=True, default=new_id)
    turn = models.ForeignKey(Turn, on_delete=models.CASCADE, related_name="sources")
    place = models.PositiveSmallIntegerField()
    article = models.CharField(max_length=200)  # the key of the version
    version = models.UUIDField()
    number = models.PositiveIntegerField()
    title = models.CharField(max_length=300)
    quote = models.TextField()
    valid_from = models.DateTimeField(null=True)
    valid_to = models.DateTimeField(null=True)
    score = models.FloatField()

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["turn", "place"], name="turn_source_once")]
