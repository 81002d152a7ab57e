"""Customers know us by a name and a number that an administrator sets."""

import pytest

from alvast.staff.actions import name_organisation
from alvast.staff.errors import NotAllowed
from alvast.staff.queries import organisation


def test_an_administrator_names_it(house):
    name_organisation(actor=house.as_(house.root), name=" De Wulp ", phone="030 200 00 00")
    name_organisation(actor=house.as_(house.root), name="Boekhandel De Wulp", phone="")
    assert (organisation().name, organisation().phone) == ("Boekhandel De Wulp", "")


def test_others_do_not(house):
    with pytest.raises(NotAllowed):
        name_organisation(actor=house.as_(house.bo), name="Elders", phone="")
    assert organisation().name == ""
