"""What customers are told, in their language: what happened, what we did, the day that the order names, and a way back.

Golden texts G1 and G2 of the field guide, as templates. A day stands in a letter only when the order or the carrier names it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from django.utils import translation
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from alvast.decisions.queries import address_words, time_words
from alvast.proactive.ways import way_words

LINE = "\n\n"


@dataclass(frozen=True, slots=True)
class Matter:
    """All that a letter may need. `order` is the number as the customer knows it; `address_state` says what was wrong."""

    order: str
    name: str
    cause: str
    link: str
    today: date
    placed_on: date | None = None
    expected_on: date | None = None
    slot: tuple[datetime, datetime] | None = None
    address: Mapping[str, Any] | None = None  # as it now stands, or as it was chosen
    given: Mapping[str, Any] | None = None  # as the customer gave it
    options: Sequence[Mapping[str, Any]] = ()
    ways: Sequence[str] = ()  # what the customer may choose instead, as codes
    way: str = ""  # what was chosen
    needed_on: date | None = None
    meant_for: str = ""
    hear_by: datetime | None = None  # when the customer hears whether it works
    address_state: str = ""
    added: Sequence[str] = ()
    open_until: date | None = None


@dataclass(frozen=True, slots=True)
class Letter:
    """Subject and text, closed with the name of the inbox; in a mail its own signature comes under that."""

    subject: str
    text: str


def letter_for(kind: str, matter: Matter, *, sender: str, language: str) -> Letter:
    """In Dutch (nl) or English (en)."""
    write = {"repaired": _repaired, "question": _question, "date": _date, "thanks": _thanks, "undone": _undone}[kind]
    if matter.expected_on is not None and matter.expected_on < matter.today:
        matter = replace(matter, expected_on=None, slot=None)
    with translation.override(language):
        subject, *paragraphs = write(matter)
        closing = "\n".join([_("Kind regards,"), sender])
        return Letter(subject, LINE.join([_greeting(matter), *filter(None, paragraphs), closing]))


def subject_about(order: str, *, language: str) -> str:
    """For a conversation that the customer did not get a letter in yet."""
    with translation.override(language):
        return _("Your order {order}").format(order=order)


def _greeting(matter: Matter) -> str:
    return _("Dear {name},").format(name=matter.name) if matter.name else _("Good day,")


def _repaired(matter: Matter) -> list[str]:
    subject = (
        _("Your order {order} comes on {day}").format(order=matter.order, day=_day(matter.expected_on))
        if matter.expected_on
        else _("We completed the address of your order {order}").format(order=matter.order)
    )
    return [
        subject,
        " ".join([_ordered(matter), _was_missing(matter)]),
        _("With your postcode and house number we filled it in: {address}.").format(address=address_words(matter.address or {})),
        " ".join(filter(None, [_released(matter), _comes(matter)])),
        _("Is the address not right? Tell us on this page, or answer this mail:\n{link}").format(link=matter.link),
    ]


def _question(matter: Matter) -> list[str]:
    return _which_way(matter) if matter.ways else _which_address(matter)


def _which_way(matter: Matter) -> list[str]:
    purpose = _("You ordered it for {purpose} on {day}.") if matter.meant_for else _("You need it on {day}.")
    ways = "\n".join(f"{place}. {way_words(way)}" for place, way in enumerate((*matter.ways, "stop"), start=1))
    return [
        _("Your order {order} for {day}: what shall we do?").format(order=matter.order, day=_day(matter.needed_on)),
        " ".join(
            [
                _("We are not sure that your order {order} is in time.").format(order=matter.order),
                purpose.format(purpose=matter.meant_for, day=_day(matter.needed_on)),
                _comes(matter),
            ]
        ).rstrip(),
        _("You can choose:") + "\n" + ways,
        _("Choose on this page, or answer this mail:") + f"\n{matter.link}",
        _("Choose before {day}; then we can still do something.").format(day=_day(matter.needed_on)),
    ]


def _which_address(matter: Matter) -> list[str]:
    options = "\n".join(f"{place}. {address_words(option)}" for place, option in enumerate(matter.options, start=1))
    return [
        _("Which address belongs to your order {order}?").format(order=matter.order),
        _("Your order {order} is ready, but cannot leave yet: {because}").format(order=matter.order, because=_doubt(matter)),
        options,
        (_("Choose your address on this page:") if matter.options else _("Write your address on this page:"))
        + f"\n{matter.link}",
        _("Your order goes on at once after your answer. You can also answer this mail."),
        " ".join(
            [
                _("The question is open until {day}.").format(day=_day(matter.open_until)),
                _("Would you rather stop the order? You can do that on the same page."),
            ]
        ),
    ]


def _date(matter: Matter) -> list[str]:
    return [
        _("Your order {order} comes on {day}").format(order=matter.order, day=_day(matter.expected_on)),
        " ".join([_what_happened(matter), _comes(matter)]),
        _("Is that too late for you, or is something not right? Tell us on this page, or answer this mail:\n{link}").format(
            link=matter.link
        ),
    ]


def _thanks(matter: Matter) -> list[str]:
    return _going_that_way(matter) if matter.way else _going_on(matter)


def _going_that_way(matter: Matter) -> list[str]:
    asked = {
        "rush": _("Thank you for your answer. We asked the shop today to send order {order} with rush."),
        "pickup": _("Thank you for your answer. We asked the shop today to keep order {order} ready for you."),
        "later": _("Thank you for your answer. Order {order} goes the ordinary way."),
    }[matter.way]
    by = matter.hear_by
    hear = _("You hear from us before {time} on {day} whether it works.") if by is not None and matter.way != "later" else ""
    return [
        _("Your order {order}: what you chose").format(order=matter.order),
        " ".join(filter(None, [asked.format(order=matter.order), _comes(matter) if matter.way == "later" else ""])),
        hear.format(day=_day(local_day(by)), time=time_words(by)) if by is not None else "",
        _("Is something not right after all? Answer this mail, and one of us will look at it."),
    ]


def _going_on(matter: Matter) -> list[str]:
    return [
        _("Your order {order} can go on").format(order=matter.order),
        _("Thank you for your answer. We send order {order} to: {address}.").format(
            order=matter.order, address=address_words(matter.address or {})
        ),
        " ".join(filter(None, [_released(matter), _comes(matter)])),
        _("Is something not right after all? Answer this mail, and one of us will look at it."),
    ]


def _undone(matter: Matter) -> list[str]:
    return [
        _("The address of your order {order}").format(order=matter.order),
        _("We put the address of your order {order} back to what you filled in: {address}.").format(
            order=matter.order, address=address_words(matter.given or {})
        ),
        _("One of us is looking at your order. You need not do anything. Do you want to tell us something? Answer this mail."),
    ]


def _ordered(matter: Matter) -> str:
    if matter.placed_on is None:
        return _("You placed order {order} with us.").format(order=matter.order)
    return _("You placed order {order} with us on {day}.").format(order=matter.order, day=_day(matter.placed_on))


def _was_missing(matter: Matter) -> str:
    sentences = {
        "street": _("There was no street in your address."),
        "town": _("There was no town in your address."),
        "postcode": _("There was no postcode in your address."),
    }
    first = next((part for part in sentences if part in matter.added), "")
    return sentences.get(first, _("Your address was not complete."))


def _doubt(matter: Matter) -> str:
    count = len(matter.options)
    sentences = {
        "doubtful": ngettext("one address fits what you filled in.", "{count} addresses fit what you filled in.", count).format(
            count=count
        ),
        "contradictory": _("the postcode and the street in your address do not belong together."),
        "impossible": _("a part of your address does not exist."),
        "missing": _("a part of your address is missing."),
    }
    return sentences.get(matter.address_state, _("we are not sure of your address.")) + " " + _("Which address is it?")


def _released(matter: Matter) -> str:
    return _("Today, {day}, we asked the warehouse to go on with your order.").format(day=_day(matter.today))


def _comes(matter: Matter) -> str:
    """A day only when it is known and still to come."""
    if matter.expected_on is None:
        return ""
    if matter.slot is None:
        return _("Your order comes on {day}.").format(day=_day(matter.expected_on))
    begin, end = (time_words(at) for at in matter.slot)
    return _("Your order comes on {day} between {begin} and {end}.").format(day=_day(matter.expected_on), begin=begin, end=end)


def _what_happened(matter: Matter) -> str:
    sentences = {
        "slot_slipped": _("The carrier is later with your order {order} than was said."),
        "parcel_silent": _("We heard nothing of your order {order} from the carrier and asked where it is."),
        "no_scan": _("The carrier has not collected your order {order} yet."),
        "stock_overdue": _("An article of your order {order} came in later than was said."),
    }
    waits = _("We saw that your order {order} waits longer than it should, and checked when it comes.")
    return sentences.get(matter.cause, waits).format(order=matter.order)


def _day(day: date | None) -> str:
    """`donderdag 21 mei`: near enough to go without the year."""
    return date_format(day, "l j F") if day is not None else ""


def local_day(at: datetime | None) -> date | None:
    return localtime(at).date() if at is not None else None
