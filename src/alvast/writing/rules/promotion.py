"""W16: no offer, no cheer and no smiley while the customer's problem is open."""

import re
from collections.abc import Iterator

from alvast.writing.phrases import Found, Phrases, phrases
from alvast.writing.rules.finding import Context, Remark, Rule, gettext_noop
from alvast.writing.rules.pitches import is_pitch
from alvast.writing.rules.text import Sentence, Text
from alvast.writing.rules.words import word_set

OFFER = gettext_noop("Leave the offer out while the problem is open.")
CHEER = gettext_noop("Leave this out until the problem is solved.")

_OFFER, _CHEER = "offer", "cheer"
_WARES = (
    "collectie|assortiment|aanbieding|aanbiedingen|acties|sale|webshop|webwinkel|winkel|producten|artikelen|deals|aanbod|shop"
)
_PROMOTION = Phrases({
    **phrases(_CHEER, """
        geniet|genieten ~2 van|ervan|ervan!, volg|volgt ~1 je|jij|u ons, like ~1 je|u ons,
        een Premium|Plus|premium|plus lidmaatschap|abonnement, deel|deelt uw|je ~4 op|via|met, veel ~1 *plezier,
        fijne ~5 *plezier, plezier met uw|je|jouw|de|het ~1 aankoop|nieuwe, happy reading|shopping, enjoy your|our|the,
        have fun with, laat|schrijf|plaats|geef ~4 review|beoordeling|recensie achter|over|?, deel uw|je ervaring,
        volg ons ~2 op|via, fijne|prettige|leuke|mooie ~1 vakantie|feestdagen|reis|trip|weekend alvast, alvast ~1
        fijne|prettige|veel ~2,
        maak er ~1 een ~3 van, geniet alvast, wij|we wensen|wens u|je ~2 *plezier, like ons ~1 op, follow us on, leave us? a
        review, maak|maakt kans op, win een|kans
    """),
    **phrases(_OFFER, f"""
        kennis ~1 met onze|ons, schrijf|meld u|je ~3 in|aan voor onze|ons, ontvang ~2 % korting, goedkoper|voordeliger uit,
        onze|ons andere|overige|nieuwste producten|artikelen|diensten|modellen,
        duurdere|luxe|uitgebreidere versie|uitvoering|model|pakket, betere keuze is, echt een aanrader, een aanrader,
        in ons|het ruime? assortiment, nu|weer in de aanbieding, inschrijft|aanmeldt voor onze, nu met ~5 gratis, neem nu,
        nu ~2 gratis, treat yourself, bijpassende|prachtige|leuke hoesjes|accessoires|kleuren|modellen,
        nieuwe kleuren|modellen|smaken, onze nieuwe app, gratis offerte|proefles|proefperiode|kennismaking|adviesgesprek,
        word|wordt ~2 lid, nu ~1 verkrijgbaar, krijg|krijgt|ontvang ~6 cadeau, probeer ~2 onze|gratis,
        boek ~1 nu|vast|alvast|snel, ontdek de|het|ons|onze|meer|alle|nu|zelf, stap ~1 nu? over op|naar,
        ontvang ~3 gratis|cadeau, voor|al slechts|maar|vanaf €, bestel|neem ~2 voor €, kijk ~2 op onze site|website ~1 voor,
        % korting op alle|alles|ons|onze|het|de|heel, kijk|bekijk ~2 voor ~5 op|in onze, neem ~4 erbij, tip voor u|je,
        wist|weet u|je|jij dat ~6 onze, krijgt|ontvangt|krijg|ontvang u|je ~1 #n ~1 % korting op,
        nieuwe ~2 in de aanbieding, take a look at our, bestel|bestelt ~4 bijpassend|bijpassende|bijbehorende,
        ken|kent ~1 u|je|jij onze, profiteer|profiteert|pak|pakt ~3 van|uw|je|nu|korting|voordeel,
        bekijk|bekijkt|ontdek|ontdekt|shop|shopt|bezoek|check ~2 ons|onze|de|het|nieuwe ~2 {_WARES},
        bekijk|ontdek|shop|check ~1 ons|onze|de nieuwe|nieuwste ~2, shop nu|direct|verder|online,
        kijk|neem ~4 kijkje|naar|in|op|bij ~2 onze|ons|de ~2 {_WARES}, neem ~5 een kijkje in|op|bij,
        kijk ~2 ook eens|even naar|bij|in, wist u|je|jij dat wij|we|onze|ons|u|je ~3 ook|nu|nieuwe|tegenwoordig|sinds,
        schrijf|meld u|je|jezelf ~3 in|aan voor ~3 nieuwsbrief|nieuwsbrieven|club|spaarprogramma, abonneer u|je op,
        sign up for our, upgrade ~3 naar|nu|to, stap ~2 over op|naar ons|onze|premium|plus|het,
        combineer ~4 met onze|ons|een|de, met de? code|kortingscode|actiecode ~4 korting,
        gebruik|gebruikt ~2 code|kortingscode|actiecode, korting op|bij uw|je|jouw ~1 volgende|eerste|nieuwe|eerstvolgende,
        korting op alles|ons|onze|het|de|al, tijdelijk ~3 korting, nu|vandaag|deze ~4 % korting, met #n ~1 % korting,
        nu ~3 voor maar|slechts, gratis verzending op|bij|vanaf|voor, onze andere? klanten kochten|kiezen|bestelden ~3,
        klanten ~2 kochten ook, misschien|wellicht is|zijn ~7 iets|wat voor u|je|jou, is ~6 niet iets|wat voor u|je|jou,
        sluit ~1 nu|ook|meteen|direct ~5 af, sluit ~5 servicecontract|verzekering|abonnement|garantie ~1 af,
        bestel|bestelt ~4 meteen|direct|ook|gelijk|nu|snel ~4 erbij, bestel ~1 nu|vandaag|direct|meteen|ook|snel,
        voeg ~4 toe aan uw|je|jouw bestelling|winkelwagen, interesse in onze|ons|een ~2, 2 halen 1 betalen,
        onze|de|ons ~2 *sale is|gaat|begint|loopt|start, onze|ons ~2 uitverkoop|*sale|solden,
        tijdens onze|de *sale|actieweken, onze ~2 actie|aanbieding|aanbiedingen|deals,
        onze|ons nieuwe|nieuwste ~1 collectie|lentecollectie|zomercollectie|wintercollectie|herfstcollectie,
        speciaal|exclusief voor u|jou|je ~5 aanbieding|korting|aanbod|actie,
        check|see|discover|explore ~2 our ~3 sale|collection|range|offers|new|summer|winter, use ~1 code|coupon,
        % off your|all|everything|our|next, special offer, you may|might also like, customers also bought, free shipping on,
        why not try our|upgrade, spaar ~3 punten|zegels, onze ~1 premium|plus|gold ~3,
        tip : ~6 combineer|bestel|probeer onze|ons|met, tip : ~1 breid|upgrade|koop|bestel|spaar|ga|stap|sluit|combineer,
        heeft|heb u|je|jij ~1 onze|ons ~3 al, bent|ben u|je|jij al ~1 lid|bekend|abonnee,
        uitgeroepen|verkozen|gekozen tot ~2 beste,
        beste ~2 van het jaar|nederland, onze ~1 bekroonde|bekroond|prijswinnende,
        voor de prijs van, word|wordt ~1 vriend|abonnee|donateur, bekend om onze|ons, voor meer inspiratie|tips|ideeën,
        kies|kiest ~1 bij uw|je volgende, met onze|ons|een ~2 krijgt|krijg|ontvangt|profiteert|spaart|had|scoort|verdient
        u|je,
        maak het uzelf|jezelf|u|je ~1 makkelijk|gemakkelijk, neem er ~3 bij, zin in een|iets|onze|nog ~3, toe aan een|iets ~2
        nieuw|nieuwe|nieuws,
        ken|kent ~1 u|je|jij ~4 al, heeft|heb|had u|je|jij ~2 onze|ons|de ~4 al?
        gezien|geprobeerd|ontdekt|bekeken|gezien|ontdekt,
        gezien|geprobeerd|ontdekt|gehoord dat? ~1 onze|ons, nieuw|actie|tip|aanbieding|deal|nieuws : ~4
        nu|vanaf|voor|onze|met|gratis,
        nu ~1 vanaf|met|voor €, nu al? vanaf, al vanaf €, % rente|cashback|voordeel|extra|spaarrente, geeft|krijgt|biedt nu ~2
        %,
        misschien|wellicht|wie is|zijn|weet ~6 voor|bij u|je|jou, ook ~2 interessant|leuk|handig voor u|je|jou, sparen|spaar
        bij ons,
        bij aankoop|besteding|inschrijving|bestelling van|vanaf ~6 gratis|cadeau|korting, gratis|cadeau bij
        aankoop|besteding|inschrijving,
        stap|stapt ~2 over en|op|naar, over op premium|plus|glasvezel, upgrade|upgraden ~3 voor, upgrade ~2 to
        our|premium|gold|plus|pro|fibre|fiber,
        breid|breidt ~4 uit met, vul|vult ~3 aan met, maak|maakt ~4 compleet, bestel|bestelt ~5 met|tegen korting,
        verwen|trakteer uzelf|jezelf|uw|je, gun uzelf|jezelf|uw|je, laat u|je ~1 verrassen|inspireren|verleiden,
        schrijf|meld u|je|jezelf ~1 nu|alvast|snel|gratis in|aan, mis geen|niets ~1 enkele?
        aanbieding|aanbiedingen|actie|acties|nieuws,
        onze ~4 is|zijn ~2 vernieuwd|uitgebreid|binnen|verkrijgbaar|afgeprijsd, afgeprijsd, nieuw in ons|onze|het,
        ook|nu verkrijgbaar|leverbaar|beschikbaar in|als|bij|voor ~3, sinds kort ~4 wij|we ~1 ook, wij|we
        verkopen|hebben|bieden ook|nu,
        met een servicecontract|onderhoudscontract|abonnement|lidmaatschap ~2 bent|krijgt|heeft|betaalt|profiteert|hoeft,
        voor|slechts|maar maar|slechts|€ #n ~1 extra, voor een klein|kleine meerprijs|bedrag|bijbetaling, extra voordelig,
        dan is ~4 iets voor u|je|jou, precies wat u|je zoekt, win ~3 *bon|tegoed|*reis|prijs, anderen|klanten ~1 kochten,
        recommend|refer ~1 a|your friend|friends, join our|us|now ~3, join ~3 program|programme|club, sign up ~2 for|to,
        subscribe to,
        save ~1 #n ~1 %, % off, try ~2 our|premium|plus|gold, have you ~2 seen|tried|heard|discovered ~3 our|the, did you know
        ~2 we|our|you,
        why not ~1 try|treat|join|upgrade|visit|switch|book|order|add, treat yourself, discover|explore|browse|shop our|the
        ~2, now available, available now, new : ~4,
        free ~2 trial|gift|delivery|upgrade with|for|on|when, free for ~1 #n months|weeks, check out ~2 our|the|new,
        now from|only €|£|$, only|just €|£|$ #n ~1 more|extra, take advantage of, our ~1 new|latest|best ~2
    """),
})  # fmt: skip

