"""S22: compares prices."""

from alvast.listening.signals.cues import INFO, SignalType, cues, gettext_noop, no_cues

_RIVALS = (
    "ziggo|kpn|odido|t-mobile|vodafone|bol|bol.com|coolblue|mediamarkt|amazon|zalando|eneco|vattenfall|essent|greenchoice|"
    "budget|telenet|proximus|orange|ikea|action|temu|aliexpress|wehkamp|hema|youfone|simyo|simpel|ben|lebara|hollandsnieuwe|"
    "delta|caiway|jumbo|concurrent|concurrentie|competitor"
)
S22 = SignalType(
    id="S22",
    name="prijs_concurrent",
    title=gettext_noop("Compares prices"),
    advice=gettext_noop(
        "Explain the price, look whether it fits (“you do not use X”), offer honestly, the cheaper too. No "
        "scarcity."
    ),
    is_deniable=True,
    cues=cues(INFO, 0.85, f"""
        goedkoper ~3, veel goedkoper, voordeliger ~2, cheaper ~2, goedkoopste ~2, bij ~1 buurvrouw ~2 is ~1 goedkoper, zag|zie
        ~4 voor minder ~1, voor minder ~2, elders ~3 minder|lager|goedkoper, ergens anders ~3 minder|lager|goedkoper|voor,
        waarom betaal ik ~3 meer ~2, betaal ~3 meer dan ~3, meer ~1 dan nieuwe klanten, nieuwe klanten ~4
        korting|minder|goedkoper|krijg|betaal|voordeel, new customers ~3, paying more than, {_RIVALS} ~2
        biedt|bied|vraagt|heb|rekent|verkoopt|is|kost|offers|offer|charges|geeft ~4, bij {_RIVALS} ~2
        krijg|betaal|kost|is|kan|koop|goedkoper|zag|zie ~3, dan ~1 bij ~1 {_RIVALS}, is er ~2 nog? ~1 korting ~1, krijg ~2
        korting ~2, korting ~1 krijg|mogelijk|geven|op|voor ~2, kan ~3 korting ~1, heb u ~2
        korting|kortingscode|actie|aanbieding, any discount ~1, discount ~2, kortingscode ~2, korting ~1 ?, nog korting ~1,
        klantenkorting, loyaliteitskorting, trouwe klant ~3 korting|voordeel,
        stevige|behoorlijke|flinke|forse|enorme|grote|idiote|hoge verhoging|prijsverhoging|stijging|prijsstijging ~1, verhoging
        ~3, prijsverhoging ~1, prijs ~3 omhoog|gestegen|verhoogd|stijgt, price ~2 increase|gone|went|hike|match, tarief ~3
        omhoog|gestegen|verhoogd, duurder ~2 geworden|dan|word ~2, wordt ~2 duurder, wat een prijs ~1, wat een ~2
        prijs|bedrag|prijzen, kan er ~2 nog ~1 iets|wat af ~1, iets|wat af ~2 prijs, iets van de prijs af, iets aan de prijs
        doen, prijs ~2 doen, onderhandelen ~1, afdingen, heb ~3 offerte ~3, offerte ~3 liggen|lager|ontvangen|van, quote from,
        betaal ~2 al #n jaar ~1, al #n jaar klant ~2, zonder contract ~2, vraagt ~1 wel veel ~1, u vraagt ~1 wel veel ~1, te
        duur ~1, veel te duur, erg duur, heel duur, zo duur ~1, best duur, behoorlijk duur, wel duur, nogal duur, peperduur,
        belachelijk duur|prijs|hoge, schreeuwend duur, too expensive, so expensive, very expensive, expensive, pricey, duur ~1
        hoor|zeg, waarom ~3 zo duur ~1, hogere prijs ~1, hoge prijs ~1, prijs ~2 te hoog, prijzen ~3 hoog, prijs ~1
        vergelijken|vergeleken, prijsvergelijking, prijsvergelijker, vergelijk ~3 prijs|prijzen, goedkoper ~1 aanbod,
        laagsteprijsgarantie, laagste prijs ~1, prijsgarantie, verschil ~2 terug ~2 prijs, afgeprijsd ~3, in de aanbieding ~2,
        nu ~2 aanbieding ~2, prijsverschil, lowest price, niet waard ~2 geld, geld niet waard, waar voor mijn geld, value for
        money
    """),
    look_alikes=no_cues("""
        kortingscode ~3 werkt|doet|niet|ongeldig|invullen|invoeren, korting ~2 niet ~1
        verrekend|verwerkt|toegepast|gekregen|verwerkt, verhoging van mijn|uw|de bed|toilet|stoel|bureau, niet duur, bij
        hollandsnieuwe ~1, cadeau van bol, via bol ~2 besteld, bij bol ~1 besteld, met ~1 kpn|ziggo|odido
        modem|internet|verbinding, goedkoper ~1 verzenden, verkeerde|verkeerd korting
    """),
    example="Bij Ziggo is het goedkoper. Kan er nog iets af?",
    no_example="Mijn kortingscode werkt niet.",
)  # fmt: skip
