"""What the house itself says in a visitor's view, by code: English sentences, translated when they are shown. Pure."""

CHOSE = "chose"
GOES_ON_BY_MAIL = "goes_on_by_mail"
COPY_SENT = "copy_sent"
ENDED = "ended"

SENTENCES = {
    GOES_ON_BY_MAIL: "If you leave this page, our answers go to {address}.",
    COPY_SENT: "We sent what was said here to {address}.",
    ENDED: "You ended this chat.",
}
