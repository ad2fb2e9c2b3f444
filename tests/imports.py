"""Importing report files as the command does, and a report to import."""

from io import StringIO

from django.core.management import CommandError, call_command

FORUM = """Q2/2019 - 4th Cable Forum (CF)

Oslo, 3 - 5 May 2019

The 4th Cable Forum took place in Oslo from 3 to 5 May 2019. It was attended by some \
2,700 people from 41 countries. It was organised by the Cable Agency of Utopia (CAU). \
The opening speech was delivered by Anna Bell, a member of the Board of the Blue Party[1].

  1. [1] Nets for all, Oslo Post, 3. Mai 2019: „Bell said so. In: http://a.example/nets
"""


def run(*paths, **options):
    """Run the command; return what it printed, what it complained of, and how it ended."""
    out, err, end = StringIO(), StringIO(), None
    try:
        call_command("import_seeds", *paths, stdout=out, stderr=err, **options)
    except CommandError as error:
        end = str(error)
    return out.getvalue(), err.getvalue(), end
