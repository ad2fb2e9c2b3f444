"""Which of two tellings of one thing is kept: the same one, whichever came first."""

import pytest

from documents.models import Document
from documents.preference import prefers
from people.models import Organisation, Person, Position


@pytest.mark.parametrize(
    ("model", "field", "kept", "other"),
    [
        (Person, "name", "Anna Bell", "ANNA Bell"),
        (Person, "name", "Jānis Blums", "Janis Blums"),
        (Person, "name", "Anna Bell", "Anna-Bell"),
        (Person, "sort_name", "Kern Eva", "Eva, Kern"),
        (Organisation, "acronym", "UCAU", "CAU"),
        (Document, "published", "2019-05-03", "2019-05"),
        (Document, "published", "2019", "2019?"),
        (Document, "published", "2018", "2019"),
        (Document, "kind", "speech", "other"),
        (Position, "title", "chair of the board", "chair"),
        (Position, "since", "2018-03", "2017"),
    ],
)
def test_what_is_kept_does_not_hang_on_the_order(model, field, kept, other):
    column = model._meta.get_field(field)

    assert prefers(column, kept, other)
    assert not prefers(column, other, kept)
    assert not prefers(column, kept, kept)


def test_of_two_records_none_is_preferred():
    column = Position._meta.get_field("organisation")

    assert not prefers(column, Organisation(name="A"), 1)
