"""S7: cannot pay."""

from alvast.listening.signals.cues import ATTENTION, INFO, SignalType, cues, gettext_noop, no_cues, together

S7 = SignalType(
    id="S7",
    name="geldzorgen",
    title=gettext_noop("Worries about money"),
    advice=gettext_noop(
        "No blame. Offer an arrangement now and pause collection. Short text with amounts and dates; name the help "
        "there is."
    ),
    cues=cues(ATTENTION, 0.9, """
        red ~3 financieel ~2 niet, financieel ~3 niet ~1 meer|aan|redden|trekken|rond, betaal gaat ~2 niet ~1, betaal ~1 lukt
        niet ~1 meer|nu, geen inkomen ~2, zonder geld, zwart zaad, eindjes ~4 elkaar, op de fles, zonder inkomen, geen inkomen
        ~1, niet te betalen ~1, onbetaalbaar ~2, kan ~1 niet ~1 ophoesten, kan er ~1 geld ~2 niet, armoede, minima, kan ~6 niet
        betaal, kan ~4 niet ~2 betaal|opbrengen|ophoesten|missen|aan|voldoen|rondkomen, niet kan|kunnen betaal, niet in staat ~3
        betaal, ik kan het niet meer betaal|trekken|opbrengen, lukt ~3 niet ~3 betaal, niet ~1 lukt ~2 betaal, kan not ~2
        pay|afford ~3, not able to pay, unable to pay, struggling ~4 pay|money|financially|bills, te veel in één|een keer, in
        één keer ~3 te veel|niet|teveel, in ~2 termijnen ~3, in gedeelten|delen|stukjes|etappes|schijven ~2
        betaal|afbetalen|aflossen, gespreid|spreiden|gespreide ~3, afbetalen, afbetaling, afbetalingsplan, afbetalingsregeling,
        betalingsregeling, betaalregeling, betalingsplan, afbetalings plan, payment plan|arrangement, pay ~3
        instalments|installments, uitstel ~2 betaal|betaling, betaal|betaling ~3 uitstellen|uitstel, later betaal ~2
        mag|kan|want, mag|kan ik ~4 later betaal, betalingsuitstel, betaaluitstel, wat|hoe regel ~2 nu ik niet ~3 betaal, zit ~3
        krap, krap bij kas, krap ~2 deze maand, financieel ~4 moeilijk|krap|zwaar|slecht|knel|lastig, financiële
        problemen|moeilijkheden|zorgen|situatie, financiele problemen|moeilijkheden|zorgen|situatie, geldproblemen, geldzorgen,
        money problems|trouble|troubles, tight on money, short on money, wacht ~2 op ~2
        uitkering|toeslag|loon|salaris|bijstand|geld ~3, uitkering ~3 nog niet|pas|later|stopgezet|gestopt,
        bankrekening|rekening ~2 rood, sta|zit ~3 in het rood, bankrekening ~3 in het rood, sta ~2 rood, rood staan, geen ~2
        geld ~4, heb ~3 geen ~1 cent|geld|euro|inkomen|inkomsten|saldo, no money, geld ~2 op is, mijn geld is op, blut, broke,
        platzak, kan ~3 rekening ~3 niet, eindjes ~3 knopen, make ends meet, niet rond kom, kom niet ~1 rond, rondkomen ~3, kom
        ~3 niet ~2 uit, baan ~2 kwijt|verloren, net ontslagen, werkloos, werkeloos, lost mijn job, uit mijn werk, tijdelijk
        minder inkomen|inkomsten, beslaglegging, loonbeslag, beslag gelegd, deurwaarder ~4, bailiff, schuldhulp,
        schuldhulpverlening, schuldsanering, schuldhulpverlener, budgetcoach, schuldbemiddeling, wsnp, in de schulden, schulden
        ~3, schuld ~3 aflossen|afbetalen, in debt, debts, voedselbank, minimuminkomen, van een uitkering leven|rondkomen,
        aow'tje, wat gebeurt|doe ~3 als ik ~5 niet ~2 betaal, als ik ~3 niet ~2 betaal, wat als ik niet ~3 betaal, what happens
        if ik ~3 not pay, maak ~4 brieven|post|enveloppen niet ~1 open, durf ~4 brieven|post|enveloppen ~2 niet, brieven ~2 niet
        ~2 open, stapel ~3 aanmaningen|rekening|brieven, aanmaningen liggen|ligt|heb|gekregen|krijg, aanmaning ~3 kan,
        betalingsachterstand, achterstand ~3 betaal|betaling|betalen, achter ~3 met ~2 betaal|betaling, loop ~3 achter ~2
        betaal|betaling, incassobureau ~4, incasso ~4 kan niet, niet genoeg ~2 saldo|geld, onvoldoende saldo, loon is ~2
        niet|later, pas ~4 betaald|salaris|loon ~2 dan kan, pas kan|betaal ~4 als ik ~3 loon|salaris|uitkering|geld, einde van
        de maand ~4 betaal, nood ~2 geld, kosten lopen ~3 hoofd, rekening ~4 niet trekken, kan ~2 dit niet missen, kinderen ~3
        eten, eten ~2 kopen, boodschappen ~2 betaal, te arm
    """) | cues(INFO, 0.6, """
            lager|lagere termijnbedrag, termijnbedrag ~3 lager|omlaag|verlagen, hoge ~2 rekening ~3 schrik, hoe moet ik dit
            betaal
        """),
    clusters=together(ATTENTION, 0.85, """
        betaal|betaling|pay + volgende|later|eind|einde|begin|pas|next|wanneer +
        maand|week|loon|salaris|uitkering|payday|month|toeslag + kan|mag|lukt|can|binnen|zou,
        faillissement|failliet|ziektewet|wajong|ww|zzp|werkloos|ontslagen|ontslag|bijstandsuitkering|minimumloon|bankrupt +
        betaal|rekening|kan|geld|nota|pay|voldoen, kiezen + eten|boodschappen|huur|verwarming + betaal|rekening|of|tussen, niet
        + breed + heb|hebben, deurwaarder|deurwaardersbrief|deurwaarders|incassobrief|aanmaning|aanmaningen|dwangbevel|bailiff +
        afspreken|regeling|afspraak|spreiden|uitstel|oplossen|termijnen|betaling, financieel|financiele|geldelijk +
        zwaar|moeilijk|krap|lastig|problemen|slecht|knel|nood,
        betaal|betaling|opbrengen|voldoen|aflossen|pay|paying|afford|rekening|bill|bills +
        niet|not|onmogelijk|moeilijk|struggling|lastig|nauwelijks|amper|nooit|redden +
        kan|lukt|lukken|red|can|able|trek|haal|krijg|heb|struggling|moeilijk +
        werk|geld|uitkering|deze|maand|nu|inkomen|ziek|scheiding|ontslagen|momenteel|allemaal|job|right|meer|rond|want|loon|
        zaak|this|zzp|alles|even|door|omdat,
        uitkering|salaris|loon|bijstand|toeslag|kinderbijslag|aow|pensioen|wage|paycheck|benefits|studiefinanciering|
        vakantiegeld + pas|later|wacht|wachten|nog|krijg|komt|binnen|until|dan|eerst + betaal|betaling|uitstel|pay|rekening,
        regeling + betaal|rekening|geld|treffen|mogelijk|schuld|afspraak|maanden|rond|termijn|kan|termijnen, rond + niet +
        kom|kan|komen|redden + meer|met|ik|we|nauwelijks|wij,
        termijnen|gedeeltes|stukken|keren|delen|gedeelten|maandelijks|instalments|installments|etappes|beetjes +
        betaal|aflossen|afbetalen|pay|voldoen|afkorten|rekening|bedrag|spreiden|mag|kan,
        geld|inkomen|saldo|money|inkomsten|cent|budget + geen|niet|weinig|no|op|onvoldoende|krap|genoeg|te +
        deze|maand|betaal|eten|rekening|kinderen|meer|rond|pay|boodschappen|huur,
        schulden|schuld|debt|aanmaning|aanmaningen|incassobureau|deurwaarder|beslag|achterstand|achterstanden +
        kan|stapel|stapelen|zit|betaal|heb|hoge|veel|niet|wanhopig|stress|krijg|oplopen|lopen|hoe|zit|word|dreigt,
        afsluiten|afgesloten|cut|disconnected + energie|stroom|gas|internet|water|rekening|betaal|achterstand|electricity +
        niet|betaal|bang|achterstand|kan|dreigt|dreigen, brieven|post|enveloppen|mails|aanmaningen +
        open|opendoen|openen|maak|opengemaakt|openmaken|kijken + niet|durf|bang|weken|angst|meer|stapel
    """),
    look_alikes=no_cues("""
        betaal ~3 lukt niet ~3 app|ideal|site|foutmelding, financieel ~2 overzicht|verslag|adviseur,
        kan ~4 niet betaal ~2 met ideal|creditcard|paypal|klarna|bancontact|pin|apple|cadeaubon|kaart|pas, kan niet betaal ~2 in
        de winkel|app|website, betaling lukt|werkt|gaat|mislukt ~2, betaal ~3 lukt niet ~3 ideal|site|app|foutmelding,
        betaalpagina, foutmelding ~4, betaalknop, ideal ~3 niet, niet ~2 betaal ~2 met ~2
        ideal|creditcard|paypal|klarna|bancontact|kaart, geld ~2 terug, kan not pay with|by|using, geen geld ~2
        terug|ontvangen|gekregen|teruggekregen, nog geen geld ~3, mijn geld terug, rood ~2
        jurk|jas|kleur|trui|schoenen|tas|shirt|lampje|exemplaar, rode, beslag ~2 deur|oven|pannenkoek|deurbeslag|beslagset, in
        termijnen ~2 geleverd|levering, in delen ~1 geleverd|bezorgd|verzonden, te duur, studieschuld ~3 hypotheek, heb ~2
        betaald ~3 niet, niet kan betaal ~2 met
    """),
    example="Ik kan de rekening deze maand niet betalen. Kan het in termijnen?",
    no_example="Ik kan niet betalen met iDEAL, de pagina geeft een foutmelding.",
)  # fmt: skip
