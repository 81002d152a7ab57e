"""S21: more than one question."""

from alvast.listening.signals.cues import INFO, SignalType, cues, gettext_noop, no_cues

S21 = SignalType(
    id="S21",
    name="dubbele_vraag",
    title=gettext_noop("More than one question"),
    advice=gettext_noop("List the questions back with numbers, answer each, and check at the end."),
    cues=cues(INFO, 0.85, """
        en dan ~1 nog ~1 iets|wat|een|even ~2, dan nog iets ~1, nog ~1 iets|wat anders ~1, nog een ~1
        vraag|vraagje|ding|dingetje|puntje, nog #n ~1 vragen|vraag|dingen|vraagjes, nog ~1 wat vragen, o ja ~2, oh ja ~2, ohja
        ~1, oja ~1, ow ja ~1, one more thing|question ~1, another question|thing ~1, also ~2 ?, nu ik u ~2 toch ~2
        spreek|heb|aan, nu ik ~2 toch ~3, heb ~2 eigenlijk ~2 #n ~1 dingen|vragen|dingetjes|zaken|vraagjes, heb ~3
        #n|twee|drie|paar|meerdere|verschillende|enkele|aantal ~2
        dingen|vragen|dingetjes|zaken|punten|vraagjes|questions|things, two|three|few|couple|several questions|things ~1, en hoe
        zit het ~1 dan? ~1 met, hoe zit het ~1 ~1 met, hoe zit dat ~2 met, en wat ~1 met ~2 mijn, what about ~3, how about, ook
        nog ~1 even?|een|over|iets|vraag|weten ~2, ook nog ~2, daar komt ~1 bij ~1, komt nog bij ~1, tegelijk ~1 wil ~2, en
        tegelijk ~2, tegelijkertijd ~1 wil, dat is één|een|#n ~1 maar|en|ten, vraag #n, ten #n, ten eerste ~3, ten tweede ~3,
        ten derde, tweede vraag ~1, eerste vraag, firstly, secondly, first of all, 1 ) , 2 ) , daarnaast ~3, verder ~1
        wil|vraag|weet|heb ~3, bovendien ~3, en trouwens ~1, trouwens ~1, overigens ~1, by the way, btw, mijn andere
        bestelling|pakket|contract ~2, de andere bestelling ~1, other order ~1, ps, p.s. , p . s . , naast ~2 deze vraag, nog
        even ~2 over ~2, en ook ~2 of, ook ~1 of ~3, en kan u ~1 ook ~3, kan u ~1 dan ~1 ook ~3, kan u ~1 meteen|gelijk ~1 ook,
        en meteen ~1 ook, in addition ~1, additionally, as well as, twee zaken|dingen|vragen|dingetjes, ander|andere vraag ~1,
        andere vraag, iets anders ~1, iets ~1 heel anders, iets anders nog, los daarvan ~1, apart daarvan, aansluitend ~1, en
        even ~2 wat anders, oh en ~3, en o ja
    """),
    look_alikes=no_cues("""
        zoek ~2 iets anders, iets anders ~2 besteld|ontvangen|geleverd|gekregen|proberen|dan, ook nog steeds ~1, ook nog niet,
        oh ja dat klopt|is, oh ja ~2 bedankt, ps4|ps5 ~1, ps #n, wat ~1 anders ~1 ontvangen, ten #n uur, ten gevolge, ten
        opzichte
    """),
    example="Ik heb eigenlijk twee dingen. En hoe zit het dan met de garantie?",
    no_example="Ik heb iets anders ontvangen dan ik bestelde.",
)  # fmt: skip
