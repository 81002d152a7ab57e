"""W18, W19: one form of address, and the customer's name as the customer writes it."""

from collections.abc import Iterator
from difflib import SequenceMatcher

from alvast.writing.rules.finding import Context, Remark, Rule, gettext_noop
from alvast.writing.rules.text import Text
from alvast.writing.rules.words import GREETINGS, word_set

MIXED = gettext_noop("“{one}” and “{other}” stand in one message. Choose one.")
OTHER_FORM = gettext_noop("This customer is addressed with “{form}”.")
BY_NAME = gettext_noop("You know the name: write {name}.")
SPELLED = gettext_noop("The customer writes the name as {name}.")

_FORMAL = frozenset(["u", "uw", "uzelf", "uwe"])
_INFORMAL = word_set("je jij jou jouw jezelf")
_NAMELESS = word_set("klant relatie heer/mevrouw lezer mevrouw/heer customer")
_TITLES = word_set("heer mevrouw meneer mw dhr mevr mr mrs ms sir madam familie fam de en and &")
_ALIKE, _ALIKE_SHORT, _SHORT = 0.7, 0.6, 3


def is_mixed(text: Text, context: Context) -> Iterator[Remark]:
    formal, informal = _places(text, _FORMAL), _places(text, _INFORMAL)
    wrong = {"u": informal, "je": formal}.get(context.u_or_je)
    if wrong:
        yield Remark("W18", text.starts[wrong[0]], text.ends[wrong[0]], OTHER_FORM, (("form", context.u_or_je),))
    elif wrong is None and formal and informal:
        rarer = min(formal, informal, key=len)
        values = (("one", text.words[formal[0]]), ("other", text.words[informal[0]]))
        yield Remark("W18", text.starts[rarer[0]], text.ends[rarer[0]], MIXED, values)


def _places(text: Text, words: frozenset[str]) -> list[int]:
    return [i for i, word in enumerate(text.words) if word in words and text.is_own(i) and not text.is_joined(i)]


def greets_wrongly(text: Text, context: Context) -> Iterator[Remark]:
    """W19: "Geachte heer/mevrouw" though the name is known, or the name misspelt."""
    start = text.subject[1] if text.subject else 0
    if not context.customer_name.strip() or text.word(start) not in GREETINGS:
        return
    words = list(range(start + 1, _end_of_greeting(text, start)))
    names = [i for i in words if text.is_word(i) and text.words[i] not in _TITLES]
    known = {name.lower(): name for name in context.customer_name.replace(".", ". ").split()}
    if (not names and {text.words[i] for i in words} & {"heer", "mevrouw"}) or any(text.words[i] in _NAMELESS for i in names):
        yield Remark("W19", text.starts[words[0]], text.ends[words[-1]], BY_NAME, (("name", context.customer_name),))
        return
    unsaid = set(known) - {text.words[i] for i in names}
    for i in names:
        meant = _meant(text.words[i], unsaid) if text.words[i] not in known else None
        if meant:
            name = _as_written(known[meant], text.raw[text.starts[i]])
            yield Remark("W19", text.starts[i], text.ends[i], SPELLED, (("name", name),), name)


def _end_of_greeting(text: Text, start: int) -> int:
    for i in range(start + 1, min(start + 10, len(text))):
        if i in text.breaks or (text.words[i] == "," and i + 1 in text.breaks):
            return i
        if text.words[i] == "," and text.word(i + 1) not in ("mevrouw", "heer"):
            return i
    return min(start + 10, len(text))


def _meant(word: str, names: set[str]) -> str | None:
    """The name this word is nearly equal to."""
    for name in sorted(names):
        needed = _ALIKE_SHORT if max(len(name), len(word)) <= _SHORT else _ALIKE
        if SequenceMatcher(None, word[:40], name[:40]).ratio() >= needed:
            return name
    return None


def _as_written(name: str, first: str) -> str:
    return name[0].upper() + name[1:] if first.isupper() else name


W18 = Rule(
    id="W18",
    title=gettext_noop("“U” or “je”, not both"),
    why=gettext_noop("A mix reads as two writers, or as a template."),
    weight=2,
    check=is_mixed,
    wrong="Uw pakket komt donderdag. Je hoeft niet thuis te zijn.",
    right="Uw pakket komt donderdag. U hoeft niet thuis te zijn.",
)  # fmt: skip
W19 = Rule(
    id="W19",
    title=gettext_noop("The name, spelled right"),
    why=gettext_noop("A misspelt name is the first thing people see."),
    weight=2,
    check=greets_wrongly,
    is_dutch=False,
    needs=Context(customer_name='Chidi Okafor'),
    wrong="Geachte heer/mevrouw,\n\nUw pakket komt donderdag 21 mei.",
    right="Beste Chidi,\n\nUw pakket komt donderdag 21 mei.",
)  # fmt: skip
