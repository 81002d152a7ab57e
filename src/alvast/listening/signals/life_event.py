"""S18: something large changes in a life."""

from alvast.listening.signals.cues import INFO, SignalType, cues, gettext_noop, no_cues

S18 = SignalType(
    id="S18",
    name="levensgebeurtenis",
    title=gettext_noop("A life changes"),
    advice=gettext_noop(
        "Ask the date and all that changes with it; bundle the tasks and mail a list. In a divorce keep the "
        "addresses of both apart."
    ),
    is_deniable=True,
    cues={
        **cues(INFO, 0.85, """
        ga|gaan|ben|zijn|heb|ben|wordt|binnenkort|net|pas ~4 verhuizen|verhuisd|verhuis, verhuis ~3
        naar|binnenkort|per|op|volgende|morgen|zaterdag, verhuizing ~2, verhuizen ~3, verhuisd ~3, moving house|home|to|out ~1,
        we|wij|ik am|are moving, ben ~2 moving, move house|to ~2 new, nieuw|nieuwe adres|huis|woning|appartement ~2, nieuwbouw
        ~2 oplever*, krijg ~3 sleutel ~2, sleutel|sleutels ~2 van ~3 huis|woning|appartement, sleuteloverdracht, sleutels ~2
        krijg ~1, huis ~2 gekocht|verkocht, getting the keys, bought a house, in scheiding, ga ~2 scheiden, gaan ~2 scheiden,
        gescheiden ~2, scheiding ~2, scheiden ~2 van mijn, uit elkaar ~2, relatie ~2 uit|verbroken|over|voorbij, getting
        divorced, divorce, divorced, separated from, split up, broke up, mijn|onze ex ~3, mijn ex, ex-man, ex-vrouw, ex-partner,
        exman, exvrouw, ex-vriend, ex-vriendin, my ex, krijg ~3 kindje|kind|baby|tweeling, zwanger ~2, in verwachting,
        uitgerekend ~2, bevallen ~2, bevalling, geboren ~2, geboorte ~2, gezinsuitbreiding, kindje op komst, baby op komst,
        pregnant, having a baby, expecting a baby, newborn, adoptie, ouderschapsverlof, zwangerschapsverlof, ga|gaan ~3
        samenwonen, samenwonen ~2, samen wonen, samengaan wonen, moving in together, move in with, trekt|trek ~2 bij mij in,
        intrekken bij, ga|gaan ~2 trouwen, getrouwd ~2, huwelijk, getting married, just married, net getrouwd, op kamers ~1, uit
        huis ~2 gegaan|gaat|vertrokken, het huis uit ~2, student ~2 kamer, ga ~3 studeren ~2, going to college|university, met
        pensioen ~1, gepensioneerd ~1, pensioen ~2, retiring, retired, retirement, vut, baan ~2 kwijt|verloren, ontslagen ~1,
        werkloos, werkeloos, ontslag ~2, lost mijn job, laid off, nieuwe baan ~1, new job, ga|gaan ~2 emigreren, emigreren,
        emigreren we, emigratie, emigrate, emigrating, verhuizen naar het buitenland, naar het buitenland ~2, moving abroad,
        abroad, verpleeghuis ~2, verzorgingstehuis, verzorgingshuis, bejaardenhuis, bejaardentehuis, verpleegtehuis, rusthuis,
        woonzorgcentrum, aanleunwoning, nursing home, care home, hospice, begin ~3 voor mijzelf|mezelf, voor mezelf ~2
        begin|begonnen|beginnen, voor mijzelf begin*, eigen bedrijf ~2, zzp'er ~1 geworden|word, zzp, zelfstandige, als
        zelfstandige, starting mijn own business, start mijn own business, self-employed, failliet ~2, faillissement,
        naamswijziging, achternaam ~3 veranderd|wijzigen|gewijzigd|veranderen, transitie, geslacht ~2 gewijzigd|aanpassen, gaat
        het huis uit, uit elkaar gegaan
    """),
    },
    look_alikes=no_cues("""
        gescheiden ~1 verzonden|geleverd|bezorgd|inzamelen|afval|facturen|leveren|zakken, afval ~1 scheiden, afvalscheiding,
        nieuw adres ~1 van|voor u, wat is uw nieuw adres, ons ~1 nieuwe adres ~1 winkel, uit elkaar ~2
        gevallen|halen|valt|gehaald|kast|stoel|bank|vallen|viel|genomen|schroeven, gevallen ~2 uit elkaar, valt uit elkaar,
        kast|stoel|bank|tafel|schoen|schoenen|bed ~4 uit elkaar, verhuisdoos, verhuisdozen, verhuisbus, verhuiswagen,
        verhuislift, naar het buitenland ~2 verzenden|verzonden|bezorgen|sturen|leveren|stuur|bellen|verzending,
        leveren|verzend|verzenden|stuur|bezorgen|sturen ~3 naar het buitenland, kampeer, pensioen ~1 fonds, boek ~4
        zwanger|scheiden|scheiding|trouwen, zwangerschapskussen, zwangerschapskleding, pasgeboren ~1 romper|maat, kind ~2
        geboren ~2 schoen, gescheiden vak|vakken, hotel pension, relatie ~1 nummer, relatienummer, jongere ~1 ex, ex
        btw|bezorgkosten|works
    """),
    example="We gaan verhuizen en krijgen volgende maand de sleutel.",
    no_example="De stoel is uit elkaar gevallen.",
)  # fmt: skip
