"""How gunicorn serves the archive: on this machine only; a proxy faces the world."""

import os

wsgi_app = "wicarchive.wsgi"
bind = f"127.0.0.1:{os.environ.get('PORT', '8000')}"
workers = 2
threads = 4
# Loaded once for all workers; what keeps it from loading stops the start.
preload_app = True
# Whether a proxy is to be believed is said once, to Django (BEHIND_PROXY).
forwarded_allow_ips = ""
# It would be one file in the home folder for all archives that run on a machine.
control_socket_disable = True


def when_ready(server):
    host, port = server.LISTENERS[0].sock.getsockname()
    print(
        f"\nThe archive is open at http://{host}:{port}/ (Ctrl+C closes it).\n"
        "To make an editor's account: .venv/bin/python manage.py createsuperuser\n",
        flush=True,
    )
