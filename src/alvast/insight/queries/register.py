"""The register: what is in it, what it costs, and whether a fix helped."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from django.utils import timezone

from alvast.conversations.queries import ConversationFilter, ConversationLine, contacts_between, inbox_page
from alvast.insight.errors import NotFound
from alvast.insight.models import ContactCost, Improvement
from alvast.insight.queries.counting import Counts
from alvast.insight.queries.periods import Period
from alvast.insight.rules.register import Cost, Effect, window_of
from alvast.insight.rules.repeats import Staffing
from alvast.kernel.actor import Actor
from alvast.kernel.clock import now
from alvast.proactive.queries import troubles_between

EXAMPLES = 3
DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Price:
    """Of the period that was counted. `volume`: how often it came; `contacts`: what that brought us. Without a rate no euros."""

    volume: int
    contacts: int
    hours: float
    euros: float | None


@dataclass(frozen=True, slots=True)
class ImprovementLine:
    """One row. It is about the label `reason`, or about `cause`; the other is empty."""

    id: UUID
    title: str
    label: UUID | None
    reason: str
    cause: str
    owner: UUID | None
    owner_name: str
    effort: str
    state: str
    fixed_on: date | None
    price: Price


@dataclass(frozen=True, slots=True)
class Untaken:
    """A reason or cause that nobody took up yet."""

    label: UUID | None
    reason: str
    cause: str
    price: Price


@dataclass(frozen=True, slots=True)
class Register:
    """The improvements, the dearest first and what is done below; and what could be one, likewise. `effects` of what is done."""

    lines: tuple[ImprovementLine, ...]
    untaken: tuple[Untaken, ...]
    effects: Mapping[UUID, Effect]


def register(actor: Actor, *, counts: Counts, labels: Mapping[str, UUID], untaken: int = 5) -> Register:
    """`counts` say how often, `labels` by name. For leads and administrators; raises NotFound. Four queries for any number."""
    _refuse_unless_lead(actor)
    prices = _Prices(counts, contact_cost())
    rows = Improvement.objects.select_related("label", "owner").order_by("-made_at", "id")
    lines = sorted((_line(row, prices) for row in rows), key=lambda line: (line.state == "done", *_dearest(line.price)))
    taken = {(bool(line.cause), line.cause or line.reason) for line in lines}
    rest = [
        Untaken(None if is_cause else labels[name], "" if is_cause else name, name if is_cause else "", prices.of(is_cause, name))
        for is_cause, name in prices.known()
        if name and (is_cause, name) not in taken and (is_cause or name in labels)
    ]
    return Register(tuple(lines), tuple(sorted(rest, key=lambda one: _dearest(one.price))[:untaken]), effects_of(lines))


def improvement_for(actor: Actor, improvement: UUID, *, counts: Counts) -> ImprovementLine:
    """Raises NotFound, also for who is no lead."""
    _refuse_unless_lead(actor)
    row = Improvement.objects.select_related("label", "owner").filter(id=improvement).first()
    if row is None:
        raise NotFound
    return _line(row, _Prices(counts, contact_cost()))


def contact_cost() -> Cost:
    """As an administrator or lead set it, else eight minutes and no rate. One query."""
    row = ContactCost.objects.values_list("minutes", "euros_an_hour").first()
    return Cost() if row is None else Cost(float(row[0]), None if row[1] is None else float(row[1]))


def usual_staffing() -> Staffing:
    """What the board calculates with until its reader says otherwise."""
    return Staffing(minutes=contact_cost().minutes)


def effects_of(lines: Collection[ImprovementLine]) -> dict[UUID, Effect]:
    """Of those that are done: how often before and after, in equal windows of at most 56 days. Two queries for any number."""
    done = [line for line in lines if line.fixed_on is not None]
    windows = {line.id: _windows(line.fixed_on) for line in done if line.fixed_on is not None}
    spans = [span for window in windows.values() if window for span in window]
    moments = _moments(done, min(span.begin for span in spans), max(span.end for span in spans)) if spans else {}
    return {line.id: _effect(windows[line.id], moments.get(_key(line), ())) for line in done}


def examples_of(actor: Actor, line: ImprovementLine) -> tuple[ConversationLine, ...]:
    """The newest conversations with that label which the actor may see."""
    if line.label is None:
        return ()
    return inbox_page(actor, ConversationFilter(place="all", labels=(line.label,)), limit=EXAMPLES).lines


def _refuse_unless_lead(actor: Actor) -> None:
    if not actor.is_lead:
        raise NotFound


@dataclass(frozen=True, slots=True)
class _Prices:
    """What reasons and causes cost in the period counted; a contact is a case of its reason, and work for its cause."""

    counts: Counts
    cost: Cost

    def known(self) -> list[tuple[bool, str]]:
        return [*((True, cause) for cause in self.counts.proactive.by_cause), *((False, name) for name in self.counts.by_reason)]

    def of(self, is_cause: bool, name: str) -> Price:
        contacts = (self.counts.work if is_cause else self.counts.by_reason).get(name, 0)
        volume = self.counts.proactive.by_cause.get(name, 0) if is_cause else contacts
        return Price(volume, contacts, self.cost.hours_of(contacts), self.cost.euros_of(contacts))


def _dearest(price: Price) -> tuple[int, int]:
    """The order of the list. All contacts cost the same, so most contacts is dearest; then what comes most often."""
    return -price.contacts, -price.volume


def _windows(fixed_on: date) -> tuple[Period, Period] | None:
    """Before and after; None on the day itself."""
    days = window_of((timezone.localdate(now()) - fixed_on).days)
    if not days:
        return None
    return Period(fixed_on - days * DAY, fixed_on - DAY), Period(fixed_on, fixed_on + (days - 1) * DAY)


def _moments(lines: Collection[ImprovementLine], begin: datetime, end: datetime) -> Mapping[tuple[bool, str], list[datetime]]:
    """When each reason and cause of these came."""
    found: dict[tuple[bool, str], list[datetime]] = {_key(line): [] for line in lines}
    labels = [line.label for line in lines if line.label]
    told = [(False, one.reason, one.at) for one in (contacts_between(begin, end, labels=labels) if labels else ())]
    if any(line.cause for line in lines):
        told += [(True, one.cause, one.found_at) for one in troubles_between(begin, end)]
    for is_cause, name, at in told:
        found.get((is_cause, name), []).append(at)
    return found


def _key(line: ImprovementLine) -> tuple[bool, str]:
    return bool(line.cause), line.cause or line.reason


def _effect(windows: tuple[Period, Period] | None, moments: Collection[datetime]) -> Effect:
    if windows is None:
        return Effect(0, 0, 0)
    before, after = windows
    return Effect(_within(before, moments), _within(after, moments), before.days)


def _within(period: Period, moments: Collection[datetime]) -> int:
    return sum(period.begin <= at < period.end for at in moments)


def _line(row: Improvement, prices: _Prices) -> ImprovementLine:
    reason = row.label.name if row.label else ""
    return ImprovementLine(
        row.id, row.title, row.label_id, reason, row.cause, row.owner_id, row.owner.name if row.owner else "", row.effort,
        row.state, row.fixed_on, prices.of(bool(row.cause), row.cause or reason),
    )  # fmt: skip
