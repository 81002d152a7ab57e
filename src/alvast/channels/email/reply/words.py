"""Words by which mail programs introduce what they quote, per language.

The lists come from reading mails of these programs, not from one specification: there is none.
"""

from typing import Final

OPENINGS: Final = (
    "op", "on", "am", "le", "el", "em", "il", "il giorno", "w dniu", "dnia", "den", "på", "pe", "dne", "vào", "a",
    "em", "em seg", "dana", "kl", "op datum", "il dì", "el día",
)  # fmt: skip
"""First words of "Op 12 november 2026 … schreef …:"."""

VERBS: Final = (
    "schreef", "schreven", "geschreven", "schrijft", "wrote", "writes", "written", "sent", "schrieb", "geschrieben",
    "schreibt", "écrit", "ecrit", "écrivait", "escribió", "escribio", "escrito", "scrisse", "scritto", "napisał",
    "napisała", "napisał(a)", "pisze", "skrev", "skrevet", "skrivit", "escreveu", "kirjoitti", "napsal", "napsala",
    "napsal(a)", "scris", "написал", "написала", "пишет", "написав", "viết", "yazdı", "írta", "skreau",
)  # fmt: skip
"""The words that say who wrote; of "a écrit" the last one."""

MONTHS: Final = (
    "jan", "feb", "febr", "fév", "fev", "mar", "maa", "mrt", "mär", "mars", "apr", "avr", "abr", "mei", "may", "mai",
    "maj", "mag", "jun", "jui", "giu", "jul", "lug", "aug", "aoû", "aou", "ago", "sep", "set", "okt", "oct", "ott",
    "out", "nov", "dec", "dez", "déc", "dic", "des", "gen", "ene", "jän", "sty", "lut", "kwi", "cze", "lip", "sie",
    "wrz", "paź", "lis", "gru", "янв", "фев", "мар", "апр", "мая", "июн", "июл", "авг", "сен", "окт", "ноя", "дек",
    "tháng",
)  # fmt: skip
"""How month names begin; a few letters may follow."""

WEEKDAYS: Final = (
    "ma", "di", "wo", "do", "vr", "za", "zo", "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag",
    "zondag", "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun", "monday", "tuesday",
    "wednesday", "thursday", "friday", "saturday", "sunday", "mo", "mi", "fr", "sa", "so", "montag", "dienstag",
    "mittwoch", "donnerstag", "freitag", "samstag", "sonntag", "lun", "mar", "mer", "jeu", "ven", "sam", "dim",
    "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche", "mié", "jue", "vie", "sáb", "dom",
    "lunedì", "gio", "sab", "pon", "wt", "śr", "czw", "pt", "sob", "niedz", "man", "tir", "ons", "tor", "tors", "fre",
    "lør", "søn", "mån", "tis", "lör", "sön", "seg", "ter", "qua", "qui", "sex",
)  # fmt: skip

SMALL_WORDS: Final = (
    "om", "at", "um", "uur", "kl", "het", "volgende", "following", "heeft", "hat", "has", "folgendes", "följande",
    "følgende", "u", "h", "pm", "am", "cet", "cest", "gmt", "utc", "van", "de", "der", "den", "ter", "ten", "te", "von",
    "vom", "und", "en", "la", "le", "du", "di", "da", "dos", "van't", "t", "via", "à", "alle", "ore", "las", "às",
    "o", "ha", "đã", "godz", "użytkownik", "giorno", "del", "este", "the", "st", "nd", "rd", "th", "e", "met", "aan",
)  # fmt: skip
"""Words in lower case that may stand in an introduction line beside name, date and verb."""

SPEAKERS: Final = (
    "ik", "wij", "we", "u", "uw", "jij", "je", "jullie", "jouw", "hij", "zij", "ze", "mijn", "onze", "ons", "men",
    "I", "you", "he", "she", "they", "my", "your", "our", "ich", "wir", "ihr", "mein", "nous", "vous", "yo",
)  # fmt: skip
"""Pronouns: with one of these a person tells who wrote something; no mail program writes so."""

