"""Django's settings, read from the environment once; ``docs/running.md`` explains each variable."""

from __future__ import annotations

import os
from pathlib import Path

from dotyk.server.config import (
    database_settings,
    home_folder,
    home_secret,
    import_folder,
    listens_to_this_machine_only,
    outgoing_mail,
    own_networks,
    public_address,
)

HOME = home_folder()
(HOME / "logs").mkdir(parents=True, exist_ok=True)
SECRET_KEY = home_secret(HOME)
DEBUG = False
ALLOWED_HOSTS = ["*"]
ROOT_URLCONF = "dotyk.server.urls"
WSGI_APPLICATION = "dotyk.server.wsgi.application"
INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "procrastinate.contrib.django",
    "allauth",
    "allauth.account",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "allauth.mfa",
    "allauth.headless",
    "dotyk.platform",
    "dotyk.accounts",
    "dotyk.kernel",
    "dotyk.automation",
    "dotyk.people",
    "dotyk.activities",
    "dotyk.commerce",
    "dotyk.sales",
    "dotyk.server",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "dotyk.server.last_resort.ProblemMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "dotyk.accounts.wording.SignInWording",
]
TEMPLATES = [{"BACKEND": "django.template.backends.django.DjangoTemplates", "APP_DIRS": True}]
AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator"},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {
        "NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator",
        "OPTIONS": {"user_attributes": ("email", "name")},
    },
]
SESSION_ENGINE = "dotyk.accounts.sessions"
SESSION_COOKIE_AGE = 30 * 24 * 3600
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "cache_entry",
        "OPTIONS": {"MAX_ENTRIES": 100_000},
    }
}
ACCOUNT_ADAPTER = "dotyk.accounts.adapter.AccountAdapter"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_SESSION_REMEMBER = True
ACCOUNT_RATE_LIMITS = {
    "login": None,
    "login_failed": "30/m/ip,5/5m/key",
    "reset_password": "20/m/ip,3/10m/key",
    "set_up": "10/m/ip",
    "provider": "30/m/ip",
    "notice_tried": "6/m/key",
}
PUBLIC_ADDRESS = public_address()
LISTENS_TO_THIS_MACHINE_ONLY = listens_to_this_machine_only()
OWN_NETWORKS = own_networks()
IMPORT_FOLDER = import_folder()
globals().update(outgoing_mail())  # EMAIL_HOST and its like
SOCIALACCOUNT_ADAPTER = "dotyk.accounts.identity.IdentityAdapter"
SOCIALACCOUNT_REQUESTS_TIMEOUT = 10
MFA_ADAPTER = "dotyk.accounts.second_factor.SecondFactorAdapter"
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes", "webauthn"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_ALLOW_UNVERIFIED_EMAIL = True  # an invited person's address is the administrator's word
MFA_TOTP_TOLERANCE = 1
HEADLESS_ONLY = True
HEADLESS_CLIENTS = ("browser",)
HEADLESS_FRONTEND_URLS = {
    "account_confirm_email": "/email/{key}",
    "account_reset_password": "/password-reset",
    "account_reset_password_from_key": "/password-reset/{key}",
    "account_signup": "/sign-in",
    "socialaccount_login_error": "/sign-in",
}
if os.environ.get("DOTYK_BEHIND_PROXY") == "1":
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    USE_X_FORWARDED_HOST = True
    ALLAUTH_TRUSTED_PROXY_COUNT = 1
    SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = True
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
USE_TZ = True
TIME_ZONE = "UTC"
LANGUAGE_CODE = "en"
LANGUAGES = [("en", "English"), ("uk", "Українська"), ("ru", "Русский")]
DATABASES = {"default": database_settings()}
WEB_APP_FOLDER = Path(os.environ.get("DOTYK_WEB_APP") or Path(__file__).parents[2] / "web" / "dist").absolute()
PROCRASTINATE_AUTODISCOVER_MODULE_NAME = "jobs"
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "%(asctime)s %(process)d %(levelname)s %(name)s: %(message)s"}},
    "handlers": {
        "terminal": {"class": "logging.StreamHandler", "formatter": "line", "level": "ERROR"},
        "file": {
            "class": "logging.FileHandler",
            "filename": HOME / "logs" / "dotyk.log",
            "encoding": "utf-8",
            "delay": True,
            "formatter": "line",
        },
    },
    "root": {"handlers": ["terminal", "file"], "level": "WARNING"},
    "loggers": {"django.request": {"level": "ERROR"}, "django.server": {"level": "ERROR"}},
}
SILENCED_SYSTEM_CHECKS: list[str] = []
