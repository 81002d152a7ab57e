"""One spelling for each mail address, so that the database can say whether it is known. Pure."""

import re

LONGEST = 254  # RFC 5321 §4.5.3.1.3, less the angle brackets
_SHAPE = re.compile(r"[^\s@<>,;:\"()\[\]\\\x00-\x1f\x7f]+@[^\s@<>,;:\"()\[\]\\/\x00-\x1f\x7f]+")


def mail_address(text: str) -> str:
    """The address in lower case with its domain in ASCII (IDNA); empty when it is none.

    Also the local part is lowered: RFC 5321 lets hosts tell capitals apart, in practice none does and people do not.
    """
    address = text.strip().strip("<>").strip()
    local, at, domain = address.rpartition("@")
    if not (at and local and domain):
        return ""
    try:
        domain = domain.rstrip(".").encode("idna").decode().lower()
    except UnicodeError:
        return ""
    plain = f"{local.lower()}@{domain}"
    return plain if len(plain) <= LONGEST and _SHAPE.fullmatch(plain) else ""
