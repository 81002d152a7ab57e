"""Parts of mail addresses; their one spelling is the kernel's."""

import re

_UNANSWERED = re.compile(r"(?:do[._-]?not|no|niet|geen|nicht)[._-]?(?:reply|answer|beantwoorden|antwoorden|antwoord|antworten)")


def domain_of(address: str) -> str:
    """The part behind the last @ of a normalised address."""
    return address.rpartition("@")[2]


def without_plus(address: str) -> str:
    """`support+abc@shop.nl` is `support@shop.nl` (RFC 5233)."""
    local, _, domain = address.rpartition("@")
    return f"{local.partition('+')[0]}@{domain}"


def plus_part(address: str) -> str:
    """What stands between the first + and the @; empty when there is none."""
    return address.rpartition("@")[0].partition("+")[2]


def reaches_nobody(address: str) -> bool:
    """Whether the address itself says that answers to it are not read (noreply@…, niet-beantwoorden@…)."""
    return bool(_UNANSWERED.match(address))
