"""Words of a shop's business: with one of these in it, a message is more than play."""

from alvast.bots.scope.kind import listed as phrases
from alvast.listening.reading import canonical
from alvast.writing.terms import listed

BUSINESS = frozenset(
    canonical("""
    bestelling bestel bestelnummer ordernummer pakket bezorg bezorging bezorger lever levering levertijd retour retourneren
    terugsturen terugbetaling terugstorten ruilen garantie factuur rekening betaal betaling abonnement contract klacht storing
    monteur verzend verzending verzonden verzendkosten voorraad product artikel artikelnummer maat winkelwagen winkelmandje
    korting kortingscode geleverd kapot defect stuk beschadigd vertraging track koerier postnl dhl dpd afhaalpunt handleiding
    reparatie annuleren annuleer opzeggen adres bezorgadres koop gekocht order delivery refund return invoice warranty shipping
    parcel broken damaged exchange stock subscription meterstand internet modem router polis schade verzekering reservering
    boeking reserveren ticket tickets bon kassabon cadeaubon boek titel film spel game cd dvd kaart artikel ontvangen ontvang
    cadeau catalogus abonn klant order prijs kost kort inlog repar meter wifi modem open maat kleur lamp kast bank stoel tafel
    bed jas broek trui jurk hoes deken lader kabel fiets boek adres nota saldo bon app site code ship login price cost store
    size color track item bedden kasten lampen tafels stoelen boeken codes bonnen maten banken broeken truien open apps sites
    opent korting kortingen bestseller uitgave roman doos dozen afmetingen afmeting gewicht hoogte breedte lengte diepte
    capaciteit vermogen materiaal filiaal filialen openingstijden openingsuren bedenktijd termijnbedrag montage oven magnetron
    boor handdoek parfum ketting ring horloge bril tas koffer speelgoed puzzels gordijn gordijnen verf behang tegel tegels
    schroef schroeven accu oplader abonnee klantnummer eigen-risico thriller poster puzzel
""").split()
)
BEGINNINGS = tuple(
    listed("""
    bestel lever bezorg betaal factu retour verzend garantie contract product pakket kosten winkel account wachtwoord
    storing monteur termijn polis verzeker premie tarief energie stroom internet router simkaart bundel telefoon toestel
    apparaat machine gesloten openings retourner ruil annul opzeg voorraad beschik handleiding montage install wasmach
    koelkast droger matras schoen kussen speaker laptop tablet scherm batterij nieuwsbrief huisnummer postcode incasso
    website webshop deliver refund return invoice cancel subscri password opening discount coupon colour manual warranty
    receipt
    """)
)
PERSONAL = frozenset(
    canonical("ik mijn mij u wij ons onze deze dit er hier our we this these it mine het me us him zij hij die").split()
)
# What a firm keeps of its customer may always be asked, and asked to be erased (AVG art. 15 and 17), however it is put.
OWN_DATA = phrases("""
    weet|weten|bewaar|bewaart|bewaren|heb|hebt|hebben|heeft|verzamelt|verzamelen|staat|opgeslagen|know|keep|store|have ~4
    van|over|about|on mij|me, mij|me ~3 weet|weten|opgeslagen|bewaard, wis|verwijder|gooi|haal|schrap|delete|remove|erase mij|me
    ~2 uit|from, wis|verwijder|verwijderen|wissen|schrap|vernietig|delete|erase|remove ~1 mijn|my|alle|all ~2
    gegevens|data|persoonsgegevens|account|information|details, mijn|my ~1 gegevens|data|persoonsgegevens ~2
    wis|wissen|verwijder|verwijderen|weg|deleted|erased|removed
""")
