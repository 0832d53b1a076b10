"""The API's description: every object, custom fields too, with its concrete fields."""

from dotyk.server.openapi.described import DescribedAPI

__all__ = ["DescribedAPI"]
