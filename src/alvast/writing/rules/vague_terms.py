"""W4: no vague term. A day or a time in the same breath makes it good; what somebody wished or did is no term of ours."""

from collections.abc import Iterator

from alvast.writing.phrases import Found, Phrases, phrases
from alvast.writing.rules.days import day_named
from alvast.writing.rules.finding import Context, Remark, Rule, gettext_noop
from alvast.writing.rules.text import Text
from alvast.writing.rules.words import FIRST_PERSON, SECOND_PERSON, is_participle, word_set

ADVICE = gettext_noop("Name the day, and a time where you know it.")

_SOON, _LENGTH, _PERHAPS, _EITHER = "soon", "length", "perhaps", "either"
_VAGUE = Phrases({
    **phrases(_SOON, """
        zo spoedig|snel|gauw|vlug|rap|tijdig als? mogelijk, zo spoedig|snel|gauw|vlug als? ik|we|wij kunnen|kan,
        zo spoedig|snel|gauw|vlug als het|dat|ik|wij|we kan|kunnen|lukt, zo spoedig|snel|gauw|vlug het|dat kan|lukt,
        z.s.m|z.s.m.|zsm|asap|a.s.a.p|a.s.a.p., ten spoedigste, spoedig, spoedigst,
        met de grootste|meeste|gepaste|nodige spoed, met gepaste|grote spoed, per ommegaande, op de? kortst|snelst mogelijke
        termijn|tijd, op zo kort|snel mogelijke termijn, binnen de kortst mogelijke tijd|termijn
    """),
    **phrases(_LENGTH, """
        nog ~2 even|eventjes ~1 duren, nog ~1 enkele|een|wat ~1 dagen|weken|maanden|tijd duren,
        duurt|duren nog ~1 enkele|een|wat ~1 dagen|weken|maanden|tijd|tijdje,
        duurt|duren ~1 een|enige|wat tijdje|tijd|poosje, binnen enkele|een|wat paar? werkdagen|uurtjes,
        binnen een aantal werkdagen, binnenkort, eerdaags, weldra, aanstonds, te zijner tijd, t.z.t|t.z.t.|tzt,
        op zeer|heel|vrij? korte termijn, op kortere termijn, een|één|1 dezer dagen|weken,
        een|één|1 van de|deze komende? dagen|weken, dezer dagen, binnen enkele|enige|een|'n ~1 dagen|weken|uren|maanden,
        binnen een paar|aantal daagjes|dagen|weken|uren|maanden, binnen enkele|enige|wat tijd,
        over enkele|enige|wat|een|'n dagen|weken|uren|maanden|tijd|tijdje, over een|'n paar|aantal
        daagjes|weekjes|dagen|weken|uren|maanden,
        binnen een? afzienbare tijd|termijn, binnen korte|kort|afzienbare, binnen niet al? te lange tijd,
        in|binnen de? nabije toekomst, op een later|nader moment|tijdstip|datum, op een latere|nadere datum,
        in een later stadium, de eerst? komende|eerstkomende|aankomende dagen|weken|tijd|periode|maanden,
        na verloop van tijd,
        zodra er|wij|we|ik|daar|hier|hierover|daarover ~3 meer|iets|nieuws|duidelijkheid ~2 weten|weet|bekend|is|hebben|heb,
        zodra dat|het|dit ~1 mogelijk|kan|lukt|uitkomt, duurt nog even|eventjes|wel, nog heel|een? even|beetje geduld,
        enig geduld,
        neemt|kost|vergt|vraagt|duurt ~2 enige|wat|een|even tijd|poos|poosje|tijdje|moment, nog enige|wat|een
        tijd|poos|poosje|tijdje,
        kan|zal ~3 niet lang|langer ~1 meer? duren, het|dat duurt ~2 niet ~1 lang|langer meer?, duren niet lang meer,
        is|zijn bijna ~1 zover|zo|rond|klaar|gereed|af|afgerond|afgehandeld, zijn|is er bijna, zit|zitten ~2 eraan te komen,
        over niet al? te lange tijd|termijn, na enige|wat|verloop ~1 tijd, op afzienbare|redelijke tijd|termijn, binnen een|de
        redelijke|gebruikelijke|normale termijn|tijd,
        ruim|ruimschoots voor|vóór|van|op ~1 tijd|tevoren|aanvang|vertrek|tijde, ter gelegener tijd, te gelegener, zo
        tijdig|dadelijk,
        als het|dat uitkomt|schikt|zo uitkomt, wanneer|zodra het|dat|er ~3 uitkomt|kan|lukt|schikt|toelaat|mogelijk, op den
        duur,
        zodra ~5 duidelijk|bekend, in|binnen de komende|eerstvolgende dagen|weken|tijd|maanden|periode,
        een van de komende|eerstvolgende, later dit jaar|seizoen|voorjaar|najaar|kwartaal, voor zo ver|zover mogelijk binnen,
        in a little|short while, in a bit|while, in the next few|couple ~1 days|weeks|hours, within the next few|couple
        ~1 days|weeks,
        in the not too ~1 future, at our|my earliest, at your earliest, when|whenever|as soon as possible, as quickly as
        possible|we|i|it|they, in a
        timely,
        sometime ~1 next|this|in|later, some time ~1 next|this|later, may|might|will|can|could take ~1 a while|some time|longer,
        take|takes a while|bit|little, in de loop van ~1 de|deze|het|volgende|komende ~1
        dag|week|maand|ochtend|middag|avond|jaar|zomer|winter|najaar|voorjaar,
        ergens ~2 voorjaar|najaar|zomer|winter|herfst|lente|loop|einde|begin|dag|middag|ochtend, zodra ~6 voorbij, over een|'n
        tijdje|poosje,
        duurt|duren|kost|vraagt ~3 langer dan normaal|gebruikelijk|gewoonlijk|gewend|anders|verwacht|gepland|gedacht,
        proberen|probeer|hopen|hoop|streven ~9 deze|volgende|komende week|maand, a few ~1 days|weeks time|from, in ~1
        few|couple ~1 days|weeks, eventually,
        momentarily,
        zodra er|we|wij|ik ~1 plek|plaats|ruimte|tijd|gelegenheid ~3, zodra ~3 gelegenheid, zodra het|dit ~1 kan|gaat|uitkomt,
        eerstdaags, mettertijd, te gelegener tijd, bij gelegenheid, op enig moment, wanneer ik|we|wij meer weet|weten,
        kom|komen|komt ~4 later ~1 op terug, nader bericht, nader te bepalen|noemen, duurt|duren|kost ~4
        enkele|enige|meerdere|verschillende dagen|weken|maanden, nog onbekende termijn|datum, ergens
        deze|volgende|komende|in|de ~1 week|maand|dagen|weken,
        laat|laten ~6 op zich wachten, enige|geruime|wat tijd kan|zal|gaat duren|kosten|vergen|vragen, expect|hope|hopefully
        ~9 soon|shortly, in de loop van de komende? dagen|weken|maanden|tijd, vroeg of laat,
        as soon as possible|we|i ~1, shortly, in due course|time, at a later date|time|stage, in the near future,
        in|within a few|couple|number ~2 days|weeks|hours, within several days|weeks, in the coming days|weeks,
        over the coming|next few days|weeks, before long, any day now, sometime soon, in no time, at some point,
        when|once we know|have more
    """),
    **phrases(_EITHER, """
        vandaag of ~1 morgen|overmorgen|later, morgen of ~1 overmorgen|later|daarna, today or tomorrow, morgenochtend of ~1 later,
        dezer|deze|volgende week of ~1 daarop|daarna|later
    """),
    **phrases(_PERHAPS, """
        in principe, z.g.a|z.g.a., in principle
    """),
    **phrases('over', """
        over ~2 #n à|tot|of|- #n dagen|weken|maanden|jaar, over ~2 #n dag|dagen|week|weken|maand|maanden|jaar,
        over een week|dag|maand of #n, in about|around? #n weeks|months
    """),
})  # fmt: skip

