import pytest

from alvast.channels.email.rules.authentication import vouched_domain

US = "mx.dewulp.example"


@pytest.mark.parametrize(
    ("header", "domain"),
    [
        (f"{US}; dmarc=pass header.from=klant.nl", "klant.nl"),
        (f"{US} 1; dkim=pass header.d=y.nl; dmarc=pass (p=NONE dis=NONE) header.from=Klant.NL", "klant.nl"),
        (f"{US.upper()}; dmarc=PASS action=none header.from=klant.nl; arc=none", "klant.nl"),
        (f"{US};\n dmarc = pass policy.dmarc=none\n header.from=klant.nl", "klant.nl"),
        (f"{US}; dmarc=fail header.from=klant.nl", ""),
        (f"{US}; dmarc=pass", ""),
        (f"{US}; spf=pass; dkim=pass", ""),
        ("mx.evil.example; dmarc=pass header.from=klant.nl", ""),
        (f"mx.evil.example {US}; dmarc=pass header.from=klant.nl", ""),
        (f"({US}) mx.evil.example; dmarc=pass header.from=klant.nl", ""),
        (f'{US}; spf=pass smtp.mailfrom="a; dmarc=pass header.from=klant.nl ; x"@evil.example', ""),
        (f"{US}; spf=pass (a; dmarc=pass header.from=klant.nl) smtp.mailfrom=x", ""),
        (f"{US}; dmarc=fail (x) reason=\"dmarc=pass\" header.from=klant.nl", ""),
        (f"{US}; dmarc=fail header.from=klant.nl; dmarc=pass header.from=klant.nl", ""),
        (f"{US}; spf=pass (open dmarc=pass header.from=klant.nl", ""),
        (f'{US}; dmarc=pass header.from="klant.nl', ""),
        (f"{US}; xdmarc=pass header.from=klant.nl", ""),
        (f"{US}; dmarc=passed header.from=klant.nl", ""),
        ("", ""),
    ],
)  # fmt: skip
def test_only_an_unambiguous_pass_of_our_own_server_vouches_for_a_domain(header, domain):
    assert vouched_domain(header, US) == domain


def test_without_a_named_server_no_header_is_believed():
    assert vouched_domain(f"{US}; dmarc=pass header.from=klant.nl", "") == ""
