"""An article is one answer; its versions are the texts that give it, each in one language and for one stretch of time."""

from datetime import UTC, datetime
from typing import ClassVar

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import OpClass
from django.db import models
from django.db.models import F, Func, Q
from django.db.models.functions import MD5, Cast, Concat

from alvast.kernel.ids import new_id
from alvast.kernel.personal import PersonalData

EVER_SINCE = datetime(1900, 1, 1, tzinfo=UTC)  # `valid_from` of a text that has always held, as far as anyone knows


class Article(models.Model):
    """What a question is answered with, whatever its language and its day. `series` is its name in files and addresses.

    `audience`: `public`, `internal` or `brand:<name>`. A text for everyone is public, never a list.
    """

    personal: ClassVar = PersonalData(none=("id", "series", "topics", "audience", "owner", "review_on", "made_at"))

    id = models.UUIDField(primary_key=True, default=new_id)
    series = models.CharField(max_length=120, unique=True)
    topics = ArrayField(models.CharField(max_length=60), default=list, blank=True)
    audience = models.CharField(max_length=60, default="internal")
    owner = models.ForeignKey("staff.Agent", null=True, on_delete=models.SET_NULL, related_name="+")
    review_on = models.DateField(null=True)
    made_at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(audience__regex=r"^(public|internal|brand:[a-z0-9-]+)$"), name="article_audience"),
        ]
        indexes: ClassVar = [models.Index(fields=["review_on"], condition=~Q(review_on=None), name="article_to_review")]


# Texts of one article and language, as an address of 128 bits: GiST compares those without an extension (there is no btree_gist).
_ONE_LANE = Cast(
    Func(
        MD5(Concat(Cast("article_id", models.TextField()), "language", output_field=models.TextField())),
        function="regexp_replace", template="%(function)s(%(expressions)s, '(....)(?=.)', '\\1:', 'g')",
        output_field=models.TextField(),
    ),
    models.GenericIPAddressField(),
)  # fmt: skip
_STRETCH = Func(F("valid_from"), F("valid_to"), function="tstzrange")


class Version(models.Model):
    """One text of an article: it holds from `valid_from` until just before `valid_to`; None: until a later one takes over.

    Only an approved version is an answer, and of one article and language only one is approved for any moment. `number` counts
    the texts of an article in a language. `key` is the id under which the outside knows it. `edition` rises with every change,
    so that two people who change one draft notice. `source` says where the text comes from.
    """

    personal: ClassVar = PersonalData(
        none=(
            "id", "article", "key", "number", "language", "title", "body", "valid_from", "valid_to", "starts_on_approval",
            "state", "edition",
            "source", "source_mark", "written_by", "made_at", "changed_at",
            "submitted_at", "approved_by", "approved_at", "withdrawn_at",
        )
    )  # fmt: skip

    class State(models.TextChoices):
        DRAFT = "draft"
        APPROVED = "approved"
        WITHDRAWN = "withdrawn"

    class Language(models.TextChoices):
        DUTCH = "nl"
        ENGLISH = "en"

    id = models.UUIDField(primary_key=True, default=new_id)
    article = models.ForeignKey(Article, on_delete=models.CASCADE, related_name="versions")
    key = models.CharField(max_length=160, unique=True)
    number = models.PositiveIntegerField()
    language = models.CharField(max_length=2, choices=Language.choices)
    title = models.CharField(max_length=200)
    body = models.TextField(blank=True)  # Markdown
    valid_from = models.DateTimeField(default=EVER_SINCE)
    valid_to = models.DateTimeField(null=True)
    starts_on_approval = models.BooleanField(default=True)  # no first day was chosen: it holds from the moment of approval
    state = models.CharField(max_length=9, choices=State.choices, default=State.DRAFT)
    edition = models.PositiveIntegerField(default=1)
    source = models.CharField(max_length=400, blank=True, default="")
    source_mark = models.CharField(max_length=64, blank=True, default="")  # sha256 of what was imported
    written_by = models.ForeignKey("staff.Agent", null=True, on_delete=models.SET_NULL, related_name="+")
    made_at = models.DateTimeField()
    changed_at = models.DateTimeField()
    submitted_at = models.DateTimeField(null=True)  # a draft that waits for approval
    approved_by = models.ForeignKey("staff.Agent", null=True, on_delete=models.SET_NULL, related_name="+")
    approved_at = models.DateTimeField(null=True)
    withdrawn_at = models.DateTimeField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["article", "language", "number"], name="version_number_once"),
            models.CheckConstraint(condition=Q(valid_to=None) | Q(valid_to__gt=F("valid_from")), name="version_lasts"),
            models.CheckConstraint(condition=~Q(state="approved") | ~Q(approved_at=None), name="version_approved_when"),
            ExclusionConstraint(
                name="one_answer_at_a_time", index_type="GIST", condition=Q(state="approved"),
                expressions=[(OpClass(_ONE_LANE, name="inet_ops"), "="), (_STRETCH, "&&")],
            ),
        ]  # fmt: skip
        indexes: ClassVar = [models.Index(fields=["state", "language", "valid_from"], name="version_as_of")]


class VersionChange(models.Model):
    """What happened to a version, when and by whom; with the text as it became, if people could read it. Never changed."""

    personal: ClassVar = PersonalData(
        none=("id", "version", "kind", "at", "actor_kind", "actor_id", "title", "body", "valid_from", "valid_to")
    )

    class Kind(models.TextChoices):
        WRITTEN = "written"
        SUBMITTED = "submitted"
        SENT_BACK = "sent_back"
        APPROVED = "approved"
        CORRECTED = "corrected"  # an approved text replaced by its source
        ENDED = "ended"  # a later text takes over
        REPLACED = "replaced"  # another text holds for its whole stretch
        WITHDRAWN = "withdrawn"

    id = models.UUIDField(primary_key=True, default=new_id)
    version = models.ForeignKey(Version, on_delete=models.CASCADE, related_name="changes")
    kind = models.CharField(max_length=9, choices=Kind.choices)
    at = models.DateTimeField()
    actor_kind = models.CharField(max_length=12)
    actor_id = models.UUIDField(null=True)
    title = models.CharField(max_length=200, blank=True, default="")
    body = models.TextField(blank=True, default="")
    valid_from = models.DateTimeField(null=True)
    valid_to = models.DateTimeField(null=True)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["version", "at"], name="change_of_version")]


class Picture(models.Model):
    """A picture in a text, written there as `picture:<id>`. It belongs to its article and goes with it."""

    personal: ClassVar = PersonalData(none=("id", "article", "blob", "media_type", "size", "made_by", "made_at"))

    id = models.UUIDField(primary_key=True, default=new_id)
    article = models.ForeignKey(Article, on_delete=models.CASCADE, related_name="pictures")
    blob = models.UUIDField()
    media_type = models.CharField(max_length=40)
    size = models.PositiveIntegerField()
    made_by = models.ForeignKey("staff.Agent", null=True, on_delete=models.SET_NULL, related_name="+")
    made_at = models.DateTimeField()
