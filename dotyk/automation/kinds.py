"""The form in which the parts of a flow are declared."""

from __future__ import annotations

from dataclasses import dataclass

from dotyk.automation.registry import Parameter
from dotyk.kernel.objects.fields import Label


@dataclass(frozen=True, slots=True)
class Kind:
    """A trigger or a kind of step; ``ways`` are the blocks of steps within it, by their names in the tree."""

    name: str
    label: Label
    about: Label
    parameters: tuple[Parameter, ...] = ()
    ways: tuple[tuple[str, Label], ...] = ()
