"""Addresses outside the versioned API."""

from django.urls import path

from alvast.api.hooks import take_event

urlpatterns = [path("hooks/events/<slug:source>", take_event, name="event_hook")]
