"""In with a code by mail, and out again."""

from dataclasses import dataclass
from uuid import UUID

from django import forms
from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import get_language, gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST

from alvast.kernel.errors import DomainRefusal
from alvast.portal.actions import ask_code, sign_in, sign_out
from alvast.portal.pages.showing import for_anyone, safe_next, show
from alvast.portal.rules import SESSION_LIFE
from alvast.portal.visitor import COOKIE


class AddressForm(forms.Form):
    address = forms.CharField(
        label=gettext_lazy("Your e-mail address"), max_length=254,
        widget=forms.EmailInput({"autocomplete": "email", "inputmode": "email", "spellcheck": "false"}),
        error_messages={"required": gettext_lazy("Fill in your e-mail address.")},
    )  # fmt: skip


class CodeForm(forms.Form):
    asked = forms.UUIDField(widget=forms.HiddenInput)
    code = forms.CharField(
        label=gettext_lazy("The code from the e-mail"), max_length=40,
        widget=forms.TextInput({"autocomplete": "one-time-code", "inputmode": "numeric", "class": "code"}),
        error_messages={"required": gettext_lazy("Fill in the code.")},
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class SignInPage:
    """`next` is the page to come back to."""

    form: forms.Form
    next: str


@require_http_methods(["GET", "POST"])
@for_anyone
def address(request: HttpRequest) -> HttpResponse:
    """Asks for the address; whatever it is, the next page asks for the code."""
    next_ = safe_next(request.POST.get("next", "") or request.GET.get("next", ""))
    form = AddressForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            asked = ask_code(
                address=form.cleaned_data["address"], network=request.META.get("REMOTE_ADDR", ""), language=get_language() or "nl"
            )
        except DomainRefusal as refusal:
            form.add_error("address", str(refusal))
        else:
            page = SignInPage(CodeForm(initial={"asked": asked}), next_)
            return show(request, "sign_in/code.html", page)
    return show(request, "sign_in/address.html", SignInPage(form, next_), status=422 if form.is_bound else 200)


@require_http_methods(["GET", "POST"])
@for_anyone
def code(request: HttpRequest) -> HttpResponse:
    """Takes the code; right means in."""
    next_ = safe_next(request.POST.get("next", ""))
    form = CodeForm(request.POST or None)
    if not form.is_bound or "asked" in form.errors:
        return HttpResponseRedirect(reverse("portal:sign-in"))
    if form.is_valid():
        try:
            session = sign_in(asked=UUID(str(form.cleaned_data["asked"])), typed=form.cleaned_data["code"])
        except DomainRefusal as refusal:
            form.add_error("code", str(refusal))
        else:
            response = HttpResponseRedirect(next_)
            _set_cookie(response, session.secret, int(SESSION_LIFE.total_seconds()))
            return response
    return show(request, "sign_in/code.html", SignInPage(form, next_), status=422)


@require_POST
@for_anyone
def out(request: HttpRequest) -> HttpResponse:
    """Ends the session on every device that has this cookie."""
    sign_out(secret=request.COOKIES.get(COOKIE, ""))
    response = HttpResponseRedirect(reverse("portal:sign-in"))
    response.delete_cookie(COOKIE, path=reverse("portal:home"), samesite="Lax")
    return response


def _set_cookie(response: HttpResponse, secret: str, seconds: int) -> None:
    response.set_cookie(
        COOKIE, secret, max_age=seconds, path=reverse("portal:home"), secure=settings.IS_HTTPS, httponly=True, samesite="Lax"
    )
