"""What search engines read: schema.org as JSON, and the map of the site."""

import json
from typing import Any

from alvast.knowledge.queries import HelpText, plain_words
from alvast.portal.help.reader import Reader

LONGEST = 5000  # characters of an answer
_IN_A_SCRIPT = {ord(sign): f"\\u{ord(sign):04X}" for sign in "<>&"}  # so that no text ends the element


def structured(text: HelpText, reader: Reader, shop: str) -> str:
    """A question with its answer where the title asks one, else an article; safe inside a script element."""
    url = reader.absolute("article", series=text.series)
    said: dict[str, Any] = _question(text) if text.title.rstrip().endswith("?") else _article(text, shop)
    said |= {"@context": "https://schema.org", "url": url, "inLanguage": text.language}
    return json.dumps(said, ensure_ascii=False).translate(_IN_A_SCRIPT)


def _question(text: HelpText) -> dict[str, Any]:
    answer = {"@type": "Answer", "text": plain_words(text.body, LONGEST)}
    asked = {"@type": "Question", "name": text.title, "acceptedAnswer": answer}
    return {"@type": "FAQPage", "mainEntity": [asked], "dateModified": text.approved_at.isoformat()}


def _article(text: HelpText, shop: str) -> dict[str, Any]:
    return {
        "@type": "Article", "headline": text.title, "description": plain_words(text.body, 200),
        "dateModified": text.approved_at.isoformat(), "publisher": {"@type": "Organization", "name": shop},
    }  # fmt: skip
