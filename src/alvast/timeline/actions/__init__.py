"""The only writes of the timeline, one transaction each."""

from alvast.timeline.actions.customers import Person, customers_for_addresses
from alvast.timeline.actions.facts import Statement, correct_fact, end_fact, record_fact, record_facts
from alvast.timeline.actions.happenings import NewTimelineEvent, record_events

__all__ = [
    "NewTimelineEvent", "Person", "Statement", "correct_fact", "customers_for_addresses", "end_fact", "record_events",
    "record_fact", "record_facts",
]  # fmt: skip
