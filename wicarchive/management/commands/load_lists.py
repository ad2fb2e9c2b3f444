"""Write the lists of well-known bodies, series and topics into the archive. Running again adds and fills only."""

from pathlib import Path

from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from documents.lists import BadList
from documents.store import Store, take_import_lock
from documents.upkeep import bring_up_to_date
from events.lists import load_series, load_topics
from events.reading.lists import SERIES, TOPICS, read_series, read_topics
from people.lists import load_bodies
from people.reading.known_bodies import LIST as BODIES
from people.reading.known_bodies import read_bodies


class Command(BaseCommand):
    help = __doc__

    def add_arguments(self, parser):
        for name, path in (("bodies", BODIES), ("series", SERIES), ("topics", TOPICS)):
            parser.add_argument(
                f"--{name}", type=Path, default=path, help="another list (TOML)"
            )

    def handle(self, *args, **options):
        try:
            bodies = read_bodies(options["bodies"])
            series = read_series(options["series"])
            topics = read_topics(options["topics"])
        except BadList as error:
            raise CommandError(str(error)) from error
        store = Store()
        with transaction.atomic():
            take_import_lock()
            for kind, load, listed in (
                ("bodies", load_bodies, bodies),
                ("series", load_series, series),
                ("topics", load_topics, topics),
            ):
                left_out = load(store, listed)
                self.stdout.write(f"{kind}: {len(listed)} in the list")
                for name in left_out:
                    self.stdout.write(f"  {name}: left out, since editors rejected it")
            store.flush()
        bring_up_to_date()
        created = [(str(m._meta.verbose_name), n) for m, n in store.created.items()]
        parts = ", ".join(f"{n} {kind}" for kind, n in sorted(created))
        self.stdout.write(
            f"{store.created.total()} created, {store.changed.total()} changed"
            + (f" ({parts})" if parts else "")
        )
