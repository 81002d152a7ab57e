"""What the line says to customers, in the language of their conversation. Golden texts G5 and G6."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Concatenate, ParamSpec

from django.utils import translation
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from alvast.kernel.shares import Share
from alvast.queueing.rules.choices import Choice, slot_in
from alvast.queueing.rules.slots import Slot
from alvast.queueing.rules.waiting import Range

P = ParamSpec("P")


def _in_language(write: Callable[P, str]) -> Callable[Concatenate[str, P], str]:
    """The first argument decides; Dutch where it is not known."""

    def written(language: str, /, *args: P.args, **kwargs: P.kwargs) -> str:
        with translation.override(language or "nl"):
            return write(*args, **kwargs)

    return written


@_in_language
def handed_over(team: str, wait: Range | None, *, solved: Share | None = None) -> str:
    """G6, with the wait as far as it is known, and how often the bot that can be chosen solves this (G5)."""
    who = _("I am putting you through to {team}. They can read what you just told us, you do not have to repeat anything.")
    ask = _("What suits you best? You keep your place in line.")
    return "\n\n".join(filter(None, [f"{who.format(team=team)} {_wait(wait)}", _solved(solved), ask]))


@_in_language
def closed(opens: datetime | None, *, may_call: bool, solved: Share | None = None) -> str:
    """Outside office hours: when we are there again, and what can be done now."""
    when = _("Nobody is here to help you now.")
    if opens is not None:
        when = _("Nobody is here to help you now. We are open again on {day} at {time}.").format(**_day_and_time(opens))
    ask = _("What suits you best? You do not have to repeat anything.") if may_call else ""
    return "\n\n".join(filter(None, [when, _solved(solved), ask]))


@_in_language
def choose_a_moment(slots: Sequence[Slot]) -> str:
    if not slots:
        return _("All moments for a call are taken. You keep your place in line.")
    return _("When may we call you?")


@_in_language
def call_booked(slot: Slot, phone: str) -> str:
    """A promise, in words that say by when."""
    day, starts = _day_and_time(slot.starts_at).values()
    ends = _clock(localtime(slot.ends_at))
    if not phone:
        return _("We call you on {day} between {starts} and {ends}. On which number may we call you?").format(
            day=day, starts=starts, ends=ends
        )
    return _("We call you on {day} between {starts} and {ends}, on {phone}.").format(
        day=day, starts=starts, ends=ends, phone=phone
    )


@_in_language
def number_noted(phone: str) -> str:
    return _("Thank you. We call you on {phone}.").format(phone=phone)


@_in_language
def slot_gone() -> str:
    return _("This moment is no longer free.")


@_in_language
def waits_on(wait: Range | None) -> str:
    """Who chose to wait for a person."""
    return f"{_('You are in line for a member of our staff.')} {_wait(wait)}"


@_in_language
def with_bot() -> str:
    return _("You go on with our digital assistant (AI). Your place in line is kept. Say it when you want a member of our staff.")


@_in_language
def by_mail(*, is_addressed: bool) -> str:
    if is_addressed:
        return _("You get our answer by mail, at the address that you gave us. You may leave this page.")
    return _("You get our answer by mail. To which address may we send it?")


def label_of(language: str, code: str) -> str:
    """What stands on the button."""
    with translation.override(language or "nl"):
        slot = slot_in(code)
        if slot is not None:
            return _("{day} at {time}").format(**_day_and_time(slot))
        return {
            Choice.PERSON: _("Wait for a member of staff"), Choice.BOT: _("Go on with the digital assistant"),
            Choice.CALL_BACK: _("Call me back"), Choice.MAIL: _("Answer me by mail"),
        }[Choice(code)]  # fmt: skip


def _solved(solved: Share | None) -> str:
    """Out of a hundred, rounded down, and of how many that was counted; nothing where it is not known."""
    if solved is None or solved.value is None:
        return ""
    return _(
        "In the past weeks our digital assistant (AI) solved this kind of question for {share} out of 100 customers "
        "(counted in {count} conversations)."
    ).format(share=int(solved.value * 100), count=solved.n)


def _wait(wait: Range | None) -> str:
    if wait is None:
        return _("How long that takes we cannot say well yet.")
    if wait.high <= 1:
        return _("You are next in a minute.")
    if wait.low == wait.high or wait.low == 0:
        return _("That takes at most about {high} minutes.").format(high=wait.high)
    return _("That takes about {low} to {high} minutes.").format(low=wait.low, high=wait.high)


def _day_and_time(at: datetime) -> dict[str, str]:
    local = localtime(at)
    return {"day": date_format(local, "l j F"), "time": _clock(local)}


def _clock(local: datetime) -> str:
    return date_format(local, "H.i" if get_language() == "nl" else "H:i")
