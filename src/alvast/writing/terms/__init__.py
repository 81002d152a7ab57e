"""Dutch and English dates and terms: what a text says about when. A grammar of our own; pure.

Rejected: dateparser finds 6 of our first 14 Dutch phrases and no term ("binnen drie werkdagen"), and guesses silently.
"""

from alvast.writing.terms.clauses import clause_around, sentence_around
from alvast.writing.terms.finding import dutch_calendar, find_terms, statutory_due
from alvast.writing.terms.lexicon import listed, phrased
from alvast.writing.terms.model import Precision, Term
from alvast.writing.terms.tense import is_past
from alvast.writing.terms.words import Words

__all__ = [
    "Precision", "Term", "Words", "clause_around", "dutch_calendar", "find_terms", "is_past", "listed", "phrased",
    "sentence_around", "statutory_due",
]  # fmt: skip
