"""The improvement register: what customers keep coming back for, who takes it up, and whether it helped."""

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
