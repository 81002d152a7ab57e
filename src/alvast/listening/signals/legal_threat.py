"""S4: law, complaint bodies, liability."""

from alvast.listening.signals.cues import ATTENTION, NOW, SignalType, cues, gettext_noop, no_cues, together

_BODIES = (
    "geschillencommissie|kifid|acm|consumentenbond|juridisch|ombudsman|ombudsdienst|tuchtrecht|ap|rechter|autoriteit|ilt|skge"
    "|ecc|consuwijzer|testaankoop|ombudsvrouw|politie|deurwaarder|huurcommissie|klachtencommissie|toezichthouder|"
    "consumentenautoriteit"
    "|rechtsbijstand|advocaat|juridisch-loket|rechtswinkel|bemiddelingsdienst|inspectie|afm"
)
S4 = SignalType(
    id="S4",
    name="juridische_dreiging",
    title=gettext_noop("Takes legal steps or complains formally"),
    advice=gettext_noop(
        "Register it as a complaint with today’s date and confirm in writing. Admit nothing, argue nothing; a "
        "specialist answers by a date."
    ),
    is_deniable=True,
    cues={
        **cues(NOW, 0.9, f"""
        wettelijke rente, via de rechter ~1, juridische afdeling, gevolgschade, schade ~2 vergoed, vergoed ~4 schade, smaad,
        recht halen, aangetekend|aangetekende ~1 brief, rechtszaak, aantekenen ~1 bezwaar,
        neem|schakel|zoek|raadpleeg|inschakel|inschakelen|huur|bel|get|take|hire|calling|contacting|consult|contact|spreek ~4
        advocaat, mijn|onze|een advocaat ~4
        neem|schakel|inschakelen|ingeschakeld|inhuren|contact|brief|bel|u|stuur|will|bekijkt|kijkt, advocaat ~2
        ingeschakeld|inschakelen|in de arm|op af|erbij|nemen, via ~1 advocaat|rechter|rechtsbijstand, advocaat erop, praat ~2
        met ~1 mijn advocaat, in gebreke ~2 stel|gesteld|stellen, stel ~4 in gebreke, ingebrekestelling, ingebreke, zie ~2 u ~3
        bij|voor|in de? rechter|court, zien we|wij elkaar ~3 rechter, see u in court, take u to court, take this to court,
        naar|voor|tot ~1 de rechter, rechter ~1 stappen|slepen|mee, kort geding, dagvaarding, dagvaarden, dagvaard, sleep ~2
        u|jullie ~2 voor, juridische|gerechtelijke|legal stappen|procedure|actie|action|steps|maatregelen|weg|proceedings|zaak,
        rechtsbijstand ~4, rechtsbijstandverzekering, rechtsbijstandsverzekering, rechtszaak, rechtzaak, procederen, proces
        aandoen, aanklagen, klaag ~2 u|jullie aan, aanklacht, aangeklaagd, sue u|them|this, suing, will sue, lawsuit, legal
        action, small claims, trading standards, consumer rights, ombudsman,
        dien|dienen|ingediend|indienen|indien|diende|doe|leg|meld|stap|ga|naar|bij|via|schakel|contacteer|file|report|
        inschakelen ~6 {_BODIES}|ombudsman|geschillencommissie, geschillencommissie, kifid, naar|bij|de acm, consumentenbond ~3
        in|op|mee|inschakelen|bel|melden, meld|melden ~3 bij ~2 acm|consuwijzer|autoriteit|ap|inspectie,
        dien|indienen|ingediend|deponeer|file|filing|maak|lodge|formele|officiële|officiele|schriftelijke|formal|official|make|
        submit ~4 klacht, klacht ~4 in|ingediend|indienen|indien|neerleggen|deponeren|registreren, wil ~3 klacht,
        klachtenprocedure, klachtenafdeling, beklag doen|indienen, official complaint, wanprestatie, schadevergoeding ~3, schade
        ~4 verhaal|verhalen|vergoed|vergoeding|claim|claimen, schadeclaim, claim ~3 in|indienen, compensation or, aansprakelijk
        ~2, stel ~3 aansprakelijk, aansprakelijkheid|aansprakelijkheidsstelling, liable, hold u responsible|liable, avg|gdpr ~1
        verzoek|request|klacht, avg-verzoek, inzageverzoek, gegevens ~4 verwijderd|wissen|inzien ~2 avg, recht op
        inzage|vergetelheid, onder de avg, persoonsgegevens ~4 verwijderen|wissen|inzien|opvragen, subject access request,
        maak|teken|dien|indienen|ingediend|aantekenen ~3 bezwaar, bezwaar ~2 maak|aantekenen|indienen|tegen, bezwaarschrift, in
        beroep ~2 ga|tegen, in strijd met de wet, wettelijk|wettelijke recht ~2 op, tegen de wet, wettelijk verplicht, volgens
        de wet, illegaal wat u, strafbaar ~3, aangifte ~4, doe ~3 aangifte, ontbind ~3 overeenkomst, ontbinden|ontbinding ~3
        overeenkomst|koop, sommeer ~3 u, laatste sommatie, verzuim ~3
    """),
        **cues(ATTENTION, 0.6, """
            mijn rechten ~2, sta ~2 in mijn recht, consumentenrecht ~2, dit pik|pikken ~3 niet, hier laat ik het niet bij,
            ik laat het hier niet bij, this is illegal
        """),
    },
    clusters=together(NOW, 0.85, """
        procedure|zaak|rechtszaak|proces|geding + tegen + u|start|starten|aan|begin,
        report|reporting|aangeven|aankaarten|melden|meld|melding +
        authority|ombudsman|acm|politie|instantie|instanties|autoriteit|toezichthouder|regulator|watchdog|police|authorities|
        consumentenbond, stap|stappen|steps|actie|procedure|maatregelen + juridisch|juridische|legal|gerechtelijke|rechtelijke,
        recht|rechten|rights + mijn|consument|consumer|my + sta|opeisen|beroep|schendt|violating|afdwingen|halen,
        jurist|advocaat|incassobureau|rechtbank|deurwaarder + handen|overdragen|draag|via|laatste|dossier|laat + ik|u|dit|het,
        laatste + termijn + stel|geef|dagen, advocaat|rechtsbijstand|deurwaarder|jurist|lawyer +
        hoor|horen|contact|brief|inschakelen|schakel|stuur|overdragen|leg|voorleggen|hear|neem|bel|spreek|gesproken|zaak|via|
        laten|laat|erbij|krijg|adviseert|zeg|advies + u|mijn|ik|dit|zaak|van|my, eis +
        geld|schade|vergoeding|schadevergoeding|terug|compensatie|nakoming|terugbetaling|levering, demand +
        refund|compensation|money, ontbind|ontbinden|ontbinding|ontbonden +
        overeenkomst|koopovereenkomst|koop|contract|hierbij|ik|wil, aansprakelijk|aansprakelijkheid|liable|responsible +
        u|schade|stel|houd|hou|hold|damage|kosten, gegevens|persoonsgegevens|data + avg|gdpr|privacywet|wet|recht|inzage,
        schade|kosten|vloer|damage + verhalen|verhaal|vergoed|vergoeden|vergoeding|claimen|claim|aansprakelijk|compensate +
        u|ik|wil|moet|op|will, klacht +
        officieel|officiele|formele|formeel|schriftelijk|indienen|ingediend|dien|indien|neerleggen|complaint|formal|official|
        procedure|geschil|directie, rechter|kantonrechter|court|tribunaal +
        u|zie|naar|stap|slepen|voor|dagen|via|to|laten|zaak|dit,
        acm|consuwijzer|kifid|geschillencommissie|consumentenbond|ombudsman|ap|autoriteit|inspectie|toezichthouder|politie|
        consumentenautoriteit|testaankoop +
        meld|melding|melden|klacht|stap|ga|naar|bij|aangifte|dien|inschakelen|doe|schakel|in|report, aangifte +
        doe|ga|politie|fraude|diefstal|oplichting, wet|wettelijk|wettelijke +
        volgens|verplicht|recht|plicht|gehouden|termijn|strijd|overtreedt|schendt +
        u|ik|bedenktijd|geld|garantie|dit|herroepingsrecht
    """),
    look_alikes=no_cues("""
        rechter lamp|lade|luidspreker|pedaal|ruit|wiel|zijkant|helft|schoenen|voorlicht|achterlicht, werkt ~2 jurist|advocaat,
        is ~2 jurist|advocaat, mijn|mijne|onze|zijn|haar|de ~1 dochter|zoon|man|vrouw|zus|broer|partner|moeder|vader|buurvrouw
        ~2 is|word|studeert|werkt ~2 advocaat|rechter, ik ben ~2 advocaat, werk ~3 advocaat|rechter|advocatenkantoor, boek ~4
        advocaat|rechter, rechter schoen|arm|hand|knop|kant|been|oor|deur|zijde|oortje|mouw|koplamp|spiegel|voet|lens|knie, geen
        klacht, klacht afgehandeld|opgelost, aansprakelijkheidsverzekering, particuliere ~2 verzekering, naar rechter ~1 kant,
        op de rechter ~1 knop, wet van, geen bezwaar, heb ~2 geen bezwaar, bezwaar ~3 gemeente|woz|aanslag ~2 gedaan, toko
        advocaat, avocado, aangifte inkomstenbelasting, belastingaangifte, klacht over ~2 vorige|mijn buurvrouw, verzuim van ~2
        medewerker
    """),
    example="Ik stel u hierbij in gebreke en neem een advocaat.",
    no_example="Mijn dochter is advocaat en heeft de schoenen besteld.",
)  # fmt: skip
