"""What readers say of a text: did it help, and in their own words why not."""

from datetime import timedelta
from typing import ClassVar

from django.db import models

from alvast.kernel.ids import new_id
from alvast.kernel.personal import PersonalData
from alvast.knowledge.models.articles import Version

WORDS_KEPT = timedelta(days=180)


class Feedback(models.Model):
    """One reader's answer. It names nobody; `reader_mark` recognises a reader for a day, the words go after `WORDS_KEPT`."""

    personal: ClassVar = PersonalData(none=("id", "version", "has_helped", "at", "reader_mark"), blanked={"words": ""})

    id = models.UUIDField(primary_key=True, default=new_id)
    version = models.ForeignKey(Version, on_delete=models.CASCADE, related_name="feedback")
    has_helped = models.BooleanField()
    words = models.CharField(max_length=1000, blank=True, default="")
    at = models.DateTimeField()
    reader_mark = models.CharField(max_length=20)  # a keyed hash of network and day

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["version", "reader_mark"], name="feedback_once_a_day")]
        indexes: ClassVar = [
            models.Index(fields=["version", "at"], name="feedback_of_version"),
            models.Index(fields=["reader_mark", "at"], name="feedback_of_reader"),
        ]