_SMILEY = re.compile(
    "[\U0001f300-\U0001faff\u2639\u263a\u2764\u2728\u2b50]\ufe0f?"
    r"|(?<!\S)(?:[:;=]'?-?[)(DPp]+|<3|[xX]D|\^\^|\(:)(?![\w])"
    r"|(?<=[a-z.!?])[:;]-[)(D](?!\w)"
)
_SIGNPOSTS = frozenset(
    "📞📱📦📧📨📩📫📬📍📌📅📆🗓🕐🕑🕒🕓🕔🕕🕖🕗🕘🕙🕚🕛🔗📄📃📎📋🚚🏠🏪💶💳🔒🔑🛒🔍🆔🖨📝📷🔧🔌🔋"
)  # they name a thing, not a mood
_FOR_SALE = word_set(
    "aanbieding aanbiedingen korting kortingen actie acties collectie assortiment aanbod sale deal deals spaarkaart "
    "spaarpunten spaarprogramma cadeaus lidmaatschap webshop webwinkel arrivals discount offers offer upgrade bundel "
    "cadeaubon winactie nieuwsbrief servicecontract pluspakket zomeruitverkoop uitverkoop garantie-uitbreiding"
)
_PLAIN_WARES = word_set("webshop webwinkel nieuwsbrief assortiment aanbod actie")  # ours, and no offer yet
_NO_WARES = word_set("reacties transacties interacties redacties satisfacties terugbetalingsacties")
_WARE_ENDS = (
    "sale",
    "uitverkoop",
    "collectie",
    "aanbieding",
    "aanbiedingen",
    "deals",
    "-lidmaatschap",
    "-abonnement",
    "-pakket",
    "-actie",
    "deals",
    "zomeractie",
    "acties",
    "kortingsactie",
    "winactie",
    "korting",
    "bonus",
    "voordeel",
)
_INVITES = word_set(
    "bekijk ontdek spaar shop probeer vergeet ken kent wist interesse profiteer nieuwste leuke mooie gloednieuwe "
    "tijdelijk exclusief exclusieve voordelig voordelige gratis win check discover explore scoor pak gun verwen "
    "trakteer speciale speciaal vandaag download take look erbij interessant aantrekkelijk aantrekkelijke"
)
_OVER = word_set(
    "gold golden was waren liep liepen klopte wilde noemt noemde bestelde stopte stopt werkt werkte afgehaald "
    "verrekend opgezegd opzegde afmeldde verlopen kostte schreef vroeg beloofden beloofd alsnog stop gestopt terug "
    "afgerond fout storing opzeggen opzegt hersteld kapot"
)  # then the offer is what the customer's question is about
_TROUBLES = word_set("beschadigd vertraagd vertraging uitgesteld geannuleerd verbrand gestolen mislukt damaged delayed cancelled")
_PAID_BACK = word_set("omdat goedmaker compensatie tegemoetkoming excuus vergoeding because compensation factuur rekening")
_PROBLEM = word_set(
    "excuses excuus sorry helaas spijt vertraging vertraagd kapot stuk storing zoek kwijt probleem klacht fout beschadigd "
    "defect vermist ontbreekt ontbreken lekt lekkage gebroken gebarsten verkeerd verkeerde dubbel mislukt geblokkeerd "
    "uitgevallen gestolen geannuleerd uitgesteld onvolledig incompleet leaking stolen wrong stuck failed cancelled outage "
    "unfortunately delay delayed broken missing damaged complaint problem apologies apologise mist wachten onderzoeken "
    "misging misgegaan verstopt weigert klemt knippert traag vies reparatie lost broke waiting hole twice repairing "
    "gewond"
)


