"""What the bot says around a deed: what it needs, what it is about to do, that it is done, how it is taken back."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from alvast.bots.choices import Choice
from alvast.bots.deeds.orders import Order
from alvast.decisions.queries import address_words, time_words


def ask_order_number(kind: str) -> str:
    """Asked once, with why; what is found about the order stays between its customer and us."""
    wanted = {
        "order_status": _("I can look that up for you."), "change_address": _("I can change the address for you."),
        "start_return": _("I can start the return for you."), "withdraw": _("I can take your withdrawal at once."),
    }  # fmt: skip
    needed = _(
        "What is the number of your order? I then send a code to the mail address of that order, so that I know that it is "
        "yours. Did you get a mail from us with a link? You can use that too."
    )
    return f"{wanted.get(kind, '')} {needed}".strip()


def code_sent() -> str:
    """The same for a number that is known and one that is not."""
    return _(
        "Thank you. If this is the number of one of our orders, a mail with a code of six figures is on its way to the address "
        "of that order. Type the code here; it works for ten minutes."
    )


def wrong_code(tries_left: int) -> str:
    return _(
        "That code is not right, or it is too old. You can try {count} more times, or give the number of your order again."
    ).format(count=tries_left)


def no_order(number: str) -> str:
    if number:
        return _("I find no order {order} in your name. Is the number right? A member of our staff can look further.").format(
            order=number
        )
    return _("I find no order in your name. A member of our staff can look further with you.")


def which_order(orders: Sequence[Order]) -> tuple[str, tuple[Choice, ...]]:
    numbers = [order.number for order in orders[:6]]
    choices = tuple(Choice(f"order.{number}", _("Order {order}").format(order=number)) for number in numbers)
    return _("Which order do you mean: {orders}?").format(orders=_listed(numbers)), choices


def ask_address(order: str) -> str:
    return _("What is the new address for order {order}? Postcode and house number are enough, such as 3571 AB 12.").format(
        order=order
    )


def doubtful_address(detail: str) -> str:
    sentence = _("I am not sure of that address. {detail} Could you give it once more, with postcode and house number?")
    return sentence.format(detail=detail)


def confirm(kind: str, *, order: str, address: Mapping[str, Any] | None = None) -> tuple[str, tuple[Choice, ...]]:
    """Everything that will happen, and one clear yes."""
    sentences = {
        "change_address": _("I am about to send order {order} to: {address}. Is that right?"),
        "start_return": _("I am about to announce the return of order {order}. Is that right?"),
        "withdraw": _(
            "Withdrawal from the purchase of order {order}. You need not give a reason. When you confirm, your withdrawal holds "
            "from that moment, and you get a receipt by mail with the date and the time. Do you confirm?"
        ),
    }
    text = sentences[kind].format(order=order, address=address_words(address or {}))
    yes = _("Confirm withdrawal") if kind == "withdraw" else _("Yes, that is right")
    return text, (Choice("yes", yes, "confirm"), Choice("no", _("No, do not"), "confirm"))


def done(kind: str, *, order: str, address: Mapping[str, Any] | None, at: datetime, undo_until: datetime) -> str:
    sentences = {
        "change_address": _("Done: order {order} goes to {address}. The shop was told."),
        "start_return": _("Done: the return of order {order} is announced. The shop was told."),
        "withdraw": _("Your withdrawal from the purchase of order {order} was received on {day} at {time}."),
    }
    said = sentences[kind].format(order=order, address=address_words(address or {}), day=_day(at), time=time_words(at))
    return f"{said} " + _("You can take this back until {time}.").format(time=time_words(undo_until))


def receipt_sent() -> str:
    return _("The receipt is on its way by mail.")


def too_late_to_undo() -> str:
    return _("I cannot take that back any more. A member of our staff can look at it with you.")


def undo_choice() -> Choice:
    return Choice("undo", _("Take it back"), "undo")


def undone(kind: str, order: str) -> str:
    if kind == "change_address":
        return _("Taken back: order {order} goes to the address that it had.").format(order=order)
    return _("Taken back: order {order} does not come back to us.").format(order=order)


def dropped() -> str:
    return _("All right, I do nothing. Can I help you with something else?")


def receipt(order: str, at: datetime) -> tuple[str, str]:
    """The subject and text of the receipt of a withdrawal, on a durable medium (art. 6:230oa BW)."""
    subject = _("Receipt: your withdrawal from the purchase of order {order}").format(order=order)
    text = _(
        "On {day} at {time} we received your statement that you withdraw from the purchase of order {order}.\n\n"
        "You need not give a reason. Keep this message as proof."
    ).format(day=_day(at), time=time_words(at), order=order)
    return subject, text


def code_mail(code: str) -> tuple[str, str]:
    spaced = f"{code[:3]} {code[3:]}"
    subject = _("Your code is {code}").format(code=spaced)
    text = _(
        "Your code for the conversation with our digital assistant is {code}. It works for ten minutes.\n\n"
        "Did you not ask for this? Then you need not do anything. Give this code to nobody else."
    ).format(code=spaced)
    return subject, text


def _day(at: datetime) -> str:
    return date_format(localtime(at).date(), "l j F Y")


def _listed(numbers: Sequence[str]) -> str:
    if len(numbers) < 2:
        return "".join(numbers)
    return _("{first} or {last}").format(first=", ".join(numbers[:-1]), last=numbers[-1])
