"""Sentences of a passage, plain and whole. Pure."""

import re

_ENDS = re.compile(r"(?<=[.!?])\s+(?=[“\"'(]?[A-ZÀ-Ý0-9€])|\n+")
_NO_END = re.compile(
    r"\b(?:bijv|bv|o\.a|d\.w\.z|nr|art|ca|max|min|incl|excl|tel|dhr|mevr|mr|dr|e\.g|i\.e|no|st)\.$", re.IGNORECASE
)
_MARKS = re.compile(r"^\s*(?:#{1,6}\s+|[-*+]\s+|>\s?|\d{1,2}[.)]\s+)|[*_`]{1,3}(?=\S)|(?<=\S)[*_`]{1,3}")
_PICTURE = re.compile(r"!\[[^\]]*\]\([^)]*\)")
_LINK = re.compile(r"\[([^\]]+)\]\([^)]*\)|\[([^\]]+)\]\[[^\]]*\]")


def plain(text: str) -> str:
    """Without Markdown: the words of links stay, their addresses and pictures go."""
    without = _LINK.sub(lambda found: found[1] or found[2], _PICTURE.sub("", text))
    return "\n".join(_MARKS.sub("", line).strip() for line in without.splitlines()).strip()


def sentences_in(text: str) -> tuple[str, ...]:
    """In order; a full stop behind an abbreviation ends none."""
    parts: list[str] = []
    for part in _ENDS.split(plain(text)):
        if parts and _NO_END.search(parts[-1]):
            parts[-1] = f"{parts[-1]} {part.strip()}"
        elif part.strip():
            parts.append(part.strip())
    return tuple(parts)