_NOT = word_set("niet never not isn't hasn't didn't doesn't")
_EXPECTED = word_set(
    "aangekomen ontvangen geleverd bezorgd werkt werken doet gelukt lukt klopt kloppen gevonden opgelost gemaakt gekomen "
    "binnen teruggekregen terugbetaald verschenen gerepareerd geleegd arrived delivered working received resolved "
    "refunded found repaired kwam reed ging schoon betaald doorging cleaned come came arrive work paid"
)


def check(text: Text, context: Context) -> Iterator[Remark]:
    if not _is_open(text, context):
        return
    told = set()
    for hit in _PROMOTION.find(text):
        if not _is_paid_back(text, hit):
            told.add(text.sentence_at(hit.first))
            advice = OFFER if hit.key == _OFFER else CHEER
            yield Remark(
                "W16",
                text.starts[hit.first],
                text.ends[hit.last - 1],
                advice,
                is_blocking=hit.key == _OFFER and context.problem_open is True,
            )
    yield from _invitations(text, context, told)
    own = {text.starts[i] for i in range(len(text)) if text.is_own(i)}
    for smiley in _SMILEY.finditer(text.raw):
        if smiley.start() in own and smiley[0][0] not in _SIGNPOSTS:
            yield Remark("W16", smiley.start(), smiley.end(), CHEER, better="")


