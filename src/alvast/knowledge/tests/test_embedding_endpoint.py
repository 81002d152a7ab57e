"""Vectors of the operator's own model server: asked as OpenAI's is, done without when it fails."""

from collections.abc import Iterator
from typing import Any

import numpy as np
import pytest

from alvast.knowledge.actions import embed_passages
from alvast.knowledge.models import PassageVector
from alvast.knowledge.queries import search
from alvast.knowledge.retrieval.embedders.base import EmbedderDown
from alvast.knowledge.retrieval.embedders.choice import embedder
from alvast.knowledge.retrieval.embedders.endpoint import AT_ONCE, EndpointEmbedder
from alvast.knowledge.tests.embedding_server import DIMENSION, EmbeddingServer, embedding_server
from alvast.knowledge.tests.office import approved, day

AT = day(6, 15)


@pytest.fixture
def server(settings: Any) -> Iterator[EmbeddingServer]:
    with embedding_server() as own:
        settings.OUTGOING_ALLOWED_HOSTS = [own.host]
        settings.EMBEDDER, settings.EMBEDDER_URL = "endpoint", own.url
        settings.EMBEDDER_MODEL, settings.EMBEDDER_KEY = "our-own-model", "s3cret"
        yield own


def _article(house: Any) -> None:
    approved(
        house, "Parkeren is het eerste uur gratis.", title="Parkeren", valid_from=day(5), audience="public", series="parkeren"
    )


def test_texts_go_in_groups_and_come_back_in_order_and_of_length_one(server: EmbeddingServer) -> None:
    own = EndpointEmbedder(url=server.url, model="m", key="s3cret")
    texts = [f"tekst {number}" for number in range(AT_ONCE + 3)]

    rows = own.vectors(texts)
    assert rows.shape == (len(texts), DIMENSION)
    assert np.allclose(np.linalg.norm(rows, axis=1), 1)
    assert [len(asked["input"]) for asked in server.asked] == [AT_ONCE, 3]
    assert {asked["model"] for asked in server.asked} == {"m"}
    assert set(server.keys) == {"Bearer s3cret"}
    assert np.allclose(rows[-1], own.vectors([texts[-1]])[0])


def test_its_vectors_are_kept_with_its_name_and_used(server: EmbeddingServer, house: Any) -> None:
    _article(house)
    assert embed_passages() == 1

    row = PassageVector.objects.get()
    assert (row.model, row.dimension) == ("our-own-model", DIMENSION)
    assert search(question="parkeren", at=AT)[0].series == "parkeren"
    assert server.asked[-1]["input"] == ["parkeren"]


@pytest.mark.parametrize("trouble", ["500", "other shape", "too few"])
def test_when_it_fails_words_alone_answer_and_it_is_left_alone_for_a_while(
    server: EmbeddingServer, house: Any, clock: Any, trouble: str
) -> None:
    _article(house)
    assert embed_passages() == 1
    server.trouble = trouble

    assert search(question="parkeren", at=AT)[0].series == "parkeren"
    asked = len(server.asked)
    assert search(question="parkeren", at=AT)[0].series == "parkeren"
    assert len(server.asked) == asked

    server.trouble = ""
    clock.forward(seconds=31)
    assert search(question="parkeren", at=AT)
    assert len(server.asked) == asked + 1


def test_what_could_not_be_embedded_waits(server: EmbeddingServer, house: Any, clock: Any) -> None:
    _article(house)
    server.trouble = "500"
    assert embed_passages() == 0
    server.trouble = ""
    clock.forward(seconds=31)
    assert embed_passages() == 1


def test_vectors_of_another_model_are_not_compared(server: EmbeddingServer, house: Any, settings: Any) -> None:
    _article(house)
    embed_passages()
    settings.EMBEDDER_MODEL = "another-model"

    assert search(question="parkeren", at=AT)[0].series == "parkeren"
    assert embed_passages() == 1
    assert set(PassageVector.objects.values_list("model", flat=True)) == {"our-own-model", "another-model"}


def test_a_private_host_has_to_be_allowed(server: EmbeddingServer, settings: Any) -> None:
    settings.OUTGOING_ALLOWED_HOSTS = []
    own = embedder()

    assert own is not None
    with pytest.raises(EmbedderDown):
        own.vectors(["tekst"])
    assert server.asked == []
