"""What readers say of a text: did it help, and in their own words why not."""

from datetime import timedelta
from typing import ClassVar

from django.db import models

from alvast.kernel.ids import new_id
from alvast.kernel.personal import PersonalData
from alvast.knowledge.models.articles import Version

WORDS_KEPT = timedelta(days=180)


class Feedback(models.Model):
    """One reader's answer. It names nobody, so that nobody can be found in it; the words go after `WORDS_KEPT`."""

    personal: ClassVar = PersonalData(none=("id", "version", "has_helped", "at"), blanked={"words": ""})

    id = models.UUIDField(primary_key=True, default=new_id)
    version = models.ForeignKey(Version, on_delete=models.CASCADE, related_name="feedback")
    has_helped = models.BooleanField()
    words = models.CharField(max_length=1000, blank=True, default="")
    at = models.DateTimeField()

    class Meta:
        indexes: ClassVar = [models.Index(fields=["version", "at"], name="feedback_of_version")]
