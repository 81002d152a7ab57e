"""Whatever text comes in, it comes out: split in three, in order, once."""

from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

from alvast.channels.email.reply import split_reply, split_reply_html
from alvast.channels.email.reply.tests import corpus

PIECES = st.sampled_from([
    "", "", "Waar is mijn boek?", "> Komt u?", ">", "> 100 euro?", ">> dieper", "Op 12-11-2026 09:14 schreef Ana:",
    "Op do 12 nov. 2026 om 09:14 schreef Ana <", "ana@b.example>:", "Van: Ana <ana@b.example>",
    "Verzonden: 12 november 2026 09:14",
    "Aan: Chidi", "Onderwerp: RE: boek", "-----Oorspronkelijk bericht-----", "________________________________", "-- ", "--",
    "Met vriendelijke groet,", "Chidi Okafor", "06-12345678 | chidi@b.example", "Verstuurd vanaf mijn iPhone", "-Chidi",
    "- Max Havelaar", "Dit bericht is uitsluitend bestemd voor de geadresseerde.", "Begin doorgestuurd bericht:", "wrote:",
    "Typ uw antwoord boven deze lijn", "Tot dan. Op do 12 nov. 2026 om 09:14 schreef Ana <ana@b.example>:", "\tx  ",
    "schreef:",
])  # fmt: skip
BODIES = st.lists(PIECES, max_size=30).map("\n".join)
HTML_PIECES = st.sampled_from([
    "<div>", "</div>", "<blockquote type=cite>", "<blockquote>", "</blockquote>", "<div class=gmail_quote>", "Tekst", "<br>",
    "<p>",
    "</p>", "<table><tr><td>", "</td></tr></table>", "<hr>", "<b>Van:</b> a@b.example<br>", "&gt; citaat<br>", "<span>",
    "</span>",
    "<div id=divRplyFwdMsg>", "<div id=Signature>", "Op 12-11-2026 09:14 schreef Ana:", "<!--", "-->", "<", "'", '"', "<a href='",
])  # fmt: skip


def _letters(*texts: str) -> Counter[str]:
    return Counter("".join("".join(texts).split()))


@given(st.text(max_size=400) | BODIES)
@settings(max_examples=400, deadline=None)
def test_every_letter_of_any_text_is_in_exactly_one_part(text: str) -> None:
    parts = split_reply(text)
    assert _letters(parts.reply, parts.signature, parts.quoted) == _letters(text)


@given(BODIES)
@settings(max_examples=300, deadline=None)
def test_each_part_keeps_the_order_of_the_text(text: str) -> None:
    whole = "".join(text.split())
    for part in _parts(text):
        rest = iter(whole)
        assert all(letter in rest for letter in "".join(part.split()))


def _parts(text: str) -> tuple[str, str, str]:
    parts = split_reply(text)
    return parts.reply, parts.quoted, parts.signature


def test_reply_signature_and_quote_in_that_order_are_the_text_when_the_reply_stands_on_top() -> None:
    for case in corpus.own_cases():
        parts = split_reply(case.body)
        on_top = case.body.strip().endswith(parts.quoted[-40:]) and parts.quoted
        if on_top and "inline" not in case.name and "under" not in case.name:
            joined = "\n".join((parts.reply, parts.signature, parts.quoted))
            assert joined.split() == case.body.split(), case.name


@given(st.lists(HTML_PIECES, max_size=40).map("".join) | st.text(alphabet="<>&;/='\"abp \n!-", max_size=200))
@settings(max_examples=400, deadline=None)
def test_any_html_is_read_without_raising(html: str) -> None:
    split_reply_html(html)
