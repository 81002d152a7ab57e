"""What the bot itself says, in the language of the conversation. Golden texts G4 and G6 to G8 of the field guide."""

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import wraps
from typing import Any

from django.utils import translation
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from alvast.bots.choices import Choice
from alvast.bots.rules.words import visible


def _in_language(write: Callable[..., str]) -> Callable[..., str]:
    """The keyword `language` decides: nl or en."""

    @wraps(write)
    def written(*values: Any, language: str, **more: Any) -> str:
        with translation.override(language):
            return write(*values, **more)

    return written


@_in_language
def disclosure(name: str) -> str:
    """G4: said at once, in the first message of a conversation."""
    sentence = _(
        "Hello, I am {name}, a digital assistant (AI). Would you rather talk to a member of our staff? Type that at any time."
    )
    return sentence.format(name=name)


@_in_language
def unknown() -> str:
    """G7, with a way on."""
    return _(
        "I do not know that for certain. I find nothing about it in our information. A member of our staff can find it out for "
        "you. Shall I put you through, or would you rather be called back or answered by mail?"
    )


@_in_language
def unsure(titles: Sequence[str]) -> str:
    """G7, when something is near: the customer says whether it is that."""
    named = ", ".join(f"“{title}”" for title in titles[:-1])
    all_titles = _("{titles} or “{last}”").format(titles=named, last=titles[-1]) if named else f"“{titles[-1]}”"
    return _(
        "I do not know that for certain. Is it about {titles}? If not, a member of our staff can find it out for you. Shall I "
        "put you through, or would you rather be called back or answered by mail?"
    ).format(titles=all_titles)


@_in_language
def unknown_part(question: str) -> str:
    return _("About “{question}” I find nothing in our information. A member of our staff can find that out for you.").format(
        question=_short(question)
    )


@_in_language
def person_beside() -> str:
    """After an answer to what perhaps needs a person."""
    return _("Would you like to talk about this with a member of our staff? Just say so.")


@_in_language
def out_of_scope() -> str:
    """G8."""
    return _(
        "That is not what I was made for. I am glad to help you with a question about our service. "
        "If I cannot, I put you through to a member of our staff."
    )


@_in_language
def handing_over(*, because: str = "") -> str:
    """G6, for a turn that has no queue to name a colleague."""
    sentences = {
        "two_failed_turns": _("I am not getting any further with this, and do not want to keep you waiting for it."),
        "plays_because_stuck": _("I notice that I am not helping you well."),
        "composer_down": _("I cannot answer you well at this moment."),
    }
    rest = _("I am putting you through to a member of our staff, who can read what you told me. You need not repeat anything.")
    return " ".join(filter(None, [sentences.get(because, ""), rest]))


@_in_language
def which(first: str, second: str) -> str:
    return _("Do you mean “{first}” or “{second}”?").format(first=first, second=second)


@_in_language
def about(title: str) -> str:
    """Takes up the subject of the question."""
    return _("In “{title}” I find this:").format(title=title)


@_in_language
def at_that_time(about_at: datetime, sharp: str, *, at: datetime) -> str:
    """As sharp as it was asked: on a day, in a month, in a year."""
    day = date_format(localtime(about_at).date(), {"day": "j F Y", "month": "F Y", "year": "Y"}[sharp])
    if sharp == "day":
        return (_("On {day} this held:") if about_at < at else _("On {day} this will hold:")).format(day=day)
    return (_("In {month} this held:") if about_at < at else _("In {month} this will hold:")).format(month=day)


@_in_language
def in_other_language(source: str) -> str:
    return _("I have this in Dutch only:") if source == "nl" else _("I have this in English only:")


@_in_language
def identified() -> str:
    return _("Thank you, I know who you are now. What can I do for you?")


def person_choices(language: str) -> tuple[Choice, ...]:
    """A person now, a call, or an answer by mail."""
    with translation.override(language):
        return (
            Choice("person", _("Talk to our staff"), "person"),
            Choice("call_back", _("Call me back"), "person"),
            Choice("mail", _("Answer me by mail"), "person"),
        )


def _short(question: str, *, most: int = 120) -> str:
    one_line = visible(question).rstrip("?")
    return one_line if len(one_line) <= most else one_line[: most - 1] + "…"
