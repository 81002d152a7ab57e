"""Subjects that are no customer's: what else we keep a record of."""

from alvast.kernel.clock import now
from alvast.kernel.errors import InvalidInput
from alvast.kernel.ids import SubjectId, new_id
from alvast.timeline.models import Subject
from alvast.timeline.rules.naming import split_name


def introduce_subject(*, name: str) -> SubjectId:
    """The subject called so (`bot/bo`), made where needed; by its name it is one, however many ask. Raises InvalidInput."""
    parts = split_name(name)
    if parts is None:
        raise InvalidInput(detail=name)
    kind, key = parts
    Subject.objects.bulk_create([Subject(id=new_id(), kind=kind, key=key, made_at=now())], ignore_conflicts=True)
    return SubjectId(Subject.objects.values_list("id", flat=True).get(kind=kind, key=key))
