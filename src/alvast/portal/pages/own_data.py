"""What we hold of the customer: to read, to take away, to correct the language of, to have erased."""

import json
from dataclasses import dataclass
from datetime import datetime

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from alvast.kernel.actor import SYSTEM
from alvast.kernel.clock import now
from alvast.kernel.errors import InvalidInput
from alvast.portal.actions import ask_erasure, withdraw_erasure
from alvast.portal.pages.showing import for_visitors, show
from alvast.portal.requests import open_erasure_request
from alvast.portal.visitor import Visitor
from alvast.timeline.actions import record_fact
from alvast.timeline.queries import access_export, access_export_text

SOURCE = "alvast/portal"


@dataclass(frozen=True, slots=True)
class DataPage:
    """`erasure_due`: a request is open and will be answered before then."""

    name: str
    contact_points: tuple[tuple[str, str], ...]
    language: str
    languages: tuple[tuple[str, str], ...]
    represented_by: tuple[tuple[str, str], ...]
    represents: tuple[tuple[str, str], ...]
    erasure_due: datetime | None


@require_safe
@for_visitors
def data(request: HttpRequest, visitor: Visitor) -> HttpResponse:
    card = visitor.card
    asked = open_erasure_request(visitor.customer)
    page = DataPage(
        name=card.name,
        contact_points=tuple((p.kind, p.value) for p in card.contact_points),
        language=get_language() or "nl",
        languages=tuple((code, _own_name(code)) for code, _name in settings.LANGUAGES),
        represented_by=tuple((line.other_name, line.mandate) for line in card.represented_by),
        represents=tuple((line.other_name, line.mandate) for line in card.represents),
        erasure_due=asked.due_at if asked else None,
    )
    return show(request, "own_data.html", page, current="data")


@require_safe
@for_visitors
def download(_request: HttpRequest, visitor: Visitor, kind: str) -> HttpResponse:
    """Everything we hold, for machines (json) or for people (md)."""
    export = access_export(visitor.customer)
    if kind == "json":
        content, media_type = json.dumps(export, ensure_ascii=False, indent=2), "application/json"
    else:
        content, media_type = access_export_text(export, language=get_language() or "nl"), "text/markdown; charset=utf-8"
    response = HttpResponse(content, content_type=media_type)
    response["Content-Disposition"] = f'attachment; filename="{_("my-data")}.{kind}"'
    return response


@require_POST
@for_visitors
def language(request: HttpRequest, visitor: Visitor) -> HttpResponse:
    """The language we write in from now on."""
    chosen = request.POST.get("language", "")
    if chosen not in dict(settings.LANGUAGES):
        raise InvalidInput(detail=_("we do not write in this language"))
    record_fact(actor=SYSTEM, subject=visitor.customer, attribute="language", value=chosen, valid_from=now(), source=SOURCE)
    response = HttpResponseRedirect(reverse("portal:data"))
    response.set_cookie(settings.LANGUAGE_COOKIE_NAME, chosen, max_age=365 * 86400, samesite="Lax", secure=settings.IS_HTTPS)
    return response


@require_http_methods(["GET", "POST"])
@for_visitors
def erasure(request: HttpRequest, visitor: Visitor) -> HttpResponse:
    """First what it means, then yes; and yes can be taken back while nobody has acted on it."""
    if request.method == "GET":
        return show(request, "erasure.html", open_erasure_request(visitor.customer), current="data")
    if "withdraw" in request.POST:
        withdraw_erasure(customer=visitor.customer)
    else:
        ask_erasure(customer=visitor.customer)
    return HttpResponseRedirect(reverse("portal:data"))


def _own_name(code: str) -> str:
    return {"nl": "Nederlands", "en": "English"}.get(code, code)