_QUICK = word_set("snel gauw straks later vlug vlot tijdig soon quickly promptly")
_COMMITS = Phrases(phrases('quick', """
        doen|doe ~6 op tijd|tijdig,
        gaan|ga|kijken|kijk|werken|werk|doen|doe|nemen|neem ~7 met ~2 spoed|haast|urgentie|prioriteit|voorrang,
        meld|melden ~3 snel|gauw|spoedig|straks|later, hopelijk|hoop|hopen ~7 snel|gauw|spoedig,
        hoort|krijgt|ontvangt|verneemt|hoor|krijg|ontvang u|je|jij? ~4 snel|gauw|straks|later|vlug|vlot|tijdig,
        u|je|jij hoort|krijgt|ontvangt|verneemt|hoor|krijg|ontvang ~4 snel|gauw|straks|later|vlug|vlot|tijdig,
        pak|pakken|behandel|behandelen|bekijk|bekijken|los|lossen|regel|regelen|zoek|zoeken ~7 met ~2 spoed|haast|urgentie,
        laat|laten|meld|melden|informeer|informeren|waarschuw|waarschuwen|zullen|zal ~6 tijdig, straks
        bel|mail|stuur|kom|laat|hoor|hoort|krijg|krijgt|volgt, later bel|mail|volgt,
        neem|nemen|kom|komen|stuur|sturen|bel|bellen|laat|laten|geef|geven|los|lossen|pak|pakken|ga|gaan|zal|zullen|betaal|
          betalen|stort|storten|regel|regelen|mail|mailen|reageer|reageren|help|helpen|zorg|zorgen ~7 snel|gauw|straks|
          later|vlug|vlot,
        neemt|komt|stuurt|belt|laat|geeft|lost|pakt|gaat|zal|betaalt|stort|regelt|mailt|reageert ~5 snel|gauw|straks|later|
          vlug|vlot, we|i|you 'll|will|hope|try|aim|are|am|can|should ~5 soon|quickly|promptly|shortly,
        verwachting|waarschijnlijk|vermoedelijk ~5 snel|gauw|spoedig|vlot, proberen|probeer|streven|streef|doen|doe ~9
        snel|gauw|vlot|vlug,
        is|zijn|gaat|gaan|komt|komen|werkt|werken|doet|doen ~5 snel|gauw|vlug|spoedig ~1 weer,
        get back to you ~2 soon|later, we'll|i'll|you'll ~5 soon|quickly|promptly, will ~4 soon, soon we|you|i will
    """))  # fmt: skip
