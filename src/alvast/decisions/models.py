"""Automated choices, kept: what was chosen, from which facts, by which rule, what else was possible."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from alvast.kernel.actor import Role
from alvast.kernel.ids import new_id
from alvast.kernel.personal import PersonalData


class Decision(models.Model):
    """One automated choice about a subject; "did nothing" is a choice too. Never changed but for what came of it.

    `truth` names the state of affairs it was made on: of one kind, one subject and one truth there is one decision.
    `parameters` and `alternatives` hold codes, ids, dates and amounts only; words of people are in facts and messages.
    """

    personal: ClassVar = PersonalData(
        none=(
            "id", "kind", "subject", "truth", "made_at", "known_at", "outcome", "rule", "rule_version", "confidence",
            "may_overrule", "alternatives", "objected_at", "objected_by_kind",
        ),
        blanked={"customer": None, "conversation": None, "case": None, "parameters": {}, "objected_by": None},
    )  # fmt: skip

    id = models.UUIDField(primary_key=True, default=new_id)
    kind = models.CharField(max_length=40)
    subject = models.ForeignKey("timeline.Subject", on_delete=models.PROTECT, related_name="+", db_index=False)
    truth = models.CharField(max_length=64)
    customer = models.ForeignKey("timeline.Subject", null=True, on_delete=models.PROTECT, related_name="+")
    conversation = models.UUIDField(null=True)
    case = models.UUIDField(null=True)  # opened because of an objection
    made_at = models.DateTimeField()
    known_at = models.DateTimeField()  # the facts are those known then
    outcome = models.CharField(max_length=40)
    rule = models.CharField(max_length=80)
    rule_version = models.CharField(max_length=20)
    confidence = models.DecimalField(max_digits=4, decimal_places=3)  # 0 to 1; 1 where a rule leaves no doubt
    may_overrule = models.CharField(max_length=12, choices=[(r.value, r.value) for r in Role], default=Role.AGENT)
    alternatives = models.JSONField(default=list)  # [{"code", "because"}]
    parameters = models.JSONField(default=dict)
    objected_at = models.DateTimeField(null=True)
    objected_by_kind = models.CharField(max_length=12, blank=True, default="")
    objected_by = models.UUIDField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["subject", "kind", "truth"], name="decision_once"),
            models.CheckConstraint(condition=Q(confidence__gte=0, confidence__lte=1), name="decision_confidence"),
        ]
        indexes: ClassVar = [models.Index(fields=["made_at", "id"], name="decision_by_time")]


class UsedFact(models.Model):
    """A fact that a decision was made on, or (`is_result`) that it made true. Facts are never changed: this is as then known."""

    personal: ClassVar = PersonalData(none=("id", "decision", "fact", "attribute", "place", "is_result"))

    id = models.UUIDField(primary_key=True, default=new_id)
    decision = models.ForeignKey(Decision, on_delete=models.CASCADE, related_name="used", db_index=False)
    fact = models.ForeignKey("timeline.Fact", on_delete=models.PROTECT, related_name="+", db_index=False)
    attribute = models.CharField(max_length=80)
    place = models.PositiveSmallIntegerField()
    is_result = models.BooleanField(default=False)

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["decision", "fact"], name="used_fact_once")]
