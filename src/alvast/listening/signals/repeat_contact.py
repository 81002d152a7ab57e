"""S2: has been here before with the same matter."""

from alvast.listening.signals.cues import ATTENTION, SignalType, cues, gettext_noop, no_cues, together

_TRIED = (
    "bel|mail|geschreven|schrijf|contact|gechat|chat|gevraagd|gemeld|doorgegeven|uitgelegd|aangegeven|geappt|geprobeerd|"
    "called|written|emailed|asked|contacted|gesproken|spreek|langsgeweest|gereageerd|klacht|melding|geklaagd|vraag"
)
_ORDINAL = (
    "tweede|derde|vierde|vijfde|zesde|zevende|achtste|tiende|zoveelste|2e|3e|4e|5e|6e|2de|3de|4de|5de|umpteenth|third|second|"
    "fourth|fifth|honderdste|duizendste|laatste"
)
S2 = SignalType(
    id="S2",
    name="herhaalcontact",
    title=gettext_noop("Has asked this before"),
    advice=gettext_noop("Say that you see the earlier contact. They need not begin again. One owner, one date."),
    cues={
        **cues(ATTENTION, 0.9, f"""
        heb|have ~3 al|reeds|inmiddels|already ~4 {_TRIED}, al|reeds|inmiddels|already
        #n|meerdere|verschillende|zoveel|paar|vaak ~1 keer|maal|x|mails|keren|times|dagen|weken ~4 {_TRIED}, al
        #n|meerdere|verschillende|tig|honderd|zo|een|ontelbare ~1 keer|maal|x|keren, al|already called|emailed|asked|contacted,
        voor de #n|{_ORDINAL} ~1 keer|maal|x, {_ORDINAL} keer|maal|time|x|mail|bericht|poging|telefoontje|belletje|gesprek,
        twee|drie|vier|vijf|zes|tien|2|3|4|5|6|7|8|10|two|three|four|five keer|maal|times|x ~4 {_TRIED}, {_TRIED} ~3
        #n|meerdere|verschillende|several|multiple|many keer|maal|times|keren, vorige week|maand ~3 ook|al ~4 {_TRIED},
        gisteren|eergisteren|eerder|vorige|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag ~3 ook|al ~4 {_TRIED}, ook al ~3
        {_TRIED}, eerder ~2 ook|al ~2 {_TRIED}, heb ~3 eerder ~3 {_TRIED}, weer hetzelfde, same story|problem again,
        weer|opnieuw|steeds|nogmaals|again hetzelfde|dezelfde|dit ~1 liedje|verhaal|probleem|gedoe|problemen|storing|fout, weer
        ~1 het? zelfde liedje|verhaal|probleem, van het kastje naar de|den muur, kastje ~3 muur, from pillar to post,
        moet|ga|mag ik ~2 alles|dit|het|mijn ~3 weer|opnieuw|nogmaals|again, weer ~1 helemaal opnieuw, alles ~2 opnieuw ~2
        vertel|uitleggen|doen, weer ~2 mijn verhaal, verhaal ~4 opnieuw|weer|nogmaals, repeat myself|everything, elke|iedere
        keer ~2 opnieuw|iemand anders|een ander|iets anders|hetzelfde, telkens ~2 iemand anders|opnieuw|weer|een ander, steeds
        iemand anders|een ander, nog steeds|altijd|immer niks|geen|niet ~5, nog altijd ~1 niks|geen|niet, nog steeds wacht,
        still no|not|waiting|haven't|have ~3, blijf ~2 bel|mail|terugkomen, keep calling|emailing, already explained|told, heb
        ~2 net ~1 al|ook ~2 {_TRIED}, heb ~3 verhaal ~2 al|reeds, ik ben het weer, daar ben ik weer, hier ben ik weer, ik weer,
        me again, blijf ~3 aan de gang
    """),
        **cues(ATTENTION, 0.7, """
        u zou toch, uw collega zeg, een collega|medewerker ~4 zeg, eerder contact|gesprek|mail|gemaild, nog niks ~3
        hoor|vernomen|ontvangen|gezien, nog niet ~2 opgelost|geholpen|verholpen|in orde|gefikst, nooit ~2 antwoord|reactie, al
        weken|maanden|dagen ~4, al #n weken|maanden|dagen|week|maand, geen antwoord|reactie op mijn ~3, niemand ~3
        reageert|antwoordt|belt, opnieuw ~2 kapot|stuk|mis|fout, alweer, nog een keer contact, for weeks|days|months now, no
        reply|response|answer
    """),
    },
    clusters=together(ATTENTION, 0.75, """
        elke|iedere|telkens|steeds|every + keer|maal|time|weer|opnieuw +
        iemand|ander|anders|verhaal|hetzelfde|vertellen|uitleggen|antwoord|same|bellen|wachten, al|reeds|already +
        keer|maal|times|keren|weken|maanden|dagen +
        bel|mail|gevraagd|wacht|bezig|contact|schrijf|gemeld|doorgegeven|called|emailed|waiting|antwoord|reactie,
        weer|opnieuw|alweer|again + zelfde|hetzelfde|dezelfde|same + probleem|storing|fout|verhaal|gedoe|problem|issue|klacht,
        nog|still + niks|niet|geen|no|not|nothing + antwoord|reactie|hoor|gehoord|opgelost|vernomen|reply|response|heard
    """),
    look_alikes=no_cues("""
        kan|wanneer|mag ik ~1 weer, ik weer ~2 bestel|bestellen,
        weer ~2 bestelling plaatsen|bestel, nog nooit, already ordered, al #n jaar, al jaren ~1 klant|tevreden, voor? de? tweede
        keer ~2 bestel, keer ~2 bestel, al ~1 een|#n|paar keer ~2 bestel|koop, al vaker bestel, over #n weken|dagen, al een
        tijdje|poos nieuwsgierig, eerste keer
    """),
    example="Ik heb hier al drie keer over gebeld.",
    no_example="Ik wil voor de tweede keer bestellen, krijg ik korting?",
)  # fmt: skip
