"""S14: danger to life, health or house."""

from alvast.listening.signals.cues import NOW, SignalType, cues, gettext_noop, no_cues

_THING = (
    "lader|oplader|stekker|stopcontact|kabel|adapter|snoer|apparaat|machine|laptop|telefoon|batterij|fiets|wasmachine|droger|"
    "oven|koelkast|meterkast|ketel|cv-ketel|lamp|toestel|stoel|ladder|speelgoed|deken|accu|router|modem|omvormer|zonnepaneel|"
    "powerbank|kachel|waterkoker|airfryer|vaatwasser|step|hij|die|dit|deze|het"
)
S14 = SignalType(
    id="S14",
    name="veiligheid",
    title=gettext_noop("Danger"),
    advice=gettext_noop(
        "Leave every script, the line and the identification. Window, tap, outside, no switches; 112 or the "
        "emergency line. Stay until it is safe."
    ),
    is_deniable=True,
    is_present=True,
    cues={
        **cues(NOW, 0.95, f"""
        ruik|ruikt|ruiken|rook|rieken|riekt|smell|smells|stinkt|stank|geur|hangt|lucht ~4
        gas|brand|rook|rotte|verbrand|schroei|aangebrand|burning|benzine|verschroeid, gas ~3
        ruik|ruiken|ruikt|geur|rook|hangt|lek|lekt|lekkage|lekken|smell|leak|leaking|stroomt, gas lek, gas leak, gaslucht,
        gaslek, rotte eieren, rotten eggs, koolmonoxide, carbon monoxide, co-melder, co melder|alarm|vergiftiging,
        co-vergiftiging, kom|komt|komen|komende ~4 rook|vlammen|vonk|gas|smoke|flames ~2 uit|from|out|vanuit, rook ~3 uit|van ~3
        {_THING}, rook ~2 komt|kwam|kom, {_THING} ~2 rookt|smeult|brandt|smoking, smeult, smeulen, smeulend, in brand, staat|sta
        in ~1 brand|lichterlaaie|fik, vlam ~1 gevat, vat|vatte ~2 vlam, vlammen ~3, brand|vuur ~2
        uitgebroken|ontstaan|geweest|begonnen, caught fire, on fire, catch fire, is|er brand, begint te
        brand|roken|smelten|fikken, ontploft, ontplofte, ontploffen, geëxplodeerd, explodeert, explosie, explodeerde, explode,
        exploded, explosion, ontploffing, geknald ~3 {_THING}, knal ~4 rook|stopcontact|meterkast|stroom, vuurzee, brandgevaar,
        brandgevaarlijk, fire hazard, brandweer ~3, fire brigade|department,
        word|wordt|is|was|gets|getting|zo|heel|gloeiend|loei|bloed ~3 heet ~3, {_THING} ~3 word|is ~2 heet|gloeiend, gloeiend
        ~2, veel te heet, te heet ~3 aanraken|houden|vast, oververhit, oververhitting, overheating, overheated, too hot,
        hete|warme stekker|lader|oplader|accu|batterij, smelt, gesmolten, smelten ~2, melted, melting, geschroeid,
        zwartgeblakerd, brandplek, brandplekken, schroeiplek, schroeiplekken, schroeit, vonk ~4,
        sla|slaan|sloeg|slaat|springen|kom|vliegen ~3 vonk ~1, kortsluiting ~2, short circuit, batterij|accu ~3
        zwelt|opgezwollen|bol|gezwollen|lekt|opzwelt|opgeblazen|bult|swollen|swelling|leaking|lekken|siste|sist, opgezwollen ~2
        batterij, bolle batterij|accu, ligt|hangt|liggen|hang|steekt|steken ~3 kabel|draad|draden|kabels|stroomdraad|stroomkabel
        ~2 bloot|los|open|blootliggend, blote|losse|open draad|draden|kabel|kabels|stroomdraad|stroomdraden, blootliggende ~2,
        exposed wire|wires|wiring, bare wire|wires, kabel|draad|draden ~3 bloot, hoogspanning ~3, onder stroom, onder spanning
        ~2, melder|rookmelder|koolmonoxidemelder|brandalarm|alarm ~2 gaat|ga|ging|piept|loeit|af|going, alarm is going off,
        hoofdpijn|misselijk|duizelig|headache|headaches|dizzy ~6 kachel|ketel|gas|cv|geiser|allemaal|binnen|iedereen, allemaal
        ~2 hoofdpijn|misselijk|duizelig, water ~4 meterkast|stopcontact|meter|elektra|stoppenkast, meterkast ~3 water|onder|nat,
        water ~4 uit het plafond|lamp|stopcontact, lekkage ~4 elektra|meterkast|stopcontact|stroom|plafond, krijg|kreeg|got|voel
        ~4 schok|stroom|shock|electrocuted, schok ~2 gekregen|gehad|krijg|van, staat|sta ~2 onder stroom|spanning, stroom op ~3
        kraan|behuizing|apparaat|wasmachine, geëlektrocuteerd, electric shock, geelektrocuteerd, elektrocutie,
        kind|zoon|dochter|hond|kat|baby ~6
        ingeslikt|doorgeslikt|ingeslikte|slikte|gestikt|verslikt|swallowed|gestikt|choking|stikt|stikte|vast|gewond|opgegeten|
        gedronken|vergiftigd, ingeslikt ~3, doorgeslikt ~3, swallowed ~3, stikgevaar, choking hazard, knoopcel ~4, knoopbatterij
        ~3, vergiftigd, vergiftiging, vergif, gif, giftig ~2, poisoned, poisoning, toxic, chloor ~3 gedronken|ogen, bijtend ~3,
        in ~2 ogen gekregen|gespat|gespoten, chemische ~3 brandwond*,
        glas|glasscherf|stukjes|plastic|metaal|scherf|scherven|schimmel|insect|stuk ~4 in ~4
        eten|voeding|babyvoeding|potje|brood|fles|soep|salade|drinken|yoghurt|food, allergische reactie|shock, allergisch ~3
        reactie, allergic reaction, ernstig ziek ~2 van|geworden ~3 product, voedselvergiftiging, food poisoning,
        medicijnkoeling ~3, medicijnen ~5 koeling|koelkast|koelen ~3, insuline ~4, beademing ~4, zuurstof ~3
        stroom|uitgevallen|apparaat|valt, valpieper|alarmknop|noodknop|persoonsalarmering ~4 niet|stuk|kapot|werkt,
        levensgevaar, levensgevaarlijk ~2, gevaarlijk ~2, gevaar ~2, onveilig ~2, unsafe, dangerous ~2, danger, hazard,
        life-threatening, gewond ~3, gewonden, gewond geraakt, verwond ~2, verwonding, letsel ~2, bloedt ~2, bloeden ~2,
        bleeding, injured, injury, hurt ~2 mijn hand|head|child, brandwond, brandwonden, snee ~3 hechten, gehecht, ambulance ~2,
        spoedeisende hulp, eerste hulp ~2, huisartsenpost, emergency ~2, noodgeval, 112, 911, remmen ~3
        werken|niet|doen|weigeren|defect|kapot|uitgevallen, rem ~3 weigert|niet, remmen ~2 weiger*, brakes ~3 fail*|not|do, wiel
        ~3 afgebroken|los|loszit|lostrilt|afgelopen, stuur ~2 afgebroken|brak|breekt, frame ~3 gebroken|brak|breekt, brak ~4
        val|gevallen|ben, ingestort|instort|stort ~2 in, omgevallen ~3 kind|zoon|dochter|baby, {_THING} ~3 omgevallen ~3 op,
        door ~2 stoel|ladder|trap|bank|bed gezakt, gezakt door ~3, gevallen ~3 ladder|trap|fiets|stoel, stroomuitval ~4
        beademing|zuurstof|dialyse, opgesloten ~2, vastzitten|zit vast ~2 in ~1 lift, deur ~3 kind ~3 binnen|auto
    """),
    },
    look_alikes=no_cues("""
        niet|geen roken, ik rook ~2 sigaretten|shag|zelf|niet, rook ~2 vrij, rookvrij, gasrekening, gas
        rekening|verbruik|meter|contract|prijs|prijzen|tarief|levering|meterstand|en licht|en
        elektra|leverancier|barbecue|fornuis|kookplaat, gasmeter|gasverbruik|gascontract, van het gas af, gasloos, stroom en
        gas, gas en stroom|licht|elektriciteit, gasprijs ~4, kookplaat ~2 gas, brandweer auto|wagen|pak|sam, brandweerauto ~3,
        brandweerkazerne, brandverzekering, brandschade ~2 verzekeren,
        brandmelder|rookmelder|koolmonoxidemelder|rookmelders|blusser ~2 bestel*|kopen|koop|besteld|leveren|voorraad|retour,
        brandblusser, brandhout, brand new, merk brand, brandend maagzuur, brandende vraag, brand ~1 lampje|lamp, lampje ~4
        brand, lamp|lampje|licht ~5 brand ~2 niet, brand ~2 niet, brand het lampje ~3, lampje ~2 brandt, geurkaars ~4, kaars ~4,
        parfum ~4, wierook, vuurkorf, spannend, spanning ~1 220|volt, het vuur aan de schenen, wifi alarm, wekker ~4 alarm ~2,
        alarm ~2 wekker, alarmsysteem ~4, geen gevaar, ongevaarlijk, gevaarlijk ~1 goed|leuk|lekker|mooi|dicht, glijdend,
        hete|heet|warme saus|water|soep|zomer|dag|weer, hot ~1 water|sauce, weer ~2 heet, te heet ~2
        wassen|gewassen|gewas|gestreken, heet ~2 gewassen|bezorg|van de naald, hangijzer, heet van, hoe heet, wat heet, heet ~1
        u|jij|dat|het|de, jullie|u heet, bomvol, bom ~1 bad, bruisbal, glas ~2 gebroken|kapot|wijn, film ~4 explosie, boek ~5
        brand|explosie|gif|gevaar|gevaarlijk, ontploft ~3 hoofd|mailbox|telefoon ~1 van, ik ontplof ~2, mailbox ontploft,
        bloedheet buiten, kind ~1 zit vast, zit vast aan ~3 contract|abonnement, vast ~2 aan ~1 contract, gehecht aan, stuur ~3
        gebroken|omgevallen ~2 terug, eerste hulp ~1 doos|kit|set|cursus|koffer, ehbo, 112 stuks|euro|punten|dagen,
        artikel|nummer|huisnummer|bestelling|order|factuur 112, 112 euro, gewond|bloed ~1 onderzoek, opgesloten ~2 in ~1
        contract|abonnement
    """),
    example="Ik ruik gas in de meterkast.",
    no_example="Ik rook niet, is de kamer rookvrij?",
)  # fmt: skip
