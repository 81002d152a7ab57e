"""Who may open which settings page. A page that is not for you is as absent as one that never was."""

from functools import wraps
from typing import Any

from django.forms import Form
from django.http import HttpRequest, HttpResponse

from alvast.desk.pages.showing import View, actor_for, for_agents, show
from alvast.kernel.errors import NotFound


def for_administrators(view: View[Any]) -> View[Any]:
    """Only administrators; NotFound for everyone else."""

    @for_agents
    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not actor_for(request).is_admin:
            raise NotFound
        return view(request, *args, **kwargs)

    return guarded


def for_leads(view: View[Any]) -> View[Any]:
    """Leads and administrators; NotFound for everyone else. What a lead may reach there the rooms decide."""

    @for_agents
    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not actor_for(request).is_lead:
            raise NotFound
        return view(request, *args, **kwargs)

    return guarded


def show_form(request: HttpRequest, template: str, page: object, form: Form) -> HttpResponse:
    """The page with its form; 422 when there is something to correct in it."""
    return show(request, template, page, status=422 if form.is_bound and form.errors else 200)
