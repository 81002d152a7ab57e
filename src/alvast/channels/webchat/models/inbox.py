"""A chat of ours on somebody's pages, and the proofs of identity it has seen."""

from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.db import models

from alvast.kernel.ids import new_id
from alvast.kernel.personal import PersonalData


class ChatInbox(models.Model):
    """One chat. `key` is public: it stands in the pages of the site. `secret` (HS256) and `public_key` (EdDSA, PEM) check who a
    visitor is; the secret is encrypted."""

    personal: ClassVar = PersonalData(
        none=(
            "id", "key", "name", "team", "brand", "origins", "colours", "texts", "secret", "public_key", "language",
            "mail_inbox", "mail_after", "is_on", "made_at", "tells_askers",
        )
    )  # fmt: skip

    id = models.UUIDField(primary_key=True, default=new_id)
    key = models.CharField(max_length=24, unique=True)
    name = models.CharField(max_length=80)
    team = models.ForeignKey("staff.Team", on_delete=models.PROTECT, related_name="+")
    brand = models.CharField(max_length=40, blank=True, default="")
    origins = ArrayField(models.CharField(max_length=200), default=list)  # exact: https://shop.example
    colours = models.JSONField(default=dict)  # rules.appearance
    texts = models.JSONField(default=dict)  # rules.appearance
    secret = models.BinaryField(default=b"")
    public_key = models.TextField(blank=True, default="")
    language = models.CharField(max_length=5, default="nl")
    mail_inbox = models.UUIDField(null=True)  # answers to who is gone leave by it; None: the first that can send
    mail_after = models.DurationField()  # how long a visitor is away before answers leave by mail
    is_on = models.BooleanField(default=True)
    tells_askers = models.BooleanField(default=False, db_default=False)  # who asked in vain hears a new answer by itself
    made_at = models.DateTimeField()


class SpentToken(models.Model):
    """A proof of identity that named itself (`jti`) and was used; it proves nothing again. Dropped when it has expired."""

    personal: ClassVar = PersonalData(none=("id", "inbox", "mark", "expires_at"))

    id = models.BigAutoField(primary_key=True)
    inbox = models.ForeignKey(ChatInbox, on_delete=models.CASCADE, related_name="+")
    mark = models.BinaryField(max_length=32)  # a hash of the jti
    expires_at = models.DateTimeField(db_index=True)

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["inbox", "mark"], name="token_spent_once")]
