"""What goes to the log and is not said there twice."""

import logging
import sys

IMPORT = "wicarchive.import"


class NotToldAlready(logging.Filter):
    """Leaves out what the import logs while somebody watches it at a terminal."""

    def filter(self, record):
        return record.name != IMPORT or not sys.stderr.isatty()
