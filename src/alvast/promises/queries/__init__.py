"""Reads of the room; all that serve people start at the gate."""

from alvast.promises.queries.figures import PromiseFigures, promise_figures
from alvast.promises.queries.found import date_said, promises_in
from alvast.promises.queries.lists import (
    PromiseFilter,
    PromiseLine,
    open_promise_counts,
    promise_for,
    promises_listed,
    promises_of_conversation,
    promises_of_subject,
    promises_standing,
)
from alvast.promises.queries.on_record import DateOffer, date_on_record
from alvast.promises.rules.commitment import Who
from alvast.promises.rules.finding import FoundPromise
from alvast.promises.rules.kinds import Kind
from alvast.promises.rules.standing import State

__all__ = [
    "DateOffer", "FoundPromise", "Kind", "PromiseFigures", "PromiseFilter", "PromiseLine", "State", "Who", "date_on_record",
    "date_said", "open_promise_counts", "promise_figures", "promise_for", "promises_in", "promises_listed",
    "promises_of_conversation", "promises_of_subject", "promises_standing",
]  # fmt: skip
