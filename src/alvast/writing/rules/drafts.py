"""W27: what a model or a template left behind. A fact in an AI draft has its source, and AI that sends says so."""

import re
from collections.abc import Iterator

from alvast.writing.rules.finding import Context, Remark, Rule, gettext_noop
from alvast.writing.rules.text import Sentence, Text
from alvast.writing.rules.words import MONTHS, WEEKDAYS, word_set

PLACE = gettext_noop("A place that was never filled in.")
MODEL = gettext_noop("These are words of a model, not of us.")
SOURCE = gettext_noop("A fact without a source. Look it up, or leave it out.")
DISCLOSE = gettext_noop("Say that a digital assistant (AI) writes this.")

_PLACE = re.compile(
    r"\{\{[^{}\n]{0,60}\}\}|\{[a-z_]{2,30}\}|<(?:naam|datum|name|date)>|\bX{3,10}\b"
    r"|\[(?:(?:uw |je |de )?naam|klantnaam|voornaam|achternaam|datum|bedrag|bestelnummer|ordernummer|adres|name|date|amount)"
    r"(?: [^\]\n]{1,30})?\]"
    r"|\[[^\]\n]{0,30}\b(?:invullen|invoegen|aanvullen|insert|todo|tbd)\b[^\]\n]{0,30}\]",
    re.IGNORECASE,
)
_CAPITALS = re.compile(r"\[[A-Z][A-Z_ -]{2,30}\](?!\()|%[A-Z_]{3,20}%|<<[^<>\n]{1,40}>>|\$\{[^{}\n]{1,40}\}")
_MODEL = re.compile(
    r"\bals (?:een )?(?:ai|taalmodel|ai-taalmodel|kunstmatige intelligentie)\b|\bas an ai\b|\bhere is a draft\b"
    r"|\bhier is (?:een|het|uw|je) (?:concept|voorstel)\w*|\bconcept(?:antwoord|mail|tekst)\b:?",
    re.IGNORECASE,
)
_SOURCE = re.compile(r"\[(?:bron|source)(?:: ?| )[^\]\n]{1,80}\]|\[\d{1,2}\]")
_DISCLOSED = word_set("ai assistent chatbot bot robot assistant")


def check(text: Text, context: Context) -> Iterator[Remark]:
    for pattern, advice in ((_PLACE, PLACE), (_CAPITALS, PLACE), (_MODEL, MODEL)):
        for match in pattern.finditer(text.raw):
            yield Remark("W27", match.start(), match.end(), advice)
    if context.is_ai_draft:
        for sentence in text.body:
            if _tells_fact(text, sentence) and not _SOURCE.search(text.quote(sentence.first, sentence.last)):
                yield Remark("W27", text.starts[sentence.first], text.ends[sentence.last - 1], SOURCE, is_blocking=True)
    if context.is_sent_by_ai and text.body and _DISCLOSED.isdisjoint(text.words):
        first = text.body[0]
        yield Remark("W27", text.starts[first.first], text.ends[first.last - 1], DISCLOSE, is_blocking=True)


def _tells_fact(text: Text, sentence: Sentence) -> bool:
    words = text.words[sentence.first : sentence.last]
    return any(word[0].isdigit() or word in MONTHS or word in WEEKDAYS or word == "€" for word in words)


RULE = Rule(
    id="W27",
    title=gettext_noop("Nothing left over from a model or a template"),
    why=gettext_noop("What a model makes up counts as said by us."),
    weight=3,
    check=check,
    is_dutch=False,
    wrong="Beste [naam], uw pakket komt donderdag 21 mei.",
    right="Beste Chidi, uw pakket komt donderdag 21 mei.",
    blocks=gettext_noop("An AI draft with a fact without source, or AI that does not say so, does not leave."),
)  # fmt: skip
