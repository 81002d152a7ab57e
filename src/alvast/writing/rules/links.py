"""W23: a link says where it goes. "Klik hier" says nothing to who hears the page read aloud or skims it."""

import re
from collections.abc import Iterator

from alvast.writing.phrases import Found, Phrases, phrases
from alvast.writing.rules.finding import Context, Remark, Rule, gettext_noop
from alvast.writing.rules.text import Sentence, Text
from alvast.writing.rules.words import word_set

ADVICE = gettext_noop("Let the link say where it goes, for example: “Meld uw retour aan”.")

_CLICK = "klik|klikt|klikken|tik|tikt|tikken|druk|drukt|drukken"
_READ = "lees|leest|bekijk|bekijkt|download|downloadt|vind|vindt|raadpleeg|check"
_DO = (
    "klikken|drukken|tikken|downloaden|bekijken|lezen|vinden|aanmelden|aanvragen"
    "|wijzigen|aanpassen|betalen|inloggen|terugvinden|nalezen|raadplegen|invullen"
)
_LINK = "link|linkje|hyperlink|url"
_BLIND = Phrases({
    **phrases('click', f"""
        {_CLICK} ~2 hier, hierop|daarop te? klikken|drukken|tikken, {_CLICK} hierop|daarop, hier te? klikken|drukken|tikken,
        {_CLICK} ~1 op ~3 {_LINK}, click|tap|press ~1 here,
        click|tap|follow|use|press ~2 this|the|following ~1 link|url, click on ~3 link|url,
        clicking|following ~1 here|this ~1 link?
    """),
    **phrases('link', f"""
        {_CLICK} ~2 knop|knopje|button hieronder|beneden|onderaan|hierboven, onderstaande|bovenstaande knop, press|click|tap
        ~2 button below,
        onder|achter|op deze|de|onderstaande link, via|volg|volgt|gebruik|gebruikt|open|opent|met|naar ~1
        deze|dit|de|het|volgende|onderstaande|bijgaande|bovenstaande
          ~1 {_LINK}, onderstaande|bijgaande|bovenstaande|volgende {_LINK}, {_LINK} hieronder|hierboven|beneden|onderaan,
        zie|check|bekijk|bezoek ~1 deze|de|onderstaande|volgende {_LINK}, deze link brengt|leidt|voert|opent,
        hier is|staat ~2 {_LINK}, via|through this|the link
    """),
    **phrases('here', f"""
        {_READ} hier ~2 meer, {_READ} hier, {_READ} u|je|jij ~3 hier, kijk|kijkt ~1 hier,
        maak|vraag|meld|vul|regel|plan|geef|bestel|betaal|controleer|wijzig|upload|reserveer|start|zoek|open|log|schrijf|
          teken|bevestig|annuleer|stel|kies|vind|check hier,
        u|je|jij leest|lees|vindt|vind|ziet|zie|bekijkt|downloadt|regelt|meldt|wijzigt|checkt hier,
        staat|staan|vindt|vind ~1 hier :, bekijk|lees|download|raadpleeg ~3 hier, lees|leest ~1 meer hier,
        u|je|jij|we|wij kunt|kan|kun|vindt|vind|leest|lees|bekijkt ~6 hier terug?,
        hier vindt|vind|leest|lees|ziet u|je|jij ~6
        meer|alles|informatie|formulier|voorwaarden|handleiding|antwoord|overzicht|factuur|
          label|uitleg|stappen, hier kunt|kan|kun u|je|jij ~8 *en, kunt|kan|kun u|je|jij? hier ~6 {_DO},
        u|je kunt|kan|kun hier ~6 {_DO}, read|find|download ~4 here, here you can|will|find,
        schrijf|meld|geef|log u|je hier, information ~3 here, you can ~6 here, meer informatie|info hier, hier te? {_DO}
    """),
    **phrases("end", """
        doet|doe|regelt|vindt|kunt|kan|kun|gaat|meldt|leest|ziet u|je hier, zie hier
    """),
})  # fmt: skip
_OPAQUE = re.compile(r"\?\w|/(?=[^/]*\d)(?=[^/]*[a-z])[\w-]+(?:/|$)|/\d+(?:/|$)|/\w(?:/|$)", re.IGNORECASE)
_DATE = re.compile(r"/\d{1,4}-\d{1,2}-\d{1,4}(?:/|$)")
_BARE = frozenset({
    ("lees", "meer"), ("lees", "verder"), ("meer", "info"), ("meer", "informatie"), ("read", "more"), ("learn", "more"),
    ("hier", "klikken"), ("deze", "link"), ("more", "info"), ("meer", "lezen"),
})  # fmt: skip
_WORDS_OF_A_LINK = re.compile(r"\[([^\[\]\n]{1,60})\](?=\(|<)|(?<=>)([^<>\n]{1,60})(?=</a>)")
_SAY_NOTHING = word_set(
    "klik klikt klikken tik tikt tikken druk drukt kijk kijkt ga gaat hier hierop daar daarop op om te naar via zo dit "
    "deze die "
    "de het onze ons volgende onderstaande link linkje url knop pagina website site webpagina lees details leest lezen "
    "meer verder info "
    "informatie bekijk open openen u je click tap go here this that the a our page link button site website read more learn "
    "vinden bekijken start begin beginnen download downloaden doorgaan volgende details next continue start now nu direct "
    "info information see view open to on it"
)
_ANCHOR = re.compile(
    r"\[(?:(?:klik )?hier|deze (?:link|pagina)|link|lees (?:hier )?meer|meer(?: info)?"
    r"|(?:click )?here|this link|read more)\](?=\(|<)"
    r"|(?<=>)(?:(?:klik )?hier|deze link|link|lees meer|(?:click )?here|this link|read more)(?=</a>)",
    re.IGNORECASE,
)
_NO_ORDERS = word_set(
    "ik u we wij je jij hij zij ze het er is was wie hoe waar wat dat dit deze ook pas alleen al dus maar of als kom "
    "wacht blijf zit sta parkeer ga loop teken eet slaap hoor zie heb"
)
_WARNS = word_set("nooit niet geen never not don't nergens")
_AT_HERE = word_set("kunt kan kun vindt vind ziet")
_PLACE = word_set("ophalen wachten pinnen zitten parkeren winkel balie kantoor straat station gebouw bus stad terecht")


