"""Signing in by another house (OpenID Connect): allauth speaks the protocol, we decide who is let in."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

from allauth.account.internal.decorators import login_not_required
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from allauth.socialaccount.internal import jwtkit
from allauth.socialaccount.models import SocialApp, SocialLogin
from allauth.socialaccount.providers.oauth2.client import OAuth2Error
from allauth.socialaccount.providers.oauth2.views import OAuth2CallbackView
from allauth.socialaccount.providers.openid_connect.views import OpenIDConnectOAuth2Adapter
from allauth.utils import build_absolute_uri
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from requests import RequestException

from dotyk.accounts.actions.identity import Refused, person_of
from dotyk.accounts.models import IdentityProvider
from dotyk.platform.errors import Invalid, NotFound, Upstream
from dotyk.platform.ids import parse_id
from dotyk.platform.sealing import unsealed

SIGN_IN = "/sign-in"
PROVIDER = "openid_connect"


class IdentityAdapter(DefaultSocialAccountAdapter):  # type: ignore[misc]
    """Knows the providers of our table, and lets in whom ``person_of`` finds."""

    def list_apps(
        self, request: HttpRequest | None, provider: str | None = None, client_id: str | None = None
    ) -> list[SocialApp]:
        known = IdentityProvider.objects.filter(is_active=True)
        if provider and provider != PROVIDER:
            wanted = parse_id(provider)
            known = known.filter(id=wanted) if wanted else known.none()
        return [_app(each) for each in known if client_id in (None, each.client_id)]

    def pre_social_login(self, request: HttpRequest, sociallogin: SocialLogin) -> None:
        """Links the login to a person, or sends its owner back with the reason."""
        provider = IdentityProvider.objects.get(id=str(sociallogin.account.provider))
        address = next(iter(sociallogin.email_addresses), None)
        known = sociallogin.user if sociallogin.is_existing else None
        try:
            person, is_new_link = person_of(
                provider,
                known,
                email=address.email if address else "",
                is_confirmed=bool(address and (address.verified or provider.trusts_addresses)),
                name=str(sociallogin.account.get_provider_account().get_user_data().get("name") or ""),
            )
        except Refused as refused:
            raise ImmediateHttpResponse(_back(refused.reason)) from None
        if is_new_link:
            sociallogin.connect(request, person)

    def is_open_for_signup(self, request: HttpRequest, sociallogin: SocialLogin) -> bool:
        return False

    def on_authentication_error(self, request: HttpRequest, provider: Any, **_: Any) -> None:
        """Whatever went wrong on the way: back to the sign-in page, which says so."""
        raise ImmediateHttpResponse(_back("failed"))


class CheckedOpenID(OpenIDConnectOAuth2Adapter):  # type: ignore[misc]
    """OpenID Connect with every check of the standard made: signature, issuer, audience, and one subject throughout."""

    def get_callback_url(self, request: HttpRequest, app: SocialApp) -> str:
        return callback_url(request, self.provider_id)

    def complete_login(self, request: HttpRequest, app: SocialApp, token: Any, **kwargs: Any) -> SocialLogin:
        told = kwargs["response"].get("id_token")
        if not told or self.openid_config["issuer"].rstrip("/") != app.settings["server_url"].rstrip("/"):
            raise OAuth2Error("no id_token, or another issuer")
        identity = self._decode_id_token(app, told)
        profile = self._fetch_user_info(token.token) if "userinfo_endpoint" in self.openid_config else {}
        if profile.get("sub", identity["sub"]) != identity["sub"]:
            raise OAuth2Error("the profile is of somebody else")
        return self.get_provider().sociallogin_from_response(request, {"userinfo": {**identity, **profile}})

    def _decode_id_token(self, app: SocialApp, id_token: str) -> dict[str, Any]:
        told: dict[str, Any] = jwtkit.verify_and_decode(
            credential=id_token,
            keys_url=self.openid_config["jwks_uri"],
            issuer=self.openid_config["issuer"],
            audience=app.client_id,
            lookup_kid=jwtkit.lookup_kid_jwk,
        )
        return told


def callback_url(request: HttpRequest, provider_id: object) -> str:
    """Where the other house sends people back to; its administrator must allow it there."""
    return str(build_absolute_uri(request, reverse("identity_callback", kwargs={"provider_id": provider_id})))


def begin(request: HttpRequest, provider_id: str, next_path: str) -> str:
    """The address of the other house's sign-in page; NotFound, Upstream where it does not answer."""
    try:
        provider = IdentityAdapter().get_provider(request, provider_id)
        provider.oauth2_adapter_class = CheckedOpenID
        answer = provider.redirect(request, "login", next_url=next_path, headless=True)
    except SocialApp.DoesNotExist:
        raise NotFound from None
    except (RequestException, KeyError, ValueError, OAuth2Error):
        raise Upstream("identity_provider_silent") from None
    return str(answer["Location"])


@login_not_required  # type: ignore[untyped-decorator]
def callback(request: HttpRequest, provider_id: str) -> HttpResponse:
    """Takes a person back from the other house."""
    try:
        answer: HttpResponse = OAuth2CallbackView.adapter_view(CheckedOpenID(request, provider_id))(request)
    except SocialApp.DoesNotExist:
        raise Http404 from None
    except (KeyError, ValueError):
        return _back("failed")
    return answer


def require_answering(issuer: str) -> None:
    """Invalid at ``issuer`` where nobody there speaks OpenID Connect under this very name; asks over the network."""
    try:
        with IdentityAdapter().get_requests_session() as session:
            told = session.get(f"{issuer}/.well-known/openid-configuration")
            told.raise_for_status()
            described = told.json()
        if str(described["issuer"]).rstrip("/") != issuer:
            raise Invalid.at("issuer", "issuer_differs", issuer=described["issuer"])
        described["authorization_endpoint"], described["token_endpoint"], described["jwks_uri"]
    except (RequestException, KeyError, TypeError, ValueError):
        raise Invalid.at("issuer", "issuer_silent") from None


def _app(provider: IdentityProvider) -> SocialApp:
    return SocialApp(
        provider=PROVIDER,
        provider_id=str(provider.id),
        name=provider.name,
        client_id=provider.client_id,
        secret=unsealed(provider.sealed_secret),
        settings={"server_url": provider.issuer, "oauth_pkce_enabled": True},
    )


def _back(reason: str) -> HttpResponseRedirect:
    return HttpResponseRedirect(f"{SIGN_IN}?{urlencode({'refused': reason})}")
