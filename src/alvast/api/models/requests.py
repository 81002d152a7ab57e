"""Requests that may be sent twice and are done once."""

from typing import ClassVar

from django.db import models

from alvast.kernel.personal import PersonalData


class IdempotentRequest(models.Model):
    """What was answered to a request with an Idempotency-Key, written with the change itself; kept for a day."""

    personal: ClassVar = PersonalData(deleted_with="any erasure: answers can hold anyone's words, and they live a day at most")

    id = models.BigAutoField(primary_key=True)
    token = models.ForeignKey("api.ApiToken", on_delete=models.CASCADE)
    key = models.CharField(max_length=200)
    fingerprint = models.BinaryField(max_length=32)  # of method, path and body
    status = models.PositiveSmallIntegerField(null=True)  # None only inside the first request's transaction
    body = models.BinaryField(default=b"")
    made_at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["token", "key"], name="idempotent_request_once")]
        indexes: ClassVar = [models.Index(fields=["made_at"], name="idempotent_request_by_age")]
