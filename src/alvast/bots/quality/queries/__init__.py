"""Reads of the room."""

from alvast.bots.quality.queries.gates import gate_of, is_killed
from alvast.bots.quality.rules.states import LEAST_CONVERSATIONS, LEAST_EXAMPLES, Gate, State, Why

__all__ = ["LEAST_CONVERSATIONS", "LEAST_EXAMPLES", "Gate", "State", "Why", "gate_of", "is_killed"]
