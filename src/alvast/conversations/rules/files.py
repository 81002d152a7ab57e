"""What a file is called and what it may be shown as. A name that came from outside is a label, never a path. Pure."""

import re
import unicodedata
from typing import Final

LARGEST: Final = 25 * 1024 * 1024  # bytes
LONGEST_NAME: Final = 200  # characters
LONGEST_ENDING: Final = 12
UNKNOWN_TYPE: Final = "application/octet-stream"
PICTURES: Final = frozenset({"image/png", "image/jpeg", "image/gif", "image/webp"})

_TYPE = re.compile(r"[a-z0-9][a-z0-9.+-]{0,58}/[a-z0-9][a-z0-9.+-]{0,58}")
_RESERVED = re.compile(r'[<>:"|?*]')


def file_label(name: str) -> str:
    """A name that is safe to show and to save under, or an empty text: no folders, no control or direction marks."""
    last = re.split(r"[/\\]", name)[-1][: LONGEST_NAME * 4]
    shown = "".join(c for c in " ".join(last.split()) if unicodedata.category(c)[0] != "C")
    return _shortened(_RESERVED.sub("_", " ".join(shown.split())).strip(". ")).rstrip(". ")


def file_type(declared: str) -> str:
    """The type as declared when it reads as one; it is never guessed from the content."""
    plain = declared.partition(";")[0].strip().lower()
    return plain if _TYPE.fullmatch(plain) else UNKNOWN_TYPE


def may_show_inline(type: str) -> bool:
    """Whether a browser may show it within a page; everything else is only offered for download."""
    return type in PICTURES


def _shortened(name: str) -> str:
    """Long names lose their middle and keep their ending."""
    if len(name) <= LONGEST_NAME:
        return name
    stem, dot, ending = name.rpartition(".")
    if not dot or len(ending) > LONGEST_ENDING:
        return name[:LONGEST_NAME]
    return f"{stem[: LONGEST_NAME - len(ending) - 1]}.{ending}"
