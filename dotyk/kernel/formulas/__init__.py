"""Values that follow from others: formulas over a record's fields, roll-ups over its related records."""

from dotyk.kernel.formulas.reckoning import RECKONER

__all__ = ["RECKONER"]
