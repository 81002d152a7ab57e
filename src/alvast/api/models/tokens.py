"""What a program signs in with."""

from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.db import models

from alvast.kernel.ids import new_id
from alvast.kernel.personal import PersonalData


class ApiToken(models.Model):
    """A secret for one program, kept as a hash only; `prefix` is the part that people may see."""

    personal: ClassVar = PersonalData(
        none=(
            "id", "name", "prefix", "hash", "scopes", "teams", "sees_all", "made_at", "made_by", "expires_at", "revoked_at",
            "revoked_by", "last_used_at",
        )
    )  # fmt: skip

    id = models.UUIDField(primary_key=True, default=new_id)
    name = models.CharField(max_length=80)
    prefix = models.CharField(max_length=12, unique=True)
    hash = models.BinaryField(max_length=32)
    scopes = ArrayField(models.CharField(max_length=40))
    teams = ArrayField(models.UUIDField(), default=list)
    sees_all = models.BooleanField(default=False)
    made_at = models.DateTimeField()
    made_by = models.ForeignKey("staff.Agent", null=True, on_delete=models.SET_NULL, related_name="+")
    expires_at = models.DateTimeField(null=True)
    revoked_at = models.DateTimeField(null=True)
    revoked_by = models.ForeignKey("staff.Agent", null=True, on_delete=models.SET_NULL, related_name="+")
    last_used_at = models.DateTimeField(null=True)  # to within five minutes


class TokenUse(models.Model):
    """How many requests a token made in its newest minute. Unlogged: a crash forgets it, which harms nobody."""

    personal: ClassVar = PersonalData(none=("token", "minute", "used"))

    token = models.OneToOneField(ApiToken, primary_key=True, on_delete=models.CASCADE)
    minute = models.DateTimeField()
    used = models.PositiveIntegerField()
