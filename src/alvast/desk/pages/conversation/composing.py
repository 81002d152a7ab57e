"""The composer under a conversation: a reply, a note or a forward, with what was typed before."""

from dataclasses import dataclass, replace
from datetime import datetime
from urllib.parse import urlencode
from uuid import UUID, uuid4

from django.http import QueryDict
from django.urls import reverse
from django.utils.translation import gettext as _

from alvast.conversations.doors import door_of
from alvast.conversations.queries import ConversationView, ShownAttachment, ShownMessage
from alvast.desk.pages.moments import Moment, desk_zone, later_moments
from alvast.kernel.calendar import BusinessCalendar

KINDS = ("reply", "note", "forward")


@dataclass(frozen=True, slots=True)
class Composer:
    """`client_key` makes the same form sent twice one message; `original` is the text that a forward takes along.

    `based_on`: when the draft that stands in it was saved, empty for none.

    `is_chosen`: the agent asked to write just this, so the text gets the focus. `is_addressed`: an answer needs an address;
    in a chat it goes to who is there, at once.
    """

    kind: str
    conversation: UUID
    number: int
    query: str
    client_key: UUID
    moments: tuple[Moment, ...]
    text: str = ""
    to: str = ""
    cc: str = ""
    bcc: str = ""
    message: UUID | None = None
    original: str = ""
    uploads: tuple[ShownAttachment, ...] = ()
    is_draft: bool = False
    is_chosen: bool = False
    based_on: str = ""
    error: str = ""
    is_addressed: bool = True

    @property
    def url(self) -> str:
        return reverse("desk:conversation-act", args=[self.number, self.kind]) + self.query

    @property
    def reply_url(self) -> str:
        return self._as("reply")

    @property
    def note_url(self) -> str:
        return self._as("note")

    @property
    def forward_url(self) -> str:
        return self._as("forward")

    def _as(self, kind: str) -> str:
        page = reverse("desk:conversation", args=[self.number])
        return f"{page}{self.query}{'&' if self.query else '?'}{urlencode({'write': kind})}#composer"


def composer_for(
    view: ConversationView, kind: str, *, query: str, calendar: BusinessCalendar, at: datetime,
    message: ShownMessage | None = None, uploads: tuple[ShownAttachment, ...] = (), is_chosen: bool = False,
) -> Composer:  # fmt: skip
    """The composer of this kind with the agent's draft; what the conversation's state does not allow becomes a note.

    `message` is the one to forward; the newest when none is named.
    """
    kind = kind if kind in KINDS and kind in view.may else "note"
    moments = later_moments(at, calendar, desk_zone()) if kind != "note" else ()
    empty = Composer(kind, view.id, view.number, query, uuid4(), moments, uploads=uploads, is_chosen=is_chosen,
                     is_addressed=kind == "forward" or door_of(view.channel).is_addressed)  # fmt: skip
    return _with_draft(_with_start(empty, view, message), view)


def _with_start(composer: Composer, view: ConversationView, message: ShownMessage | None) -> Composer:
    if composer.kind == "reply":
        return replace(composer, to=", ".join(view.reply_to))
    if composer.kind == "forward":
        newest = next((m for m in reversed(view.messages) if m.kind != "note"), None)
        sent_on = message if message and message.kind != "note" else newest
        return replace(composer, message=sent_on.id, original=_original(sent_on.text)) if sent_on else composer
    return composer


def _original(text: str) -> str:
    return text if len(text) <= 4000 else text[:4000] + " …"


def _with_draft(composer: Composer, view: ConversationView) -> Composer:
    draft = view.draft(composer.kind)
    if draft is None:
        return composer
    to, cc, bcc = (", ".join(draft.recipients.get(place, ())) for place in ("to", "cc", "bcc"))
    return replace(composer, text=draft.text, to=to or composer.to, cc=cc, bcc=bcc, is_draft=True,
                   based_on=draft.saved_at.isoformat())  # fmt: skip


def typed(composer: Composer, form: QueryDict, error: str) -> Composer:
    """The composer as it was sent, with what is wrong: nothing typed is ever lost."""
    return replace(
        composer, text=form.get("text", ""), to=form.get("to", ""), cc=form.get("cc", ""), bcc=form.get("bcc", ""), error=error
    )


def confirmation(kind: str, send_at: datetime | None) -> str:
    """What the notice says after sending."""
    if kind == "note":
        return _("Note saved")
    return _("Will be sent later") if send_at else _("Sending …")
