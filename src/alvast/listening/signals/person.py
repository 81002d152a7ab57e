"""S24: asks for a person. The bot brings one within one turn; nobody has to ask twice."""

from alvast.listening.signals.cues import NOW, SignalType, cues, gettext_noop, no_cues, together

_PERSON = (
    "medewerker|mens|persoon|collega|leidinggevende|agent|klantenservice|helpdesk|klantendienst|human|iemand|"
    "klantenserviceafdeling|servicedesk|afdeling|callcenter|support|menselijk|echte"
)
_FIRM = "medewerker|mens|persoon|collega|leidinggevende|agent|human"
# Who works there, by trade: one of them is meant, not just anybody.
_STAFF = (
    "consulent|woonconsulent|assistente|assistent|bediende|baliemedewerker|huismeester|wijkbeheerder|conrector|directeur|"
    "directrice|bedrijfsleider|filiaalleider|adviseur|adviseuse|behandelaar|expert|schade-expert|monteur|technicus|mentor|"
    "contactpersoon|functionaris|klachtenfunctionaris|bibliothecaris|bibliothecaresse|receptie|receptionist|receptioniste|"
    "planning|planner|chauffeursplanning|boekhouding|administratie|storingsdienst|technische|ombudsman|teamleider|supervisor|"
    "manager|baas|chef|vestigingsmanager|coördinator|begeleider|klantadviseur|adviser|advisor|consultant|operator|"
    "representative|afdeling|juffrouw|mevrouw|meneer|madam|dame|heer|loket|balie|helpdesk|klantenservice|"
    "klantendienst|specialist|deskundige|verantwoordelijke|leerkracht|docent|klassenleraar|leraar|meldkamer|secretariaat"
)
_SPEAK = (
    "spreek|praat|bel|terugbel|contact|telefoon|telefonisch|telefonische|lijn|woord|speak|talk|chat|call|phone|connect|"
    "doorverbind|verbind|gesprek|belafspraak|overleg|overleggen|babbelen|horen|hoor|bellen|te"
)
_WANT = (
    "wil|kan|mag|graag|liever|moet|zou|want|would|need|prefer|like|geef|laat|let|give|verlang|eis|wens|verwacht|doe|hoe|waar|"
    "krijg|can|get|zoek|nodig|heb|please|aub|verbind|doorverbind|bring|haal|roep|regel"
)
S24 = SignalType(
    id="S24",
    name="mens_gevraagd",
    title=gettext_noop("Asks for a person"),
    advice=gettext_noop(
        "Say that it is AI, give the wait and the choice at once, ask nothing but the topic. Hand over with what "
        "is known."
    ),
    cues={
        **cues(NOW, 0.95, f"""
        praat|bel|spreek|chatten|chat|talk|speak met|to ~2 {_FIRM}, geef ~3 nummer ~6 bespreek|bel|bespreken|mondeling|spreek,
        mondeling ~2, kan|laat ~2 {_FIRM} ~2 mij ~1 bel|terugbel|help|schrijven|mail, via ~1 telefoon ~2 {_FIRM}, een ~1 {_FIRM}
        ~1 laten ~2 bel|kijken, iemand anders ~1 dan ~2 robot|computer|machine|u, in de ~1 wacht|wachtrij|rij|queue ~2 voor ~2
        {_FIRM}, {_WANT} ~2 telefoontje ~2, iemand ~2 telefoontje, aan ~1 u ~1 baas|chef, {_FIRM} ~1
        erbij|overnemen|bellen|vragen ~1, overleg ~2 met ~2 {_FIRM}|iemand, bij ~2 {_FIRM} terecht|komen|uitkomen ~1, help mij
        ~2 {_FIRM}, echt mens|persoon ~2, who can ik ~1 speak|talk|call, instead of ~2 robot|this, team ~2 help ~2 mij ~2
        instead, zijn er ~3 mens|human ~3, werken er ~3 mens|human, iemand ~1 human ~1, anyone human, human ~1 here, laat ~2
        collega|medewerker|mens|iemand ~2 kom|komen|overnemen|kijken|bellen, stuur ~3 medewerker|collega|mens|iemand ~2
        langs|maar|door, {_WANT} ~4 {_FIRM} ~2 {_SPEAK}, {_WANT} ~4 iemand ~3 {_SPEAK}, {_WANT} ~4 {_SPEAK} ~3 {_PERSON},
        {_WANT} ~2 {_SPEAK} ~2 met ~2 {_PERSON}, wil ~2 een ~1 {_FIRM}, wil ~3 {_FIRM}, want ~3 {_FIRM}, need ~3 {_FIRM}, would
        like ~3 {_FIRM}, geef ~3 {_FIRM}, give ~3 {_FIRM}, liever ~2 {_FIRM}|iemand, prefer ~2 {_FIRM}, graag ~2 {_FIRM},
        {_FIRM} ~1 graag|aub, a|een ~1 {_FIRM} ~1 aub|please|graag, doe mij ~1 maar ~1 ~1 {_FIRM}|iemand, mag ik ~2 {_FIRM}, mag
        ik iemand van|aan|spreken|spreek|bel|hebben|aub ~1, mag ik iemand ~3 spreek|bel|lijn|telefoon, kan ik ~2 {_FIRM} ~2,
        get|bring|haal|roep|regel ~3 {_FIRM}|iemand, can ik ~3 {_FIRM}, kan u ~4 {_FIRM}|iemand ~2
        erbij|bijhalen|geven|halen|regelen|sturen|laten|roepen|inschakelen|op, verbind ~2 mij, verbind ~2 door, doorverbind ~2,
        kan|wil ~3 doorverbind, transfer mij, put mij ~1 through, connect mij, pass mij ~1 on, patch mij through, doorgezet ~1
        worden, schakel ~2 door, doorgeschakeld, kan ~2 iemand ~2 bel|terugbel|contact|helpen|help, laat ~2
        iemand|collega|medewerker|mens ~2 bel|terugbel|contact|kijken|antwoorden|reageren|help, laat mij ~2 {_FIRM}|iemand ~1
        spreek|praat|bel, let mij ~2 speak|talk, iemand aan de lijn|telefoon|foon, iemand ~2 lijn|telefoon ~1 krijg, {_PERSON}
        aan ~1 de lijn|telefoon, iemand te woord, te woord gestaan|staan, iemand ~1 van ~1 vlees en bloed, van vlees en bloed,
        flesh and blood, warm-bloedig, levend ~1 wezen, levende ziel, een levend iemand, real life person, living person,
        menselijk ~1 contact|gesprek|wezen|persoon|medewerker|hulp|agent|help|being|touch|antwoord, mens
        contact|wezen|being|help|hulp, echt ~1 mens|persoon|iemand|medewerker|antwoord, echte ~1
        mens|persoon|medewerker|collega|iemand|antwoord, een echt iemand, een echte ~1, iemand echt ~1, iemand ~2 die ~2
        echt|wel ~2 bestaat|help|snap|leeft|luistert|kan|verstand, iemand die ~2 snap|help|weet|verstand|luistert|begrijpt|kan
        ~2, iemand met ~1 verstand|hersens|kennis ~1, iemand met een ~1 hart|hartslag|stem|naam|gezicht, met een hartslag, is er
        ~3 iemand ~1, is daar ~2 iemand ~1, zit er ~3 iemand|mens ~1, zit daar ~2 iemand|mens, werkt er ~3 iemand|mens, werken
        er ~3 mens, is er ~2 {_FIRM} ~2, is daar ~2 {_FIRM}, iemand ~1 daar|aanwezig|beschikbaar|online|bereikbaar|vrij|thuis,
        anybody|iemand there|around|available, is iemand there|available, hello ~1 iemand there, hallo ~1 iemand ~1 daar?,
        joehoe ~1, geen ~2 robot ~1, niet ~2 met een|de|deze|die|zo|dit|dat ~1 robot|computer|machine|programma|ding, niet ~1
        met ~1 robot, niet ~2 een? robot, no ~1 robot|robots|machine, not ~3 robot|machine|computer, zonder ~1 robot, geen ~1
        computer ~1 praat|antwoord|maar, geen ~1 automatisch|automatische|geautomatiseerde|standaard ~1
        antwoord|antwoorden|berichten|systeem, weg met ~2 robot, stop ~2 met ~2 robot, rot op met ~2 robot, hou op met ~2 robot,
        haat ~2 robot|robots|deze, hate ~2 robot|robots|talking, word gek van ~2 robot|computer, ben ik ~3
        robot|mens|computer|persoon|machine ~2, ben u ~3 robot|computer|mens|persoon|machine|echt|iemand ~2, ben jij ~2
        robot|mens, are u ~3 robot|human|persoon|mens|machine|computer|real|echt, praat|spreek|chat ik ~2 met ~3
        robot|computer|mens|persoon|machine|iemand|echt, am ik ~2 talk|speak|chat ~2, ben ik talk|speak ~3
        robot|human|mens|persoon|echt, ik talk ~2 to ~2 robot, is dit ~2
        robot|computer|mens|persoon|machine|geautomatiseerd|automatisch ~1, is this ~2 robot|mens|persoon|human|automated, ik
        wil ~3 bel ~1, ik wil ~3 terugbel|teruggebeld ~1, wil ~3 telefonisch ~2, wil ~3 praat ~1, wil ~2 spreek ~1, kan ik ~4
        bel ~1, kan ik ~2 u ~1 bel, kan ik ~4 telefonisch ~3, mag ik ~2 bel ~1, mag ik ~3 telefoonnummer ~2, wat is ~3
        telefoonnummer ~2, heb u ~3 telefoonnummer ~2, telefoonnummer ~2
        bel|contact|medewerker|klantenservice|aub|graag|voor|waar, op welk nummer ~3, welk nummer ~2 bel, waar|hoe kan ik ~3
        bel|bereik|telefonisch|contact ~2, welk nummer kan ik, bel mij ~2, bel mij ~1 terug|op|even, bel me ~1, kan u mij ~2
        bel|terugbel ~1, kan u ~2 bel|terugbel, wil u mij ~2 bel|terugbel, graag ~2 terugbel|teruggebeld|bel|telefonisch|gebeld
        ~1, liever ~2 bel|telefonisch|terugbel|praat|telefoon ~1, terugbel ~1 aub|graag, terugbel, call mij ~1 back?, please
        call mij, can u call mij, phone number ~2, phone mij, give mij a call, speak to ~3 {_PERSON}, talk to ~3 {_PERSON},
        spreek ~2 met ~2 {_FIRM} ~2 aub|graag|spreken, praat met ~2 {_FIRM} ~1 aub|graag, contact ~3 met ~2 {_PERSON} ~1
        opnemen|krijgen|graag|hebben, in contact ~2 {_PERSON}|komen|brengen|gebracht, contact met ~1 een ~1 {_FIRM}, hoe kom ik
        ~4 {_PERSON}|contact, hoe krijg ik ~4 {_PERSON} ~3, hoe bereik ik ~4, hoe spreek ik ~3, hoe praat ik ~3 {_PERSON}, waar
        vind|bereik ik ~3 {_PERSON} ~2, waar kan ik ~4 {_PERSON}, waar is ~3 {_FIRM}, waar zijn ~3 {_FIRM}, waar zit ~3 {_FIRM},
        where ~4 {_FIRM}, how do ik ~3 {_PERSON}|speak|talk|contact, how kan ik ~3 {_PERSON}|speak|talk|contact, dit snap u ~1
        niet ~1, u snap ~2 niet ~2, u snap mij niet ~1, snap u ~2 niet ~2, u weet ~1 het ~1 niet ~1, u kan mij ~2 niet ~2 help,
        u help ~1 mij ~2 niet ~2, jij kan ~2 niet helpen, hier heb ik niks aan ~1, heb ik niks aan ~1, u are ~1 not helping, not
        helping ~1, u do not snap ~1, u kan not help ~1, nul nul nul, 0 0 0, 000, zero zero zero, druk op nul, help iemand ~1,
        help ~1 gewoon iemand, gewoon ~1 iemand ~1, gewoon een ~1 {_FIRM}, even ~1 iemand ~1 spreek|praat|bel ~1, een ander ~1
        iemand|persoon|medewerker, iemand anders ~1 spreek|graag|aub|praat|alstublieft, iemand else please|aub|instead|now,
        speak|talk ~1 to ~1 iemand else, {_FIRM} nodig ~1, {_FIRM} ~1 spreek|praat|bel|inschakelen|please|now|nu|plz, nu ~2
        {_FIRM} ~1 spreek|hebben|aub|graag, praat|overleg|contact met ~1 ~1 {_FIRM} ~1 ?, naar ~1 ~1 {_FIRM} ~1 aub|graag|door,
        door naar ~1 ~1 {_PERSON}, escalate ~2, escaleer ~2, escaleren ~2, take over ~1, laat een mens ~3, laat iemand ~3
        overnemen, kan|mag ~1 iemand ~3 overnemen, overnemen ~1 door ~1 {_FIRM}, live ~1
        agent|chat|persoon|mens|medewerker|gesprek ~1, live iemand, echt ~1 gesprek ~1, persoonlijk ~1
        gesprek|contact|geholpen|spreek|iemand|advies ~1, persoon contact|gesprek|spreek|geholpen, persoon ~1 te ~1 woord, ik
        eis ~3, ik hoef geen ~2 robot|automatisch*|computer|bot ~1, niet ~1 van ~2 computer|robot|automaten ~1, babbelbox,
        kletskop ~1 robot, ik praat niet ~2 tegen|met ~2, ik ga niet ~2 praat|chat ~3 robot|computer|machine|ding, ik typ niet
        ~2 tegen|met, niet tegen ~1 ~1 robot|machine|computer|muur, tegen een ~1 muur|robot|computer|machine ~1 praat|aan, uw ~1
        chef|baas|manager ~1 spreek, leidinggevende ~1 spreek|graag|aub ~1, wie kan ik ~2 spreek|bel ~2, wie kan mij ~2 help ~2
        robot|echt|persoonlijk, met wie ~2 kan ~1 ik ~1 spreek|praat|bel, kan er ~2 iemand ~4, kan er ~2 {_FIRM} ~3, zou ~2
        iemand ~3 mij ~2, mag er ~2 iemand ~3, wil er ~2 iemand ~3, could iemand ~3, kan iemand ~4 mij, kan iemand ~2
        help|bel|mee|kijken, iemand ~1 spreek|bel|praat|aub|please|graag, geen ~2 ai, niet ~3 ai, stop ~1 ai, stom ~1 robot,
        stomme ~1 robot, domme ~1 robot, rotrobot, kutrobot, klote robot, rot robot, stupid ~1 robot, bel|belt iemand ~1 mij,
        iemand ~1 mij ~1 bel|terugbel, real ~1 persoon|human|mens|being|people
    """),
        **cues(NOW, 0.9, f"""
        kan|mag|wil|zou|laat|kunnen ~1 de|mijn|een|uw|die|jullie|u ~2 {_STAFF} ~2 mij ~2 bel|terugbel|spreek, {_STAFF} ~3
        mij|ons ~1 bel|terugbel ?, {_STAFF} ~1 te spreken, {_STAFF} aan de lijn|telefoon|foon, mag|kan ik ~1
        de|een|uw|die|mijn|u ~2 {_STAFF} ~1 spreek|hebben|bel, wil|wens|graag ~3 {_STAFF} ~1 spreek, wil|graag|kan|mag|moet
        ~3 met|to|with ~3 {_STAFF} ~2 praat|spreek|overleg|gesprek|bel|bespreek|bespreken|talk|speak, in gesprek ~2 met ~2,
        met ~3 {_STAFF}|{_FIRM}|iemand ~2 in gesprek, put|get|zet|connect|pass mij ~1 on|onto|through ~1, zet mij ~2 in de ~1
        wacht|wachtrij|rij, wacht|wachten ~1 wel? ~1 op een? ~1 {_FIRM}|echte|medewerkster, wachtenden voor mij, bel mij ~2
        terug, bel u mij, belt u mij, opgebeld worden, u mij ~2 opbellen, klappen|klapt met ~2, laten klappen, iemand horen,
        een ~1 stem horen, hoor ~1 een stem, om de tafel ~2 met, met iemand ~2 om ~1 tafel, mens tegen mens,
        typ|voer|bespreek|vertel|chat|praat|deel|overleg ~5 niet ~2 met|tegen|in|aan ~2
        software|apparaat|chatbot|computer|machine|robot|programma|bot, met|tegen|aan|in ~1 een|de|zo'n|deze|dit ~1
        software|apparaat|chatbot|machine|programma ~2 bespreek|praat|voer|typ|vertel ~3 niet, mens|persoon|human ~2
        dit|hiernaar|besluit|ernaar|it|decision|bezwaar|naar ~3 kijk|kijkt|bekijk|bekijkt|beoordeel|beoordeelt|review|
        oordelen|oordeelt, have a persoon|human|mens ~2 review|check|look|decide
    """),
        **cues(NOW, 0.6, """
            de klantenservice ~1, klantenservice aub|graag|bel|spreek, helpdesk aub|graag|bel, de balie ~1, receptie
            aub|graag
        """),
    },
    clusters=together(NOW, 0.85, """
        medewerker|mens|persoon|collega|leidinggevende|agent|representative|klantenservice|someone|somebody|verantwoordelijke +
        spreek|praat|bel|chatten|chat|telefoon|lijn|telefonisch|talk|speak|doorverbind|verbind|gesprek|bereik|bereiken|contact|
        pakken + wil|kan|mag|graag|liever|hoe|waar|want|zou|please|moet|aub|geef|need|like,
        geen|niet|not|no|nooit|never|zonder|stop|weg|haat|hate|beu|zat|tired + robot|machine|computer|automaat +
        praat|talk|chat|chatten|gesprek|spreek|speak|talking|typen|antwoorden + met|to|tegen|with|van, iemand|someone|mens +
        bereik|bereiken|bel|spreek|praat|call|reach + nummer|telefoonnummer|number, waar|where + mens|medewerker|human +
        klantenservice|gebleven|contact|vind|hulp
    """),
    look_alikes=no_cues("""
        mijn|onze ~1 medewerker|collega|agent, work|working ~1 for ~1 iemand, cat|dog person, iemand else ~2 work, dial ~4,
        phone number van|of|changed|wrong, heb|had ~4 bel|praat|chat ~1 met ~2 medewerker|collega|iemand, gisteren ~4 bel ~1 met
        ~2 medewerker|collega|iemand, net ~2 bel ~1 met ~2 medewerker|collega, persoonlijk|persoonlijke|persoon ~1
        korting|kortingen|aanbieding, menselijke fout, human error, zijn er ~2 mens ~3 ervaring|tevreden, werk|werkte|werken ~3
        als ~2 medewerker|agent|leidinggevende|operator, ik ben ~2 medewerker|leidinggevende|agent|collega ~2 bij|van|in, ik
        werk ~3, mijn collega ~4, mijn collega heb ~5, een|uw|u|die|de|deze|dezelfde|die|andere|eerste|vorige ~1
        medewerker|collega|persoon|agent|leidinggevende ~2 zei|zeg|zegt|heb|heeft|had|was|beloofde|beloofd|is|zou|wees,
        medewerker ~2 van u|jullie ~2, u|uw medewerker ~3 heb|was|is|zeg|zeiden|waren, medewerker ~1 van de maand, van u|uw
        collega ~3, met|door ~1 ~1 een|uw|u|die ~1 medewerker|collega ~2 gesproken|gebeld|gechat|gemaild, heb ~3 met ~2
        iemand|medewerker|collega ~2 gesproken|gechat|gemaild|gebeld|contact|sprak|spreek|bel, gisteren ~3
        iemand|medewerker|collega ~2 spreek|bel, heb ~4 iemand ~2 gesproken|gebeld|aan de lijn, sprak ~4, iemand anders ~2
        besteld|betaald|ontvangen|bezorgd|cadeau|namens|voor, voor iemand anders ~3, kan iemand ~1 anders ~3
        ophalen|ontvangen|tekenen|betalen|aannemen|bestellen, kan iemand anders, iemand ~2 thuis ~3, is er ~2 iemand ~2
        thuis|bezorg*, als er ~2 iemand|niemand thuis, moet er ~2 iemand ~2 thuis|zijn|aanwezig, er moet iemand ~3, iemand thuis
        ~2 zijn|moet|bezorging, robot ~2 stofzuiger|grasmaaier|stofzuigers|maaier|speelgoed|bouwpakket|lego|boor,
        robotstofzuiger ~3, geen robot ~2 stofzuiger|meer|ontvangen|besteld, mijn robot ~3, keukenrobot, de robot ~2
        kapot|stuk|doet|laadt|besteld|retour, robot ~3 besteld|gekocht|retour|kapot|terug, captcha ~4, ik ben geen robot ~2
        vinkje|captcha|vakje|aanvinken, geen robot ~1 vinkje|captcha|vakje|aanvinken, recaptcha, bewijs ~3 robot, kan ik ~3 bel
        ~2 met ~2 simkaart|abonnement|bundel|toestel|buitenland|telefoon, bel ~2 in|naar ~2 het?
        buitenland|europa|belgië|duitsland|spanje, kan ik ~2 onbeperkt ~1 bel, kan niet ~1 bel ~2 met ~2
        telefoon|toestel|simkaart|nummer|mijn, kan ~2 niet ~2 meer bel, bundel ~3 bel, belminuten ~3, kan ik ~2 niet bel ~3
        storing, voor #n persoon|mens, aantal persoon|mens, twee|drie|vier|vijf|zes|acht|2|3|4|5|6|8|10 persoon|mens, twee
        persoon|mens, vier persoon|mens, per persoon|mens, voor ~1 mens, andere mens ~3, veel mens ~2, mens ~1 met ~1
        beperking|allergie, mens kennen|zeggen|denken|vinden, sommige mens, oudere mens, de mens ~2, mens|persoon erger je niet,
        mens-erger-je-niet, mens erger, hoeveel persoon|mens, goed mens, persoon op ~1 foto, persoonlijke|persoonlijk ~1
        gegevens|informatie|cadeau|boodschap|tekst|kortingscode|account|lening, persoon
        gegevens|informatie|cadeau|boodschap|tekst|kortingscode|account|lening|situatie|reden|code|spullen, account ~1 manager,
        manager ~2 zeg, voor ~3 collega ~4, cadeau ~3 collega, boek ~4 robot|mens|agent|collega, bestel ~4 robot, mag ik ~2
        iemand ~2 meenemen|machtigen, iemand ~1 machtigen, chat ~2 geschiedenis|gesprek ~1 terugzien, medewerkerskorting,
        personeelskorting, ben ik ~2 verzekerd, ik ben een ~1 mens, ben u ~2 open|bereikbaar|geopend|dicht, kan iemand ~3
        ophalen|aannemen|tekenen, kan er ~2 iemand ~3 langskomen|tekenen|ophalen|installeren, monteur ~2 spreek, telefoonnummer
        ~2 wijzigen|aanpassen|veranderen|doorgeven|klopt|veranderd|koppelen|behouden|meenemen|vervoerder|monteur|bezorger|
        overzetten, mijn ~1 telefoonnummer ~3, nieuw telefoonnummer, ander telefoonnummer, u weet ~2 dat ~2, terugbel ~2
        gehad|niet|nooit|gisteren|beloofd|word|zou|kreeg|krijg, niet terugbel, nooit ~2 terugbel, zou ~4 terugbel, nog ~2 niet
        terugbel, zou ~2 bel, liever ~1 een ander ~1 kleur|maat|model, mag ik ~1 iemand ~2 anders ~3, u weet niet, bel mij ~1
        niet ~2, niet ~1 bel, werken ~2 mens ~2 met, heb u ~2 robot ~2 stofzuigers|op voorraad, iemand anders ~2 bestellen, mijn
        man|vrouw ~2 spreek, ik wil ~3 praat ~1 over ~3
    """),
    example="Kan ik iemand aan de lijn krijgen?",
    no_example="Een medewerker van jullie zei dat het pakket vandaag komt.",
)  # fmt: skip
