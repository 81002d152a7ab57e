"""`POST /chat/<key>/session`: a page opens the chat."""

from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils import translation
from django.utils.translation import gettext as _

from alvast.channels.webchat.actions import Opened, Opening, open_session
from alvast.channels.webchat.neighbours import neighbours
from alvast.channels.webchat.queries import Chat, answer_times, around, chat_by_key, open_hours
from alvast.channels.webchat.queries.visits import VisitLine, visit_line
from alvast.channels.webchat.views.door import body_of, open_door, own_origin, text_in
from alvast.channels.webchat.views.shapes import answer_time_json, around_json, hours_json, texts_json


@open_door("POST")
def session(request: HttpRequest, key: str) -> HttpResponse:
    """Answers the secret of the session and all a page needs to begin."""
    body = body_of(request)
    opened = open_session(opening=Opening(
        key=key, token=text_in(body, "token", longest=8_192), session=text_in(body, "session", longest=200),
        page=text_in(body, "page"), language=text_in(body, "language", longest=8)[:2],
        place=request.META.get("REMOTE_ADDR", ""), own=own_origin(request),
    ))  # fmt: skip
    visit = visit_line(opened.visit)
    with translation.override(visit.language):
        return JsonResponse(_shown(chat_by_key(key), opened, visit))


def _shown(chat: Chat, opened: Opened, visit: VisitLine) -> dict[str, Any]:
    times = answer_times(chat.team)
    shown: dict[str, Any] = {
        "session": opened.secret,
        "visitor": {"name": visit.name, "identified": visit.level in ("signed", "code"), "email": visit.address},
        "language": visit.language,
        "texts": texts_json(chat.appearance, visit.language),
        "bot": {"name": neighbours().bot_at_work(chat.id)},
        "open_hours": hours_json(open_hours(chat.team)),
        "answer_times": {"chat": answer_time_json(times["webchat"]), "mail": answer_time_json(times["email"])},
        "conversation": str(visit.conversation) if visit.conversation else None,
        "last": visit.lines,
        **around_json(around([opened.visit])[opened.visit]),
    }
    if opened.is_refused:
        said = _("We could not check who you are. You can go on without being signed in.")
        shown["notice"] = {"code": "identity_refused", "detail": said}
    return shown
