"""Names of subjects: `kind/key`. Pure."""

import re

KIND = re.compile(r"[a-z][a-z0-9_-]{0,39}")
LONGEST_KEY = 200
BY_ADDRESS = "mail/"  # begins the key of a customer of whom we know no more than a mail address


def split_name(name: str) -> tuple[str, str] | None:
    """`order/48213` in two; None when it is not the name of a subject."""
    kind, slash, key = name.partition("/")
    if not slash or not KIND.fullmatch(kind) or not 0 < len(key) <= LONGEST_KEY or not key.isprintable():
        return None
    return (kind, key) if key.strip() == key else None


def key_of_address(address: str) -> str:
    """The provisional key of a customer known by a mail address only."""
    return BY_ADDRESS + address


def shown_name(kind: str, key: str) -> str:
    """How a subject is called on a page; of an erased one only its kind is left."""
    return kind if key.startswith("erased/") else f"{kind}/{key}"
