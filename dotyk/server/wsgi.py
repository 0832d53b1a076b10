"""The WSGI application: the API, without live updates."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "dotyk.server.settings")
application = get_wsgi_application()
