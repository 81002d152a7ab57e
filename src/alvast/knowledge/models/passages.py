"""What is found: approved texts cut into passages, and the vectors of these."""

from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.db import models

from alvast.kernel.ids import new_id
from alvast.kernel.personal import PersonalData
from alvast.knowledge.models.articles import Version


class Passage(models.Model):
    """A piece of an approved text, whole sentences under one heading; made anew when the text changes, gone when it is withdrawn.

    `mark` is the sha256 of all that its vectors stand for: title, heading and sentences.
    """

    personal: ClassVar = PersonalData(none=("id", "version", "place", "heading", "sentences", "mark"))

    id = models.UUIDField(primary_key=True, default=new_id)
    version = models.ForeignKey(Version, on_delete=models.CASCADE, related_name="passages")
    place = models.PositiveIntegerField()
    heading = models.CharField(max_length=400, blank=True, default="")
    sentences = ArrayField(models.TextField())
    mark = models.CharField(max_length=64)

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["version", "place"], name="passage_once")]


class PassageVector(models.Model):
    """What a passage means, by one model: of its title and of each sentence after it, `dimension` half-precision numbers each."""

    personal: ClassVar = PersonalData(none=("id", "passage", "model", "dimension", "vectors"))

    id = models.BigAutoField(primary_key=True)
    passage = models.ForeignKey(Passage, on_delete=models.CASCADE, related_name="vectors")
    model = models.CharField(max_length=120)
    dimension = models.PositiveIntegerField()
    vectors = models.BinaryField()  # little-endian float16, row after row

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["passage", "model"], name="passage_vector_once")]


class SearchMark(models.Model):
    """One row that gets a new mark whenever what can be found changes: an index in memory with another mark is out of date."""

    personal: ClassVar = PersonalData(none=("id", "mark"))

    id = models.PositiveSmallIntegerField(primary_key=True, default=1)
    mark = models.UUIDField()

    class Meta:
        constraints: ClassVar = [models.CheckConstraint(condition=models.Q(id=1), name="search_mark_once")]
