"""Which of the writer's own lines are signature."""

import re
from typing import Final

from ..dividers import is_divider
from ..page import NEW, QUOTED, SIGNATURE, Page
from . import devices, notices
from .contacts import contact_block_start

_DELIMITERS: Final = frozenset({"--", "—", "–", "-- ", "__"})
_MOST_NOTICES: Final = 200
_LONGEST_UNDER_LOOSE_DELIMITER: Final = 25
_FIRST_LETTERS: Final = devices.FIRST_LETTERS | notices.FIRST_LETTERS
_DASHED_NAME: Final = re.compile(r"(?:-{1,2}|[—–]\s?)[A-Z][\w.'’-]{0,25}(?:\s[A-Z(][\w.'’()-]{0,25}){0,3}")
_NAME_LINE: Final = re.compile(r"[A-Z][\w.'’-]{0,25}(?:\s[A-Z][\w.'’-]{0,25}){0,2}")
_BULLETS: Final = ("-", "•", "*", "–")


def find_signatures(page: Page) -> None:
    """Give the signature lines of each run of new words to SIGNATURE; what remains stays the reply."""
    runs = list(page.stretches(NEW))
    for number, (first, end) in enumerate(runs):
        is_outer = number in (0, len(runs) - 1)
        _Run(page, first, end).sign(is_outer=is_outer)
    if runs and QUOTED not in page.owners and next(page.stretches(NEW), None) is None:
        _give_back_notice(page)


def _give_back_notice(page: Page) -> None:
    """A mail that is nothing but a notice is what its writer says."""
    first = page.next_filled(0)
    if notices.is_notice(page.bare[first]):
        page.give(0, len(page.bare), NEW)


class _Run:
    """One stretch of new lines; `end` moves up as signature is taken from below."""

    __slots__ = ("end", "first", "page")

    def __init__(self, page: Page, first: int, end: int) -> None:
        self.page = page
        self.first = first
        self.end = end

    def sign(self, *, is_outer: bool) -> None:
        """Take what is signature, from the surest sign to the least sure."""
        bare = self.page.bare
        curious = [
            index
            for index in range(self.first, self.end)
            if (line := bare[index]) and (line[:3].lower() in _FIRST_LETTERS or not line[0].isalnum())
        ]
        self._take_delimited(curious)
        if is_outer:
            self._take_notices(curious)
        self._take_devices(curious)
        self._trim()
        if is_outer:
            start = contact_block_start(bare[self.first : self.end], follows_words=self.first > 0)
            if start is not None:
                self._take(self.first + start)
        self._take_dashed_name()

    def _take(self, first: int) -> None:
        self.page.give(first, self.end, SIGNATURE)
        self.end = first
        self._trim()

    def _trim(self) -> None:
        """Step over blank lines, lines already signed and dividers left at the end."""
        page = self.page
        while self.end > self.first:
            last = self.end - 1
            if page.bare[last] and not page.owners[last]:
                if not is_divider(page.bare[last]) or self.end == len(page.bare):
                    return
                page.owners[last] = SIGNATURE
            self.end = last

    def _take_delimited(self, curious: list[int]) -> None:
        bare = self.page.bare
        for index in curious:
            if bare[index] in _DELIMITERS:
                below = sum(1 for line in bare[index + 1 : self.end] if line)
                if self.page.lines[index] == "-- " or below <= _LONGEST_UNDER_LOOSE_DELIMITER:
                    self._take(index)
                    return

    def _take_notices(self, curious: list[int]) -> None:
        """A notice reaches to the end of the mail; the number of lines looked at is bounded, as each look costs."""
        bare = self.page.bare
        for index in curious[-_MOST_NOTICES:]:
            if index >= self.end:
                return
            if notices.is_notice(bare[index]):
                self._take(index)
                return

    def _take_devices(self, curious: list[int]) -> None:
        """Footers of devices may stand anywhere; words under them stay the writer's unless they are contacts."""
        bare = self.page.bare
        for index in curious:
            if index >= self.end:
                return
            if devices.is_device_footer(bare[index]):
                start = index - 1 if self._is_lone_name(index - 1) else index
                self.page.give(start, index + 1, SIGNATURE)

    def _is_lone_name(self, index: int) -> bool:
        """A name that makes one paragraph with the footer under it was set by the device too."""
        if index <= self.first or not _NAME_LINE.fullmatch(self.page.bare[index][:120]):
            return False
        return not self.page.bare[index - 1]

    def _take_dashed_name(self) -> None:
        """ "-Jan de Wit" signs when it stands alone at the end and is no item of a list."""
        bare = self.page.bare
        last = self.end - 1
        if last <= self.first or bare[last - 1] or not _DASHED_NAME.fullmatch(bare[last][:120]):
            return
        above = last - 1
        while above > self.first and not bare[above]:
            above -= 1
        if bare[above] and not bare[above].startswith(_BULLETS) and bare[above][-1] != ":":
            self._take(last)
