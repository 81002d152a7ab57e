"""What a customer may choose when an order is in danger of its day, in words for all who read it."""

from django.utils.translation import gettext as _
from django.utils.translation import pgettext


def way_words(way: str) -> str:
    """What stands on the button; in the active language."""
    return {
        "rush": _("Send it with rush"),
        "pickup": _("I collect it myself"),
        "later": _("It may come later"),
        "stop": _("Stop my order"),
    }[way]


def way_chosen(way: str) -> str:
    """What the customer chose, for the staff."""
    return {
        "rush": pgettext(
            "chosen", "The customer wants it sent with rush. The shop was asked; tell the customer whether it works."
        ),
        "pickup": pgettext("chosen", "The customer wants to collect it. The shop was asked; tell the customer where and when."),
        "later": pgettext("chosen", "The customer says that it may come later."),
        "stop": pgettext("chosen", "The customer wants to stop the order. The shop was asked; see to the money."),
    }[way]
