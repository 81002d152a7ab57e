"""What is written becomes what is read, and nothing in it can do anything."""

from html.parser import HTMLParser

import pytest

from alvast.knowledge.queries import Places, html_of, plain_words

PLACES = Places(picture=lambda picture: f"/beeld/{picture}/", article=lambda series: f"/hulp/{series}/")
PICTURE = "0190f3a2-7c1e-7b3a-9d55-0123456789ab"


def test_headings_stand_below_the_title_without_a_gap() -> None:
    assert html_of("# Eerst\n\ntekst\n\n## Dan\n", PLACES) == "<h2>Eerst</h2>\n<p>tekst</p>\n<h3>Dan</h3>\n"
    assert html_of("### Stap 1\n", PLACES) == "<h2>Stap 1</h2>\n"


def test_own_pictures_and_articles_lead_to_their_places() -> None:
    html = html_of(f"![De doos](picture:{PICTURE}) [retour](article:retourtermijn)", PLACES)
    assert f'<img src="/beeld/{PICTURE}/" alt="De doos">' in html
    assert '<a href="/hulp/retourtermijn/" rel="noopener nofollow">retour</a>' in html


def test_a_picture_from_elsewhere_is_not_loaded() -> None:
    assert "http" not in html_of("![x](https://elders.example/spoor.png)", PLACES)


@pytest.mark.parametrize(
    "hostile",
    [
        "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "[x](javascript:alert(1))", "[x](JaVaScRiPt:alert(1))",
        "![x](data:image/svg+xml;base64,AAAA)", "<style>*{display:none}</style>", "<iframe src=//elders.example></iframe>",
        '[x](https://elders.example "\\" onclick=alert(1)")', "<form action=/x><input name=q></form>",
    ],
)  # fmt: skip
def test_whatever_is_written_does_nothing(hostile: str) -> None:
    found = _Elements(html_of(f"Tekst\n\n{hostile}\n", PLACES))
    assert found.tags <= {"p", "a"}
    assert found.attributes <= {"href", "rel", "title"}
    assert not any(href.lower().startswith(("javascript:", "data:")) for href in found.hrefs)


class _Elements(HTMLParser):
    """The elements of a page as a browser would see them."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.hrefs: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}
        self.hrefs += [value or "" for name, value in attrs if name == "href"]


def test_a_table_can_be_scrolled_by_keyboard() -> None:
    html = html_of("| land | kosten |\n|---|---|\n| België | € 6,95 |\n", PLACES)
    assert '<div class="scrolls" tabindex="0"' in html
    assert "<td>€ 6,95</td>" in html


def test_the_first_words_are_plain() -> None:
    assert (
        plain_words("## Retour\n\nU hebt **14 dagen** & een [bon](article:bon) nodig.", 40)
        == "Retour U hebt 14 dagen & een bon nodig."
    )
    assert plain_words("een twee drie vier", 9) == "een twee …"
