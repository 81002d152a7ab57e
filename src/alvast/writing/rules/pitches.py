"""A sentence that sells, seen by how it is built: an order that lures, an advantage in general, something for nothing.

For a text in which the customer's problem is open. What is named may be anything; the lists are of what sellers do with it.
"""

from alvast.writing.phrases import Phrases, phrases
from alvast.writing.rules.text import Sentence, Text
from alvast.writing.rules.words import word_set

_LURING = word_set(
    "proef probeer ontdek bekijk bezoek beleef ervaar shop koop scoor win spaar verdien verwen gun trakteer like deel vertel "
    "combineer upgrade overweeg lees open kijk check discover try visit explore shop taste treat share tell browse bestel "
    "boek pas test"
)
_LURES = word_set(
    "onze ons our gratis vrijblijvend nieuwste free vrienden friends voordelig voordeeltje smaken modellen aanbod prijzen"
)
_HELP = word_set(
    "uitleg handleiding stappen instructie instructies storingspagina statuspagina voorwaarden pagina vragen "
    "klantenservice filmpje "
    "monteur medewerker collega telefoonnummer servicedesk helpdesk rooster formulier foto foto's guide manual page steps terms "
    "weten bellen mailen opnieuw again bericht antwoord kaart plattegrond status website site steunpunt"
)
_BETTER = word_set("voordeliger goedkoper zuiniger veiliger comfortabeler luxer cheaper safer stiller slimmer")
_SOCIAL = word_set("facebook instagram tiktok linkedin youtube pinterest")
_OUR = word_set("ons onze us our")
_NEGATED = word_set("niet geen not no niemand bedrieger")
_SELLS = Phrases(phrases(0, """
        gratis|free ~5 voor|for iedereen|everyone|nieuwe|new, eerste|tweede
        les|maand|keer|week|kop|drankje|bezoek|nacht|proefles|behandeling ~1 is|zijn? ~1 gratis|free,
        deze week|maand ~1 : ~2 gratis, tweede|2e ~3 voor de helft, second ~2 half price, voor de halve|helft ~2 prijs, voor
        halve prijs,
        at half price, half price, vrijblijvend|gratis|vrijblijvende ~1
        offerte|adviesgesprek|kennismaking|demo|proefrit|intake|monster,
        vraag|ask ~3 naar|for|about onze|our|a ~2 prijzen|prices|offerte|quote|mogelijkheden|brochure|aanbod, free ~1
        quote|demo|consultation|sample,
        vraag|vraagt ~4 offerte|brochure|prijslijst aan, nodig ~5 uit en, vertel|deel ~5 en verdien|krijg|ontvang, en verdien
        €|#n,
        met onze|ons|een ~4 u
        voortaan|altijd|nooit|extra|meer|sneller|zorgeloos|voordelig|voordeliger|makkelijker|zekerder|direct,
        weet|wist u|je|jij dat u|je|wij|we|er ~3 nu|ook|tegenwoordig|voortaan, weet|wist u|je|jij al? dat ~6 bij ons,
        en|and ontvang|krijg|verdien|bespaar|win|profiteer|get|earn|save|receive ~2 €|#n|gratis|korting|cadeau|£|$|free,
        als|bij wijze dank ~2 krijgt|ontvangt u|je,
        voor|bij|op uw|je|jouw volgende|eerstvolgende aankoop|bestelling|bezoek|verblijf|rit|reis, tot ~2 keer|maal|% ~1
        sneller|goedkoper|meer|langer|voordeliger,
        gratis een maand|week|jaar, een maand|week|jaar gratis, heeft|heb|had u|je ~2 al? ~1 gedacht|overwogen, denkt|denk
        u|je ~3 aan een nieuwe,
        alvast een? ~1 fijne|heerlijke|prettige|mooie|goede|leuke, vakantie|reis|feest|weekend gewenst, ook eens onze|ons|een,
        mooie|leuke|scherpe|aantrekkelijke aanbiedingen|deals|acties|prijzen, our ~1 new arrivals|bestsellers, onze
        bestsellers|toppers|favorieten,
        upgrade to ~2 for, welcoming|welcome you back with, back with #n,
        kies ~2 pro|pro-lijn|premium|plus|luxe|onze, nooit meer ~2 last|zorgen|gedoe|problemen, save|earn ~2 with our|the|a,
        ga voor ~3 en kies,
        kost|kosten ~2 maar|slechts, maar|slechts € ~1 per, voor maar|slechts|only ~1, for only|just €|£|$, nu voor|vanaf €, :
        ~7 nu €,
        kunt|kun|kan u|je ~1 ons|onze ~4 afsluiten|aanvragen|bestellen|proberen|boeken|aanschaffen|nemen|kopen|downloaden,
        vraag|sluit|koop|bestel|neem|boek|probeer|download nu|vandaag|ook|alvast|eens ~1 ons|onze ~4, % korting in|op|voor|bij,
        klanten|bezoekers|gasten ~2 waarderen|beoordelen|geven ons, rate|review us, beoordeel|waardeer ons, geef ons ~3
        sterren|cijfer|review,
        five|5|vijf stars|sterren, topper|aanrader|favoriet|bestseller van de, onze topper|aanrader, get|buy|order our ~4
        for|now|today,
        scherp|extra|laag ~1 geprijsd|afgeprijsd, in prijs verlaagd, tip van ons, onze tip, zo|wel|best
        handig|slim|fijn|verstandig om, dan wel zo handig|slim|fijn,
         heten|verwelkomen wij|we u|je, favoriete|favorite
        items|producten|artikelen|merken,
        shop|koop ~6 code, tot snel in|bij onze|ons, wij verwelkomen|begroeten u|je ~2 graag ~2 weer|terug, korting op
        uw|je|jouw ~2
        volgende|verblijf|bezoek,
        happy ~1 holidays|weekend|shopping|christmas|travels, zorgeloos genieten, speciaal voor trouwe|vaste|nieuwe, als
        trouwe|vaste klant,
        bij ons ~4 nu ~3 voor|vanaf|met, ruim assortiment, groot|grootste|ruimste aanbod|assortiment, kom ~4 langs in|bij
        onze|de ~1 showroom|winkel,
        dan bent u|je ~2 voortaan, nooit meer ~3 zorgen, laagste prijs|prijzen, beste prijs|deal|keuze, best|lowest price|deal,
        mag|mogen natuurlijk? niet ontbreken, een must voor, perfect voor|for, handig voor onderweg, leuk als cadeau
    """))  # fmt: skip


def is_pitch(text: Text, sentence: Sentence) -> bool:
    said = text.said(sentence)
    words = set(said)
    if not said or words & _NEGATED:
        return False
    if any(text.is_own(i) and _SELLS.at(text, i) for i in range(sentence.first, sentence.last)):
        return True
    is_luring = said[0] in _LURING and bool(words & _LURES) and not words & _HELP
    is_better = bool(words & _BETTER) and said[0] in ("met", "with") and words.isdisjoint(("uw", "dan"))
    return is_luring or is_better or bool(words & _SOCIAL and words & _OUR)
