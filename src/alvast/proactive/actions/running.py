"""Running the watches: over everything that is open, over what came in, and over what is due."""

import logging
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime
from uuid import UUID

from django.db import InterfaceError, OperationalError

from alvast.kernel.clock import now
from alvast.proactive.actions.carrying_out import carry_out_all
from alvast.proactive.actions.following import adopt_unfollowed, pages_of_open
from alvast.proactive.actions.judging import BATCH, Round
from alvast.proactive.actions.judging_alone import judge_arrivals_safely, judge_due_safely, judge_these_safely
from alvast.proactive.actions.reaching import send_due_messages
from alvast.proactive.models import Finding
from alvast.proactive.queries.judging import Judged, bench_at, judge_all
from alvast.proactive.queries.listing import Listed, in_order, listed_findings, listed_judgements
from alvast.proactive.queries.loading import KINDS, Waiting, waiting_parts
from alvast.proactive.rules.judging import Bench
from alvast.proactive.rules.standing import PART_KINDS
from alvast.timeline.queries import subjects_of_kinds

log = logging.getLogger(__name__)

Progress = Callable[[int], None]

FLOOD = 200  # orders judged in one round: what a file or a shop catching up brings, several events of each order
GATHER = 0.4  # seconds; what came in is judged within a second all the same


def run_watches(*, told: Progress = lambda _count: None) -> list[Listed]:
    """Judges everything that is open now, carries out what is found, and answers all that stands open.

    Run again, it finds the same and does nothing more.
    """
    adopt_unfollowed()
    seen: set[UUID] = set()
    while (judged := judge_what_came_in()).judged:
        seen.update(judged.subjects)
        told(len(seen))
    for page in pages_of_open():
        rest = [subject for subject in page if subject not in seen]
        for start in range(0, len(rest), BATCH):
            judged = judge_these_safely(subjects=rest[start : start + BATCH])
            carry_out_all(judged.to_carry_out)
            seen.update(judged.subjects)
            told(len(seen))
    carry_out_left_behind()
    send_due_messages(at=now())
    return listed_findings(at=now())


def dry_run(*, told: Progress = lambda _count: None) -> list[Listed]:
    """What `run_watches` would list now; nothing is written."""
    at, count = now(), 0
    bench = bench_at(at)
    lines: dict[str, Listed] = {}
    waiting = _all_waiting_parts(at)
    for page in _pages_of(KINDS):
        lines |= {line.subject: line for line in listed_judgements(_judged(page, bench, waiting), at=at)}
        told(count := count + len(page))
    standing = {line.subject: line for line in listed_findings(at=at)}
    kept = {name: line for name, line in standing.items() if line.is_treated or _is_same(line, lines.get(name))}
    return in_order((lines | kept).values())


def _judged(page: Sequence[UUID], bench: Bench, waiting: Waiting) -> list[Judged]:
    """One that cannot be judged is left out, as a run sets it aside."""
    try:
        return judge_all(page, bench, waiting=waiting)
    except (OperationalError, InterfaceError):
        raise
    except Exception:
        log.exception("page_not_judged", extra={"count": len(page)})
    half = len(page) // 2
    return [one for part in (page[:half], page[half:]) for one in _judged(part, bench, waiting)] if half else []


def _is_same(kept: Listed, judged: Listed | None) -> bool:
    """Whether the finding that stands is about what was seen just now: then what was done is what would be done."""
    return judged is not None and (kept.cause, kept.since) == (judged.cause, judged.since)


def judge_what_came_in() -> Round:
    """One round over what came in, with its remedies; `judged` is 0 when nothing waited."""
    judged = judge_arrivals_safely()
    carry_out_all(judged.to_carry_out)
    return judged


def judge_until_quiet() -> int:
    """Rounds over what came in until nothing waits; answers how many were judged.

    In a flood it lets more come in between two rounds: an order of which three events came is then judged once, not thrice.
    """
    count = 0
    while judged := judge_what_came_in().judged:
        count += judged
        if judged >= FLOOD:
            time.sleep(GATHER)
    return count


def judge_what_is_due() -> Round:
    """One round over what is due by time, with its remedies."""
    judged = judge_due_safely()
    carry_out_all(judged.to_carry_out)
    return judged


def carry_out_left_behind(*, limit: int = BATCH) -> int:
    """What was judged by a worker that was lost before it acted."""
    rows = Finding.objects.filter(state=Finding.State.FOUND, closed_at=None).order_by("found_at", "id")
    return carry_out_all(list(rows.values_list("id", flat=True)[:limit]))


def _all_waiting_parts(at: datetime) -> Mapping[str, Sequence[UUID]]:
    """Of `waiting_parts`, over everything."""
    waiting: defaultdict[str, list[UUID]] = defaultdict(list)
    for page in _pages_of(PART_KINDS):
        for mark, parts in waiting_parts(page, valid_at=at).items():
            waiting[mark] += parts
    return waiting


def _pages_of(kinds: Sequence[str]) -> Iterator[Sequence[UUID]]:
    last: UUID | None = None
    while page := subjects_of_kinds(kinds, after=last, limit=BATCH):
        last = page[-1]
        yield page
