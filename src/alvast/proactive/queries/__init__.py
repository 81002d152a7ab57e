"""Reads of the room."""

from alvast.proactive.queries.figures import ProactiveFigures, Treated, figures, treated_and_held_out
from alvast.proactive.queries.listing import Listed, listed_findings
from alvast.proactive.queries.questions import AskedQuestion, FoundForCustomer, Option, for_customer, question_for
from alvast.proactive.queries.watches import watches

__all__ = [
    "AskedQuestion", "FoundForCustomer", "Listed", "Option", "ProactiveFigures", "Treated", "figures", "for_customer",
    "listed_findings", "question_for", "treated_and_held_out", "watches",
]  # fmt: skip
