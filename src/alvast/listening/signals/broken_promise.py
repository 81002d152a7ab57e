"""S19: what was promised did not happen."""

from alvast.listening.signals.cues import ATTENTION, NOW, SignalType, cues, gettext_noop, no_cues

_CARRIER = (
    "monteur|bezorger|koerier|technieker|installateur|chauffeur|pakketbezorger|bezorgdienst|mechanic|technician|driver|"
    "courier|vakman|loodgieter|pakket|bestelling|bank|wasmachine"
)
S19 = SignalType(
    id="S19",
    name="belofte_niet_nagekomen",
    title=gettext_noop("A promise was not kept"),
    advice=gettext_noop(
        "Look the promise up. Admit it and say sorry once. A new date only when it is sure; follow it up yourself; "
        "pay what is due."
    ),
    cues={
        **cues(NOW, 0.9, f"""
        u zou ~3 mij ~3 terugbel|bel|mail|stuur|contact|laten|antwoord|reageren|opsturen|informeren, u zou ~5
        terugbel|bel|mail|stuur|langskomen|repareren|bezorgen|leveren|terugbetalen|storten|overmaken|uitzoeken|oplossen|contact|
        kom|regelen|doorgeven|laten, zou ~3 terugbel ~1 word|worden, zou ~2 teruggebeld ~1, zou ~2 gebeld ~1 word, zou ~2 word
        ~2 gebeld|bel|terugbel|geleverd|bezorgd|gestort|terugbetaald|opgelost|opgehaald|verzonden|verwerkt, u would|should|were
        ~3 call|send|fix|refund|deliver, was supposed|promised|told to|that, supposed to be|arrive|come|call|have, is supposed
        to|to be, should have been|arrived|come, er is|was|werd ~2 beloofd ~2 dat?, is|was|werd|heb ~3 mij|ons ~3
        beloofd|verzekerd|gegarandeerd|toegezegd, mij|ons is ~3 beloofd|toegezegd|verzekerd, beloofd ~2 dat, u heb ~4 beloofd
        ~2, beloofd ~3 maar ~2, zoals ~1 beloofd ~2 niet, beloofd maar, tegen de belofte|afspraak in, afspraak ~3 niet ~2
        nagekomen|gehouden, afspraak is afspraak, niet ~2 aan ~2 afspraak|belofte ~1, belofte ~2 niet ~2, beloftes ~3, loze
        beloftes, empty promises, broken promise, afspraken ~2 niet na*, komt|kom ~2 afspraken ~2 niet ~1 na, niet nagekomen,
        niet nakomen, niet gehouden aan, het|hij|pakket|bestelling|geld|{_CARRIER} zou ~3
        gisteren|vandaag|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|vorige|eergisteren|vanmorgen|vanochtend|allang|al|
        gestort|uiterlijk ~4, zou ~2 gisteren|eergisteren ~3, zou al|allang|reeds ~5, zou ~2 toch ~3
        kom|bezorgd|geleverd|gestort|gebeld, zou ~3 vorige week|maand ~3, zou ~3 binnen #n ~1 dagen|werkdagen|uur|weken ~4, moet
        ~3 gisteren|eergisteren ~3 zijn|binnen|geleverd|bezorgd, had ~3 gisteren|eergisteren|maandag|vorige ~3 moet|zullen, heb
        ~2 gisteren ~3 moet ~2 zijn|kom, was due yesterday|last, uw collega|medewerker ~1 zeg ~6
        dagen|week|weken|uur|morgen|vandaag|vrijdag|maandag|binnen, collega heb ~2 zeg ~4, mij is ~1 zeg ~2 dat?, er is|werd ~1
        mij|ons ~2 zeg ~1 dat ~6, zeg u|jullie ~1 zo snel mogelijk, u heb ~1 zeg ~6
        dag|dagen|week|weken|uur|morgen|snel|vandaag|binnen|zou|vrijdag|maandag, was told ~4 would|days|within|today|tomorrow,
        zit|ben|blijf ~3 al ~3 heel|hele dag ~3 thuis|wachten|wacht, hele dag|middag|ochtend ~3 thuis ~2
        wacht|wachten|gebleven|gezeten|voor|op, hele dag ~2 thuis, hele dag|middag|ochtend|week ~3 wacht|wachten|zitten ~2, voor
        niks ~3 thuis|gewacht|wacht|vrij|gebleven, vrij ~2 genomen ~3 voor|niemand|maar|om|en, vrije dag ~2 opgenomen|genomen,
        stayed home ~3, waited ~2 all day, all day ~2 waiting|waited|home, took ~2 day off, {_CARRIER} ~5 niet ~2
        geweest|kom|verschenen|langsgeweest|komen opdagen|opgedaagd|langsgekomen|gezien|opdagen, {_CARRIER} ~2 nooit ~3,
        {_CARRIER} ~3 kwam|kom niet ~1 opdagen|langs, {_CARRIER} ~2 never ~2 showed|came|arrived|turned, {_CARRIER} did not ~2
        show|come|turn|arrive, no show, niemand ~3
        geweest|kom|verschenen|gezien|langsgeweest|opgedaagd|opdagen|gebeld|teruggebeld, er is niemand ~3, nobody|one ~2
        came|showed|called|turned, no one ~2 came|showed|called|turned, nooit ~3 teruggebeld|terugbel|gebeld|bel|gehoord|hoor
        ~1, niet ~2 teruggebeld|terugbel, never ~2 called|call ~1 back, did not call|get back, no call back, werd ik ~2 niet ~1
        terugbel, het geld zou ~4, geld ~3 nog ~1 steeds ~1 niet ~3 gestort|teruggestort|terug|ontvangen|binnen|gekregen|gezien,
        geld ~3 nog ~1 niet ~2 gestort|teruggestort|terug|ontvangen|binnen, zou ~3 gestort ~1, zwart op wit ~2, heb het ~1 op
        mail|schrift|papier, in writing, toegezegd ~2, was mij toegezegd,
        levertijd|leverdatum|bezorgdatum|bezorgmoment|deadline|termijn ~4
        verstreken|voorbij|overschreden|gepasseerd|niet|verlopen, beloofde|afgesproken|opgegeven
        levertijd|leverdatum|termijn|tijd|tijdstip|datum|dag ~3, weer ~2 uitgesteld|verzet|verschoven|niet gekomen, voor de
        #n|tweede|derde|zoveelste keer ~2 verzet|uitgesteld|verplaatst|afgezegd, steeds ~2 uitgesteld|verschoven|later, telkens
        ~2 uitgesteld|verschoven|later, stond ~3 gepland|ingepland ~3 maar|niet|niemand, tijdvak ~4
        niet|verstreken|voorbij|gemist, tijdslot ~3 niet|voorbij, tussen #n ~1 en #n ~2 zou|kom ~4 maar|niemand|niet
    """),
        **cues(ATTENTION, 0.6, """
            u had zeg ~3, collega zeg|beloofde ~2, nog steeds niet geleverd|binnen|bezorgd|ontvangen|gekomen, te laat ~2
            geleverd|bezorgd, vandaag zou|zouden ~5, still not arrived|here|received|delivered
        """),
    },
    look_alikes=no_cues("""
        u zou ~3 mij ~2 help|enorm|blij, zou u ~4, wat zou u ~3, niemand thuis ~2, als er niemand ~3, niet thuis ~3
        bezorger|geweest|is, zou ~2 morgen ~3 klopt, zou ~3 kunnen, wanneer zou ~4, hoe laat zou ~4, zou het ~2
        lukken|kunnen|mogen, nooit ~2 gehoord ~2 van ~2 dit|product|merk, zoals beloofd ~1 geleverd|gebeld|gekomen|is|op, zoals
        beloofd ~3 tijd|netjes, precies zoals beloofd
    """),
    example="U zou me gisteren terugbellen en er is niemand gekomen.",
    no_example="Zou u mij morgen kunnen bellen?",
)  # fmt: skip
