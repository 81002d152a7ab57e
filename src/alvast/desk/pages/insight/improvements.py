"""The register of what could be better: the list, one row with its effect, and its form."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, ClassVar
from uuid import UUID

from django import forms
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST

from alvast.conversations.queries import ConversationLine
from alvast.desk.forms import DeskForm, sent
from alvast.desk.pages.insight.counted import counted
from alvast.desk.pages.insight.measured import credit_words, effect_words, price_words, work_words
from alvast.desk.pages.showing import actor_for, around_for, go_to, tell
from alvast.desk.settings.guard import for_leads, show_form
from alvast.insight import actions
from alvast.insight.queries import (
    Counts,
    ImprovementLine,
    Register,
    Untaken,
    contact_cost,
    effects_of,
    examples_of,
    improvement_for,
    last_days,
    register,
)
from alvast.insight.wording import cause_name
from alvast.proactive.queries import Cause

EFFORTS = (("s", gettext_lazy("Small")), ("m", gettext_lazy("Medium")), ("l", gettext_lazy("Large")))
STATES = (("idea", gettext_lazy("Idea")), ("doing", gettext_lazy("Being done")), ("done", gettext_lazy("Done")))


class ImprovementForm(DeskForm):
    """One improvement."""

    refused_at: ClassVar = {"fixed_day_missing": "fixed_on", "fixed_in_the_future": "fixed_on"}

    title = forms.CharField(label=gettext_lazy("What could be better?"), max_length=120)
    about = forms.ChoiceField(
        label=gettext_lazy("What is it about?"),
        help_text=gettext_lazy("A reason why customers write, or a cause why orders stand still."),
    )
    owner = forms.TypedChoiceField(label=gettext_lazy("Who takes it up?"), coerce=UUID, empty_value=None, required=False)
    effort = forms.ChoiceField(label=gettext_lazy("How much work is it?"), choices=EFFORTS, initial="m", widget=forms.RadioSelect)
    state = forms.ChoiceField(label=gettext_lazy("How far is it?"), choices=STATES, initial="idea", widget=forms.RadioSelect)
    fixed_on = forms.DateField(
        label=gettext_lazy("Better since"), required=False, widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d"),
        input_formats=["%Y-%m-%d"], help_text=gettext_lazy("Only when it is done. From this day on the effect is measured."),
    )  # fmt: skip


class CostForm(DeskForm):
    """What a contact costs the house."""

    minutes = forms.FloatField(
        label=gettext_lazy("Minutes for each contact"), min_value=0.5, max_value=240, help_text=gettext_lazy("With wrap-up."),
        widget=forms.NumberInput({"step": "0.5", "inputmode": "decimal"}),
    )  # fmt: skip
    euros = forms.FloatField(
        label=gettext_lazy("Euros for an hour of a colleague"), min_value=1, max_value=1000, required=False,
        help_text=gettext_lazy("All in. Leave it empty to see hours only."),
        widget=forms.NumberInput({"step": "0.01", "inputmode": "decimal"}),
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Row:
    """One improvement in the list; `about` in words. `effect` of what is done: the verdict, and what it rests on."""

    line: ImprovementLine
    about: str
    effort: Any
    state: Any
    often: str
    work: str
    effect: tuple[str, str] | None


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Something nobody took up yet; `key` is what a form calls it."""

    about: str
    key: str
    often: str
    work: str


@dataclass(frozen=True, slots=True)
class RegisterPage:
    """What was taken up, and what could be, as counted at `counted_at`."""

    rows: Sequence[Row]
    suggestions: Sequence[Suggestion]
    form: CostForm
    counted_at: datetime


@dataclass(frozen=True, slots=True)
class ImprovementPage:
    """One improvement; `line` is None for a new one. `effect` is None of what is not done."""

    line: ImprovementLine | None
    form: ImprovementForm
    about: str
    cost: str
    verdict: str
    effect: str
    examples: Sequence[ConversationLine]
    orders: str  # the address of the orders with this cause; empty for a reason of contact


