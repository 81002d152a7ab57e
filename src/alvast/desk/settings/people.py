"""People: accounts, roles, teams; invited by a link, disabled rather than deleted."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, ClassVar
from uuid import UUID

from django import forms
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from alvast.desk.forms import DeskForm, sent
from alvast.desk.pages.showing import actor_for, go_to, show, tell
from alvast.desk.settings.confirming import ConfirmPage, confirmed
from alvast.desk.settings.guard import for_administrators, show_form
from alvast.desk.sign_in.invitation import Invitation, invite
from alvast.kernel.actor import Role
from alvast.staff import actions as staff
from alvast.staff import queries
from alvast.staff.queries import AgentLine

ROLES = (
    (Role.AGENT.value, gettext_lazy("Agent")),
    (Role.LEAD.value, gettext_lazy("Lead")),
    (Role.ADMIN.value, gettext_lazy("Administrator")),
)
ROLE_HINTS = {
    Role.AGENT.value: gettext_lazy("Answers conversations of their own teams."),
    Role.LEAD.value: gettext_lazy("Also looks after members, canned replies and labels of their own teams."),
    Role.ADMIN.value: gettext_lazy("Sees all conversations and changes all settings."),
}


class PersonForm(DeskForm):
    """An account as administrators see it."""

    refused_at: ClassVar = {"address_taken": "email", "last_administrator": "role"}

    name = forms.CharField(label=gettext_lazy("Name"), max_length=120,
                           help_text=gettext_lazy("As customers see it under a reply."),
                           widget=forms.TextInput({"autocomplete": "off"}))  # fmt: skip
    email = forms.EmailField(label=gettext_lazy("Mail address"), max_length=254, help_text=gettext_lazy("To sign in with."),
                             widget=forms.EmailInput({"autocomplete": "off"}))  # fmt: skip
    role = forms.ChoiceField(label=gettext_lazy("Role"), choices=ROLES, widget=forms.RadioSelect, initial=Role.AGENT.value)
    teams = forms.TypedMultipleChoiceField(
        label=gettext_lazy("Teams"), required=False, coerce=UUID, widget=forms.CheckboxSelectMultiple,
        help_text=gettext_lazy("An agent sees only conversations of these teams."),
    )  # fmt: skip
    language = forms.ChoiceField(label=gettext_lazy("Language of the desk"), choices=settings.LANGUAGES, initial="nl")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["teams"].choices = [(str(team.id), team.name) for team in queries.all_teams()]  # type: ignore[attr-defined]

    def values(self) -> dict[str, Any]:
        """As the actions want them."""
        return {**self.cleaned_data, "role": Role(self.cleaned_data["role"])}


@dataclass(frozen=True, slots=True)
class PeoplePage:
    """Everyone with an account, those without access last."""

    people: tuple[AgentLine, ...]
    role_names: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class PersonPage:
    """One account; `person` is None for a new one."""

    person: AgentLine | None
    form: PersonForm
    role_hints: Mapping[str, Any]
    is_self: bool = False


@dataclass(frozen=True, slots=True)
class InvitedPage:
    """The link for a colleague, to hand over when no mail could take it."""

    person: AgentLine
    invitation: Invitation


@require_safe
@for_administrators
def people(request: HttpRequest) -> HttpResponse:
    return show(request, "desk/settings/people/list.html", PeoplePage(queries.all_agents(), dict(ROLES)))


@require_http_methods(["GET", "POST"])
@for_administrators
def add(request: HttpRequest) -> HttpResponse:
    form = PersonForm(request.POST or None)
    made: list[UUID] = []
    if sent(request, form, lambda: made.append(staff.add_agent(actor=actor_for(request), **form.values()))):
        return _invited(request, made[0])
    return show_form(request, "desk/settings/people/person.html", PersonPage(None, form, ROLE_HINTS), form)


@require_http_methods(["GET", "POST"])
@for_administrators
def person(request: HttpRequest, person: UUID) -> HttpResponse:
    actor, line = actor_for(request), queries.agent_by_id(person)
    known = {"name": line.name, "email": line.email, "role": line.role.value, "language": line.language}
    form = PersonForm(request.POST or None, initial={**known, "teams": [str(team.id) for team in line.teams]})
    if sent(request, form, lambda: staff.change_agent(actor=actor, agent=person, **form.values())):
        tell(request, _("Saved."))
        return go_to(request, "settings:people")
    page = PersonPage(line, form, ROLE_HINTS, is_self=person == actor.id)
    return show_form(request, "desk/settings/people/person.html", page, form)


@require_POST
@for_administrators
def link(request: HttpRequest, person: UUID) -> HttpResponse:
    return _invited(request, person)


@require_http_methods(["GET", "POST"])
@for_administrators
def disable(request: HttpRequest, person: UUID) -> HttpResponse:
    line = queries.agent_by_id(person)
    page = ConfirmPage(
        at="people", heading=_("End access for {name}?").format(name=line.name), verb=_("End access"),
        lead=_("{name} is signed out everywhere within five seconds and cannot sign in again. What {name} wrote stays.").format(
            name=line.name), back_url=reverse("settings:people"),
    )  # fmt: skip
    return confirmed(
        request,
        page,
        lambda: staff.disable_agent(actor=actor_for(request), agent=person),
        said=_("{name} has no access any more.").format(name=line.name),
    )


@require_POST
@for_administrators
def enable(request: HttpRequest, person: UUID) -> HttpResponse:
    staff.enable_agent(actor=actor_for(request), agent=person)
    tell(request, _("{name} has access again.").format(name=queries.agent_by_id(person).name))
    return go_to(request, "settings:people")


def _invited(request: HttpRequest, person: UUID) -> HttpResponse:
    page = InvitedPage(queries.agent_by_id(person), invite(person))
    return show(request, "desk/settings/people/invited.html", page)
