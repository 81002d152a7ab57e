"""Addresses of the field's script."""

from django.urls import path

from alvast.addresses.checkout import views

app_name = "checkout"
urlpatterns = [
    path("checkout/alvast-adres.js", views.alvast_adres, name="script"),
    path("checkout/<slug:shown>/alvast-adres.js", views.alvast_adres, name="versioned-script"),
]
