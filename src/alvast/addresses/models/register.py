"""The register kept here."""

from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.db import models

from alvast.kernel.ids import new_id
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


class RegisterImport(models.Model):
    """One file taken in: when, by whom, and how many addresses it brought."""

    personal: ClassVar = PersonalData(none=("id", "imported_at", "imported_by", "accepted", "refused", "has_replaced"))

    id = models.UUIDField(primary_key=True, default=new_id)
    imported_at = models.DateTimeField()
    imported_by = models.UUIDField(null=True)  # an agent; None for the command line
    accepted = models.PositiveIntegerField()
    refused = models.PositiveIntegerField()
    has_replaced = models.BooleanField()


class RegisterChoice(models.Model):
    """One row: which registers are asked, in order."""

    personal: ClassVar = PersonalData(none=("id", "registers"))

    id = models.SmallIntegerField(primary_key=True, default=1)
    registers = ArrayField(models.CharField(max_length=20))

    class Meta:
        constraints: ClassVar = [models.CheckConstraint(condition=models.Q(id=1), name="one_register_choice")]
