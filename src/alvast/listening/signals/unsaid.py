"""S17: more is meant than said."""

from alvast.listening.signals.cues import INFO, SignalType, cues, gettext_noop, no_cues, together

S17 = SignalType(
    id="S17",
    name="onuitgesproken",
    title=gettext_noop("More is meant than said"),
    advice=gettext_noop(
        "Invite: “what exactly is in your way?” Check by an open question, and do not close at the first “all "
        "right”."
    ),
    cues={
        **cues(INFO, 0.8, """
        weet niet ~2 of ik ~2 bij u ~2 moet|juiste|goed|terecht, ben ik ~2 hier ~2 goed|juiste ~2, of ik hier ~2
        goed|terecht|juist, niet zeker ~2 hier ~2, not sure if ~4 right place|right|you, domme vraag ~1, stomme vraag ~1, dom
        van mij, silly question, stupid question, dumb question, gekke vraag ~1, rare vraag ~1, vreemde vraag, vraag ~2 dom|stom
        ~1, laat ~1 maar ~1 zitten?, laat maar, never mind, nevermind, forget it, vergeet het maar, laat ook maar, zal wel aan
        mij liggen ~1, aan mij ligt ~1, ligt ~3 aan mij ~1, ligt het aan mij, it is probably me, must be me, is it me, ik wou ~2
        eigenlijk ~1 alleen|gewoon ~2, ik wil ~2 eigenlijk ~1 alleen|gewoon ~2, eigenlijk alleen ~2 vraag|weet|vragen, als het
        niet ~3 te veel ~1 moeite is ~1, niet te veel moeite|gevraagd, teveel moeite|gevraagd ~1, als het mag ~1, als het kan ~1
        hoor, als het niet ~1 uitkomt, wil ~2 niet ~2 tot last|lastig|storen|zeuren|vervelend, wil ~3 niet storen, sorry ~2 dat
        ik ~2 stoor|lastigval|lastig|zeur|weer, sorry to bother ~1, hate to bother, sorry voor ~1
        storen|storing|vraag|gezeur|moeite ~1, eh ja goed dan, eh ja, ja goed dan ~1, nou goed dan, goed dan maar, oké dan ~1
        maar, oke dan ~1 maar, nou goed ~1, tja ~2, ja tja, mwah ~1, hmm ~2, hm oke, eh, ehm, uhm, ik vraag mij ~2 af ~1
        of|hoe|waarom ~2, just wondering ~1, ik vroeg me ~1 af ~1, is niet ~2 belangrijk hoor ~1, niet ~1 zo belangrijk ~1, not
        important, het is ~1 niet ~1 erg ~1 hoor, het maakt ~2 niet ~1 uit, maakt niet uit ~1, doe maar niet, dan weet ik het
        ook niet ~1 meer?, ik weet het ook niet ~1 meer?, weet het ~1 niet ~1 meer, zal wel ~1, het zal wel ~1, het zal, zal wel
        goed zijn|komen ~1, als u het zeg ~1, if u say so, wat u wil|vindt, u zult het wel weten, u weet het beter ~1, dan niet
        ~1, dan maar niet, dan doe ik het ~1 zelf ~1 wel, ik zoek ~1 het ~1 zelf wel uit ~1, ik red mij wel ~1, ik kijk wel ~1
        even?, misschien ~2 later ~1 weer|nog, het geeft niet ~1, geeft niet hoor, ik durf ~2 niet ~2, ik schaam mij ~2, beetje
        raar om te vragen, moeilijk om te zeggen|vragen, weet niet ~2 hoe ik ~3 zeg|vraag|uitleggen|vertel, ik weet niet ~1 waar
        ik moet beginnen, lang verhaal ~1, long story, ingewikkeld verhaal, het is ingewikkeld ~1, ik wil niemand ~2
        last|zwartmaken, zonder te klagen, niet om te klagen ~1 maar, ik wil niet klagen ~1, don't want to complain, ik klaag
        niet ~1, maar goed ~1, nou ja ~2, nouja, enfin ~1, afijn, wat moet ik dan ~1, ik hoop dat ~2 niet erg is
    """),
    },
    clusters=together(INFO, 0.75, """
        wil|want|hoop + niet|not|geen +
        lastig|last|storen|zeuren|vervelend|bother|moeilijk|zeurderig|klagen|opdringerig|trouble,
        misschien|waarschijnlijk|vast|probably + stom|dom|raar|gek|stomme|domme|silly|stupid|onzin|mij, doe + geen + moeite,
        laat + zitten, vraag|question + dom|domme|stom|stomme|gek|gekke|rare|raar|silly|stupid|simpele|misschien
    """),
    look_alikes=no_cues("""
        laat ~3 weten, doe maar ~1 rode|blauwe|groene,
        laat maar weten|horen|zien|komen|doorgaan|zeg|bezorgen|sturen|leveren, laat ~2 maar ~1 weten|horen|zien, laat maar ~2
        weet|hoor, maakt niet uit welke|wanneer|waar, hoe laat, niet erg ~2 blij|tevreden|duidelijk|handig|snel, dan niet ~1
        meer|nodig|vergeten|moet|kan, niet zo erg blij, zal wel ~1 betalen|doen|sturen, op zich, hoe moet ik dan
    """),
    example="Het is misschien een domme vraag, maar ik weet niet of ik bij u moet zijn.",
    no_example="Laat maar weten wanneer het pakket komt.",
)  # fmt: skip
