"""A draft in the style of the house, and what to ask next. Pure."""

from collections.abc import Collection

NEEDS_A_QUESTION = ("clarify", "identify")  # what the bot would say is a question itself
ABOUT_AN_ORDER = ("order_status", "change_address", "start_return", "withdraw")


def draft(text: str, *, greeting: str, is_letter: bool) -> str:
    """The answer as it may leave: a letter begins with a greeting, a chat goes on talking."""
    return f"{greeting}\n\n{text}" if is_letter and text else text


def asks_for_number(intent: str, *, facts: Collection[str]) -> bool:
    """About an order, of which the customer gave no number."""
    return intent in ABOUT_AN_ORDER and not {"order", "track"} & set(facts)


def is_other(offered: str, sent: str) -> bool:
    """Whether the agent said something else than was offered: every word of the offer, in order, is the same answer."""
    words = _words(offered)
    return " ".join(words) not in " ".join(_words(sent))


def _words(text: str) -> list[str]:
    return text.lower().split()
