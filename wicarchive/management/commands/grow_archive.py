"""Fill an empty archive with made-up records, for tests and benchmarks. Refuses one that holds anything."""

import time

from django.core.management.base import BaseCommand, CommandError

from wicarchive.growing import NotEmpty, grow


class Command(BaseCommand):
    help = __doc__

    def add_arguments(self, parser):
        parser.add_argument(
            "--conferences",
            type=int,
            required=True,
            metavar="N",
            help="so many conferences, with four people and bodies, ten participations and ten passages for each",
        )

    def handle(self, *args, **options):
        if options["conferences"] < 1:
            raise CommandError("--conferences: at least 1")
        began = time.perf_counter()
        try:
            counts = grow(options["conferences"])
        except NotEmpty as error:
            raise CommandError(str(error)) from error
        held = ", ".join(f"{number:,} {kind}" for kind, number in counts.items())
        self.stdout.write(f"{held} in {time.perf_counter() - began:.0f} s.")
