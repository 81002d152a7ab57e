"""What kind of deed a promise is about; evidence that keeps it is chosen by this. Pure."""

from collections.abc import Mapping
from enum import StrEnum

from alvast.writing.terms import phrased


class Kind(StrEnum):
    """What was promised."""

    CALL = "call"
    ANSWER = "answer"
    SHIP = "ship"
    DELIVER = "deliver"
    REFUND = "refund"
    VISIT = "visit"
    OTHER = "other"


# The first kind of which a sign begins a word of the promise ($: and ends it), in this order: "wij bellen u over uw geld" is
# a call, about money.
_SIGNS: tuple[tuple[Kind, tuple[str, ...]], ...] = (
    (Kind.CALL, phrased("""
    bel$; belt$; bellen; gebeld; teruggebeld; terugbel; telefonisch; call$; called; phone; opbellen; doorverb""")),
    (Kind.VISIT, phrased("monteur; technicus; langs; installat; engineer; technician; mechanic; afspraak")),
    (Kind.REFUND, phrased("""
    geld; terugbeta; teruggestort; terugstort; overgemaakt; maken; maak$; rekening; credit; vergoed; refund; bedrag;
    stort; gestort; restitutie; money; uitbetal; bijgeschreven; betalen""")),
    (Kind.ANSWER, phrased("""
    hoor; mail; bericht; antwoord; beantwoord; reageer; reactie; weten; laat$; informe; contact; bevestig; update;
    uitsluitsel; duidelijkheid; hear; reply; answer; terug op; offerte; back to you; know; uitslag""")),
    (Kind.SHIP, phrased("""
    verstuur; versturen; verstuurd; verzend; verzonden; stuur; sturen; opgestuurd; toegestuurd; nagestuurd; gestuurd;
    mee$; post$; deur uit; vertrek; ship; dispatch; send; sent; weg$; transport; leaves""")),
    (Kind.DELIVER, phrased("""
    komt; komen; bezorg; lever; arriv; aankomst; deliver; in huis; bij u; er$; ontvang; krijg; pakket; bestelling; binnen;
    receive; parcel; order""")),
)  # fmt: skip

# Evidence as data: the type of a business event -> the kinds of promise it keeps.
KEPT_BY_EVENT: Mapping[str, frozenset[Kind]] = {
    "shipment.announced": frozenset({Kind.SHIP}),
    "shipment.scanned": frozenset({Kind.SHIP}),
    "shipment.delivered": frozenset({Kind.SHIP, Kind.DELIVER}),
    "payment.refunded": frozenset({Kind.REFUND}),
}
# order.status_changed says the state in its data.
KEPT_BY_STATUS: Mapping[str, frozenset[Kind]] = {
    "shipped": frozenset({Kind.SHIP}),
    "delivered": frozenset({Kind.SHIP, Kind.DELIVER}),
    "refunded": frozenset({Kind.REFUND}),
}
KEPT_BY_MESSAGE = frozenset({Kind.ANSWER})
KEPT_BY_CALL_NOTE = frozenset({Kind.CALL, Kind.ANSWER})
_CALLED = phrased("gebeld; teruggebeld; telefonisch; aan de telefoon; gesproken; voicemail; called; phoned; spoke")


def kind_of(words: str) -> Kind:
    """The kind of a promise, from its words in lower case."""
    text = f" {words} "
    for kind, signs in _SIGNS:
        if any(f" {sign}".replace("$", " ") in text for sign in signs):
            return kind
    return Kind.OTHER


def kept_by_event(type_: str, status: object) -> frozenset[Kind]:
    """The kinds of promise that this business event keeps."""
    if type_ == "order.status_changed":
        return KEPT_BY_STATUS.get(str(status), frozenset())
    return KEPT_BY_EVENT.get(type_, frozenset())


def kept_by_note(text: str) -> frozenset[Kind]:
    """A note keeps a promise to call when it says that the customer was spoken to."""
    return KEPT_BY_CALL_NOTE if any(sign in text.lower() for sign in _CALLED) else frozenset()
