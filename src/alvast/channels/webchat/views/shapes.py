"""JSON as pages get it: docs/reference/chat-protocol.md. Pure."""

from datetime import datetime, timedelta
from typing import Any

from alvast.channels.webchat.neighbours import Place
from alvast.channels.webchat.queries.hours import AnswerTime, OpenHours
from alvast.channels.webchat.queries.talk import Around, ShownLine
from alvast.channels.webchat.rules.appearance import Appearance

FROM = {"visitor": "visitor", "bot": "bot", "agent": "agent", "system": "system"}


def instant(at: datetime) -> str:
    return at.isoformat(timespec="milliseconds").replace("+00:00", "Z")


def line_json(line: ShownLine) -> dict[str, Any]:
    return {
        "n": line.n, "id": str(line.id), "from": FROM[line.side], "name": line.name, "text": line.text, "html": line.html,
        "at": instant(line.at), "state": line.state, "by": line.by, "why": line.has_why, "chosen": line.chosen,
        "files": [{"id": str(f.id), "name": f.name, "type": f.type, "size": f.size} for f in line.files],
        "buttons": [{"code": b.code, "label": b.label, "kind": b.kind} for b in line.buttons],
    }  # fmt: skip


def around_json(around: Around) -> dict[str, Any]:
    return {
        "handler": {"kind": around.handler, "name": around.name}, "typing": around.typing, "read": around.read,
        "place": place_json(around.place), "closed": around.is_closed,
    }  # fmt: skip


def place_json(place: Place | None) -> dict[str, Any] | None:
    if place is None:
        return None
    span = list(place.range_minutes) if place.range_minutes else None
    return {"position": place.position, "since": instant(place.since), "range_minutes": span}


def hours_json(hours: OpenHours) -> dict[str, Any]:
    return {"open": hours.is_open, "next_opening": instant(hours.next_opening) if hours.next_opening else None}


def answer_time_json(time: AnswerTime) -> dict[str, Any]:
    return {"n": time.n, "median_minutes": _minutes(time.median), "p80_minutes": _minutes(time.p80)}


def texts_json(appearance: Appearance, language: str) -> dict[str, Any]:
    texts = appearance.texts_in(language)
    return {"title": texts.title, "greeting": texts.greeting, "away": texts.away, "starters": list(texts.starters)}


def _minutes(wait: timedelta | None) -> float | None:
    """Rounded up to a tenth: said shorter than it was would be a promise."""
    return None if wait is None else -(-wait // timedelta(seconds=6)) / 10
