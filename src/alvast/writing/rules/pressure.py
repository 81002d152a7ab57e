"""W25: no threat, no pressure, no false scarcity. Facts with their date are none of these."""

from collections.abc import Iterator

from alvast.writing.phrases import Found, Phrases, phrases
from alvast.writing.rules.days import day_named
from alvast.writing.rules.finding import Context, Remark, Rule, gettext_noop
from alvast.writing.rules.text import Sentence, Text
from alvast.writing.rules.threats import DONE_TO_YOU, HARM, has_ultimatum
from alvast.writing.rules.words import word_set

PRESSURE = gettext_noop("Leave the pressure out. Say what the choice is and until what date.")
THREAT = gettext_noop("Do not threaten. Say what happens on what date, and what help there is.")
SCARCE = gettext_noop("Say how many there are only with the date and time of the count, or leave it out.")

_PRESSURE, _THREAT, _SCARCE, _IF_NOT = "pressure", "threat", "scarce", "if_not"
_STOCK = "voorraad|over|beschikbaar|vrij|stuks|exemplaren|exemplaar|plaatsen|plekken|plaats|plek|kamer|kamers|kaarten|tickets|te"
_COURT = "incassobureau|incasso|deurwaarder|advocaat|jurist|rechter|gerechtsdeurwaarder|incassobedrijf|politie|bkr|incassotraject"
_CUT = "afgesloten|geblokkeerd|stopgezet|beëindigd|opgezegd|verwijderd|afgesneden"
_HITS = Phrases({
    **phrases(_PRESSURE, """
        want morgen|straks|vanavond is|zijn ~4 weg|voorbij|op, zeg nu ja,
        want ~4 prijs|prijzen|tarieven|tarief ~2 omhoog|stijgen|stijgt, laatste keer dat ~3 waarschuwen|waarschuw,
        aanbod|aanbieding|korting ~1 verloopt|eindigt|vervalt vandaag|morgen|vanavond, in hun winkelwagen|winkelmandje,
        grijpt|grijp u|je? ~1 mis, niet twijfelen, nu het nog kan, laat|laten ~3 geld liggen, hij|het is ~1 weg,
        vervalt ~1 korting|aanbod|aanbieding, moet|moeten vandaag|nu nog, beslis|teken|verleng nu,
        pay|act|respond|decide immediately|now or, eerst maalt, laatste kans, grijp ~3 kans, wees snel, vol|weg is vol|weg,
        wees ~2 snel ~1 bij, wees er ~3 bij, laat deze|die|dit|uw|je ~3 lopen|schieten|glippen|voorbijgaan|liggen,
        voorraad gaat|slinkt|raakt ~2 snel|hard|op, gaan|gaat hard|snel weg|voorbij, doe het nu,
        spijt van krijgt|krijg|hebt|heeft, al #n keer|mensen|klanten ~2 verkocht|besteld|bekeken|gekocht,
        anderen gingen|gaan u|je voor, u|je zult|zal wel moeten, eenmalig|eenmalige ~1 aanbod|aanbieding|kans,
        verspil geen tijd, twijfel niet ~1 langer, niet te missen, laatste dagen|uren|ronde,
        nog #n uur|uren|minuten geldig|over|om, verloopt over #n uur|uren|minuten, offer ends, while supplies|stocks last,
        final|last chance, before it's gone, you must act|pay|respond immediately|now,
        om|anders ~3 plek|plaats|recht|rechten|korting|voordeel ~1 niet|kwijt ~1 verliezen|verspelen|mis|mislopen|raakt|
          bent, verliest|verspeelt ~2 uw|je|alle ~1 rechten|recht|plek|korting|geld,
        mis deze|dit|het|de|uw|je ~3 kans|aanbod|aanbieding|korting|niet|voordeel, mis het niet, grijp uw|je|deze|de kans,
        nu of nooit, haast u|je, wacht niet ~1 lang|langer, wacht niet ~2 te lang, voor|voordat dat? het te laat is,
        anders|morgen|straks is het te laat, is te laat,
        geldt|geldig|aanbod|aanbieding|korting|actie|prijs|deal ~3 alleen|enkel vandaag|nu|morgen|vanavond,
        alleen|enkel vandaag|nu|vanavond nog, alleen|enkel vandaag|nu geldt|geldig,
        bestel|koop|boek|reserveer|beslis|betaal|reageer|kies|teken|onderteken ~1 vandaag|nu nog,
        bestel|koop|boek|reserveer|beslis|kies|reageer|betaal ~1 direct|snel|gauw, reserveer direct|nu, beslis ~1 snel|nu,
        snel|nu kiezen|beslissen|toeslaan, sla|slaat nu? ~1 toe|slag, de tijd dringt|tikt, aan uw|je neus voorbij,
        achter het net, op is op, in uw|je eigen belang ~2 om, recht voorgoed|definitief, vervalt ~3 voorgoed,
        op = op, zolang het nog kan,
        voordeel|aanbod|aanbieding|korting|actie|kans ~1 verloopt|stopt|eindigt|vervalt|verdwijnt ~1 bijna|over|snel|zo,
        over|binnen #n minuten is|zijn ~4 weg|voorbij, als ik u|jou was, maak het niet ~2 erger|moeilijker|lastiger,
        met klem, don't miss, do not miss, last chance, act now|fast|quickly, before it's|it too|is ~1 late, hurry,
        limited time, order|buy|book|decide|pay now|today before|or|and|!, now or never, selling fast, time is running out,
        u|je wilt|wil toch niet dat, zou|zouden|is ~1 zonde|jammer ~1 als u|je ~4 misloopt|mist|laat|grijpt, de|het
        teller|klok loopt,
        dan had|heeft u|je pech, dan is het ~2 voorbij|gebeurd|pech, dan vist|vis u|je, stel ~2 niet uit, schiet op,
        eindigt|eindigen|verloopt|verlopen|sluit|stopt|vervalt|verdwijnt ~1 over #n ~1 uur|uren|minuten|seconden,
        nog #n ~1 uur|uren|minuten|seconden ~1 om|tot|de|deze|voor|te, binnen #n minuten ~2
        betaalt|bestelt|boekt|beslist|reageert,
        voordat|voor|alvorens wij|we|ik ~4 politie|deurwaarder|incasso|rechter|aangifte, u|je bent|ben ~5 gewaarschuwd,
        iedereen ~6 alleen u|jij|je, alleen u|jij nog niet,
        u|jij bent de enige die, zullen|zal niet aarzelen|schromen, will not hesitate to ~2 take|report|sue|call, aangifte
        tegen u|je,
        verdwijnt|vervalt|stopt zodra u|je, first come first served, nadelig voor u|je ~2 uitpakken|zijn|aflopen,
        overwegen|overweeg ~5 u|je ~5 ontzeggen|weigeren|blokkeren|uitsluiten,
        dit|deze|zo'n aanbod|aanbieding|prijs|korting ~4 nooit|niet meer, dwingt|dwing ons|mij ~1 om|tot|ertoe, dwingt|dwing u|je
        ons|mij, morgen|straks|volgende betaalt|betaal|kost|is ~2 meer|duurder|dubbel,
        prices go|are going up, price goes up,
        alleen|enkel de eerste #n, gingen|gaan|ging u|je ~1 al? ~1 voor, blijf|blijft niet achter, wat als u|je|er ~4
        overkomt|gebeurt,
        be left behind|out, or miss out, selling|sold out fast, selling fast, or|and you'll miss, dringend ~4
        direct|onmiddellijk|nu betalen|handelen,
        wie ~1 nu|niet niet|snel|meteen ~4 straks|later|morgen|mist|achter, straks|later ~2 te laat, laatste|enige|unieke ~1
        kans,
        wacht niet ~1 af, profiteer ~1 nu ~1 het, nu ~2 het kan, voordat een|iemand ander,
        alleen|enkel ~1 vandaag|nu|vanavond ~1 #n % korting, slechts ~1 vandaag|geldig, zolang ~2 voorraad, ga|gaat ~1
        snel|hard weg,
        gaan|gaat ~2 hard, vraag|belangstelling is ~2 enorm|groot|overweldigend, bestellen|boeken|beslissen voor|voordat het
        te,
        deze|dit|die|zo'n kans komt|krijgt|krijg ~2 niet|nooit|maar|één, or lose your|the, nooit meer ~1 zo, you don't want to
        ~2 miss|lose|be, before it sells out,
        going fast|quickly, high demand, only ~2 today, today only, ends ~2 in #n hour|hours|minutes, ends in ~1
        hour|hours|minutes,
        don't ~2 miss|wait|delay, running out, don't wait, while you still can, laatste dag|uren om te profiteren, profiteer
        ~2 voor|voordat het te
    """),
    **phrases(_SCARCE, f"""
        nog|slechts|enkel ~1 maar|slechts|enkele|een|#n? ~1 #n|enkele|een|paar ~4 {_STOCK},
        nog maar ~1 #n|één|enkele|een|paar ~4 {_STOCK}, nog maar ~1 #n|één ~2 {_STOCK},
        slechts ~1 #n|enkele|één ~3 {_STOCK}, bijna uitverkocht|weg|vol|volgeboekt,
        laatste ~1 exemplaren|stuks|plaatsen|plekken|kamers|kaarten|exemplaar, vliegen|vliegt de deur uit,
        raast|raakt|is|zijn ~1 snel|zo|bijna op|uitverkocht|weg|vergeven, vliegen|vliegt ~2 de deur uit, beperkte|laatste
        voorraad|oplage,
        andere|anderen|mensen|klanten|bezoekers|personen|gasten|gezinnen ~2 bekijken|kijken|keken ~4
        dit|deze|hetzelfde|mee|nu|ook,
        people|guests|customers|visitors ~2 looking|viewing|watching|booked, in stock : only, last|final few,
        only|just ~1 a|#n few? ~2 left|remaining|available|seats|rooms, almost|nearly full|sold,
        mensen|klanten|bezoekers|personen|anderen ~1 bekijken|kijken|bezoeken ~4 moment|nu|ook|dit|deze,
        kijken|bekijken ~3 #n ~2 mensen|klanten|bezoekers|personen|anderen, er kijken ~2 #n,
        only #n ~2 left|available|remaining, almost|nearly sold|gone out?, people are|looking ~2 viewing|looking|this,
        last ~1 items|pieces|copies|seats
    """),
    **phrases(_THREAT, f"""
        laatste|allerlaatste waarschuwing|sommatie|aanmaning, laatste|allerlaatste herinnering ~1 voordat|voor|alvorens,
        gevolgen ~2 zelf ~3 dragen, gevolgen zijn|komen ~2 voor uw|je, zelf weten|voelen ~3 gevolgen, you have been warned,
        bij u|je ~1 op|voor de stoep|deur, you'd|had better, you have been warned, know where you live, know where to find you,
        failure to ~6 will ~2 result|lead|mean, result in ~2 disconnection|termination|suspension|cancellation|prosecution,
        waarschuwen|waarschuw u|je ~3 laatste keer,
        waarschuwen|waarschuw u|je ~2 laatst, final warning|notice|reminder, genoodzaakt|gedwongen ~2,
        schakelen|schakel wij|we|ik ~5 {_COURT} ~3 in, dragen|draag|geven|geef ~6 over aan ~3 {_COURT}|derden,
        naar|door|aan een|de|het|onze {_COURT} ~3 over|door|sturen|gestuurd|overgedragen, overdragen aan ~3 {_COURT},
        geven|geef ~6 uit handen, juridische|gerechtelijke stappen|maatregelen|procedure,
        verdere|passende|strenge maatregelen|stappen|actie, riskeert|riskeer,
        vervelende|nare|ernstige|grote|vergaande gevolgen, dagvaarden|dagvaarding, behouden ~1 ons ~2 recht voor,
        in gebreke ~2 dagvaarden, niet meer helpen|verder, gevolgen ~2 voor uw|je|jouw|eigen rekening|risico,
        anders zijn|heeft|heb|volgen ~3 gevolgen, gevolgen hebben, zonder ~4 wordt|worden ~6 {_CUT},
        wordt|worden ~3 per|onmiddellijk|direct ~2 {_CUT}, per direct|onmiddellijk afgesloten|geblokkeerd|stopgezet,
        moet|moeten|dient|dienen|verplicht ~1 onmiddellijk|direct|meteen|terstond|nu ~3 betalen|reageren|voldoen|handelen,
        onmiddellijk|direct|meteen|terstond|onverwijld te? betalen|voldoen|reageren, legal action|proceedings|steps,
        forced to ~2, no choice but to, debt collector|collection|collectors, or else, face consequences|charges,
        will be blocked|closed|terminated|suspended ~4 unless|if
    """),
    **phrases(_IF_NOT, """
        als|indien|zolang|wanneer u|je ~5 niet ~6, betaalt|reageert|doet|levert|tekent|stuurt|werkt u|je ~4 niet ~4,
        zo niet, zonder uw|je? ~2 betaling|reactie|bericht|antwoord|akkoord|toestemming|tegenbericht, bij uitblijven ~3,
        uitblijven van ~2,
        bij niet betalen|reageren|nakomen|verschijnen, bij geen reactie|betaling, in geval van wanbetaling|niet,
        als|indien|wanneer uw|je|de|een betaling|reactie|antwoord ~3 uitblijft, als|indien wij|we ~5 niet ~3 ontvangen|hebben,
        als|indien u|je blijft ~2,
        if you do not|don't|fail|refuse ~4, anders
    """),
})  # fmt: skip
_CONSEQUENCE = Phrases(phrases('then', f"""
        sluiten|sluit|blokkeren|blokkeer|stoppen|beëindigen|beëindig|verwijderen|annuleren|ontbinden wij|we|ik,
        wij|we sluiten|blokkeren|stoppen|beëindigen ~2 uw|je|jouw, vervalt|vervallen uw|je|jouw,
        vervalt|verliest|verspeelt ~2 uw|je|jouw|u|het ~3 recht|garantie|korting|geld|plek|aanspraak,
        schakelen|schakel ~6 in, wordt|worden ~5 {_CUT}, ervan uit dat, wij|we ~4 {_COURT}, dragen|draag ~6 over,
        bent u|je ~2 kwijt|alles, volgt|volgen ~2 incasso|maatregelen|boete|incassokosten,
        nemen|neem wij|we ~3 stappen|maatregelen, helpen|help wij|we|ik u|je niet,
        kan|kunnen|zullen wij|we ~4 niets|niet ~3 betekenen|helpen|doen, we|i will ~3 close|block|take|cancel|stop,
        u|je krijgt|ontvangt ~3 boete
    """))  # fmt: skip
