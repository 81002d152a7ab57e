"""W26: no personal number that is not needed. A BSN or a whole account number keeps a message from leaving."""

import re
from collections.abc import Iterator

from alvast.writing.rules.finding import Context, Remark, Rule, gettext_noop
from alvast.writing.rules.text import Text
from alvast.writing.rules.words import MONTHS, word_set

BSN = gettext_noop("Leave the citizen service number out; mail is no place for it.")
IBAN = gettext_noop("Name the last four digits only: “de rekening die eindigt op {end}”.")
BIRTH = gettext_noop("Leave the date of birth out.")

_IBAN = re.compile(r"(?<!\w)[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?(?!\w)")
_NINE = re.compile(r"(?<![\w.])\d(?:[ .]?\d){8}(?![\w])")
_BSN_WORDS = re.compile(r"\b(?:bsn|burgerservicenummers?|sofinummers?|bsn-nummers?)\b", re.IGNORECASE)
_NEAR = 60  # code points between the word and its number
_OURS = word_set("maak maakt overmaken onze ons betaal betaalt betalen t.n.v t.n.v. our")  # an account to pay to
_BORN = word_set("geboortedatum geboren geboortedag born birth")


def check(text: Text, _context: Context) -> Iterator[Remark]:
    for match in _NINE.finditer(text.raw):
        if _is_bsn(match[0]) and _BSN_WORDS.search(text.raw[max(0, match.start() - _NEAR) : match.end() + _NEAR // 2]):
            yield Remark("W26", match.start(), match.end(), BSN, is_blocking=True)
    for match in _IBAN.finditer(text.raw):
        if _is_iban(match[0]) and not _is_ours(text, match.start()):
            yield Remark("W26", match.start(), match.end(), IBAN, (("end", match[0][-4:]),), is_blocking=True)
    for i, word in enumerate(text.words):
        if word in _BORN and _date_follows(text, i):
            yield Remark("W26", text.starts[i], text.ends[i], BIRTH)


def _is_bsn(shown: str) -> bool:
    """The eleven-test: 9·d1 + 8·d2 + … + 2·d8 - d9 is divisible by eleven."""
    digits = [int(sign) for sign in shown if sign.isdigit()]
    return sum(n * d for n, d in zip((9, 8, 7, 6, 5, 4, 3, 2, -1), digits, strict=True)) % 11 == 0


def _is_iban(shown: str) -> bool:
    """ISO 7064 mod 97-10 over the number with its first four signs put last."""
    plain = shown.replace(" ", "")
    return 15 <= len(plain) <= 34 and int("".join(str(int(sign, 36)) for sign in plain[4:] + plain[:4])) % 97 == 1


def _is_ours(text: Text, place: int) -> bool:
    """Asked to pay to an account, or told ours."""
    sentence = next((s for s in text.sentences if text.starts[s.first] <= place < text.ends[s.last - 1]), None)
    return sentence is not None and not _OURS.isdisjoint(text.words[sentence.first : sentence.last])


def _date_follows(text: Text, i: int) -> bool:
    words = text.words[i + 1 : i + 8]
    has_year = any(word.isdigit() and len(word) == 4 for word in words)
    return has_year and (not MONTHS.isdisjoint(words) or "-" in words or "/" in "".join(words))


RULE = Rule(
    id="W26",
    title=gettext_noop("No personal number that is not needed"),
    why=gettext_noop("Mail travels open. What is not in it cannot leak."),
    weight=3,
    check=check,
    is_dutch=False,
    wrong="Wij storten het geld op NL91 ABNA 0417 1643 00.",
    right="Wij storten het geld op de rekening die eindigt op 4300.",
    blocks=gettext_noop("A message with a citizen service number or somebody's whole account number does not leave."),
)  # fmt: skip
