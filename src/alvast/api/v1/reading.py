"""How the API reads bodies."""

from typing import Any

from django.http import HttpRequest
from ninja.parser import Parser
from typing_extensions import override

from alvast.api.rules.json_bodies import read_json


class StrictParser(Parser):
    """Refuses what JSON itself does not know (NaN), cannot be stored (NUL, half characters) or is nested beyond use."""

    @override
    def parse_body(self, request: HttpRequest) -> Any:
        return read_json(request.body)
