"""The script under its public addresses."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from alvast.addresses.checkout.script import field_script


@require_safe
def alvast_adres(request: HttpRequest, shown: str = "") -> HttpResponse:
    """For everyone, on any site. Under its version it is kept for a year; without, for an hour."""
    return field_script().answer(request, shown=shown)
