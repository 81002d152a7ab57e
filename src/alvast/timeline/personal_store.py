"""The personal data of this room: erased and exported for one person."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import connection
from django.db.models import Q

from alvast.kernel.erasure import Erasing, PersonalStore
from alvast.timeline.models import Consent, ContactPoint, Fact, Representation, Subject, TimelineEvent
from alvast.timeline.queries.identity import fingerprint
from alvast.timeline.rules.naming import BY_ADDRESS

# Others' events can name the person too: an order that changed hands.
_NOT_NAMED = """
UPDATE timeline_timelineevent SET data = data - 'customer'
WHERE subject_id <> ALL(%(own)s::uuid[])
  AND (data->'customer'->>'id' = ANY(%(numbers)s) OR lower(data->'customer'->>'email') = ANY(%(addresses)s))
"""


def erase(subjects: Sequence[UUID], erasing: Erasing) -> int:
    """Takes all values out; ids, times and kinds stay, so that histories remain whole and say what was erased.

    An order keeps a fingerprint of its number: who knows the number finds it, and what still arrives about it is dropped.
    """
    own = _own(subjects)
    ids = [row.id for row in own]
    facts = Fact.objects.filter(subject__in=ids, erased_at=None)
    events = TimelineEvent.objects.filter(subject__in=ids, erased_at=None)
    return (
        _take_out_of_others_events(own)
        + facts.update(value=None, confirmed=[], erased_at=erasing.at, erasure_ground=erasing.ground)
        + events.update(data={}, erased_at=erasing.at)
        + ContactPoint.objects.filter(customer__in=ids).delete()[0]
        + Consent.objects.filter(customer__in=ids).delete()[0]
        + Representation.objects.filter(Q(customer__in=ids) | Q(representative__in=ids)).delete()[0]
        + _blank([row for row in own if row.erased_at is None], erasing)
    )


def _own(subjects: Sequence[UUID]) -> list[Subject]:
    return list(Subject.objects.filter(Q(id__in=subjects) | Q(customer__in=subjects)).order_by("id"))


def _take_out_of_others_events(own: Sequence[Subject]) -> int:
    """In others' events the name of the person goes, the rest is theirs."""
    numbers = [row.key for row in own if row.kind == "customer"]
    points = ContactPoint.objects.filter(customer__in=[row.id for row in own]).values_list("value", flat=True)
    with connection.cursor() as cursor:
        cursor.execute(_NOT_NAMED, {"own": [row.id for row in own], "numbers": numbers, "addresses": list(points)})
        return int(cursor.rowcount)


def _blank(rows: Sequence[Subject], erasing: Erasing) -> int:
    for row in rows:
        row.key = f"erased/{row.id}" if row.key.startswith(BY_ADDRESS) else fingerprint(row.kind, row.key)
        row.name, row.name_grams, row.erased_at = "", [], erasing.at
    return Subject.objects.bulk_update(rows, ["key", "name", "name_grams", "erased_at"])


def export(subjects: Sequence[UUID]) -> list[dict[str, Any]]:
    """Everything we hold: names, facts with their history, events, contact points, mandates and consents.

    Of a mandate the other person is left out: that is their data.
    """
    own = {row.id: f"{row.kind}/{row.key}" for row in _own(subjects)}
    rows = [
        *({"kind": "subject", "subject": name} for name in own.values()),
        *_facts(own),
        *_events(own),
        *_points(own),
        *_mandates(own),
        *_consents(own),
    ]
    return [{name: value.isoformat() if isinstance(value, datetime) else value for name, value in row.items()} for row in rows]


def _facts(own: dict[UUID, str]) -> list[dict[str, Any]]:
    columns = ("attribute", "value", "valid_from", "valid_to", "recorded_at", "superseded_at", "source")
    rows = Fact.objects.filter(subject__in=own).order_by("subject", "attribute", "valid_from", "recorded_at")
    return [{"kind": "fact", "subject": own[row.pop("subject")], **row} for row in rows.values("subject", *columns)]


def _events(own: dict[UUID, str]) -> list[dict[str, Any]]:
    columns = ("type", "source", "event_id", "occurred_at", "recorded_at", "data")
    rows = TimelineEvent.objects.filter(subject__in=own).order_by("occurred_at", "id")
    return [{"kind": "event", "subject": own[row.pop("subject")], **row} for row in rows.values("subject", *columns)]


def _points(own: dict[UUID, str]) -> list[dict[str, Any]]:
    rows = ContactPoint.objects.filter(customer__in=own).order_by("made_at", "id")
    return [{"kind": "contact_point", **row} for row in rows.values("value", "made_at", "verified_at", "verified_by")]


def _mandates(own: dict[UUID, str]) -> list[dict[str, Any]]:
    columns = ("mandate", "evidence", "valid_from", "valid_to", "recorded_at", "withdrawn_at")
    acted_for = Representation.objects.filter(customer__in=own).order_by("valid_from", "id").values(*columns)
    acts = (
        Representation.objects.filter(representative__in=own)
        .order_by("valid_from", "id")
        .values("mandate", "valid_from", "valid_to")
    )
    return [{"kind": "represented", **row} for row in acted_for] + [{"kind": "represents", **row} for row in acts]


def _consents(own: dict[UUID, str]) -> list[dict[str, Any]]:
    columns = ("purpose", "channel", "wording", "proof", "given_at", "withdrawn_at")
    return [{"kind": "consent", **row} for row in Consent.objects.filter(customer__in=own).order_by("given_at").values(*columns)]


STORE = PersonalStore("timeline", erase, export)
