"""The script under its public addresses."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from alvast.addresses.checkout.script import script, version, zipped

AN_HOUR = "public, max-age=3600, stale-while-revalidate=86400"
A_YEAR = "public, max-age=31536000, immutable"


@require_safe
def alvast_adres(request: HttpRequest, shown: str = "") -> HttpResponse:
    """For everyone, on any site. Under its version it is kept for a year; without, for an hour. An old version gets today's."""
    mark = f'"{version()}"'
    if request.headers.get("If-None-Match") == mark:
        return _with_headers(HttpResponse(status=304), shown, mark)
    is_zipped = "gzip" in request.headers.get("Accept-Encoding", "")
    response = HttpResponse(zipped() if is_zipped else script(), content_type="text/javascript; charset=utf-8")
    if is_zipped:
        response["Content-Encoding"] = "gzip"
    return _with_headers(response, shown, mark)


def _with_headers(response: HttpResponse, shown: str, mark: str) -> HttpResponse:
    response["Vary"] = "Accept-Encoding"
    response["ETag"] = mark
    response["Cache-Control"] = A_YEAR if shown == version() else AN_HOUR
    response["Cross-Origin-Resource-Policy"] = "cross-origin"
    response["Access-Control-Allow-Origin"] = "*"  # so that shops can use `integrity`
    return response
