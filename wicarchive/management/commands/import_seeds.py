"""Import reports: read each file, store what it says with its passages. Running again adds and fills only."""

import json
from collections import Counter
from contextlib import nullcontext
from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from wicarchive.importing import (
    Unimportable,
    archive_names,
    find_files,
    read_file,
    rehearsal,
    store,
)
from wicarchive.reading_json import as_json


class Command(BaseCommand):
    help = __doc__

    def add_arguments(self, parser):
        parser.add_argument(
            "paths",
            nargs="*",
            type=Path,
            metavar="PATH",
            help="files or folders of .txt reports (default: seeds/)",
        )
        parser.add_argument(
            "--dry-run",
            action="store_true",
            help="say what would be done, and do nothing",
        )
        parser.add_argument(
            "--json",
            action="store_true",
            help="with --dry-run: print what was read, one JSON object a line",
        )

    def handle(self, *args, **options):
        if options["json"] and not options["dry_run"]:
            raise CommandError("--json goes with --dry-run")
        files, errors = find_files(options["paths"] or [settings.BASE_DIR / "seeds"])
        for error in errors:
            self.stderr.write(error)
        asked = len(files) + len(errors)
        if options["json"]:
            errors += self._each(files, self._print_json)
        else:
            created, changed = Counter(), Counter()

            def take_in(report):
                outcome = store(report)
                created.update(outcome.created)
                changed.update(outcome.changed)
                self._tell(outcome)

            with rehearsal() if options["dry_run"] else nullcontext():
                errors += self._each(files, take_in, archive_names())
            self._sum_up(
                asked - len(errors), created, changed, dry_run=options["dry_run"]
            )
        if errors:
            raise CommandError(
                f"{len(errors)} of {asked} could not be imported; the others were."
            )

    def _each(self, files, do, lists=None):
        """Read each file and do something with its report; return why others could not be."""
        errors = []
        for path in files:
            try:
                do(read_file(path, lists))
            except Unimportable as error:
                errors.append(str(error))
                self.stderr.write(str(error))
        return errors

    def _print_json(self, report):
        told = as_json(report.name, report.reading, report.metadata.given())
        self.stdout.write(json.dumps(told, ensure_ascii=False))

    def _tell(self, outcome):
        said = (
            outcome.notice
            or f"{outcome.about}: {outcome.created.total()} created, {outcome.changed.total()} changed"
        )
        problems = (
            f", {outcome.problems} for an editor to look at" if outcome.problems else ""
        )
        self.stdout.write(f"{outcome.name}: {said}{problems}")

    def _sum_up(self, reports, created, changed, *, dry_run):
        parts = ", ".join(f"{count} {name}" for name, count in sorted(created.items()))
        would = "would be " if dry_run else ""
        self.stdout.write(
            f"{reports} reports: {created.total()} {would}created, {changed.total()} {would}changed"
            + (f" ({parts})" if parts else "")
        )
