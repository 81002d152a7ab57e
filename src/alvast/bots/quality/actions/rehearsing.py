"""What a text would change in the answers of bots, tried before it is approved: nothing of it is kept."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from uuid import UUID

from django.db import transaction

from alvast.bots.pipeline.elsewhere import Answers, NotAskedYet
from alvast.bots.quality.actions.intents import may_coach
from alvast.bots.quality.actions.running import Answered, BotAsker, asked, asker_of, examples_in_use, faults_of
from alvast.bots.quality.actions.whom import bots_measured
from alvast.bots.quality.errors import NotFound
from alvast.bots.quality.models import Example, Intent
from alvast.kernel.actor import SYSTEM, Actor
from alvast.kernel.clock import now, pinned_at
from alvast.knowledge.actions import approve

MOST_TRIES = 3  # times that the draft stands for a moment
MOST = 300  # examples: some ten seconds
Said = Mapping[UUID, Answered | None]


@dataclass(frozen=True, slots=True)
class ChangedAnswer:
    """An example that is answered otherwise. `turned` is red, green, or empty when it is as good or as bad as before."""

    example: UUID
    intent: str
    question: str
    before: str
    after: str
    turned: str


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """`falling` are codes of intents that would fall under their threshold; `n` examples were asked, twice."""

    n: int
    changed: tuple[ChangedAnswer, ...]
    falling: tuple[str, ...]


def rehearse_approval(*, actor: Actor, version: UUID) -> Rehearsal:
    """Asks the examples with the articles as they are, and as they would be with this draft approved, of every bot that
    answers in its own way. For leads.

    The approval is taken back with all it caused, whoever may give it in earnest; no model is asked while it stands. Raises
    NotFound, NotADraft, NothingToRead, EndsBeforeItBegins.
    """
    if not may_coach(actor):
        raise NotFound
    examples, askers = _examples(), _askers()
    before = [{example.id: asked(ask, example) for example in examples} for ask in askers]
    tries = list(zip(before, _if_approved(version, askers, examples), strict=True))
    changed = [_changed(example, was[example.id], will[example.id]) for was, will in tries for example in examples]
    kept = dict.fromkeys(one for one in changed if one is not None)
    falling = {code for was, will in tries for code in _falling(examples, was, will)}
    return Rehearsal(
        len(examples), tuple(sorted(kept, key=lambda one: ("red", "green", "").index(one.turned))), tuple(sorted(falling))
    )


class _Try:
    """What bots say while the draft stands, and what their composers elsewhere are to be asked before it stands again."""

    def __init__(self) -> None:
        self._answers: dict[tuple[int, UUID], Answers] = {}
        self._missing: dict[tuple[int, UUID], NotAskedYet] = {}

    def said(self, bot: int, ask: BotAsker, examples: Sequence[Example]) -> Said:
        return {example.id: self._one(bot, ask, example) for example in examples}

    def _one(self, bot: int, ask: BotAsker, example: Example) -> Answered | None:
        answers = self._answers.get((bot, example.id), Answers())
        try:
            return asked(partial(ask, answers=answers), example)
        except NotAskedYet as wanted:
            self._missing[bot, example.id] = wanted
            return None

    def fetch(self) -> bool:
        """Asks what was missing, outside the transaction; False when nothing was."""
        missing, self._missing = self._missing, {}
        for one, wanted in missing.items():
            self._answers[one] = Answers()
            self._answers[one].fetch(wanted)
        return bool(missing)


def _if_approved(version: UUID, askers: Sequence[BotAsker], examples: Sequence[Example]) -> Sequence[Said]:
    """Approved and taken back again, until no composer is left to be asked; where texts keep changing meanwhile, no answer."""
    trying, at = _Try(), now()
    for _ in range(MOST_TRIES):
        with pinned_at(at), transaction.atomic():  # all tries are of one moment: what was asked for one is found by the next
            approve(actor=SYSTEM, version=version)
            said = [trying.said(bot, ask, examples) for bot, ask in enumerate(askers)]
            transaction.set_rollback(True)
        if not trying.fetch():
            break
    return said


def _askers() -> list[BotAsker]:
    """One of the bots that know the same articles and put answers together alike is enough."""
    bots = {(bot.brand, bot.composer): bot for bot in bots_measured()}
    return [asker_of(bot) for bot in bots.values()]


def _examples() -> Sequence[Example]:
    rows = Intent.objects.order_by("code")
    return [example for row in rows for example in examples_in_use(row)][:MOST]


def _changed(example: Example, before: Answered | None, after: Answered | None) -> ChangedAnswer | None:
    if _heard(before) == _heard(after):
        return None
    was_good, is_good = not faults_of(example, before), not faults_of(example, after)
    turned = "" if was_good == is_good else "green" if is_good else "red"
    return ChangedAnswer(
        example.id, example.intent.code, example.question, before.text if before else "", after.text if after else "", turned
    )


def _heard(answer: Answered | None) -> tuple[str, str]:
    return (answer.outcome, answer.text) if answer else ("", "")


def _falling(examples: Sequence[Example], before: Said, after: Said) -> set[str]:
    """Those that are good enough now and would not be any more."""
    intents = {example.intent.code: example.intent for example in examples}
    return {
        code
        for code, intent in intents.items()
        if _is_good_enough(intent, examples, before) and not _is_good_enough(intent, examples, after)
    }


def _is_good_enough(intent: Intent, examples: Sequence[Example], said: Said) -> bool:
    own = [example for example in examples if example.intent_id == intent.id]
    return sum(not faults_of(example, said[example.id]) for example in own) >= intent.threshold * len(own)
