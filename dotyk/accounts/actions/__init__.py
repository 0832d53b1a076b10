"""What can be done with accounts. Every action checks the actor, leaves an audit event, and does all or nothing."""

from dotyk.accounts.actions.entry import finish_set_up, make_first_administrator, people_can_sign_in, send_password_link
from dotyk.accounts.actions.identity import (
    add_identity_provider,
    change_identity_provider,
    remove_identity_provider,
)
from dotyk.accounts.actions.invitations import accept_invitation, invite, revoke_invitation
from dotyk.accounts.actions.keys import create_api_key, create_service_account, revoke_api_key
from dotyk.accounts.actions.passwords import make_password_link
from dotyk.accounts.actions.roles import change_role, create_role, delete_role, forget_object, reset_role, set_roles
from dotyk.accounts.actions.sessions import end_session, sign_out_everywhere
from dotyk.accounts.actions.teams import change_team, create_team, delete_team
from dotyk.accounts.actions.tidying import delete_expired
from dotyk.accounts.actions.users import (
    activate_user,
    change_me,
    change_user,
    create_user,
    deactivate_user,
    remove_newcomer,
)

__all__ = [
    "accept_invitation",
    "activate_user",
    "add_identity_provider",
    "change_identity_provider",
    "change_me",
    "change_role",
    "change_team",
    "change_user",
    "create_api_key",
    "create_role",
    "create_service_account",
    "create_team",
    "create_user",
    "deactivate_user",
    "delete_expired",
    "delete_role",
    "delete_team",
    "end_session",
    "finish_set_up",
    "forget_object",
    "invite",
    "make_first_administrator",
    "make_password_link",
    "people_can_sign_in",
    "remove_identity_provider",
    "remove_newcomer",
    "reset_role",
    "revoke_api_key",
    "revoke_invitation",
    "send_password_link",
    "set_roles",
    "sign_out_everywhere",
]
