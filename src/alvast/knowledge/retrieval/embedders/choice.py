"""Which embedder this installation uses: ALVAST_EMBEDDER and what goes with it."""

from functools import cache

from django.conf import settings

from alvast.knowledge.retrieval.embedders.base import Embedder
from alvast.knowledge.retrieval.embedders.bundled import BundledEmbedder
from alvast.knowledge.retrieval.embedders.endpoint import EndpointEmbedder

BUNDLED, ENDPOINT, NONE = "bundled", "endpoint", "none"


def embedder() -> Embedder | None:
    """The one in use, the same for all threads; None when words alone have to do."""
    return _made(settings.EMBEDDER, settings.EMBEDDER_URL, settings.EMBEDDER_MODEL, settings.EMBEDDER_KEY)


@cache
def _made(kind: str, url: str, model: str, key: str) -> Embedder | None:
    if kind == ENDPOINT:
        return EndpointEmbedder(url=url, model=model, key=key)
    return BundledEmbedder() if kind == BUNDLED else None
