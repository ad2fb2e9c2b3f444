"""The entry point for an application server: wicarchive.wsgi:application."""

import gc
import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "wicarchive.settings")


def _load():
    """Load what would else be loaded while the first visitors wait: every view, and the gazetteer.

    gunicorn does this once, before it starts its workers, which then share it. Python does not
    look for garbage among it ever after: that kept a visitor waiting now and then for as long as
    a page takes.
    """
    from django.urls import get_resolver

    from documents.cities import find_city

    _ = get_resolver().url_patterns
    find_city("Geneva", "CH")
    gc.collect()
    gc.freeze()


application = get_wsgi_application()
_load()
