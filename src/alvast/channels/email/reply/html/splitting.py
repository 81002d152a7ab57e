"""The split of an HTML body."""

from typing import Final

from ..attributions import attribution_ending_at
from ..heads import kind_of_line
from ..page import NEW, QUOTED, SIGNATURE, Page
from ..parts import HtmlReply
from ..splitting import parts_of
from .rendering import Rendering

_HEAD_LINES: Final = 8
_MOST_HEADS: Final = 200


def split_reply_html(html: str) -> HtmlReply | None:
    """The parts of an HTML body, as plain text, by the marks of mail programs and then by the words.

    None when nothing in it proves quoted or signed by a mark: then the plain text says as much, and `split_reply` reads
    it. Never raises; costs time linear in the length of the HTML.
    """
    rendering = Rendering.of(html)
    page = Page(rendering.lines, rendering.owners)
    rest = _start_of_rest(page, rendering)
    if rest is not None:
        page.give(rest, len(page.bare), QUOTED)
    _take_introduced_quotes(page, rendering.maybe_quotes)
    is_signed = SIGNATURE in page.owners
    _keep_words_in_signature(page)
    parts = parts_of(page, quoting=QUOTED in page.owners)
    if not parts.quoted and not is_signed:
        return None
    return HtmlReply(parts.reply, parts.quoted, parts.signature)


def _start_of_rest(page: Page, rendering: Rendering) -> int | None:
    """The first line from which all is an earlier mail; a line above a signature may look like one and is not."""
    starts = [head for head in rendering.heads[:_MOST_HEADS] if _reads_as_head(page, head)]
    if rendering.rest is not None:
        starts.append(rendering.rest)
    return min(starts, default=None)


def _reads_as_head(page: Page, first: int) -> bool:
    first = page.next_filled(first)
    lines = page.bare[first : first + _HEAD_LINES]
    known = sum(bool(kind_of_line(line)) for line in lines)
    labelled = sum(0 < line.find(":") < 24 for line in lines[:4])
    return known > 1 or labelled > 2


def _take_introduced_quotes(page: Page, maybe_quotes: list[tuple[int, int]]) -> None:
    """A bare blockquote is a quote when an introduction stands right above it, else perhaps only indented words."""
    for first, end in maybe_quotes:
        above = first - 1
        while above >= 0 and above > first - 4 and not page.bare[above]:
            above -= 1
        if above < 0 or not page.bare[above] or page.owners[above]:
            continue
        kept = bytes(page.owners[first:end])
        page.give(first, end, QUOTED)
        if attribution_ending_at(page, above) is None:
            page.owners[first:end] = kept


def _keep_words_in_signature(page: Page) -> None:
    """Some phones wrap the new words in the signature element: when no others exist, they are judged as text."""
    if next(page.stretches(NEW), None) is None:
        for first, end in list(page.stretches(SIGNATURE)):
            page.give(first, end, NEW)
