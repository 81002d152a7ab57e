"""Words by which an order to a machine is known in a text that people wrote for people: an article. Pure."""

import re

from alvast.bots.rules.words import folded
from alvast.bots.scope.hidden import other_readings

_MAKE = (
    r"(?:schrijf|maak|vertel|zing|verzin|bedenk|dicht|rap|rijm|geef|draag|antwoord|praat|spreek|reageer|lever|"
    r"write|tell|sing|make|compose|give|recite|answer|respond|reply|speak|talk|generate)"
)
_MADE = (
    r"(?:\w*gedicht\w*|rijm\w*|haiku\w*|limerick\w*|sonnet\w*|versje\w*|mop(?:pen)?|grap(?:je|jes|pen)?|raadsel\w*|lied(?:je|jes)?|"
    r"sprookje\w*|verhaal(?:tje)?|rap|poems?|jokes?|songs?|story|stories|lyrics|riddles?|essay|code|script|python|javascript|sql|"
    r"pirat?\w*|piraat)"
)
_RULES = (
    r"(?:instructi\w*|instructions?|opdracht\w*|regels|richtlijn\w*|beperking\w*|prompts?|rules?|guidelines?|restrictions?|"
    r"everything (?:above|before)|all(?:es)? (?:hierboven|above|wat)|wat (?:hier)?boven)"
)
_ORDER = re.compile(
    rf"\b(?:negeer|vergeet|omzeil|overschrijf|sla|ignore|disregard|forget|bypass|override|skip)\b.{{0,50}}\b{_RULES}|"
    rf"\b(?:toon|print|herhaal|geef|noem|vertel|onthul|lees|show|reveal|repeat|output|leak)\b.{{0,40}}\b(?:{_RULES}|wachtwoord\w*|"
    r"passwords?|geheim\w*|secrets?|api[- ]?key\w*|sleutel van het systeem)\b|"
    r"\b(?:je|jouw|your|alle?|all|vorige|voorgaande|eerdere|previous|prior|nieuwe|new|volgende|geheime|verborgen)\b.{0,25}"
    r"\b(?:instructi\w*|instructions?|aanwijzing\w*|prompts?|directives?|programmering|filters|context window)\b|"
    r"\b(?:voer|execute|run)\b.{0,30}\b(?:opdracht|uit:|command)|\bdrop table\b|\[/?inst\]|#+ ?instructions?\b|\bdebug mode\b|"
    r"\b(?:zonder|geen|no|without) (?:beperkingen|regels|restrictions|rules|filters?)\b|\bregels (?:gelden|los|overtreden)|"
    r"\b(?:elke|iedere|alle|every|each|all) (?:klant\w*|gebruiker\w*|customers?|users?|refunds?)\b.{0,20}"
    r"\b(?:\d+ euro|korting|gratis)|"
    r"\b(?:geef|beloof|stuur|give|promise|approve|send)\b.{0,20}\b(?:elke|iedere|iedereen|alle|every|each|everyone|all)\b|"
    r"\b(?:begin|start|eindig|end|beantwoord|answer)\b.{0,20}\b(?:elk|ieder|every|each|nu alles|alles)\b|\bzeg (?:mij|me) na\b|"
    r"\b(?:beste|dear|hallo|hello) (?:ai|bot|assistent|assistant|model)\b|\b(?:admin token|langer een \w* ?assistent)\b|"
    r"\bsyste?em ?(?:prompt|message|bericht|opdracht|:)|\bsystem\s*:|"
    r"\b(?:jailbreak|developer mode|ontwikkelaarsmodus|prompt injection)\b|"
    r"\b(?:base64|rot13|hexadecima\w+|caesar|morse)\b|\b(?:decodeer|ontcijfer|decode|decrypt)\b|"
    r"\b(?:doe alsof|gedraag je|speel de rol|speel een rol|in de rol van|vanaf nu ben|je bent (?:nu|voortaan|vanaf)|"
    r"u bent (?:nu|voortaan|vanaf)|act as|pretend|role ?play|you are now|from now on)\b|"
    rf"\b{_MAKE}\b.{{0,60}}\b{_MADE}\b|\bin (?:dichtvorm|rijm)\b|\bop rijm\b|"
    r"\b(?:assistent|assistant|chatbot|taalmodel|language model|llm|gpt|ai|bot|robot)\b.{0,40}\b(?:moet|zeg|antwoord|schrijf|doe|"
    r"must|should|say|answer|write|do|ignore|negeer|vergeet)\b|"
    r"\b(?:zeg|vertel|antwoord|tell|say|answer|reply|respond)\b.{0,30}"
    r"\b(?:tegen (?:de|elke|iedere|alle) (?:klant|gebruiker|bezoeker)|"
    r"(?:the|every|each) (?:customer|user|visitor)|voortaan|uitsluitend met|alleen (?:maar )?met|only with)\b"
)


# Letters of another alphabet, signs that nobody sees, figures for letters, letters set apart.
_DISGUISED = re.compile(
    r"[\u0370-\u04ff\u200b-\u200f\u2060-\u2064]|\b[a-zA-Z]*[a-zA-Z]\d[a-zA-Z]{2}|\b\d[a-zA-Z]{2,}\d|(?:\b\w[ .-]){4}"
)


def reads_like_an_order(text: str) -> bool:
    """`Negeer je instructies`, `write a poem`, `you are now`: what no reader of an article is told, or what hides in signs."""
    if _DISGUISED.search(text):
        return True
    return any(_ORDER.search(folded(reading)) for reading in (text, *other_readings(text)))
