"""Understand: in which language, how many questions, what is wanted, and which day it is about."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from alvast.bots.pipeline.thinking import Part, Thinking
from alvast.bots.rules.intents import GENERAL, wish_in
from alvast.bots.rules.language import language_of
from alvast.bots.rules.moments import moment_asked
from alvast.bots.rules.questions import Asked, is_about_the_one_before, questions_in


def understand(thinking: Thinking) -> str:
    asking = thinking.asking
    thinking.language = language_of(asking.question, otherwise=asking.language)
    thinking.parts = [_part(asked, thinking) for asked in _with_the_one_before(questions_in(asking.question))]
    _wish_told_beside_a_question(thinking)
    return f"{thinking.language}.{len(thinking.parts)}.{thinking.intent}"


def _with_the_one_before(questions: Sequence[Asked]) -> Iterator[Asked]:
    """What a question is about may stand in the one before it."""
    before = ""
    for asked in questions:
        leads = before if is_about_the_one_before(asked.words) else ""
        yield replace(asked, around=f"{asked.around} {leads}".strip())
        before = asked.words


def _part(asked: Asked, thinking: Thinking) -> Part:
    moment = moment_asked(asked.words, at=thinking.asking.at) or moment_asked(asked.around, at=thinking.asking.at)
    wish = wish_in(asked.words)
    at, sharp = (moment.at, moment.sharp) if moment else (thinking.asking.at, "")
    return Part(asked, at, another_time=sharp, wish=wish, intent=wish or GENERAL)


def _wish_told_beside_a_question(thinking: Thinking) -> None:
    """`Hierbij herroep ik mijn koop. Hoe lang duurt dat?`: what is told beside the questions may ask for something too."""
    around = thinking.parts[0].asked.around
    wish = wish_in(around)
    if wish and all(part.wish != wish for part in thinking.parts):
        asking = thinking.asking
        thinking.parts.insert(0, Part(Asked(around, ""), asking.at, wish=wish, intent=wish))
