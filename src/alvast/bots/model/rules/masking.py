"""What never leaves for a model that someone else may run: numbers and addresses of people, and secrets. Pure."""

import re

_MAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}")
_IBAN = re.compile(r"\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?\b", re.IGNORECASE | re.ASCII)
_DIGITS = re.compile(r"(?<![\d.,-])\d(?:[ .-]?\d){8,18}(?![\d,-])")
_SECRET = re.compile(r"\b(?:sk|pk|ghp|gho|xox[abp]|AKIA|eyJ)[\w.-]{12,}", re.IGNORECASE)


def masked(text: str) -> str:
    """With `[mail]`, `[iban]`, `[bsn]`, `[card]` and `[secret]` in their places; order numbers and postcodes stay."""
    text = _SECRET.sub("[secret]", _MAIL.sub("[mail]", text))
    text = _IBAN.sub(lambda found: "[iban]" if _is_iban(found[0]) else found[0], text)
    return _DIGITS.sub(_number, text)


def _number(found: re.Match[str]) -> str:
    digits = re.sub(r"\D", "", found[0])
    if len(digits) == 9 and _is_bsn(digits):
        return "[bsn]"
    return "[card]" if len(digits) >= 13 and _is_card(digits) else found[0]


def _is_iban(text: str) -> bool:
    """ISO 7064, mod 97-10."""
    plain = text.replace(" ", "").upper()
    turned = plain[4:] + plain[:4]
    return int("".join(str(int(sign, 36)) for sign in turned)) % 97 == 1


def _is_bsn(digits: str) -> bool:
    """The eleven test, with the last digit counted negatively."""
    weights = (9, 8, 7, 6, 5, 4, 3, 2, -1)
    return sum(int(digit) * weight for digit, weight in zip(digits, weights, strict=True)) % 11 == 0


def _is_card(digits: str) -> bool:
    """Luhn."""
    doubled = [int(digit) * (2 if place % 2 else 1) for place, digit in enumerate(reversed(digits))]
    return sum(number - 9 if number > 9 else number for number in doubled) % 10 == 0
