"""How the installation fares, and what waits for a person: parked jobs, mails kept aside."""

from dataclasses import dataclass
from uuid import UUID

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from alvast.api.queries import failing_endpoints
from alvast.channels.email import actions as email
from alvast.channels.email import queries as mails
from alvast.channels.email.queries import HeldMail, InboxHealth
from alvast.channels.email.wording import held_sentence
from alvast.desk.health import Health, Part
from alvast.desk.health import health as look
from alvast.desk.pages.showing import actor_for, go_to, show, tell
from alvast.desk.settings.guard import for_administrators
from alvast.kernel.errors import NotFound
from alvast.kernel.jobs import ParkedJob, parked_jobs, replay_job

SHOWN = 50


@dataclass(frozen=True, slots=True)
class AsideRow:
    """A mail kept aside or parked, and why in words."""

    mail: HeldMail
    reason: str


@dataclass(frozen=True, slots=True)
class HealthPage:
    """All there is to say; `parts` as (name in words, part), `webhooks` are names of endpoints that failed for days."""

    health: Health
    parts: tuple[tuple[str, Part], ...]
    inboxes: tuple[InboxHealth, ...]
    jobs: tuple[ParkedJob, ...]
    aside: tuple[AsideRow, ...]
    webhooks: tuple[str, ...]


@require_safe
@for_administrators
def health(request: HttpRequest) -> HttpResponse:
    found, aside = look(), mails.held_mails(actor_for(request), limit=SHOWN)
    page = HealthPage(
        health=found, parts=tuple((_name(part), part) for part in found.parts), inboxes=mails.inbox_health(),
        jobs=tuple(parked_jobs(limit=SHOWN)),
        aside=tuple(AsideRow(mail, held_sentence(mail.reason)) for mail in aside), webhooks=failing_endpoints(),
    )  # fmt: skip
    return show(request, "desk/settings/health/page.html", page, parts={"parts": "desk/settings/health/_parts.html"})


@require_POST
@for_administrators
def replay_parked_job(request: HttpRequest, job: int) -> HttpResponse:
    with transaction.atomic():
        if not replay_job(job):
            raise NotFound
    tell(request, _("The job is tried again."))
    return go_to(request, "settings:health")


@require_POST
@for_administrators
def read_again(request: HttpRequest, mail: UUID) -> HttpResponse:
    if not email.replay_mail(raw=mail):
        raise NotFound
    tell(request, _("The mail is read again; that takes a few seconds."))
    return go_to(request, "settings:health")


def _name(part: Part) -> str:
    """The part's own name is for programs."""
    kind, _space, which = part.name.partition(" ")
    if kind == "inbox" and which:
        return _("Inbox {name}").format(name=which)
    if kind == "source" and which:
        return _("Connection {name}").format(name=which)
    known = {"database": _("Database"), "worker": _("Worker"), "inboxes": _("Inboxes"), "parked jobs": _("Parked jobs")}
    return known.get(part.name, part.name)
