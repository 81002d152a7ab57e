"""Every failure in one shape: RFC 9457 problem+json with a stable `code`, in the asker's language."""

import json
from collections.abc import Sequence
from typing import Any

from django.db import DataError, InterfaceError, OperationalError
from django.http import Http404, HttpResponse
from django.utils.translation import gettext as _
from ninja import Schema
from ninja.errors import HttpError, ValidationError
from pydantic import Field

from alvast.api.errors import BodyUnreadable, FieldsInvalid, ServerFailed, TooManyRequests, Unavailable
from alvast.kernel.errors import DomainRefusal, NotFound, ProviderError

CONTENT_TYPE = "application/problem+json"


class FieldProblem(Schema):
    """A field and what is wrong with it; `code` is stable."""

    field: str
    code: str
    detail: str


class Problem(Schema):
    """What went wrong. Scripts read `code`; people read `detail`; support asks for `trace_id`."""

    type: str
    title: str
    status: int
    code: str
    detail: str
    trace_id: str
    fields: list[FieldProblem] = Field(default_factory=list)


PROBLEMS: dict[Any, Any] = dict.fromkeys((400, 401, 403, 404, 409, 413, 415, 422, 429), Problem)


def refusal_of(error: Exception, *, trace_id: str) -> DomainRefusal:
    """The refusal that tells a program what happened. A bug becomes ServerFailed; the caller logs it."""
    if isinstance(error, DomainRefusal):
        return error
    if isinstance(error, Http404):
        return NotFound()
    if isinstance(error, ValidationError):
        return _of_fields(error.errors)
    if isinstance(error, HttpError) and error.status_code == 400:
        cause = error.__cause__
        return cause if isinstance(cause, DomainRefusal) else BodyUnreadable(detail="")
    if isinstance(error, DataError):
        return FieldsInvalid()
    if isinstance(error, (OperationalError, InterfaceError, ProviderError)):
        return Unavailable()
    return ServerFailed(trace_id=trace_id)


def problem_response(refusal: DomainRefusal, *, trace_id: str) -> HttpResponse:
    """`application/problem+json` with the refusal's own status."""
    status = 404 if isinstance(refusal, NotFound) else refusal.http_status
    problem = {
        "type": f"urn:alvast:problem:{refusal.code}", "title": refusal.code.replace("_", " ").capitalize(), "status": status,
        "code": refusal.code, "detail": str(refusal), "trace_id": trace_id, "fields": refusal.fields.get("problems", []),
    }  # fmt: skip
    response = HttpResponse(json.dumps(problem, ensure_ascii=False), status=status, content_type=CONTENT_TYPE)
    if isinstance(refusal, TooManyRequests):
        response.headers["Retry-After"] = str(refusal.fields["seconds"])
    if status == 401:
        response.headers["WWW-Authenticate"] = 'Bearer realm="alvast"'
    if status == 503:
        response.headers["Retry-After"] = "5"
    return response


def _of_fields(errors: Sequence[dict[str, Any]]) -> DomainRefusal:
    """An id in the address that cannot be one names nothing: that is simply not found."""
    if any(error["loc"][:1] == ("path",) for error in errors):
        return NotFound()
    return FieldsInvalid(problems=[_field(error) for error in errors])


def _field(error: dict[str, Any]) -> dict[str, str]:
    """As it was asked: without the name that only our function gives to the fields together (`payload`, `wanted`)."""
    where, *inside = error["loc"]
    is_grouped = inside[:1] == ["payload"] or (len(inside) > 1 and isinstance(inside[1], str))
    place = [str(part) for part in (where, *(inside[1:] if is_grouped else inside))]
    code = error["type"]
    return {"field": ".".join(place), "code": code, "detail": _sentence(code, error.get("ctx") or {})}


def _sentence(code: str, limits: dict[str, Any]) -> str:
    sentences = {
        "missing": _("This is needed."),
        "extra_forbidden": _("This field is unknown."),
        "string_too_short": _("At least {min_length} characters."),
        "string_too_long": _("At most {max_length} characters."),
        "too_short": _("At least {min_length} of these."),
        "too_long": _("At most {max_length} of these."),
        "greater_than_equal": _("At least {ge}."),
        "less_than_equal": _("At most {le}."),
        "timezone_aware": _("A moment needs its time zone, such as 2026-05-18T09:12:00Z."),
        "literal_error": _("One of: {expected}."),
        "enum": _("One of: {expected}."),
    }
    return sentences.get(code, _("This cannot be read.")).format(**limits)
