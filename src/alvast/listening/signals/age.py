"""S9: the digital way does not suit."""

from alvast.listening.signals.cues import ATTENTION, SignalType, cues, gettext_noop, no_cues, together

S9 = SignalType(
    id="S9",
    name="ouderdom_digitaal",
    title=gettext_noop("The digital way does not suit"),
    advice=gettext_noop(
        "Offer a way without a screen, one step at a time, and confirm by letter. Patient, not patronising. Never "
        "guess an age."
    ),
    cues={
        **cues(ATTENTION, 0.85, """
        niet zo|erg|heel ~2 van de computer|computers|techniek|internet, niet ~2 handig ~3
        computer|computers|internet|digitaal|digitale|telefoon|techniek|dat, niet ~1 zo? digitaal, digibeet, leek ~2 computer,
        not good with computers|technology, geen verstand ~2 computer|computers|internet, weinig verstand ~2 computer, heb ~2
        geen ~1
        computer|digid|smartphone|internet|e-mail|mail|whatsapp|printer|e-mailadres|tablet|wifi|app|mobiel|mobieltje|mailadres,
        zonder ~1 computer|digid|smartphone|internet|e-mail|app, geen digid, do not have ~2 computer|smartphone|internet|email,
        niet ~2 met ~2 digid ~2 overweg, ik kan niet ~2 overweg ~3, overweg met ~2 computer|apps|internet|digitale, vroeger kan
        ~6, vroeger ~3 gewoon ~3 balie|loket|winkel|bank|kantoor, aan|bij een|de|het loket|balie, loket ~3, ben ~1
        al|ruim|bijna|over|boven|inmiddels? ~1 #n jaar|jaren ~1 oud?, ben ~1 al #n, ben ~2
        tachtig|zeventig|negentig|tweeëntachtig|vijfentachtig|achtenzeventig|tweeentachtig|achtentachtig, ik ben ~1
        75|76|77|78|79|80|81|82|83|84|85|86|87|88|89|90|91|92|93|94|95, op mijn leeftijd, at mijn age, ben ~2 op leeftijd, oude
        man|vrouw|vrouwtje|mens, bejaard, bejaarde, op hoge leeftijd, ben te oud ~3, word een dagje ouder, ouder dan #n jaar,
        gepensioneerd ~4 computer, elderly, snap ~3 scherm|computer|knop|knoppen|website|site|app|internet ~2 niet, snap ~1 niks
        ~2 van ~2 scherm|computer|knop|website|site|app|internet|apps, snap dat scherm|internet|computer niet, welke|waar ~2
        knop|knopje|knoppen ~2 bedoel|bedoelt|moet|is|sta|drukken, waar moet ik ~2 drukken|klikken, which button, geen
        smartphone, kan ~3 niet ~2 gewoon ~2 stuur ~2, gewoon ~3 per|met|via de? post|brief|papier|telefoon, liever ~2
        per|op|een post|brief|papier, op papier ~3, per brief, by post|letter, papieren ~1 rekening|versie|formulier|factuur,
        acceptgiro, kleinzoon|kleindochter|kleinkind|zoon|dochter help ~2 normaal|altijd|mij|meestal, normaal ~3 help ~2
        zoon|dochter, pak ~2 pen, pen en papier, schrijf ~2 het? ~1 op ~1 pen, ben ~3 weer vergeten, ik vergeet ~3
        steeds|alles|snel|vaak, wat zeg u|je ~1 ook ~1 alweer?, hoe ging dat ook alweer, niet met de tijd mee, ouderwets ~2,
        internetten ~3 niet, met internet ~3 niet ~2, niet thuis in ~2 computer|internet, internetbankieren ~3 niet, ik ben ~3
        oudere, qr-code ~3 niet|wat
    """),
    },
    clusters=together(ATTENTION, 0.75, """
        digitaal|digitale|computer|internet|online|app|apps|website|scherm +
        niks|gedoe|moeilijk|lastig|ingewikkeld|niet|snap|overweg|bang|handig + mij|ik|oud|leeftijd|jaar|voor,
        alleen|enkel|only|nog + vaste|huistelefoon|landline|brievenbus + telefoon|lijn|phone|heb|have,
        knop|knopje|knoppen|toets|button + welk|welke|waar|which + indrukken|drukken|druk|press|klik|moet, per|op|by|via +
        post|brief|papier|letter + kan|liever|graag|wil|can|stuur|send|opsturen|krijgen, jaar|jarige|bejaard|oud|leeftijd +
        tachtig|negentig|zeventiger|tachtiger|80|81|82|83|84|85|86|87|88|89|90|91|92|93|78|79 + ik|ben|word
    """),
    look_alikes=no_cues("""
        internet ~3 werkt|ligt|storing|traag|uit, app ~2 crasht|werkt, website ~2 werkt,
        heb geen internet ~3 storing|meer|sinds|verbinding|thuis|vandaag|vanochtend, geen internet ~2
        sinds|meer|vandaag|na|verbinding|storing, zonder internet sinds|na|door|zit, al #n jaar
        klant|lid|abonnee|tevreden|bij|abonnement, ben al #n ~1 jaar klant|lid|abonnee|bij, ben al #n
        dagen|weken|uur|keer|maanden|minuten|week|maand|uren, heb geen ~1 mail ~3 ontvangen|gekregen|gehad|gezien, geen ~1 mail
        ontvangen|gekregen|gehad|binnengekomen|van u|bevestiging, geen e-mail ~3 ontvangen|gekregen|gehad, not receive ~3 email,
        geen wifi ~3, garantie ~3 #n jaar, ben al een, ben al één, mail ~2 ontvangen, geen printer ~2 geleverd|ontvangen, op
        post gedaan, per post ~2 verstuurd|verzonden|teruggestuurd|retour
    """),
    example="Ik ben niet zo van de computer, kan het ook per brief?",
    no_example="Ik heb geen internet sinds vanochtend.",
)  # fmt: skip
