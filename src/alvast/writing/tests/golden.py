"""The product's own golden texts, as its templates must sound, and the one that must fail."""

GOLDEN = {
    "G1": (
        "Onderwerp: Uw bestelling 48213 komt donderdag 21 mei.\n\nU bestelde op maandag 18 mei twee boeken. Bij uw "
        "adres stond geen straatnaam. Met uw postcode en huisnummer hebben wij die aangevuld: Lindelaan 12, 3571 AB "
        "Utrecht. Uw bestelling gaat vandaag mee en komt donderdag 21 mei tussen 17.00 en 21.00 uur. Klopt het adres "
        "niet? Wijzig het dan vóór vandaag 16.00 uur via deze pagina, of bel ons. — Noor, klantenservice"
    ),
    "G2": (
        "Uw bestelling 48213 ligt klaar, maar kan nog niet weg: bij 3571 AB 12 horen twee adressen. Welk adres is "
        "het? [Lindelaan 12 A] [Lindelaan 12 B] [Anders]. Kiest u vóór 16.00 uur, dan is het pakket er donderdag 21 "
        "mei. Anders vrijdag 22 mei. Wilt u de bestelling liever stoppen? Dat kan hier; u krijgt uw geld dan binnen 3"
        " werkdagen terug."
    ),
    "G6": ("Ik breng u naar Noor van klantenservice. Zij leest mee wat u net vertelde, u hoeft niets te herhalen."),
    "G7": (
        "Dat weet ik niet zeker. Ik vind er niets over in onze informatie. Ik vraag het een medewerker; u krijgt "
        "vandaag vóór 17.00 uur antwoord per mail. Is dat goed?"
    ),
    "G8": (
        "Daar ben ik niet voor gemaakt. Ik help u graag verder met uw pakket. Lukt dat niet met mij? Dan verbind ik u"
        " door met een medewerker."
    ),
    "G9": (
        "Ik zei dat uw pakket donderdag komt. Dat weet ik uit: de scan van de vervoerder van vanmorgen 6.12 uur en uw"
        " bezorgadres. Ik gebruikte geen andere gegevens. Een medewerker kan dit nakijken. Klopt het niet of wilt u "
        "dit niet? Zeg het, dan passen wij het aan."
    ),
    "G10": (
        "Het is nu druk: ongeveer 18 minuten. Morgen tussen 14.00 en 15.30 uur wacht u meestal korter dan 2 minuten. "
        "Zal ik u dan bellen?"
    ),
    "G11": (
        "Wij zouden u gisteren vóór 17.00 uur bellen. Dat is niet gebeurd. Dat is onze fout en dat spijt mij. Ik bel "
        "u vandaag zelf om 13.30 uur. Volgens onze afspraak 'Wij bellen terug' krijgt u € 5. Dat staat vrijdag 22 mei"
        " op uw rekening; u hoeft niets te doen."
    ),
    "G12": (
        "Gecondoleerd met het verlies van uw man. Neemt u rustig de tijd. Ik regel met u wat nodig is, en wat kan "
        "wachten laten we wachten."
    ),
}
ANTI_EXAMPLE = (
    "Bedankt voor je bericht! We sturen je bestelling zo snel mogelijk op. Excuses voor het eventuele ongemak. "
    "Geniet alvast van je producten 🙂"
)
