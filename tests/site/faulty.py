"""Addresses of a site on which something went wrong."""

from django.urls import path


def fail(request):
    raise RuntimeError("on purpose")


urlpatterns = [path("", fail)]
