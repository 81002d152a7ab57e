"""The register of what could be better: the list, one row with its effect, and its form."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import isinf
from typing import Any, ClassVar
from uuid import UUID

from django import forms
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from alvast.conversations.queries import ConversationLine
from alvast.desk.forms import DeskForm, sent
from alvast.desk.pages.insight import numbers
from alvast.desk.pages.showing import actor_for, around_for, go_to, show, tell
from alvast.desk.settings.guard import for_leads, show_form
from alvast.insight import actions
from alvast.insight.queries import Effect, ImprovementLine, Untaken, effect_of, examples_of, improvement_for, register
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


@dataclass(frozen=True, slots=True)
class Row:
    """One improvement in the list; `about` in words."""

    line: ImprovementLine
    about: str
    effort: Any
    state: Any


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Something nobody took up yet; `key` is what a form calls it."""

    about: str
    key: str
    volume: int


@dataclass(frozen=True, slots=True)
class RegisterPage:
    """What was taken up, and what could be."""

    rows: Sequence[Row]
    suggestions: Sequence[Suggestion]


@dataclass(frozen=True, slots=True)
class ImprovementPage:
    """One improvement; `line` is None for a new one. `effect` is None of what is not done."""

    line: ImprovementLine | None
    form: ImprovementForm
    about: str
    verdict: str
    effect: str
    examples: Sequence[ConversationLine]
    orders: str  # the address of the orders with this cause; empty for a reason of contact


@require_safe
@for_leads
def improvements(request: HttpRequest) -> HttpResponse:
    labels = {label.name: label.id for label in around_for(request).labels}
    found = register(actor_for(request), labels=labels)
    rows = [Row(line, _about(line), dict(EFFORTS)[line.effort], dict(STATES)[line.state]) for line in found.lines]
    suggestions = [Suggestion(_about(one), one.cause or str(one.label), one.volume) for one in found.untaken]
    return show(request, "desk/insight/register.html", RegisterPage(rows, suggestions), current="insight")


@require_http_methods(["GET", "POST"])
@for_leads
def add(request: HttpRequest) -> HttpResponse:
    return _edit(request, None)


@require_http_methods(["GET", "POST"])
@for_leads
def improvement(request: HttpRequest, improvement: UUID) -> HttpResponse:
    return _edit(request, improvement_for(actor_for(request), improvement))


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
        return ImprovementPage(None, form, "", "", "", (), "")
    effect = effect_of(line)
    verdict, detail = _effect_words(effect) if effect else ("", "")
    orders = f"/ahead/?in=all&cause={line.cause}" if line.cause else ""
    return ImprovementPage(line, form, _about(line), verdict, detail, examples_of(actor_for(request), line), orders)


def _effect_words(effect: Effect) -> tuple[str, str]:
    """The verdict, and the numbers it rests on."""
    detail = _("{before} a week in the {days} days before, {after} a week in the {days} days after.").format(
        before=numbers.amount(effect.before_a_week, 1), after=numbers.amount(effect.after_a_week, 1), days=effect.days
    )
    if effect.is_too_early:
        return _("Too early to say"), f"{detail} " + _("A verdict needs four weeks after the fix and thirty cases in all.")
    if effect.ratio is None:
        return _("It did not come before, and it does now"), detail
    verdict = _("No difference that we can be sure of")
    if effect.is_better or effect.is_worse:
        change = numbers.percent(abs(effect.ratio - 1))
        verdict = (_("{change} less") if effect.is_better else _("{change} more")).format(change=change)
    return verdict, f"{detail} {_ratio_words(effect)}"


def _ratio_words(effect: Effect) -> str:
    low = numbers.percent(effect.low)
    if isinf(effect.high):
        return _("What comes now is at least {low} of what came before.").format(low=low)
    interval = numbers.between(low, numbers.percent(effect.high))
    return _("What comes now is {interval} of what came before.").format(interval=interval)


def _about(one: ImprovementLine | Untaken) -> str:
    return cause_name(one.cause) if one.cause else one.reason
