"""Reads of the timeline."""

from alvast.timeline.queries.access import access_export, access_export_text
from alvast.timeline.queries.customers import (
    Belonging,
    ConsentLine,
    ContactPointLine,
    CustomerCard,
    MergeLine,
    RepresentationLine,
    contact_points_of,
    customer_card,
)
from alvast.timeline.queries.erasures import LedgerLine, erasure_ledger
from alvast.timeline.queries.finding import CustomerLine, find_customers
from alvast.timeline.queries.happenings import TimelineLine, events_about, events_of, events_there, subject_of_event, timeline_of
from alvast.timeline.queries.identity import (
    canonical,
    canonical_of,
    customer_by_address,
    customer_name,
    records_of,
    subject_named,
)
from alvast.timeline.queries.records import FactLine, Record, facts_as_of, record_as_of
from alvast.timeline.queries.standing import Standing, standing_of
from alvast.timeline.queries.subjects import (
    Happening,
    SubjectLine,
    customer_names,
    event_named,
    happenings_of,
    newest_subjects,
    subject_lines,
    subject_names,
    subjects_of_kinds,
    subjects_with_keys,
)
from alvast.timeline.rules.addresses import phone_number
from alvast.timeline.rules.standing import Question

__all__ = [
    "Belonging", "ConsentLine", "ContactPointLine", "CustomerCard", "CustomerLine", "FactLine", "Happening", "LedgerLine",
    "MergeLine", "Question", "Record", "RepresentationLine", "Standing", "SubjectLine", "TimelineLine", "access_export",
    "access_export_text", "canonical", "canonical_of", "contact_points_of", "customer_by_address", "customer_card",
    "customer_name", "customer_names", "erasure_ledger", "event_named", "events_about", "events_of", "events_there",
    "facts_as_of", "find_customers", "happenings_of", "newest_subjects", "phone_number", "record_as_of", "records_of",
    "standing_of", "subject_lines", "subject_named", "subject_names", "subject_of_event", "subjects_of_kinds",
    "subjects_with_keys", "timeline_of",
]  # fmt: skip
