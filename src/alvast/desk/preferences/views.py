"""`/me/`: what agents decide for themselves, and where they are signed in."""

from dataclasses import dataclass
from typing import Any

from allauth.mfa.models import Authenticator
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import override
from django.views.decorators.http import require_http_methods, require_POST

from alvast.desk.forms import sent
from alvast.desk.pages.showing import actor_for, for_agents, go_to, tell
from alvast.desk.preferences.form import PreferencesForm, initial_of
from alvast.desk.settings.guard import show_form
from alvast.staff import actions as staff
from alvast.staff.queries import SessionLine, session_mark, sessions_of


@dataclass(frozen=True, slots=True)
class MePage:
    """The form, the sessions (`current` is the mark of this one), and whether a second factor protects the account."""

    form: PreferencesForm
    email: str
    sessions: tuple[SessionLine, ...]
    current: str
    has_second_factor: bool


@require_http_methods(["GET", "POST"])
@for_agents
def me(request: HttpRequest) -> HttpResponse:
    agent: Any = request.user
    form = PreferencesForm(
        request.POST or None, initial=initial_of(agent.name, agent.language, agent.signature, agent.preferences)
    )
    if sent(request, form, lambda: _change(request, form)):
        with override(form.cleaned_data["language"]):
            tell(request, _("Saved."))
        return go_to(request, "me")
    page = MePage(
        form, agent.email, sessions_of(agent.id), session_mark(request.session.session_key or ""),
        Authenticator.objects.filter(user=agent).exists(),
    )  # fmt: skip
    return show_form(request, "desk/me/page.html", page, form)


@require_POST
@for_agents
def end_session(request: HttpRequest, mark: str) -> HttpResponse:
    staff.end_own_session(actor=actor_for(request), mark=mark)
    tell(request, _("Signed out there."))
    return go_to(request, "me")


@require_POST
@for_agents
def end_other_sessions(request: HttpRequest) -> HttpResponse:
    staff.end_own_other_sessions(actor=actor_for(request), keep=request.session.session_key or "")
    tell(request, _("Signed out everywhere else."))
    return go_to(request, "me")


def _change(request: HttpRequest, form: PreferencesForm) -> None:
    given = form.cleaned_data
    staff.change_own_preferences(
        actor=actor_for(request), name=given["name"], language=given["language"], signature=given["signature"],
        preferences=form.choices_made(),
    )  # fmt: skip
