"""The words by which a commitment of ours is known, and those that undo it. Lower case, without accents."""

from alvast.writing.terms import listed, phrased

OURSELVES = frozenset(listed("ik wij we i"))
CUSTOMER = frozenset(listed("u je jij jullie you"))

NO_COMMITMENT = frozenset(
    listed("""
    kan kunnen mag mogen moet moeten wil willen zou zouden wou hoop hopen denk denken vraag vragen verzoek verzoeken zie
    zien lees lezen begrijp begrijpen snap ontvang ontvangen ben zijn heb hebben werk werken adviseer adviseren raad
    raden wens wensen nodig nodigen hoor horen adviseerde vermoed vermoeden vind vinden geloof incasseer incasseren
    spreek gaf vraagt hoopt had hadden was waren wilde wilden kon konden moest moesten dacht weet can could may
    might would bestaan vieren hope think ask need want understand see believe must should am are have had was were cannot
    closed wish recommend advise""")
)
WE_HAVE = ("voor u", "antwoord", "uitsluitsel", "duidelijkheid", "voor je", "for you", "bij u")
CLOSED = frozenset(listed("gesloten dicht vakantie afwezig bereikbaar geopend open vrij feestdag graag closed holiday"))
OUR_DEEDS = frozenset(listed("levering bezorging reparatie installatie aansluiting afspraak delivery repair installation"))
NOT_OURS = frozenset(
    listed("""
    gesloten dicht vakantie afwezig bereikbaar geopend open vrij feestdag geldig verloopt verlopen aanbieding actie
    korting betaaltermijn garantie abonnement bedenktijd herroepingstermijn openingstijden geincasseerd afgeschreven
    graag uitnodigen welkom closed holiday valid expires offer reachable verjaardag jarig""")
)
HOPES = frozenset(
    listed("""
    hoop hopen hopelijk denk denken vermoed vermoeden streven streef proberen probeer schat hope think guess try aim
    expecting""")
)
PLANNED = phrased(
    "verplaatst; ingepland; gepland; verzet; geboekt; gereserveerd; vastgelegd; afgesproken; rescheduled; booked; scheduled"
)
FROM_THE_CUSTOMER = ("van uw rekening", "van je rekening", "from your account")
NEGATIONS = frozenset(listed("niet geen nooit niets nergens niemand not never no t nothing cannot"))
WEAK = frozenset(
    listed("""
    zou zouden kan kunnen normaal meestal doorgaans gewoonlijk normaliter usually normally misschien mogelijk wellicht
    hopelijk waarschijnlijk moet moeten mag might may could should would probably maybe perhaps hopefully must""")
)
CONDITIONS = frozenset(
    listed("""
    als indien mits tenzij wanneer zodra mocht voordat nadat zolang if unless once when provided after until""")
)
VERBS_IN_FRONT = frozenset(
    listed("""
    is zijn was heeft hebben krijgt komt klopt lukt ligt staat blijft gaat wordt zit werkt blijkt past bevalt ontbreekt
    verandert mocht arriveert belt should""")
)
CONDITION_PHRASES = ("op voorwaarde dat", "in het geval dat", "stel dat", "onder voorbehoud", "provided that", "in case")
NO_CONDITION = phrased("""
    als afgesproken; als beloofd; zoals; ook als; ook wanneer; even if; als eerste; als volgt; als u dat goed vindt; als
    het goed is; net als; als laatste; als excuus; als goedmaker; day after tomorrow; as agreed; als compensatie; als extra""")
ASKED_AFTER = frozenset(
    listed("""
    weten horen laat hoort kijken zien vertellen vertel zeggen know hear tell bepalen besluiten bespreken""")
)
PEOPLE = frozenset(listed("mij me ons u je us you"))
TOLD = frozenset(listed("wat hoe of waar waarom wie welke welk what how whether why where who which if"))
OPTIONS = frozenset(listed("wilt kiest kunt kan liever als indien wil zou mocht want choose prefer if"))