def _invitations(text: Text, context: Context, told: set[Sentence]) -> Iterator[Remark]:
    """A sentence that sells, and is not about the customer's own affair."""
    for sentence in text.sentences:
        words = set(text.said(sentence))
        if sentence in told or words & (_OVER | _PAID_BACK) or (words & _TROUBLES and "onze" not in words):
            continue
        ware = next((i for i in range(sentence.first, sentence.last) if _is_ware(text, i)), None)
        is_sure = ware is not None and bool(words & _INVITES or _is_ours_and_new(text, ware))
        if is_sure or is_pitch(text, sentence):
            is_blocking = is_sure and context.problem_open is True  # what is only built like an offer is pointed out
            yield Remark("W16", text.starts[sentence.first], text.ends[sentence.last - 1], OFFER, is_blocking=is_blocking)


def _is_ware(text: Text, i: int) -> bool:
    word = text.words[i]
    if not text.is_own(i) or text.word(i - 1) in ("uw", "je", "jouw", "deze", "die"):
        return False
    return word in _FOR_SALE or (word.endswith(_WARE_ENDS) and word not in _NO_WARES) or word.startswith(("premium-", "plus-"))


def _is_ours_and_new(text: Text, i: int) -> bool:
    """ "Onze nieuwe app", "een mooie aanbieding voor u"."""
    before = text.words[max(0, i - 3) : i]
    return "onze" in before and (bool({"nieuwe", "andere"} & set(before)) or text.words[i] not in _PLAIN_WARES)


