"""Read the held texts again that an older version of the reader has read. What they no longer tell goes to review."""

import logging
from contextlib import nullcontext

from django.core.management.base import BaseCommand, CommandError

from documents.upkeep import bring_up_to_date
from wicarchive.importing import (
    Halted,
    Unimportable,
    archive_names,
    held_documents,
    read_held,
    rehearsal,
    store,
)
from wicarchive.logs import IMPORT
from wicarchive.telling import Tally, lines_of

log = logging.getLogger(IMPORT)


class Command(BaseCommand):
    help = __doc__

    def add_arguments(self, parser):
        parser.add_argument(
            "--all",
            action="store_true",
            help="read also what this version of the reader has read",
        )
        parser.add_argument(
            "--dry-run",
            action="store_true",
            help="say record by record what would be done, and do nothing",
        )

    def handle(self, *args, **options):
        tally = Tally(dry_run=options["dry_run"])
        documents = held_documents(every=options["all"])
        tally.asked = len(documents)
        lists = archive_names()
        with rehearsal() if tally.dry_run else nullcontext():
            for pk in documents:
                self._read_again(pk, lists, tally)
        bring_up_to_date()
        self.stdout.write(tally.summary())
        if tally.errors:
            raise CommandError(tally.failure())

    def _read_again(self, pk, lists, tally):
        try:
            outcome = store(read_held(pk, lists), in_full=tally.dry_run)
        except Halted as error:
            raise CommandError(f"Stopped at {error}. {tally.kept()}") from error
        except Unimportable as error:
            tally.errors.append(str(error))
            self.stderr.write(str(error))
            return
        tally.add(outcome)
        for line in lines_of(outcome, in_full=tally.dry_run):
            self.stdout.write(line)
        log.info("read again: %s", lines_of(outcome)[0])
