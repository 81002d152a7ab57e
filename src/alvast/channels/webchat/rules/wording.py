"""Codes of what the house itself says in a visitor's view; their sentences are in queries/wording.py. Pure."""

CHOSE = "chose"
GOES_ON_BY_MAIL = "goes_on_by_mail"
COPY_SENT = "copy_sent"
ENDED = "ended"

BY_MAIL = "mail"  # the button, whoever offered it
