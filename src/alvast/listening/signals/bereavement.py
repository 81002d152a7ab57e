"""S6: somebody died."""

from alvast.listening.signals.cues import ATTENTION, NOW, SignalType, cues, gettext_noop, no_cues
from alvast.listening.signals.words import KIN, WHOSE

_SOMEBODY = f"{KIN}|hij|zij|he|she|klant|abonnee|rekeninghouder|contractant|eigenaar|mevrouw|meneer|dhr|mevr|bewoner"
S6 = SignalType(
    id="S6",
    name="rouw_overlijden",
    title=gettext_noop("Somebody died"),
    advice=gettext_noop(
        "Condole first and slow down. No offer, no dunning, no standard closing. One contact, the list of papers; "
        "what can wait, waits."
    ),
    is_deniable=True,
    cues={
        **cues(NOW, 0.95, f"""
        {KIN} ~4 begraven, begraven ~2 {KIN}, is|werd|word ~2 begraven, miskraam, doodgeboren, stilgeboren, laatste adem,
        rouwkaart ~2 stuur, na zijn|haar|hun overleden|dood, rouw, wegvallen van, heengaan van, {_SOMEBODY} ~6
        overleden|gestorven|heengegaan|ontslapen|omgekomen|verongelukt|weggevallen|ontvallen|verscheiden, {_SOMEBODY} ~3 dood,
        {_SOMEBODY} is ~2 er niet meer, overleden, gestorven, overleden ~2 {KIN}, wijlen ~2, late|deceased {KIN}, overlijden ~3
        van|melden|doorgeven|doorgegeven|in|{KIN}, door|na|sinds|wegens|ivm|vanwege ~2 overleden|dood ~1 van, na het overleden,
        sterfgeval, overlijdensakte, overlijdensbericht, akte van overleden, is|zijn overleden, {KIN} ~1 is|zijn er ~4 niet
        meer, is|zijn ~5 gestorven|heengegaan|ontslapen, iemand is|die ~2 overleden|dood, nabestaande, nabestaanden, weduwe,
        weduwnaar, widow, widower, erfgenaam, erfgenamen, erfenis ~3, nalatenschap, testament, executeur,
        executeur-testamentair, verklaring van erfrecht, executor, next of kin, heirs, {WHOSE} {KIN} ~3 verloren, {KIN} ~3
        kwijtgeraakt ~1 aan, verlies van ~2 {KIN}, lost mijn {KIN}, {KIN} ~3 passed|died|overleden ~1 away?, passed away,
        has|is|he|she dood, {KIN} ~3 begrafenis, post|brieven|brief|mail|rekening|reclame ~4 op zijn|haar naam, op naam van een
        overledene, overledene, uit het leven gestapt, {KIN} ~4 niet meer onder ons, ingeslapen ~3, {KIN} is ~3 ingeslapen,
        {_SOMEBODY} leeft|leven ~1 niet meer, niet meer in leven, {_SOMEBODY} ~3 is weggevallen, {KIN} ~1 zelfmoord, is ~3 van
        ons heengegaan, we|wij moet ~2 huis leeghalen|leegmaken|ontruimen, huis ~3 leeghalen ~2, condoleance, in de rouw,
        ben|zijn ~2 aan het rouwen, rouwproces, rouwperiode, in mourning, grieving, begrafenis is ~2 geweest, na de begrafenis,
        begrafenis ~3 net achter|geregeld|regelen, moet ~2 van alles ~3 regelen|zeg-op ~3 {KIN}, bereavement
    """),
        **cues(ATTENTION, 0.6, """
        het was zo plotseling|plots|onverwacht, zo plotseling gegaan, kan er ~1 even niet bij, sinds hij|zij er niet meer is,
        hij|zij is ~2 niet meer, na zijn|haar dood, van alles zeg-op voor ~2 vader|moeder|man|vrouw|opa|oma
    """),
    },
    look_alikes=no_cues("""
        kabel|leiding|boek ~3 begraven|rouw, boek|boeken ~2 over ~1 rouw, rouwkaarten ~2, rouw ~1
        kaarten|boeken|boeket|bloemen|krans|lint|kleding, over rouw, rouwboeket ~3,
        batterij|telefoon|laptop|computer|tv|wasmachine|auto|plant|plantje|planten|router|modem|toestel|koelkast|apparaat|
        machine|accu|scherm|printer|fiets|motor|boom|bloemen|vaatwasser|site|website|app|verbinding|internet ~5
        overleden|dood|gestorven|overlijden, dood ~2 pixel|pixels|punt|hoek|spoor|spullen|moe|lijn|vis|gewoon, dood
        vervelen|geschrokken|gaan|gemoedereerd, lach ~3 dood, doodmoe, niet dood, dodelijk, mij dood ~1 wachten|lachen|ergeren,
        hond|kat|poes|konijn|vis|hamster|cavia ~4 dood|overleden|gestorven, overlijdensrisicoverzekering, overlijdensrisico,
        uitvaartverzekering ~2 afsluiten, op sterven na, sterven van de|honger|dorst, boek|film|roman ~5
        weduwe|dood|overleden|testament|erfenis|sterven, oude|nieuwe testament, weduwe van ~2 boek
    """),
    example="Mijn man is vorige week overleden en zijn abonnement loopt door.",
    no_example="Mijn accu is overleden na twee jaar.",
)  # fmt: skip
