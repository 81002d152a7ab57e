"""Why a mail server could not be used, as codes that are stored and shown; never the server's own words."""

from enum import StrEnum
from ipaddress import ip_address


class Failure(StrEnum):
    """What went wrong between us and a mail server."""

    CONNECT = "cannot_connect"
    TIMEOUT = "timeout"
    CERTIFICATE = "certificate"
    LOGIN = "login_refused"
    NO_LOGIN = "login_not_offered"
    TOKEN = "token_refused"
    FOLDER = "folder_missing"
    PROTOCOL = "protocol"
    CLOSED = "connection_closed"
    INSECURE = "insecure"
    ADDRESS = "address_needs_smtputf8"


def is_loopback(host: str) -> bool:
    """Whether a connection to this host stays on this machine; a name other than localhost can be anything."""
    name = host.strip().lower().strip("[]")
    try:
        return name == "localhost" or ip_address(name).is_loopback
    except ValueError:
        return False
