"""The worked scenarios of time come out as they say, and leave nothing behind."""

import json

import pytest

from alvast.cli.__main__ import main
from alvast.timeline.models import Fact, Subject, TimelineEvent

pytestmark = pytest.mark.django_db


def test_all_eleven_come_out_as_they_say(capsys):
    assert main(["timeline", "scenarios", "--json"]) == 0
    results = json.loads(capsys.readouterr().out)
    assert len(results) == 11
    assert all(answer["as_expected"] for result in results for answer in result["answers"])
    assert all(answer["explanation"][language] for result in results for answer in result["answers"] for language in ("nl", "en"))


def test_the_timeline_forgets_them(capsys):
    assert main(["timeline", "scenarios"]) == 0
    assert "NOT AS EXPECTED" not in capsys.readouterr().out
    assert [model.objects.count() for model in (Subject, Fact, TimelineEvent)] == [0, 0, 0]


def test_a_name_that_is_none_is_refused(capsys):
    assert main(["timeline", "scenarios", "yesterday"]) == 2
