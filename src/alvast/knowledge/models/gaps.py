"""What people asked and the knowledge did not answer: questions that are alike stand together, until a text answers them."""

from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from alvast.kernel.ids import new_id
from alvast.kernel.personal import PersonalData
from alvast.knowledge.models.articles import Article, Version


class Gap(models.Model):
    """Questions that one text would answer. It holds no words itself: those are in its questions."""

    personal: ClassVar = PersonalData(
        none=("id", "language", "state", "article", "answered_by", "made_at", "settled_at", "told_at", "told_by")
    )

    class State(models.TextChoices):
        OPEN = "open"
        ANSWERED = "answered"
        DISMISSED = "dismissed"

    id = models.UUIDField(primary_key=True, default=new_id)
    language = models.CharField(max_length=2, default="nl")
    state = models.CharField(max_length=9, choices=State.choices, default=State.OPEN)
    article = models.ForeignKey(Article, null=True, on_delete=models.SET_NULL, related_name="gaps")  # that answers it, or will
    answered_by = models.ForeignKey(Version, null=True, on_delete=models.SET_NULL, related_name="+")
    made_at = models.DateTimeField()
    settled_at = models.DateTimeField(null=True)
    told_at = models.DateTimeField(null=True)  # when someone had the earlier askers told
    told_by = models.ForeignKey("staff.Agent", null=True, on_delete=models.SET_NULL, related_name="+")

    class Meta:
        indexes: ClassVar = [models.Index(fields=["state", "made_at"], name="gap_by_state")]


class UnansweredQuestion(models.Model):
    """One time that somebody asked. The words are the customer's, without addresses and numbers; they go when the customer does.

    `conversation` is where it was asked, None for a search in the help centre. `mark` makes one asking one row.
    """

    personal: ClassVar = PersonalData(deleted_with="the conversation it was asked in, or after half a year")

    id = models.UUIDField(primary_key=True, default=new_id)
    gap = models.ForeignKey(Gap, on_delete=models.CASCADE, related_name="questions")
    text = models.CharField(max_length=500)
    words = ArrayField(models.CharField(max_length=40), default=list)  # folded, for likeness
    conversation = models.UUIDField(null=True)
    customer = models.UUIDField(null=True)
    asked_at = models.DateTimeField()
    mark = models.CharField(max_length=64, unique=True)
    told_at = models.DateTimeField(null=True)  # when the asker was offered the answer

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=["gap", "asked_at"], name="question_of_gap"),
            models.Index(fields=["conversation"], condition=~Q(conversation=None), name="question_of_conversation"),
            models.Index(fields=["asked_at"], name="question_by_age"),
        ]
