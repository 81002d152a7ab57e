"""The way in for every request of a program: who asks, how often, how large, in which language; and one shape of failure."""

import logging
import re
from collections.abc import Callable
from functools import wraps
from typing import Any, cast

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.utils import translation
from django.utils.translation import get_language_from_request
from ninja.security.base import AuthBase
from typing_extensions import override

from alvast.api.actions import done_once, note_use
from alvast.api.actions.requests import Answer
from alvast.api.actions.tokens import Allowance
from alvast.api.errors import (
    BodyTooLarge,
    FieldsInvalid,
    KeyInvalid,
    LengthMissing,
    MediaTypeUnsupported,
    MethodNotAllowed,
    ScopeMissing,
    ServerFailed,
    TokenMissing,
    Unavailable,
)
from alvast.api.queries import token_actor
from alvast.api.rules.json_bodies import is_storable_text
from alvast.api.rules.scopes import Scope
from alvast.api.v1.problems import problem_response, refusal_of
from alvast.kernel.actor import Actor
from alvast.kernel.ids import new_id

log = logging.getLogger(__name__)

LARGEST_BODY = 1024 * 1024
LONGEST_NUMBER = 18  # digits
JSON = ("application/json",)
CLOUDEVENTS = ("application/cloudevents+json", "application/cloudevents-batch+json", *JSON)
_KEY = re.compile(r"[!-~]{1,200}")

View = Callable[..., HttpResponseBase]


def actor_of(request: HttpRequest) -> Actor:
    """Whom the request's token stands for."""
    return cast("Actor", request.api_actor)  # type: ignore[attr-defined]


class Token(AuthBase):
    """What an address asks of a token; the generated description shows it."""

    openapi_type = "http"
    openapi_scheme = "bearer"

    def __init__(self, scope: Scope) -> None:
        super().__init__()
        self.scope = scope

    @override
    def __call__(self, request: HttpRequest) -> Actor:
        actor = actor_of(request)
        if self.scope not in actor.scopes:
            raise ScopeMissing(scope=self.scope)
        return actor


def through_the_door(view: View, *, takes: tuple[str, ...] = JSON) -> View:
    """Wraps one address. `takes`: the media types of its bodies."""

    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        trace_id = new_id().hex
        with translation.override(get_language_from_request(request)):
            response, allowance = _answered(request, trace_id, takes, lambda: view(request, *args, **kwargs))
            response.headers["Content-Language"] = translation.get_language() or "nl"
        response.headers["Cache-Control"] = "no-store"
        response.headers["Trace-Id"] = trace_id
        if allowance is not None:
            _tell(response, allowance)
        return response

    guarded.csrf_exempt = True  # type: ignore[attr-defined]  # no cookie opens anything here
    return guarded


def _answered(
    request: HttpRequest, trace_id: str, takes: tuple[str, ...], do: Callable[[], HttpResponseBase]
) -> tuple[HttpResponse, Allowance | None]:
    allowance: Allowance | None = None
    try:
        actor = token_actor(_bearer(request))
        request.api_actor = actor  # type: ignore[attr-defined]
        assert actor.id is not None
        allowance = note_use(token=actor.id)
        _check_form(request, takes)
        return _done(request, actor, do), allowance
    except Exception as error:
        refusal = refusal_of(error, trace_id=trace_id)
        if isinstance(refusal, (ServerFailed, Unavailable)):
            log.exception("api_failed", extra={"trace_id": trace_id, "error": type(error).__name__})
        return _with_allow(problem_response(refusal, trace_id=trace_id), refusal), allowance


def _bearer(request: HttpRequest) -> str:
    kind, _, token = request.headers.get("Authorization", "").partition(" ")
    if kind.lower() != "bearer" or not token.strip():
        raise TokenMissing
    return token.strip()


def _check_form(request: HttpRequest, takes: tuple[str, ...]) -> None:
    """What can be refused before anything is read."""
    if not is_storable_text(request.path) or not all(is_storable_text(v) for vs in request.GET.lists() for v in (vs[0], *vs[1])):
        raise FieldsInvalid
    if "chunked" in request.headers.get("Transfer-Encoding", "").lower():
        raise LengthMissing
    announced = request.headers.get("Content-Length") or "0"
    if not (announced.isascii() and announced.isdigit()):
        raise LengthMissing
    length = int(announced) if len(announced) <= LONGEST_NUMBER else LARGEST_BODY + 1
    if length > LARGEST_BODY:
        raise BodyTooLarge(limit=LARGEST_BODY)
    if request.method in ("POST", "PATCH", "PUT") and length and (request.content_type or "") not in takes:
        raise MediaTypeUnsupported(expected=" / ".join(takes))


def _done(request: HttpRequest, actor: Actor, do: Callable[[], HttpResponseBase]) -> HttpResponse:
    key = request.headers.get("Idempotency-Key")
    if request.method != "POST" or key is None:
        return _checked(request, do())
    if not _KEY.fullmatch(key):
        raise KeyInvalid
    assert actor.id is not None
    answer = done_once(token=actor.id, key=key, request=_identity(request), do=lambda: _kept(_checked(request, do())))
    response = HttpResponse(answer.body, status=answer.status, content_type="application/json; charset=utf-8")
    response.headers["Idempotency-Replayed"] = "true" if answer.is_repeated else "false"
    return response


def _checked(request: HttpRequest, response: HttpResponseBase) -> HttpResponse:
    if response.status_code == 405:
        raise MethodNotAllowed(method=request.method, allow=response.headers.get("Allow", ""))
    return cast("HttpResponse", response)


def _kept(response: HttpResponse) -> Answer:
    return Answer(response.status_code, response.content)


def _identity(request: HttpRequest) -> bytes:
    return b"\n".join((str(request.method).encode(), request.get_full_path().encode(), request.body))


def _with_allow(response: HttpResponse, refusal: Exception) -> HttpResponse:
    if isinstance(refusal, MethodNotAllowed):
        response.headers["Allow"] = str(refusal.fields["allow"])
    return response


def _tell(response: HttpResponse, allowance: Allowance) -> None:
    response.headers["RateLimit-Limit"] = str(allowance.limit)
    response.headers["RateLimit-Remaining"] = str(allowance.remaining)
    response.headers["RateLimit-Reset"] = str(allowance.resets_in)
