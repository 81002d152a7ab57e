"""From what a model wrote to sentences with their source; anything but the agreed shape is no answer. Pure."""

import json
import re
from typing import Any

from alvast.bots.composers.base import Request, Sentence
from alvast.bots.model.errors import ModelFailed, Problem
from alvast.bots.model.rules.prompts import MOST_SENTENCES, plain, used

LONGEST_SENTENCE = 400
_FENCE = re.compile(r"\A```(?:json)?\s*(.*?)\s*```\Z", re.DOTALL)


def sentences_in(text: str, request: Request) -> tuple[Sentence, ...]:
    """What it proposes to say; nothing when it says that the sources do not answer. Raises ModelFailed (unreadable)."""
    answer = _answer(text.strip())
    known, listed = answer.get("known"), answer.get("sentences")
    if not isinstance(known, bool) or not isinstance(listed, list) or len(listed) > MOST_SENTENCES:
        raise ModelFailed(Problem.UNREADABLE)
    ids = {source.id for source in used(request.sources)}
    return tuple(_sentence(one, ids) for one in listed) if known else ()


def _answer(text: str) -> dict[str, Any]:
    fenced = _FENCE.match(text)
    try:
        answer = json.loads(fenced[1] if fenced else text)
    except (ValueError, RecursionError) as error:
        raise ModelFailed(Problem.UNREADABLE) from error
    if not isinstance(answer, dict):
        raise ModelFailed(Problem.UNREADABLE)
    return answer


def _sentence(one: Any, ids: set[str]) -> Sentence:
    text, source = (one.get("text"), one.get("source")) if isinstance(one, dict) else (None, None)
    if not isinstance(text, str) or not isinstance(source, str) or source not in ids or len(text) > LONGEST_SENTENCE:
        raise ModelFailed(Problem.UNREADABLE)
    said = " ".join(plain(text, LONGEST_SENTENCE).split())
    if not said:
        raise ModelFailed(Problem.UNREADABLE)
    return Sentence(said, source)
