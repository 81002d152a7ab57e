"""The systems that tell us what happened in a shop."""

from typing import ClassVar

from django.db import models

from alvast.kernel.ids import new_id
from alvast.kernel.personal import PersonalData


class EventSource(models.Model):
    """One such system. `slug` is the `source` of its events and the end of its address; it never changes.

    `old_secret` still counts until `old_secret_until`. `mapping` remembers which columns of its files hold what.
    """

    personal: ClassVar = PersonalData(
        none=(
            "id", "slug", "name", "kind", "prefix", "secret", "old_secret", "old_secret_until", "mapping", "made_at", "made_by",
            "disabled_at", "received", "last_event_at", "refused", "refused_at", "refused_because",
        )
    )  # fmt: skip

    class Kind(models.TextChoices):
        STANDARD = "standard"  # Standard Webhooks around CloudEvents
        WOOCOMMERCE = "woocommerce"
        SHOPIFY = "shopify"
        FILES = "files"  # no webhooks: files with columns, brought by hand

    id = models.UUIDField(primary_key=True, default=new_id)
    slug = models.SlugField(max_length=60, unique=True)
    name = models.CharField(max_length=80)
    kind = models.CharField(max_length=12, choices=Kind.choices)
    prefix = models.CharField(max_length=20, blank=True, default="")
    secret = models.BinaryField(default=b"")
    old_secret = models.BinaryField(default=b"")
    old_secret_until = models.DateTimeField(null=True)
    mapping = models.JSONField(default=dict)
    made_at = models.DateTimeField()
    made_by = models.ForeignKey("staff.Agent", null=True, on_delete=models.SET_NULL, related_name="+")
    disabled_at = models.DateTimeField(null=True)
    received = models.PositiveBigIntegerField(default=0)  # events that were new
    last_event_at = models.DateTimeField(null=True)
    refused = models.PositiveBigIntegerField(default=0)  # deliveries
    refused_at = models.DateTimeField(null=True)
    refused_because = models.CharField(max_length=40, blank=True, default="")


class FileImport(models.Model):
    """One file with columns, from the moment it was brought. Its contents go as soon as they were taken in."""

    personal: ClassVar = PersonalData(
        deleted_with="any erasure while its contents are still here; else a day after it was brought"
    )

    class State(models.TextChoices):
        BROUGHT = "brought"
        WAITING = "waiting"
        DONE = "done"
        FAILED = "failed"

    id = models.UUIDField(primary_key=True, default=new_id)
    source = models.ForeignKey(EventSource, on_delete=models.CASCADE, related_name="imports")
    name = models.CharField(max_length=200)
    content = models.ForeignKey("kernel.Blob", null=True, on_delete=models.SET_NULL, related_name="+")
    mapping = models.JSONField(default=dict)
    state = models.CharField(max_length=10, choices=State.choices, default=State.BROUGHT)
    lines = models.PositiveIntegerField(default=0)
    done_lines = models.PositiveIntegerField(default=0)
    accepted = models.PositiveIntegerField(default=0)
    duplicates = models.PositiveIntegerField(default=0)
    refused = models.PositiveIntegerField(default=0)
    problems = models.JSONField(default=list)  # the first ones: line, field, code and sentence, never what was written there
    made_at = models.DateTimeField()
    made_by = models.ForeignKey("staff.Agent", null=True, on_delete=models.SET_NULL, related_name="+")
    done_at = models.DateTimeField(null=True)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["source", "-made_at"], name="file_import_of_source")]
