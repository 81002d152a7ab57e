"""What the timeline refuses."""

from typing import ClassVar

from alvast.kernel.errors import DomainRefusal


class ErasedAlready(DomainRefusal):
    code = "erased"
    sentence = "This record was erased; nothing can be added to it."


class NotOnePerson(DomainRefusal):
    code = "cannot_merge"
    sentence = "These two records cannot be merged: they are already one, or one of them was merged elsewhere."


class MergeAlreadyUndone(DomainRefusal):
    code = "merge_undone"
    sentence = "This merge was already undone."


class ContactPointTaken(DomainRefusal):
    code = "contact_point_taken"
    sentence = "This address or number already belongs to another customer. Merge the two records if they are one person."


class NoContactPoint(DomainRefusal):
    code = "contact_point_invalid"
    sentence = "“{value}” is not a mail address or phone number we can use."
    http_status = 400


class PeriodEmpty(DomainRefusal):
    code = "period_empty"
    sentence = "The end of the period must be later than its start."
    http_status = 400


class ValueMissing(DomainRefusal):
    code = "value_missing"
    sentence = "A fact needs a value. To say that it no longer holds, end it."
    http_status = 400


class NothingToEnd(DomainRefusal):
    code = "nothing_to_end"
    sentence = "Nothing is known to hold at that moment, so there is nothing to end."


class NotAnother(DomainRefusal):
    code = "represents_itself"
    sentence = "A customer cannot be their own representative."
    http_status = 400


class MandateUnknown(DomainRefusal):
    code = "mandate_unknown"
    sentence = "“{mandate}” is not a mandate we know. Choose one of: {known}."
    http_status = 400


class EventRefused(DomainRefusal):
    """A business event that cannot be taken in. Subclasses say what is wrong, in one sentence for its sender."""

    code = "event_refused"
    sentence = "This event cannot be taken in."
    http_status = 400
    place: ClassVar[str] = ""

    @property
    def field(self) -> str:
        """Which field is wrong, such as data.amount; empty when it is the event as a whole."""
        return str(self.fields.get("attribute", self.place))


class NotJson(EventRefused):
    code = "not_json"
    sentence = "This is not one JSON document: {detail}"


class NotAnObject(EventRefused):
    code = "not_an_object"
    sentence = "A CloudEvent must be one JSON object."


class EventTooLarge(EventRefused):
    code = "too_large"
    sentence = "The event is larger than {limit} bytes."
    http_status = 413


class SpecversionUnknown(EventRefused):
    code = "specversion_unknown"
    place = "specversion"
    sentence = "“specversion” must be the text 1.0."


class AttributeMissing(EventRefused):
    code = "attribute_missing"
    sentence = "“{attribute}” is missing or empty."


class AttributeInvalid(EventRefused):
    code = "attribute_invalid"
    sentence = "“{attribute}” must be {expected}."


class TimeInvalid(EventRefused):
    code = "time_invalid"
    place = "time"
    sentence = "“time” must be a moment with its zone in RFC 3339, such as 2026-05-18T09:12:00Z."


class TextUnstorable(EventRefused):
    code = "text_unstorable"
    sentence = "The event holds a NUL or half a character, which no text may hold."


class StatusUnknown(EventRefused):
    code = "status_unknown"
    place = "data.status"
    sentence = "“{status}” is not an order status. Use one of: {known}."
