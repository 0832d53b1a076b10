"""What can be asked about people."""

from dotyk.people.queries.distribution_rules import distribution_rules
from dotyk.people.queries.workload import open_leads_by_owner

__all__ = ["distribution_rules", "open_leads_by_owner"]
