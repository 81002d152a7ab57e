"""A real model server on loopback. The model is too weak to be judged: what counts are shapes, times, the checker's verdict."""

import re

import pytest

from alvast.bots.composers.base import Composed
from alvast.bots.model.client import complete
from alvast.bots.model.composer import composed_by
from alvast.bots.model.errors import ModelFailed, Problem
from alvast.bots.model.rules.prompts import MOST_SENTENCES, schema
from alvast.bots.model.tests.conftest import request

pytestmark = pytest.mark.once
SHORT = 80  # tokens: enough for a shape


def test_what_it_streams_has_the_agreed_shape_or_is_no_answer(real_model):
    composed, problem = Composed(), None
    try:
        composed = composed_by(real_model, 1, request())
    except ModelFailed as failure:
        problem = failure.problem
    assert problem in {None, Problem.UNREADABLE, Problem.TOO_LONG}
    assert len(composed.sentences) <= MOST_SENTENCES
    assert {one.source for one in composed.sentences} <= {"a1"}


def test_a_schema_is_kept_to(real_model):
    wanted = {
        "type": "object",
        "properties": {"known": {"type": "boolean"}},
        "required": ["known"],
        "additionalProperties": False,
    }
    asked = [{"role": "user", "content": "Do you know? Answer in JSON."}]
    text = complete(real_model, messages=asked, schema=wanted, most_tokens=SHORT)
    assert re.fullmatch(r'\s*\{\s*"known"\s*:\s*(true|false)\s*\}\s*', text)


def test_half_an_answer_is_none(real_model):
    with pytest.raises(ModelFailed) as failure:
        complete(real_model, messages=[{"role": "user", "content": "Tell a story."}], schema=schema(request()), most_tokens=3)
    assert failure.value.problem is Problem.TOO_LONG


def test_a_wrong_key_is_refused(real_model):
    with pytest.raises(ModelFailed) as failure:
        complete(type(real_model)(real_model.url, "wrong", "small", 30.0, True), messages=[], schema={}, most_tokens=1)
    assert failure.value.problem is Problem.REFUSED


def test_what_takes_longer_than_its_time_is_no_answer(real_model):
    hurried = type(real_model)(real_model.url, real_model.key, "small", 0.05, True)
    with pytest.raises(ModelFailed) as failure:
        complete(hurried, messages=[{"role": "user", "content": "Tell a story."}], schema=schema(request()), most_tokens=600)
    assert failure.value.problem is Problem.SLOW
