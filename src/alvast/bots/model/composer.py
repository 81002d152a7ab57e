"""The composer that asks a language model. What it proposes goes through the same checker as any other."""

import logging
import time
from dataclasses import replace

from alvast.bots.composers.base import Composed, Request
from alvast.bots.model.circuit import connection_to_model, note_answer, note_failure
from alvast.bots.model.client import Connection, complete
from alvast.bots.model.errors import ModelFailed, Problem
from alvast.bots.model.rules.answers import sentences_in
from alvast.bots.model.rules.prompts import MOST_TOKENS, VERSION, messages, schema

log = logging.getLogger(__name__)
LONGEST_NAME = 40  # of a model, in the version
LEAST_SECONDS = 0.2  # less is not worth a question


class LanguageModel:
    """Puts an answer together with the connected model. Raises ModelFailed; the turn then offers a person."""

    name = "language_model"

    def compose(self, request: Request) -> Composed:
        connection, edition = connection_to_model()
        connection = _hurried(connection, request)
        try:
            composed = composed_by(connection, edition, request)
        except ModelFailed as failure:
            note_failure(edition, failure.problem)
            log.warning("model_failed", extra={"problem": failure.problem.value})
            raise
        note_answer(edition)
        return composed


def _hurried(connection: Connection, request: Request) -> Connection:
    """With no more time than the turn has left."""
    if request.until is None:
        return connection
    left = request.until - time.monotonic()
    if left < LEAST_SECONDS:
        raise ModelFailed(Problem.SLOW)
    return replace(connection, seconds=min(connection.seconds, left))


def composed_by(connection: Connection, edition: int, request: Request) -> Composed:
    """One answer of this model. Raises ModelFailed. Without sources nothing is asked."""
    made_by = version_of(connection.model, edition)
    if not request.sources:
        return Composed(composer=LanguageModel.name, version=made_by)
    text = complete(connection, messages=messages(request), schema=schema(request), most_tokens=MOST_TOKENS)
    return Composed(sentences_in(text, request), composer=LanguageModel.name, version=made_by)


def version_of(model: str, edition: int) -> str:
    """Which model, which settings, which instructions: what an evaluation run was made with."""
    return f"{model[:LONGEST_NAME]}/{edition}.{VERSION}"
