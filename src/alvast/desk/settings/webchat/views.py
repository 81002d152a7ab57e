"""Chats on sites: the list, the form with the chat as it will look beside it, what goes into the pages, the secret."""

from dataclasses import dataclass
from urllib.parse import urlencode
from uuid import UUID

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from alvast.channels.webchat import actions, queries
from alvast.channels.webchat.neighbours import neighbours
from alvast.channels.webchat.queries import Chat, ChatDetails
from alvast.desk.forms import sent
from alvast.desk.pages.showing import actor_for, go_to, show, tell
from alvast.desk.settings.confirming import ConfirmPage, confirmed
from alvast.desk.settings.guard import for_administrators, show_form
from alvast.desk.settings.webchat.examples import Example, examples
from alvast.desk.settings.webchat.form import ChatForm
from alvast.staff.queries import all_teams, names_of


@dataclass(frozen=True, slots=True)
class ChatRow:
    """A chat in the list."""

    chat: Chat
    team: str


@dataclass(frozen=True, slots=True)
class ChatsPage:
    """All chats; without a team none can be added."""

    rows: tuple[ChatRow, ...]
    has_teams: bool


@dataclass(frozen=True, slots=True)
class ChatPage:
    """One chat; `known` is None for a new one. `preview` is the address of the chat as the form has it."""

    known: ChatDetails | None
    form: ChatForm
    snippet: str
    preview: str


@dataclass(frozen=True, slots=True)
class SecretPage:
    """The secret that a site signs with; shown this once, with how to use it."""

    chat: Chat
    secret: str
    examples: tuple[Example, ...]


@require_safe
@for_administrators
def chats(request: HttpRequest) -> HttpResponse:
    lines = queries.chats()
    teams = names_of({chat.team for chat in lines})
    rows = tuple(ChatRow(chat, teams.get(chat.team, "")) for chat in lines)
    return show(request, "desk/settings/webchat/list.html", ChatsPage(rows, has_teams=bool(all_teams())))


@require_http_methods(["GET", "POST"])
@for_administrators
def add(request: HttpRequest) -> HttpResponse:
    form, made = ChatForm(request.POST or None), []
    if sent(request, form, lambda: made.append(actions.add_chat(actor=actor_for(request), settings=form.settings()))):
        tell(request, _("The chat is made. Put the line below on your pages."))
        return go_to(request, reverse("settings:chat", args=made))
    return show_form(request, "desk/settings/webchat/chat.html", _page(None, form), form)


@require_http_methods(["GET", "POST"])
@for_administrators
def chat(request: HttpRequest, chat: UUID) -> HttpResponse:
    known = queries.chat_by_id(chat)
    form = ChatForm(request.POST or None, known=known)
    if sent(request, form, lambda: actions.change_chat(actor=actor_for(request), inbox=chat, settings=form.settings())):
        tell(request, _("Saved."))
        return go_to(request, reverse("settings:chat", args=[chat]))
    return show_form(request, "desk/settings/webchat/chat.html", _page(known, form), form)


@require_http_methods(["GET", "POST"])
@for_administrators
def switch_off(request: HttpRequest, chat: UUID) -> HttpResponse:
    known = queries.chat_by_id(chat).chat
    page = ConfirmPage(
        at="chats", heading=_("Switch off {name}?").format(name=known.name), verb=_("Switch off"),
        lead=_("The button disappears from the pages. Conversations stay and can be answered by mail."),
        back_url=reverse("settings:chats"),
    )  # fmt: skip
    return confirmed(
        request,
        page,
        lambda: actions.switch_chat(actor=actor_for(request), inbox=chat, is_on=False),
        said=_("{name} is switched off.").format(name=known.name),
    )


@require_POST
@for_administrators
def switch_on(request: HttpRequest, chat: UUID) -> HttpResponse:
    actions.switch_chat(actor=actor_for(request), inbox=chat, is_on=True)
    tell(request, _("Switched on."))
    return go_to(request, reverse("settings:chat", args=[chat]))


@require_POST
@for_administrators
def secret(request: HttpRequest, chat: UUID) -> HttpResponse:
    """A fresh secret; the one before stops working."""
    fresh = actions.renew_secret(actor=actor_for(request), inbox=chat)
    known = queries.chat_by_id(chat).chat
    return show(request, "desk/settings/webchat/secret.html", SecretPage(known, fresh, examples(known.key)))


def _page(known: ChatDetails | None, form: ChatForm) -> ChatPage:
    snippet = _snippet(known.chat) if known else ""
    bot = neighbours().bot_of(known.chat.id) if known else ""
    preview = f"{reverse('widget:preview')}?{urlencode({'lang': get_language(), 'bot': bot})}"
    return ChatPage(known, form, snippet, preview)


def _snippet(chat: Chat) -> str:
    return f'<script src="{settings.BASE_URL}{reverse("widget:loader", args=[chat.key])}" async></script>'
