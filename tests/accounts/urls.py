"""The addresses of accounts without the rest of the product."""

from django.urls import include, path
from ninja import NinjaAPI

from dotyk.accounts.api import router
from dotyk.server.problems import handle_errors

api = NinjaAPI(urls_namespace="accounts-alone")
handle_errors(api)
api.add_router("", router)

urlpatterns = [path("api/v1/", api.urls), path("_allauth/", include("dotyk.accounts.urls"))]
