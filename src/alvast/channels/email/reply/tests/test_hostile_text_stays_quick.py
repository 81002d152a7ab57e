"""A megabyte of anything costs about a second at most, and twice the text at most about twice the time."""

import time
from collections.abc import Callable

import pytest

from alvast.channels.email.reply import split_reply, split_reply_html

MEGABYTE = 1_000_000
SECONDS = 3.0  # one second is the promise; shared test machines are three times slower than a quiet one


def _filled(piece: str) -> str:
    return piece * (MEGABYTE // len(piece))


TEXTS = {
    "an endless introduction": "On " + "a " * 60_000 + "wrote:",
    "a hundred thousand blank lines": "Hallo\n" + "\n" * 100_000 + "Dag",
    "a hundred thousand dashes": "-" * 100_000,
    "quote marks": ">" * MEGABYTE,
    "one line": "a" * MEGABYTE,
    **{
        piece.strip()[:45] or repr(piece): _filled(piece)
        for piece in (
            "> a\n", ">\n", "Van:\n", "Van: a\nAan: b\n", "Van: a@b.example\n\n\n", "a:\n", ":\n", "-\n", "-- \n", "-----\n",
            " ", "\n", "\r",
            "Op 12 november 2026 om 09:14 schreef ik:\n", "Op 12 november 2026 om 09:14 schreef ",
            "a On 12 nov 2026 at 09:14 b wrote:\n",
            "Jan schreef:\n> a\n", "a@b.example:\n", "a@", "12-11-2026 09:14 a@b.example>\n> x\n", "> a b c d e\nb\n",
            "(http://", "[a](",
            "Dit bericht is uitsluitend bestemd bedoeld alleen gericht ", "Verstuurd vanaf mijn iPhone\n",
            "Groet,\n06-12345678\n",
            "____________________\nA: b@c\nB: c\nC: d\n", "boven deze lijn\n", "sent from my a b c d e,\n", "+31 6 ",
            "Jan de Wit\n", "1", "*",
            ("dit bericht " + "uitsluitend bestemd " * 19)[:390] + "\n", ">>> a 9:14 >>\n", "\u00a0", "abc ",
            "Onderwerp: x\nb\nb\n",
        )
    },
}  # fmt: skip
HTMLS = {
    piece[:45]: _filled(piece)
    for piece in (
        "<", "<a ", '<a ="', "<a =''", "<div>", "<div></div>", "<blockquote type=cite>", "<blockquote>",
        "<div class=gmail_quote>",
        "<div class=gmail_quote><blockquote>x</blockquote>", "<p>9-11-2026 9:14 a@b.example wrote:</p><blockquote>x</blockquote>",
        "<!--", "<!", "&", "&#x", "<script>", "<style></style>", "<br>", "<hr>", "<table><td>", "<span></b>", "<pre>\n", "<li>",
        "<p>",
        "<div style='display:none'>", "<div id=Signature>", "<a b=c d=e f='g' h>", " ", "</div>", "<table></td>",
    )
}  # fmt: skip


def _seconds(split: Callable[[str], object], text: str) -> float:
    start = time.process_time()
    split(text)
    return time.process_time() - start


@pytest.mark.parametrize("name", TEXTS)
def test_a_megabyte_of_text_is_split_in_time(name: str) -> None:
    assert _seconds(split_reply, TEXTS[name]) < SECONDS


@pytest.mark.parametrize("name", HTMLS)
def test_a_megabyte_of_html_is_split_in_time(name: str) -> None:
    assert _seconds(split_reply_html, HTMLS[name]) < SECONDS


def test_many_unclosed_elements_around_answers_stay_quick() -> None:
    html = "<blockquote type=cite><div class=gmail_quote>" * 20_000 + "</blockquote>" * 20_000 + "</td>" * 20_000
    assert _seconds(split_reply_html, html) < SECONDS
