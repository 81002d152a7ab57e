"""The words that the script needs, in the language of the page; the script fills in what is in braces."""

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from alvast.portal.widget.face import ChatFace


def words(face: ChatFace) -> dict[str, str]:
    """By the key under which the script asks for them."""
    return {
        "you": pgettext("in a chat", "You"), "assistant": _("digital assistant"), "today": _("today"),
        "sending": _("Being sent …"), "sent": _("Sent"), "delivered": pgettext("in a chat", "Delivered"), "read": _("Read"),
        "by_mail": _("by mail"), "refused": _("This could not be sent."), "looking": _("One moment …"),
        "no_why": _("We cannot fetch this right now. Try again in a moment."),
        "remove": _("Remove {name}"), "too_large": _("This file is larger than 25 MB. Choose a smaller one."),
        "not_uploaded": _("The file did not get through. Try again."),
        "open_now": _("We are there"), "opens": _("A person is there again {moment}"),
        "nobody": face.away or _("Nobody is there now. Write all the same: you get an answer."),
        "answers_chat": _("a person usually answers within {span}"), "answers_mail": _("by mail usually within {span}"),
        "minute": _("{n} minute"), "minutes": _("{n} minutes"), "hour": _("{n} hour"), "hours": _("{n} hours"),
        "day": _("{n} day"), "days": _("{n} days"),
        "helped_by": _("{name} is helping you"), "typing": _("{name} is typing"),
        "place": _("You are number {n} in line."), "range": _("That takes {least} to {most} minutes."),
        "offline": _("No connection. What you write stays here and is sent once there is one."),
        "away": _("The chat does not answer yet. Write all the same: it is sent as soon as it can be."),
        "no_address": _("This is not a mail address. Look it over once more."),
        "not_now": _("That did not work. Try again in a moment."),
        "person_please": _("I would like to speak to a person."),
    }  # fmt: skip


def button_texts(face: ChatFace) -> dict[str, str]:
    """For the button on the page of the site, which has no words of its own."""
    return {
        "title": _("Chat with {name}").format(name=face.name), "open": _("Ask us"), "close": _("Close"),
        "unread": _("{n} unread"),
    }  # fmt: skip


def disclosure(face: ChatFace) -> str:
    """At once, before anything is asked: who answers here, and how to reach a person (AI Act, art. 50(1))."""
    if face.bot:
        return _(
            "You are talking to {bot}, a digital assistant (AI). You would rather have a person? "
            "That can be done at any moment, with the button below."
        ).format(bot=face.bot)
    return _("You are talking to people of {name}, not to a machine.").format(name=face.name)


def welcome() -> str:
    """Unless the operator wrote their own."""
    return _("Hello. What can we do for you?")


def sample(bot: str) -> list[dict[str, str]]:
    """A conversation for the preview in the settings: nobody's words."""
    return [
        {"from": "visitor", "name": "", "text": _("Can I still exchange a book that I bought two weeks ago?")},
        {"from": "bot" if bot else "agent", "name": bot or _("Noor"),
         "text": _("Yes, within 30 days of delivery and unread. You can start the exchange here.")},
        {"from": "visitor", "name": "", "text": _("Lovely, thank you.")},
    ]  # fmt: skip
