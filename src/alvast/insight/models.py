"""The improvement register and what a contact costs; and counts of the board, kept for a while because counting takes long."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from alvast.kernel.ids import new_id
from alvast.kernel.personal import PersonalData


class Improvement(models.Model):
    """One thing that could be taken away. It is about a label (a reason of contact) or about a cause of stuck orders.

    From `fixed_on` on, what was measured before is compared with what comes after.
    """

    personal: ClassVar = PersonalData(
        none=("id", "title", "label", "cause", "owner", "effort", "state", "fixed_on", "made_at", "changed_at", "changed_by")
    )

    class Effort(models.TextChoices):
        SMALL = "s"
        MEDIUM = "m"
        LARGE = "l"

    class State(models.TextChoices):
        IDEA = "idea"
        DOING = "doing"
        DONE = "done"

    id = models.UUIDField(primary_key=True, default=new_id)
    title = models.CharField(max_length=120)
    label = models.ForeignKey("conversations.Label", null=True, on_delete=models.PROTECT, related_name="+")
    cause = models.CharField(max_length=30, blank=True, default="")  # proactive.rules.causes.Cause
    owner = models.ForeignKey("staff.Agent", null=True, on_delete=models.SET_NULL, related_name="+")
    effort = models.CharField(max_length=1, choices=Effort.choices, default=Effort.MEDIUM)
    state = models.CharField(max_length=5, choices=State.choices, default=State.IDEA)
    fixed_on = models.DateField(null=True)  # the first day on which it was better
    made_at = models.DateTimeField()
    changed_at = models.DateTimeField()
    changed_by = models.UUIDField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=(Q(label=None) & ~Q(cause="")) | (~Q(label=None) & Q(cause="")), name="improvement_is_about_one_thing"
            ),
            models.CheckConstraint(
                condition=Q(state="done", fixed_on__isnull=False) | (~Q(state="done") & Q(fixed_on=None)),
                name="improvement_done_has_its_day",
            ),
        ]


class ContactCost(models.Model):
    """What one contact costs the house: a single row, absent until someone says so."""

    personal: ClassVar = PersonalData(none=("id", "minutes", "euros_an_hour", "changed_at", "changed_by"))

    id = models.SmallIntegerField(primary_key=True, default=1)
    minutes = models.DecimalField(max_digits=4, decimal_places=1)  # handling and wrap-up
    euros_an_hour = models.DecimalField(max_digits=6, decimal_places=2, null=True)  # of one colleague, all in; unknown without
    changed_at = models.DateTimeField()
    changed_by = models.UUIDField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(id=1), name="contact_cost_is_one_row"),
            models.CheckConstraint(condition=Q(minutes__gt=0), name="contact_cost_takes_time"),
            models.CheckConstraint(condition=Q(euros_an_hour=None) | Q(euros_an_hour__gt=0), name="contact_cost_is_no_gift"),
        ]


class KeptCounts(models.Model):
    """The counts of one board as they were at `counted_at`. May be thrown away at any time: they can be counted again."""

    personal: ClassVar = PersonalData(none=("id", "begin", "end", "hours", "counted_at", "counts"))

    id = models.UUIDField(primary_key=True, default=new_id)
    begin = models.DateTimeField()
    end = models.DateTimeField()
    hours = models.CharField(max_length=8)
    counted_at = models.DateTimeField()
    counts = models.JSONField()

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["begin", "end", "hours"], name="kept_counts_once_a_board")]
