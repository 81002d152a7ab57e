"""The board of bots, and the switch."""

from dataclasses import dataclass
from typing import Any, cast
from uuid import UUID

from django import forms
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from alvast.bots.quality import actions
from alvast.bots.quality.queries.boards import intent_lines
from alvast.bots.queries import bots as all_bots
from alvast.desk.forms import DeskForm, sent
from alvast.desk.pages.bots.page import LENGTHS, page_of
from alvast.desk.pages.bots.transcript import TranscriptField
from alvast.desk.pages.bots.wording import intent_name
from alvast.desk.pages.showing import actor_for, go_to, show, tell
from alvast.desk.settings.guard import for_leads, show_form
from alvast.insight.queries import last_days
from alvast.kernel.actor import Actor

USUAL = 30
FILLED = ("bot", "intent", "conversation")  # what the address may fill in


class SwitchForm(DeskForm):
    """What goes off, and what customers are told."""

    bot = forms.TypedChoiceField(label=gettext_lazy("Which bot?"), coerce=UUID, empty_value=None, required=False)
    intent = forms.ChoiceField(label=gettext_lazy("About what?"), required=False)
    what = forms.CharField(
        label=gettext_lazy("What goes wrong?"), max_length=4_000, required=False, widget=forms.Textarea({"rows": 3}),
        help_text=gettext_lazy("It stands in the file that is opened now. You can write more later."),
    )  # fmt: skip
    fallback = forms.CharField(
        label=gettext_lazy("What customers are told"), max_length=300, required=False, widget=forms.Textarea({"rows": 2}),
        help_text=gettext_lazy("Left empty they hear that a person takes over."),
    )  # fmt: skip
    conversation = TranscriptField()

    def __init__(self, *args: Any, actor: Actor, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        cast("TranscriptField", self.fields["conversation"]).actor = actor
        bot, intent = self.fields["bot"], self.fields["intent"]
        assert isinstance(bot, forms.TypedChoiceField)
        assert isinstance(intent, forms.ChoiceField)
        bot.choices = [("", _("All bots")), *((str(one.id), one.name) for one in all_bots())]
        intent.choices = [("", _("Everything")), *((line.code, intent_name(line)) for line in intent_lines(()))]


@dataclass(frozen=True, slots=True)
class SwitchPage:
    """What will be switched off."""

    form: SwitchForm


@require_safe
@for_leads
def bots(request: HttpRequest) -> HttpResponse:
    asked = request.GET.get("days", "")
    days = int(asked) if asked in {str(one) for one in LENGTHS} else USUAL
    return show(request, "desk/bots/page.html", page_of(last_days(days), days), current="bots")


@require_http_methods(["GET", "POST"])
@for_leads
def switch_off(request: HttpRequest) -> HttpResponse:
    actor, opened = actor_for(request), list[UUID]()
    form = SwitchForm(request.POST or None, initial={name: request.GET.get(name, "") for name in FILLED}, actor=actor)
    if sent(request, form, lambda: opened.append(actions.switch_off(actor=actor, **form.cleaned_data))):
        tell(request, _("Switched off. Running chats go to people now."))
        return go_to(request, "desk:bot-incident", opened[0])
    return show_form(request, "desk/bots/switch.html", SwitchPage(form), form)


@require_POST
@for_leads
def switch_on(request: HttpRequest, stop: UUID) -> HttpResponse:
    actions.switch_on(actor=actor_for(request), stop=stop)
    tell(request, _("Switched on again."))
    return go_to(request, "desk:bots")
