"""How gunicorn serves the archive: on this machine only; a proxy faces the world."""

import os

wsgi_app = "wicarchive.wsgi"
bind = f"127.0.0.1:{os.environ.get('PORT', '8000')}"
workers = 2
threads = 4
# Whether a proxy is to be believed is said once, to Django (BEHIND_PROXY).
forwarded_allow_ips = ""


def when_ready(server):
    host, port = server.LISTENERS[0].sock.getsockname()
    print(
        f"\nThe archive is open at http://{host}:{port}/ (Ctrl+C closes it).\n"
        "To make an editor's account: .venv/bin/python manage.py createsuperuser\n",
        flush=True,
    )
