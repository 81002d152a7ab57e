"""The search index: one row a conversation, rebuilt from its messages."""

from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVectorField
from django.db import models

from alvast.kernel.personal import PersonalData


class SearchEntry(models.Model):
    """What can be found of one conversation; deleted on erasure and on merge."""

    personal: ClassVar = PersonalData(deleted_with="the conversation's customer")

    conversation = models.OneToOneField("conversations.Conversation", primary_key=True, on_delete=models.CASCADE)
    team = models.UUIDField()
    last_activity_at = models.DateTimeField()
    vector = SearchVectorField()  # Dutch and English stems beside the plain words
    name_grams = ArrayField(models.CharField(max_length=3), default=list)  # of names and addresses, for typing errors

    class Meta:
        indexes: ClassVar = [
            GinIndex(fields=["vector"], name="search_vector", fastupdate=False),
            GinIndex(fields=["name_grams"], name="search_name_grams", fastupdate=False),
            models.Index(fields=["-last_activity_at", "-conversation"], name="search_by_activity"),
        ]