_HARM = word_set(
    "deurwaarder incassobureau incasso incassotraject incassokosten boete boetes rechter rechtbank maatregelen "
    "afsluiting afgesloten geblokkeerd sommatie aangifte gevolgen stopgezet gerechtelijke juridische beëindigen "
    "dagvaarden beslag collectors court"
)
_IF = word_set("als indien wie wanneer zolang if")
_OR_ELSE = word_set("uitblijven uitblijft wanbetaling voordat voorkomen tenzij zonder otherwise unless")
_REFUSES = word_set("niet niets geen weigert weiger nalaat not don't fail refuse")
_IMPERATIVES = word_set("verleng teken onderteken doe bestel koop boek reserveer beslis betaal reageer kies")
_LEADS_IN = word_set("dus en of maar dan , : - • * ( so and")
_NO_HARM = word_set("hoeft hoeven hebben had werd helpen regeling oplossing")
_OWN_WISH = frozenset(["verzoek", "wens", "request", "wish"])
_HAPPENED = word_set("heeft hebben had werd is was")


def check(text: Text, _context: Context) -> Iterator[Remark]:
    end, told = 0, set()
    for hit in _HITS.find(text):
        last = _judged(text, hit) if hit.first >= end else 0
        if last:
            end = last
            told.add(text.sentence_at(hit.first))
            yield Remark("W25", text.starts[hit.first], text.ends[last - 1], _ADVICE[hit.key])
    for sentence in text.sentences:
        if sentence not in told and (_threatens(text, sentence) or has_ultimatum(text, sentence)):
            yield Remark("W25", text.starts[sentence.first], text.ends[sentence.last - 1], THREAT)


