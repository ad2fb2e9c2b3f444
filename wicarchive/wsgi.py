"""The entry point for an application server: wicarchive.wsgi:application."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "wicarchive.settings")

application = get_wsgi_application()
