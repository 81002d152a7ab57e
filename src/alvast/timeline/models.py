"""Who and what we serve, and what was true when, on two axes of time."""

from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import F, Q

from alvast.kernel.ids import new_id
from alvast.kernel.personal import PersonalData

PENDING = 128  # kB of new names kept aside and added together; every search by name reads them, so they stay few


class Subject(models.Model):
    """One thing we keep a record of: `kind/key`, such as customer/c-17 or order/48213.

    A customer's key is the client system's own id; until that is known it is `mail/<address>`.
    `customer` is whose record this is (itself for a customer), so that erasure and scope can follow it.
    `merged_into` points at the record kept after a merge; undoing the merge clears it and moves nothing.
    """

    personal: ClassVar = PersonalData(
        none=("id", "kind", "customer", "merged_into", "made_at", "erased_at"),
        blanked={"key": "erased/<id or fingerprint>", "name": "", "name_grams": []},
    )

    id = models.UUIDField(primary_key=True, default=new_id)
    kind = models.CharField(max_length=40)
    key = models.CharField(max_length=260)
    name = models.CharField(max_length=200, blank=True, default="")  # as now known, for lists; the facts are the record
    name_grams = ArrayField(models.CharField(max_length=3), default=list)  # for search that forgives typing errors
    customer = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="belongings")
    merged_into = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="absorbed")
    made_at = models.DateTimeField()
    erased_at = models.DateTimeField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["kind", "key"], name="subject_once"),
            models.CheckConstraint(condition=~Q(merged_into=F("id")), name="subject_not_into_itself"),
        ]
        indexes: ClassVar = [
            GinIndex(fields=["name_grams"], name="subject_name_grams", fastupdate=True, gin_pending_list_limit=PENDING)
        ]


class Fact(models.Model):
    """A value of one attribute: true from `valid_from` until `valid_to`, known from `recorded_at` until `superseded_at`.

    Periods include their start and exclude their end. Of one attribute, the periods known at one moment never overlap.
    Rows are never changed but for three things: `superseded_at`, set once; `confirmed`, which only grows; erasure.
    """

    personal: ClassVar = PersonalData(
        none=(
            "id", "subject", "attribute", "valid_from", "valid_to", "recorded_at", "superseded_at",
            "confirmed", "source", "actor_kind", "actor_id", "erased_at", "erasure_ground",
        ),
        blanked={"value": None},
    )  # fmt: skip

    id = models.UUIDField(primary_key=True, default=new_id)
    subject = models.ForeignKey(Subject, on_delete=models.PROTECT, db_index=False)  # fact_as_of begins with it
    attribute = models.CharField(max_length=80)
    value = models.JSONField(null=True)
    valid_from = models.DateTimeField()
    valid_to = models.DateTimeField(null=True)
    recorded_at = models.DateTimeField()
    superseded_at = models.DateTimeField(null=True)
    confirmed = ArrayField(models.DateTimeField(), default=list)  # later moments at which the same value was stated
    source = models.CharField(max_length=200)
    actor_kind = models.CharField(max_length=12)
    actor_id = models.UUIDField(null=True)
    erased_at = models.DateTimeField(null=True)
    erasure_ground = models.CharField(max_length=40, blank=True, default="")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["subject", "attribute", "valid_from"], condition=Q(superseded_at=None), name="fact_one_current"
            ),
            models.CheckConstraint(condition=Q(valid_to=None) | Q(valid_to__gt=F("valid_from")), name="fact_lasts"),
            models.CheckConstraint(
                condition=Q(superseded_at=None) | Q(superseded_at__gte=F("recorded_at")), name="fact_known_forward"
            ),
        ]
        indexes: ClassVar = [models.Index(fields=["subject", "attribute", "valid_from"], name="fact_as_of")]