_ADVICE = {_PRESSURE: PRESSURE, _THREAT: THREAT, _SCARCE: SCARCE, _IF_NOT: THREAT}


def _threatens(text: Text, sentence: Sentence) -> bool:
    """ "Wie niet betaalt, krijgt een deurwaarder": a harm, and the condition that brings it."""
    harms = [i for i in range(sentence.first, sentence.last) if text.words[i] in _HARM and text.is_own(i)]
    words = set(text.said(sentence))
    if not harms or words & _NO_HARM:
        return False
    if all({"geen", "no"} & set(text.words[max(0, i - 2) : i]) or text.word(i + 1) == "niet" for i in harms):
        return False
    return (
        bool(words & _OR_ELSE)
        or _says_or_else(text, sentence)
        or bool(words & _REFUSES and (words & _IF or text.words[sentence.first].endswith("t")))
    )


def _says_or_else(text: Text, sentence: Sentence) -> bool:
    """ "…, anders volgt …"; not "iemand anders"."""
    places = range(sentence.first, sentence.last)
    return any(text.words[i] == "anders" and (i == sentence.first or not text.is_word(i - 1)) for i in places)


def _judged(text: Text, hit: Found[str]) -> int:
    """One past the last word of the pressure; 0 when it is none."""
    sentence = text.sentence_at(hit.first)
    if text.words[hit.first] in _IMPERATIVES and hit.first > sentence.first and text.word(hit.first - 1) not in _LEADS_IN:
        return 0
    if hit.key == _SCARCE and day_named(text, sentence.first, sentence.last) is not None:
        return 0
    if hit.key == _IF_NOT:
        return _threatened(text, hit, sentence.last)
    if (
        hit.key == _THREAT
        and _HAPPENED & set(text.words[sentence.first : hit.first])
        and text.word(hit.last - 1) not in ("genoodzaakt", "gedwongen")
    ):
        return hit.last if text.word(hit.last - 1) in ("waarschuwing", "sommatie", "aanmaning", "warning", "notice") else 0
    return hit.last


def _threatened(text: Text, hit: Found[str], last: int) -> int:
    """ "Als u niet …" is a threat only with what we will do to the customer."""
    for i in range(hit.first, last):
        then = _CONSEQUENCE.at(text, i) or HARM.at(text, i) or DONE_TO_YOU.at(text, i)
        if then is not None and text.is_own(i) and _OWN_WISH.isdisjoint(text.words[hit.first : last]):
            return then.last
    return 0


RULE = Rule(
    id="W25",
    title=gettext_noop("No threat, no pressure, no false scarcity"),
    why=gettext_noop("Pressure makes people choose badly and trust us less. The law forbids false scarcity."),
    weight=3,
    check=check,
    is_dutch=False,
    wrong="Wees er snel bij: nog maar 2 op voorraad!",
    right="U kunt de lamp bestellen tot en met 12 juni.",
)  # fmt: skip
