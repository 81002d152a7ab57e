"""The only writes of the timeline, one transaction each."""

from alvast.timeline.actions.business_events import Recorded, record_business_event, record_business_events
from alvast.timeline.actions.customers import Person, customers_for_addresses
from alvast.timeline.actions.facts import Statement, correct_fact, end_fact, record_fact, record_facts
from alvast.timeline.actions.happenings import NewTimelineEvent, record_events
from alvast.timeline.actions.merging import merge_customers, undo_merge
from alvast.timeline.rules.cloudevents import CloudEvent, event_from, event_from_text

__all__ = [
    "CloudEvent", "NewTimelineEvent", "Person", "Recorded", "Statement", "correct_fact", "customers_for_addresses", "end_fact",
    "event_from", "event_from_text", "merge_customers", "record_business_event", "record_business_events", "record_events",
    "record_fact", "record_facts", "undo_merge",
]  # fmt: skip
