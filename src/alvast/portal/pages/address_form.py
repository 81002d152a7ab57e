"""An address as people fill it in."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy


def _field(label: Any, complete: str, longest: int, **more: Any) -> forms.CharField:
    widget = forms.TextInput({"autocomplete": complete, **({"inputmode": more.pop("mode")} if "mode" in more else {})})
    return forms.CharField(label=label, max_length=longest, required=False, widget=widget, **more)


class AddressForm(forms.Form):
    """Fields by the names of a delivery address; which of them are needed the register says."""

    postcode = _field(gettext_lazy("Postcode"), "postal-code", 12)
    huisnummer = _field(gettext_lazy("House number"), "off", 20)
    toevoeging = _field(gettext_lazy("Addition"), "off", 20)
    straat = _field(gettext_lazy("Street"), "off", 100)
    woonplaats = _field(gettext_lazy("Town"), "address-level2", 100)
    sure = forms.BooleanField(label=gettext_lazy("This address is right"), required=False)

    def address(self) -> dict[str, Any]:
        """Without what was left empty; an address abroad is changed by a person."""
        given = {name: value.strip() for name, value in self.cleaned_data.items() if name != "sure" and value.strip()}
        return {**given, "land": "NL"} if given else {}

    def is_sure(self) -> bool:
        return bool(self.cleaned_data.get("sure"))
