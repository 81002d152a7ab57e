"""What several addresses take and answer."""

from datetime import UTC, datetime
from typing import Annotated

from ninja import Schema
from pydantic import AfterValidator, AwareDatetime, ConfigDict, Field


def _in_utc(moment: datetime) -> datetime:
    """Offsets that PostgreSQL does not know, and moments outside the years 1 to 9999, stop here."""
    try:
        return moment.astimezone(UTC)
    except OverflowError as error:
        raise ValueError("out of range") from error


Moment = Annotated[AwareDatetime, AfterValidator(_in_utc)]  # RFC 3339 with its zone; answered in UTC
Line = Annotated[str, Field(min_length=1, max_length=200)]
Words = Annotated[str, Field(min_length=1, max_length=100_000)]
Address = Annotated[str, Field(min_length=3, max_length=254, description="A mail address.")]


class Asked(Schema):
    """A body: fields that are not named are refused, so nothing can be set that was not meant to be."""

    model_config = ConfigDict(extra="forbid")
