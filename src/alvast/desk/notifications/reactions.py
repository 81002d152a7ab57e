"""What the desk does when rooms state something."""

from uuid import UUID

from alvast.kernel.events import Reaction


def _notify(events: list[UUID]) -> None:
    from alvast.desk.notifications.actions import notify

    notify(events=events)


def _notify_leads(events: list[UUID]) -> None:
    from alvast.desk.notifications.actions import notify_leads

    notify_leads(events=events)


NOTIFY_AGENTS = Reaction("desk.notify", _notify)
NOTIFY_LEADS = Reaction("desk.notify_leads", _notify_leads)
