"""The register: what is in it, how much it is about, and whether a fix helped."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from django.utils import timezone

from alvast.conversations.queries import ConversationFilter, ConversationLine, contacts_between, inbox_page
from alvast.insight.errors import NotFound
from alvast.insight.models import Improvement
from alvast.insight.queries.periods import Period, last_days
from alvast.insight.rules.register import Effect, window_of
from alvast.kernel.actor import Actor
from alvast.kernel.clock import now
from alvast.proactive.queries import figures

EXAMPLES = 3


@dataclass(frozen=True, slots=True)
class ImprovementLine:
    """One row. It is about the label `reason`, or about `cause`; the other is empty. `volume`: how often in the last 90 days."""

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
    volume: int


@dataclass(frozen=True, slots=True)
class Untaken:
    """A reason or cause that nobody took up yet."""

    label: UUID | None
    reason: str
    cause: str
    volume: int


@dataclass(frozen=True, slots=True)
class Register:
    """The improvements, what comes most often first; and what could be one, likewise."""

    lines: tuple[ImprovementLine, ...]
    untaken: tuple[Untaken, ...]


def register(actor: Actor, *, labels: Mapping[str, UUID], untaken: int = 5) -> Register:
    """`labels` by name. For leads and administrators; raises NotFound. Six queries for any number."""
    _refuse_unless_lead(actor)
    volumes = _volumes()
    rows = Improvement.objects.select_related("label", "owner").order_by("-made_at", "id")
    lines = [_line(row, volumes) for row in rows]
    open_first = sorted(lines, key=lambda line: (line.state == Improvement.State.DONE, -line.volume))
    taken = {line.cause or line.reason for line in lines}
    rest = [
        Untaken(labels.get(name), "" if is_cause else name, name if is_cause else "", count)
        for (is_cause, name), count in volumes.most_common()
        if name and name not in taken and (is_cause or name in labels)
    ]
    return Register(tuple(open_first), tuple(rest[:untaken]))


def improvement_for(actor: Actor, improvement: UUID) -> ImprovementLine:
    """Raises NotFound, also for who is no lead."""
    _refuse_unless_lead(actor)
    row = Improvement.objects.select_related("label", "owner").filter(id=improvement).first()
    if row is None:
        raise NotFound
    return _line(row, _volumes())


def effect_of(line: ImprovementLine) -> Effect | None:
    """How often before and after, in equal windows of at most 56 days; None of what is not done."""
    if line.fixed_on is None:
        return None
    days = window_of((timezone.localdate(now()) - line.fixed_on).days)
    if not days:
        return Effect(0, 0, 0)
    day = timedelta(days=1)
    before = Period(line.fixed_on - days * day, line.fixed_on - day)
    after = Period(line.fixed_on, line.fixed_on + (days - 1) * day)
    return Effect(_count(line, before), _count(line, after), days)


def examples_of(actor: Actor, line: ImprovementLine) -> tuple[ConversationLine, ...]:
    """The newest conversations with that label which the actor may see."""
    if line.label is None:
        return ()
    return inbox_page(actor, ConversationFilter(place="all", labels=(line.label,)), limit=EXAMPLES).lines


def _refuse_unless_lead(actor: Actor) -> None:
    if not actor.is_lead:
        raise NotFound


def _volumes() -> Counter[tuple[bool, str]]:
    """By (is it a cause, its name), of the last ninety days."""
    period = last_days()
    found = Counter({(True, cause): n for cause, n in figures(period.begin, period.end).by_cause.items()})
    found.update(_reasons(period.begin, period.end))
    return found


def _reasons(begin: datetime, end: datetime) -> Counter[tuple[bool, str]]:
    return Counter((False, contact.reason) for contact in contacts_between(begin, end))


def _count(line: ImprovementLine, period: Period) -> int:
    if line.cause:
        return figures(period.begin, period.end).by_cause.get(line.cause, 0)
    return _reasons(period.begin, period.end)[False, line.reason]


def _line(row: Improvement, volumes: Counter[tuple[bool, str]]) -> ImprovementLine:
    reason = row.label.name if row.label else ""
    return ImprovementLine(
        row.id, row.title, row.label_id, reason, row.cause, row.owner_id, row.owner.name if row.owner else "", row.effort,
        row.state, row.fixed_on, volumes[bool(row.cause), row.cause or reason],
    )  # fmt: skip
