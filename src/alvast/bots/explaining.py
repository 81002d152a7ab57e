"""“Hoe weet u dat?”: what a bot said and why, from the same rows as the audit. In the active language."""

from collections.abc import Sequence
from datetime import datetime
from itertools import groupby

from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from alvast.bots.queries.traces import SourceLine, Trace, trace
from alvast.decisions.queries import DecisionRecord, Told

SHOWS_TITLES = ("unknown", "clarify")  # outcomes in which a text is shown by its title only


def explain_turn(record: DecisionRecord) -> Told:
    """One turn of a bot."""
    found = trace(record.id)
    texts = [list(sources) for _version, sources in groupby(found.sources, key=lambda source: source.version)]
    told = _near if found.outcome in SHOWS_TITLES else _quoted
    because = [*(told(sources) for sources in texts), *_why_not(found)]
    others = [_("I could also have put you through to a member of our staff. You can still ask for that.")]
    return Told(_what(found), because, others if found.outcome != "handover" else [], rule=_rule(found))


def _what(found: Trace) -> str:
    name = found.bot_name
    sentences = {
        "answered": _("{bot}, a digital assistant (AI), answered your message."),
        "unknown": _("{bot}, a digital assistant (AI), said that it does not know."),
        "clarify": _("{bot}, a digital assistant (AI), asked you something to be sure what you want."),
        "identify": _("{bot}, a digital assistant (AI), asked you to show who you are."),
        "handover": _("{bot}, a digital assistant (AI), put you through to our staff."),
        "out_of_scope": _(
            "{bot}, a digital assistant (AI), did not go into it: it is there for questions about our service only."
        ),
    }
    return sentences[found.outcome].format(bot=name)


def _quoted(sources: Sequence[SourceLine]) -> str:
    """All that was taken from one text, in one sentence."""
    source, quote = sources[0], " ".join(one.quote for one in sources)
    sentence = _("It stands in “{title}” (version {number}{validity}): “{quote}”")
    return sentence.format(title=source.title, number=source.number, validity=_validity(source), quote=quote)


def _near(sources: Sequence[SourceLine]) -> str:
    """A text of which the title was shown, and nothing quoted."""
    sentence = _("It thought that you may mean “{title}” (version {number}{validity}).")
    return sentence.format(title=sources[0].title, number=sources[0].number, validity=_validity(sources[0]))


def _validity(source: SourceLine) -> str:
    begin = _day(source.valid_from) if source.valid_from and source.valid_from.year > 1900 else ""
    end = _day(source.valid_to) if source.valid_to else ""
    if begin and end:
        return _(", valid from {begin} until {end}").format(begin=begin, end=end)
    if begin:
        return _(", valid since {begin}").format(begin=begin)
    return _(", valid until {end}").format(end=end) if end else ""


def _why_not(found: Trace) -> list[str]:
    sentences = {
        "nothing_found": (
            _("It was not sure enough of any of our texts.")
            if found.sources
            else _("It found nothing about it in our information.")
        ),
        "asked_for_person": _("You asked for a person."),
        "two_failed_turns": _("It had not helped you twice."),
        "plays_because_stuck": _("It noticed that it was not helping you."),
        "identity_needed": _("What is known about an order is told to its customer only."),
        "which_order": _("More than one order could be meant."),
        "equally_near": _("Two of our texts fit your words equally well."),
        "asks_yes": _("It does nothing for you without one clear yes."),
        "composer_down": _("It could not put an answer together."),
        "not_in_source": _("What it could have said did not stand in our information."),
    }
    if found.because.startswith("gate."):
        return [_("It does not answer this kind of question itself: people do.")]
    sentence = sentences.get(found.because)
    if sentence is None and found.outcome == "handover":
        sentence = _("What you told is for a person.")
    return [sentence] if sentence else []


def _rule(found: Trace) -> str:
    if found.composer == "extractive":
        return _("sentences of our own texts, as they stand there")
    if found.composer:
        return _("language model {model}, each sentence checked against its source").format(model=found.composer_version)
    return _("the steps of the digital assistant")


def _day(at: datetime) -> str:
    return date_format(localtime(at), "j F Y")
