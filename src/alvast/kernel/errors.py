"""Expected refusals and provider failures. Bugs stay plain exceptions, and loud."""

from typing import ClassVar

from typing_extensions import override


class DomainRefusal(Exception):
    """Something a person asked for that the rules do not allow; shown to that person as it stands.

    Subclasses give `code` (stable, for scripts) and `sentence` (translatable, with `{field}` places).
    """

    code: ClassVar[str] = "refused"
    sentence: ClassVar[str] = "This is not possible."
    http_status: ClassVar[int] = 409

    def __init__(self, **fields: object) -> None:
        super().__init__(self.code)
        self.fields = fields

    @override
    def __str__(self) -> str:
        from django.utils.translation import gettext

        return gettext(self.sentence).format(**self.fields)


class NotFound(DomainRefusal):
    """It does not exist, or it is not yours to see: the two look alike on purpose."""

    code = "not_found"
    sentence = "We cannot find this."
    http_status = 404


class InvalidInput(DomainRefusal):
    """What was given cannot be read; `fields` says which field and why."""

    code = "invalid_input"
    sentence = "This cannot be read: {detail}"
    http_status = 400


class ProviderError(Exception):
    """An outside service failed. `permanent`: trying again will not help; `retry_after`: seconds."""

    def __init__(self, detail: str, *, permanent: bool, retry_after: int | None = None) -> None:
        super().__init__(detail)
        self.detail, self.permanent, self.retry_after = detail, permanent, retry_after
