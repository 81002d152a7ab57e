"""Days, banners and names of topics in the reader's words."""

from datetime import datetime, timedelta

from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from alvast.decisions.queries import day_words
from alvast.knowledge.queries import HelpText

# What shops write about, by the word they keep it under. A topic that is not here is shown as it is written.
_TOPICS = {
    "bestellen": gettext_lazy("Ordering"), "bezorgen": gettext_lazy("Delivery"), "bezorging": gettext_lazy("Delivery"),
    "verzenden": gettext_lazy("Shipping"), "retour": gettext_lazy("Returns"), "betalen": gettext_lazy("Paying"),
    "account": gettext_lazy("Your account"), "cadeau": gettext_lazy("Gifts"), "winkel": gettext_lazy("The shop"),
    "garantie": gettext_lazy("Guarantee"),  # codespell:ignore garantie
    "klacht": gettext_lazy("Complaints"), "privacy": gettext_lazy("Privacy"),
    "storing": gettext_lazy("Disruptions"), "e-boeken": gettext_lazy("E-books"),
}  # fmt: skip


def topic_name(topic: str) -> str:
    known = _TOPICS.get(topic)
    return str(known) if known else topic[:1].upper() + topic[1:]


def first_day(at: datetime) -> str:
    return day_words(localtime(at).date())


def last_day(ends: datetime) -> str:
    """The last day on which a text holds that ends at this moment."""
    return day_words(localtime(ends - timedelta(microseconds=1)).date())


def banner(text: HelpText, at: datetime) -> str:
    """What a reader has to know of a text that does not hold; empty for one that does."""
    if text.holds:
        return ""
    if text.valid_from and text.valid_from > at:
        if text.valid_to:
            return _("This holds from {first} until {last}. It does not hold yet.").format(
                first=first_day(text.valid_from), last=last_day(text.valid_to)
            )
        return _("This holds from {first}. It does not hold yet.").format(first=first_day(text.valid_from))
    return stretch(text)


def stretch(text: HelpText) -> str:
    """When a text of the past held."""
    if text.valid_to is None:
        return ""
    if text.valid_from is None:
        return _("This held until {last}.").format(last=last_day(text.valid_to))
    return _("This held from {first} until {last}.").format(first=first_day(text.valid_from), last=last_day(text.valid_to))


def stretch_line(text: HelpText, at: datetime) -> str:
    """When a text holds, for the list of an article's texts."""
    if text.holds:
        return _("Now") if text.valid_to is None else _("Now, until {last}").format(last=last_day(text.valid_to))
    if text.valid_from and text.valid_from > at:
        return _("From {first}").format(first=first_day(text.valid_from))
    return _("Until {last}").format(last=last_day(text.valid_to)) if text.valid_to else ""
