"""Parts of mail addresses; their one spelling is the kernel's."""


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
