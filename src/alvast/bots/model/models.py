"""The language model that a shop may connect, and whether it can be reached."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from alvast.kernel.personal import PersonalData


class Endpoint(models.Model):
    """One row. Off until someone connects a model; `edition` rises with every change, so runs know what they were made with.

    `failures` in a row open the circuit at `opened_at`; `probing_until` is the claim of the one that tries again.
    """

    personal: ClassVar = PersonalData(
        none=(
            "id", "is_on", "url", "sealed_key", "model", "reaches_inside", "seconds", "edition", "changed_at", "changed_by",
            "failures", "opened_at", "probing_until", "last_problem", "last_problem_at", "last_answer_at",
        )
    )  # fmt: skip

    id = models.SmallIntegerField(primary_key=True, default=1)
    is_on = models.BooleanField(default=False)
    url = models.CharField(max_length=2_000, blank=True, default="")  # up to and including /v1
    sealed_key = models.BinaryField(default=b"")
    model = models.CharField(max_length=120, blank=True, default="")
    reaches_inside = models.BooleanField(default=False)  # may stand on a private address
    seconds = models.FloatField(default=4.0)  # for a whole answer
    edition = models.PositiveIntegerField(default=1)
    changed_at = models.DateTimeField()
    changed_by = models.UUIDField(null=True)
    failures = models.PositiveIntegerField(default=0)
    opened_at = models.DateTimeField(null=True)
    probing_until = models.DateTimeField(null=True)
    last_problem = models.CharField(max_length=40, blank=True, default="")  # a code
    last_problem_at = models.DateTimeField(null=True)
    last_answer_at = models.DateTimeField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(id=1), name="one_model_endpoint"),
            models.CheckConstraint(condition=Q(is_on=False) | (~Q(url="") & ~Q(model="")), name="model_endpoint_complete"),
            models.CheckConstraint(condition=Q(seconds__gte=0.5, seconds__lte=4.5), name="model_endpoint_in_time"),
        ]
