"""The register kept here."""

from typing import ClassVar

from django.db import models

from alvast.kernel.personal import PersonalData


class RegisterAddress(models.Model):
    """One address that exists, as imported. Public knowledge of places: it says nothing of who lives there."""

    personal: ClassVar = PersonalData(
        none=("id", "postcode", "number", "letter", "addition", "street", "town", "street_key", "town_key")
    )

    id = models.BigAutoField(primary_key=True)
    postcode = models.CharField(max_length=6)
    number = models.PositiveIntegerField()
    letter = models.CharField(max_length=1, blank=True)
    addition = models.CharField(max_length=12, blank=True)
    street = models.CharField(max_length=120)
    town = models.CharField(max_length=120)
    street_key = models.CharField(max_length=120)  # rules.names.street_key
    town_key = models.CharField(max_length=120)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["postcode", "number", "letter", "addition", "street", "town"], name="register_address_once"
            )
        ]
        indexes: ClassVar = [models.Index(fields=["street_key", "number"], name="register_address_by_street")]
