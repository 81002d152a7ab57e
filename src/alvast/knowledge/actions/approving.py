"""A text becomes an answer, makes room for a later one, or is taken back."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from alvast.kernel.actor import Actor
from alvast.kernel.clock import now
from alvast.knowledge.actions.changing import Kind, State, agent_of, held_version, remember, write
from alvast.knowledge.actions.drafts import new_row, refuse_unless_draft, refuse_without_words
from alvast.knowledge.actions.gaps import answer_gaps_of
from alvast.knowledge.errors import EndsBeforeItBegins, MayNotWrite, NeedsSecondPair, NotApproved
from alvast.knowledge.models import Version
from alvast.knowledge.rules.permits import may_approve, may_withdraw
from alvast.knowledge.rules.validity import Stretch, cut_by_planned, what_is_left


@transaction.atomic
def approve(*, actor: Actor, version: UUID) -> None:
    """Makes a draft the answer for its stretch of time, which may lie ahead or behind; what held then makes room.

    Raises NotFound, MayNotWrite, NotADraft, NeedsSecondPair, NothingToRead, EndsBeforeItBegins.
    """
    row = held_version(actor, version)
    refuse_unless_draft(row)
    if not may_approve(actor, row.written_by_id):
        raise NeedsSecondPair
    refuse_without_words(row)
    place(row, actor=actor, kind=Kind.APPROVED, begins=now() if row.starts_on_approval else row.valid_from)


@transaction.atomic
def withdraw(*, actor: Actor, version: UUID) -> None:
    """Takes an approved text back, for every moment; nothing takes its place. Raises NotFound, MayNotWrite, NotApproved."""
    row = held_version(actor, version)
    if not may_withdraw(actor):
        raise MayNotWrite
    if row.state != State.APPROVED:
        raise NotApproved
    write(row, actor=actor, kind=Kind.WITHDRAWN, state=State.WITHDRAWN, withdrawn_at=now())


@transaction.atomic
def end(*, actor: Actor, version: UUID, at: datetime) -> None:
    """Gives an approved text an end that lies ahead, earlier than the one it has.

    Raises NotFound, MayNotWrite, NotApproved, EndsBeforeItBegins.
    """
    row = held_version(actor, version)
    if not may_withdraw(actor):
        raise MayNotWrite
    if row.state != State.APPROVED:
        raise NotApproved
    if at <= max(row.valid_from, now()) or (row.valid_to is not None and at > row.valid_to):
        raise EndsBeforeItBegins
    write(row, actor=actor, kind=Kind.ENDED, valid_to=at)


def place(row: Version, *, actor: Actor, kind: Kind, begins: datetime) -> None:
    """Writes a version whose article is held as approved. Raises EndsBeforeItBegins."""
    others = _approved_beside(row)
    stretches = {other.id: Stretch(other.valid_from, other.valid_to) for other in others}
    own = cut_by_planned(Stretch(begins, row.valid_to), stretches.values())
    if own.ends is not None and own.ends <= own.begins:
        raise EndsBeforeItBegins
    for other in others:
        if own.overlaps(stretches[other.id]):
            _make_room(other, what_is_left(stretches[other.id], own), actor=actor)
    write(
        row, actor=actor, kind=kind, state=State.APPROVED, valid_from=own.begins, valid_to=own.ends, starts_on_approval=False,
        submitted_at=None, approved_at=now(), approved_by_id=agent_of(actor), withdrawn_at=None,
    )  # fmt: skip
    answer_gaps_of(row, actor=actor)


def _approved_beside(row: Version) -> list[Version]:
    lane = Version.objects.filter(article_id=row.article_id, language=row.language, state=State.APPROVED)
    return list(lane.exclude(id=row.id).order_by("valid_from"))


def _make_room(other: Version, left: tuple[Stretch, ...], *, actor: Actor) -> None:
    if not left:
        write(other, actor=actor, kind=Kind.REPLACED, state=State.WITHDRAWN, withdrawn_at=now())
        return
    write(other, actor=actor, kind=Kind.ENDED, valid_from=left[0].begins, valid_to=left[0].ends)
    for later in left[1:]:
        _resume(other, later, actor=actor)


def _resume(other: Version, later: Stretch, *, actor: Actor) -> None:
    """The same text again after a temporary one: another version, because a version has one stretch."""
    row = new_row(
        other.article, language=other.language, key="", title=other.title, body=other.body, valid_from=later.begins,
        valid_to=later.ends, starts_on_approval=False, state=State.APPROVED, source=other.source,
        written_by_id=other.written_by_id, approved_by_id=other.approved_by_id, approved_at=now(),
    )  # fmt: skip
    row.save(force_insert=True)
    remember(row, Kind.APPROVED, actor=actor)
