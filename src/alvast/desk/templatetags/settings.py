"""The side menu of settings and preferences."""

from typing import Any

from django import template

from alvast.desk.settings.menu import Section, menu

register = template.Library()


@register.simple_tag(takes_context=True)
def settings_menu(context: dict[str, Any]) -> list[Section]:
    """The entries that the reader of this page may open."""
    frame = context["frame"]
    return menu(context["request"].path, is_lead=frame.is_lead, is_admin=frame.is_admin)
