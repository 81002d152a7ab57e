"""The field on a shop's own pages: who may use it, how much, and what went wrong there."""

from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.db import models

from alvast.kernel.ids import new_id
from alvast.kernel.personal import PersonalData


class ShopKey(models.Model):
    """What the field of one shop sends along. It stands in the shop's pages, so it opens nothing but the check itself."""

    personal: ClassVar = PersonalData(none=("id", "name", "key", "origins", "made_at", "made_by", "revoked_at"))

    id = models.UUIDField(primary_key=True, default=new_id)
    name = models.CharField(max_length=80)
    key = models.CharField(max_length=40, unique=True)
    origins = ArrayField(models.CharField(max_length=200))  # https://shop.example, as browsers send it
    made_at = models.DateTimeField()
    made_by = models.UUIDField(null=True)
    revoked_at = models.DateTimeField(null=True)


class KeyUse(models.Model):
    """Requests of one visitor of a shop in the newest minute. The visitor is a fingerprint that changes every day. Unlogged."""

    personal: ClassVar = PersonalData(none=("id", "key", "visitor", "minute", "used"))

    id = models.BigAutoField(primary_key=True)
    key = models.ForeignKey(ShopKey, on_delete=models.CASCADE)
    visitor = models.BinaryField(max_length=16)  # empty: all visitors together
    minute = models.DateTimeField()
    used = models.PositiveIntegerField()

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["key", "visitor"], name="key_use_once")]
        indexes: ClassVar = [models.Index(fields=["minute"], name="key_use_by_age")]


class AutofillDefect(models.Model):
    """How often, on one day, a kind of browser left a field empty or changed it unseen. Counts only: nothing of the visitor."""

    personal: ClassVar = PersonalData(none=("id", "key", "day", "field", "kind", "browser", "count", "last_at"))

    class Kind(models.TextChoices):
        EMPTY = "empty"  # autofill filled the others and left this one out
        SILENT = "silent"  # its value changed without the event that pages listen for

    id = models.BigAutoField(primary_key=True)
    key = models.ForeignKey(ShopKey, on_delete=models.CASCADE)
    day = models.DateField()
    field = models.CharField(max_length=20)
    kind = models.CharField(max_length=10, choices=Kind.choices)
    browser = models.CharField(max_length=20)
    count = models.PositiveIntegerField()
    last_at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["key", "day", "field", "kind", "browser"], name="autofill_defect_once")
        ]
