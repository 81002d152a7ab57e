"""Compose: each question that has sources gets its sentences from the bot's composer."""

import time

from alvast.bots.composers import Composed, Request, composer_named
from alvast.bots.pipeline.thinking import HANDOVER, Part, Thinking
from alvast.kernel.errors import ProviderError

SECONDS = 4.5  # for all questions of a message together: within five a person is offered


def compose_answers(thinking: Thinking) -> str:
    until = time.monotonic() + SECONDS
    try:
        for part in thinking.parts:
            if part.sources and part.reply is None:
                part.sentences = tuple(_composed(part, thinking, until).sentences)
    except ProviderError:
        return thinking.end(HANDOVER, "composer_down")
    return f"sentences.{sum(len(part.sentences) for part in thinking.parts)}"


def _composed(part: Part, thinking: Thinking, until: float) -> Composed:
    asking = thinking.asking
    request = Request(part.asked.words, thinking.language, part.sources, part.about_at, asking.at, until)
    composed = composer_named(asking.composer).compose(request)
    thinking.composer, thinking.composer_version = composed.composer, composed.version
    return composed
