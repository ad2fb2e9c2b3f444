"""Import reports: read each file, store what it says with its passages. Running again adds and fills only."""

import json
from collections import Counter
from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from wicarchive.importing import Unimportable, find_files, read_file, store
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
        created, changed = Counter(), Counter()
        for path in files:
            try:
                report = read_file(path)
                if options["json"]:
                    self.stdout.write(
                        json.dumps(
                            as_json(
                                report.name, report.reading, report.metadata.given()
                            ),
                            ensure_ascii=False,
                        )
                    )
                    continue
                outcome = store(report, dry_run=options["dry_run"])
            except Unimportable as error:
                errors.append(str(error))
                self.stderr.write(str(error))
                continue
            created += outcome.created
            changed += outcome.changed
            self._tell(outcome)
        if not options["json"]:
            self._sum_up(
                asked - len(errors), created, changed, dry_run=options["dry_run"]
            )
        if errors:
            raise CommandError(
                f"{len(errors)} of {asked} could not be imported; the others were."
            )

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
