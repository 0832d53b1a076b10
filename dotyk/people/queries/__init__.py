"""What can be asked about people."""

from dotyk.people.queries.consents import ShownConsent, consents_of, reachable
from dotyk.people.queries.distribution_rules import distribution_rules
from dotyk.people.queries.workload import open_leads_by_owner

__all__ = ["ShownConsent", "consents_of", "distribution_rules", "open_leads_by_owner", "reachable"]
