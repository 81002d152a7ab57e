"""What a new installation still needs before a customer can be answered."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _

from alvast.channels.email.queries import inboxes
from alvast.staff.queries import active_agents, all_teams


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to do, and whether it is done."""

    name: str
    why: str
    url: str
    is_done: bool


def first_steps() -> tuple[Step, ...]:
    """In the order in which they are best done."""
    return (
        Step(_("Make a team"), _("Whoever is in it answers its conversations."), reverse("settings:add_team"), bool(all_teams())),
        Step(
            _("Connect an inbox"), _("The address your customers write to."), reverse("settings:add_inbox"),
            any(inbox.is_active for inbox in inboxes()),
        ),
        Step(
            _("Invite people"), _("Each gets a link to choose a password."), reverse("settings:add_person"),
            len(active_agents()) > 1,
        ),
    )  # fmt: skip
