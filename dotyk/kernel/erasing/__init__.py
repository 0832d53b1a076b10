"""One person goes from everything that is kept, for good; figures stay."""

from dotyk.kernel.erasing.also import Erasure, also_erase
from dotyk.kernel.erasing.erasing import Foreseen, erase_person, foresee_erasing, may_erase

__all__ = ["Erasure", "Foreseen", "also_erase", "erase_person", "foresee_erasing", "may_erase"]
