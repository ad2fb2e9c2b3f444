"""Compute anew what lists and search know of the records. Harmless at any time; readers find the old one until it is done."""

import sys
import time
from functools import partial

from django.core.management.base import BaseCommand
from tqdm import tqdm

from documents.upkeep import rebuild


class Command(BaseCommand):
    help = __doc__

    def handle(self, *args, **options):
        began = time.perf_counter()
        terminal = sys.stderr is not None and sys.stderr.isatty()
        follow = partial(tqdm, disable=not terminal, unit=" records", leave=False)
        number = rebuild(follow)
        seconds = time.perf_counter() - began
        self.stdout.write(f"{number:,} records can be found, in {seconds:.0f} s.")
