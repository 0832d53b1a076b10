"""Every address of the product."""

from django.http import HttpRequest, JsonResponse
from django.urls import path


def healthz(request: HttpRequest) -> JsonResponse:
    """Answers once requests can be served."""
    return JsonResponse({"status": "ok"})


urlpatterns = [path("healthz", healthz)]
