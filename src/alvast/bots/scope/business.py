"""Words of a shop's business: with one of these in it, a message is more than play."""

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
    cadeau catalogus bestseller uitgave roman thriller poster puzzel
""").split()
)
BEGINNINGS = tuple(
    listed("""
        bestel lever bezorg betaal factu retour verzend garantie abonn contract klant product order pakket prijs kosten kost
        kort winkel account inlog wachtwoord storing repar monteur meter termijn polis verzeker premie tarief energie stroom
        internet wifi modem router simkaart bundel telefoon toestel apparaat machine open gesloten openings retourner ruil annul
        opzeg voorraad beschik maat kleur handleiding montage install wasmach koelkast droger lamp kast bank stoel tafel bed
        matras jas schoen broek trui jurk hoes deken kussen speaker laptop tablet scherm batterij lader kabel fiets boek
        nieuwsbrief adres huisnummer postcode nota incasso saldo bon app website webshop site code deliver refund return ship
        invoice cancel subscri password login price cost store opening discount coupon size colour color manual warranty receipt
        track item
    """)
)
PERSONAL = frozenset(
    canonical("ik mijn mij u wij ons onze deze dit er hier our we this these it mine het me us him zij hij die").split()
)
