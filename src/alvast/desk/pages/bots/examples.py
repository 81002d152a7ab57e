"""Examples of what a bot must be able to do: written by a lead, or an answer that an agent sets right."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, time
from typing import Any
from uuid import UUID

from django import forms
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST

from alvast.bots.quality import actions
from alvast.bots.quality.actions import OUTCOMES, Wanted
from alvast.bots.quality.queries.answers import SaidLine, said_by_bot
from alvast.bots.quality.queries.boards import ExampleLine, example_line, intent_line
from alvast.desk.forms import DeskForm, sent
from alvast.desk.pages.bots import wording
from alvast.desk.pages.showing import actor_for, for_agents, go_to, tell
from alvast.desk.settings.guard import for_leads, show_form


class ExampleForm(DeskForm):
    """A question with what is expected of the answer; one piece of an answer a line."""

    question = forms.CharField(
        label=gettext_lazy("The question"), max_length=2_000, widget=forms.Textarea({"rows": 3}),
        help_text=gettext_lazy("As customers ask it. Leave out names, addresses and numbers of people."),
    )  # fmt: skip
    outcome = forms.ChoiceField(label=gettext_lazy("What must the bot do?"), widget=forms.RadioSelect)
    article = forms.CharField(
        label=gettext_lazy("From which article?"), max_length=120, required=False,
        help_text=gettext_lazy("Its short name, as in its address. Empty: any."),
    )  # fmt: skip
    must_say = forms.CharField(
        label=gettext_lazy("The answer must hold"), required=False, widget=forms.Textarea({"rows": 3}),
        help_text=gettext_lazy("One piece a line, such as “2 werkdagen”."),
    )  # fmt: skip
    must_not_say = forms.CharField(
        label=gettext_lazy("The answer must never hold"), required=False, widget=forms.Textarea({"rows": 2}),
        help_text=gettext_lazy("One piece a line."),
    )  # fmt: skip
    at = forms.DateField(
        label=gettext_lazy("About which day?"), required=False, widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d"),
        input_formats=["%Y-%m-%d"], help_text=gettext_lazy("Empty: always the day on which it is run."),
    )  # fmt: skip

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        outcome = self.fields["outcome"]
        assert isinstance(outcome, forms.ChoiceField)
        outcome.choices = [(code, wording.outcome_name(code)) for code in OUTCOMES]

    def wanted(self) -> Wanted:
        """As the actions want it; a day is meant at noon."""
        given = self.cleaned_data
        noon = datetime.combine(given["at"], time(12), tzinfo=timezone.get_default_timezone()) if given["at"] else None
        return Wanted(
            question=given["question"], outcome=given["outcome"], article=given["article"],
            must_say=given["must_say"].splitlines(), must_not_say=given["must_not_say"].splitlines(), at=noon,
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class ExamplePage:
    """`said` is the answer that was wrong; `example` the one that is changed. `back` is where both buttons lead."""

    form: ExampleForm
    heading: str
    lead: str
    back: str
    back_name: str
    said: str = ""
    example: UUID | None = None


@require_http_methods(["GET", "POST"])
@for_leads
def add(request: HttpRequest, code: str) -> HttpResponse:
    line = intent_line(code, ())
    form = ExampleForm(request.POST or None, initial={"outcome": "answered", "question": request.GET.get("question", "")})
    if sent(request, form, lambda: actions.add_example(actor=actor_for(request), intent=code, wanted=form.wanted())):
        tell(request, _("Added. The examples are run."))
        return go_to(request, "desk:bot-intent", code)
    page = ExamplePage(
        form, _("Add example"), _("From now on every version of the bot must pass it."), reverse("desk:bot-intent", args=[code]),
        wording.intent_name(line),
    )  # fmt: skip
    return show_form(request, "desk/bots/example.html", page, form)


@require_http_methods(["GET", "POST"])
@for_leads
def change(request: HttpRequest, example: UUID) -> HttpResponse:
    line = example_line(example)
    form = ExampleForm(request.POST or None, initial=_known(line))
    if sent(request, form, lambda: actions.replace_example(actor=actor_for(request), example=example, wanted=form.wanted())):
        tell(request, _("Saved as a new example. The old one stays in the history."))
        return go_to(request, "desk:bot-intent", line.intent)
    name = wording.intent_name(intent_line(line.intent, ()))
    page = ExamplePage(
        form, _("Example"), "", reverse("desk:bot-intent", args=[line.intent]), name, said=line.was_said, example=line.id
    )
    return show_form(request, "desk/bots/example.html", page, form)


@require_POST
@for_leads
def retire(request: HttpRequest, example: UUID) -> HttpResponse:
    line = example_line(example)
    actions.retire_example(actor=actor_for(request), example=example)
    tell(request, _("Out of use from now on."))
    return go_to(request, "desk:bot-intent", line.intent)


@require_http_methods(["GET", "POST"])
@for_agents
def correct(request: HttpRequest, message: UUID) -> HttpResponse:
    """An answer of a bot, set right by whoever may see its conversation."""
    line = said_by_bot(actor_for(request), message)
    form = ExampleForm(request.POST or None, initial={"outcome": "answered", "question": line.question})
    if sent(request, form, lambda: actions.correct_answer(actor=actor_for(request), message=message, wanted=form.wanted())):
        tell(request, _("Thank you. From now on every version of the bot must answer this well."))
        return go_to(request, "desk:conversation", line.number)
    return show_form(request, "desk/bots/example.html", _correction(line, form), form)


def _correction(line: SaidLine, form: ExampleForm) -> ExamplePage:
    lead = _("Say what it should have been. It becomes an example that every version of the bot must pass.")
    back = reverse("desk:conversation", args=[line.number])
    return ExamplePage(form, _("Set this answer right"), lead, back, f"#{line.number}", said=line.said)


def _known(line: ExampleLine) -> Mapping[str, Any]:
    return {
        "question": line.question, "outcome": line.outcome, "article": line.article, "must_say": _lines(line.must_say),
        "must_not_say": _lines(line.must_not_say), "at": timezone.localdate(line.at) if line.at else None,
    }  # fmt: skip


def _lines(words: Sequence[str]) -> str:
    return "\n".join(words)
