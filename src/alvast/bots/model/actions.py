"""Writes of the room: which model is connected, and a try of it."""

import time
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import F

from alvast.bots.composers.base import Request, Sentence, Source
from alvast.bots.model.circuit import connection_of, note_answer, note_failure
from alvast.bots.model.composer import composed_by
from alvast.bots.model.errors import EndpointIncomplete, InvalidInput, ModelFailed, NotFound, Problem
from alvast.bots.model.events import ModelChanged
from alvast.bots.model.models import Endpoint
from alvast.kernel.actor import Actor
from alvast.kernel.clock import now
from alvast.kernel.events import state
from alvast.kernel.outgoing import checked
from alvast.kernel.secrets import seal

SHORTEST, LONGEST = 0.5, 4.5  # seconds: a person must be offered within five


@dataclass(frozen=True, slots=True)
class Tried:
    """What came of a try: what the model said, how long it took, or what went wrong."""

    sentences: tuple[Sentence, ...]
    milliseconds: int
    problem: Problem | None = None


def save_endpoint(
    *, actor: Actor, url: str, model: str, key: str | None, is_on: bool, reaches_inside: bool = False, seconds: float = 4.0
) -> int:
    """Connects a model, or changes how; `key` None keeps the one there is. Answers the edition. For administrators.

    `url` ends before `/chat/completions`, mostly in `/v1`. Raises NotFound, EndpointIncomplete, InvalidInput, DestinationRefused,
    ProviderError (a name that does not resolve).
    """
    if not actor.is_admin:
        raise NotFound
    address, name = url.strip().rstrip("/"), " ".join(model.split())
    _refuse_unreadable(address, name, is_on=is_on, seconds=seconds)
    if address:
        checked(address, reaches_inside=reaches_inside)
    fields: dict[str, Any] = {
        "url": address, "model": name, "is_on": is_on, "reaches_inside": reaches_inside, "seconds": seconds,
    }  # fmt: skip
    if key is not None:
        fields["sealed_key"] = seal(key.strip())
    return _write(actor, fields)


def try_endpoint(*, actor: Actor, words: tuple[str, str]) -> Tried:
    """Has the connected model answer `words` (a question and the one sentence that answers it). Works while it is switched off.

    Counted like any other attempt, so a model that works again is used at once. Raises NotFound.
    """
    row = Endpoint.objects.exclude(url="").exclude(model="").first()
    if not actor.is_admin or row is None:
        raise NotFound
    began = time.monotonic()
    try:
        composed = composed_by(connection_of(row), row.edition, sample(words, at=now()))
    except ModelFailed as failure:
        note_failure(row.edition, failure.problem)
        return Tried((), _since(began), failure.problem)
    note_answer(row.edition)
    return Tried(tuple(composed.sentences), _since(began))


def sample(words: tuple[str, str], *, at: datetime) -> Request:
    """A question with its one source."""
    question, sentence = words
    return Request(question=question, language="nl", sources=[Source("a1", sentence, (sentence,))], about_at=at, now=at)


def _refuse_unreadable(url: str, model: str, *, is_on: bool, seconds: float) -> None:
    if is_on and not (url and model):
        raise EndpointIncomplete
    if len(model) > 120:
        raise InvalidInput(detail="model")
    if not SHORTEST <= seconds <= LONGEST:
        raise InvalidInput(detail="seconds")


@transaction.atomic
def _write(actor: Actor, fields: dict[str, Any]) -> int:
    """A new edition begins with a closed circuit: what failed before says nothing of it."""
    told = {"changed_at": now(), "changed_by": actor.id}
    fresh = {"failures": 0, "opened_at": None, "probing_until": None, "last_problem": ""}
    Endpoint.objects.get_or_create(id=1, defaults=told)
    Endpoint.objects.filter(id=1).update(**fields, **told, **fresh, edition=F("edition") + 1)
    edition: int = Endpoint.objects.values_list("edition", flat=True).get(id=1)
    state([ModelChanged(edition=edition)], actor=actor)
    return edition


def _since(began: float) -> int:
    return round((time.monotonic() - began) * 1000)
