"""Sanitised HTML is inert: nothing runs, nothing is sent, nothing loads before a click."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from alvast.channels.email.parsing import HtmlTooComplex, sanitise_html

_ACTIVE_TAGS = frozenset(
    {
        "script",
        "style",
        "iframe",
        "frame",
        "frameset",
        "object",
        "embed",
        "applet",
        "form",
        "input",
        "button",
        "select",
        "textarea",
        "link",
        "meta",
        "base",
        "svg",
        "math",
        "video",
        "audio",
        "source",
        "track",
        "canvas",
        "template",
        "noscript",
        "title",
        "html",
        "head",
        "body",
        "dialog",
        "slot",
        "portal",
    }
)
_LOADING = frozenset(
    {
        "srcset",
        "background",
        "poster",
        "data",
        "action",
        "formaction",
        "ping",
        "manifest",
        "longdesc",
        "cite",
        "usemap",
        "xlink:href",
        "class",
        "id",
        "name",
    }
)


class _Inspector(HTMLParser):
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag not in _ACTIVE_TAGS
        values = {name: value or "" for name, value in attrs}
        assert not [name for name in values if name.startswith("on") or name in _LOADING]
        self._check_addresses(values)
        style = values.get("style", "").lower()
        assert not any(word in style for word in ("url(", "expression", "@import", "position", "\\", "javascript", "z-index"))
        if tag == "a":
            assert values["rel"] == "noopener noreferrer nofollow"
            assert values["target"] == "_blank"

    handle_startendtag = handle_starttag

    def _check_addresses(self, values: dict[str, str]) -> None:
        source = values.get("src", "")
        assert source == "" or source.startswith(("cid:", "data:image/"))
        assert values.get("data-remote-src", "https://").startswith(("http://", "https://"))
        link = values.get("href", "https://").lower()
        assert link.startswith(("http://", "https://", "mailto:", "tel:"))


def _assert_inert(safe: str) -> None:
    _Inspector().feed(safe)
    assert "<!--" not in safe


VECTORS = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<img src='https://t.example/p.gif'>",
    "<img src='//t.example/p.gif'>",
    "<img src='\thttps://t.example/p.gif'>",
    "<img src='data:image/svg+xml,<svg onload=alert(1)>'>",
    "<img src='data:text/html;base64,PHNjcmlwdD4='>",
    "<img src=cid:a\"onerror=alert(1)>",
    "<image src=https://t.example/x>",
    "<input type=image src=https://t.example/x>",
    "<a href='java\nscript:alert(1)'>x</a>",
    "<a href='&#106;avascript:alert(1)'>x</a>",
    "<a href='\x01javascript:alert(1)'>x</a>",
    "<a href='vbscript:x'>x</a>",
    "<a href='data:text/html,x'>x</a>",
    "<a href='cid:x'>x</a>",
    "<a href='/pad'>x</a><a href='#boven'>y</a><a>z</a>",
    "<a href='https://a.example' ping='https://t.example' target=_self rel=opener>x</a>",
    "<svg><script>alert(1)</script></svg>",
    "<svg><style><img src=x onerror=alert(1)></style></svg>",
    "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">",
    "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
    "<form action=https://e.example><input name=wachtwoord><button formaction=https://e.example>x</button></form>",
    "<meta http-equiv=refresh content='0;url=https://e.example'><base href=https://e.example><link rel=stylesheet href=https://e.example>",
    "<p style=\"background:url(https://t.example)\">x</p>",
    "<p style=\"background-color:u\\72l(https://t.example)\">x</p>",
    "<p style=\"color:red/*\" title=\"*/;position:fixed\">x</p>",
    "<p style=\"width:expression(alert(1))\">x</p>",
    "<p style=\"list-style-image:url(https://t.example);content:url(x);cursor:url(y)\">x</p>",
    "<p style=\"font-family:'x;background:url(https://t.example)'\">x</p>",
    "<p style=\"font-family:'x;position:fixed;y'\">x</p>",
    "<div style=\"position:fixed;top:0;left:0;width:100%;height:100%;z-index:9\">x</div>",
    "<div style=\"margin-top:-500px\">x</div>",
    "<table background=https://t.example><td background=https://t.example>x</table>",
    "<video src=https://t.example poster=https://t.example></video><audio src=https://t.example></audio>",
    "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
    "<img srcset='https://t.example 2x'><picture><source srcset=https://t.example></picture>",
    "<!--[if mso]><img src=https://t.example><![endif]-->",
    "text src=\"alvast-remote:javascript:alert(1)\" <img alt=' src=\"alvast-remote:https://x\"'>",
    "<img src=alvast-remote:javascript:alert(1)>",
    "<p data-remote-src=https://t.example>x</p>",
    "<div id=desk class=modal name=x>x</div>",
    "<blockquote cite=https://t.example>x</blockquote><q cite=https://t.example>x</q>",
    "<style>@import url(https://t.example)</style><p>x",
    "<xmp><script>alert(1)</script></xmp><plaintext><script>alert(1)</script>",
]  # fmt: skip


@pytest.mark.parametrize("vector", VECTORS)
def test_known_attack_becomes_inert(vector: str) -> None:
    _assert_inert(sanitise_html(vector))


@pytest.mark.parametrize("vector", VECTORS)
def test_sanitising_again_keeps_it_inert(vector: str) -> None:
    _assert_inert(sanitise_html(sanitise_html(vector)))


_PIECES = st.one_of(
    st.sampled_from([*VECTORS, "<", ">", '"', "'", "style=", "src=", "href=", "<p ", "<img ", "<a ", "https://t.example", "="]),
    st.text(max_size=8),
)


@given(st.lists(_PIECES, max_size=12))
@settings(max_examples=300, deadline=None)
def test_any_html_becomes_inert(pieces: list[str]) -> None:
    _assert_inert(sanitise_html("".join(pieces)))


@pytest.mark.parametrize(
    ("html", "safe"),
    [
        ("<p style='color: red; font-size: 12px'>a</p>", '<p style="color:red;font-size:12px">a</p>'),
        ("<p style='background-color:rgb(1, 2, 3)'>a</p>", '<p style="background-color:rgb(1, 2, 3)">a</p>'),
        ("<font color=#f00 face=Arial size=2>a</font>", '<font color="#f00" face="Arial" size="2">a</font>'),
        (
            "<table border=1 width=100%><tr><td colspan=2>a",
            '<table border="1" width="100%"><tbody><tr><td colspan="2">a</td></tr></tbody></table>',
        ),
        ("<o:p>a</o:p><custom>b</custom>", "ab"),
        ("<img src=cid:foto%40x width=10>", '<img src="cid:foto@x" width="10">'),
        ("<img src=http://a.example/x.png alt=logo>", '<img data-remote-src="http://a.example/x.png" alt="logo">'),
        ("<img src='data:image/png;base64,iVBORw0='>", '<img src="data:image/png;base64,iVBORw0=">'),
        ('<div style="margin:0 -9px;text-indent:-500px;color:red">a</div>', '<div style="color:red">a</div>'),
        ("1 < 2 & 3", "1 &lt; 2 &amp; 3"),
    ],
)
def test_look_is_kept_where_it_is_safe(html: str, safe: str) -> None:
    assert sanitise_html(html) == safe


def test_html_too_tangled_is_refused_quickly() -> None:
    with pytest.raises(HtmlTooComplex):
        sanitise_html("<div>" * 100_000)


def test_long_but_flat_html_is_sanitised() -> None:
    rows = "<tr><td>a</td><td><b>b</b></td></tr>" * 10_000
    assert sanitise_html(f"<table>{rows}</table>").count("<tr>") == 10_000
