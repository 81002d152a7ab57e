"""Compose: each question that has sources gets its sentences from the bot's composer."""

import time
from collections.abc import Iterable, Sequence
from dataclasses import replace

from alvast.bots.composers import ELSEWHERE, Composed, Request, composer_named
from alvast.bots.pipeline.elsewhere import SECONDS
from alvast.bots.pipeline.thinking import HANDOVER, Asking, Part, Thinking
from alvast.kernel.errors import ProviderError


def compose_answers(thinking: Thinking) -> str:
    parts = [part for part in thinking.parts if part.sources and part.reply is None]
    requests = [_request(part, thinking) for part in parts]
    try:
        for part, composed in zip(parts, _composed(thinking.asking, requests), strict=True):
            part.sentences = tuple(composed.sentences)
            thinking.composer, thinking.composer_version = composed.composer, composed.version
    except ProviderError:
        return thinking.end(HANDOVER, "composer_down")
    return f"sentences.{sum(len(part.sentences) for part in thinking.parts)}"


def _request(part: Part, thinking: Thinking) -> Request:
    asked = thinking.asking.meant or part.asked.words
    is_one_of_more = len(thinking.parts) > 1
    return Request(asked, thinking.language, part.sources, part.about_at, thinking.asking.at, is_one_of_more=is_one_of_more)


def _composed(asking: Asking, requests: Sequence[Request]) -> Iterable[Composed]:
    if asking.answers is not None and asking.composer in ELSEWHERE:
        return asking.answers.given(asking.composer, requests)
    composer, until = composer_named(asking.composer), time.monotonic() + SECONDS
    return (composer.compose(replace(request, until=until)) for request in requests)
