"""What the desk does when rooms state something."""

from uuid import UUID

from alvast.kernel.events import Reaction


def _notify(events: list[UUID]) -> None:
    from alvast.desk.notifications.actions import notify

    notify(events=events)


NOTIFY_AGENTS = Reaction("desk.notify", _notify)
