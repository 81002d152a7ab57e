"""The question before something that people cannot simply do over: what will happen, one verb, one way back."""

from collections.abc import Callable
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse

from alvast.desk.pages.showing import go_to, show, tell


@dataclass(frozen=True, slots=True)
class ConfirmPage:
    """`at` is the entry of the side menu, `verb` the word on the button; `back_url` is where both buttons lead."""

    at: str
    heading: str
    lead: str
    verb: str
    back_url: str


def confirmed(request: HttpRequest, page: ConfirmPage, act: Callable[[], object], *, said: str) -> HttpResponse:
    """Asks on GET; on POST does it, says so and goes back."""
    if request.method != "POST":
        return show(request, "desk/settings/confirm.html", page)
    act()
    tell(request, said)
    return go_to(request, page.back_url)
