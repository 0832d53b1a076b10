"""Refusals of the API that no route gave: an unknown address, a wrong method, a failure before the route was found."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from dotyk.server.problems import plain_problem, problem

API = "/api/v1/"


class ProblemMiddleware:
    """Gives whatever Django itself refuses under the API's address as a problem, in the caller's language."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        answer = self.get_response(request)
        if answer.status_code < 400 or not request.path.startswith(API) or "json" in answer["Content-Type"]:
            return answer
        told = problem(request, plain_problem(answer.status_code))
        if "Allow" in answer:
            told["Allow"] = answer["Allow"]
        return told
