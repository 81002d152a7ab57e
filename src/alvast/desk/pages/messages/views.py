"""Files and frames: attachments, the customer's own layout in a sandbox, the original mail."""

import base64
import re
from typing import Final
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.utils.html import escape
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_safe

from alvast.channels.email import queries as email
from alvast.conversations import queries as conversations
from alvast.conversations.queries import FoundMessage
from alvast.desk.pages.messages.remote_pictures import with_remote_pictures
from alvast.desk.pages.showing import actor_for, for_agents
from alvast.desk.templatetags.desk import is_picture
from alvast.kernel.actor import Actor
from alvast.kernel.errors import NotFound

LOCKED: Final = (
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; "
    "frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox"
)
MOST_PICTURE_BYTES: Final = 12_000_000  # of one message, shown inside its frame; the rest stays a file to open
_PICTURE_OF_MAIL = re.compile(r' src="cid:([^"]{1,300})"')
_LOOK: Final = (
    "body{margin:16px;font:15px/1.55 system-ui,sans-serif;color:#1f2430;background:#fff;overflow-wrap:anywhere}"
    "img{max-width:100%;height:auto}img:not([src]){display:inline-block;min-width:24px;min-height:24px;background:#eef0f4;border-radius:4px}"
    "table{max-width:100%}a{color:#2b4aa8}"
)


@require_safe
@for_agents
def body(request: HttpRequest, message: UUID) -> HttpResponse:
    """The message as its sender laid it out, inert, in a frame of its own.

    Pictures that came along are written into the page, so the frame asks for nothing; those from elsewhere too, when the
    agent asked for them (`?pictures=remote`): we fetch them.
    """
    actor = actor_for(request)
    found = conversations.message_for(actor, message)
    if found.is_erased or not found.html:
        raise NotFound
    html = _with_pictures(actor, found)
    return _locked(_document(with_remote_pictures(html) if request.GET.get("pictures") == "remote" else html))


def _locked(document: str) -> HttpResponse:
    response = HttpResponse(document)
    response["Content-Security-Policy"] = LOCKED
    response["X-Frame-Options"] = "SAMEORIGIN"
    response["Referrer-Policy"] = "no-referrer"
    return response


def _document(html: str) -> str:
    head = f'<meta charset="utf-8"><meta name="color-scheme" content="light"><base target="_blank"><style>{_LOOK}</style>'
    return f"<!doctype html><html><head>{head}</head><body>{html}</body></html>"


def _with_pictures(actor: Actor, found: FoundMessage) -> str:
    pictures = _pictures_of(actor, found)
    return _PICTURE_OF_MAIL.sub(lambda match: pictures.get(match[1], ""), found.html)


def _pictures_of(actor: Actor, found: FoundMessage) -> dict[str, str]:
    """` src="data:…"` by content id, as far as they fit."""
    wanted = set(_PICTURE_OF_MAIL.findall(found.html))
    shown: dict[str, str] = {}
    room = MOST_PICTURE_BYTES
    for file in conversations.shown_message(actor, found.id).attachments if wanted else ():
        if escape(file.content_id) in wanted and is_picture(file.type) and file.size <= room:
            room -= file.size
            content = conversations.attachment_for(actor, file.id).content()
            shown[escape(file.content_id)] = f' src="data:{file.type};base64,{base64.b64encode(content).decode()}"'
    return shown


@require_safe
@for_agents
def original(request: HttpRequest, message: UUID) -> HttpResponse:
    """The mail as it came in, byte for byte, to keep or to look at with other programs."""
    found = conversations.message_for(actor_for(request), message)
    if found.raw is None or found.is_erased:
        raise NotFound
    return _download(email.original_of(found.raw), "message/rfc822", f"{found.number}.eml")


@require_safe
@for_agents
def attachment(request: HttpRequest, attachment: UUID) -> HttpResponse:
    """The file as a download; only plain pictures may be shown in a page. Its name is a label, never a path."""
    file = conversations.attachment_for(actor_for(request), attachment)
    response = _download(file.content(), file.type, file.name)
    if "inline" in request.GET and is_picture(file.type):
        response["Content-Disposition"] = content_disposition_header(False, file.name) or "inline"
    return response


def _download(content: bytes, media_type: str, name: str) -> HttpResponse:
    safe_type = media_type if re.fullmatch(r"[\w.+-]+/[\w.+-]+", media_type) else "application/octet-stream"
    response = HttpResponse(content, content_type=safe_type)
    response["Content-Disposition"] = content_disposition_header(True, name) or "attachment"
    response["Content-Security-Policy"] = "default-src 'none'; sandbox"
    response["X-Content-Type-Options"] = "nosniff"
    return response
