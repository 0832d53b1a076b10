"""The field that every activity has."""

from __future__ import annotations

from dotyk.kernel.objects.fields import Field, words
from dotyk.kernel.objects.types import TYPES

ABOUT = Field("about", TYPES["references"], words("About", "Стосується", "Касается"))
