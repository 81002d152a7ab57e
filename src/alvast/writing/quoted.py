"""What in a message was written by somebody else: quoted lines and what stands below a forwarded head. Pure."""

import re

_QUOTED_LINE = re.compile(r"^[ \t]{0,8}>.*$", re.MULTILINE)
_FORWARDED = re.compile(
    r"^[ \t]{0,8}(?:-{3,12} ?(?:oorspronkelijk bericht|doorgestuurd bericht|original message|forwarded message)\b"
    r"|(?:van|from): [^\n]{1,300}\n[ \t]{0,8}(?:verzonden|datum|sent|date|aan|to): )",
    re.IGNORECASE | re.MULTILINE,
)


def own_words(raw: str) -> str:
    """The text with blanks, one for one, where the words are not the writer's; line ends stay."""
    head = _FORWARDED.search(raw)
    if head:
        raw = raw[: head.start()] + _blank(raw[head.start() :])
    return _QUOTED_LINE.sub(lambda line: " " * len(line[0]), raw) if ">" in raw else raw


def _blank(text: str) -> str:
    return "".join(sign if sign == "\n" else " " for sign in text)