_GUESSES = word_set("verwachting waarschijnlijk vermoedelijk")
_SURE = word_set("hoort hoor u je jij krijgt ontvangt hopelijk hoop hopen")
_OURS = word_set(
    "collega collega's monteur medewerker adviseur specialist expert bezorger receptie team afdeling vervoerder "
    "leverancier magazijn klantenservice i we'll i'll you'll you will"
)
_NOT_QUICK = word_set("dan mogelijk genoeg vol klaar groot te hoe zo")

_REPORTS = word_set(
    "wil wilt wilde wilden wenst wenste hoopt hoopte vroeg vraagt schreef schrijft zei zegt verwacht verwachtte "
    "verzocht verlangt graag want wanted asked ask wrote write said hope hoped would"
)
_ABOUT = word_set(
    "les cursus lezing film documentaire podcast vraag vragen factuur facturen rekening rekeningen verspreid verdeeld "
    "gespreid spreiden verdelen gaat gaan ging liep loopt lopen duurde klacht informatie bericht mail artikel boek "
    "verhaal brief melding meer "
    "uitgesmeerd smeren tel"
)
_SPREAD = word_set("gespreid verspreid verdeeld uitgesmeerd betalen afbetalen lopen")
_ASIDE = word_set(
    "vakantie verlof opvang verblijf huur zwangerschap abonnement reis stroom gas les kost salaris loon verbruik dienst"
)
_HAD = word_set("heb hebt heeft hebben had hadden werd werden was waren have has were")
_BREAKS = word_set(", ; : en maar dus and but")
_BOUND = frozenset(["uiterlijk", "vóór", "latest"])


def check(text: Text, _context: Context) -> Iterator[Remark]:
    found = [*_VAGUE.find(text), *(_quick(text, hit) for hit in _COMMITS.find(text) if _is_term(text, hit))]
    end = 0
    for hit in sorted(found, key=lambda hit: hit.first):
        if hit.first >= end and not _is_excused(text, hit):
            end = hit.last
            yield Remark("W4", text.starts[hit.first], text.ends[hit.last - 1], ADVICE, is_blocking=True)


def _quick(text: Text, hit: Found[str]) -> Found[str]:
    """Only the adverb is vague, not the whole promise."""
    first = hit.last - 1
    return Found("quick", first, hit.last) if text.words[first] in _QUICK else hit


def _is_term(text: Text, hit: Found[str]) -> bool:
    """ "Wij bellen u snel", not "snel vol" or "later dan"; and somebody of ours is the one who will."""
    if (text.word(hit.last) in _NOT_QUICK and not _is_infinitive(text, hit.last)) or (
        text.words[hit.first] == "betaalt" and text.words[hit.last - 1] == "later"
    ):
        return False
    if text.word(hit.last - 2) == "tot":
        return False  # "tot snel" says goodbye
    if hit.first + 1 < hit.last and (text.words[hit.first] in _SURE or not _GUESSES.isdisjoint(text.words[hit.first : hit.last])):
        return True
    sentence = text.sentence_at(hit.first)
    near = text.words[max(sentence.first, hit.first - 6) : min(hit.last + 4, sentence.last)]
    return bool(set(near) & (FIRST_PERSON | SECOND_PERSON | _OURS))


