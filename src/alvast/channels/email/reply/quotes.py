"""Which lines of a page were written earlier, by whatever sign the mail program left."""

import re
from typing import Final

from .attributions import Attribution, attribution_ending_at
from .dividers import (
    STARTS_OF_FORWARDS,
    STROKES,
    asks_to_answer_above,
    is_divider,
    may_ask_to_answer_above,
    opens_earlier_mail,
)
from .heads import head_starting_at, kind_of_line, unknown_head_after
from .page import QUOTED, Page

_MOST_LOOKS: Final = 2_000
_COMPARES: Final = re.compile(r"[\d€$£=<\-]|.*<<|.* > ")
_LINK: Final = re.compile(r"\(?<?https?://\S+[)>]?\s?>?$|\(?mailto:\S+\)?$", re.IGNORECASE)
_OPEN_LINK: Final = re.compile(r"[(<]https?://[^\s()<>]{0,300}$", re.IGNORECASE)
_TAIL_OF_INTRODUCTION: Final = re.compile(r">\s?(?:\w{1,12}\s?){0,3}:$")
_ENDS: Final = ":\uff1a*_-"
_CURIOUS_ENDS: Final = frozenset(_ENDS + ">")
_CURIOUS_STARTS: Final = frozenset(STROKES + ">")
_LONG_LINE: Final = 60


def find_quotes(page: Page, *, quoting: bool = False) -> None:
    """Give every earlier-written line of the page to QUOTED; `quoting` says quote marks are known to be meant."""
    _Finder(page, quoting=quoting).run()


