"""Watches as data: what is watched, how long it may take, and what is done. The defaults; a shop keeps its own versions. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, time, timedelta
from enum import StrEnum
from math import ceil

from alvast.kernel.calendar import BusinessCalendar, NeverOpen
from alvast.proactive.rules.causes import Cause, Remedy, Way

HOUR = timedelta(hours=1)
DRAWN_OVER = timedelta(days=90)
FEWEST_LEFT = 10  # orders left alone in that time; fewer show nothing, so nobody is left alone for it


class Counts(StrEnum):
    """In what time a limit is counted."""

    CLOCK = "clock"
    WORKING = "working"  # the hours of the team that serves the shop's customers


@dataclass(frozen=True, slots=True)
class Watch:
    """One watch. `limits`: hours by state of the order, or under "" for all. `version` 0 is the default of the product.

    `cap` is how many messages one customer may get of all watches together in `cap_days`. Between `quiet_from` and
    `quiet_to`, in the shop's zone, messages wait for the morning. `held_out` percent of those who would be told a new day get
    the ordinary treatment, so that the effect can be measured (ADR 21). `ways` are what a customer may choose when an order is
    in danger of its day, beside stopping it and letting it come later.
    """

    code: str
    cause: Cause
    remedy: Remedy
    limits: Mapping[str, float] = field(default_factory=dict)
    counts: Counts = Counts.CLOCK
    needs_approval: bool = False
    cap: int = 3
    cap_days: int = 7
    quiet_from: time = time(21)
    quiet_to: time = time(8)
    held_out: int = 0
    is_on: bool = True
    version: int = 0
    ways: Sequence[Way] = ()

    @property
    def may_leave_alone(self) -> bool:
        """Whether all that is missed is a letter: never a repair, a question, a person, or a day that was meant for something."""
        return self.remedy is Remedy.NOTIFY and self.cause is not Cause.PURPOSE_AT_RISK

    @property
    def draws_from(self) -> int | None:
        """How many it must have found in `DRAWN_OVER` before a draw leaves any alone; None when it never does."""
        return ceil(FEWEST_LEFT * 100 / self.held_out) if self.may_leave_alone and self.held_out else None

    def limit(self, state: str) -> timedelta | None:
        """How long this state may last; None when it may last for ever."""
        hours = self.limits.get(state, self.limits.get(""))
        return None if hours is None else hours * HOUR

    def due(self, since: datetime, state: str, calendar: BusinessCalendar) -> datetime | None:
        """When it has lasted too long; None for never."""
        limit = self.limit(state)
        if limit is None:
            return None
        if self.counts is Counts.CLOCK:
            return since + limit
        try:
            return calendar.add(since, limit)
        except NeverOpen:
            return None


# Limits: field practice of Dutch webshops (paid to packed 24 h, announced to first scan 24 h, no scan for 48 h); refunds:
# art. 6:230r BW, 14 days after withdrawal. Where nobody knows a new day, a person finds out before the customer is written to;
# only a slot that slips brings its own new day. An unpaid order is the customer's own affair: no limit until a shop sets one.
DEFAULTS: Mapping[str, Watch] = {
    watch.code: watch
    for watch in (
        Watch("address", Cause.ADDRESS_INCOMPLETE, Remedy.REPAIR),
        Watch("purpose", Cause.PURPOSE_AT_RISK, Remedy.ASK,
              {"paid": 48, "in_review": 48, "address_incomplete": 48, "awaiting_stock": 48, "in_progress": 48, "packed": 24,
               "announced": 24, "shipped": 0}, ways=(Way.RUSH, Way.PICKUP)),
        Watch("refund", Cause.REFUND_OVERDUE, Remedy.HUMAN, {"": 14 * 24}),
        Watch("progress", Cause.NO_PROGRESS, Remedy.HUMAN,
              {"paid": 24, "in_review": 24, "in_progress": 24, "address_incomplete": 24, "packed": 48, "awaiting_stock": 336}),
        Watch("first_scan", Cause.NO_SCAN, Remedy.HUMAN, {"": 24}),
        Watch("parcel", Cause.PARCEL_SILENT, Remedy.HUMAN, {"": 48}),
        Watch("slot", Cause.SLOT_SLIPPED, Remedy.NOTIFY, {"": 0}, held_out=10),
        Watch("stock", Cause.STOCK_OVERDUE, Remedy.HUMAN, {"": 0}),
    )
}  # fmt: skip
