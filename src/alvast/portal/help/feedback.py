"""Did it help? Without a cookie: what is sent from another site is refused, and one place counts once a day."""

from uuid import UUID

from django import forms
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from alvast.knowledge.actions import leave_feedback
from alvast.knowledge.errors import NotFound
from alvast.portal.help.reader import Reader, for_readers
from alvast.portal.rules import network_of

YES, NO = "ja", "nee"


class FeedbackForm(forms.Form):
    text = forms.UUIDField()
    hielp = forms.ChoiceField(choices=[(YES, YES), (NO, NO)])
    woorden = forms.CharField(max_length=1000, required=False)


@csrf_exempt  # a token would need a cookie; nothing of a person changes here
@require_POST
@for_readers
def feedback(request: HttpRequest, reader: Reader, series: str) -> HttpResponse:
    """Keeps the answer and comes back to the text; after a no the page asks what was missing."""
    form = FeedbackForm(request.POST)
    if request.headers.get("Sec-Fetch-Site", "same-origin") not in ("same-origin", "none") or not form.is_valid():
        raise NotFound
    given = form.cleaned_data
    leave_feedback(
        version=UUID(str(given["text"])), has_helped=given["hielp"] == YES, words=given["woorden"],
        network=network_of(request.META.get("REMOTE_ADDR", "")),
    )  # fmt: skip
    asks_more = given["hielp"] == NO and not given["woorden"].strip()
    response = HttpResponseRedirect(f"{reader.to('article', series=series)}?reactie={'nee' if asks_more else 'dank'}#reactie")
    response["Cache-Control"] = "no-store"
    return response