def check(text: Text, _context: Context) -> Iterator[Remark]:
    seen: list[tuple[int, int]] = []
    for start, end in (*_anchors(text), *_phrases_of_links(text), *_sentences_of_links(text), *_addresses(text)):
        if not any(a < end and start < b for a, b in seen):
            seen.append((start, end))
            yield Remark("W23", start, end, ADVICE)


def _anchors(text: Text) -> Iterator[tuple[int, int]]:
    """The words of a link in Markdown or HTML that say nothing."""
    for anchor in _ANCHOR.finditer(text.raw):
        yield anchor.span()
    for anchor in _WORDS_OF_A_LINK.finditer(text.raw):
        words = re.findall(r"\w+", anchor[1] or anchor[2])
        if words and all(word.lower() in _SAY_NOTHING for word in words):
            yield anchor.span()


def _phrases_of_links(text: Text) -> Iterator[tuple[int, int]]:
    for hit in _BLIND.find(text):
        if not _says_where(text, hit):
            yield text.starts[hit.first], text.ends[hit.last - 1]


def _sentences_of_links(text: Text) -> Iterator[tuple[int, int]]:
    for sentence in text.sentences:
        is_link = any(i in text.links for i in range(sentence.first, sentence.last))
        if _sends_here(text, sentence) or (tuple(text.said(sentence)) in _BARE and not is_link):
            yield text.starts[sentence.first], text.ends[sentence.last - 1]


def _addresses(text: Text) -> Iterator[tuple[int, int]]:
    for i in sorted(text.links):
        if _is_bare(text, i):
            yield text.starts[i], text.ends[i]


def _is_bare(text: Text, i: int) -> bool:
    """An address that people see and cannot read: "…/a/83jf9d2k". Behind the words of a link it is not seen."""
    if i in text.breaks or text.word(i - 1) in ("](", "(", "<", '"', "'", "=") or text.is_joined(i):
        return False  # on a line of its own it stands below the words that say where it goes
    path = _DATE.sub("/", text.words[i].split("//")[-1])
    return _OPAQUE.search(path) is not None


def _sends_here(text: Text, sentence: Sentence) -> bool:
    """ "Boek hier uw les": an order, and then the place that is a link."""
    first, second, third = (text.word(sentence.first + n) for n in range(3))
    if second in ("u", "je") and third == "hier":
        second, third = third, text.word(sentence.first + 3)
    said = text.said(sentence)
    ends_here = 3 <= len(said) <= 4 and said[-1] == "hier"
    if (
        not (ends_here or (second == "hier" and len(sentence) >= 4))
        or not first.isalpha()
        or first.endswith(("t", "n"))
        or first in _NO_ORDERS
    ):
        return False
    return third not in _WARNS and _PLACE.isdisjoint(text.words[sentence.first : sentence.last])


def _says_where(text: Text, hit: Found[str]) -> bool:
    """A named link, a warning against links, or a "hier" that is a place in the street."""
    sentence = text.sentence_at(hit.first)
    around = set(text.words[max(sentence.first, hit.first - 3) : min(hit.last + 2, sentence.last)])
    if around & _WARNS:
        return True
    after = text.word(hit.last)
    if text.word(hit.first - 1) == "[" and text.is_joined(hit.first):
        # The words of a link that goes on: "[Lees hier welke gegevens wij bewaren](…)"; a bare one is an anchor.
        return hit.key != "click"
    if hit.key == "end":
        return hit.last < sentence.last and text.word(hit.last) not in (".", "!", ")", ">")
    if hit.key != "here":
        return text.word(hit.last - 1) not in ("hier", "here") and _is_named(text, hit.last, after)
    return not _PLACE.isdisjoint(text.words[sentence.first : sentence.last]) or _is_elsewhere(text, hit, after)


def _is_named(text: Text, i: int, after: str) -> bool:
    if after == "naar" or (after == "van" and text.is_own(i)):
        return True
    return 0 <= i < len(text) and i in text.cited and i not in text.links


def _is_elsewhere(text: Text, hit: Found[str], after: str) -> bool:
    """ "Lees hier op de pagina Garantie …" and "u kunt hier niet parkeren" name a place; "u kunt ons hier bereiken" too."""
    if text.words[hit.last - 1] != "hier":
        return False
    return after in ("op", "in", "bij", "naast", "onder") or (
        text.words[hit.first] in ("u", "je", "jij", "we", "wij")
        and after
        not in ("", ".", "!", "?", ",", "te", ":", "hoe", "wat", "welke", "meer", "downloaden", "terug", *_DO.split("|"))
    )


RULE = Rule(
    id="W23",
    title=gettext_noop("Links say where they go"),
    why=gettext_noop("People skim for links, and screen readers list them. “Klik hier” tells neither what comes."),
    weight=2,
    check=check,
    is_dutch=False,
    wrong="Klik hier voor uw retourlabel.",
    right="Print uw label op de pagina Retour aanmelden.",
)  # fmt: skip
