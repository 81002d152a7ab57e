"""What a bot must be able to do, and how each version of each bot did."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from alvast.bots.quality.models.intents import Intent
from alvast.kernel.ids import new_id
from alvast.kernel.personal import PersonalData


class Example(models.Model):
    """A question with what is expected of the answer. Never changed: a changed one is a new one that `replaces` the old.

    `at` is the moment the question is about; None: the moment of the run. `customer` is whose words the question holds.
    """

    personal: ClassVar = PersonalData(
        none=(
            "id", "intent", "at", "outcome", "article", "origin", "made_at", "made_by", "replaces", "retired_at", "retired_by",
        ),
        blanked={
            "question": "", "must_say": [], "must_not_say": [], "was_said": "", "customer": None, "conversation": None,
            "message": None,
        },
    )  # fmt: skip

    class Origin(models.TextChoices):
        WRITTEN = "written"
        CORRECTED = "corrected"  # an agent set an answer right
        INCIDENT = "incident"

    id = models.UUIDField(primary_key=True, default=new_id)
    intent = models.ForeignKey(Intent, on_delete=models.PROTECT, related_name="examples")
    question = models.TextField()
    at = models.DateTimeField(null=True)
    outcome = models.CharField(max_length=20)  # bots.queries.Answer.outcome
    article = models.CharField(max_length=120, blank=True, default="")  # knowledge.Article.series; empty: any
    must_say = models.JSONField(default=list)
    must_not_say = models.JSONField(default=list)
    origin = models.CharField(max_length=9, choices=Origin.choices, default=Origin.WRITTEN)
    was_said = models.TextField(blank=True, default="")  # the answer that was wrong
    customer = models.UUIDField(null=True)
    conversation = models.UUIDField(null=True)
    message = models.UUIDField(null=True)  # the answer that was wrong
    made_at = models.DateTimeField()
    made_by = models.UUIDField(null=True)
    replaces = models.OneToOneField("self", null=True, on_delete=models.PROTECT, related_name="replaced_by")
    retired_at = models.DateTimeField(null=True)
    retired_by = models.UUIDField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["message"], condition=Q(retired_at=None), name="example_once_for_an_answer")
        ]
        indexes: ClassVar = [models.Index(fields=["intent", "made_at"], condition=Q(retired_at=None), name="example_in_use")]


class Run(models.Model):
    """All examples of an intent, asked of one bot at one moment, of one version of everything that its answers depend on.

    `bot` is None on runs of when one measurement held for all bots.
    """

    personal: ClassVar = PersonalData(none=("id", "intent", "bot", "cause", "at", "by", "versions", "n", "passed", "before"))

    class Cause(models.TextChoices):
        BY_HAND = "by_hand"
        EXAMPLES = "examples"
        ARTICLES = "articles"
        MODEL = "model"
        THRESHOLD = "threshold"
        CLOCK = "clock"  # found outdated without anything having been stated: an article began or ended, Alvast was renewed

    id = models.UUIDField(primary_key=True, default=new_id)
    intent = models.ForeignKey(Intent, on_delete=models.CASCADE, related_name="runs")
    bot = models.ForeignKey("bots.Bot", null=True, on_delete=models.CASCADE, related_name="+")
    cause = models.CharField(max_length=9, choices=Cause.choices)
    at = models.DateTimeField()
    by = models.UUIDField(null=True)
    versions = models.JSONField(default=dict)  # {"articles", "brand", "composer", …}: marks
    n = models.PositiveIntegerField()
    passed = models.PositiveIntegerField()
    before = models.ForeignKey("self", null=True, on_delete=models.SET_NULL, related_name="+")

    class Meta:
        constraints: ClassVar = [models.CheckConstraint(condition=Q(passed__lte=models.F("n")), name="run_counts")]
        indexes: ClassVar = [models.Index(fields=["intent", "bot", "-at", "-id"], name="run_newest")]


class Verdict(models.Model):
    """How one example did in a run; `faults` are codes, `said` the answer as given."""

    personal: ClassVar = PersonalData(
        none=("id", "run", "example", "outcome", "article", "faults", "decision"), blanked={"said": ""}
    )

    id = models.UUIDField(primary_key=True, default=new_id)
    run = models.ForeignKey(Run, on_delete=models.CASCADE, related_name="verdicts")
    example = models.ForeignKey(Example, on_delete=models.PROTECT, related_name="verdicts")
    outcome = models.CharField(max_length=20)
    article = models.CharField(max_length=120, blank=True, default="")
    faults = models.JSONField(default=list)
    said = models.TextField(blank=True, default="")
    decision = models.UUIDField(null=True)

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["run", "example"], name="verdict_once")]