HEADER_KEYS: Final = {
    "from": "van from von de da fra från od lähettäjä от feladó kimden afzender sender expéditeur",
    "sent": "verzonden verstuurd sent gesendet envoyé enviado enviada inviato sendt skickat wysłano wysłane lähetetty "
    "odesláno отправлено küldve elküldve trimis gönderildi",
    "date": "datum date fecha data dato päivämäärä дата dátum",
    "to": "aan to an à para a til till do komu vastaanottaja кому címzett către kime geadresseerde destinataire",
    "copy": "cc bcc kopie kopi kopia dw kopio copie копия",
    "subject": "onderwerp subject betreff objet sujet asunto oggetto assunto emne ämne temat aihe předmět тема tárgy "
    "subiect konu",
    "extra": "bijlage bijlagen attachments importance prioriteit urgentie belang reply-to anlagen priorität bijlage(n)",
}
"""Kinds of header lines in a quoted head, and their names."""

HEADER_PHRASES: Final = {
    "gesendet am": "sent", "envoyé le": "sent", "enviado el": "sent", "enviada em": "sent", "enviado em": "sent",
    "sent by": "extra", "antwoord aan": "extra", "antwoorden aan": "extra", "reply to": "extra", "de la": "from",
    "verzonden op": "sent", "on behalf of": "extra", "namens": "extra",
}  # fmt: skip

FORM_KEYS: Final = frozenset(
    [
        "bericht",
        "message",
        "opmerking",
        "opmerkingen",
        "vraag",
        "toelichting",
        "telefoon",
        "telefoonnummer",
        "phone",
        "naam",
        "name",
        "nachricht",
        "bestelnummer",
        "ordernummer",
        "e-mail",
        "e-mailadres",
        "tijd",
        "time",
        "vertrek",
        "aankomst",
        "prijs",
        "aantal",
    ]
)
"""Labels of a web form or a list of facts: lines with these are the writer's own."""

ORIGINAL_MESSAGE: Final = frozenset((
    "oorspronkelijk bericht", "origineel bericht", "oorspronkelijke bericht", "original message", "reply message",
    "original e-mail", "original email", "oorspronkelijke e-mail", "ursprüngliche nachricht", "original-nachricht",
    "originalnachricht", "antwort nachricht", "message d'origine", "message original", "message initial",
    "mensaje original", "messaggio originale", "mensagem original", "oprindelig meddelelse", "original meddelelse",
    "oprindelig besked", "opprinnelig melding", "ursprungligt meddelande", "originalmeddelande", "wiadomość oryginalna",
    "oryginalna wiadomość", "alkuperäinen viesti", "původní zpráva", "исходное сообщение", "beantwoord bericht",
    "vorig bericht", "reacties", "originele bericht", "oorspronkelijk e-mailbericht",
))  # fmt: skip
"""What stands between the dashes of "-----Oorspronkelijk bericht-----"."""

FORWARDED: Final = frozenset((
    "begin doorgestuurd bericht", "doorgestuurd bericht", "doorgestuurde bericht", "doorgezonden bericht",
    "begin forwarded message", "forwarded message", "forwarded by", "anfang der weitergeleiteten nachricht",
    "anfang der weitergeleiteten e-mail", "weitergeleitete nachricht", "début du message réexpédié",
    "début du message transféré", "message transféré", "mensaje reenviado", "inicio del mensaje reenviado",
    "inizio messaggio inoltrato", "messaggio inoltrato", "mensagem encaminhada", "início da mensagem encaminhada",
    "videresendt meddelelse", "videresendt besked", "start på videresendt besked", "videresendt melding",
    "vidarebefordrat meddelande", "vidarebefordrat brev", "wiadomość przekazana", "treść przekazanej wiadomości",
    "doorgestuurde e-mail",
))  # fmt: skip
