"""Footers of devices and mail programs: "Verstuurd vanaf mijn iPhone", "Outlook voor iOS downloaden"."""

import re
from typing import Final

_LONGEST: Final = 160
_LINK: Final = re.compile(r"\[([^\[\]]{1,60})\]\([^()\s]{1,300}\)|\s?[<(]https?://[^\s<>()]{1,300}[>)]")
_PROGRAMS: Final = (
    r"(?:outlook|(?:de )?mail voor windows|mail for windows|e-?mail voor windows|windows mail|yahoo|aol|samsung|proton|"
    r"protonmail|gmail|mailbird|spark|acompli|sparrow|blackberry|iphone|ipad|ipod|android|nine|bluemail|blue mail|"
    r"k-9|k9|fairemail|thunderbird|tutanota|tuta|hotmail|hey|superhuman|airmail|polymail|newton|edison|em client|"
    r"postbox|canary|mailspring|kpn|ziggo|xs4all|roundcube|zimbra|webmail|horde|huawei|xiaomi|oppo|oneplus|nokia|"
    r"sony|lg |htc|motorola|galaxy|apple|icloud|gmx|web\.de|freenet|mail\.com|windows phone|windows 10|lumia|startmail|"
    r"soverin|the all[- ]new aol|myMail|een mobiel|mobiel|mobile|a mobile|my )"
)
_REST: Final = r"[^,;!?:]{0,70}"
_OWN_DEVICE: Final = r"(?!\s+\S*adres)(?:\s+[\w.'’+\-/]{1,20}){1,5}\.?"
_FOOTERS: Final = (
    rf"sent from my{_OWN_DEVICE}",
    rf"sent (?:from|with|via|using|by|through) (?:the )?{_PROGRAMS}{_REST}",
    r"get (?:outlook|bluemail|blue mail|yahoo mail)\b[^,;!?:]{0,40}",
    rf"(?:verstuurd|verzonden|gestuurd|verstuurt|getypt|getikt|geschreven|gemaild|verzond) (?:vanaf|van|vanuit|via|met|op) "
    rf"(?:mijn|m'n|m’n|mn){_OWN_DEVICE}",
    rf"(?:verstuurd|verzonden|gestuurd|verstuurt|gemaild) (?:vanaf|vanuit|via|met|door|van|op|uit) (?:een |de |het )?"
    rf"{_PROGRAMS}{_REST}",
    r"(?:van|vanaf|via|vanuit|met|op) mijn(?:\s+[\w.'’+-]{1,20}){1,3} (?:verstuurd|verzonden|gestuurd|getypt|getikt)\.?",
    r"(?:verzonden|verstuurd) (?:vanaf|met|via) "
    r"(?:een|mijn) (?:mobiele?|smart)\s?\w{0,12}\.?",
    r"(?:download |ontvang |haal )?outlook voor (?:ios|android|mac)(?: op)?(?: downloaden| ophalen| aanschaffen)?\.?",
    r"via (?:mobile|mobiel)\.?",
    rf"(?:gesendet|diese nachricht wurde) von meinem{_OWN_DEVICE}",
    r"von (?:meinem|unterwegs)\s[\w .+-]{0,40}gesendet\.?",
    rf"(?:gesendet|verschickt) (?:mit|von|über|aus) (?:der |dem )?{_PROGRAMS}{_REST}",
    r"outlook für (?:ios|android)(?: beziehen| herunterladen)?\.?",
    rf"envoyé (?:de|depuis|à partir de) mon{_OWN_DEVICE}",
    rf"envoyé (?:avec|de|depuis|à partir d['’e]) ?{_PROGRAMS}{_REST}",
    r"télécharger outlook pour (?:ios|android)\.?",
    rf"enviado desde mi{_OWN_DEVICE}",
    rf"enviado do meu{_OWN_DEVICE}",
    rf"inviato (?:da|dal mio){_OWN_DEVICE}",
    rf"(?:sendt|skickat|skickades) (?:fra|från|med) (?:min|mit|mitt)?{_OWN_DEVICE}",
    rf"wysłane? z (?:mojego)?{_OWN_DEVICE}",
    rf"lähetetty{_OWN_DEVICE}",
)
_SUBJECT: Final = r"(?:(?:dit |deze )?(?:bericht|e-?mail|mail) (?:is |werd )?)?"
_FOOTER: Final = re.compile(f"{_SUBJECT}(?:{'|'.join(_FOOTERS)})", re.IGNORECASE)
_STARTS: Final = (
    "sent ", "get ", "verstu", "verzon", "gestuurd ", "getypt ", "getikt ", "geschreven ", "gemaild ", "van mijn ", "vanaf mijn ",
    "vanuit mijn ", "via m", "met mijn ", "op mijn ", "download", "ontvang ", "haal ", "outlook ", "gesendet ", "diese nach",
    "von ", "verschickt ", "envoyé ", "télécharger ", "enviado ", "inviato ", "sendt ", "skicka", "wysłan", "lähetetty",
    "dit bericht", "deze e", "deze mail", "bericht ", "e-mail ", "email ", "mail ",
)  # fmt: skip
FIRST_LETTERS: Final = frozenset(start[:3] for start in _STARTS)
"""How every such footer starts, unless decoration stands before it."""

_DECORATION: Final = "*_- \t\u00a0[]().<"


def is_device_footer(bare: str) -> bool:
    """Whether the whole line is such a footer; a sentence that only starts like one is not."""
    if len(bare) > _LONGEST * 3 or not bare.lstrip(_DECORATION)[:12].lower().startswith(_STARTS):
        return False
    text = _LINK.sub(r"\1", bare).strip(_DECORATION)
    return len(text) <= _LONGEST and bool(_FOOTER.fullmatch(text))
