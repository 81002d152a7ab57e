"""S8: illness, disability, distress; and words that mean a life may be in danger."""

from alvast.listening.signals.cues import ATTENTION, NOW, WEAK, SignalType, cues, gettext_noop, no_cues, together

S8 = SignalType(
    id="S8",
    name="ziekte_psychisch",
    title=gettext_noop("Illness or distress"),
    advice=gettext_noop(
        "Ask what helps: slower, in writing, later. Note the need, not the illness. When a life may be in danger: "
        "a person now, 113 or 112."
    ),
    is_deniable=True,
    cues={
        **cues(NOW, 0.95, """
        er ~2 mee ophouden met leven, doodswens, donkere gedachten, zwarte gedachten, dark thoughts, niet verder leven, zo
        niet verder ~1 leven, kan ~1 zo niet verder, kan ~2 niet meer verder ~1 leven, niet meer ~1 wakker ~1 word, er
        niet meer zijn, geen zin meer ~1 in het leven, zie ~2 het ~2 niet meer zitten, zie het leven ~2 niet, hoeft ~1
        voor mij ~3 niet meer, voor mij hoeft het ~3 niet ~2 meer, het hoeft ~3 niet meer, wil ~3 niet meer
        leven|verder|hier zijn|wakker|bestaan|doorgaan, niet meer ~2 leven, wil|wou ~2 dood ~2, dood zijn, liever dood ~3,
        beter ~2 dood, is ik ~1 dood, ik is ~1 dood, zelfmoord ~3, einde ~2 aan maken|maak|mijn leven, eind aan maken|mijn
        leven|alles|het, stap ~2 uit het leven, uit het leven stappen|stap, leven ~3 zinloos|geen zin|niet waard|niks
        waard|geen nut, leven heb ~2 geen zin ~2 meer?, geen zin ~2 in ~1 leven, zonder mij ~2 beter, beter ~3 zonder mij,
        beter af zonder mij, doe mij ~2 iets aan, doe ~2 mijzelf|mezelf iets ~1 aan, mezelf ~2 iets aan, mezelf pijn,
        mezelf ~2 snijden, automutilatie, levensmoe, wil ~4 voor de trein ~2, spring ~3 voor|van ~2 trein|dak|flat|brug,
        pillen ~3 slikken|innemen|genomen, kill myself, end mijn life, end it all, want to die, do not want to live|be
        here, no reason to live, suicidal, hurt|hurting myself, self harm, self-harm, better off dead|without me, kan ~2
        not go on ~2, kan ~3 niet langer|meer verder, er ~2 niet meer ~2 zijn, ik wil er niet meer zijn, wil niet meer
        wakker ~1 word, geen uitweg ~2, geef het leven op, zelfmoordgedachten, suïcidaal, levenseinde ~2 zelf,
        bel|belde|gebeld 113, zit ~3 doorheen, er ~1 helemaal doorheen, aan het eind|einde van mijn latijn|krachten, trek
        het niet ~1 meer, niet meer aankan, kan het ~1 niet meer aan, kan ~2 niet meer aan, kan not cope
    """),
        **cues(NOW, WEAK, """
        ik kan niet meer, spring ik ~4, maak ~3 einde aan ~3, er een eind aan, maak er ~3 eind ~1 aan, hoef ~3 niet meer
        ~2, ik wil ~2 eruit stappen, er een punt achter, een punt ~1 achter ~1 zetten|zet, niet meer zitten, wil|ga ~2
        dood, ik trek ~2 niet meer
    """),
        **cues(ATTENTION, 0.85, """
        ligt ~4 ziekenhuis, zit ~2 ziekenhuis, in het ziekenhuis, uit het ziekenhuis, opgenomen ~3 ziekenhuis|kliniek,
        ziekenhuisopname, in hospital|the hospital, net ~2 geopereerd, geopereerd ~2, operatie ~1 gehad|ondergaan|ondergaat,
        na|voor ~2 operatie, geopereerd|operatie ~1 aan ~1, had surgery, burn-out, burnout, overspannen, depressie, depressief,
        depressed, depression, paniekaanval, paniekaanvallen, angststoornis, angstaanval, anxiety, panic attack, psychisch ~3,
        psychose, psychiater, psycholoog, ggz, ptss, slecht ~2 concentreren, niet ~2 concentreren, concentratieproblemen, chemo,
        chemotherapie, bestraling, bestralingen, kanker ~2, cancer, ms-patiënt, hersenbloeding, hersenletsel, beroerte,
        cva, hartaanval, hartinfarct, dialyse, terminaal, terminale, palliatief, palliatieve, hospice, ongeneeslijk, ernstig
        ziek, erg ziek, heel ziek, ongeneeslijk ziek, seriously ill, very ill|sick, chronisch ziek|ziekte|pijn, chronische
        ziekte|pijn, langdurig ziek, slechtziend, slechtziende, blind, visueel beperkt, slechthorend, slechthorende, doof, dove,
        hoor ~2 slecht, zie ~1 bijna ~1 niks, hearing impaired, hard of hearing, visually impaired, deaf, gehoorapparaat ~3,
        slaap ~4 niet|slecht|amper ~2, lig ~2 wakker ~3, ligt ~2 wakker ~3, slapeloze nachten, kan not sleep, losing sleep, ik
        huil ~3, zit ~3 te huilen, in tranen, crying, autisme, autistisch, autist, autism, adhd, dyslexie, dyslectisch,
        dyslectic, dyslexic, beperking ~2, handicap, gehandicapt, rolstoel, invalide, disabled, disability, wheelchair,
        mindervalide, licht verstandelijk, verstandelijk beperkt, dement, dementie, dementia, alzheimer, parkinson, revalidatie,
        revalideren, thuiszorg, wijkverpleging, ernstige ziekte, ziek ~3 thuis, ben ~2 ziek ~1, ernstig ongeluk, long covid,
        migraine, epilepsie, reuma, zwaar ziek, zuurstof|beademing|dialyse thuis, beademingsapparaat, zuurstofapparaat
    """),
    },
    clusters=together(ATTENTION, 0.75, """
        hoor|zie|see|hear + bijna|nauwelijks|amper|slecht|moeilijk|barely|heel +
        niks|niet|telefoon|niets|letters|scherm|nothing|weinig|goed|slecht,
        ziek|kanker|operatie|chemo|ziekenhuis|beroerte|revalidatie|ongeluk|depressie|therapie|sick|surgery|hospital +
        ik|mijn|mij|ben|man|vrouw|moeder|kind|my +
        lig|ligt|opgenomen|hersteld|herstellende|behandeling|onderga|thuis|net|recovering|bed|rolstoel
    """) | together(NOW, 0.9, """
        pillen|medicijnen|touw|strop|brug|trein|pills|rope|overdosis +
        klaarliggen|klaarligt|klaar|innemen|slik|slikken|springen|spring|ophangen|gespaard|verzameld|take + ik|mij|heb|wil, er +
        ben + ik + niet + meer + dan|toch|dagen|straks|week|morgen|binnenkort, niemand|nobody + missen|mist|miss + mij|me,
        hoeft|hoef + leven + niet|mij|meer, afscheid|goodbye + leven|iedereen|world|wereld, leven|live|life|living +
        niet|not|geen|no + meer|anymore|more|zin|point|wil|want + ik|mij|want, leven +
        stap|stappen|uitstappen|beeindigen|einde|eind|benemen|ontnemen + ik|mij|mezelf|mijn|eruit|uit, dood|doodgaan +
        wil|liever|beter|want|verlang|hoop + ik|mij|allemaal, mezelf|myself +
        iets|pijn|snijden|doen|doe|kill|killing|hurt|hurting|verdrinken|ophangen|harm|aandoen|snij,
        wakker + niet + meer + word|worden|worden|wil|hoef + ik
    """) | together(NOW, WEAK, """
        eind|einde + maak|maken|make + ik|mij|er|leven|alles|zelf, zie + zitten + niet + meer
    """),
    look_alikes=no_cues("""
        ziek duur|goed|vet|veel|mooi|leuk|gaaf|lekker|snel|irritant, ziek van ~3, doodziek van, ik word ~2 ziek van, blinde
        muur|vlek|darm|hoek|kaart, zonnescherm ~3, blind date|vertrouwen, nu niet meer ~1 verder|ga ~2
        bestelling|bestellen|formulier|scherm, kan niet verder ~3 klikken|bestellen|formulier|scherm|pagina|stap, kan niet meer
        verder ~4 klikken|bestel|scherm|pagina|formulier|stap, hoef|hoeft ~3
        bestelling|boek|pakket|artikel|lamp|product|kast|bank|levering|jas|trui ~2 niet meer,
        bestelling|pakket|artikel|hij|product hoeft ~3 niet meer, anders|dan hoeft ~4 niet meer, het hoeft niet meer ~2
        bezorgd|geleverd|verzonden, ziekenhuis ~3 serie|boek|bestelling|parkeren|factuur|bezorg, operatie geslaagd|gelukt,
        beperking ~1 van|in garantie|levering, niet meer zitten ~3 bestelling|bank|stoel|kussen, wil ~1 niet meer verder met u,
        er helemaal doorheen ~2 schoen|zool|band|stof, zool|band|schoen|stof|batterij|broek ~6 doorheen, dood ~2 pixel,
        batterij|telefoon|laptop|wifi wil ~3, lens|blinddoek, dubbelblind, boek ~4
        burn-out|depressie|autisme|dementie|zelfmoord|kanker, rolgordijn, ik wil ~2 niet meer ~2 wachten|bestellen|betalen,
        spring ~2 uit mijn vel
    """),
    example="Ik zie het allemaal niet meer zitten.",
    no_example="Dat is ziek duur voor een lamp.",
)  # fmt: skip