class _Finder:
    """One walk from top to bottom; `at` is the next line to judge."""

    __slots__ = ("at", "looks", "may_ask_above", "page", "quoting")

    def __init__(self, page: Page, *, quoting: bool) -> None:
        self.page = page
        self.quoting = quoting
        self.at = 0
        self.looks = _MOST_LOOKS
        self.may_ask_above = may_ask_to_answer_above("\n".join(page.bare))

    def run(self) -> None:
        """Judge each line that may matter, from top to bottom."""
        page = self.page
        while self._reach_curious_line():
            line = page.bare[self.at]
            if line[0] == ">" or page.owners[self.at]:
                self._judge_marked(line)
            elif not self._ends_introduction(line) and not self._opens_tail(line):
                self.at += 1

    def _reach_curious_line(self) -> bool:
        """Step over lines that cannot matter; this quick look is what makes a mail cheap."""
        bare, owners, may_ask_above = self.page.bare, self.page.owners, self.may_ask_above
        for index in range(self.at, len(bare)):
            line = bare[index]
            if line and (
                line[-1] in _CURIOUS_ENDS
                or line[0] in _CURIOUS_STARTS
                or ":" in line[:24]
                or line[:4].lower() in STARTS_OF_FORWARDS
                or owners[index]
                or may_ask_above
            ):
                self.at = index
                return True
        return False

    def _ends_introduction(self, bare: str) -> bool:
        """Take an introduction that ends here; what follows it belongs to it up to the end or the last quote mark."""
        if bare[-1] not in _ENDS or self.looks <= 0:
            return False
        if bare[-1] in "*_-" and bare.rstrip("*_- ")[-1:] not in {":", "e", "f"}:
            return False
        self.looks -= 1
        found = attribution_ending_at(self.page, self.at)
        if found is None:
            return False
        self._take_introduction(found)
        return True

    def _take_introduction(self, found: Attribution) -> None:
        page, end = self.page, self.at + 1
        first = found.first
        if found.column:
            page.break_line(first, found.column)
            first, end = first + 1, end + 1
        first = self._with_dividers_above(first)
        if page.shows_quote(page.next_filled(end)):
            self.quoting = True
            page.give(first, end, QUOTED)
            self.at = end
        else:
            self._take_rest(first)

    def _opens_tail(self, bare: str) -> bool:
        """Take everything from here when this line starts an earlier mail that carries no quote marks."""
        if opens_earlier_mail(bare) or (self.may_ask_above and asks_to_answer_above(bare)):
            self._take_rest(self._with_dividers_above(self.at))
        elif self.looks > 0 and kind_of_line(bare):
            return self._take_head()
        elif len(bare) >= 20 and is_divider(bare) and (unknown := unknown_head_after(self.page, self.at)):
            self._take_from(self.at, unknown.end)
        else:
            return False
        return True

    def _take_head(self) -> bool:
        self.looks -= 1
        first = self._with_dividers_above(self.at)
        head = head_starting_at(self.page, self.at, divided=first < self.at)
        if head is None:
            return False
        self._take_from(first, head.end)
        return True

    def _take_from(self, first: int, end: int) -> None:
        if self.page.shows_quote(self.page.next_filled(end)):
            self.quoting = True
            self.page.give(first, end, QUOTED)
            self.at = end
        else:
            self._take_rest(first)

    def _take_rest(self, first: int) -> None:
        end = len(self.page.bare)
        self.page.give(first, end, QUOTED)
        self.at = end

    def _with_dividers_above(self, first: int) -> int:
        """The divider right above an earlier mail belongs to it."""
        bare = self.page.bare
        for index in range(first - 1, max(first - 4, -1), -1):
            if not bare[index]:
                continue
            if not is_divider(bare[index]) or self.page.owners[index]:
                break
            first = index
        return first

    def _judge_marked(self, bare: str) -> None:
        """Take a run of lines with quote marks, unless the mark means something else."""
        if self.page.owners[self.at]:
            self.quoting = self.quoting or self.page.owners[self.at] == QUOTED
            self._take_unmarked_introduction(self.at)
            self.at += 1
        elif self._is_end_of_wrapped_introduction(bare):
            self._take_introduction(attribution_ending_at(self.page, self.at) or Attribution(self.at, 0))
        elif opens_earlier_mail(bare):
            self._take_rest(self.at)
        else:
            self._take_run()

    def _is_end_of_wrapped_introduction(self, bare: str) -> bool:
        above = self.page.bare[self.at - 1] if self.at else ""
        return bool(
            above
            and above[0] != ">"
            and len(bare) <= 30
            and _TAIL_OF_INTRODUCTION.match(bare)
            and attribution_ending_at(self.page, self.at)
        )

    def _take_run(self) -> None:
        first, bare = self.at, self.page.bare
        end, total = first, len(bare)
        while end < total and bare[end][:1] == ">":
            end += 1
        if not (self.quoting or self._take_unmarked_introduction(first) or self._is_meant_as_quote(first, end)):
            self.at = end
            return
        self.quoting = True
        if self._is_orphan(end):
            end += 1
        self.page.give(first, end, QUOTED)
        self.at = end

    def _take_unmarked_introduction(self, first: int) -> bool:
        """An introduction without a colon counts when quote marks follow it at once."""
        last = first - 1
        while last >= 0 and last >= first - 3 and not self.page.bare[last]:
            last -= 1
        if last < 0 or not self.page.bare[last] or self.page.owners[last] or self.looks <= 0:
            return False
        if self.page.bare[last][-1] not in ">)]e":
            return False
        self.looks -= 1
        found = attribution_ending_at(self.page, last, may_share_line=False)
        if found is not None:
            self.page.give(found.first, last + 1, QUOTED)
        return found is not None

    def _is_meant_as_quote(self, first: int, end: int) -> bool:
        """Whether unannounced marks quote: "> 100 euro?" and "> Account > Orders" do not."""
        contents = [line.lstrip("> \t") for line in self.page.bare[first:end]]
        filled = [content for content in contents if content]
        if not filled:
            return True
        if len(contents) == 1 and filled[0][0].islower() and first and self.page.bare[first - 1]:
            return False
        return not all(_COMPARES.match(content[:300]) for content in filled[:50])

    def _is_orphan(self, index: int) -> bool:
        """Whether the line is the end of a quoted line that was wrapped after the mark was set."""
        bare = self.page.bare
        if index + 1 >= len(bare) or not bare[index] or bare[index + 1][:1] != ">" or self.page.owners[index]:
            return False
        above, line = bare[index - 1], bare[index]
        if len(line) < 300 and (_LINK.match(line) or _OPEN_LINK.search(above[-320:])):
            return True
        return len(above) >= _LONG_LINE and above[-1] not in ".?!:;" and len(line) <= 40 and line[0].islower()
