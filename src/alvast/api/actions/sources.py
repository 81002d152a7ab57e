"""Systems that tell us: added, changed, their secrets renewed, stopped, deleted."""

from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from django.db import IntegrityError, transaction
from django.utils.text import slugify

from alvast.api.errors import NameMissing, SecretTooShort, SourceNameTaken
from alvast.api.models import EventSource
from alvast.api.rules.gates import may_manage
from alvast.api.rules.signing import new_secret
from alvast.kernel.actor import Actor, ActorKind
from alvast.kernel.clock import now
from alvast.kernel.errors import InvalidInput, NotFound
from alvast.kernel.secrets import seal
from alvast.staff.errors import NotAllowed

OLD_SECRET_COUNTS_FOR = timedelta(hours=24)
SHORTEST_SECRET = 16
RESERVED = "alvast"  # what our own rooms state

Kind = EventSource.Kind


@dataclass(frozen=True, slots=True)
class MadeSource:
    """`secret` is shown once; empty for a source that brings files."""

    id: UUID
    slug: str
    secret: str


def add_source(*, actor: Actor, name: str, kind: str, secret: str = "", prefix: str = "") -> MadeSource:
    """From now on the system may tell us what happens, at its own address. Without `secret` one is made.

    Raises NotAllowed, NameMissing, InvalidInput, SecretTooShort or SourceNameTaken.
    """
    _require_manager(actor)
    slug = slugify(name)[:60]
    if not slug or slug == RESERVED:
        raise NameMissing
    if kind not in Kind.values:
        raise InvalidInput(detail=f"kind: {', '.join(Kind.values)}")
    chosen = "" if kind == Kind.FILES else _secret(secret)
    made_by = actor.id if actor.kind is ActorKind.AGENT else None
    try:
        with transaction.atomic():
            row = EventSource.objects.create(
                slug=slug, name=name.strip()[:80], kind=kind, prefix=prefix.strip()[:20], secret=seal(chosen), made_at=now(),
                made_by_id=made_by,
            )  # fmt: skip
    except IntegrityError as error:
        raise SourceNameTaken from error
    return MadeSource(row.id, row.slug, chosen)


@transaction.atomic
def renew_source_secret(*, actor: Actor, source: UUID, secret: str = "") -> str:
    """A new secret, or the one given; for a day the old one counts too, so that the sender can change without losing anything.

    Raises NotAllowed, NotFound, SecretTooShort.
    """
    _require_manager(actor)
    row = EventSource.objects.select_for_update().filter(id=source).exclude(kind=Kind.FILES).first()
    if row is None:
        raise NotFound
    chosen = _secret(secret)
    row.old_secret, row.old_secret_until, row.secret = row.secret, now() + OLD_SECRET_COUNTS_FOR, seal(chosen)
    row.save(update_fields=["secret", "old_secret", "old_secret_until"])
    return chosen


def stop_source(*, actor: Actor, source: UUID) -> bool:
    """What it still sends is refused; False when it was stopped already. Raises NotAllowed."""
    _require_manager(actor)
    return bool(EventSource.objects.filter(id=source, disabled_at=None).update(disabled_at=now()))


def start_source(*, actor: Actor, source: UUID) -> bool:
    """It is listened to again; False when it was. Raises NotAllowed."""
    _require_manager(actor)
    return bool(EventSource.objects.filter(id=source).exclude(disabled_at=None).update(disabled_at=None))


def forget_refusals(*, actor: Actor, source: UUID) -> None:
    """Someone looked into it: the count starts again. Raises NotAllowed, NotFound."""
    _require_manager(actor)
    if not EventSource.objects.filter(id=source).update(refused=0, refused_at=None, refused_because=""):
        raise NotFound


def _secret(given: str) -> str:
    chosen = given.strip() or new_secret()
    if len(chosen) < SHORTEST_SECRET:
        raise SecretTooShort
    return chosen


def _require_manager(actor: Actor) -> None:
    if not may_manage(actor):
        raise NotAllowed
