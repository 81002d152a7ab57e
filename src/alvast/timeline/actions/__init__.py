"""The only writes of the timeline, one transaction each."""

from alvast.timeline.actions.business_events import Recorded, record_business_event, record_business_events
from alvast.timeline.actions.consent import give_consent, withdraw_consent
from alvast.timeline.actions.contact_points import add_contact_point, verify_contact_point
from alvast.timeline.actions.customers import Person, customers_for_addresses
from alvast.timeline.actions.erasing import GROUNDS, erase_customer, reapply_erasures
from alvast.timeline.actions.facts import Statement, correct_fact, end_fact, record_fact, record_facts
from alvast.timeline.actions.happenings import NewTimelineEvent, record_events
from alvast.timeline.actions.merging import merge_customers, undo_merge
from alvast.timeline.actions.numbered import customer_numbered
from alvast.timeline.actions.representation import add_representation, withdraw_representation
from alvast.timeline.actions.subjects import introduce_subject
from alvast.timeline.rules.cloudevents import CloudEvent, event_from, event_from_text
from alvast.timeline.rules.mandates import MANDATES

__all__ = [
    "GROUNDS", "MANDATES", "CloudEvent", "NewTimelineEvent", "Person", "Recorded", "Statement", "add_contact_point",
    "add_representation", "correct_fact", "customer_numbered", "customers_for_addresses", "end_fact", "erase_customer",
    "event_from", "event_from_text", "give_consent", "introduce_subject", "merge_customers", "reapply_erasures",
    "record_business_event", "record_business_events", "record_events", "record_fact", "record_facts", "undo_merge",
    "verify_contact_point", "withdraw_consent", "withdraw_representation",
]  # fmt: skip
