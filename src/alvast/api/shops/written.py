"""What people and spreadsheets write in a cell: Dutch dates, decimal commas, states in words. Pure."""

import re
from collections.abc import Mapping
from datetime import UTC, date, datetime, time
from typing import Final
from zoneinfo import ZoneInfo

MONTHS: Final = (
    "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december",
)  # fmt: skip
_ENGLISH = {"mrt": 3, "march": 3, "may": 5, "may.": 5, "oct": 10, "october": 10, "june": 6, "july": 7, "august": 8}
_DAY_FIRST = re.compile(r"(\d{1,2})[-/. ](\d{1,2}|[a-z]{3,9}\.?)[-/. ](\d{4})(?:[ t,]+(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?)?")
_AMOUNT = re.compile(r"-?\d{1,3}([.,]\d{3})*([.,]\d{1,2})?|-?\d+([.,]\d{1,2})?")

STATES: Final[Mapping[str, str]] = {
    "nieuw": "placed", "geplaatst": "placed", "open": "placed", "new": "placed", "besteld": "placed",
    "wacht op betaling": "payment_pending", "betaling wacht": "payment_pending", "onbetaald": "payment_pending",
    "pending": "payment_pending", "unpaid": "payment_pending", "betaald": "paid", "in controle": "in_review",
    "in review": "in_review", "adres onvolledig": "address_incomplete", "voorraad wacht": "awaiting_stock",
    "wacht op voorraad": "awaiting_stock", "nabestelling": "awaiting_stock", "backorder": "awaiting_stock",
    "in behandeling": "in_progress", "verwerken": "in_progress", "processing": "in_progress", "ingepakt": "packed",
    "aangemeld": "announced", "aangemeld vervoerder": "announced", "verzonden": "shipped", "verstuurd": "shipped",
    "onderweg": "shipped", "sent": "shipped", "geleverd": "delivered", "bezorgd": "delivered", "afgeleverd": "delivered",
    "geannuleerd": "cancelled", "canceled": "cancelled", "retour aangemeld": "return_announced",
    "retour ontvangen": "return_received", "returned": "return_received", "terugbetaald": "refunded",
}  # fmt: skip


def moment(text: str, zone: ZoneInfo) -> datetime | None:
    """`18-5-2026 9:12`, `18 mei 2026`, `2026-05-18T09:12:00Z`; the day comes first. Without a zone it is the shop's time.

    None for what is no date, also for a month over twelve.
    """
    given = text.strip().lower()
    try:
        at = datetime.fromisoformat(given.upper())
    except ValueError:
        found = _DAY_FIRST.fullmatch(given)
        at_or_none = _day_first(found) if found else None
        if at_or_none is None:
            return None
        at = at_or_none
    try:
        return (at if at.tzinfo else at.replace(tzinfo=zone)).astimezone(UTC)
    except OverflowError:
        return None


def day(text: str) -> date | None:
    """As `moment`, of which only the day counts."""
    at = moment(text, ZoneInfo("UTC"))
    return at.date() if at else None


def amount(text: str) -> str | None:
    """`€ 1.234,56`, `1,234.56`, `49,95`, `49,-`, `1.234` (Dutch thousands) as a decimal number; None for anything else."""
    given = re.sub(r"[€$£\s ]|EUR|USD", "", text, flags=re.IGNORECASE)
    given = re.sub(r",[-–—]{1,2}$", "", given)
    if not _AMOUNT.fullmatch(given):
        return None
    cut = max(given.rfind(","), given.rfind("."))
    is_decimal = cut >= 0 and len(given) - cut - 1 <= 2
    whole, cents = (given[:cut], given[cut + 1 :]) if is_decimal else (given, "")
    plain = whole.replace(".", "").replace(",", "") or "0"
    return f"{plain}.{cents:0<2}"


def state(text: str) -> str:
    """One of our states for a word of a shop; empty when we do not know the word."""
    word = " ".join(text.replace("_", " ").replace("-", " ").lower().split())
    return STATES.get(word, word.replace(" ", "_") if word else "")


def _day_first(found: re.Match[str]) -> datetime | None:
    month = int(found[2]) if found[2].isdigit() else _month(found[2])
    try:
        clock = time(int(found[4] or 0), int(found[5] or 0), int(found[6] or 0))
        return datetime.combine(date(int(found[3]), month, int(found[1])), clock)
    except ValueError:
        return None


def _month(word: str) -> int:
    """Zero for a word that is no month."""
    known = _ENGLISH.get(word)
    return known or next((n for n, name in enumerate(MONTHS, 1) if name.startswith(word.rstrip("."))), 0)
