"""Teams: made by administrators; who is in one is also its lead's to say."""

from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from django import forms
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from alvast.channels.email.queries import inboxes
from alvast.conversations.queries import inbox_counts
from alvast.desk.forms import DeskForm, sent
from alvast.desk.pages.showing import actor_for, go_to, show, tell
from alvast.desk.settings.confirming import ConfirmPage, confirmed
from alvast.desk.settings.guard import for_administrators, for_leads, show_form
from alvast.kernel.actor import Actor
from alvast.kernel.errors import NotFound
from alvast.staff import actions as staff
from alvast.staff import queries
from alvast.staff.errors import TeamHasWork
from alvast.staff.queries import AgentLine, TeamLine


class TeamForm(DeskForm):
    """`calendar` empty: the team is always at work."""

    refused_at: ClassVar = {"name_taken": "name"}

    name = forms.CharField(label=gettext_lazy("Name"), max_length=80)
    calendar = forms.TypedChoiceField(
        label=gettext_lazy("Working hours"), required=False, coerce=UUID, empty_value=None,
        help_text=gettext_lazy("Decides when digests arrive and what “next working day” means."),
    )  # fmt: skip

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        calendars = [(str(line.id), line.name) for line in queries.all_calendars()]
        self.fields["calendar"].choices = [("", _("Always open")), *calendars]  # type: ignore[attr-defined]


@dataclass(frozen=True, slots=True)
class TeamRow:
    """A team in the list."""

    team: TeamLine
    calendar: str
    members: tuple[AgentLine, ...]


@dataclass(frozen=True, slots=True)
class TeamsPage:
    """Teams this person looks after."""

    rows: tuple[TeamRow, ...]
    may_add: bool


@dataclass(frozen=True, slots=True)
class TeamPage:
    """One team. `form` is None for a lead, who decides on its members only; `team` is None for a new one."""

    team: TeamLine | None
    form: TeamForm | None
    members: tuple[AgentLine, ...] = ()
    others: tuple[AgentLine, ...] = ()


@require_safe
@for_leads
def teams(request: HttpRequest) -> HttpResponse:
    actor = actor_for(request)
    names = {line.id: line.name for line in queries.all_calendars()}
    rows = tuple(
        TeamRow(team, names.get(team.calendar, "") if team.calendar else "", queries.agents_of_team(team.id))
        for team in queries.teams_for(actor)
    )
    return show(request, "desk/settings/teams/list.html", TeamsPage(rows, may_add=actor.is_admin))


@require_http_methods(["GET", "POST"])
@for_administrators
def add(request: HttpRequest) -> HttpResponse:
    form = TeamForm(request.POST or None)
    made: list[UUID] = []
    if sent(request, form, lambda: made.append(staff.add_team(actor=actor_for(request), **form.cleaned_data))):
        tell(request, _("The team is there. Now choose who is in it."))
        return go_to(request, "settings:team", made[0])
    return show_form(request, "desk/settings/teams/team.html", TeamPage(None, form), form)


@require_http_methods(["GET", "POST"])
@for_leads
def team(request: HttpRequest, team: UUID) -> HttpResponse:
    actor, line = actor_for(request), _team(actor_for(request), team)
    if not actor.is_admin:
        return show(request, "desk/settings/teams/team.html", _page(line, None))
    form = TeamForm(request.POST or None, initial={"name": line.name, "calendar": line.calendar})
    if sent(request, form, lambda: staff.change_team(actor=actor, team=team, **form.cleaned_data)):
        tell(request, _("Saved."))
        return go_to(request, "settings:teams")
    return show_form(request, "desk/settings/teams/team.html", _page(line, form), form)


@require_POST
@for_leads
def join(request: HttpRequest, team: UUID) -> HttpResponse:
    actor, line = actor_for(request), _team(actor_for(request), team)
    chosen = next((agent for agent in _others(line) if str(agent.id) == request.POST.get("agent")), None)
    if chosen is not None:
        staff.join_team(actor=actor, team=team, agent=chosen.id)
        tell(request, _("{name} is now in {team}.").format(name=chosen.name, team=line.name))
    return go_to(request, "settings:team", team)


@require_POST
@for_leads
def leave(request: HttpRequest, team: UUID, agent: UUID) -> HttpResponse:
    line = _team(actor_for(request), team)
    staff.leave_team(actor=actor_for(request), team=team, agent=agent)
    name = queries.agent_by_id(agent).name
    tell(request, _("{name} is no longer in {team}.").format(name=name, team=line.name))
    return go_to(request, "settings:team", team)


@require_http_methods(["GET", "POST"])
@for_administrators
def archive(request: HttpRequest, team: UUID) -> HttpResponse:
    line = _team(actor_for(request), team)
    page = ConfirmPage(
        at="teams", heading=_("Archive {team}?").format(team=line.name), verb=_("Archive team"),
        lead=_("It can no longer be chosen. Its conversations stay readable for administrators."),
        back_url=reverse("settings:teams"),
    )  # fmt: skip
    return confirmed(
        request,
        page,
        lambda: _archive(actor_for(request), line),
        said=_("{team} is archived.").format(team=line.name),
    )


def _archive(actor: Actor, line: TeamLine) -> None:
    """Raises TeamHasWork while mail still comes in for it, or an open conversation waits."""
    has_inbox = any(inbox.is_active and inbox.team == line.id for inbox in inboxes())
    if has_inbox or inbox_counts(actor).teams.get(line.id):
        raise TeamHasWork
    staff.archive_team(actor=actor, team=line.id)


def _team(actor: Actor, team: UUID) -> TeamLine:
    """Raises NotFound for a team out of view."""
    for line in queries.teams_for(actor):
        if line.id == team:
            return line
    raise NotFound


def _page(line: TeamLine, form: TeamForm | None) -> TeamPage:
    return TeamPage(line, form, queries.agents_of_team(line.id), _others(line))


def _others(line: TeamLine) -> tuple[AgentLine, ...]:
    return tuple(agent for agent in queries.active_agents() if line not in agent.teams)
