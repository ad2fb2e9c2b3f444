"""Evidence that editors add."""

import pytest

from documents.models import (
    Evidence,
    Passage,
)
from tests.admin.pages import (
    errors_of,
    filled,
    page_of,
)

pytestmark = [pytest.mark.django_db, pytest.mark.appearance]


def add_evidence(admin_client, **values):
    address = page_of(Evidence, "add")
    return admin_client.post(address, filled(admin_client.get(address), **values))


def test_evidence_is_words_of_a_passage(admin_client, archive):
    passage = Passage.objects.get()

    add_evidence(admin_client, passage=passage.pk, words="a keynote")

    evidence = Evidence.objects.get(origin="editor")
    assert (evidence.start, evidence.end, evidence.words) == (8, 17, "a keynote")


@pytest.mark.parametrize(
    ("words", "errors"),
    [
        ("a speech", {"words": ["These words do not stand in the passage."]}),
        ("", {"__all__": ["Words go with a passage, and a passage with words."]}),
    ],
)
def test_evidence_of_other_words_is_refused(admin_client, archive, words, errors):
    response = add_evidence(admin_client, passage=Passage.objects.get().pk, words=words)

    assert errors_of(response) == errors


def test_the_same_evidence_is_refused(admin_client, archive):
    values = {"passage": Passage.objects.get().pk, "words": "Xi"}
    add_evidence(admin_client, **values)

    assert errors_of(add_evidence(admin_client, **values)) == {
        "__all__": ["These words are evidence already; choose them from the list."]
    }
