"""S5: threatens with publicity."""

from alvast.listening.signals.cues import ATTENTION, SignalType, cues, gettext_noop, no_cues, together

_STAGE = (
    "radar|kassa|facebook|twitter|x|instagram|insta|tiktok|youtube|linkedin|trustpilot|google|krant|kranten|pers|media|"
    "televisie|tv"
    "|journalist|opgelicht|reddit|klachtenkompas|tweakers|kieskeurig|nieuws|hln|volkskrant|telegraaf|ad|snapchat|social|"
    "socials|newspaper|press|internet|forum|fok|dumpert|geenstijl|vlog"
)
_PUT = (
    "zet|plaats|deel|gooi|post|schrijf|zwier|knal|slinger|gaat|ga|meld|bel|mail|stuur|share|put|posting|sharing|tell|stap|"
    "maak|contacteer|delen|zetten|plaatsen|posten|gooien|tip|lek"
)
S5 = SignalType(
    id="S5",
    name="media_dreiging",
    title=gettext_noop("Speaks of publicity"),
    advice=gettext_noop(
        "Stay calm and mend the facts. Trade no favour for silence; tell the spokesperson. Same rights as "
        "everybody."
    ),
    is_deniable=True,
    cues=cues(ATTENTION, 0.9, f"""
        {_PUT} ~3 naar|bij|op|in|on|to|via ~2 {_STAGE}, {_PUT} ~2 radar|kassa|opgelicht|krant|pers|media, dit|dat|hier is ~2
        iets|wat voor ~1 {_STAGE}, hoort ~2 in|bij ~1 {_STAGE}, hoor ~2 in|bij ~1 opgelicht|radar|kassa, {_PUT} ~3
        review|recensie|beoordeling|reviews, slechte|negatieve|bad|negative|vernietigende|eerlijke|leuke|mooie
        review|recensie|beoordeling|reviews, leave ~2 review, review ~3 plaats|plaatsen|schrijf|achter|achterlaten|krijgt,
        één|een|1|nul|0|one|zero ster|sterren|star|sterretje, alles|gesprek|dit ~2 opgenomen|gefilmd|vastgelegd|gescreenshot,
        screenshots ~3 gemaakt|online|plaats|deel, mijn volgers ~4, followers ~3, openbaar maken|maak, maak|ga ~2 openbaar,
        de|een krant|journalist|media|pers ~4 interessant|smullen|leuk|benieuwd|contact|weten, tot ik ~2
        plaats|deel|online|post, viraal, go viral, iedereen ~3 waarschuwen|vertel|weten, waarschuw ~2
        iedereen|anderen|mensen|mens, word|aan iedereen ~2 afraden|vertel, online ~2 zet|plaats|gooi|delen, ik zet ~3 online,
        naming and shaming, name and shame, aan de schandpaal, wereldkundig, aan de grote klok, de media ~3, krant ~1
        in|mee|haal|halen, naar de media|pers|krant|kranten, publiciteit ~3 zoek|zoeken, tell everyone, ga|gaat ~2
        rondvertellen, social media ~4, op social
    """),
    clusters=together(ATTENTION, 0.75, """
        wacht|let|straks|morgen|binnenkort|dan +
        internet|online|facebook|krant|tiktok|nieuws|google|socials|instagram|radar|kassa|tv +
        staat|komt|zet|plaats|gaat|gooi|deel|lees|sta|tot, tip|bel|mail|contact|benader|informeer|stuur|naar|tell|contacting +
        journalist|journalisten|krant|media|pers|omroep|redactie|programma|press|newspaper|news,
        slechte|negatieve|terrible|bad|awful|vernietigende|slechtste|minste|negative + review|recensie|beoordeling|reviews|score
        + geef|schrijf|krijg|plaats|zet|get|leave|write|laat|achter|post, waarschuw|waarschuwen|vertel|warn|rondvertellen +
        iedereen|anderen|mensen|mens|volgers|vrienden|everyone|people|kennissen|buurt
    """),
    look_alikes=no_cues("""
        slechte review ~2 over|gelezen|klopt, zie|zag|las ~3 review|reviews|recensie,
        las|gelezen|zag|lees|read|gezien|zie|gevonden|vind|staan|goede|positieve|mooie ~3
        review|reviews|recensie|recensies|beoordeling, review ~2 gelezen, advertentie ~4, reclame ~4, zie ~4 op
        facebook|instagram|tiktok|youtube|internet|google|tv, via facebook|instagram|google ~2
        besteld|gevonden|gezien|inloggen|ingelogd, gevonden op ~3, kassa ~3
        betaald|betaal|bon|afgerekend|rij|winkel|medewerker|pin, aan de kassa, bij de kassa ~1 afrekenen|betaal|stond|staat|is,
        krant ~3 bezorg|niet|abonnement|nat|gemist|ontvangen|brievenbus, inloggen met|via facebook|google, mijn krant ~4, de
        krant ~2 niet|nat, abonnement op de krant, tv ~2 kapot|besteld|gekocht, mijn tv ~4, x|google pay,
        goede|hoge|vijf|5|4|vier ~1 ster|sterren|review, hotel ~3 sterren, link ~2 facebook|instagram, één ster ~2 energielabel,
        zet ~2 tv|internet ~1 aan|uit, stuur ~3 op ~1 post, deel van|de kassa, zet ~3 op ~1 rekening
    """),
    example="Dit gaat naar Radar, en ik zet het op Facebook.",
    no_example="Ik las een review over deze lamp.",
)  # fmt: skip
