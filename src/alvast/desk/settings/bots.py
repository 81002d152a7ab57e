"""The bots there are: how they are called, where they answer, and what puts their answers together."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, ClassVar
from uuid import UUID

from django import forms
from django.http import HttpRequest, HttpResponse
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_safe

from alvast.bots.actions import save_bot
from alvast.bots.quality.actions import measure_again
from alvast.bots.queries import BotLine
from alvast.bots.queries import bots as all_bots
from alvast.channels.email.queries import inboxes
from alvast.channels.webchat.queries import chats
from alvast.desk.forms import DeskForm, sent
from alvast.desk.pages.showing import go_to, show, tell
from alvast.desk.settings.guard import for_administrators, show_form
from alvast.kernel.errors import NotFound

COMPOSERS = (
    ("extractive", gettext_lazy("Sentences of our articles")),
    ("language_model", gettext_lazy("The language model, checked against our articles")),
)


class BotForm(DeskForm):
    """One bot."""

    refused_at: ClassVar = {"bot_named_wrongly": "name"}

    name = forms.CharField(
        label=gettext_lazy("Name"), max_length=60, help_text=gettext_lazy("It says “AI”, so that people know what they talk to."),
    )  # fmt: skip
    accounts = forms.MultipleChoiceField(
        label=gettext_lazy("Where does it answer?"), required=False, widget=forms.CheckboxSelectMultiple,
        help_text=gettext_lazy("Of what it was measured to be good at; all else goes to people."),
    )  # fmt: skip
    composer = forms.ChoiceField(
        label=gettext_lazy("What are its answers made of?"), choices=COMPOSERS, widget=forms.RadioSelect,
        help_text=gettext_lazy("After a change the examples are measured again before it may answer by itself."),
    )  # fmt: skip
    brand = forms.SlugField(
        label=gettext_lazy("Brand"), max_length=40, required=False,
        help_text=gettext_lazy("Then it also knows the articles of this brand."),
    )  # fmt: skip

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        accounts = self.fields["accounts"]
        assert isinstance(accounts, forms.MultipleChoiceField)
        accounts.choices = [(str(id_), name) for id_, name in _accounts()]


@dataclass(frozen=True, slots=True)
class BotRow:
    """A bot in the list; `places` are names of chats and inboxes."""

    line: BotLine
    places: Sequence[str]
    composer: str


@dataclass(frozen=True, slots=True)
class BotsPage:
    """All bots."""

    rows: Sequence[BotRow]


@dataclass(frozen=True, slots=True)
class BotPage:
    """One bot; `line` is None for a new one."""

    line: BotLine | None
    form: BotForm


@require_safe
@for_administrators
def bots(request: HttpRequest) -> HttpResponse:
    names, composers = dict(_accounts()), dict(COMPOSERS)
    rows = [
        BotRow(bot, [names[one] for one in bot.accounts if one in names], str(composers.get(bot.composer, bot.composer)))
        for bot in all_bots()
    ]  # fmt: skip
    return show(request, "desk/settings/bots/list.html", BotsPage(rows))


@require_http_methods(["GET", "POST"])
@for_administrators
def add(request: HttpRequest) -> HttpResponse:
    return _edit(request, None)


@require_http_methods(["GET", "POST"])
@for_administrators
def bot(request: HttpRequest, bot: UUID) -> HttpResponse:
    line = next((one for one in all_bots() if one.id == bot), None)
    if line is None:
        raise NotFound
    return _edit(request, line)


def _edit(request: HttpRequest, line: BotLine | None) -> HttpResponse:
    form = BotForm(request.POST or None, initial=_known(line))
    if sent(request, form, lambda: _save(line, form.cleaned_data)):
        tell(request, _("Saved."))
        return go_to(request, "settings:bots")
    return show_form(request, "desk/settings/bots/bot.html", BotPage(line, form), form)


def _save(line: BotLine | None, given: dict[str, Any]) -> None:
    """What is not on the page stays as it is."""
    kept = {"key": line.key, "language": line.language, "disclosure": line.disclosure} if line else {"key": _key(given["name"])}
    accounts = [UUID(account) for account in given["accounts"]]
    save_bot(**{**kept, **given, "accounts": accounts})
    measure_again()


def _key(name: str) -> str:
    """Free: a new bot never becomes one that is there."""
    taken, first = {bot.key for bot in all_bots()}, slugify(name)[:34] or "bot"
    return next(key for key in (first, *(f"{first}-{n}" for n in range(2, len(taken) + 3))) if key not in taken)


def _known(line: BotLine | None) -> dict[str, Any]:
    if line is None:
        return {"composer": "extractive"}
    return {"name": line.name, "accounts": [str(one) for one in line.accounts], "composer": line.composer, "brand": line.brand}


def _accounts() -> list[tuple[UUID, str]]:
    chat, mail = _("Chat: {name}"), _("Mail: {name}")
    return [(one.id, chat.format(name=one.name)) for one in chats()] + [(one.id, mail.format(name=one.name)) for one in inboxes()]
