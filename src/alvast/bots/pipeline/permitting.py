"""May I? A person is wanted or needed, the bot is switched off, or it is asked for what it is not there for."""

from dataclasses import replace

from alvast.bots import wording
from alvast.bots.pipeline.thinking import HANDOVER, OUT_OF_SCOPE, Thinking
from alvast.bots.quality.queries import is_killed
from alvast.bots.scope import judge
from alvast.listening.queries import Turn, must_transfer, wants_person

MOST_FAILURES = 2  # turns in a row that did not help


def may_i(thinking: Thinking) -> str:
    asking = thinking.asking
    if wants_person(asking.question):
        return thinking.end(HANDOVER, "asked_for_person")
    transfer = must_transfer([*asking.before, Turn("customer", asking.question)])
    if transfer is not None:
        return thinking.end(HANDOVER, transfer.reason)
    if asking.channel and is_killed(bot=asking.bot):
        return thinking.end(HANDOVER, "stopped")
    going_on = thinking.hands.go_on(thinking)
    if going_on is not None:
        thinking.parts = [replace(thinking.parts[0], reply=going_on, intent=going_on.intent or thinking.parts[0].intent)]
        return thinking.end(going_on.outcome, going_on.because or "goes_on", going_on.text, going_on.choices)
    return _in_scope(thinking)


def _in_scope(thinking: Thinking) -> str:
    asking = thinking.asking
    scope = judge(asking.question, earlier=asking.earlier)
    if scope.in_scope:
        return "allowed"
    if scope.plays_because_stuck or asking.failures >= MOST_FAILURES:
        return thinking.end(HANDOVER, "plays_because_stuck")
    text = wording.out_of_scope(language=thinking.language)
    return thinking.end(OUT_OF_SCOPE, f"scope.{scope.out}", text, wording.person_choices(language=thinking.language))
