"""What is amiss in the records of an object: missing, forgotten, made up; and how well fields are filled."""

from dotyk.kernel.hygiene.checks import Check, checks_of
from dotyk.kernel.hygiene.counting import Finding, findings
from dotyk.kernel.hygiene.filling import Filling, PersonFilling, filling

__all__ = ["Check", "Filling", "Finding", "PersonFilling", "checks_of", "filling", "findings"]
