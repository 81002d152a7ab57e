"""Cuts a message into the questions it asks, in order. What is told beside a question stays with the questions. Pure."""

import re
from dataclasses import dataclass

from alvast.bots.rules.words import content_words

MOST = 4  # questions answered at a time; more than that is a matter for a person
LONGEST = 2_000  # characters that are looked at

_SENTENCE = re.compile(r"[^.!?\n]*(?:\.(?=\d|[a-z])[^.!?\n]*)*(?:[.!?]+|\n|$)")
_ASKING = [
    "hoe",
    "hoeveel",
    "hoelang",
    "wat",
    "waar",
    "waarom",
    "wanneer",
    "welke",
    "welk",
    "wie",
    "kan",
    "kun",
    "kunt",
    "mag",
    "moet",
    "is",
    "zijn",
    "heb",
    "hebben",
    "heeft",
    "krijg",
    "wordt",
    "geldt",
    "doen",
    "worden",
    "how",
    "what",
    "where",
    "why",
    "when",
    "which",
    "who",
    "can",
    "could",
    "may",
    "must",
    "is",
    "are",
    "do",
    "does",
    "did",
    "will",
    "would",
    "should",
]
_JOINED = re.compile(rf"\s*(?:,\s*)?\b(?:en|and|maar|but)\b\s+(?:ook\s+|also\s+)?(?=(?:{'|'.join(_ASKING)})\b)", re.IGNORECASE)
_NOTHING = re.compile(r"[\W_]*")
_POINTS_BACK = re.compile(
    r"\b(?:dat|die|dit|deze|dan|daar\w*|er\w*|erna|ook|hij|ie|that|it|those|this|then|there|also)\b|\bhet\W*$", re.IGNORECASE
)
_NAMES_NOTHING = re.compile(
    r"\b(?:die|dat|dit|deze|het|hij|hem|ze|it|that|those|them)\b(?=\W*$|\s+(?:ook|dan|elke?|iedere?|nog|wel|zelf|weer|op|in|na|per|"
    r"voor|meteen|direct|online|later|eerder|tussentijds|also|too|then|every|at|by)\b)",
    re.IGNORECASE,
)
_WHETHER_THERE_IS = re.compile(
    r"\b(?:verkopen|verkoopt|leveren|levert|hebben|hebt|heeft|doen|geven|organiseren|maken|bieden) "
    r"(?:jullie|u|de (?:winkel|bieb|bibliotheek))\b|\b(?:is|zijn|zit|zitten) (?:er|daar)\b|"
    r"\b(?:do|does|have) (?:you|the \w+) (?:have|sell|offer|do|got)\b|\b(?:is|are) there\b",
    re.IGNORECASE,
)
FEW = 2  # telling words of a question that may lean on another
_GREETING = re.compile(
    r"\s*(?:hoi|hallo|hey|hi|hello|dag|goede(?:n?dag|morgen|middag|n?avond)|beste|geachte|dear|"
    r"good (?:day|morning|afternoon|evening))\b"
    r"(?:(?:\s+[^\s,.!?]+){0,3}\s*[,!\n]|\.?)\s*",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Asked:
    """One question: its own words, and those around it that may say what it is about."""

    words: str
    around: str


def questions_in(text: str) -> tuple[Asked, ...]:
    """At least one; a message without a question mark is one question as a whole."""
    message = _without_greeting(text[:LONGEST]).strip() or text[:LONGEST].strip()
    sentences = [part.strip() for part in _SENTENCE.findall(message) if not _NOTHING.fullmatch(part)]
    asking = [sentence for sentence in sentences if sentence.endswith("?")]
    if not asking:
        return (Asked(message, ""),)
    told = " ".join(sentence for sentence in sentences if not sentence.endswith("?"))
    found = [part for sentence in asking for part in _apart(sentence)]
    return tuple(Asked(part, told) for part in dict.fromkeys(found))


def leans(question: str) -> bool:
    """`Wat kost dat?`, `en wanneer hoor ik dan iets?`: what it is about was said before."""
    return _POINTS_BACK.search(question) is not None and len(content_words(question)) <= FEW


def is_about_the_one_before(question: str) -> bool:
    """`Kan ik die elke maand opzeggen?`: it has a subject of its own that is named in the question before."""
    return leans(question) or _NAMES_NOTHING.search(question) is not None


def asks_whether_there_is(question: str) -> bool:
    """`Verkopen jullie ook tenten?`, `is there a toilet?`"""
    return _WHETHER_THERE_IS.search(question) is not None


def _without_greeting(text: str) -> str:
    greeting = _GREETING.match(text)
    return text[greeting.end() :] if greeting else text


def _apart(sentence: str) -> list[str]:
    """`Wat kost verzenden en hoe lang duurt het?` are two, when each could stand alone."""
    begin, parts = 0, []
    for joined in _JOINED.finditer(sentence):
        first, rest = sentence[begin : joined.start()], sentence[joined.end() :]
        if _stands(first) and _stands(rest):
            parts.append(first.strip(" ,?") + "?")
            begin = joined.end()
    return [*parts, sentence[begin:].strip()]


def _stands(part: str) -> bool:
    words = re.findall(r"\w+", part.lower())
    return len(words) >= 3 and words[0] in _ASKING
