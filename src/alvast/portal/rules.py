"""Who may see what, and how often one may ask. Pure."""

from datetime import timedelta

SESSION_LIFE = timedelta(hours=12)
PRIVACY_TERM = timedelta(days=30)  # one month, GDPR art. 12(3), counted short
COUNTED_OVER = timedelta(hours=1)
CODES_TO_ONE_ADDRESS = 5
CODES_FROM_ONE_NETWORK = 30
MESSAGES_AN_HOUR = 20

# Mandates that reach orders and messages. A mentor decides about care, not about purchases (art. 1:453 BW).
MANDATES_FOR_AFFAIRS = frozenset({"machtiging", "bewindvoering", "curatele", "ouderlijk_gezag"})


def may_ask_for_code(*, to_address: int, from_network: int) -> bool:
    """Given how many codes were asked in the last hour."""
    return to_address < CODES_TO_ONE_ADDRESS and from_network < CODES_FROM_ONE_NETWORK


def network_of(address: str) -> str:
    """The part of an internet address that one household or firm shares."""
    if ":" in address:
        return ":".join(address.split(":")[:4])
    return address
