"""S11: no time, or on the way."""

from alvast.listening.signals.cues import INFO, SignalType, cues, gettext_noop, no_cues, together

S11 = SignalType(
    id="S11",
    name="haast_onderweg",
    title=gettext_noop("In a hurry or on the way"),
    advice=gettext_noop(
        "Say what can be done now; the rest by mail or a call at a chosen moment. Nothing to look up in public."
    ),
    cues=cues(INFO, 0.85, """
        zit|sta|ben|loop ~3 auto|trein|bus|perron|tram|metro|vliegveld|schiphol|station|onderweg|file|wachtkamer, in de|het
        auto|trein|bus|tram ~2 nu?, op het perron|vliegveld|station, on the train|bus|road, in the car, driving ~2 now?, ben ~2
        aan het rijden, ik rij|rijd ~3, onderweg ~2 naar, heb ~2 maar ~2 minuten|minuutje|kwartier|uurtje|tijd, maar
        #n|paar|vijf ~1 minuten|minuutjes|min, only have ~3 minutes|min, heb ~2 weinig|geen tijd ~2, weinig tijd, geen tijd ~2,
        haast ~1, heb ~2 haast, in a hurry|rush, kan ~2 snel|vlug|rap ~1 ?, kan ~3 snel, graag snel ~2, kort houden, even|gewoon
        snel ~2 vraag|vraagje|antwoord, snel ~1 vraagje, make it quick, quick question, ben ~2 op|aan ~2 werk|werken, zit ~2 op
        ~2 werk|kantoor, at work ~2, zit ~2 in ~2 vergadering|meeting, in a meeting, moet ~2 zo|nu|straks|dadelijk|direct ~2
        ophangen|weg|door|stoppen|vertrekken|naar, moet ~2 ophangen, moet zo, got to go, have to go, moet er vandoor, loop ~2
        buiten|straat|winkel|supermarkt|stad, verbinding|bereik|signaal ~2 slecht|weg|hapert|valt, ik val ~1 weg, heb ~4 hier ~2
        niet ~1 bij ~1 de? hand, niet bij de hand, niet bij ~1 mij, wil ~4 afvinken|afronden|klaar, kan u ~4 mail, stuur ~2 maar
        ~2 mail, mail ~2 maar, bel ~1 tussendoor, tussendoor ~2, in mijn pauze|lunchpauze, heb pauze, korte pauze, mijn pauze
        ~2, batterij is ~1 bijna ~1 leeg, bijna leeg ~2 telefoon, telefoon ~2 bijna leeg, kort antwoord, in het kort, tussen
        twee afspraken|lessen|colleges, les begint, onder het lopen, straks weer weg, spoed ~2, spoedgeval, dringend, urgent,
        asap, zo snel mogelijk|spoedig, zsm, z.s.m.
    """),
    clusters=together(INFO, 0.75, """
        tijd|time + weinig|geen|niet|no|not|korte + heb|have|veel|much|ik, snel|even|vlug|quick|kort +
        vraag|vraagje|question|antwoord|weg, moet|ga|need + weg|ophangen|vertrekken|rennen|go|door +
        zo|straks|bijna|nu|snel|over|minuten
    """),
    look_alikes=no_cues("""
        fietser|bezorger|koerier|monteur|chauffeur ~2 haast, heb ~1 tijd genoeg,
        pakket|bestelling|koerier|bezorger|monteur|fiets ~4 onderweg, onderweg ~2 volgens|status|pakket|bestelling|sinds, is|nog
        ~1 onderweg, is het onderweg, is ~2 onderweg, heb ~2 geen haast, geen haast, loop ~2 station, trein ~3 speelgoed|houten,
        speelgoed ~3, auto ~3 verzekering|verzekeren|speelgoed|kinderzitje|onderdeel, spoedlevering, spoedbestelling, in de auto
        past, zit ~2 in de auto ~2 kras|deuk|handleiding|sleutel, winkel ~2 gelopen, kan u ~3 mail ~3 niet ontvangen|bevestigen,
        verbinding ~2 wifi|internet, internetverbinding
    """),
    example="Ik sta op het perron en heb maar vijf minuten.",
    no_example="Mijn pakket is al drie dagen onderweg.",
)  # fmt: skip
