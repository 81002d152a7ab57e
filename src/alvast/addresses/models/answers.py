"""What registers outside answered, kept for a while."""

from typing import ClassVar

from django.db import models

from alvast.kernel.personal import PersonalData


class RegisterAnswer(models.Model):
    """An answer, also that there is nothing, by a fingerprint of the question. Says nothing of who asked."""

    personal: ClassVar = PersonalData(none=("question", "found", "expires_at"))

    question = models.BinaryField(max_length=32, primary_key=True)
    found = models.JSONField()  # {"at_number": [[postcode, number, …], …], "around": […], "elsewhere": […]}
    expires_at = models.DateTimeField(db_index=True)
