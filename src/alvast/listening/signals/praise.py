"""S23: a compliment."""

from alvast.listening.signals.cues import INFO, SignalType, cues, gettext_noop, no_cues

_GOOD = (
    "fijn|fijne|goed|goede|geweldig|geweldige|fantastisch|fantastische|super|top|prima|perfect|perfecte|uitstekend|"
    "uitstekende|snel|snelle|netjes|keurig|vriendelijk|vriendelijke|prettig|prettige|lief|aardig|aardige|behulpzaam|"
    "behulpzame|great|excellent|lovely|amazing|fantastic|wonderful|quick|friendly|kind|helpful|fast|attent|attente|klasse|"
    "goeie|tof|toffe|gaaf|vlot|vlotte|correct|deskundig|deskundige|mega|leuk|leuke|mooi|mooie|heerlijk|heerlijke|vakkundig"
)
_THING = (
    "service|hulp|geholpen|help|medewerker|collega|contact|reactie|antwoord|bezorging|levering|bezorger|uitleg|ervaring|"
    "klantenservice|advies|afhandeling|bediening|team|support|bedrijf|winkel|webshop|monteur|gesprek|oplossing|geregeld|"
    "gedaan|opgelost|verlopen|afgehandeld|delivery|staff|person|job|customer|product|werk"
)
S23 = SignalType(
    id="S23",
    name="compliment",
    title=gettext_noop("A compliment"),
    advice=gettext_noop(
        "Thank them, pass it on to the colleague, note what went well. Ask for a review only without pressure."
    ),
    is_deniable=True,
    cues=cues(INFO, 0.8, f"""
        wat ~1 {_GOOD} dat|om|van|geholpen|geregeld|zeg ~1, wat ~1 ben|is u ~1 {_GOOD}, {_GOOD} ~2 dat u ~3
        meedenkt|help|antwoordt|reageert|helpt|zo|doet|bent, {_GOOD} ~1 {_THING}, {_THING} ~3 is|was|waren|ben|ging|vond ~4
        {_GOOD}, very|really|so|super|zeer|heel|erg|enorm|echt {_GOOD} ~1 {_THING}, {_THING} ~1 heb ~2 mij ~2 {_GOOD} ~1
        geholpen|help, heb ~2 mij ~3 {_GOOD} ~1 help|geholpen, word ~2 {_GOOD} ~1 geholpen|help, top geholpen ~1, super
        geholpen, goed geholpen ~1, snel geholpen ~1, netjes geholpen, fijn geholpen, netjes ~1 opgelost|geregeld|afgehandeld,
        dat had ik niet verwacht ~1, had ik niet ~1 verwacht, boven verwachting, exceeded mijn expectations, eindelijk iemand ~2
        die ~3 luistert|help|begrijpt|snap|kan|weet, eindelijk iemand die, compliment ~2, complimenten ~3, complimentje, kudos,
        mijn complimenten, pluim ~3, petje af, chapeau ~2, hulde voor, bedankt ~1 voor ~3
        {_GOOD}|snelle|hulp|moeite|uitleg|help|meedenken|geduld ~3, dank ~1 voor ~3 {_GOOD}|snelle|hulp|moeite|uitleg|meedenken
        ~3, dankjewel ~2 voor ~2 hulp|snelle|moeite|uitleg, thanks ~2 for ~3 {_GOOD}|help|reply|response, thank u ~2 for ~3
        {_GOOD}|help|reply|response|everything, thank u so much, thanks so much, heel erg bedankt ~1, hartelijk dank ~2,
        ontzettend bedankt, super bedankt, superbedankt, duizendmaal dank, enorm bedankt, dit|dat ging ~1 {_GOOD} ~1 zeg?, ging
        ~2 {_GOOD} ~1, blij mee ~1, ben ~3 blij mee ~1, erg blij ~2, heel blij ~2, zo blij ~3, super blij ~2, superblij,
        very|so|really happy with|about ~2, heb ~1 mijn dag ~1 gered|goedgemaakt, dag gered, made mijn day, made my day,
        lifesaver, u ben|is een ~1 held|topper|engel|schat, topper ~1, toppers ~1, held ~1, helden, redder in nood, aangenaam
        verrast ~1, positief verrast ~1, pleasantly surprised, tevreden ~2 klant|over|met|mee, heel tevreden, zeer tevreden, erg
        tevreden, ben ~2 tevreden, satisfied with|customer, niets|niks dan lof, lof ~1, lovend, keep up the good work, ga zo
        door ~1, 10 punten, tien punten, dikke 10, een 10 ~1, dikke tien, vijf sterren, 5 sterren, five stars, 5 stars,
        raad|beveel ~3 aan ~1 iedereen, zeker aanbevelen, aanrader ~1, echt een aanrader, would recommend, highly recommend,
        love ~1 your|u ~2, geweldig bedrijf, fantastisch bedrijf, wat een service ~1 top|geweldig|fantastisch, petje af voor, zo
        hoort het ~1, zo moet het ~1, kan niet beter, niks op aan te merken, vlekkeloos, smooth, hartverwarmend, meedenkend,
        meegedacht ~1, fijn meegedacht, goed meegedacht, goed bezig, job well done, well done, good job, great job, nice work,
        keigoed, mega bedankt, merci ~2, thx ~2 helped, wat lief ~1, super lief, tof ~1 dat, cool dat, netjes hoor dank, wauw ~2
        snel, wow ~2 snel|fast|quick, wow dat is snel
    """),
    look_alikes=no_cues(f"""
        bedankt ~1 voor niks, dank ~1 voor niks, thanks for nothing, held op sokken, geen ~2 {_GOOD} ~1 {_THING}, niet ~2
        {_GOOD} ~1 {_THING}, {_THING} ~2 is|was ~1 niet ~2 {_GOOD}, nooit ~2 {_GOOD} ~1 {_THING}, niet tevreden, goed ~1
        service|product ~1 verwacht, {_GOOD} oplossing ~1 zoeken|willen|vinden|nodig, hoe snel ~2 {_THING}, graag ~2 {_GOOD} ~1
        {_THING}, wil ~3 {_GOOD} ~1 {_THING}, wil ~2 snel|goed|goede ~2, zoek ~3 {_GOOD} ~1 {_THING}, zo snel mogelijk ~3, snel
        antwoord ~1 graag|aub, snelle reactie ~2 graag|aub|verwacht, graag ~2 snel|snelle ~2, hopelijk ~2 {_GOOD} ~1 {_THING},
        kan u ~2 {_GOOD} ~1 {_THING}, alvast bedankt ~3, bij voorbaat dank, thanks in advance, {_GOOD} ~1 product ~1 maar
    """),
    example="Uw collega was super, ik ben top geholpen.",
    no_example="Bedankt voor niets.",
)  # fmt: skip
