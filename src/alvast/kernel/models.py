"""What no room owns: the log of domain events, stored files, erasures, and what this installation is."""

from typing import ClassVar

from django.db import models

from alvast.kernel.ids import new_id
from alvast.kernel.personal import PersonalData


class StatedEvent(models.Model):
    """One domain event as stated. `seq` is given later, without gaps, by `kernel.events.sequence`."""

    personal: ClassVar = PersonalData(none=("id", "seq", "kind", "team", "payload", "actor_kind", "actor_id", "stated_at"))

    id = models.UUIDField(primary_key=True, default=new_id)
    seq = models.BigIntegerField(null=True, unique=True)
    kind = models.CharField(max_length=80)
    team = models.UUIDField(null=True)
    payload = models.JSONField()  # ids, kinds and times only
    actor_kind = models.CharField(max_length=12)
    actor_id = models.UUIDField(null=True)
    stated_at = models.DateTimeField()

    class Meta:
        indexes: ClassVar = [models.Index(fields=["id"], condition=models.Q(seq=None), name="event_unsequenced")]


class Blob(models.Model):
    """Bytes kept in the database, so that one backup holds everything and they commit with their row."""

    personal: ClassVar = PersonalData(deleted_with="the message, raw mail or export that owns it")

    id = models.UUIDField(primary_key=True, default=new_id)
    sha256 = models.BinaryField(max_length=32)
    size = models.PositiveIntegerField()
    content = models.BinaryField()
    stored_at = models.DateTimeField()


class Erasure(models.Model):
    """The ledger of erasures: who (an id, never a name), when, on what ground; applied again after a restore."""

    personal: ClassVar = PersonalData(none=("id", "customer", "ground", "asked_by", "erased_at", "counts"))

    id = models.UUIDField(primary_key=True, default=new_id)
    customer = models.UUIDField(db_index=True)
    ground = models.CharField(max_length=40)
    asked_by = models.UUIDField(null=True)
    erased_at = models.DateTimeField()
    counts = models.JSONField()


class Installation(models.Model):
    """One row: what this database is. A demo database never serves production."""

    personal: ClassVar = PersonalData(none=("id", "is_demo", "made_at"))

    id = models.SmallIntegerField(primary_key=True, default=1)
    is_demo = models.BooleanField(default=False)
    made_at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [models.CheckConstraint(condition=models.Q(id=1), name="one_installation")]
