"""The widget under its public addresses: the loader, the frame, and what the frame loads."""

from dataclasses import dataclass, replace
from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import translation
from django.views.decorators.clickjacking import xframe_options_exempt
from django.views.decorators.http import require_safe

from alvast.kernel.clock import now
from alvast.kernel.errors import NotFound
from alvast.portal.face import shop_face
from alvast.portal.widget.face import ChatFace, chat_face
from alvast.portal.widget.files import frame_files, loader
from alvast.portal.widget.wording import button_texts, disclosure, sample, welcome, words

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'self' {sites}"
)


@dataclass(frozen=True, slots=True)
class FramePage:
    """`settings` and `words` are for the script. `bot` is empty when only people answer; `starters` are asked with a tap."""

    face: ChatFace
    title: str
    welcome: str
    disclosure: str
    style: str
    script: str
    settings: dict[str, Any]
    words: dict[str, str]


@require_safe
def widget(request: HttpRequest, key: str) -> HttpResponse:  # noqa: ARG001 - its own address tells the script
    """The loader, the same for every site."""
    return loader().answer(request)


@require_safe
def frame_file(request: HttpRequest, shown: str, name: str) -> HttpResponse:
    """What the frame loads, by name and version."""
    found = frame_files().get(name)
    if found is None:
        raise Http404
    return found.answer(request, shown=shown)


@require_safe
@xframe_options_exempt
def frame(request: HttpRequest, key: str) -> HttpResponse:
    """The chat itself. Only the sites that the operator named may show it; it holds nothing of a visitor."""
    with translation.override(_language(request)):
        try:
            face = chat_face(key, translation.get_language() or "nl")
        except NotFound:
            raise Http404 from None
        return _framed(_shown(request, face, "frame.js", {}), face.sites)


@require_safe
@xframe_options_exempt
def preview(request: HttpRequest) -> HttpResponse:
    """The same page for the settings of a chat, which fill in how it is to look. Nobody's conversation, no connection."""
    with translation.override(_language(request)):
        face = ChatFace(key="", name=shop_face().name, bot=request.GET.get("bot", "")[:60], brand="#1f3f9c", on_brand="#ffffff")
        named = disclosure(replace(face, name="{name}"))
        more = {"at": now().isoformat(), "sample": sample(face.bot), "greeting": welcome(), "disclosure": named}
        response = _framed(_shown(request, face, "preview.js", more), ())
    response["Cache-Control"] = "no-store"
    return response


def _shown(request: HttpRequest, face: ChatFace, script: str, more: dict[str, Any]) -> HttpResponse:
    texts = button_texts(face)
    given = {
        "key": face.key, "name": face.name, "brand": face.brand, "onBrand": face.on_brand, "side": face.side,
        "sites": face.sites, "texts": texts, "zone": settings.TIME_ZONE,
    }  # fmt: skip
    page = FramePage(
        face=face, title=texts["title"], welcome=face.welcome or welcome(), disclosure=disclosure(face),
        style=_url("frame.css"), script=_url(script), settings=given | more, words=words(face),
    )  # fmt: skip
    return render(request, "portal/widget/frame.html", {"page": page})


def _framed(response: HttpResponse, sites: tuple[str, ...]) -> HttpResponse:
    """May stand on our own pages and on these sites, also on one that shuts out all that does not say so."""
    response["Content-Language"] = translation.get_language() or "nl"
    response["Content-Security-Policy"] = POLICY.format(sites=" ".join(sites)).strip()
    response["Cross-Origin-Resource-Policy"] = "cross-origin"
    response["Cross-Origin-Embedder-Policy"] = "require-corp"
    response["Referrer-Policy"] = "no-referrer"
    response["Cache-Control"] = "public, max-age=60"
    response["Vary"] = "Accept-Language"
    return response


def _language(request: HttpRequest) -> str:
    asked = request.GET.get("lang", "")
    return asked if asked in dict(settings.LANGUAGES) else translation.get_language_from_request(request)


def _url(name: str) -> str:
    """Under its version, so that browsers keep it."""
    return reverse("widget:file", args=[frame_files()[name].version, name])
