"""What the room refuses, to programs and to those who look after them."""

from typing import ClassVar

from alvast.kernel.errors import DomainRefusal


class TokenMissing(DomainRefusal):
    code: ClassVar[str] = "token_missing"
    sentence: ClassVar[str] = "Send a token: “Authorization: Bearer alv_…”."
    http_status: ClassVar[int] = 401


class TokenInvalid(DomainRefusal):
    """Unknown, revoked, expired or mistyped: they look alike."""

    code: ClassVar[str] = "token_invalid"
    sentence: ClassVar[str] = "This token does not open anything (any more)."
    http_status: ClassVar[int] = 401


class ScopeMissing(DomainRefusal):
    code: ClassVar[str] = "scope_missing"
    sentence: ClassVar[str] = "This token lacks the scope “{scope}”."
    http_status: ClassVar[int] = 403


class TooManyRequests(DomainRefusal):
    code: ClassVar[str] = "too_many_requests"
    sentence: ClassVar[str] = "At most {limit} requests a minute. Go on in {seconds} s."
    http_status: ClassVar[int] = 429


class BodyUnreadable(DomainRefusal):
    code: ClassVar[str] = "body_unreadable"
    sentence: ClassVar[str] = "The body is not readable JSON: {detail}"
    http_status: ClassVar[int] = 400


class BodyTooLarge(DomainRefusal):
    code: ClassVar[str] = "body_too_large"
    sentence: ClassVar[str] = "The body is larger than {limit} bytes."
    http_status: ClassVar[int] = 413


class LengthMissing(DomainRefusal):
    code: ClassVar[str] = "length_missing"
    sentence: ClassVar[str] = "Send the length of the body (Content-Length)."
    http_status: ClassVar[int] = 411


class MediaTypeUnsupported(DomainRefusal):
    code: ClassVar[str] = "media_type_unsupported"
    sentence: ClassVar[str] = "Send the body as {expected}."
    http_status: ClassVar[int] = 415


class MethodNotAllowed(DomainRefusal):
    code: ClassVar[str] = "method_not_allowed"
    sentence: ClassVar[str] = "This address does not take {method}."
    http_status: ClassVar[int] = 405


class FieldsInvalid(DomainRefusal):
    """Read, but not understood: `fields` of the answer names each field."""

    code: ClassVar[str] = "fields_invalid"
    sentence: ClassVar[str] = "Some fields are missing or cannot be read."
    http_status: ClassVar[int] = 422


class CursorInvalid(DomainRefusal):
    code: ClassVar[str] = "cursor_invalid"
    sentence: ClassVar[str] = "This place in the list is unknown. Start again without “after”."
    http_status: ClassVar[int] = 400


class KeyInvalid(DomainRefusal):
    code: ClassVar[str] = "idempotency_key_invalid"
    sentence: ClassVar[str] = "An Idempotency-Key is 1 to 200 letters, digits or signs."
    http_status: ClassVar[int] = 400


class KeyReused(DomainRefusal):
    code: ClassVar[str] = "idempotency_key_reused"
    sentence: ClassVar[str] = "This Idempotency-Key was used for another request."
    http_status: ClassVar[int] = 422


class StillBusy(DomainRefusal):
    code: ClassVar[str] = "still_busy"
    sentence: ClassVar[str] = "The same request is still being done. Ask again in a moment."


class ServerFailed(DomainRefusal):
    code: ClassVar[str] = "server_failed"
    sentence: ClassVar[str] = "Something went wrong on our side. Tell your administrator this number: {trace_id}"
    http_status: ClassVar[int] = 500


class Unavailable(DomainRefusal):
    code: ClassVar[str] = "unavailable"
    sentence: ClassVar[str] = "The service is away for a moment. Try again shortly."
    http_status: ClassVar[int] = 503


class ScopeUnknown(DomainRefusal):
    code: ClassVar[str] = "scope_unknown"
    sentence: ClassVar[str] = "Choose at least one scope from the list."
    http_status: ClassVar[int] = 400


class TypeUnknown(DomainRefusal):
    code: ClassVar[str] = "webhook_type_unknown"
    sentence: ClassVar[str] = "Choose at least one kind of event from the list."
    http_status: ClassVar[int] = 400


class NameMissing(DomainRefusal):
    code: ClassVar[str] = "name_missing"
    sentence: ClassVar[str] = "Give it a name by which others know what it is for."
    http_status: ClassVar[int] = 400


class NotInTheFuture(DomainRefusal):
    code: ClassVar[str] = "expiry_not_in_the_future"
    sentence: ClassVar[str] = "The last day must be in the future."
    http_status: ClassVar[int] = 400


class SignatureWrong(DomainRefusal):
    """No signature, a wrong one, or one that is too old. Outside it looks like a source that is not there."""

    code: ClassVar[str] = "signature_invalid"
    sentence: ClassVar[str] = "The signature does not fit this message, or it is more than five minutes old."
    http_status: ClassVar[int] = 401


class PayloadUnreadable(DomainRefusal):
    """A shop's own message that is not what its documentation says."""

    code: ClassVar[str] = "payload_unreadable"
    sentence: ClassVar[str] = "“{field}” of this message is missing or cannot be read."
    http_status: ClassVar[int] = 422


class OrderNotKnownYet(DomainRefusal):
    """The shop will bring it again, after the order itself."""

    code: ClassVar[str] = "order_not_known_yet"
    sentence: ClassVar[str] = "The order of this message is not known yet. Send it again later."


class SourceNameTaken(DomainRefusal):
    code: ClassVar[str] = "source_name_taken"
    sentence: ClassVar[str] = "There is a source with this name already."


class SecretTooShort(DomainRefusal):
    code: ClassVar[str] = "secret_too_short"
    sentence: ClassVar[str] = "A secret has at least 16 characters."
    http_status: ClassVar[int] = 400


class FileUnreadable(DomainRefusal):
    code: ClassVar[str] = "file_unreadable"
    sentence: ClassVar[str] = "This file cannot be read: {detail}"
    http_status: ClassVar[int] = 400


class ColumnMissing(DomainRefusal):
    code: ClassVar[str] = "column_missing"
    sentence: ClassVar[str] = "Choose which column holds the order number, and which one the date."
    http_status: ClassVar[int] = 400
