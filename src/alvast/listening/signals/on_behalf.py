"""S1: somebody speaks for another."""

from alvast.listening.signals.cues import ATTENTION, SignalType, cues, gettext_noop, no_cues
from alvast.listening.signals.words import CONTACTS, KIN, PURCHASE, WHOSE

_CANNOT = (
    f"{CONTACTS}|praat|spreek|typen|regel|regelen|doe|computer|internetten|online|lezen|uit|horen|hoor|computeren|talk|speak"
)
S1 = SignalType(
    id="S1",
    name="namens_ander",
    title=gettext_noop("Speaks for somebody else"),
    advice=gettext_noop(
        "Greet them both. Ask who decides, and see the mandate before you share personal data. General help you "
        "give at once."
    ),
    cues={
        **cues(ATTENTION, 0.9, f"""
            asking ~1 for ~1 {WHOSE} ~1 {KIN}, gevraagd ~3 voor hem|haar,
        {CONTACTS} ~3 voor|namens|ivm|for|in ~1 {WHOSE} ~1 {KIN}, namens ~2 {KIN}, namens ~1 {WHOSE} ~1 {KIN}, on behalf of, in
        naam van {WHOSE} ~1 {KIN}, op naam van ~1 {WHOSE} ~1 {KIN}, spreek namens, gaat|ga om|over {WHOSE} ~1 {KIN}, betreft
        {WHOSE} ~1 {KIN}, it is for|about {WHOSE} ~1 {KIN}, regel|regelen|doe|beheer|behartig ~3
        zaken|zaakjes|geldzaken|administratie|papieren|papierwerk|post|financiën|bankzaken ~3 voor|van ~2 {KIN},
        regel|regelen|doe|beheer ~4 voor|van {WHOSE} ~1 {KIN}, {KIN} ~1 {PURCHASE} ~2 regel|regelen|beheer, hij|zij|{KIN} ~2 kan
        ~2 zelf ~1 niet ~3, kan ~1 zelf ~1 niet ~3 {_CANNOT}, zelf niet ~3 {_CANNOT}, she|he|{KIN} kan not ~2 {_CANNOT},
        hij|zij|{KIN} ~1 durft ~2 niet ~3 {_CANNOT}, hij|zij|{KIN} ~3 slecht|moeilijk hoor|horen|praat|spreek|zie,
        bewindvoerder, mentor van, curator van, mantelzorger, zaakwaarnemer, wettelijk vertegenwoordiger, wettelijke
        vertegenwoordiger, gemachtigde, gevolmachtigd, gevolmachtigde, ben|word gemachtigd, volmacht, power of attorney, heb ~2
        machtiging, machtiging van|voor ~2 {KIN}, legal guardian, ben her|his carer|caregiver|guardian, {KIN} ~1 doe ~2 altijd
        ~2 computer|internet|administratie, hij|zij|{KIN} zit|sta|ligt ~1 hier ~1 naast ~1, naast mij|ons zit|sta ~1 {KIN},
        {KIN} ~6 maar ik {CONTACTS}|regel|doe, maar ik {CONTACTS} ~2 voor|namens ~1 hem|haar|hen, ben ~1
        de|haar|zijn|her|his|hun {KIN} van|en|of, ik ben ~1 haar|zijn|his|her {KIN}, als ~1 {KIN} van ~3 {CONTACTS}|regel,
        helping|helpen|help ~1 {WHOSE} {KIN} ~3 met|with|regel|bij, ik help {WHOSE} ~1 {KIN}, {CONTACTS} ~1 hem|haar|iemand
        anders, voor iemand anders ~2 {CONTACTS}, {CONTACTS} ~2 voor|namens iemand anders, ik vertegenwoordig, namens een
        client|bewoner, begeleider van, ik begeleid ~2 {KIN}|meneer|mevrouw, {KIN} heb|vraag ~1 mij gevraagd, {KIN} ~1
        vroeg|vraagt|vraag mij|of ik
    """),
        **cues(ATTENTION, 0.7, f"""
        {PURCHASE}|spullen ~1 van|of {WHOSE} ~1 {KIN}, mijn|mij|onze {KIN} zijn|haar|hun ~1 {PURCHASE}|pas|modem|apparaat|tv,
        moeders|vaders|oma's|opa's {PURCHASE}, mijn|mij|onze {KIN} heb ~3 brief|rekening|aanmaning|{PURCHASE}|storing,
        mijn|mij|onze {KIN} wil ~6, mijn|mij|onze {KIN} snap ~3 niet, mijn|mij|onze {KIN} ~1 moet ~3 betaal|inloggen|invullen,
        mijn|mij|onze {KIN} ~1 kan ~3 niet, mijn|mij|onze {KIN} heb ~5
        besteld|aangevraagd|gekocht|afgesloten|problemen|probleem, mijn|mij|onze {KIN} ~1 krijg ~4, mijn {KIN} ~1 can|does not,
        mijn {KIN}'s account|order|contract|phone
    """),
    },
    look_alikes=no_cues(f"""
        bestelling|bestel|besteld|cadeau|cadeautje|kado|kadootje|gekocht|kopen|koop|gift|boek|jas|kaart|bos|ketting|fiets|tas|
        trui ~4 voor|for ~1 {WHOSE} ~1 {KIN}, cadeau|kado ~2 {KIN}, volgens|aan|met mijn {KIN}, doorlopende machtiging,
        machtiging ~2 intrekken|automatische|incasso, incasso ~1 machtiging, tip van mijn {KIN}, mijn {KIN} is ~2 advocaat,
        namens jullie|u|het bedrijf
    """),
    example="Ik bel voor mijn moeder, zij begrijpt de brief niet.",
    no_example="Ik zoek een cadeau voor mijn moeder.",
)  # fmt: skip
