"""What a customer hears first when a promise was broken: what we said, that it did not happen, and a new date only if sure."""

from dataclasses import dataclass

_WORDS = {
    "nl": {
        "greeting": "Beste {name},", "greeting_unknown": "Goedendag,", "said": "Op {day} schreven wij u: “{quote}”",
        "failed": "Dat is niet gebeurd. Dat is onze fout en dat spijt {us}.", "we": "ons", "i": "mij",
        "order": "Uw bestelling {number} komt nu {when}.", "parcel": "Uw pakket komt nu {when}.",
        "person": "Uw vraag ligt nu bovenaan bij een medewerker. U hoeft niets te doen.", "done": "U hoeft niets te doen.",
    },
    "en": {
        "greeting": "Dear {name},", "greeting_unknown": "Hello,", "said": "On {day} we wrote to you: “{quote}”",
        "failed": "That did not happen. This is our fault and {us}.", "we": "we are sorry", "i": "I am sorry",
        "order": "Your order {number} now arrives on {when}.", "parcel": "Your parcel now arrives on {when}.",
        "person": "Your question is now first in line with one of our staff. You do not have to do anything.",
        "done": "You do not have to do anything.",
    },
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Sure:
    """A new date on record: of which order (its number, empty for a parcel), and the date as one says it."""

    number: str
    when: str


def apology(*, language: str, name: str, day: str, quote: str, sure: Sure | None, in_person: bool) -> str:
    """The message. `in_person`: for an agent to send ("dat spijt mij"), who adds what happens now."""
    say = _WORDS.get(language[:2], _WORDS["nl"])
    greeting = say["greeting"].format(name=name) if name else say["greeting_unknown"]
    said = say["said"].format(day=day, quote=quote.strip().rstrip(".") + ".")
    failed = say["failed"].format(us=say["i"] if in_person else say["we"])
    return "\n\n".join(part for part in (greeting, f"{said} {failed}", _next(say, sure, in_person=in_person)) if part)


def _next(say: dict[str, str], sure: Sure | None, *, in_person: bool) -> str:
    if sure is not None:
        told = say["order"].format(number=sure.number, when=sure.when) if sure.number else say["parcel"].format(when=sure.when)
        return f"{told} {say['done']}"
    return "" if in_person else say["person"]
