"""HTML of mail programs: their own marks say what is quoted."""

import pytest

from alvast.channels.email.reply import HtmlReply, split_reply_html
from alvast.channels.email.reply.tests import corpus

HEAD = "<b>Van:</b> De Wulp &lt;info@dewulp.example&gt;<br><b>Verzonden:</b> 12 november 2026 09:14<br><b>Onderwerp:</b> Boek<br>"
INTRODUCTION = "Op do 12 nov. 2026 om 09:14 schreef De Wulp &lt;<a href='mailto:info@dewulp.example'>info@dewulp.example</a>&gt;:"
MARKED = {
    "gmail": f"<div dir=ltr>Ja hoor.</div><br><div class='gmail_quote gmail_quote_container'><div class=gmail_attr>"
    f"{INTRODUCTION}<br></div><blockquote class=gmail_quote style='border-left:1px solid'>Komt u?</blockquote></div>",
    "apple mail": "<div>Ja hoor.</div><br><blockquote type='cite'><div>Op 12 nov 2026, om 09:14 heeft De Wulp "
    "het volgende geschreven:</div><div>Komt u?</div></blockquote>",
    "outlook on the web": "<div>Ja hoor.</div><div id='appendonsend'></div><hr style='width:98%'>"
    f"<div id='divRplyFwdMsg'>{HEAD}</div><div>Komt u?</div>",
    "outlook in another language": "<p class=MsoNormal>Ja hoor.</p><div style='border:none;border-top:solid #E1E1E1 1.0pt'>"
    "<p class=MsoNormal><b>Lähettäjä:</b> A<br><b>Lähetetty:</b> B<br><b>Vastaanottaja:</b> C</p></div>"
    "<p class=MsoNormal>Komt u?</p>",
    "outlook for ios": "<div>Ja hoor.</div><div class='ms-outlook-mobile-reference-message'><hr>"
    f"<div id='x_divRplyFwdMsg'>{HEAD}</div>Komt u?</div>",
    "yahoo": "<div>Ja hoor.</div><div id='ydp1a2b3yahoo_quoted_42' class='yahoo_quoted'>"
    f"<div>{INTRODUCTION}</div><div>Komt u?</div></div>",
    "thunderbird": f"Ja hoor.<br><div class='moz-cite-prefix'>{INTRODUCTION}<br></div>"
    "<blockquote type='cite' cite='mid:1@b'>Komt u?</blockquote>",
    "proton": f"<div>Ja hoor.</div><div class='protonmail_quote'>{INTRODUCTION}<br>"
    "<blockquote type='cite'>Komt u?</blockquote></div>",
    "ziggo": f"<p>Ja hoor.</p><blockquote type='cite'><div>{INTRODUCTION}</div><div>Komt u?</div></blockquote>",
    "zimbra": "<div>Ja hoor.</div><hr id='zwchr' data-marker='__DIVIDER__'>"
    f"<div data-marker='__HEADERS__'>{HEAD}</div><div>Komt u?</div>",
    "kpn": f"<div>Ja hoor.</div><hr id='zwchr'><div>{HEAD}</div>Komt u?",
    "roundcube": f"<p>Ja hoor.</p><p id='reply-intro'>{INTRODUCTION}</p><blockquote type='cite'>Komt u?</blockquote>",
    "gmx": "<div>Ja hoor.</div><div name='quote' style='border-left:2px solid'><b>Gesendet:</b> 12.11.2026<br>Komt u?</div>",
    "outlook for mac": f"<div>Ja hoor.</div><span id='OLK_SRC_BODY_SECTION'><div>{HEAD}</div><div>Komt u?</div></span>",
    "hotmail of old": f"Ja hoor.<br><hr id='stopSpelling'>{HEAD}Komt u?",
    "yandex": f"<p>Ja hoor.<br>{INTRODUCTION}</p><blockquote>Komt u?</blockquote>",
    "only words": f"<p>Ja hoor.</p><p>{HEAD}</p><p>Komt u?</p>",
}  # fmt: skip


@pytest.mark.parametrize("program", MARKED)
def test_the_quote_of_each_program_is_found(program: str) -> None:
    parts = split_reply_html(f"<html><body>{MARKED[program]}</body></html>")
    assert parts is not None
    assert parts.reply_text == "Ja hoor."
    assert parts.quoted_text.endswith("Komt u?")


