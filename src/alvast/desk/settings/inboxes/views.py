"""Inboxes: the list with how each fares, the form with a real try, the secret for posted mail."""

import secrets
from dataclasses import dataclass, replace
from uuid import UUID

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from alvast.channels.email import actions as email
from alvast.channels.email import queries
from alvast.channels.email.actions import Tried
from alvast.channels.email.queries import InboxDetails, InboxHealth, InboxLine
from alvast.channels.email.wording import failure_sentence
from alvast.desk.forms import sent
from alvast.desk.pages.showing import actor_for, go_to, is_part_asked, show, tell
from alvast.desk.settings.confirming import ConfirmPage, confirmed
from alvast.desk.settings.guard import for_administrators, show_form
from alvast.desk.settings.inboxes.form import InboxForm
from alvast.staff.queries import all_teams, names_of


@dataclass(frozen=True, slots=True)
class InboxRow:
    """An inbox in the list; `health` is None for one that is not in use."""

    inbox: InboxLine
    team: str
    health: InboxHealth | None


@dataclass(frozen=True, slots=True)
class InboxesPage:
    """All inboxes; without a team none can be added."""

    rows: tuple[InboxRow, ...]
    has_teams: bool


@dataclass(frozen=True, slots=True)
class TriedServer:
    """What came of trying one server: which, whether it went well, and in words what was wrong."""

    name: str
    is_well: bool
    words: str


@dataclass(frozen=True, slots=True)
class InboxPage:
    """One inbox; `inbox` is None for a new one. `tried` is what came of the button that tries."""

    inbox: InboxDetails | None
    form: InboxForm
    tried: tuple[TriedServer, ...] = ()


@dataclass(frozen=True, slots=True)
class SecretPage:
    """The secret for posted mail; shown this once."""

    inbox: InboxLine
    url: str
    secret: str


@require_safe
@for_administrators
def inboxes(request: HttpRequest) -> HttpResponse:
    lines = queries.inboxes()
    health, teams = {line.id: line for line in queries.inbox_health()}, names_of({line.team for line in lines})
    rows = tuple(InboxRow(line, teams.get(line.team, ""), health.get(line.id)) for line in lines)
    return show(request, "desk/settings/inboxes/list.html", InboxesPage(rows, has_teams=bool(all_teams())))


@require_http_methods(["GET", "POST"])
@for_administrators
def add(request: HttpRequest) -> HttpResponse:
    form = InboxForm(request.POST or None)
    if "try" in request.POST:
        return _try(request, form, None)
    if sent(request, form, lambda: email.add_inbox(actor=actor_for(request), settings=form.settings())):
        tell(request, _("The inbox is connected. New mail appears within a minute."))
        return go_to(request, "settings:inboxes")
    return show_form(request, "desk/settings/inboxes/inbox.html", InboxPage(None, form), form)


@require_http_methods(["GET", "POST"])
@for_administrators
def inbox(request: HttpRequest, inbox: UUID) -> HttpResponse:
    known = queries.inbox_settings(inbox)
    form = InboxForm(request.POST or None, known=known)
    if "try" in request.POST:
        return _try(request, form, known)
    if sent(request, form, lambda: email.change_inbox(actor=actor_for(request), inbox=inbox, settings=form.settings())):
        tell(request, _("Saved."))
        return go_to(request, "settings:inboxes")
    return show_form(request, "desk/settings/inboxes/inbox.html", InboxPage(known, form), form)


@require_http_methods(["GET", "POST"])
@for_administrators
def disable(request: HttpRequest, inbox: UUID) -> HttpResponse:
    line = queries.inbox_settings(inbox).line
    page = ConfirmPage(
        at="inboxes", heading=_("Disconnect {name}?").format(name=line.name), verb=_("Disconnect"),
        lead=_("No mail is read or sent any more. Conversations stay, and you can connect it again."),
        back_url=reverse("settings:inboxes"),
    )  # fmt: skip
    return confirmed(
        request,
        page,
        lambda: email.switch_inbox(actor=actor_for(request), inbox=inbox, is_active=False),
        said=_("{name} is disconnected.").format(name=line.name),
    )


@require_POST
@for_administrators
def enable(request: HttpRequest, inbox: UUID) -> HttpResponse:
    email.switch_inbox(actor=actor_for(request), inbox=inbox, is_active=True)
    tell(request, _("Connected again."))
    return go_to(request, "settings:inboxes")


@require_POST
@for_administrators
def post_secret(request: HttpRequest, inbox: UUID) -> HttpResponse:
    """A fresh secret; the one before stops working."""
    known, secret = queries.inbox_settings(inbox), secrets.token_urlsafe(32)
    kept = InboxForm(known=known).kept_settings()
    email.change_inbox(actor=actor_for(request), inbox=inbox, settings=replace(kept, post_secret=secret))
    page = SecretPage(known.line, settings.BASE_URL + reverse("posted_mail", args=[inbox]), secret)
    return show(request, "desk/settings/inboxes/secret.html", page)


def _try(request: HttpRequest, form: InboxForm, known: InboxDetails | None) -> HttpResponse:
    """Tries the servers as they stand in the form; keeps nothing."""
    found: list[Tried] = []
    inbox = known.line.id if known else None
    sent(request, form, lambda: found.append(email.try_servers(actor=actor_for(request), settings=form.settings(), inbox=inbox)))
    page = InboxPage(known, form, tuple(line for tried in found for line in _lines(tried)))
    parts = {"tried": f"desk/settings/inboxes/{'_mistakes' if form.errors else '_tried'}.html"}
    response = show(request, "desk/settings/inboxes/inbox.html", page, parts=parts, status=422 if form.errors else 200)
    if form.errors and is_part_asked(request):
        response["HX-Retarget"] = "#tried"  # a mistake is shown where the answer was awaited
    return response


def _lines(tried: Tried) -> list[TriedServer]:
    outcomes = ((_("Receiving"), tried.reading), (_("Sending"), tried.sending))
    lines = [
        TriedServer(name, not code, failure_sentence(code) if code else _("It works."))
        for name, code in outcomes
        if code is not None
    ]
    return lines or [TriedServer(_("Nothing to try"), False, _("Fill in a server first."))]
