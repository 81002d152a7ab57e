"""How conversations are sorted and found again."""

from typing import ClassVar

from django.db import models
from django.db.models.functions import Lower

from alvast.kernel.ids import new_id
from alvast.kernel.personal import PersonalData


class Label(models.Model):
    """A word agents hang on conversations; `hue` is a place on the colour circle, the name always shows too."""

    personal: ClassVar = PersonalData(none=("id", "name", "hue", "archived_at"))

    id = models.UUIDField(primary_key=True, default=new_id)
    name = models.CharField(max_length=60)
    hue = models.PositiveSmallIntegerField(default=250)
    archived_at = models.DateTimeField(null=True)

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(Lower("name"), name="label_once")]


class ConversationLabel(models.Model):
    """A label on a conversation."""

    personal: ClassVar = PersonalData(none=("id", "conversation", "label", "at"))

    id = models.BigAutoField(primary_key=True)
    conversation = models.ForeignKey("conversations.Conversation", on_delete=models.CASCADE, related_name="label_links")
    label = models.ForeignKey(Label, on_delete=models.CASCADE)
    at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["conversation", "label"], name="conversation_label_once")]


class Disposition(models.Model):
    """A coded outcome for the wrap-up."""

    personal: ClassVar = PersonalData(none=("id", "code", "name", "team", "archived_at"))

    id = models.UUIDField(primary_key=True, default=new_id)
    code = models.SlugField(max_length=40, unique=True)
    name = models.CharField(max_length=80)
    team = models.ForeignKey("staff.Team", null=True, blank=True, on_delete=models.CASCADE)
    archived_at = models.DateTimeField(null=True)


class SavedView(models.Model):
    """A filter kept under a name, for oneself or for a team."""

    personal: ClassVar = PersonalData(none=("id", "name", "agent", "team", "filter", "place"))

    id = models.UUIDField(primary_key=True, default=new_id)
    name = models.CharField(max_length=60)
    agent = models.ForeignKey("staff.Agent", null=True, on_delete=models.CASCADE)
    team = models.ForeignKey("staff.Team", null=True, on_delete=models.CASCADE)
    filter = models.JSONField()  # conversations.queries.ConversationFilter
    place = models.PositiveSmallIntegerField(default=0)