class TimelineEvent(models.Model):
    """Something that happened to a subject: from a client system (CloudEvents) or stated by one of our rooms.

    `source` + `event_id` are its identity: delivered twice is once.
    """

    personal: ClassVar = PersonalData(
        none=("id", "source", "event_id", "type", "is_known_type", "subject", "occurred_at", "recorded_at", "erased_at"),
        blanked={"data": {}},
    )

    id = models.UUIDField(primary_key=True, default=new_id)
    source = models.CharField(max_length=200)
    event_id = models.CharField(max_length=200)
    type = models.CharField(max_length=120)
    is_known_type = models.BooleanField(default=True)
    subject = models.ForeignKey(Subject, on_delete=models.PROTECT, db_index=False)  # timeline_event_of_subject has it
    occurred_at = models.DateTimeField()
    recorded_at = models.DateTimeField()
    data = models.JSONField(default=dict)
    erased_at = models.DateTimeField(null=True)

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["source", "event_id"], name="timeline_event_once")]
        indexes: ClassVar = [models.Index(fields=["subject", "-occurred_at"], name="timeline_event_of_subject")]


class ContactPoint(models.Model):
    """A way to reach a customer: a mail address, a phone number, later a chat identity."""

    personal: ClassVar = PersonalData(deleted_with="the customer it belongs to")

    class Kind(models.TextChoices):
        EMAIL = "email"
        PHONE = "phone"

    id = models.UUIDField(primary_key=True, default=new_id)
    customer = models.ForeignKey(Subject, on_delete=models.PROTECT, related_name="contact_points")
    kind = models.CharField(max_length=12, choices=Kind.choices)
    value = models.CharField(max_length=254)  # normalised: address in lower case, number in E.164
    made_at = models.DateTimeField()
    verified_at = models.DateTimeField(null=True)
    verified_by = models.CharField(max_length=40, blank=True, default="")  # how: reply_token, code, agent, import

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["kind", "value"], name="contact_point_once")]


class Merge(models.Model):
    """Two customer records found to be one person; undone by setting `undone_at`."""

    personal: ClassVar = PersonalData(none=("id", "kept", "absorbed", "merged_at", "merged_by", "undone_at", "undone_by"))

    id = models.UUIDField(primary_key=True, default=new_id)
    kept = models.ForeignKey(Subject, on_delete=models.PROTECT, related_name="merges_kept")
    absorbed = models.ForeignKey(Subject, on_delete=models.PROTECT, related_name="merges_absorbed")
    merged_at = models.DateTimeField()
    merged_by = models.UUIDField(null=True)
    undone_at = models.DateTimeField(null=True)
    undone_by = models.UUIDField(null=True)

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["absorbed"], condition=Q(undone_at=None), name="merge_one_open")]


class Representation(models.Model):
    """Someone who may act for a customer (namens), on what mandate (machtiging), from when until when."""

    personal: ClassVar = PersonalData(deleted_with="the customer or the representative")

    id = models.UUIDField(primary_key=True, default=new_id)
    customer = models.ForeignKey(Subject, on_delete=models.PROTECT, related_name="represented_by")
    representative = models.ForeignKey(Subject, on_delete=models.PROTECT, related_name="represents")
    mandate = models.CharField(max_length=40)  # machtiging, bewindvoering, curatele, mentorschap, ouderlijk_gezag
    evidence = models.CharField(max_length=200, blank=True, default="")
    valid_from = models.DateTimeField()
    valid_to = models.DateTimeField(null=True)
    recorded_at = models.DateTimeField()
    recorded_by = models.UUIDField(null=True)
    withdrawn_at = models.DateTimeField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=~Q(customer=F("representative")), name="representation_of_another"),
            models.CheckConstraint(condition=Q(valid_to=None) | Q(valid_to__gt=F("valid_from")), name="representation_lasts"),
        ]


class Consent(models.Model):
    """A customer's yes to one purpose on one channel: who, what, when, proof; withdrawn in one step."""

    personal: ClassVar = PersonalData(deleted_with="the customer who gave it")

    id = models.UUIDField(primary_key=True, default=new_id)
    customer = models.ForeignKey(Subject, on_delete=models.PROTECT, related_name="consents")
    purpose = models.CharField(max_length=80)
    channel = models.CharField(max_length=20)
    wording = models.TextField()
    proof = models.CharField(max_length=200)
    given_at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["customer", "purpose", "channel"], condition=Q(withdrawn_at=None), name="consent_one_open"
            )
        ]
