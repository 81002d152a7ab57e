"""How customers come in, and what they asked for about their own data. No token, code or address is kept readable."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from alvast.kernel.ids import new_id
from alvast.kernel.personal import PersonalData


class SignInCode(models.Model):
    """Someone asked for a code by mail; `customer` is known once the code was sent, and only when the address is known to us.

    `sealed_address` is encrypted, and emptied when the code was used or a new one asked.
    """

    personal: ClassVar = PersonalData(deleted_with="the customer it was sent to; all go within a day")

    id = models.UUIDField(primary_key=True, default=new_id)
    sealed_address = models.BinaryField()
    address_mark = models.CharField(max_length=32, db_index=True)  # a keyed hash, to count by
    network_mark = models.CharField(max_length=32, db_index=True)
    language = models.CharField(max_length=5)
    customer = models.ForeignKey("timeline.Subject", null=True, on_delete=models.CASCADE, related_name="+")
    code_mark = models.CharField(max_length=32, blank=True, default="")
    tries = models.PositiveSmallIntegerField(default=0)
    asked_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True)


class PortalSession(models.Model):
    """A customer who proved to read the mail of one address. The cookie holds a secret; the row only its mark."""

    personal: ClassVar = PersonalData(deleted_with="the customer who signed in")

    id = models.UUIDField(primary_key=True, default=new_id)
    secret_mark = models.CharField(max_length=52, unique=True)
    customer = models.ForeignKey("timeline.Subject", on_delete=models.CASCADE, related_name="+")
    address = models.CharField(max_length=254)
    began_at = models.DateTimeField()
    ends_at = models.DateTimeField(db_index=True)


class PrivacyRequest(models.Model):
    """A customer asked to erase all data; a person carries it out or says why not, within a month (GDPR art. 12(3))."""

    personal: ClassVar = PersonalData(none=("id", "customer", "asked_at", "due_at", "withdrawn_at", "done_at"))

    id = models.UUIDField(primary_key=True, default=new_id)
    customer = models.ForeignKey("timeline.Subject", on_delete=models.PROTECT, related_name="+")
    asked_at = models.DateTimeField()
    due_at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True)
    done_at = models.DateTimeField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["customer"], condition=Q(withdrawn_at=None, done_at=None), name="privacy_request_one_open"
            )
        ]
