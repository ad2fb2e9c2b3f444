"""Build the index of search anew from the records. Harmless at any time; readers find the old one until it is done."""

import sys
import time
from functools import partial

from django.core.management.base import BaseCommand
from tqdm import tqdm

from documents.search import reindex_all


class Command(BaseCommand):
    help = __doc__

    def handle(self, *args, **options):
        began = time.perf_counter()
        terminal = sys.stderr is not None and sys.stderr.isatty()
        follow = partial(tqdm, disable=not terminal, unit=" records", leave=False)
        number = reindex_all(follow)
        seconds = time.perf_counter() - began
        self.stdout.write(f"{number:,} records can be found, in {seconds:.0f} s.")
