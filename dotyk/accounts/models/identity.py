"""Other houses that tell us who somebody is."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models

from dotyk.accounts.models.roles import Role
from dotyk.platform.ids import new_id


class IdentityProvider(models.Model):
    """A house whose word we take for who somebody is, by OpenID Connect; ``sealed_secret`` is our password there.

    ``domains`` empty: addresses of every domain are let in. ``role`` is what the people it makes get.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    name = models.TextField()
    issuer = models.TextField()
    client_id = models.TextField()
    sealed_secret = models.TextField()
    domains = ArrayField(models.TextField(), default=list)
    role = models.ForeignKey(Role, models.PROTECT, related_name="+")
    links_by_email = models.BooleanField(default=True)
    makes_people = models.BooleanField(default=False)
    trusts_addresses = models.BooleanField(default=False)
    is_active = models.BooleanField(default=True)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        db_table = "identity_provider"
        constraints = (models.CheckConstraint(condition=~models.Q(name=""), name="identity_provider_has_name"),)

    def __str__(self) -> str:
        return self.name
