"""Against mails that answer each other for ever. The fourth layer, marking our own mails, is in composing.py."""

from datetime import timedelta

from alvast.channels.email.rules.addresses import domain_of

MOST_A_DAY = 3  # automatic mails to one address from one inbox, in any 24 hours from the first
DAY = timedelta(days=1)
LEAST_BETWEEN = timedelta(hours=1)
MOST_A_SOURCE, HOUR = 20, timedelta(hours=1)  # unproven senders whom one mail server can have us answer

RELEASABLE = ("own_mail", "own_address")  # what was held as ours; of other mails we do not have what a message needs


def reason_to_hold(*, sender: str, is_own_mail: bool, own_addresses: frozenset[str]) -> str:
    """Why a mail is kept aside instead of becoming a message; empty when it is not. It is stored either way."""
    if is_own_mail:
        return "own_mail"
    return "own_address" if sender in own_addresses else ""


def may_answer_automatically(*, sender: str, automatic: str, own_addresses: frozenset[str]) -> bool:
    """Whether a machine of ours may write to the sender: never to another machine, never to ourselves."""
    is_reachable = bool(sender) and not domain_of(sender).endswith(".invalid")
    return is_reachable and not automatic and sender not in own_addresses
