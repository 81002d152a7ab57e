"""The side menu of settings and preferences."""

from typing import Any

from django import template

from alvast.desk.notifications.views import bell_context
from alvast.desk.settings.first_steps import first_steps
from alvast.desk.settings.menu import Section, menu

register = template.Library()


@register.simple_tag(takes_context=True)
def settings_menu(context: dict[str, Any]) -> list[Section]:
    """The entries that the reader of this page may open."""
    frame = context["frame"]
    return menu(context["request"].path, is_lead=frame.is_lead, is_admin=frame.is_admin)


@register.inclusion_tag("desk/notifications/_bell.html", takes_context=True)
def bell(context: dict[str, Any]) -> dict[str, object]:
    """The bell of the rail, with how many notifications are unread."""
    return bell_context(context["request"])


register.simple_tag(first_steps)
