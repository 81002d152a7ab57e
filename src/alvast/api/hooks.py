"""`POST /hooks/events/<source>`: where shops and other systems deliver, each with its own secret."""

import re
from dataclasses import asdict

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils import translation
from django.utils.translation import get_language_from_request
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from alvast.api.actions.receiving import Delivery, take_delivery
from alvast.api.errors import BodyTooLarge, LengthMissing, SignatureWrong
from alvast.api.v1.problems import problem_response
from alvast.kernel.errors import DomainRefusal, NotFound
from alvast.kernel.ids import new_id

LARGEST_BODY = 1024 * 1024
_PING = re.compile(rb"webhook_id=\d{1,12}")  # WooCommerce tries an address before it delivers there


@csrf_exempt
@require_POST
def take_event(request: HttpRequest, source: str) -> HttpResponse:
    """202 means that it is safely recorded, also when we had it already; the sender may bring it again whenever unsure.

    A source that is not there and a wrong signature look alike.
    """
    with translation.override(get_language_from_request(request)):
        try:
            return _taken(request, source)
        except DomainRefusal as refusal:
            shown = NotFound() if isinstance(refusal, SignatureWrong) else refusal
            return problem_response(shown, trace_id=new_id().hex)


def _taken(request: HttpRequest, source: str) -> HttpResponse:
    _check_size(request)
    if request.content_type == "application/x-www-form-urlencoded" and _PING.fullmatch(request.body):
        return HttpResponse("ok", content_type="text/plain")
    headers = {name.lower(): value for name, value in request.headers.items()}
    return JsonResponse(asdict(take_delivery(source=source, delivery=Delivery(headers, request.body))), status=202)


def _check_size(request: HttpRequest) -> None:
    """Before anything is read."""
    announced = request.headers.get("Content-Length") or ""
    if not (announced.isascii() and announced.isdigit()):
        raise LengthMissing
    if int(announced) > LARGEST_BODY:
        raise BodyTooLarge(limit=LARGEST_BODY)
