"""What customers come for, and what each bot may do with it on which channel."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from alvast.bots.quality.rules.states import USUAL_LIVE, USUAL_THRESHOLD, State, Why
from alvast.kernel.ids import new_id
from alvast.kernel.personal import PersonalData


class Intent(models.Model):
    """One thing customers come for. `code` is what the bot's understanding calls it.

    `threshold` is the share of its examples that must be answered as expected; `live_threshold` the share of real
    conversations that must be resolved.
    """

    personal: ClassVar = PersonalData(
        none=("id", "code", "name_nl", "name_en", "threshold", "live_threshold", "made_at", "changed_at", "changed_by")
    )

    id = models.UUIDField(primary_key=True, default=new_id)
    code = models.CharField(max_length=60, unique=True)
    name_nl = models.CharField(max_length=80)
    name_en = models.CharField(max_length=80)
    threshold = models.DecimalField(max_digits=3, decimal_places=2, default=USUAL_THRESHOLD)
    live_threshold = models.DecimalField(max_digits=3, decimal_places=2, default=USUAL_LIVE)
    made_at = models.DateTimeField()
    changed_at = models.DateTimeField()
    changed_by = models.UUIDField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(threshold__gt=0, threshold__lte=1), name="intent_threshold"),
            models.CheckConstraint(condition=Q(live_threshold__gte=0, live_threshold__lte=1), name="intent_live_threshold"),
        ]


class Permit(models.Model):
    """What a bot may do with an intent on one channel; without a row it suggests to agents and says nothing to customers."""

    personal: ClassVar = PersonalData(none=("id", "intent", "bot", "channel", "state", "why", "since"))

    id = models.UUIDField(primary_key=True, default=new_id)
    intent = models.ForeignKey(Intent, on_delete=models.CASCADE, related_name="permits")
    bot = models.ForeignKey("bots.Bot", on_delete=models.CASCADE, related_name="+")
    channel = models.CharField(max_length=20)
    state = models.CharField(max_length=8, choices=[(s.value, s.value) for s in State], default=State.SUGGESTS)
    why = models.CharField(max_length=14, choices=[(w.value, w.value) for w in Why], default=Why.BY_HAND)
    since = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["intent", "bot", "channel"], name="permit_once")]


class PermitChange(models.Model):
    """One line of history: who or what opened or closed an intent, and on which run or decision. Never changed.

    `bot` is None on lines of when one state held for all bots.
    """

    personal: ClassVar = PersonalData(
        none=("id", "intent", "bot", "channel", "before", "after", "why", "at", "actor_kind", "actor_id", "run", "decision")
    )

    id = models.UUIDField(primary_key=True, default=new_id)
    intent = models.ForeignKey(Intent, on_delete=models.CASCADE, related_name="changes")
    bot = models.ForeignKey("bots.Bot", null=True, on_delete=models.CASCADE, related_name="+")
    channel = models.CharField(max_length=20)
    before = models.CharField(max_length=8)
    after = models.CharField(max_length=8)
    why = models.CharField(max_length=14)
    at = models.DateTimeField()
    actor_kind = models.CharField(max_length=12)
    actor_id = models.UUIDField(null=True)
    run = models.UUIDField(null=True)
    decision = models.UUIDField(null=True)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["intent", "-at"], name="permit_history")]
