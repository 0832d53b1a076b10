"""What identifies records: names as they sound, phones, e-mails; keys by which alike ones find each other."""

from dotyk.kernel.identities.comparing import Reason, compare, probability
from dotyk.kernel.identities.evidence import Evidence, evidence_of
from dotyk.kernel.identities.keeping import drop_keys, keep_keys, put_keys
from dotyk.kernel.identities.keys import VERSION, keys_of

__all__ = [
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
]
