"""All addresses of version 1, each behind the door, and their OpenAPI description."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponseBase
from django.urls import URLPattern, path
from ninja import NinjaAPI
from ninja.openapi.schema import OpenAPISchema
from typing_extensions import override

from alvast.api.v1 import address_checks, conversations, customers, events, facts, insight, messages, promises, standing
from alvast.api.v1.door import CLOUDEVENTS, JSON, through_the_door
from alvast.api.v1.problems import CONTENT_TYPE
from alvast.api.v1.reading import StrictParser
from alvast.api.v1.shop_door import through_either_door, through_the_shop_door


class Api(NinjaAPI):
    """Lets failures out to the door, which gives all of them one shape."""

    @override
    def on_exception(self, request: HttpRequest, exc: Any) -> Any:
        raise exc

    @override
    def get_openapi_schema(self, **given: Any) -> OpenAPISchema:
        described = super().get_openapi_schema(**given)
        for operation in (op for methods in described["paths"].values() for op in methods.values()):
            for status, response in operation["responses"].items():
                if int(status) >= 400 and "content" in response:
                    response["content"] = {CONTENT_TYPE: response["content"]["application/json"]}
        return described


api = Api(
    title="Alvast", version="1", urls_namespace="api-v1", docs_url=None, parser=StrictParser(),
    description="Customers, conversations, messages, facts and events. Every failure is a problem+json with a stable code.",
)  # fmt: skip
for part in (customers, facts, conversations, messages, promises, insight, events, address_checks, standing):
    api.add_router("", part.router)


def _nothing_here(_request: HttpRequest, **_: Any) -> HttpResponseBase:
    raise Http404


FOR_SHOP_PAGES = {"addresses/check": through_either_door, "addresses/defects": through_the_shop_door}


def _guarded(pattern: URLPattern) -> URLPattern:
    """The description is public, two addresses take the key of a shop's page; everything else asks for a token first."""
    if door := FOR_SHOP_PAGES.get(str(pattern.pattern)):
        pattern.callback = door(pattern.callback)
    elif pattern.name != "openapi-json":
        pattern.callback = through_the_door(pattern.callback, takes=CLOUDEVENTS if str(pattern.pattern) == "events" else JSON)
    return pattern


app_name = "api-v1"
urlpatterns = [
    *(_guarded(pattern) for pattern in api.urls[0] if isinstance(pattern, URLPattern) and pattern.name != "api-root"),
    path("", through_the_door(_nothing_here), name="api-root"),  # ninja asks for this name
    path("<path:rest>", through_the_door(_nothing_here), name="nothing"),
]
