"""The judgement: how an order stands, against the watches, at one moment. Pure."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from alvast.kernel.calendar import BusinessCalendar
from alvast.proactive.rules.addressing import AddressOutcome, AddressState
from alvast.proactive.rules.causes import GRAVITY, Cause
from alvast.proactive.rules.moments import day_in, end_of_day, slot_of
from alvast.proactive.rules.seen import Known
from alvast.proactive.rules.standing import UNPAID, Parcel, Standing
from alvast.proactive.rules.watches import Watch

RECHECK = timedelta(hours=1)  # an address that could not be checked is looked at again


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong. `truth` names the state of affairs by values and times; `expected` is a day still to come, as is
    `needed_on`: the day that the order is meant for.

    `facts` are the attributes it was seen from, with what was known of them.
    """

    watch: Watch
    since: datetime
    truth: Sequence[str]
    facts: Sequence[tuple[str, Known]]
    expected: date | None = None
    slot: tuple[datetime, datetime] | None = None
    needed_on: date | None = None

    @property
    def cause(self) -> Cause:
        return self.watch.cause


@dataclass(frozen=True, slots=True)
class Judgement:
    """What is wrong, the gravest first, and when to look again if nothing happens; None for never."""

    problems: Sequence[Problem] = ()
    look_again_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Bench:
    """What every judgement needs: the moment, the watches that are on by cause, the shop's calendar and zone."""

    at: datetime
    watches: Mapping[Cause, Watch]
    calendar: BusinessCalendar
    zone: ZoneInfo


@dataclass(slots=True)
class _Look:
    """One order on the bench; gathers problems and moments to look again."""

    bench: Bench
    standing: Standing
    address: AddressOutcome
    moments: list[datetime] = field(default_factory=list)

    def is_due(self, due: datetime | None) -> bool:
        """Whether that moment has come; else it is a moment to look again."""
        if due is None:
            return False
        if due > self.bench.at:
            self.moments.append(due)
            return False
        return True

    def problem(self, watch: Watch, since: datetime, truth: Sequence[object], *attributes: str) -> Problem:
        """With the day on which the order is expected, where one is known that is still to come."""
        expected, slot = self.expected()
        known = [(name, fact) for name in attributes if (fact := self.standing.fact(name)) is not None]
        return Problem(watch, since, [str(part) for part in truth], known, expected, slot)

    def expected(self) -> tuple[date | None, tuple[datetime, datetime] | None]:
        zone, today = self.bench.zone, self.bench.at.astimezone(self.bench.zone).date()
        day, slot = when_expected(self.standing, zone)
        if slot is not None and slot[1] > self.bench.at:
            return slot[1].astimezone(zone).date(), slot
        return (day if day is not None and day >= today and slot is None else None), None


def judge(standing: Standing, address: AddressOutcome, bench: Bench) -> Judgement:
    """Every watch that is on looks at the order once."""
    if standing.is_over:
        return Judgement()
    look = _Look(bench, standing, address)
    problems = [problem for cause, rule in _RULES.items() if (watch := bench.watches.get(cause)) for problem in rule(look, watch)]
    problems.sort(key=lambda found: (GRAVITY[found.cause], found.since))
    if address.state is AddressState.UNCHECKED and standing.is_before_parcel:
        look.moments.append(bench.at + RECHECK)
    return Judgement(problems, min(look.moments, default=None))


def needs_address(standing: Standing) -> bool:
    """Whether the address still matters: before there is a parcel with a label."""
    return not standing.is_over and standing.is_before_parcel and standing.returned is None and standing.address is not None


def when_expected(standing: Standing, zone: ZoneInfo) -> tuple[date | None, tuple[datetime, datetime] | None]:
    """The day and the slot that the order or its carrier names, past or to come."""
    expected, slot = standing.fact("expected_on"), standing.fact("slot")
    if slot is not None and expected is not None and slot.since < expected.since and day_in(slot.value, zone):
        slot = None  # a newer day was named; the slot was of the older one
    day = day_in(expected.value, zone) if expected is not None else None
    found = slot_of(slot.value, day, zone) if slot is not None else None
    return (found[1].astimezone(zone).date() if found else day or (day_in(slot.value, zone) if slot else None)), found


def _address(look: _Look, watch: Watch) -> Iterator[Problem]:
    standing = look.standing
    if not standing.is_before_parcel or standing.returned is not None:
        return
    told = standing.status == "address_incomplete" and not _is_corrected(standing)
    if not (look.address.is_trouble or told):
        return
    address = standing.address
    since = standing.since if told or address is None else address.since
    value = sorted((address.value or {}).items()) if address is not None and isinstance(address.value, dict) else []
    yield look.problem(watch, since, [value], "delivery_address", "status")


def _is_corrected(standing: Standing) -> bool:
    """The shop said that the address is incomplete, and since then someone gave a better one."""
    return standing.address_corrected_at is not None and standing.address_corrected_at >= standing.since


