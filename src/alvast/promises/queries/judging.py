"""A row brought in line with the time; saving it is for actions."""

from datetime import datetime

from alvast.promises.models import Promise, PromiseChange
from alvast.promises.rules.standing import State, standing


def judge(row: Promise, *, at: datetime) -> None:
    """Sets the state that follows from the facts and the time."""
    found = standing(
        due_at=row.due_at, warn_at=row.warn_at, progress_at=row.progress_at, kept_at=row.kept_at,
        withdrawn_at=row.withdrawn_at, at=at,
    )  # fmt: skip
    if row.state != found.state:
        row.state, row.state_since = found.state, at
    row.judge_at = found.judge_at


_TOLD = {
    PromiseChange.Kind.MADE: State.OPEN, PromiseChange.Kind.ON_COURSE: State.OPEN, PromiseChange.Kind.AT_RISK: State.AT_RISK,
    PromiseChange.Kind.BROKEN: State.BROKEN, PromiseChange.Kind.KEPT: State.KEPT, PromiseChange.Kind.WITHDRAWN: State.WITHDRAWN,
}  # fmt: skip


def as_known(row: Promise, at: datetime) -> bool:
    """Sets state and due moment as the history told them at `at`; False when it told of no promise yet."""
    changes = list(row.changes.filter(at__lte=at).order_by("at", "id"))
    states = [(_TOLD[PromiseChange.Kind(change.kind)], change.at) for change in changes if change.kind in _TOLD]
    if not states:
        return False
    row.state, row.state_since = states[-1]
    row.due_at = changes[-1].due_at
    row.kept_at = row.kept_at if row.state == State.KEPT else None
    return True
