"""S20: it has to be there before a day."""

from alvast.listening.signals.cues import ATTENTION, SignalType, cues, gettext_noop, no_cues
from alvast.listening.signals.words import FEAST, SOON

S20 = SignalType(
    id="S20",
    name="deadline_doel",
    title=gettext_noop("Needed before a day"),
    advice=gettext_noop("Repeat the day. Say honestly yes or no, offer another way, and set an alarm before it."),
    cues={
        **cues(ATTENTION, 0.85, f"""
        het|die|dit|deze|ze|pakket|cadeau ~1 is|zijn ~2 voor ~1 {SOON}|{FEAST}, it is for ~2 {SOON}|{FEAST}, bedoeld voor ~2
        {SOON}|{FEAST}, is|ben|word ~2 {SOON} ~2 jarig, {SOON} ~3 jarig ~1, jarig ~1, is|ben|wordt ~3 jarig, verjaardag ~2
        is|op|van ~2, birthday is|on|party ~2, turns|turning #n ~2, word ~2 #n {SOON}, cadeau ~3 voor ~4 {FEAST}, voor ~1
        mijn|onze|haar|zijn|de|het|een ~1 {FEAST}, nodig|need|needed|hebben|binnen ~3 voor ~2 {FEAST}, we|wij|ik ga|gaan ~2
        {SOON} ~3 vakantie|reis|weg|vliegen|huwelijksreis|weekend, {SOON} ~3 op|met vakantie|reis, {SOON} vertrek ~2, vertrekken
        ~2 {SOON}, vlieg|vliegen ~2 {SOON}, going on holiday ~2, leave|leaving|fly|flying ~2 {SOON}, op vakantie ~2 {SOON},
        moet|wil|hoop ~3 voor ~1 sinterklaas|kerst|moederdag|vaderdag|pasen|feestdagen|valentijnsdag ~3, voor ~1
        sinterklaas|kerst|kerstmis|moederdag|vaderdag|pakjesavond|feestdagen, before ~1 christmas|{SOON},
        bruiloft|trouwerij|trouwdag|begrafenis|uitvaart|crematie|feest|feestje|examen|verhuizing|jubileum|communie|doop|
        vakantie|reis|vlucht|operatie|keuring|wedding|funeral|party|exam|trip ~1 is ~2 {SOON}|over|op|al, {SOON} ~1
        is|ga|hebben|heb ~4
        bruiloft|trouwerij|begrafenis|uitvaart|feest|feestje|examen|keuring|afspraak|operatie|sollicitatie|presentatie|
        verhuizing|jubileum|wedding|funeral|interview|exam, heb ~3 {SOON} ~3
        afspraak|examen|feest|keuring|sollicitatie|operatie|presentatie|interview|nodig, heb ~3 nodig ~2 {SOON}|voor, nodig ~1
        voor ~1 {SOON}|werk|mijn werk|school|studie|examen|{FEAST}, {SOON} ~3 nodig ~2, need ~3 by|before|for|on ~1
        {SOON}|{FEAST}|work, needed by, moet ~3 {SOON} ~3 zijn|binnen|hebben|klaar|er|aankomen|geleverd|bezorgd|rond|over, moet
        ~4 voor ~1 {SOON}|#n|eerste|einde|eind ~4, uiterlijk ~1 {SOON}|#n|eerste ~2, op z'n|zijn laatst ~2 {SOON}|#n, ten
        laatste ~2, voor|vóór de eerste ~3, voor|vóór ~1 {SOON} ~2 binnen|hebben|geleverd|nodig|er|in huis|ontvangen|thuis,
        voor|vóór #n januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december ~3, before the #n,
        by the #n, paspoort|rijbewijs|id-kaart|visum|identiteitskaart|passport|vergunning|polis|contract ~2
        verloop|verloopt|vervalt|expires|verlopen ~3, verloopt ~1 {SOON}|bijna|over, anders|dan hoef|hoeft ~3 niet meer ~2,
        anders heb ik|het ~3 niet meer ~1 nodig|zin, anders ~1 is het te laat, otherwise ~3 too late, anders te laat, ben ik ~1
        te laat|op tijd, op tijd ~2 binnen|nodig|er|voor|geleverd|thuis|zijn, op tijd voor, in time for, keuring|apk ~3
        {SOON}|is|moet, apk ~2 verloopt, deadline ~3, laatste dag ~2, tijdsdruk, tijd dringt, time is short, haal|halen ~3
        {SOON} ~1 nog|?, lukt|red ~3 {SOON}|zaterdag ~2 nog|?, kan het ~3 {SOON} ~1 nog ~2, nog voor ~1 {SOON}|het weekend,
        cadeau ~3 {SOON}, kraambezoek ~2, babyshower ~2, uitgerekend ~3, baby ~3 kan|elk moment, school begint ~2, eerste
        schooldag, start ~2 {SOON} ~2 nieuwe|baan|cursus|opleiding, ik begin ~2 {SOON}
    """),
    },
    look_alikes=no_cues(f"""
        paspoort ~1 aanvragen|verlengen, was ~2 jarig ~2 en, ben ~1 geopend ~2 {SOON}, zijn ~2 open ~2 {SOON}, open ~3
        {SOON}|kerst|pasen, openingstijden ~4, hoe laat ~4 {SOON}, gesloten ~3, jarig ~1 korting, jarigenkorting,
        verjaardagskorting, laatste dag ~2 van ~2 actie, vakantie ~1 gehad|geweest|terug, terug van vakantie
    """),
    example="Het is voor zaterdag, mijn dochter is dan jarig.",
    no_example="Bent u zaterdag open?",
)  # fmt: skip
