"""The side menu of settings and preferences: what this person may open, in three groups."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _


@dataclass(frozen=True, slots=True)
class Entry:
    """One line; current when the page's address lies under its own."""

    name: str
    url: str
    icon: str
    is_current: bool


Section = tuple[str, list[Entry]]


def menu(at: str, *, is_lead: bool, is_admin: bool) -> list[Section]:
    """`at` is the path of the page that is shown."""
    own = [("me", _("Preferences"), "person"), ("notifications", _("Notifications"), "bell"), ("mfa_index", _("Sign-in"), "key")]
    lead = [
        ("settings:teams", _("Teams"), "people"), ("settings:replies", _("Canned replies"), "reply"),
        ("settings:labels", _("Labels"), "label"), ("settings:outcomes", _("Outcomes"), "done"),
        ("settings:watches", _("Watches"), "view"),
    ]  # fmt: skip
    admin = [
        ("settings:organisation", _("Organisation"), "card"), ("settings:inboxes", _("Inboxes"), "mail"),
        ("settings:chats", _("Chat"), "chat"), ("settings:people", _("People"), "person"),
        ("settings:calendars", _("Working hours"), "calendar"), ("settings:privacy", _("Privacy requests"), "shield"),
        ("settings:sources", _("Connections"), "order"), ("settings:tokens", _("API tokens"), "key"),
        ("settings:webhooks", _("Webhooks"), "link"),
        ("settings:addresses", _("Addresses"), "flag"), ("settings:bots", _("Bots"), "robot"),
        ("settings:model", _("Language model"), "chat"),
        ("settings:health", _("Health"), "health"),
    ]  # fmt: skip
    groups = [(_("You"), own, True), (_("Work"), lead, is_lead), (_("Installation"), admin, is_admin)]
    return [(title, [_entry(at, *line) for line in lines]) for title, lines, may_open in groups if may_open]


def _entry(at: str, view: str, name: str, icon: str) -> Entry:
    url = reverse(view)
    return Entry(name, url, icon, is_current=at.startswith("/accounts/") if view == "mfa_index" else at.startswith(url))
