"""Codes of the room of bots, in words for colleagues."""

from collections.abc import Mapping

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from alvast.bots.quality.queries.boards import IntentLine


def intent_name(line: IntentLine) -> str:
    return line.name_en if (get_language() or "nl").startswith("en") else line.name_nl


def channel_name(code: str) -> str:
    return {"webchat": _("Chat"), "email": _("Mail")}.get(code, code)


def state_name(code: str) -> str:
    return _told(code, {"closed": _("Closed"), "suggests": _("Suggests to agents"), "answers": _("Answers by itself")})


def why_words(code: str) -> str:
    """Why it stands as it stands."""
    return _told(code, {
        "": _("never opened"), "by_hand": _("set by a colleague"), "measured": _("its examples are answered well enough"),
        "examples_fell": _("closed by itself: too many examples failed"),
        "live_fell": _("closed by itself: too few conversations were resolved"),
    })  # fmt: skip


def outcome_name(code: str) -> str:
    return _told(code, {
        "answered": _("Answers"), "unknown": _("Says it does not know"), "clarify": _("Asks what is meant"),
        "identify": _("Asks who it is"), "handover": _("Hands over to a person"), "out_of_scope": _("Kindly refuses"),
        "": _("No answer came"),
    })  # fmt: skip


def fault_words(code: str) -> str:
    return _told(code, {
        "outcome": _("did something else than expected"), "article": _("from another article"),
        "missing": _("left out what must be said"), "forbidden": _("said what must not be said"),
        "broken": _("gave no answer at all"),
    })  # fmt: skip


def cause_name(code: str) -> str:
    """Why a run was made."""
    return _told(code, {
        "by_hand": _("Started by a colleague"), "examples": _("Examples changed"), "articles": _("Articles changed"),
        "model": _("The language model changed"), "threshold": _("The threshold changed"), "clock": _("Looked at by the clock"),
    })  # fmt: skip


def changed_words(code: str) -> str:
    """What was another than at the run before."""
    return _told(code, {
        "articles": _("articles"), "brand": _("brand"), "composer": _("language model"), "turn": _("this version of Alvast"),
        "examples": _("examples"), "threshold": _("threshold"),
    })  # fmt: skip


def reason_name(code: str) -> str:
    """Why people took over from a bot."""
    known = {
        "asked_for_person": _("The customer asked for a person"), "two_failed_turns": _("Two turns did not help"),
        "composer_down": _("The language model did not answer"), "stopped": _("The bot was switched off"),
        "plays_because_stuck": _("The customer played because nothing helped"), "safety": _("Safety"),
        "fraud": _("Fraud"), "bereavement": _("Someone died"), "legal": _("A lawyer or judge"),
        "money_trouble": _("Money trouble"), "self_harm": _("Danger to oneself"), "no_mandate": _("The bot may not do this"),
        "gate.suggests": _("The bot may not answer this by itself"), "gate.closed": _("The bot may not answer this by itself"),
    }  # fmt: skip
    return known.get(code, code.replace("_", " "))


def problem_words(code: str) -> str:
    """What is wrong with the connected model."""
    return _told(code, {
        "off": _("It is switched off."), "resting": _("It is left alone for half a minute, after five failures in a row."),
        "unreachable": _("It could not be reached."), "slow": _("It took too long."),
        "busy": _("It is too busy and refuses questions (429)."),
        "refused": _("It refused the question: check the key and the name of the model."),
        "failing": _("It answered with an error."), "unreadable": _("What it wrote is no answer we can read."),
        "cut": _("It broke off halfway."), "too_long": _("It wrote more than an answer may be."),
    })  # fmt: skip


def figure_name(code: str) -> str:
    return {
        "resolved": _("Resolved"), "unknown": _("Did not know"), "handed_over": _("Went to a person"),
        "conversations": _("Conversations with a bot"),
    }[code]  # fmt: skip


def figure_definition(code: str) -> str:
    return {
        "resolved": _(
            "Conversations in which the bot answered, no person took over and the customer did not come back about the matter "
            "within 7 days ÷ conversations in which the bot answered. Those of which 7 days have not passed are left out, unless "
            "they failed already. Staying with the bot is not being helped: that is not counted."
        ),
        "unknown": _("Turns in which the bot said that it does not know ÷ all its turns."),
        "handed_over": _("Conversations that went from a bot to a person, for whatever reason ÷ conversations with a bot."),
        "conversations": _("Conversations in which a bot took at least one turn."),
    }[code]  # fmt: skip


def _told(code: str, words: Mapping[str, str]) -> str:
    return words.get(code, code)
