"""Every model field says whether it is personal and how it is erased. A field that says nothing fails a test.

class Note(models.Model):
    personal = PersonalData(none=("id", "written_at"), erased=Erased(text=""))
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.apps import apps
from django.db import models


@dataclass(frozen=True, slots=True)
class PersonalData:
    """A model's declaration.

    `none`: fields that hold nothing personal (ids, times, kinds, numbers).
    `blanked`: personal fields and the value they get when the person is erased.
    `deleted_with`: why the whole row goes when the person is erased; its remaining fields need no line.
    """

    none: tuple[str, ...] = ()
    blanked: Mapping[str, Any] = field(default_factory=dict)
    deleted_with: str = ""


def alvast_models() -> Iterator[type[models.Model]]:
    """All models of our own rooms."""
    for model in apps.get_models():
        if model.__module__.startswith("alvast."):
            yield model


def undeclared_fields(model: type[models.Model]) -> list[str]:
    """Concrete fields on which the model's declaration is silent, or which it names without having."""
    declaration: PersonalData | None = model.__dict__.get("personal")
    names = {f.name for f in model._meta.local_concrete_fields}
    if declaration is None:
        return sorted(names)
    declared = set(declaration.none) | set(declaration.blanked)
    silent = set() if declaration.deleted_with else names - declared
    return sorted(silent | (declared - names))
