from typing import Any

from django.apps import AppConfig
from django.db.models.signals import post_migrate


class AccountsConfig(AppConfig):
    name = "dotyk.accounts"
    label = "accounts"

    def ready(self) -> None:
        from dotyk.accounts import second_factor, sign_in, whence
        from dotyk.accounts.capabilities import OWN_CAPABILITIES, register_capabilities
        from dotyk.accounts.handing import hand_over_of_accounts
        from dotyk.accounts.messages import MESSAGES
        from dotyk.platform.messages import register_messages

        register_messages(MESSAGES)
        register_capabilities(OWN_CAPABILITIES)
        sign_in.connect()
        whence.connect()
        second_factor.connect()
        hand_over_of_accounts()
        post_migrate.connect(_ensure_role_presets, sender=self)


def _ensure_role_presets(**_: Any) -> None:
    from dotyk.accounts.presets import ensure_role_presets

    ensure_role_presets()
