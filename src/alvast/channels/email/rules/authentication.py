"""What our own receiving server found out about a sender (RFC 8601). Any doubt about the header is a no."""

import re

_SPECIAL = re.compile(r'([()"\\])')
_DMARC = re.compile(r"\s*dmarc\s*(?:/\s*1\s*)?=\s*([a-z]+)(?=[\s]|$)", re.I)
_FROM_DOMAIN = re.compile(r"(?:^|\s)header\.from\s*=\s*(\S+)", re.I)


def vouched_domain(header: str, authserv: str) -> str:
    """The From domain for which `authserv` says dmarc=pass in this header, lower case; empty when it says no such thing.

    `header` is the topmost Authentication-Results only: those below it could have come with the mail.
    """
    plain = _without_comments_and_quotes(header) if authserv else None
    if plain is None:
        return ""
    server, *results = plain.split(";")
    if not _names(server, authserv):
        return ""
    found = [match for result in results if (match := _DMARC.match(result))]
    if len(found) != 1 or found[0][1].lower() != "pass":
        return ""
    domain = _FROM_DOMAIN.search(found[0].string)
    return domain[1].lower().rstrip(".") if domain else ""


def _names(server: str, authserv: str) -> bool:
    """The first word is the server's name; a version number may follow it."""
    words = server.lower().split()
    return bool(words) and words[0] == authserv.strip().lower() and words[1:] in ([], ["1"])


def _without_comments_and_quotes(header: str) -> str | None:
    """The bare structure: senders can write into comments and quoted values. None when these are not closed."""
    bare: list[str] = []
    depth, is_quoted, is_escaped = 0, False, False
    for part in _SPECIAL.split(header.replace("\r", " ").replace("\n", " ")):
        if is_escaped:
            is_escaped = not part  # between two special characters stands an empty text
        elif part == "\\" and (depth or is_quoted):
            is_escaped = True
        elif is_quoted:
            is_quoted = part != '"'
        elif depth:
            depth += {"(": 1, ")": -1}.get(part, 0)
        elif part == "(":
            depth = 1
        elif part == '"':
            is_quoted = True
            bare.append("?")  # a quoted value equals nothing
        else:
            bare.append(part)
    return None if depth or is_quoted or is_escaped else "".join(bare)
