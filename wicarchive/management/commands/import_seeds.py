"""Import reports: read each file, store what it says with its passages. Running again adds and fills only."""

import json
import logging
import sys
from contextlib import nullcontext, suppress
from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import DatabaseError
from tqdm import tqdm

from documents.upkeep import bring_up_to_date
from wicarchive.files import SUFFIXES_TOLD, find_files
from wicarchive.importing import (
    Halted,
    Unimportable,
    archive_names,
    read_file,
    rehearsal,
    said,
    store,
)
from wicarchive.logs import IMPORT
from wicarchive.reading_json import as_json
from wicarchive.telling import Tally, lines_of, printable

log = logging.getLogger(IMPORT)
INTERRUPTED = 130  # what a shell makes of Ctrl+C
REPORTS_AT_ONCE = 100  # after so many, lists and search show them


class Command(BaseCommand):
    help = __doc__

    def add_arguments(self, parser):
        parser.add_argument(
            "paths",
            nargs="*",
            type=Path,
            metavar="PATH",
            help=f"reports ({SUFFIXES_TOLD}), folders of them, or - for the standard input (default: seeds/)",
        )
        parser.add_argument(
            "--dry-run",
            action="store_true",
            help="say record by record what would be done, and do nothing",
        )
        parser.add_argument(
            "--json",
            action="store_true",
            help="with --dry-run: print what was read, one JSON object a line",
        )
        parser.add_argument(
            "--strict",
            action="store_true",
            help="exit with status 1 also where a report has problems for an editor",
        )

    def handle(self, *args, **options):
        if options["json"] and not options["dry_run"]:
            raise CommandError("--json goes with --dry-run")
        self.tally = Tally(dry_run=options["dry_run"])
        self.at = "before the first report"
        try:
            self._import(options)
        except KeyboardInterrupt:
            raise self._stopped("by Ctrl+C", returncode=INTERRUPTED) from None
        except Halted as error:
            raise self._stopped(f"at {error}") from error
        except DatabaseError as error:
            raise self._stopped(
                f"{self.at}: the database fails: {said(error)} "
                "(has “manage.py migrate” been run?)"
            ) from error
        except OSError as error:
            raise self._stopped(
                f"{self.at}: {error.strerror or error}"
                + (f": {error.filename}" if error.filename else "")
            ) from error
        if self.tally.errors:
            raise CommandError(self.tally.failure())
        if options["strict"] and self.tally.problems:
            raise CommandError(
                f"{self.tally.problems} problems are for an editor to look at (--strict)."
            )

    def _stopped(self, why, returncode=1):
        log.error("stopped %s", printable(why))
        with suppress(DatabaseError):  # which is the reason, maybe
            bring_up_to_date()
        return CommandError(
            f"Stopped {printable(why)}. {self.tally.kept()}", returncode=returncode
        )

    def _import(self, options):
        files, errors = find_files(options["paths"] or [settings.BASE_DIR / "seeds"])
        for error in errors:
            self._complain(error)
        self.tally.asked = len(files) + len(errors)
        if options["json"]:
            self._each(files, self._print_json)
            return
        with rehearsal() if options["dry_run"] else nullcontext():
            self._each(files, self._take_in, archive_names())
        bring_up_to_date()
        self.stdout.write(self.tally.summary())

    def _each(self, files, do, lists=None):
        """Read each file and do something with its report; complain of those that cannot be read."""
        terminal = sys.stderr is not None and sys.stderr.isatty()
        with tqdm(files, disable=not terminal, unit="report", leave=False) as bar:
            for path in bar:
                self.at = f"at {path}"
                bar.set_postfix_str(printable(path.name), refresh=True)
                try:
                    do(read_file(path, lists))
                except Unimportable as error:
                    self._complain(str(error))

    @staticmethod
    def _write(stream, line):
        """Write a line above the progress, if that is shown."""
        with tqdm.external_write_mode():
            stream.write(printable(line))

    def _complain(self, error):
        self.tally.errors.append(error)
        self._write(self.stderr, error)
        log.error("%s", printable(error))

    def _print_json(self, report):
        told = as_json(report.name, report.reading, report.metadata.given())
        self._write(self.stdout, json.dumps(told, ensure_ascii=False))

    def _take_in(self, report):
        outcome = store(report, in_full=self.tally.dry_run)
        self.tally.add(outcome)
        if not self.tally.dry_run and self.tally.reports % REPORTS_AT_ONCE == 0:
            bring_up_to_date()
        for line in lines_of(outcome, in_full=self.tally.dry_run):
            self._write(self.stdout, line)
        dry = " (dry run)" if self.tally.dry_run else ""
        log.info("%s%s", printable(lines_of(outcome)[0]), dry)
