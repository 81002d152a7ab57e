"""Asks a bot the examples of an intent, by the same way as customers ask, and notes how each did."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol
from uuid import UUID

from django.db import transaction

from alvast.bots.models import Bot
from alvast.bots.pipeline.elsewhere import Answers
from alvast.bots.quality.actions.intents import may_coach
from alvast.bots.quality.actions.permits import close_fallen
from alvast.bots.quality.actions.whom import bot_meant, bots_measured
from alvast.bots.quality.errors import NotFound
from alvast.bots.quality.events import EvaluationRun
from alvast.bots.quality.models import Example, Intent, Run, Verdict
from alvast.bots.quality.queries.runs import is_current, last_run, run_line
from alvast.bots.quality.queries.versions import versions_of
from alvast.bots.quality.rules.judging import Expected, Fault, Given, faults_in
from alvast.kernel.actor import SYSTEM, Actor
from alvast.kernel.clock import now
from alvast.kernel.errors import ProviderError
from alvast.kernel.events import state


@dataclass(frozen=True, slots=True)
class Answered:
    """What a bot said to an example."""

    outcome: str
    text: str
    articles: tuple[str, ...]
    decision: UUID | None


Asker = Callable[[str, datetime], Answered]


class BotAsker(Protocol):
    """Asks a bot; who holds rows says so by `answers`, and gets NotAskedYet."""

    def __call__(self, question: str, at: datetime, answers: Answers | None = None) -> Answered: ...


COMPOSER_DOWN = "composer_down"


def run_evaluation(
    *, actor: Actor = SYSTEM, intent: str, bot: UUID | None = None, cause: str = Run.Cause.BY_HAND, asker: Asker | None = None
) -> UUID:
    """Asks a bot (None: the oldest) every example in use; answers the run. An intent that falls under its threshold is closed
    for this bot on all channels.

    The questions are asked outside the transaction that keeps the run: a model may take seconds. Raises NotFound.
    """
    row = Intent.objects.filter(code=intent).first()
    if not may_coach(actor) or row is None:
        raise NotFound
    whom = bot_meant(bot)
    versions = versions_of(row, whom).document()
    ask = asker or asker_of(whom)
    answers = [(example, asked(ask, example)) for example in examples_in_use(row)]
    return _kept(actor, _Measured(row, whom, cause, versions), answers)


def run_outdated(*, actor: Actor = SYSTEM, cause: str) -> list[UUID]:
    """Every intent with examples, for each bot whose last run was of something else than what is there now; run again it
    finds none."""
    used = Example.objects.filter(retired_at=None).values("intent")
    rows = Intent.objects.filter(id__in=used).order_by("code")
    found = [(row.code, bot.id) for row in rows for bot in bots_measured() if _is_outdated(row, bot)]
    return [run_evaluation(actor=actor, intent=code, bot=bot, cause=cause) for code, bot in found]


def measure_again() -> None:
    """Has what is outdated run soon, by a job: for a change that nothing states, such as another composer of a bot."""
    from alvast.bots.quality.jobs import run_outdated_examples

    run_outdated_examples.defer()


def _is_outdated(intent: Intent, bot: Bot) -> bool:
    run = last_run(intent, bot)
    return run is None or not is_current(run, intent, bot)


def examples_in_use(intent: Intent) -> Sequence[Example]:
    """Those in use; of one whose person was erased no question is left to ask."""
    return list(
        Example.objects.select_related("intent")
        .filter(intent=intent, retired_at=None)
        .exclude(question="")
        .order_by("made_at", "id")
    )


def asked(ask: Asker, example: Example) -> Answered | None:
    """None when no answer came: that is a failure like any other."""
    try:
        return ask(example.question, example.at or now())
    except ProviderError:
        return None


def asker_of(bot: Bot) -> BotAsker:
    """By the road its customers take, with its composer and the articles of its brand; nobody hears it."""
    from alvast.bots.queries import ask

    def ask_bot(question: str, at: datetime, answers: Answers | None = None) -> Answered:
        answer = ask(question=question, at=at, brand=bot.brand, composer=bot.composer, answers=answers)
        if answer.because == COMPOSER_DOWN:
            raise ProviderError(COMPOSER_DOWN, permanent=False)
        series = tuple(source.series for _, source in answer.thinking.said)
        return Answered(answer.outcome, answer.text, series, answer.decision)

    return ask_bot


@dataclass(frozen=True, slots=True)
class _Measured:
    """What is measured of whom, why, and on what."""

    intent: Intent
    bot: Bot
    cause: str
    versions: dict[str, str]


@transaction.atomic
def _kept(actor: Actor, measured: _Measured, answers: Sequence[tuple[Example, Answered | None]]) -> UUID:
    """An answer that did not come says nothing of quality: such a run closes nothing, and counts as outdated at once."""
    is_whole = all(answer is not None for _, answer in answers)
    intent, bot = measured.intent, measured.bot
    Intent.objects.select_for_update(no_key=True).get(id=intent.id)
    faults = {example.id: faults_of(example, answer) for example, answer in answers}
    run = Run.objects.create(
        intent=intent, bot=bot, cause=measured.cause, at=now(), by=actor.id, versions=measured.versions if is_whole else {},
        n=len(answers), before=last_run(intent, bot), passed=sum(not found for found in faults.values()),
    )  # fmt: skip
    Verdict.objects.bulk_create(_verdict(run, example, answer, faults[example.id]) for example, answer in answers)
    line = run_line(run)
    state([EvaluationRun(
        run=run.id, bot=bot.id, intent=intent.code, n=run.n, passed=run.passed, turned_red=line.turned_red,
        turned_green=line.turned_green,
    )], actor=actor)  # fmt: skip
    if is_whole:
        close_fallen(intent, bot, run)
    return run.id


def faults_of(example: Example, answer: Answered | None) -> list[Fault]:
    """What is wrong with this answer to this example."""
    if answer is None:
        return [Fault.BROKEN]
    wanted = Expected(example.outcome, example.article, example.must_say, example.must_not_say)
    return faults_in(Given(answer.outcome, answer.text, answer.articles), wanted)


def _verdict(run: Run, example: Example, answer: Answered | None, faults: list[Fault]) -> Verdict:
    if answer is None:
        return Verdict(run=run, example=example, outcome="", faults=faults)
    return Verdict(
        run=run, example=example, outcome=answer.outcome, article=next(iter(answer.articles), ""), faults=faults,
        said=answer.text, decision=answer.decision,
    )  # fmt: skip
