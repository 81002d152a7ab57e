"""Words of a shop's business: with one of these in it, a message is more than play."""

from alvast.listening.reading import canonical

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
