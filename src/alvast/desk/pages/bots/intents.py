"""One intent: its state on each channel, its examples, its runs and its history."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, ClassVar
from uuid import UUID

from django import forms
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from alvast.bots.quality import actions
from alvast.bots.quality.queries import LEAST_EXAMPLES, State
from alvast.bots.quality.queries.boards import (
    ChangeLine,
    ExampleLine,
    examples_of,
    history_of,
    intent_line,
    open_stops,
)
from alvast.bots.quality.queries.live import USUAL_PERIOD, live_between
from alvast.bots.quality.queries.runs import RunCard, RunLine, VerdictLine, run_card, runs
from alvast.bots.quality.rules.states import USUAL_LIVE, USUAL_THRESHOLD
from alvast.bots.queries import bots as all_bots
from alvast.channels.registry import CHANNELS
from alvast.desk.forms import DeskForm, sent
from alvast.desk.pages.bots import wording
from alvast.desk.pages.bots.page import IntentRow, files_of_stops, intent_row
from alvast.desk.pages.showing import actor_for, go_to, show, tell
from alvast.desk.settings.guard import for_leads, show_form
from alvast.kernel.clock import now
from alvast.kernel.errors import InvalidInput, NotFound
from alvast.staff.queries import names_of


class IntentForm(DeskForm):
    """Names and thresholds; in percent, as people say them."""

    refused_at: ClassVar = {"intent_known": "code"}

    code = forms.CharField(
        label=gettext_lazy("Code"), max_length=60,
        help_text=gettext_lazy("What the bot calls it: the topic of an article, or of what it does."),
    )  # fmt: skip
    name_nl = forms.CharField(label=gettext_lazy("Name in Dutch"), max_length=80)
    name_en = forms.CharField(label=gettext_lazy("Name in English"), max_length=80)
    threshold = forms.IntegerField(
        label=gettext_lazy("Examples that must be answered well, in percent"), min_value=1, max_value=100,
        help_text=gettext_lazy("Under this the bot does not answer by itself."),
    )  # fmt: skip
    live_threshold = forms.IntegerField(
        label=gettext_lazy("Conversations that must be resolved, in percent"), min_value=0, max_value=100,
        help_text=gettext_lazy("Of real conversations. Under this it is closed by itself, from thirty conversations on."),
    )  # fmt: skip

    def values(self) -> dict[str, Any]:
        """As the actions want them."""
        shares = {name: Decimal(self.cleaned_data[name]) / 100 for name in ("threshold", "live_threshold")}
        return {**{name: self.cleaned_data[name] for name in ("code", "name_nl", "name_en")}, **shares}


@dataclass(frozen=True, slots=True)
class IntentFormPage:
    """`name` is empty for a new one."""

    form: IntentForm
    name: str
    code: str


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """A line of history in words. `bot` is its name, empty where there is one bot only."""

    line: ChangeLine
    bot: str
    channel: str
    state: str
    why: str
    by: str


@dataclass(frozen=True, slots=True)
class RunRow:
    """A run in the list. `bot` is its name, empty where there is one bot only."""

    line: RunLine
    bot: str
    cause: str
    changed: str
    by: str


@dataclass(frozen=True, slots=True)
class ExampleRow:
    """An example in the list."""

    line: ExampleLine
    expected: str
    by: str


@dataclass(frozen=True, slots=True)
class IntentPage:
    """All of one intent. `states` are what can be chosen; `least` examples are needed."""

    row: IntentRow
    states: Sequence[tuple[str, str]]
    examples: Sequence[ExampleRow]
    runs: Sequence[RunRow]
    history: Sequence[ChangeRow]
    least: int


@dataclass(frozen=True, slots=True)
class VerdictRow:
    """How an example did, in words."""

    line: VerdictLine
    expected: str
    outcome: str
    faults: str


@dataclass(frozen=True, slots=True)
class RunPage:
    """One run, and what turned red or green."""

    row: RunRow
    intent: str
    name: str
    verdicts: Sequence[VerdictRow]


@require_safe
@for_leads
def intent(request: HttpRequest, code: str) -> HttpResponse:
    return show(request, "desk/bots/intent.html", _page(code), current="bots")


@require_http_methods(["GET", "POST"])
@for_leads
def add(request: HttpRequest) -> HttpResponse:
    code = request.GET.get("code", "")
    usual = {"code": code, "name_nl": code, "threshold": _percent(USUAL_THRESHOLD), "live_threshold": _percent(USUAL_LIVE)}
    form = IntentForm(request.POST or None, initial=usual)
    if sent(request, form, lambda: actions.add_intent(actor=actor_for(request), **form.values())):
        return go_to(request, "desk:bot-intent", form.cleaned_data["code"])
    return show_form(request, "desk/bots/intent_form.html", IntentFormPage(form, "", ""), form)


@require_http_methods(["GET", "POST"])
@for_leads
def change(request: HttpRequest, code: str) -> HttpResponse:
    line = intent_line(code, ())
    shares = {"threshold": _percent(line.threshold), "live_threshold": _percent(line.live_threshold)}
    form = IntentForm(request.POST or None, initial={"name_nl": line.name_nl, "name_en": line.name_en, **shares})
    form.fields["code"].disabled, form.initial["code"] = True, code
    if sent(request, form, lambda: actions.change_intent(actor=actor_for(request), **form.values())):
        tell(request, _("Saved. The examples are run again when a threshold changed."))
        return go_to(request, "desk:bot-intent", code)
    return show_form(request, "desk/bots/intent_form.html", IntentFormPage(form, wording.intent_name(line), code), form)


@require_POST
@for_leads
def set_state(request: HttpRequest, code: str) -> HttpResponse:
    channel, state, bot = (request.POST.get(name, "") for name in ("channel", "state", "bot"))
    if channel not in CHANNELS or state not in set(State):
        raise InvalidInput(detail="state")
    actions.change_state(actor=actor_for(request), intent=code, bot=_id(bot), channel=channel, state=State(state))
    tell(request, _("Saved."))
    return go_to(request, "desk:bot-intent", code)


@require_POST
@for_leads
def run(request: HttpRequest, code: str) -> HttpResponse:
    """Of every bot at work; of one the run itself is shown."""
    bots: list[UUID | None] = [one.bot for one in intent_line(code, tuple(CHANNELS)).standings]
    made = [actions.run_evaluation(actor=actor_for(request), intent=code, bot=bot) for bot in bots or [None]]
    return go_to(request, "desk:bot-run", made[0]) if len(made) == 1 else go_to(request, "desk:bot-intent", code)


@require_safe
@for_leads
def show_run(request: HttpRequest, run: UUID) -> HttpResponse:
    card = run_card(run)
    if card is None:
        raise NotFound
    return show(request, "desk/bots/run.html", _run_page(card), current="bots")


def _page(code: str) -> IntentPage:
    line, at = intent_line(code, tuple(CHANNELS)), now()
    examples, past, made = examples_of(code), history_of(code), runs(code)
    people = {one for one in (*(e.made_by for e in examples), *(c.agent for c in past), *(r.by for r in made)) if one}
    names = names_of(people) | bot_names()
    return IntentPage(
        row=intent_row(line, live_between(at - USUAL_PERIOD, at).lines, open_stops(), files_of_stops()),
        states=[(state.value, wording.state_name(state)) for state in State],
        examples=[ExampleRow(e, wording.outcome_name(e.outcome), _name(names, e.made_by)) for e in examples],
        runs=[_run_row(r, names) for r in made], history=[_change_row(c, names) for c in past], least=LEAST_EXAMPLES,
    )  # fmt: skip


def _run_page(card: RunCard) -> RunPage:
    line = intent_line(card.line.intent, ())
    rows = [
        VerdictRow(
            one, wording.outcome_name(one.expected), wording.outcome_name(one.outcome),
            ", ".join(wording.fault_words(fault) for fault in one.faults),
        )
        for one in card.verdicts
    ]  # fmt: skip
    names = names_of({card.line.by} if card.line.by else set()) | bot_names()
    return RunPage(_run_row(card.line, names), line.code, wording.intent_name(line), rows)


def _run_row(line: RunLine, names: dict[UUID, str]) -> RunRow:
    changed = ", ".join(wording.changed_words(code) for code in line.changed)
    return RunRow(line, _name(names, line.bot), wording.cause_name(line.cause), changed, _name(names, line.by))


def _change_row(line: ChangeLine, names: dict[UUID, str]) -> ChangeRow:
    channel, state = wording.channel_name(line.channel), wording.state_name(line.after)
    return ChangeRow(line, _name(names, line.bot), channel, state, wording.why_words(line.why), _name(names, line.agent))


def bot_names() -> dict[UUID, str]:
    """Where there is one bot only it is not named everywhere."""
    known = {bot.id: bot.name for bot in all_bots()}
    return known if len(known) > 1 else {}


def _name(names: dict[UUID, str], who: UUID | None) -> str:
    return names.get(who, "") if who else ""


def _id(text: str) -> UUID | None:
    try:
        return UUID(text) if text else None
    except ValueError as error:
        raise InvalidInput(detail="bot") from error


def _percent(share: Decimal) -> int:
    return round(share * 100)
