"""The findings that are open while their order is judged again: kept, closed, or opened anew."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from alvast.kernel.events import state
from alvast.proactive.actions.telling import changed
from alvast.proactive.models import Finding
from alvast.proactive.queries.judging import Found, Judged
from alvast.proactive.rules.treated import still_waits_for_shop

State, Closed = Finding.State, Finding.Closed


@dataclass(slots=True)
class Standings:
    """The findings of the orders on the bench: the open one of each, and closed ones by their truth."""

    at: datetime
    open: dict[UUID, Finding]
    closed: dict[tuple[UUID, str], Finding]
    changed: list[Finding] = field(default_factory=list)
    reopened: list[UUID] = field(default_factory=list)

    @classmethod
    def of(cls, subjects: Sequence[UUID], at: datetime) -> "Standings":
        """`subjects` are those that have findings; for none of them nothing is read."""
        which = Finding.objects.select_for_update().filter(subject__in=subjects).order_by("id")
        rows = list(which) if subjects else []
        return cls(
            at,
            {row.subject_id: row for row in rows if row.closed_at is None},
            {(row.subject_id, row.truth): row for row in rows if row.closed_at is not None},
        )

    def close(self, row: Finding, because: Finding.Closed) -> None:
        row.closed_at, row.closed_because = self.at, because
        self.changed.append(row)

    def hand_over(self, parts: Sequence[UUID]) -> None:
        """What was found about a shipment before its order was known is looked at with the order from now on."""
        for part in parts:
            if part in self.open:
                self.close(self.open.pop(part), Closed.OVERTAKEN)

    def reopen(self, row: Finding) -> None:
        row.closed_at, row.closed_because = None, Closed.OPEN
        self.changed.append(row)
        if row.state == State.FOUND:
            self.reopened.append(row.id)

    def save(self) -> None:
        """Closes before it opens: of one subject one finding is open at any moment."""
        for row in sorted(self.changed, key=lambda found: found.closed_at is None):
            row.save(update_fields=["also", "closed_at", "closed_because"])
        state([changed(row, row.closed_because or row.state) for row in self.changed])


def settle(one: Judged, standings: Standings) -> Found | None:
    """What was found, when it is new. What stands already is kept, what is over is closed."""
    standing, found = standings.open.get(one.case.line.id), one.found
    if standing is not None and _is_treated(standing, one, standings.at):
        _note_others(standing, [str(problem.cause) for problem in one.judgement.problems], standings)
        return None
    if standing is not None and found is not None and standing.truth == found.truth:
        _note_others(standing, found.also, standings)
        return None
    if standing is not None:
        standings.close(standing, Closed.OVER if found is None else Closed.OVERTAKEN)
    return None if found is None or _was_found_before(found, standings) else found


def _was_found_before(found: Found, standings: Standings) -> bool:
    """The same truth again: what was done then counts still, and what a person settled stays settled."""
    earlier = standings.closed.get((found.case.line.id, found.truth))
    if earlier is None:
        return False
    if earlier.closed_because in (Closed.OVER, Closed.OVERTAKEN):
        standings.reopen(earlier)
    return True


def _is_treated(standing: Finding, one: Judged, at: datetime) -> bool:
    """We set the order free and the shop has not moved it yet."""
    seen, found = one.case.standing, one.found
    if standing.treated_at is None or seen is None or seen.is_over:
        return False
    has_moved = (seen.status, seen.since) != (standing.status_then, standing.status_since)
    is_new = found is not None and found.problem.cause == standing.cause and found.truth != standing.truth
    return not is_new and still_waits_for_shop(treated_at=standing.treated_at, has_moved=has_moved, at=at)


def _note_others(standing: Finding, causes: Sequence[str], standings: Standings) -> None:
    others = list(dict.fromkeys(cause for cause in causes if cause != standing.cause))
    if others != standing.also:
        standing.also = others
        standings.changed.append(standing)
