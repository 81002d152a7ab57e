"""The map of the site, for search engines: every public answer that holds, in each of its languages."""

from collections.abc import Iterator
from itertools import groupby
from xml.sax.saxutils import escape

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from alvast.kernel.clock import now
from alvast.knowledge import queries as knowledge
from alvast.portal.help.reader import Reader

_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" '
    'xmlns:xhtml="http://www.w3.org/1999/xhtml">\n'
)


@require_safe
def site_map(_request: HttpRequest) -> HttpResponse:
    response = HttpResponse(_HEAD + "".join(_entries()) + "</urlset>\n", content_type="application/xml")
    response["Cache-Control"] = "public, max-age=600"
    return response


def _entries() -> Iterator[str]:
    for series, group in groupby(knowledge.site_map(at=now()), key=lambda line: line[0]):
        lines = list(group)
        urls = {language: Reader(language).absolute("article", series=series) for _, language, _ in lines}
        pairs = "".join(
            f'<xhtml:link rel="alternate" hreflang="{code}" href="{escape(url)}"/>' for code, url in urls.items() if len(urls) > 1
        )
        for _, language, changed in lines:
            yield f"<url><loc>{escape(urls[language])}</loc><lastmod>{changed:%Y-%m-%d}</lastmod>{pairs}</url>\n"
