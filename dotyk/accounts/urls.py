"""Signing in: allauth's addresses for browsers, but for those that strangers have no use for."""

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import include, path

from dotyk.accounts.identity import callback

CLOSED = (
    "auth/signup",
    "auth/password/request",
    "auth/provider/redirect",
    "auth/provider/signup",
    "auth/provider/token",
    "account/email",
    "account/phone",
    "account/providers",
)


def closed(request: HttpRequest) -> HttpResponse:
    """Such an address does not exist here: people are invited, and ``/api/v1/entry`` does what strangers may ask."""
    raise Http404


urlpatterns = [
    *(path(f"browser/v1/{address}", closed) for address in CLOSED),
    path("identity/<str:provider_id>/callback", callback, name="identity_callback"),
    path("", include("allauth.headless.urls")),
]
