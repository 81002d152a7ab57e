"""Who outside is told of what happens here, and how the telling went."""

from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.db import models

from alvast.kernel.ids import new_id
from alvast.kernel.personal import PersonalData


class WebhookEndpoint(models.Model):
    """An address that is told. Secrets are sealed; `old_secret` still signs along until `old_secret_until`."""

    personal: ClassVar = PersonalData(
        none=(
            "id", "name", "url", "types", "teams", "sees_all", "secret", "old_secret", "old_secret_until", "made_at", "made_by",
            "disabled_at", "disabled_because",
        )
    )  # fmt: skip

    class Because(models.TextChoices):
        NOT_DISABLED = ""
        CHOSEN = "chosen"
        FAILING = "failing"  # one delivery used up all its tries
        GONE = "gone"  # the receiver answered 410

    id = models.UUIDField(primary_key=True, default=new_id)
    name = models.CharField(max_length=80)
    url = models.CharField(max_length=2_000)
    types = ArrayField(models.CharField(max_length=60))  # of rules.webhook_types
    teams = ArrayField(models.UUIDField(), default=list)
    sees_all = models.BooleanField(default=False)
    secret = models.BinaryField()
    old_secret = models.BinaryField(default=b"")
    old_secret_until = models.DateTimeField(null=True)
    made_at = models.DateTimeField()
    made_by = models.ForeignKey("staff.Agent", null=True, on_delete=models.SET_NULL, related_name="+")
    disabled_at = models.DateTimeField(null=True)
    disabled_because = models.CharField(max_length=10, choices=Because.choices, blank=True, default=Because.NOT_DISABLED)


class WebhookDelivery(models.Model):
    """One event for one endpoint: tried until it arrives or its tries are used up. Holds ids, no contents."""

    personal: ClassVar = PersonalData(
        none=("id", "endpoint", "event", "type", "state", "tries", "status", "problem", "made_at", "next_try_at", "done_at")
    )

    class State(models.TextChoices):
        WAITING = "waiting"
        DELIVERED = "delivered"
        FAILED = "failed"

    id = models.UUIDField(primary_key=True, default=new_id)
    endpoint = models.ForeignKey(WebhookEndpoint, on_delete=models.CASCADE, related_name="deliveries")
    event = models.UUIDField()  # kernel.StatedEvent
    type = models.CharField(max_length=60)
    state = models.CharField(max_length=10, choices=State.choices, default=State.WAITING)
    tries = models.PositiveSmallIntegerField(default=0)
    status = models.PositiveSmallIntegerField(null=True)  # HTTP status of the newest answer
    problem = models.CharField(max_length=60, blank=True, default="")  # a code when no answer came
    made_at = models.DateTimeField()
    next_try_at = models.DateTimeField(null=True)
    done_at = models.DateTimeField(null=True)

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["endpoint", "event"], name="webhook_delivery_once")]
        indexes: ClassVar = [
            models.Index(fields=["endpoint", "-made_at", "-id"], name="webhook_delivery_log"),
            models.Index(fields=["state", "made_at"], name="webhook_delivery_by_state"),
        ]
