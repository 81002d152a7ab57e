"""How every page of the desk is guarded and shown: who may come in, page or part, and what a refusal looks like."""

from collections.abc import Callable, Mapping
from functools import wraps
from typing import Any, Concatenate, ParamSpec, cast
from urllib.parse import urlencode

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render, resolve_url

from alvast.desk.pages.around import Around
from alvast.desk.pages.frame import frame_of
from alvast.kernel.actor import Actor
from alvast.kernel.errors import DomainRefusal
from alvast.staff.queries import actor_of

P = ParamSpec("P")
View = Callable[Concatenate[HttpRequest, P], HttpResponse]


def for_agents(view: View[P]) -> View[P]:
    """Only signed-in agents; a refusal of a room becomes the page (or notice) that tells it."""

    @wraps(view)
    def guarded(request: HttpRequest, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        if not request.user.is_authenticated:
            return _to_sign_in(request)
        try:
            response = view(request, *args, **kwargs)
        except DomainRefusal as refusal:
            response = refused(request, refusal)
        response.headers.setdefault("Cache-Control", "no-store, private")
        return response

    return cast("View[P]", guarded)


def actor_for(request: HttpRequest) -> Actor:
    """Who asks; read once for each request."""
    known: Actor | None = getattr(request, "known_actor", None)
    if known is None:
        assert request.user.is_authenticated
        known = actor_of(request.user)
        request.known_actor = known  # type: ignore[attr-defined]
    return known


def around_for(request: HttpRequest) -> Around:
    """What the parts of this request's page share."""
    known: Around | None = getattr(request, "known_around", None)
    if known is None:
        known = Around(actor_for(request))
        request.known_around = known  # type: ignore[attr-defined]
    return known


def show(
    request: HttpRequest,
    template: str,
    page: object,
    *,
    parts: Mapping[str, str] | None = None,
    current: str = "",
    status: int = 200,
) -> HttpResponse:
    """The page; or only that part of it whose id htmx names as its target, rendered from the same template and data."""
    wanted = request.headers.get("HX-Target", "") if request.headers.get("HX-Request") else ""
    if parts and wanted in parts:
        response = render(request, parts[wanted], {"page": page}, status=status)
    else:
        frame = frame_of(request, around_for(request), current=current)
        response = render(request, template, {"page": page, "frame": frame}, status=status)
    response["Vary"] = "HX-Request, HX-Target"
    return response


def is_part_asked(request: HttpRequest) -> bool:
    """Did htmx ask, for a part of a page that is already there?"""
    return bool(request.headers.get("HX-Request")) and not request.headers.get("HX-History-Restore-Request")


def tell(request: HttpRequest, text: str) -> None:
    """A short notice at the next page or part."""
    messages.success(request, text)


def go_to(request: HttpRequest, to: str, *args: Any) -> HttpResponse:
    """Sends the browser on after a change, with or without htmx."""
    url = resolve_url(to, *args)
    if is_part_asked(request):
        return HttpResponse(status=204, headers={"HX-Redirect": url})
    return HttpResponseRedirect(url, status=303)


def refused(request: HttpRequest, refusal: DomainRefusal) -> HttpResponse:
    """As a notice over the page that is open, or as a page of its own; what does not exist and what is hidden look alike."""
    if is_part_asked(request):
        response = render(request, "desk/parts/refusal.html", {"sentence": str(refusal)}, status=refusal.http_status)
        response["HX-Retarget"], response["HX-Reswap"] = "#toasts", "beforeend"
        return response
    if refusal.http_status == 404:
        return render(request, "404.html", status=404)
    return render(request, "desk/refusal.html", {"sentence": str(refusal)}, status=refusal.http_status)


def _to_sign_in(request: HttpRequest) -> HttpResponse:
    """A page sends on. A part is refused: a page that asks in the background keeps what is typed on it, and says so."""
    if is_part_asked(request):
        return HttpResponse(status=401)
    return HttpResponseRedirect(f"{resolve_url(settings.LOGIN_URL)}?{urlencode({'next': request.get_full_path()})}")
