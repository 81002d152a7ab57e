"""How every page of the portal is guarded and shown."""

from collections.abc import Callable
from functools import wraps
from typing import Any, Concatenate, ParamSpec, cast
from urllib.parse import urlencode

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import translation

from alvast.kernel.errors import DomainRefusal
from alvast.portal.face import shop_face
from alvast.portal.visitor import Visitor, visitor_of

P = ParamSpec("P")
View = Callable[Concatenate[HttpRequest, P], HttpResponse]
VisitorView = Callable[Concatenate[HttpRequest, Visitor, P], HttpResponse]


def for_anyone(view: View[P]) -> View[P]:
    """A page that needs no sign-in; refusals are told on a page, and nothing is kept by caches."""

    @wraps(view)
    def shown(request: HttpRequest, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        language = _language(request, None)
        with translation.override(language):
            return _private(_told(request, lambda: view(request, *args, **kwargs)), language)

    return cast("View[P]", shown)


def for_visitors(view: VisitorView[P]) -> View[P]:
    """Only for a signed-in customer, in that customer's language; others are asked to sign in and come back here."""

    @wraps(view)
    def guarded(request: HttpRequest, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        visitor = visitor_of(request)
        if visitor is None:
            return to_sign_in(request)
        language = _language(request, visitor)
        request.portal_visitor = visitor  # type: ignore[attr-defined]
        with translation.override(language):
            return _private(_told(request, lambda: view(request, visitor, *args, **kwargs)), language)

    return cast("View[P]", guarded)


def show(request: HttpRequest, template: str, page: object, *, current: str = "", status: int = 200) -> HttpResponse:
    """The page in the shop's frame; `current` is the place in the navigation."""
    visitor = getattr(request, "portal_visitor", None)
    context: dict[str, Any] = {"page": page, "visitor": visitor, "shop": shop_face(), "current": current}
    return render(request, f"portal/{template}", context, status=status)


def to_sign_in(request: HttpRequest) -> HttpResponse:
    came_for = urlencode({"next": request.get_full_path()}) if request.method == "GET" else ""
    return HttpResponseRedirect(f"{reverse('portal:sign-in')}?{came_for}")


def safe_next(text: str) -> str:
    """Where to go after signing in: a page of the portal, never elsewhere."""
    home = reverse("portal:home")
    is_ours = text.startswith(home) and "\\" not in text and not any(c < " " for c in text)
    return text if is_ours and not text.startswith(reverse("portal:sign-in")) else home


def _told(request: HttpRequest, answer: Callable[[], HttpResponse]) -> HttpResponse:
    try:
        return answer()
    except DomainRefusal as refusal:
        return show(request, "refusal.html", refusal, status=refusal.http_status)


def _private(response: HttpResponse, language: str) -> HttpResponse:
    response.headers.setdefault("Cache-Control", "no-store, private")
    response.headers["Content-Language"] = language
    response.headers["Referrer-Policy"] = "same-origin"  # an address with a link in it stays here; forms still say whence
    return response


def _language(request: HttpRequest, visitor: Visitor | None) -> str:
    """The one chosen on this device, else the customer's own, else the browser's; Dutch by default."""
    known = dict(settings.LANGUAGES)
    chosen = request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME, "")
    own = str(visitor.card.facts["language"].value or "")[:2] if visitor and "language" in visitor.card.facts else ""
    return next((code for code in (chosen, own) if code in known), translation.get_language_from_request(request))