@pytest.mark.parametrize("path", sorted((corpus.CORPUS / "talon" / "html_replies").glob("*.html")), ids=lambda path: path.stem)
def test_public_html_mails_give_the_expected_words(path) -> None:
    parts = split_reply_html(path.read_bytes().decode("utf-8"))
    assert parts is not None
    assert parts.reply_text.split() == ["Hi.", "I", "am", "fine.", "Thanks,", "Alex"]


def test_public_mails_with_html_give_the_same_reply_as_their_text() -> None:
    paths = sorted((corpus.CORPUS / "talon" / "standard_replies").glob("*.eml"))
    with_html = [path for path in paths if b"text/html" in path.read_bytes() and path.name != "outlook.eml"]
    replies = {path.name: split_reply_html(corpus.body_of(path, "html")) for path in with_html}
    assert {name: parts and parts.reply_text for name, parts in replies.items()} == dict.fromkeys(replies, "Hello")
    assert len(replies) >= 5


def test_answers_between_quotes_are_all_reply() -> None:
    html = (
        f"<div>Zie onder.</div><div class=gmail_quote><div class=gmail_attr>{INTRODUCTION}</div>"
        "<blockquote class=gmail_quote>Wat is uw nummer?</blockquote><div>48213</div>"
        "<blockquote class=gmail_quote>En uw postcode?</blockquote><div>3571 AB</div></div>"
    )
    parts = split_reply_html(html)
    assert parts is not None
    assert parts.reply_text == "Zie onder.\n\n48213\n\n3571 AB"


def test_forwarded_mail_with_a_quote_in_it_stays_quoted_to_its_end() -> None:
    html = (
        "<div>Ter info.</div><div class=gmail_quote><div class=gmail_attr>---------- Forwarded message ---------<br>Van: A</div>"
        "<p>Beste B,</p><blockquote>Oud</blockquote><p>Groet van A</p></div>"
    )
    parts = split_reply_html(html)
    assert parts is not None
    assert parts.reply_text == "Ter info."
    assert parts.quoted_text.endswith("Groet van A")


def test_signature_element_is_signature() -> None:
    parts = split_reply_html("<div>Ja.</div><div class='gmail_signature'>Chidi<br>Dorpsstraat 1</div>")
    assert parts == HtmlReply(reply_text="Ja.", quoted_text="", signature_text="Chidi\nDorpsstraat 1")


def test_words_typed_in_the_signature_element_are_the_reply() -> None:
    parts = split_reply_html("<div id='AppleMailSignature'>Ja, graag.<br><br>Verstuurd vanaf mijn iPhone</div>")
    assert parts == HtmlReply(reply_text="Ja, graag.", quoted_text="", signature_text="Verstuurd vanaf mijn iPhone")


def test_indented_words_are_no_quote() -> None:
    html = "<p>Ik bestel:</p><blockquote style='margin:0 0 0 40px;border:none;padding:0'>Max Havelaar</blockquote>"
    assert split_reply_html(html) is None


def test_border_above_a_signature_starts_no_earlier_mail() -> None:
    html = "<p>Ja.</p><div style='border:none;border-top:solid #E1E1E1 1.0pt'><p>Chidi Okafor</p></div>"
    assert split_reply_html(html) is None


def test_html_without_a_quote_says_so() -> None:
    assert split_reply_html("<p>Waar is mijn boek?</p>") is None
    assert split_reply_html("") is None


def test_hidden_words_and_scripts_are_left_out() -> None:
    html = (
        "<style>p{}</style><div style='display:none'>Voorproefje</div><p>Ja &amp; nee.</p><blockquote type=cite>Oud</blockquote>"
    )
    parts = split_reply_html(html)
    assert parts is not None
    assert parts.reply_text == "Ja & nee."


def test_lists_rows_and_line_breaks_stay_readable() -> None:
    html = (
        "<ul><li>Max Havelaar</li><li>De avonden</li></ul><table><tr><td>Prijs</td><td>12,50</td></tr><tr><td>Samen</td>"
        "<td>25</td></tr></table><blockquote type=cite>Oud</blockquote>"
    )
    parts = split_reply_html(html)
    assert parts is not None
    assert parts.reply_text == "- Max Havelaar\n- De avonden\n\nPrijs 12,50\nSamen 25"
