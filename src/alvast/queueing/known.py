"""What a talk holds that a colleague must know, as pointers: read when it is handed over, and beside any answer."""

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any
from uuid import UUID

from alvast.conversations.queries.talk import Talk
from alvast.kernel.actor import ActorKind
from alvast.queueing.hearing import signals_heard
from alvast.queueing.rules.pointing import Pointer, facts_in, question_in, tried_in, weighs_most

Said = Sequence[tuple[UUID, str]]


def known(talk: Talk) -> dict[str, Any]:
    """The question, what was tried, facts, signals and the feeling, as the fields of a Handover hold them."""
    theirs = [(said.id, said.text) for said in talk.said if not said.is_ours]
    signals = _signals(theirs)
    bot = [{"message": str(said.id)} for said in talk.said if said.author_kind == ActorKind.BOT]
    return {
        "question": [_plain(pointer) for pointer in question_in(theirs)],
        "tried": [*(_plain(pointer) for pointer in tried_in(theirs)), *bot],
        "facts": [{"kind": fact.kind, **_plain(fact.at)} for fact in facts_in(theirs)],
        "signals": signals, "feeling": weighs_most(signals),
    }  # fmt: skip


def _signals(said: Said) -> list[dict[str, Any]]:
    """What listening hears in each message, in the light of those before it; each type once, where it was said last."""
    found: dict[str, dict[str, Any]] = {}
    for i, (message, text) in enumerate(said):
        for signal in signals_heard(text, [earlier for _, earlier in said[:i]]):
            place = {"message": str(message), "begins": signal.start, "ends": signal.end}
            found[signal.name] = {"type": signal.name, "severity": signal.severity, "advice": signal.advice, **place}
    return sorted(found.values(), key=lambda signal: -int(signal["severity"]))


def _plain(pointer: Pointer) -> dict[str, Any]:
    return asdict(pointer) | {"message": str(pointer.message)}
