"""The objects of this floor: contacts, companies, leads."""

from dotyk.people.definitions.bots import define_people_bots
from dotyk.people.definitions.companies import define_companies
from dotyk.people.definitions.contacts import define_contacts
from dotyk.people.definitions.flows import define_people_flows
from dotyk.people.definitions.leads import define_leads
from dotyk.people.definitions.talking import define_talkers


def define_people() -> None:
    """Registers the objects with the record engine."""
    define_companies()
    define_contacts()
    define_leads()
    define_people_flows()
    define_talkers()
    define_people_bots()
