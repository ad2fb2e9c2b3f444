"""The table of docs/walk.md says what is read from the seeds, passage by passage."""

from pathlib import Path

import pytest

from documents.models import Passage
from tests.walk import END, NONE, START, table

GUIDE = Path(__file__).parents[2] / "docs" / "walk.md"

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("seeds")]


def test_the_table_is_what_is_read():
    text = GUIDE.read_text(encoding="utf-8")
    written = text[text.index(START) : text.index(END) + len(END)]

    assert written.splitlines() == table().splitlines()


def test_each_passage_has_facts_or_a_reason():
    bare = {
        (passage.accession.file_name[:3], passage.number)
        for passage in Passage.objects.filter(evidence__isnull=True)
    }

    assert bare == set(NONE)
