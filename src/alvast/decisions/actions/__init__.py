"""The only writes of the room, one transaction each."""

from alvast.decisions.actions.objecting import name_objection_case, object_to
from alvast.decisions.actions.recording import (
    Alternative,
    NewDecision,
    RecordedDecision,
    link_conversation,
    link_results,
    record_decision,
    record_decisions,
)

__all__ = [
    "Alternative", "NewDecision", "RecordedDecision", "link_conversation", "link_results", "name_objection_case", "object_to",
    "record_decision", "record_decisions",
]  # fmt: skip
