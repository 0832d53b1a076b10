"""Every address of the product."""

from django.http import HttpRequest, JsonResponse
from django.urls import include, path


def healthz(request: HttpRequest) -> JsonResponse:
    """Answers once requests can be served."""
    return JsonResponse({"status": "ok"})


urlpatterns = [path("healthz", healthz), path("_allauth/", include("dotyk.accounts.urls"))]
