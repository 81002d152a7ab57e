"""Notifications in words, without anything a customer wrote."""

from django.utils.translation import gettext as _


def sentence(kind: str, number: int) -> str:
    """What happened, in which conversation."""
    return {
        "assigned": _("#{number} is now yours"),
        "mentioned": _("You are mentioned in #{number}"),
        "replied": _("The customer answered in #{number}"),
        "new": _("New in your team: #{number}"),
        "at_risk": _("A promise in #{number} is at risk"),
        "broken": _("A promise in #{number} was broken"),
    }[kind].format(number=number)
