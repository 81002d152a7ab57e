"""What each figure is called and how it is counted: a figure without its definition says nothing."""

from django.utils.translation import gettext as _


def figure_name(code: str) -> str:
    names = {
        "found": _("Problems found"),
        "found_first": _("We were first"),
        "repaired": _("Repaired by itself"),
        "asked": _("One question asked"),
        "answered": _("Questions answered"),
        "notified": _("Told a date"),
        "human": _("Given to a person"),
        "release_half": _("Half set free within"),
        "release_most": _("Nine of ten set free within"),
        "promises_kept": _("Promises kept in time"),
        "promises_told_first": _("Broken, told by us first"),
        "contacts": _("Contacts"),
        "repeat_contacts": _("Repeat contacts"),
        "chasing_contacts": _("Asked again while waiting for us"),
    }
    return names[code]


def figure_definition(code: str) -> str:
    definitions = {
        "found": _("Orders that did not get to their customer, each counted once for every state of affairs."),
        "found_first": _(
            "Problems we acted on before the customer wrote to us about anything since they began ÷ problems found."
        ),
        "repaired": _("Address completed beyond doubt and the order set free, with a message and a way to object."),
        "asked": _("Customers who got one question whose answer sets the order free."),
        "answered": _("Questions with an answer ÷ questions asked."),
        "notified": _("Customers who were told a day that the order's or carrier's own data names."),
        "human": _("Problems on the work list of a person, because nothing else was sure."),
        "release_half": _("From the moment the order stood still until the shop was told to go on: the median."),
        "release_most": _("From the moment the order stood still until the shop was told to go on: the 90th percentile."),
        "promises_kept": _("Promises kept in time ÷ promises due in the period; withdrawn ones are left out."),
        "promises_told_first": _("Missed promises whose customer heard it from us ÷ missed promises."),
        "contacts": _("Times a customer came to us: a new conversation, one opened again, or asking again after an hour."),
        "repeat_contacts": _("Contacts of customers who came about the same matter or order in the 30 days before ÷ contacts."),
        "chasing_contacts": _("Contacts of customers who were still waiting for our first words ÷ contacts."),
    }
    return definitions[code]


def span_name(span: str) -> str:
    names = {"4h": _("up to 4 hours"), "24h": _("4 to 24 hours"), "72h": _("24 to 72 hours"), "longer": _("longer than 72 hours")}
    return names[span]


def cause_name(cause: str) -> str:
    names = {
        "address_incomplete": _("Address not complete"),
        "no_progress": _("Stands still after payment"),
        "no_scan": _("Announced, never scanned"),
        "parcel_silent": _("No scan of the parcel"),
        "slot_slipped": _("Delivery slipped"),
        "stock_overdue": _("Stock later than said"),
        "refund_overdue": _("Money back too late"),
        "purpose_at_risk": _("Too late for its day"),
    }
    return names.get(cause, cause)
