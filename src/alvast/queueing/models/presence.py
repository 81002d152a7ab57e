"""Which agents take from the line now."""

from typing import ClassVar

from django.db import models

from alvast.kernel.personal import PersonalData


class Presence(models.Model):
    """An agent who said to be available, since when, and when their desk was last heard of: it ends with the session."""

    personal: ClassVar = PersonalData(none=("agent", "is_available", "since", "seen_at"))

    agent = models.OneToOneField("staff.Agent", primary_key=True, on_delete=models.CASCADE, related_name="+")
    is_available = models.BooleanField(default=False)
    since = models.DateTimeField()
    seen_at = models.DateTimeField()