@require_http_methods(["GET", "POST"])
@for_leads
def improvements(request: HttpRequest) -> HttpResponse:
    """The list; sent to, it keeps what a contact costs."""
    actor, cost = actor_for(request), contact_cost()
    form = CostForm(request.POST or None, initial={"minutes": f"{cost.minutes:g}", "euros": cost.euros_an_hour})
    if sent(request, form, lambda: actions.set_contact_cost(
        actor=actor, minutes=form.cleaned_data["minutes"], euros_an_hour=form.cleaned_data["euros"]
    )):  # fmt: skip
        tell(request, _("Saved."))
        return go_to(request, "desk:improvements")
    counts = counted(last_days())
    labels = {label.name: label.id for label in around_for(request).labels}
    page = _register_page(register(actor, counts=counts, labels=labels), counts, form)
    return show_form(request, "desk/insight/register.html", page, form)


@require_http_methods(["GET", "POST"])
@for_leads
def add(request: HttpRequest) -> HttpResponse:
    return _edit(request, None)


@require_http_methods(["GET", "POST"])
@for_leads
def improvement(request: HttpRequest, improvement: UUID) -> HttpResponse:
    line = improvement_for(actor_for(request), improvement, counts=counted(last_days()))
    return _edit(request, line)


@require_POST
@for_leads
def delete(request: HttpRequest, improvement: UUID) -> HttpResponse:
    actions.delete_improvement(actor=actor_for(request), improvement=improvement)
    tell(request, _("Deleted."))
    return go_to(request, "desk:improvements")


def _edit(request: HttpRequest, line: ImprovementLine | None) -> HttpResponse:
    form = _form(request, line)
    actor, id = actor_for(request), line.id if line else None
    if sent(request, form, lambda: actions.save_improvement(actor=actor, improvement=id, **form.cleaned_data)):
        tell(request, _("Saved."))
        return go_to(request, "desk:improvements")
    return show_form(request, "desk/insight/improvement.html", _page(request, line, form), form)


def _register_page(found: Register, counts: Counts, form: CostForm) -> RegisterPage:
    rows = [
        Row(
            line, _about(line), dict(EFFORTS)[line.effort], dict(STATES)[line.state],
            price_words(line.price, is_cause=bool(line.cause)), work_words(line.price),
            effect_words(found.effects[line.id]) if line.id in found.effects else None,
        )
        for line in found.lines
    ]  # fmt: skip
    suggestions = [
        Suggestion(
            _about(one), one.cause or str(one.label), price_words(one.price, is_cause=bool(one.cause)), work_words(one.price)
        )
        for one in found.untaken
    ]
    return RegisterPage(rows, suggestions, form, counts.counted_at)


def _form(request: HttpRequest, line: ImprovementLine | None) -> ImprovementForm:
    known: dict[str, Any] = {"about": request.GET.get("about", "")}
    if line:
        known = {
            "title": line.title, "about": line.cause or str(line.label), "owner": line.owner, "effort": line.effort,
            "state": line.state, "fixed_on": line.fixed_on,
        }  # fmt: skip
    form = ImprovementForm(request.POST or None, initial=known)
    around = around_for(request)
    labels = {str(label.id): label.name for label in around.labels}
    if line and line.label:  # it may be out of use by now
        labels[str(line.label)] = line.reason
    causes = [(cause.value, cause_name(cause)) for cause in Cause]
    _offer(form, "about", [
        ("", _("Choose …")), (_("Reasons of contact"), list(labels.items())), (_("Orders that stand still"), causes),
    ])  # fmt: skip
    _offer(form, "owner", [("", _("Nobody yet")), *((str(agent.id), agent.name) for agent in around.agents)])
    return form


def _offer(form: ImprovementForm, name: str, choices: list[Any]) -> None:
    form.fields[name].choices = choices  # type: ignore[attr-defined]


def _page(request: HttpRequest, line: ImprovementLine | None, form: ImprovementForm) -> ImprovementPage:
    if line is None:
        return ImprovementPage(None, form, "", "", "", "", (), "")
    effect = effects_of([line]).get(line.id)
    verdict, detail = effect_words(effect) if effect else ("", "")
    if effect:
        detail = f"{detail} {credit_words(line, effect, contact_cost())}".strip()
    cost = " · ".join(filter(None, (price_words(line.price, is_cause=bool(line.cause)), work_words(line.price))))
    orders = f"/ahead/?in=all&cause={line.cause}" if line.cause else ""
    return ImprovementPage(line, form, _about(line), cost, verdict, detail, examples_of(actor_for(request), line), orders)


def _about(one: ImprovementLine | Untaken) -> str:
    return cause_name(one.cause) if one.cause else one.reason
