"""S10: does not follow, or reads another language with more ease."""

from alvast.listening.signals.cues import ATTENTION, SignalType, cues, gettext_noop, no_cues, together

S10 = SignalType(
    id="S10",
    name="verwarring_taal",
    title=gettext_noop("Does not follow, or has trouble with the language"),
    advice=gettext_noop(
        "Short sentences, one question at a time, an example, say it back. Offer another language. “No glasses” "
        "may mean more."
    ),
    cues={
        **cues(ATTENTION, 0.85, """
        snap ~3 niks ~1 van ~2, snap er ~1 niks|geen ~3, snap ~2 het ~1 niet ~1 meer?, ik snap ~3 niet ~3, snap ~3 helemaal
        niet, geen idee wat ~3 bedoel|bedoelt|moet, wat bedoel|bedoelt|betekent u|je|dat|dit ~3, wat bedoel u ~1 met, wat
        is|betekent ~3 precies|eigenlijk ~1 ?, wat betekent, what do u mean, kan u ~2 nog eens|een keer|nogmaals ~1
        zeg|uitleggen|herhalen|vertel, nog eens uitleggen|zeg, repeat|explain that|it ~1 again|please?, niet zo snel ~1, te
        snel, langzamer ~2, slow down, kan ~3 langzamer, stap voor stap ~2, in ~1 gewone|simpele|makkelijke|normale|jip
        taal|woorden|en, jip en janneke, te moeilijk ~2, moeilijke woorden|taal|brief, simpel uitleggen, eenvoudiger ~2, mijn
        nederlands ~2 is? ~2 niet|slecht|beetje|not|nog|weinig ~2, mijn nederlands ~3 niet, mijn dutch ~4, my dutch ~4, spreek
        ~3 niet|geen|weinig|beetje|slecht ~2 nederlands|vlaams, niet goed nederlands, geen nederlands, nederlands ~2
        moeilijk|leren|lastig, ik leer ~2 nederlands, do not speak dutch, in english|engels aub?, spreek u ~2
        english|engels|duits|frans|turks|arabisch|pools|arabic|german|turkish|polish, do u speak english, speak english, anyone
        speaks english, kan ~3 in het engels|frans|duits|turks|arabisch|pools|oekraïens, english please, english aub, tolk ~2,
        vertaler, translator, inburgering ~3, taalles, sorry voor ~2 nederlands|taal|spelling|fouten|taalfouten, excuse mijn
        english|dutch, buitenlander ~3, kom uit ~2 syrië|oekraïne|turkije|marokko|polen|eritrea|somalië|iran|afghanistan,
        nederlandse taal ~3, geen goed nederlands, beetje nederlands, ik niet begrijp, ik niet snap, lees|lezen ~2 niet ~1 zo?
        goed, kan ~2 niet ~2 goed? lezen|schrijf, moeite met ~2 lezen|schrijf|schrijven|taal, laaggeletterd, analfabeet, lezen
        ~1 is moeilijk|lastig, lezen ~2 moeilijk, schrijven ~2 moeilijk|lastig, bril ~2 niet ~2 bij|op|vinden, zonder bril, mijn
        bril ~3 vergeten|kwijt, kleine letters|lettertjes ~3, is dat ~1 hetzelfde ~1 als, dus ik moet ~2 wel of niet, wel of
        niet ~1 ?, moet ik ~3 wel of ~2 niet, draad kwijt, ik raak ~3 in de war|kwijt, in de war, verward, verwarrend, confused,
        confusing, lost in, hoe heet dat|het ~1, ik weet niet ~1 hoe ~3 werkt|moet, weet niet wat ~2 moet, weet ~1 niet ~2 wat
        ik ~2 doe, volg ~3 niet ~1 meer?, kan ~2 niet ~1 volgen, ik kan ~1 u niet volgen, dat gaat mij te snel, boven mijn pet,
        geen touw aan vast ~1, chinees voor mij, abracadabra, duizelt mij, do not understand|get ~2, ik do not snap, niet
        duidelijk ~2, onduidelijk ~3, unclear, hè wat, huh
    """),
    },
    clusters=together(ATTENTION, 0.75, """
        uitleggen|uitleg|explain|leg +
        makkelijker|simpeler|eenvoudiger|simpel|duidelijker|rustig|simply|again|opnieuw|nog|anders,
        snap|volg|understand|begrepen + niet|niks|geen|not|nothing|weinig +
        brief|rekening|uitleg|hier|dit|formulier|letter|er|meer|zinnen|woorden|tekst, nederlands|nederlandse|dutch|vlaams +
        beetje|niet|slecht|weinig|moeilijk|leren|not|little|bad|no|taal, what + does|do + mean
    """),
    look_alikes=no_cues("""
        te snel ~1 geleverd|bezorg|afgeschreven|voorbij|weg, te snel gegaan, snap ~2 niet ~3 waarom u,
        snap ~2 niet ~2 waarom ~3 zo lang|nog, snap ~2 niet dat u, wat is ~2 precies|eigenlijk de ~2 prijs|levertijd|datum,
        levering te snel, in het engels ~3 boek|handleiding|versie, boek ~3 in het engels, engelse boek|versie, te moeilijk
        open, snap jij|u ~3 niet ~1, u snap ~3 niet, snap u ~2 mij niet, niet ~1 u snap, jij snap, te snel kapot, te snel leeg,
        hoe heet de|jullie
    """),
    example="Sorry, mijn Nederlands is niet zo goed. Wat betekent dat?",
    no_example="Heeft u dit boek ook in het Engels?",
)  # fmt: skip
