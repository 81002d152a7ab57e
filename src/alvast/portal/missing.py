"""An address that does not exist: told by the room it looks like, so that a customer never meets the agents' page."""

import re

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.defaults import page_not_found

from alvast.kernel.errors import NotFound
from alvast.portal.help.reader import Reader, for_readers
from alvast.portal.pages.showing import for_anyone

READER = re.compile(r"(?:merk/(?P<brand>[-\w]+)/)?(?P<english>en/)?")


def missing(request: HttpRequest, exception: Exception) -> HttpResponse:
    """The refusal of the customer's own pages, of the help centre, or of the desk."""
    home, help_home = reverse("portal:home"), reverse("help:home", kwargs={"language": "nl"})
    if request.path.startswith(home):
        return _of_portal(request)
    if request.path.startswith(help_home):
        asked = READER.match(request.path.removeprefix(help_home))
        brand, english = asked.groups() if asked else (None, None)
        return _of_help(request, language="en" if english else "nl", brand=brand or "")
    return page_not_found(request, exception)


@for_anyone
def _of_portal(_request: HttpRequest) -> HttpResponse:
    raise NotFound


@for_readers
def _of_help(_request: HttpRequest, _reader: Reader) -> HttpResponse:
    raise NotFound
