"""Words for sources, the columns of their files, and what was wrong with a line."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

KINDS = (
    ("woocommerce", gettext_lazy("WooCommerce")), ("shopify", gettext_lazy("Shopify")),
    ("standard", gettext_lazy("My own shop (CloudEvents, signed as Standard Webhooks)")),
    ("files", gettext_lazy("A shop without webhooks: files with columns (CSV)")),
)  # fmt: skip


def kind_name(kind: str) -> str:
    """For a list, where space is short."""
    return {"standard": _("Own shop"), "files": _("Files")}.get(kind, str(dict(KINDS).get(kind, kind)))


COLUMNS: Mapping[str, Any] = {
    "order": gettext_lazy("Order number"), "at": gettext_lazy("Date, with time if there is one"), "state": gettext_lazy("State"),
    "amount": gettext_lazy("Amount"), "currency": gettext_lazy("Currency"), "customer": gettext_lazy("Customer number"),
    "name": gettext_lazy("Name of the customer"), "email": gettext_lazy("E-mail address"), "phone": gettext_lazy("Phone number"),
    "street": gettext_lazy("Street"), "number": gettext_lazy("House number"), "addition": gettext_lazy("Addition"),
    "postcode": gettext_lazy("Postcode"), "town": gettext_lazy("Town"), "country": gettext_lazy("Country"),
    "carrier": gettext_lazy("Carrier"), "tracking": gettext_lazy("Track and trace code"),
    "expected": gettext_lazy("Expected delivery date"),
}  # fmt: skip


def problem_sentence(code: str) -> str:
    """What to do about a line that was left out."""
    sentences = {
        "missing": _("There is nothing here."),
        "no_date": _("This is no date that we can read. Write it as 18-5-2026 or 18 mei 2026."),
        "no_amount": _("This is no amount that we can read. Write it as 49,95."),
        "status_unknown": _("We do not know this state. Write for example betaald, verzonden or geannuleerd."),
    }
    return sentences.get(code, _("This is too long, or not what belongs here."))


def refusal_sentence(code: str) -> str:
    """Why the newest delivery was refused, and what to do."""
    sentences = {
        "signature_invalid": _("The signature was wrong. Does the shop use the secret that belongs to this address?"),
        "payload_unreadable": _("The message was not built as the shop's documentation says. Is it about orders?"),
        "body_unreadable": _("The message was no readable JSON."),
    }
    return sentences.get(code, _("An event in it could not be read ({code}).").format(code=code))