def _is_open(text: Text, context: Context) -> bool:
    """What we know of the case; when we know nothing, what the text or the question itself says."""
    if context.problem_open is not None:
        return context.problem_open
    return _tells_problem(text) or _tells_problem(Text(context.question))


def _tells_problem(text: Text) -> bool:
    """A word of trouble, or something that is not as it should be: "niet aangekomen", "doet het niet"."""
    words = frozenset(text.words)
    return not _PROBLEM.isdisjoint(words) or (not _NOT.isdisjoint(words) and not _EXPECTED.isdisjoint(words))


def _is_paid_back(text: Text, hit: Found[str]) -> bool:
    """A discount that makes good for something is no offer, and neither is a new collection that burnt."""
    sentence = text.sentence_at(hit.first)
    words = text.words[sentence.first : sentence.last]
    if hit.key == _OFFER and _INVITES.isdisjoint(words) and not _TROUBLES.isdisjoint(words) and "onze" not in words:
        return True
    if not {"omdat", "geregeld", "afgerond", "goedmaker", "tegemoetkoming"}.isdisjoint(words):
        return True
    return "korting" in text.words[hit.first : hit.last] and not _PAID_BACK.isdisjoint(words)


RULE = Rule(
    id="W16",
    title=gettext_noop("No offer and no smiley while the problem is open"),
    why=gettext_noop("Who waits for a repair reads cheer as not being taken seriously. First repair, then the brand."),
    weight=3,
    check=check,
    is_dutch=False,
    needs=Context(problem_open=True),
    wrong="Uw pakket is zoek. Bekijk ook onze nieuwe collectie 🙂",
    right="Uw pakket is zoek. Ik stuur vandaag een nieuw.",
    blocks=gettext_noop("While we know that the problem is open, an offer does not leave; cheer and smileys are pointed out."),
)  # fmt: skip
