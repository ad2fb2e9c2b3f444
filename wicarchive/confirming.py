"""Importing what an editor has seen first: just that, or nothing."""

import hashlib
import json
from dataclasses import astuple

from django.db import transaction

from wicarchive.importing import Outcome, Report, rehearsal, store


class OtherwiseNow(Exception):
    """The import would do something else than what was shown."""


def preview(report: Report, user) -> Outcome:
    """Return what importing a report would do, and do nothing. Raises Unimportable, Halted."""
    with rehearsal():
        return store(report, user=user, in_full=True)


def fingerprint(report: Report, outcome: Outcome) -> str:
    """Return a digest of the bytes, the metadata and all that the import does with them."""
    said = [
        report.arrival.sha256,
        report.metadata.given(),
        outcome.held,
        outcome.notices,
        [astuple(change) for change in outcome.changes],
        sorted((str(kind), count) for kind, count in outcome.created.items()),
        sorted((str(kind), count) for kind, count in outcome.changed.items()),
    ]
    return hashlib.sha256(json.dumps(said, sort_keys=True).encode()).hexdigest()


def import_as_seen(report: Report, seen: str, user) -> Outcome:
    """Store a report if that does what was shown, as its fingerprint ``seen`` tells.

    Raises OtherwiseNow where it would not, Unimportable, Halted; nothing is stored then.
    """
    with transaction.atomic():
        outcome = store(report, user=user, in_full=True)
        if fingerprint(report, outcome) != seen:
            raise OtherwiseNow
    return outcome
