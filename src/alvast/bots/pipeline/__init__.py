"""The steps of a turn, in order. Each looks, notes what it found as a code, and may end the turn."""

import time
from collections.abc import Callable, Sequence
from dataclasses import replace

from alvast.bots.pipeline.checking import check_answers
from alvast.bots.pipeline.composing import compose_answers
from alvast.bots.pipeline.finding import find
from alvast.bots.pipeline.opening import is_open
from alvast.bots.pipeline.permitting import may_i
from alvast.bots.pipeline.saying import say
from alvast.bots.pipeline.thinking import Asking, Hands, Part, Reply, Step, Thinking
from alvast.bots.pipeline.understanding import understand
from alvast.bots.rules.words import whole

__all__ = ["STEPS", "Asking", "Hands", "Part", "Reply", "Step", "Thinking", "think"]

STEPS: Sequence[tuple[str, Callable[[Thinking], str]]] = (
    ("understand", understand),
    ("may", may_i),
    ("find", find),
    ("open", is_open),
    ("compose", compose_answers),
    ("check", check_answers),
)


def think(asking: Asking, hands: Hands) -> Thinking:
    """One turn: until a step ends it, then it is put into words. Writes nothing but what `hands` does."""
    thinking = Thinking(replace(asking, question=whole(asking.question)), hands)
    for name, step in STEPS:
        _timed(thinking, name, step)
        if thinking.is_over:
            break
    _timed(thinking, "say", say)
    return thinking


def _timed(thinking: Thinking, name: str, step: Callable[[Thinking], str]) -> None:
    began = time.perf_counter()
    found = step(thinking)
    thinking.steps.append(Step(name, found, round((time.perf_counter() - began) * 1000, 2)))
