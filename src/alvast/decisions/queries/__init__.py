"""Reads of the room."""

from alvast.decisions.queries.explaining import Explainer, Explanation, Told, explanation, explanation_of, wire_explainers
from alvast.decisions.queries.records import (
    DecisionRecord,
    FactUsed,
    Objection,
    decision,
    decision_for,
    decisions_about,
    decisions_of_customer,
)
from alvast.decisions.wording import address_words, attribute_words, day_words, moment_words, state_words, time_words, value_words

__all__ = [
    "DecisionRecord", "Explainer", "Explanation", "FactUsed", "Objection", "Told", "address_words", "attribute_words",
    "day_words", "decision", "decision_for", "decisions_about", "decisions_of_customer", "explanation", "explanation_of",
    "moment_words", "state_words", "time_words", "value_words", "wire_explainers",
]  # fmt: skip
