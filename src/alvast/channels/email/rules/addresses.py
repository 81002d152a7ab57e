"""One spelling per mail address, so that the same person compares equal."""

LONGEST = 254  # RFC 5321 §4.5.3.1.3, less the brackets


def normalised(address: str) -> str:
    """Lower case, the domain in its ASCII form; empty when it cannot be a mail address."""
    local, at, domain = address.strip().rpartition("@")
    if not at or not local or not domain or any(c.isspace() or not c.isprintable() for c in local + domain):
        return ""
    spelled = f"{local.lower()}@{_ascii_domain(domain.rstrip('.').lower())}"
    return spelled if len(spelled) <= LONGEST else ""


def domain_of(address: str) -> str:
    """The part behind the last @ of a normalised address."""
    return address.rpartition("@")[2]


def _ascii_domain(domain: str) -> str:
    if domain.isascii():
        return domain
    try:
        return domain.encode("idna").decode("ascii")
    except UnicodeError:
        return domain


def without_plus(address: str) -> str:
    """`support+abc@shop.nl` is `support@shop.nl` (RFC 5233)."""
    local, _, domain = address.rpartition("@")
    return f"{local.partition('+')[0]}@{domain}"


def plus_part(address: str) -> str:
    """What stands between the first + and the @; empty when there is none."""
    return address.rpartition("@")[0].partition("+")[2]
