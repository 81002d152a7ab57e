"""S16: praise that means the opposite."""

from alvast.listening.signals.cues import ATTENTION, SignalType, cues, gettext_noop, no_cues, together

_NICE = (
    "fijn|lekker|top|mooi|knap|goed|geweldig|fantastisch|super|prachtig|leuk|heerlijk|great|nice|brilliant|wonderful|"
    "fantastic|perfect|gezellig|briljant|schitterend|chapeau|bravo|petje|lovely|uitstekend|tof|handig"
)
_BAD = (
    "weer|dag|week|wachten|wacht|kapot|te|niks|niet|geen|nog|dus|alweer|opnieuw|dagen|weken|late|broken|again|waiting|still|"
    "zoek|kwijt|stuk|fout|verkeerde|verkeerd|vertraging|leeg|lege"
)
S16 = SignalType(
    id="S16",
    name="sarcasme",
    title=gettext_noop("Praise that means the opposite"),
    advice=gettext_noop("Read it as a complaint. Answer the fact, without a joke and without “good to hear”."),
    cues=cues(ATTENTION, 0.8, f"""
            ja ja ~2, ja tuurlijk, tuurlijk joh, ja vast, zal best, ja doei, mooi hoor ~1, knap hoor ~1,
        ja hoor ~3, ja hoor natuurlijk, ja ja ~1 natuurlijk, jaja, ja natuurlijk ~1, tuurlijk joh, uiteraard weer,
        lekker|fijn|mooi|goed|leuk|top|netjes|knap geregeld|gedaan weer|hoor|zeg|allemaal|jongens, lekker ~2 geregeld, weer ~1
        lekker geregeld, fijn ~1 bedankt ~1 hoor|zeg, nu bedankt ~1 hoor?, bedankt hoor, nu fijn ~1, lekker ~1 bezig ~1, u
        ben|zijn|is ~1 lekker bezig, goed ~1 bezig ~1 hoor|zeg|weer, wat een ~1 service zeg|weer|hoor|zeg, wat een service ~1,
        mooie service ~1, geweldige service ~1 hoor|zeg|weer, what a service, great service ~2 not|again|really, super service
        zeg|hoor|weer, {_NICE} ~1 weer ~1 {_BAD}, {_NICE} ~1 dag|week #n, {_NICE} hoor ~1 {_BAD}, {_NICE} ~1 alweer ~1 {_BAD},
        top weer ~2, {_NICE} weer ~2, dag #n zonder ~3, goh ~2 schiet|dat|wat|verrassend, goh, dat schiet ~2 op, schiet lekker
        op ~1, knap werk ~1, knap hoor, knap van u, heel knap ~1, hoe krijg u het voor elkaar, dat heb u ~2
        mooi|knap|lekker|goed|netjes ~1 voor elkaar|gedaan, mooi voor elkaar ~1, dank u ~1 voor niks, bedankt voor niks, thanks
        for niks ~1, dank u wel voor niks, super behulpzaam ~1, wat ~1 behulpzaam, heel behulpzaam ~1 weer|dit|hoor|zeg, echt
        behulpzaam ~1, very helpful ~1 not|really|thanks, so helpful, how helpful, real helpful, daar heb ik ~2 wat|veel aan ~1,
        daar schiet ik ~2 mee op, daar word ik ~2 vrolijk van, daar kom ik ~1 verder mee, heb ik ~1 niks aan, klantvriendelijk
        ~1 hoor|zeg|weer|bedrijf, zo klantvriendelijk, hulde ~2, applaus ~3, slow clap, gefeliciteerd ~2, congratulations ~2 on,
        chapeau ~1 voor, chapeau, bravo ~1, petje af ~1 hoor|zeg|voor, oh wat ~1 fijn|leuk|verrassend|handig|heerlijk, wat ~1
        een verrassing, wat verrassend, verrassing, what a surprise, surprise surprise, yeah right, oh great ~1, oh nice, oh
        geweldig, just great, just perfect, thanks a lot ~1, thanks a bunch, nou dat ~2 lekker ~1, lekker dan ~1, lekker is dat
        ~1, fijn is dat ~1, mooi is dat ~1, fraai is dat, nou mooi, mooie boel ~1, fraaie boel, mooi zooitje, knap waardeloos,
        het moet niet gekker, u record, nieuw record ~1, wereldprestatie, hoera ~2 weer|nog, joepie ~1, jippie, daar word ik
        blij van ~1 not|niet, snelle service ~1 hoor|zeg, snel ~1 hoor ~1, lekker snel ~1 hoor|zeg|dit, zo snel hoor, een week
        is snel, wat snel weer, nog ~1 even en ~3, keurig hoor ~1, netjes hoor ~1, klasse hoor, lekker efficiënt, heel efficiënt
        ~1 hoor|zeg, echt weer iets voor u, typisch ~1, typisch u ~1, wie had dat gedacht, daar kan ik mee thuis komen, moet ik
        nu blij zijn, moet ik nu dankbaar zijn, ik ben ~1 onder de indruk ~1 hoor|niet, dol op wachten, heerlijk zo lang
        wachten, niks beters te doen, heb toch niks beters ~2, alsof ik ~2 niks ~2 doe, ik heb ~1 alle tijd ~1 hoor, ik heb de
        tijd hoor, neem vooral uw tijd, rustig aan hoor, geen haast hoor, no rush, take your time, doe vooral rustig aan, laat
        vooral ~2, succes ermee ~1, good luck with that, kan altijd nog erger, kan er ook nog wel bij
    """),
    clusters=together(ATTENTION, 0.75, """
        fijn|top|geweldig|fantastisch|super|prachtig|heerlijk|lekker|mooi|great|lovely|knap|bravo|gezellig +
        weer|dag|week|dagen|weken|wachten|nog|steeds|na|another|again|alweer|zonder +
        wachten|dag|week|weken|kapot|stuk|vertraging|storing|internet|niks|geen|delay|broken|late|fout|uur|maanden|vier|drie|
        vijf|zes|again
    """),
    look_alikes=no_cues("""
        bedankt hoor ~2 voor ~2 hulp|snelle|moeite, ja hoor ~2 dat klopt|is|mag|kan|graag|prima, ja hoor dat ~2, ja hoor ~1
        graag, ja hoor ~1 prima, gefeliciteerd met ~2 jubileum|verjaardag|prijs, snel geholpen, knap werk ~1 bedankt, surprise
        box, verrassing ~2 voor mijn|box|pakket|cadeau|moeder|man|vrouw, jaja graag, verrassingspakket, verrassing voor
    """),
    example="Fijn hoor, bedankt. Top, weer wachten.",
    no_example="Fijn dat u zo snel antwoordt.",
)  # fmt: skip
