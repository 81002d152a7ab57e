"""Why a verdict is as it is, and the sentence for each reason: plain words for the person at the form."""

from enum import StrEnum

from django.utils.translation import gettext_noop


class Reason(StrEnum):
    """Why."""

    KNOWN = "known"
    FILLED = "filled"
    SLIP = "slip"
    SEVERAL_STREETS = "several_streets"
    SEVERAL_ADDITIONS = "several_additions"
    SEVERAL_POSTCODES = "several_postcodes"
    STREET_DIFFERS = "street_differs"
    STREET_ELSEWHERE = "street_elsewhere"
    TOWN_DIFFERS = "town_differs"
    POSTCODE_DIFFERS = "postcode_differs"
    ADDITION_DIFFERS = "addition_differs"
    ADDITION_UNKNOWN = "addition_unknown"
    NUMBER_UNKNOWN = "number_unknown"
    POSTCODE_UNKNOWN = "postcode_unknown"
    POSTCODE_MISSING = "postcode_missing"
    POSTCODE_IMPOSSIBLE = "postcode_impossible"
    NUMBER_MISSING = "number_missing"
    NUMBER_IMPOSSIBLE = "number_impossible"
    FOREIGN = "foreign"
    PO_BOX = "po_box"
    REPLY_NUMBER = "reply_number"
    NO_REGISTER = "no_register"
    REGISTER_DOWN = "register_down"


SENTENCES = {
    Reason.KNOWN: gettext_noop("This address is known."),
    Reason.FILLED: gettext_noop("Filled in from postcode and house number: {address}."),
    Reason.SLIP: gettext_noop("The street is written {street}."),
    Reason.SEVERAL_STREETS: gettext_noop(
        "Postcode {postcode} with number {number} is in more than one street. Choose the right one."
    ),
    Reason.SEVERAL_ADDITIONS: gettext_noop(
        "There are several addresses at postcode {postcode} with number {number}. Choose the right one."
    ),
    Reason.SEVERAL_POSTCODES: gettext_noop("There are several addresses with this street and number. Choose the right one."),
    Reason.STREET_DIFFERS: gettext_noop("Postcode {postcode} with number {number} is in {street}, not in “{given}”."),
    Reason.STREET_ELSEWHERE: gettext_noop("Postcode {postcode} belongs to {street}, not to “{given}”."),
    Reason.TOWN_DIFFERS: gettext_noop("Postcode {postcode} is in {town}, not in “{given}”."),
    Reason.POSTCODE_DIFFERS: gettext_noop("The postcode of {address} is not {postcode}."),
    Reason.ADDITION_DIFFERS: gettext_noop("We do not know the addition “{given}” at number {number}. Choose the right address."),
    Reason.ADDITION_UNKNOWN: gettext_noop("We know number {number}, but not the addition “{given}”. Is it right?"),
    Reason.NUMBER_UNKNOWN: gettext_noop("We do not know number {number} at postcode {postcode}. Look at both once more."),
    Reason.POSTCODE_UNKNOWN: gettext_noop("We do not know postcode {postcode}. Look at it once more."),
    Reason.POSTCODE_MISSING: gettext_noop("The postcode is missing."),
    Reason.POSTCODE_IMPOSSIBLE: gettext_noop(
        "“{given}” is not a postcode. A postcode has four digits and two letters, such as 1234 AB."
    ),
    Reason.NUMBER_MISSING: gettext_noop("The house number is missing."),
    Reason.NUMBER_IMPOSSIBLE: gettext_noop("“{given}” is not a house number. It starts with a number from 1 to 99999."),
    Reason.FOREIGN: gettext_noop("This address is abroad. We do not check it."),
    Reason.PO_BOX: gettext_noop("This is a PO box. A parcel cannot be delivered there."),
    Reason.REPLY_NUMBER: gettext_noop("This is a reply number. A parcel cannot be delivered there."),
    Reason.NO_REGISTER: gettext_noop("This address could not be checked: there is no address register."),
    Reason.REGISTER_DOWN: gettext_noop("This address could not be checked just now."),
}  # fmt: skip