def _is_infinitive(text: Text, i: int) -> bool:
    """ "Om u snel te antwoorden"."""
    return text.word(i) == "te" and text.word(i + 1).endswith("n")


def _is_excused(text: Text, hit: Found[str]) -> bool:
    sentence = text.sentence_at(hit.first)
    if hit.key == "over" and _is_about(text, hit):
        return True
    if hit.key == _SOON and text.word(hit.last) in ("na", "after") and text.word(hit.last + 1).isalpha():
        return True  # "zo snel mogelijk na aankoop" is counted from a day
    if text.words[hit.first].startswith("spoedig") and text.word(hit.last).startswith("herstel"):
        return True
    return (
        (hit.key != _EITHER and _has_day(text, hit, sentence.first, sentence.last))
        or _is_wished(text, hit, sentence.first)
        or _wants_after(text, hit)
        or _is_done(text, hit, sentence.first, sentence.last)
    )


def _has_day(text: Text, hit: Found[str], first: int, last: int) -> bool:
    """A day behind the vague words, or before them in the same clause."""
    if day_named(text, hit.last, last) is not None:
        return True
    day = day_named(text, first, hit.first)
    if day is None:
        return False
    return text.word(day - 1) in _BOUND or not _BREAKS & set(text.words[day : hit.first])


def _is_about(text: Text, hit: Found[str]) -> bool:
    """ "Uw vraag over 2 weken vakantie" and "verspreid over 3 maanden" promise nothing."""
    before = {text.word(hit.first - 1), text.word(hit.first - 2)}
    behind = set(text.words[hit.last : hit.last + 3])
    return bool(before & _ABOUT) or text.word(hit.last) in _ASIDE or bool(behind & _SPREAD)


def _is_wished(text: Text, hit: Found[str], first: int) -> bool:
    """ "U wilt zo snel mogelijk …": the customer says or wants it; a question about it is theirs to answer."""
    sentence = text.sentence_at(hit.first)
    said = set(text.said(sentence))
    if text.asks(sentence) and said & SECOND_PERSON and not said & (FIRST_PERSON | {"i"}):
        return True
    for i in range(first, hit.first - 1):
        pair = {text.words[i], text.words[i + 1]}
        if pair & (SECOND_PERSON | {"you"}) and pair & _REPORTS and not _turns_to_us(text, i + 2, hit.first):
            return True
    return False


def _wants_after(text: Text, hit: Found[str]) -> bool:
    """ "Dat u het zo snel mogelijk wilt hebben": the wish stands behind the term."""
    before = text.words[max(0, hit.first - 6) : hit.first]
    return bool(SECOND_PERSON & set(before)) and bool(_REPORTS & set(text.words[hit.last : hit.last + 4])) and "dat" in before


def _turns_to_us(text: Text, first: int, last: int) -> bool:
    """After the wish, a clause about us begins: "… en wij sturen het zo snel mogelijk"."""
    return any(
        text.words[i] in (":", ";")
        or (text.words[i] in (",", "en", "dus", "and", "so") and text.word(i + 1) in FIRST_PERSON | {"i"})
        for i in range(first, last)
    )


def _is_done(text: Text, hit: Found[str], first: int, last: int) -> bool:
    """ "Heeft uw melding zo snel mogelijk doorgezet": it happened, and the sentence goes nowhere else before that."""
    if hit.key != _SOON or not any(text.words[i] in _HAD for i in range(first, hit.first)):
        return False
    if any(text.words[i] in ("en", "maar", "dus") or is_participle(text.words[i]) for i in range(first, hit.first)):
        return False
    return any(is_participle(text.words[i]) for i in range(hit.last, min(hit.last + 5, last)))


RULE = Rule(
    id="W4",
    title=gettext_noop("A day and a time, no vague term"),
    why=gettext_noop("“Soon” makes people ask again. A date lets them plan, and it is a promise that we can keep."),
    weight=3,
    check=check,
    is_dutch=False,
    wrong="Wij sturen uw bestelling zo snel mogelijk op.",
    right="Uw bestelling komt donderdag 21 mei tussen 17.00 en 21.00 uur.",
    blocks=gettext_noop("A message with a vague term does not leave."),
)  # fmt: skip
