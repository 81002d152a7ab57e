"""Reads of the timeline."""

from alvast.timeline.queries.identity import (
    canonical,
    canonical_of,
    customer_by_address,
    customer_name,
    records_of,
    subject_named,
)
from alvast.timeline.queries.records import FactLine, Record, record_as_of

__all__ = [
    "FactLine", "Record", "canonical", "canonical_of", "customer_by_address", "customer_name", "record_as_of", "records_of",
    "subject_named",
]  # fmt: skip