U_GETS = frozenset(listed("krijgt krijg ontvangt ontvang hoort hoor vindt leest verneemt receive get hear"))
U_HAS = frozenset(listed("heeft hebt heb bent have ziet zie see"))
U_HAS_WHAT = phrased("""
    terug; in huis; antwoord; uitsluitsel; bericht; op uw rekening; op je rekening; duidelijkheid; uw geld; je geld; uw
    pakket; je pakket; uw bestelling; je bestelling; een reactie; een oplossing; het bedrag; uw boek; the money; your
    money; your parcel; your order; an answer; it back; weer internet; weer toegang; stroom; in uw mail; in je mail; in uw
    mailbox; in je mailbox; in uw inbox; in je inbox; in uw bus; in uw brievenbus; in je brievenbus""")
U_MAY_COUNT_ON = ("verwachten", "rekenen op", "tegemoet zien", "op rekenen", "expect", "count on", "in huis hebben")
U_IS = phrased("""
    gebeld; teruggebeld; geholpen; geinformeerd; benaderd; gemaild; op de hoogte; bezocht; called; contacted; refunded;
    informed; doorverbonden; thuisgebracht; terugbetaald; gecompenseerd""")
TIME_TO_ACT = phrased("""
    de tijd; de gelegenheid; de kans; de mogelijkheid; bedenktijd; time to; the chance; toegang tot; factuur; aanmaning;
    herinnering; korting; punten; until""")

OUR_THINGS = frozenset(
    listed("""
    pakket pakketje pakketten bestelling bestellingen order orders zending levering bezorging geld bedrag terugbetaling
    restitutie vergoeding tegoed creditnota monteur bezorger chauffeur koerier vervoerder collega specialist technicus
    afdeling medewerker team boek boeken artikel artikelen product producten retourlabel label vervanging reparatie
    toestel onderdeel onderdelen mail brief bevestiging antwoord reactie uitslag voorraad installatie storing
    aansluiting offerte wijziging adreswijziging retourzending cadeaubon bon code kaart pas pinpas sleutel stoel bank
    kast tafel laptop telefoon fiets lamp jas schoenen schoen jurk wasmachine koelkast rekening oplossing planning
    leverancier fabrikant magazijn afspraak koffer tas internet verbinding meter thermostaat ketel apparaat accu
    batterij matras bed stofzuiger printer tablet cadeau bloemen retour terugstorting betaling verzendlabel vervangende
    exemplaar exemplaren deel delen titel titels spullen doos nieuwe andere juiste ontbrekende nazending uitbetaling
    parcel package order refund money delivery engineer courier
    colleague replacement item items book books label repair shipment amount confirmation answer update mechanic
    technician""")
)
POINTERS = frozenset(listed("het dat deze die alles dit er it this that they everything there ze hij zij"))
THING_ACTS = frozenset(
    listed("""
    komt komen vertrekt vertrekken arriveert arriveren volgt volgen belt bellen mailt mailen stuurt sturen levert
    leveren bezorgt bezorgen neemt nemen brengt brengen haalt halen repareert repareren lost verwerkt vervangt plaatst
    maakt installeert landt reist verstuurt verzendt beantwoordt bekijkt onderzoekt sluit arrives arrive leaves ships
    calls comes sends delivers visits contacts werkt werken doet geeft geven arriving coming leaving ziet start starten""")
)
THING_IS = frozenset(listed("is zijn staat staan ligt liggen zit is are"))
THING_IS_HOW = phrased("""
    er; bij u; bij je; in huis; klaar; op uw rekening; toegankelijk; in orde; actief; bijgewerkt; zichtbaar; op je rekening;
    binnen; onderweg; gerepareerd; opgelost; hersteld; terug; leverbaar; op voorraad; beschikbaar; gereed; gepland;
    ingepland; gemaakt; voltooid; rond; afgerond; verwerkt; op de bank; voor de deur; verkrijgbaar; geregeld;
    gereserveerd; geboekt; booked; op de mat; thuis; in uw mail; in je mail; in uw mailbox; in je mailbox; in uw inbox; in
    je inbox; in de bus; in uw bus; in je bus; in de brievenbus; in uw brievenbus; in je brievenbus; with you; ready; in
    stock; on your account; in your account; back; available; due; scheduled; there""")
THING_GOES = frozenset(listed("gaat gaan"))
THING_GOES_HOW = phrased("""
    mee; weg; de deur uit; op de post; uit; naar u; retour; naar de vervoerder; verzonden; op pad; op transport; naar
    post; de post op; vertrekken; in""")
