"""Signing in: allauth's addresses for browsers, but for those that strangers have no use for."""

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import include, path

CLOSED = ("auth/signup", "auth/password/request", "account/email", "account/phone")


def closed(request: HttpRequest) -> HttpResponse:
    """Such an address does not exist here: people are invited, and no mail is sent to them by us."""
    raise Http404


urlpatterns = [
    *(path(f"browser/v1/{address}", closed) for address in CLOSED),
    path("", include("allauth.headless.urls")),
]
