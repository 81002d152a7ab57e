from django.db import models

from alvast.kernel.personal import PersonalData, alvast_models, undeclared_fields


def test_every_field_of_every_model_says_whether_it_is_personal():
    silent = {model.__name__: undeclared_fields(model) for model in alvast_models() if undeclared_fields(model)}
    assert silent == {}


def test_a_field_that_says_nothing_is_found():
    class Forgetful(models.Model):
        personal = PersonalData(none=("id",))
        remark = models.TextField()

        class Meta:
            app_label = "kernel_tests"

    assert undeclared_fields(Forgetful) == ["remark"]


def test_a_declaration_of_a_field_that_does_not_exist_is_found():
    class Boastful(models.Model):
        personal = PersonalData(none=("id", "ghost"))

        class Meta:
            app_label = "kernel_tests"

    assert undeclared_fields(Boastful) == ["ghost"]
