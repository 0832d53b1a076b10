"""What identifies records: names as they sound, phones, e-mails; keys by which alike ones find each other."""

from dotyk.kernel.identities.comparing import NAMES_ALONE, Reason, compare, probability, shares_more_than_names
from dotyk.kernel.identities.evidence import Evidence, evidence_of
from dotyk.kernel.identities.keeping import drop_keys, keep_keys, put_keys
from dotyk.kernel.identities.keys import VERSION, keys_of

__all__ = [
    "NAMES_ALONE",
    "VERSION",
    "Evidence",
    "Reason",
    "compare",
    "drop_keys",
    "evidence_of",
    "keep_keys",
    "keys_of",
    "probability",
    "put_keys",
    "shares_more_than_names",
]
