"""What was said in a visit, as a letter to its visitor."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from alvast.channels.webchat.models import Line, Visit
from alvast.channels.webchat.queries.wording import label_of
from alvast.channels.webchat.rules.wording import CHOSE
from alvast.conversations.queries.visitor_side import Spoken, spoken

LATEST = 200  # lines

Side = Line.Side


@dataclass(frozen=True, slots=True)
class Transcript:
    subject: str
    text: str


def transcript_of(visit: UUID, *, is_proven: bool) -> Transcript:
    """In the active language, times as in the Netherlands. Unproven: without the visitor's words as long as no person of ours
    took part, and it says so."""
    row = Visit.objects.select_related("inbox").get(id=visit)
    lines = list(Line.objects.filter(visit=visit).order_by("-n")[:LATEST])[::-1]
    messages = spoken([line.message_id for line in lines if line.message_id])
    has_person = any(line.side == Side.AGENT for line in lines)
    is_whole = is_proven or has_person
    said = [text for line in lines if (text := _line(line, messages, is_whole=is_whole))]
    began = date_format(timezone.localtime(row.made_at), "j F Y")
    head = _("This is what was said in your chat with {name} on {day}.").format(name=row.inbox.name, day=began)
    left_out = [] if is_whole else [_("Your own words are not in it: we cannot be sure that this address is yours.")]
    foot = _("You can answer this mail: your answer comes to the same conversation.")
    subject = _("Your chat with {name}").format(name=row.inbox.name)
    return Transcript(subject, "\n\n".join([head, *left_out, *said, foot]))


def answers_of(visit: UUID, lines: Sequence[Line]) -> Transcript:
    """What we said while nobody was there to see it, in the active language: no words of the visitor."""
    row = Visit.objects.select_related("inbox").get(id=visit)
    messages = spoken([line.message_id for line in lines if line.message_id])
    said = [text for line in lines if (text := _line(line, messages, is_whole=False))]
    head = _("You were no longer in the chat when we answered. This is what we said:")
    foot = _("You can answer this mail: your answer comes to the same conversation.")
    subject = _("Our answers in your chat with {name}").format(name=row.inbox.name)
    return Transcript(subject, "\n\n".join([head, *said, foot]))


def _line(line: Line, messages: dict[UUID, Spoken], *, is_whole: bool) -> str:
    if line.side == Side.SYSTEM or (line.side == Side.VISITOR and not is_whole):
        return ""
    message = messages.get(line.message_id) if line.message_id else None
    text = message.text if message is not None else label_of(line.parameters) if line.code == CHOSE else ""
    files = "".join(f"\n[{file.name}]" for file in message.files) if message is not None else ""
    if not text and not files:
        return ""
    at = date_format(timezone.localtime(line.at), "H:i")
    return f"{at} {_who(line, message)}:\n{text}{files}"


def _who(line: Line, message: Spoken | None) -> str:
    if line.side == Side.VISITOR:
        return pgettext("in a copy of a chat: the reader", "You")
    if line.side == Side.BOT:
        return _("AI assistant")
    return (message.author_name if message else "") or _("Our colleague")