def _purpose(look: _Look, watch: Watch) -> Iterator[Problem]:
    standing, bench = look.standing, look.bench
    purpose = standing.fact("purpose")
    day = day_in(purpose.value, bench.zone) if purpose is not None else None
    if day is None or standing.status in UNPAID or standing.returned is not None or standing.status == "delivered":
        return
    expected, _slot = when_expected(standing, bench.zone)
    needed = watch.limit(standing.status)
    if expected is not None and expected <= day and needed is not None:
        needed = min(needed, timedelta())  # the carrier's own day is in time
    is_too_late = expected is not None and expected > day
    if is_too_late or (needed is not None and look.is_due(end_of_day(day, bench.zone) - needed)):
        found = look.problem(watch, standing.since, [day, expected], "purpose", "status", "expected_on")
        yield replace(found, needed_on=day if day > bench.at.astimezone(bench.zone).date() else None)


def _refund(look: _Look, watch: Watch) -> Iterator[Problem]:
    returned = look.standing.returned
    if returned is None:
        return
    due = watch.due(returned.withdrawn_at, "return_received", look.bench.calendar)
    if look.is_due(due and max(due, returned.received_at)):
        known = [(name, fact) for name in ("status", "amount") if (fact := _of(returned.seen.facts, look, name))]
        yield Problem(watch, returned.received_at, [str(returned.received_at)], known)


def _of(facts: Mapping[str, Known], look: _Look, name: str) -> Known | None:
    return facts.get(name) or look.standing.fact(name)


def _progress(look: _Look, watch: Watch) -> Iterator[Problem]:
    standing = look.standing
    if not standing.is_before_parcel or standing.returned is not None:
        return
    since = standing.since
    if standing.status == "address_incomplete":
        if not _is_corrected(standing):
            return
        since = standing.address_corrected_at or since
    if standing.status == "awaiting_stock" and _stock_day(look) is not None:
        return
    if look.is_due(watch.due(since, standing.status, look.bench.calendar)):
        yield look.problem(watch, since, [standing.status, since], "status", "expected_on")


def _stock(look: _Look, watch: Watch) -> Iterator[Problem]:
    standing, day = look.standing, _stock_day(look)
    if standing.status != "awaiting_stock" or day is None:
        return
    extra = watch.limit("") or timedelta()
    if look.is_due(end_of_day(day, look.bench.zone) + extra):
        yield look.problem(watch, standing.since, [day], "status", "stock_expected_on", "expected_on")


def _stock_day(look: _Look) -> date | None:
    """The day named for the stock; else, of an order that waits for stock, the day named for the order."""
    known = look.standing.fact("stock_expected_on") or look.standing.fact("expected_on")
    return day_in(known.value, look.bench.zone) if known is not None else None


def _each_parcel(status: str, rule: Callable[[_Look, Watch, Parcel], Iterator[Problem]]) -> "_Rule":
    def look_at_each(look: _Look, watch: Watch) -> Iterator[Problem]:
        if look.standing.returned is None:
            for parcel in look.standing.parcels:
                if status in ("", parcel.status):
                    yield from rule(look, watch, parcel)

    return look_at_each


def _no_scan(look: _Look, watch: Watch, parcel: Parcel) -> Iterator[Problem]:
    if look.is_due(watch.due(parcel.since, "announced", look.bench.calendar)):
        yield look.problem(watch, parcel.since, [parcel.since], "status", "tracking_code", "expected_on")


def _silent(look: _Look, watch: Watch, parcel: Parcel) -> Iterator[Problem]:
    if look.is_due(watch.due(parcel.sign, "shipped", look.bench.calendar)):
        yield look.problem(watch, parcel.sign, [parcel.sign], "status", "tracking_code", "expected_on")


def _slot(look: _Look, watch: Watch, parcel: Parcel) -> Iterator[Problem]:
    """The carrier said that it is late, or the day or slot that was named has passed."""
    day, slot = when_expected(look.standing, look.bench.zone)
    ends = slot[1] if slot else end_of_day(day, look.bench.zone) if day else None
    has_passed = look.is_due(ends and ends + (watch.limit("") or timedelta()))
    if has_passed or parcel.delayed_at is not None:
        since = ends if has_passed and ends is not None else parcel.delayed_at
        assert since is not None
        yield look.problem(watch, since, [day, slot, has_passed], "expected_on", "slot", "status", "tracking_code")


_Rule = Callable[[_Look, Watch], Iterator[Problem]]
_RULES: Mapping[Cause, _Rule] = {
    Cause.ADDRESS_INCOMPLETE: _address,
    Cause.PURPOSE_AT_RISK: _purpose,
    Cause.REFUND_OVERDUE: _refund,
    Cause.NO_PROGRESS: _progress,
    Cause.NO_SCAN: _each_parcel("announced", _no_scan),
    Cause.PARCEL_SILENT: _each_parcel("shipped", _silent),
    Cause.SLOT_SLIPPED: _each_parcel("", _slot),
    Cause.STOCK_OVERDUE: _stock,
}


__all__ = ["Bench", "Judgement", "Problem", "judge", "needs_address", "when_expected"]