PASSIVE = frozenset(listed("wordt worden zal zullen will shall"))
DONE_BY_US = phrased("""
    bezorgd; geleverd; verzonden; verstuurd; stort; gebeld; overgemaakt; terugbetaald; uitbetaald; bijgeschreven;
    opgehaald; gemaakt; gerepareerd; vervangen; geplaatst; verwerkt; aangepast; gewijzigd; hersteld; opgelost; stuurd;
    gemaild; geinstalleerd; aangesloten; afgehandeld; behandeld; opgenomen; ingepland; geinformeerd; geholpen;
    aangeboden; afgeleverd; klaargezet; gecrediteerd; beoordeeld; beantwoord; onderzocht; uitgevoerd; toegevoegd;
    geactiveerd; meegegeven; ingepakt; uitgeleverd; verwacht; gecontroleerd; vergoed; bevestigd; uitgereikt; gebracht;
    gereset; vrijgegeven; bekeken; nagekeken; doorgevoerd; gecorrigeerd; teruggegeven; ingericht; opgestart;
    doorgestuurd; stopgezet; afgerond; verholpen; aangevuld; aangeleverd; bestuurd; gehaald; bellen; komen; leveren;
    bezorgen; sturen; versturen; nemen; arriveren; vertrekken; aankomen; mailen; verzenden; zijn; staan; ontvangen;
    krijgen; horen; hebben; delivered; shipped; sent; refunded; repaired; replaced; called; credited; paid; arrive; be;
    come; call; leave; ship; contact; fixed; processed; resolved; collected; deliver; visit; receive; dispatched;
    restored; updated; ready; activated; unlocked; corrected; answered; handled; solved; opgestuurd; ring; phone; email;
    reply; respond; repair; replace; refund; inform; reageren; repareren; vervangen; informeren""")
COLLEAGUES = frozenset(listed("collega collega's medewerker colleague"))
SOMEBODY = frozenset(listed("iemand someone somebody"))
OUR_DATES = frozenset(
    listed("""
    leverdatum bezorgdatum leverdag bezorgdag levermoment bezorgmoment verzenddatum verzenddag afhaaldatum leverweek
    aankomstdatum""")
)
NEW_DATES = phrased("""
    nieuwe datum; nieuwe dag; new date; new day; delivery date; delivery day; shipping date; dispatch date; arrival date""")
DATE_IS = frozenset(listed("is wordt staat blijft valt becomes will"))
IT_WORKS_OUT = ("lukt ons", "lukt het ons", "lukt mij", "lukt me", "lukt het mij", "lukt het me")
COUNT_ON = ("reken op", "count on")
SUBJECTS = OUR_THINGS | POINTERS | OURSELVES | CUSTOMER | {"uw", "je", "onze", "our", "your"}
WE_DO = frozenset(
    listed("""
    bel bellen mail mailen stuur sturen laat laten geef geven kom komen regel regelen zorg zorgen zoek zoeken neem nemen meld
    melden breng brengen lever leveren reageer reageren informeer verstuur versturen bezorg bezorgen betaal betalen stort
    storten maak maken vervang vervangen repareer repareren plaats plaatsen verwerk verwerken call send mail email let get
    come ship deliver refund pay repair replace""")
)
LABELS = ("bezorg", "lever", "expected", "verzend", "aankomst", "delivery", "terugbel", "verwacht")
REPORTED = phrased("""
    u schrijft; u schreef; u vraagt; u vroeg; u zegt; u zei; u meldt; u meldde; u geeft aan; u gaf aan; u vertelde; u
    noemt; u noemde; u wilt; you write; you wrote; you say; you said; you ask; you asked; je schrijft; je schreef; je
    vraagt; je zei; u hoopt; u verwacht; u had; u wenst; u wilde; u wil""")
REQUESTS = phrased("""
    stuur; bel; mail; reageer; betaal; laat; geef; wijzig; meld; neem; kom; breng; lever; vul; controleer; bevestig;
    please; send; call; reply; return; pay; let; graag; gelieve; zorg; houd; haal; zet; gebruik; bestel; kies; annuleer;
    retourneer; plan; maak; leg; check; klik""")
