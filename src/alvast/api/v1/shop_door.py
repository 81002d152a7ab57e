"""The way in for the field on a shop's own pages: a public key, good on that shop's sites only, for checks and nothing else.

Browsers ask across sites here (CORS). The key is no secret; what limits it are the sites it is for and how often it may ask.
"""

import logging
from collections.abc import Callable
from functools import wraps
from typing import Any, cast
from uuid import UUID

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.utils import translation
from django.utils.crypto import salted_hmac
from ninja.security.base import AuthBase
from typing_extensions import override

from alvast.addresses.actions import note_check
from alvast.addresses.queries import is_known_origin, key_for
from alvast.api.errors import BodyTooLarge, MediaTypeUnsupported, ServerFailed, Unavailable
from alvast.api.rules.scopes import Scope
from alvast.api.v1.door import View, through_the_door
from alvast.api.v1.problems import problem_response, refusal_of
from alvast.kernel.actor import Actor, ActorKind
from alvast.kernel.clock import now
from alvast.kernel.errors import NotFound
from alvast.kernel.ids import new_id

log = logging.getLogger(__name__)

HEADER = "Alvast-Key"
LARGEST_BODY = 4_096
SECONDS_KNOWN = 86_400  # how long a browser may remember that it may ask
VISITOR = Actor(kind=ActorKind.ANONYMOUS, scopes=frozenset({Scope.ADDRESSES_READ}))


class ShopPage(AuthBase):
    """What an address asks of the field on a shop's page; the generated description shows it."""

    openapi_type = "apiKey"
    openapi_in = "header"
    openapi_name = HEADER

    @override
    def __call__(self, request: HttpRequest) -> UUID:
        return shop_key_of(request)


def shop_key_of(request: HttpRequest) -> UUID:
    """The key this request came in with. Raises NotFound for a request that came by another door."""
    key: UUID | None = getattr(request, "shop_key", None)
    if key is None:
        raise NotFound
    return key


def through_either_door(view: View) -> View:
    """Programs with a token, and the field with its key."""
    return _by_key(view, otherwise=through_the_door(view))


def through_the_shop_door(view: View) -> View:
    """The field with its key; for everyone else there is nothing here."""
    return _by_key(view, otherwise=_nothing_here)


def _by_key(view: View, *, otherwise: View) -> View:
    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if request.method == "OPTIONS" and "Access-Control-Request-Method" in request.headers:
            return _told_whether_it_may_ask(request)
        if HEADER not in request.headers:
            return otherwise(request, *args, **kwargs)
        with translation.override(translation.get_language_from_request(request)):
            return _answered(request, lambda: _let_in(request, lambda: view(request, *args, **kwargs)))

    guarded.csrf_exempt = True  # type: ignore[attr-defined]  # no cookie opens anything here
    return guarded


def _nothing_here(request: HttpRequest, **_: Any) -> HttpResponseBase:
    def refuse() -> HttpResponseBase:
        raise NotFound

    return _answered(request, refuse)


def _let_in(request: HttpRequest, do: Callable[[], HttpResponseBase]) -> HttpResponseBase:
    """Raises KeyRefused, TooManyChecks and what can be refused before anything is read."""
    length = request.headers.get("Content-Length") or "0"
    if not length.isdecimal() or int(length) > LARGEST_BODY:
        raise BodyTooLarge(limit=LARGEST_BODY)
    if request.method == "POST" and request.content_type != "application/json":
        raise MediaTypeUnsupported(expected="application/json")
    key = key_for(request.headers[HEADER], request.headers.get("Origin", ""))
    note_check(key=key, visitor=_fingerprint(request))
    request.shop_key, request.api_actor = key, VISITOR  # type: ignore[attr-defined]
    return do()


def _fingerprint(request: HttpRequest) -> bytes:
    """Of the visitor's network address, with another key each day: it counts, and cannot be turned back or followed."""
    value = f"{now().date()} {request.META.get('REMOTE_ADDR', '')}"
    return bytes(salted_hmac("alvast.addresses.visitor", value, algorithm="sha256").digest()[:16])


def _answered(request: HttpRequest, do: Callable[[], HttpResponseBase]) -> HttpResponse:
    trace_id = new_id().hex
    try:
        response = cast("HttpResponse", do())
    except Exception as error:
        refusal = refusal_of(error, trace_id=trace_id)
        if isinstance(refusal, (ServerFailed, Unavailable)):
            log.exception("api_failed", extra={"trace_id": trace_id, "error": type(error).__name__})
        response = problem_response(refusal, trace_id=trace_id)
    response.headers["Cache-Control"] = "no-store"
    response.headers["Trace-Id"] = trace_id
    return _with_permission(request, response)


def _told_whether_it_may_ask(request: HttpRequest) -> HttpResponse:
    """The browser's own question before the field's; it carries no key."""
    response = _with_permission(request, HttpResponse(status=204))
    if "Access-Control-Allow-Origin" in response.headers:
        response.headers["Access-Control-Allow-Methods"] = "POST"
        response.headers["Access-Control-Allow-Headers"] = f"content-type, {HEADER.lower()}"
        response.headers["Access-Control-Max-Age"] = str(SECONDS_KNOWN)
    return response


def _with_permission(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    """The site's own name, when a key works there; never `*`, never with cookies."""
    site = request.headers.get("Origin", "")
    response.headers["Vary"] = "Origin"
    if site and is_known_origin(site):
        response.headers["Access-Control-Allow-Origin"] = site
    return response
