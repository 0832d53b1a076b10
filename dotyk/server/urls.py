"""Every address of the product."""

from django.http import HttpRequest, JsonResponse
from django.urls import include, path
from django.views.decorators.http import require_safe

from dotyk.server.api import api
from dotyk.server.api_docs import docs_file, docs_page


def healthz(request: HttpRequest) -> JsonResponse:
    """Answers once requests can be served."""
    return JsonResponse({"status": "ok"})


urlpatterns = [
    path("healthz", healthz),
    path("_allauth/", include("dotyk.accounts.urls")),
    path("api/v1/openapi.json", require_safe(api.described)),
    path("api/v1/", api.urls),
    path("api/docs", docs_page),
    path("api/docs/<str:name>", docs_file),
]
