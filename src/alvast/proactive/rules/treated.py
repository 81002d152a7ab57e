"""How long an order that we set free may stand still before it is somebody's work again. Pure."""

from datetime import datetime, timedelta

PATIENCE = timedelta(hours=24)  # as for any order that was paid


def still_waits_for_shop(*, treated_at: datetime, has_moved: bool, at: datetime) -> bool:
    """Whether the finding stands as it is: the shop was told to go on and has not moved the order yet."""
    return not has_moved and at - treated_at < PATIENCE
