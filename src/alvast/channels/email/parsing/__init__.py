"""Raw bytes of a mail in, everything Alvast needs of it out. Pure: no Django, no database, no clock.

The door: `BoundedParser` for mail from outside (a child process with limits), `parse_mail` for the same in-process,
`sanitise_html` for every HTML that is stored or sent, `describe_mail` for the JSON of `alvast mail show`.
"""

from .mail import Address, Attachment, CalendarPart, DeliveryReport, Outcome, ParsedMail, ParseFailure
from .parse import parse_mail
from .problems import Problem
from .sandbox import BoundedParser, ParserUnavailable
from .sanitise import SANITISER_VERSION, HtmlTooComplex, sanitise_html
from .show import describe_mail

__all__ = [
    "SANITISER_VERSION",
    "Address",
    "Attachment",
    "BoundedParser",
    "CalendarPart",
    "DeliveryReport",
    "HtmlTooComplex",
    "Outcome",
    "ParseFailure",
    "ParsedMail",
    "ParserUnavailable",
    "Problem",
    "describe_mail",
    "parse_mail",
    "sanitise_html",
]
