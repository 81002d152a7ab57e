"""What every request goes through: where it comes from, how much it brings, who sends it, and refusals in their language."""

import json
import logging
from collections.abc import Callable, Mapping
from functools import wraps
from typing import Any
from uuid import UUID

from django.conf import settings
from django.core.exceptions import RequestDataTooBig, TooManyFilesSent
from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse, JsonResponse, UnreadablePostError
from django.http.multipartparser import MultiPartParserError
from django.utils import translation
from django.utils.translation import get_language_from_request
from django.views.decorators.csrf import csrf_exempt

from alvast.channels.webchat.actions import guest_of
from alvast.channels.webchat.errors import BodyTooLarge, BodyUnreadable, ChatOff, NoSession, TooMuch, WrongOrigin
from alvast.channels.webchat.rules.appearance import LANGUAGES
from alvast.kernel.errors import DomainRefusal, NotFound
from alvast.kernel.ids import new_id

LARGEST_BODY = 1024 * 1024
LARGEST_UPLOAD = 26 * 1024 * 1024  # a file of 25 MB and what is around it
NESTED = 8

log = logging.getLogger(__name__)

View = Callable[..., HttpResponse]
Body = Mapping[str, Any]


def open_door(*methods: str, largest: int = LARGEST_BODY) -> Callable[[View], View]:
    """Makes a view of this room: for our own pages only, whatever it refuses in one shape. For one not yet known."""

    def made(view: View) -> View:
        @csrf_exempt  # nothing comes along by itself: no cookie is read here
        @wraps(view)
        def answered(request: HttpRequest, key: str, **named: Any) -> HttpResponse:
            with translation.override(_language(request)):
                try:
                    _check(request, methods, largest)
                    return _unstored(view(request, key, **named))
                except DomainRefusal as refusal:
                    return _unstored(problem(refusal))
                except (RequestDataTooBig, TooManyFilesSent):
                    return _unstored(problem(BodyTooLarge()))
                except (UnreadablePostError, MultiPartParserError):
                    return _unstored(problem(BodyUnreadable()))
                except (OperationalError, InterfaceError) as error:
                    log.warning("chat_database_away", extra={"error": type(error).__name__})
                    return _unstored(problem(ChatOff()))

        return answered

    return made


def guest_door(*methods: str, largest: int = LARGEST_BODY) -> Callable[[View], View]:
    """The same for a visitor with a session: `Authorization: Bearer <secret>`; refusals in the language of the visit."""

    def made(view: View) -> View:
        @wraps(view)
        def known(request: HttpRequest, key: str, **named: Any) -> HttpResponse:
            guest = guest_of(key=key, secret=_secret(request))
            with translation.override(guest.language):
                try:
                    return view(request, guest, **named)
                except DomainRefusal as refusal:
                    return problem(refusal)

        return open_door(*methods, largest=largest)(known)

    return made


def body_of(request: HttpRequest) -> Body:
    """The JSON object that was sent. Raises BodyUnreadable."""
    try:
        body = json.loads(request.body.decode("utf-8"))
    except (ValueError, RecursionError) as error:
        raise BodyUnreadable from error
    if not isinstance(body, dict):
        raise BodyUnreadable
    return body


def text_in(body: Body, name: str, *, longest: int = 4_096) -> str:
    """An empty text when it is not there. Raises BodyUnreadable for what is no text or too long to be one."""
    value = body.get(name) or ""
    if not isinstance(value, str) or len(value) > longest:
        raise BodyUnreadable
    return value


def id_in(body: Body, name: str) -> UUID:
    """Raises BodyUnreadable."""
    try:
        return UUID(text_in(body, name, longest=64))
    except ValueError as error:
        raise BodyUnreadable from error


def number_in(value: object) -> int:
    """A whole number that is not negative. Raises BodyUnreadable."""
    text = str(value) if isinstance(value, (int, str)) and not isinstance(value, bool) else ""
    if not (text.isascii() and text.isdigit() and len(text) <= 18):
        raise BodyUnreadable
    return int(text)


def problem(refusal: DomainRefusal) -> HttpResponse:
    """RFC 9457, with Retry-After where waiting helps."""
    status = refusal.http_status
    content = {
        "type": f"urn:alvast:problem:{refusal.code}", "title": refusal.code.replace("_", " ").capitalize(), "status": status,
        "code": refusal.code, "detail": str(refusal), "trace_id": new_id().hex,
    }  # fmt: skip
    response = JsonResponse(content, status=status, content_type="application/problem+json")
    if isinstance(refusal, TooMuch):
        response["Retry-After"] = str(refusal.fields["seconds"])
    elif isinstance(refusal, ChatOff):
        response["Retry-After"] = "30"
    elif isinstance(refusal, NoSession):
        response["WWW-Authenticate"] = 'Bearer realm="chat"'
    return response


def own_origin(request: HttpRequest) -> str:
    return f"{request.scheme}://{request.get_host()}"


def is_from_own_page(headers: Mapping[str, str], host: str) -> bool:
    """Browsers say where a request comes from. One that says nothing comes from no page of another site's."""
    site, origin = headers.get("sec-fetch-site", "same-origin"), headers.get("origin", "")
    is_own = not origin or origin == settings.BASE_URL or (bool(host) and origin.partition("://")[2] == host)
    return site in ("same-origin", "none") and is_own


def _check(request: HttpRequest, methods: tuple[str, ...], largest: int) -> None:
    if request.method not in methods:
        raise NotFound
    headers = {name.lower(): value for name, value in request.headers.items()}
    if not is_from_own_page(headers, request.get_host()):
        raise WrongOrigin
    announced = request.META.get("CONTENT_LENGTH") or "0"
    if not (announced.isascii() and announced.isdigit()) or "transfer-encoding" in headers:
        raise BodyUnreadable
    if len(announced) > 12 or int(announced) > largest:
        raise BodyTooLarge


def _secret(request: HttpRequest) -> str:
    kind, _space, secret = request.headers.get("Authorization", "").partition(" ")
    if kind.lower() != "bearer" or not secret or len(secret) > 200:
        raise NoSession
    return secret.strip()


def _language(request: HttpRequest) -> str:
    asked = request.headers.get("Content-Language", "")
    return asked if asked in LANGUAGES else get_language_from_request(request)


def _unstored(response: HttpResponse) -> HttpResponse:
    response["Cache-Control"] = "no-store"
    response["Content-Security-Policy"] = "default-src 'none'; frame-ancestors 'none'"
    response["X-Content-Type-Options"] = "nosniff"
    response["Referrer-Policy"] = "no-referrer"
    return response
