"""Stored codes in words that an administrator can act on."""

from django.utils.translation import gettext, gettext_noop

_FAILURES = {
    "cannot_connect": gettext_noop("The server cannot be reached."),
    "timeout": gettext_noop("The server does not answer in time."),
    "certificate": gettext_noop("The certificate of the server is not trusted, or is for another name."),
    "login_refused": gettext_noop("The server refuses the user name or password."),
    "login_not_offered": gettext_noop("The server offers no way to sign in. Leave the user name empty, or use encryption."),
    "token_refused": gettext_noop("The sign-in provider no longer gives access. Connect the inbox again."),
    "folder_missing": gettext_noop("The server does not have this folder."),
    "protocol": gettext_noop("The server answers in a way that is not understood."),
    "connection_closed": gettext_noop("The server closed the connection."),
    "insecure": gettext_noop("Without encryption only a server on this very machine can be used."),
    "address_needs_smtputf8": gettext_noop("The server cannot send to this address."),
    "no_server": gettext_noop("The inbox has no server to send mail with."),
    "erased": gettext_noop("The person was erased before it left."),
}
_REASONS = {
    "own_mail": gettext_noop("A mail that we sent ourselves came back."),
    "own_address": gettext_noop("It claims to come from one of our own addresses."),
    "too_large": gettext_noop("It is larger than 25 MB; only its headers are kept here."),
    "unfetchable": gettext_noop("The mail server cannot hand it over."),
    "timeout": gettext_noop("Reading it took too long."),
    "crashed": gettext_noop("Reading it made the reader crash."),
}


def failure_sentence(code: str) -> str:
    """Why a server cannot be used, or a message was not sent."""
    return gettext(_FAILURES[code]) if code in _FAILURES else code


def held_sentence(code: str) -> str:
    """Why a mail was kept aside or parked."""
    return gettext(_REASONS[code]) if code in _REASONS else code
