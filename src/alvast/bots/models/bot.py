"""The bots of the house, and what each conversation was told about talking to one."""

from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from alvast.kernel.ids import new_id
from alvast.kernel.personal import PersonalData


class Bot(models.Model):
    """One that answers by itself on some accounts of channels. `subject` is its own place on the timeline.

    A name without "AI" in it is refused by the database: people must know what they talk to (AI Act, art. 50(1)).
    """

    personal: ClassVar = PersonalData(
        none=("id", "key", "name", "brand", "accounts", "language", "disclosure", "composer", "subject", "made_at", "stopped_at")
    )

    id = models.UUIDField(primary_key=True, default=new_id)
    key = models.SlugField(max_length=40, unique=True)
    name = models.CharField(max_length=60)
    brand = models.CharField(max_length=40, blank=True, default="")  # sees the articles of this brand beside the public ones
    accounts = ArrayField(models.UUIDField(), default=list)  # the inboxes and widgets it answers on
    language = models.CharField(max_length=5, default="nl")  # in which it begins
    disclosure = models.CharField(max_length=400, blank=True, default="")  # empty: the standing text
    composer = models.CharField(max_length=40, default="extractive")
    subject = models.ForeignKey("timeline.Subject", on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField()
    stopped_at = models.DateTimeField(null=True)  # None: it works

    class Meta:
        constraints: ClassVar = [models.CheckConstraint(condition=Q(name__contains="AI"), name="bot_says_it_is_ai")]


class Disclosure(models.Model):
    """What a conversation was told about talking to a bot; once, and kept with it."""

    personal: ClassVar = PersonalData(none=("id", "conversation", "bot", "language", "text", "message", "told_at"))

    id = models.UUIDField(primary_key=True, default=new_id)
    conversation = models.OneToOneField("conversations.Conversation", on_delete=models.CASCADE, related_name="+")
    bot = models.ForeignKey(Bot, on_delete=models.PROTECT, related_name="+")
    language = models.CharField(max_length=5)
    text = models.CharField(max_length=600)
    message = models.UUIDField()
    told_at = models.DateTimeField()
