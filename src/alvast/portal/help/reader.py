"""Who reads the help centre: a language and a brand, both from the address; nobody is recognised and no cookie is set."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Any, Concatenate, ParamSpec

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import translation

from alvast.kernel.errors import DomainRefusal
from alvast.portal.face import shop_face

P = ParamSpec("P")
LANGUAGES = {"nl": "Nederlands", "en": "English"}


@dataclass(frozen=True, slots=True)
class Reader:
    """One who reads in `language`, of `brand` (empty: of the shop itself)."""

    language: str
    brand: str = ""

    @property
    def audiences(self) -> frozenset[str]:
        """What is for everyone, and what is for readers of the brand; never what is internal."""
        return frozenset({"public", f"brand:{self.brand}"} if self.brand else {"public"})

    def to(self, place: str, **named: Any) -> str:
        """The address of a page for this reader."""
        own = {"brand": self.brand} if self.brand else {}
        return reverse(f"help:{place}", kwargs={**named, **own, "language": self.language})

    @staticmethod
    def to_picture(picture: str) -> str:
        return reverse("help:picture", args=[picture])

    def absolute(self, place: str, **named: Any) -> str:
        return settings.BASE_URL + self.to(place, **named)

    def reading(self, language: str) -> "Reader":
        return Reader(language, self.brand)


@dataclass(frozen=True, slots=True)
class Alternate:
    """The same page in another language."""

    code: str
    name: str
    url: str
    is_current: bool

    @property
    @staticmethod
    def to_picture(picture: str) -> str:
        return reverse("help:picture", args=[picture])

    def absolute(self) -> str:
        return settings.BASE_URL + self.url


def for_readers(view: Callable[Concatenate[HttpRequest, Reader, P], HttpResponse]) -> Callable[..., HttpResponse]:
    """Open to everyone; the language is that of the address. A refusal is told on a page."""

    @wraps(view)
    def read(request: HttpRequest, *args: Any, language: str, brand: str = "", **named: Any) -> HttpResponse:
        reader = Reader(language, brand)
        with translation.override(language):
            try:
                response = view(request, reader, *args, **named)
            except DomainRefusal as refusal:
                response = show(request, reader, "refusal.html", refusal, status=refusal.http_status)
        response.headers["Content-Language"] = language
        response.headers.setdefault("Cache-Control", "public, max-age=60")
        return response

    return read


def show(request: HttpRequest, reader: Reader, template: str, page: object, *, status: int = 200) -> HttpResponse:
    """The page in the frame of the help centre."""
    context = {"page": page, "reader": reader, "shop": shop_face(), "home": reader.to("home"), "search": reader.to("search")}
    return render(request, f"portal/help/{template}", context, status=status)


def alternates(
    reader: Reader, place: str, languages: frozenset[str] = frozenset(LANGUAGES), **named: Any
) -> tuple[Alternate, ...]:
    """This page in every language that it has, when there is more than one."""
    found = tuple(
        Alternate(code, name, reader.reading(code).to(place, **named), code == reader.language)
        for code, name in LANGUAGES.items() if code in languages
    )  # fmt: skip
    return found if len(found) > 1 else ()
