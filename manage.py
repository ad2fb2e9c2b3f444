#!/usr/bin/env python
"""Django's command line for the archive."""

import os
import sys


def main():
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "wicarchive.settings")
    try:
        from django.core.management import execute_from_command_line
    except ImportError as error:
        raise SystemExit(
            "Django is not installed here: `make run` makes the environment; "
            "then use .venv/bin/python manage.py"
        ) from error
    try:
        execute_from_command_line(sys.argv)
    except KeyboardInterrupt:  # before a command could say more of it
        print("Stopped by Ctrl+C.", file=sys.stderr)
        sys.exit(130)


if __name__ == "__main__":
    main()
