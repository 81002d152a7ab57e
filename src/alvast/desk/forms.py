"""Forms of the desk: what rooms refuse is said beside the field it is about, and nothing that was typed is lost."""

from collections.abc import Callable, Mapping
from typing import Any, ClassVar

from django import forms
from django.forms.utils import ErrorList
from django.http import HttpRequest

from alvast.kernel.errors import DomainRefusal, NotFound


class DeskForm(forms.Form):
    """Drawn by desk/form/*.html: label, hint, control and error of each field, all errors once more at the top."""

    refused_at: ClassVar[Mapping[str, str]] = {}
    """Code of a refusal → the field it is about; others stand above the form."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("label_suffix", "")
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            field.widget.use_required_attribute = _never  # our own sentences, not the browser's

    def refuse(self, refusal: DomainRefusal) -> None:
        """Shows a room's refusal as an error of this form."""
        self.add_error(self.refused_at.get(refusal.code), str(refusal))

    def mistakes(self) -> list[tuple[str, str, ErrorList]]:
        """(id of the field, its label, its errors) in the order of the form; both empty where the whole form is meant."""
        own = [("", "", self.non_field_errors())] if self.non_field_errors() else []
        return own + [(field.id_for_label or field.auto_id, field.label, field.errors) for field in self if field.errors]


def _never(_initial: object) -> bool:
    return False


def sent(request: HttpRequest, form: forms.Form, act: Callable[[], object]) -> bool:
    """Whether the form was posted, could be read, and the action was done. A refusal becomes an error of the form."""
    if request.method != "POST" or not form.is_valid():
        return False
    try:
        act()
    except NotFound:
        raise
    except DomainRefusal as refusal:
        form.refuse(refusal) if isinstance(form, DeskForm) else form.add_error(None, str(refusal))
        return False
    return True
