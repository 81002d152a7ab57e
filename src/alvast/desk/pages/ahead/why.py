"""What the page behind "Why?" shows."""

from dataclasses import dataclass
from urllib.parse import urlencode

from django.urls import reverse

from alvast.decisions.queries import DecisionRecord, Explanation
from alvast.desk.pages.ahead.page import Row


@dataclass(frozen=True, slots=True)
class WhyPage:
    """An order and the explanation of what was chosen about it. `then`: the customer's record as it was known when it was
    chosen; empty for an order without a customer."""

    row: Row
    told: Explanation
    then: str


def why_page(row: Row, record: DecisionRecord, told: Explanation) -> WhyPage:
    if row.line.customer is None:
        return WhyPage(row, told, "")
    moments = urlencode({"geldig": record.made_at.isoformat(), "bekend": record.known_at.isoformat()})
    return WhyPage(row, told, f"{reverse('desk:customer', args=[row.line.customer])}?{moments}")
