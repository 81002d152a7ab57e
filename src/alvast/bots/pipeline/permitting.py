"""May I? A person is wanted or needed, the bot is switched off, or it is asked for what it is not there for."""

import re
from dataclasses import replace

from alvast.bots.composers import joined
from alvast.bots.pipeline.checking import check_answers
from alvast.bots.pipeline.composing import compose_answers
from alvast.bots.pipeline.finding import find
from alvast.bots.pipeline.saying import refuse
from alvast.bots.pipeline.thinking import HANDOVER, Reply, Thinking
from alvast.bots.quality.queries import is_killed
from alvast.bots.scope import judge
from alvast.listening.queries import Turn, must_transfer

_NUMBER = re.compile(r"[\d\s#.-]{3,20}")  # a code or the number of an order; no key that was pressed to reach a person
DANGER = "safety"  # the reason for which an answer goes before a person
MOST_FAILURES = 2  # turns in a row that did not help


def may_i(thinking: Thinking) -> str:
    asking = thinking.asking
    if _NUMBER.fullmatch(asking.question) and (going_on := thinking.hands.go_on(thinking)) is not None:
        return _goes_on(thinking, going_on)
    transfer = must_transfer([*asking.before, Turn("customer", asking.question)])
    if transfer is not None and transfer.is_leaning:
        thinking.leaning = transfer.reason
    elif transfer is not None:
        if transfer.reason == DANGER:
            _first_aid(thinking)
        return thinking.end(HANDOVER, transfer.reason)
    if asking.channel and is_killed(bot=asking.bot):
        return thinking.end(HANDOVER, "stopped")
    going_on = thinking.hands.go_on(thinking)
    return _in_scope(thinking) if going_on is None else _goes_on(thinking, going_on)


def _first_aid(thinking: Thinking) -> None:
    """Who smells gas hears what to do now, where an article says so, and then gets a person."""
    for step in (find, compose_answers, check_answers):
        step(thinking)
    thinking.first_aid = joined(sentence for part in thinking.parts for sentence in part.sentences)


def _goes_on(thinking: Thinking, reply: Reply) -> str:
    """The message answers what the bot asked, so it is no new question."""
    thinking.parts = [replace(thinking.parts[0], reply=reply, intent=reply.intent or thinking.parts[0].intent)]
    return thinking.end(reply.outcome, reply.because or "goes_on", reply.text, reply.choices)


def _in_scope(thinking: Thinking) -> str:
    asking = thinking.asking
    scope = judge(asking.question, earlier=asking.before)
    if scope.in_scope:
        return "allowed"
    if scope.plays_because_stuck or asking.failures >= MOST_FAILURES:
        return thinking.end(HANDOVER, "plays_because_stuck")
    if scope.is_leaning:
        thinking.off_scope = scope.out
        return "perhaps_allowed"
    return refuse(thinking, scope.out)
