"""One spelling for each way to reach a customer, so that the database can say it is known. Pure."""

import phonenumbers

from alvast.kernel.addresses import LONGEST, mail_address


def sender_address(text: str) -> str:
    """As `mail_address`; what cannot be one is kept as it was written, so that odd senders are told apart too."""
    return mail_address(text) or "".join(c for c in text.lower() if c.isprintable()).strip()[:LONGEST]


def phone_number(text: str, *, region: str = "NL") -> str:
    """The number in E.164; empty when it cannot be one. Without a country code it is a number of `region`."""
    try:
        number = phonenumbers.parse(text.strip()[:40], region)
    except phonenumbers.NumberParseException:
        return ""
    return str(phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)) if _exists(number) else ""


def contact_value(kind: str, text: str) -> str:
    """`mail_address` or `phone_number`, by kind; empty for any other kind."""
    readers = {"email": mail_address, "phone": phone_number}
    reader = readers.get(kind)
    return reader(text) if reader else ""


def _exists(number: phonenumbers.PhoneNumber) -> bool:
    return bool(phonenumbers.is_possible_number(number))
