"""Addresses of the customer's own pages."""

from django.urls import path

from alvast.portal.pages import by_link, changing_address, conversations, decision, home, order, own_data, question, sign_in

app_name = "portal"
urlpatterns = [
    path("", home.home, name="home"),
    path("aanmelden/", sign_in.address, name="sign-in"),
    path("aanmelden/code/", sign_in.code, name="code"),
    path("afmelden/", sign_in.out, name="sign-out"),
    path("bestellingen/", home.orders, name="orders"),
    path("bestellingen/<str:order>/", order.order, name="order"),
    path("bestellingen/<str:order>/adres/", changing_address.address, name="address"),
    path("vragen/<uuid:question>/", question.question, name="question"),
    path("l/<str:text>/", by_link.by_link, name="link"),
    path("besluiten/<uuid:decision>/", decision.decision, name="decision"),
    path("berichten/", conversations.conversations, name="conversations"),
    path("berichten/<int:number>/", conversations.conversation, name="conversation"),
    path("bestanden/<uuid:file>/", conversations.file, name="file"),
    path("gegevens/", own_data.data, name="data"),
    path("gegevens/taal/", own_data.language, name="language"),
    path("gegevens/wissen/", own_data.erasure, name="erasure"),
    path("gegevens/alles.<str:kind>", own_data.download, name="download"),
]
