"""Endpoints and the log of their deliveries, for administrators."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import Count, Q

from alvast.api.models import WebhookDelivery, WebhookEndpoint
from alvast.api.rules.gates import may_manage
from alvast.kernel.actor import Actor
from alvast.kernel.errors import NotFound
from alvast.staff.errors import NotAllowed


@dataclass(frozen=True, slots=True)
class EndpointLine:
    """An endpoint as shown; `disabled_because` is chosen, failing or gone."""

    id: UUID
    name: str
    url: str
    types: tuple[str, ...]
    teams: tuple[UUID, ...]
    sees_all: bool
    made_at: datetime
    made_by: str
    disabled_at: datetime | None
    disabled_because: str
    old_secret_until: datetime | None
    waiting: int
    failed: int


@dataclass(frozen=True, slots=True)
class DeliveryLine:
    """One line of the log."""

    id: UUID
    event: UUID
    type: str
    state: str
    tries: int
    status: int | None
    problem: str
    made_at: datetime
    next_try_at: datetime | None
    done_at: datetime | None


def endpoints(actor: Actor) -> tuple[EndpointLine, ...]:
    """All endpoints by name. Raises NotAllowed."""
    _require_manager(actor)
    states = WebhookDelivery.State
    rows = WebhookEndpoint.objects.select_related("made_by").order_by("name", "id")
    counted = rows.annotate(
        waiting=Count("deliveries", filter=Q(deliveries__state=states.WAITING)),
        failed=Count("deliveries", filter=Q(deliveries__state=states.FAILED)),
    )
    return tuple(_line(row) for row in counted)


def endpoint_by_id(actor: Actor, endpoint: UUID) -> EndpointLine:
    """Raises NotAllowed, NotFound."""
    for line in endpoints(actor):
        if line.id == endpoint:
            return line
    raise NotFound


def deliveries(actor: Actor, endpoint: UUID, *, limit: int = 100) -> tuple[DeliveryLine, ...]:
    """The newest lines of an endpoint's log. Raises NotAllowed."""
    _require_manager(actor)
    rows = WebhookDelivery.objects.filter(endpoint=endpoint).order_by("-made_at", "-id")[:limit]
    return tuple(
        DeliveryLine(
            row.id, row.event, row.type, row.state, row.tries, row.status, row.problem, row.made_at, row.next_try_at, row.done_at
        )
        for row in rows
    )


def failing_endpoints() -> tuple[str, ...]:
    """Names of endpoints that were disabled because they failed; for the health page."""
    because = WebhookEndpoint.Because
    rows = WebhookEndpoint.objects.filter(disabled_because__in=[because.FAILING, because.GONE])
    return tuple(rows.order_by("name").values_list("name", flat=True))


def _line(row: WebhookEndpoint) -> EndpointLine:
    return EndpointLine(
        id=row.id, name=row.name, url=row.url, types=tuple(row.types), teams=tuple(row.teams), sees_all=row.sees_all,
        made_at=row.made_at, made_by=row.made_by.name if row.made_by else "", disabled_at=row.disabled_at,
        disabled_because=row.disabled_because, old_secret_until=row.old_secret_until,
        waiting=row.waiting, failed=row.failed,  # type: ignore[attr-defined]  # annotated
    )  # fmt: skip


def _require_manager(actor: Actor) -> None:
    if not may_manage(actor):
        raise NotAllowed
