"""S3: thinks of leaving."""

from alvast.listening.signals.cues import ATTENTION, INFO, SignalType, cues, gettext_noop, no_cues, together

S3 = SignalType(
    id="S3",
    name="opzegdreiging",
    title=gettext_noop("Thinks of leaving"),
    advice=gettext_noop(
        "Solve it first, then ask for the reason. Who asks how to cancel gets the way at once, without a maze."
    ),
    cues={
        **cues(ATTENTION, 0.9, """
        dan ~1 ben ik ~2 klaar mee|met, ben ~3 klaar met u|dit|jullie, ben er ~1 klaar mee, helemaal|nu|echt klaar met ~2 u|dit,
        zeg ~1 dan ~2 op, zeg-op ~1 dan, stap ~3 over|op, overstap|overstappen|overstapt, switch|switching|switchen
        provider|supplier|naar|to|van|away, hoe kom ik ~3 van af|vanaf|af, hoe|wanneer kan|kom ik ~3 van ~2 contract ~1 af,
        wanneer loop|eindigt ~3 contract|overeenkomst ~1 af?, wat kost ~1 het ~3 als ik ~3 stop|zeg-op|weg, ga ~1 wel ~1 naar ~1
        ander|concurrent|concurrentie|iemand|elders, ga ~2 naar de? concurrent|concurrentie|ergens anders, u ben|is|zijn mij
        kwijt, ben|bent ~1 mij ~2 kwijt ~2 als? klant, klant kwijt|verloren|armer, verliest|verlies ~3 klant, lost|losing a?
        customer, lose me as, ik wil ~1 eraf|er af|er vanaf|ervan af|weg bij, wil ~4 zeg-op, wil ~5 contract ~3
        zeg-op|stop|beëindigen|ontbinden|beeindigen|stopzetten|annuleren|opgezegd, contract ~3
        zeg-op|stopzetten|beëindigen|beeindigen|verbreken, hoe ~1 kan ik ~4 zeg-op, kan ik ~4 zeg-op, zeg ~3 contract ~2 op, ik
        zeg ~3 op, zeg ik ~3 op, per|with direct ~2 zeg-op, zeg-op per, laatste|last kans|chance|keer ~5
        bestel|bestelling|koop|hier|u|klant, dit|dat is ~2 laatste|last kans|chance, dit is echt? de laatste keer, laatste kans
        ~3, zoek ~2 wel ~2 iets|ergens|een anders|ander, iets anders zoek, nooit meer ~4, bestel ~3 nooit meer, never ~2 again,
        koop ~3 nooit meer|niks meer, cancel mijn contract|service|account|plan|membership, want to cancel ~4, going|go to ~2
        competitor|competition|elsewhere, take mijn business, want out of ~2 contract, vertrek ~2 bij u, ben|is ~1 weg ~2 bij u,
        weg bij u|deze|dit, geen klant meer, niet langer klant, klant af, ga ~2 weg ~1 bij, alles op te? zeg-op, opzegtermijn,
        zeg ~2 vertrouwen|lidmaatschap op, doe maar weg, ben ik weg ~2, volgende keer ~3 ergens anders|elders|concurrent|ander,
        eens kijken bij ~2 ander|concurrent, kijk wel verder|elders|ergens, sluit ~2 mijn account, delete|close mijn account,
        account ~2 verwijder|verwijderen|opheffen|sluiten, done with u|this|you
    """),
        **cues(INFO, 0.6, """
            annuleer ~2 alles, wil ~2 stop met ~3, voor mij hoeft het niet meer met u, genoeg van u|jullie
        """),
    },
    clusters=together(ATTENTION, 0.75, """
        contract|abonnement|lidmaatschap|overeenkomst|subscription|membership +
        zeg-op|beeindig|beëindigen|stop|stopzetten|annuleer|annuleren|cancel|verbreken|ontbinden|af|vanaf|end,
        overweeg|denk|denken|overwegen|considering|thinking +
        weg|zeg-op|stoppen|vertrekken|overstappen|leaving|switching|cancelling, stap|overstappen|over|overstap|switch +
        concurrent|concurrentie|ander|andere|ergens|elders|aanbieder|provider|leverancier|competitor + ik|wij|we|dan|wel
    """),
    look_alikes=no_cues("""
        contract ~3 verlengen|afgesloten|sturen|kopie, overstappen ~3 bij u, naar u overstappen,
        internet|verbinding|wifi|telefoon|apparaat|motor|batterij|computer|het zeg ~3 op, pakje ~2 weg, klaar mee|met ~2
        invullen|formulier|bestellen|installatie|werken, ik ben net overgestapt naar u, stap ~2 over naar u, overstap naar u,
        stap ~3 op ~1 trein|bus|fiets|vliegtuig, van trein overstap, overstap ~2 trein|station, overstappen op ~2 digitale,
        laatste keer ~2 besteld, zoek ~2 iets anders dan, ergens anders ~2 bezorg|leveren|afleveren|ophalen, nooit meer zo ~3
        blij|goed
    """),
    example="Zeg het dan maar op, ik stap over.",
    no_example="Mijn internet zegt steeds op rond acht uur.",
)  # fmt: skip
