"""Records made past Django's own way are those that Django makes."""

import pytest

from documents.lookups import Lookup
from documents.models import Document, Evidence, FormerAddress, Passage
from documents.rows import insert_records, new_record, stored_record
from events.models import Conference, ConferenceName
from tests.factories import ConferenceFactory, DocumentFactory, PassageFactory

pytestmark = pytest.mark.django_db


def columns(record):
    return {
        field.attname: getattr(record, field.attname)
        for field in record._meta.concrete_fields
    }


@pytest.mark.parametrize("model", [Document, Conference, Evidence, Passage])
def test_a_new_record_is_what_its_model_makes(model):
    assert columns(new_record(model, 7, {})) == columns(model(pk=7))


def test_a_new_record_names_others():
    document = DocumentFactory()

    passage = new_record(Passage, 7, {"document": document, "text": "Nets."})

    assert passage.document is document
    assert passage.document_id == document.pk
    assert passage._state.adding


def test_lists_are_each_record_s_own():
    one, other = new_record(Document, 1, {}), new_record(Document, 2, {})
    one.edited.append("title")

    assert other.edited == []


def test_a_field_that_is_none_is_refused():
    with pytest.raises(TypeError, match="Passage has no field “txt”"):
        new_record(Passage, 7, {"txt": "Nets."})


def test_rows_are_written_as_django_writes_them():
    conference = ConferenceFactory()
    name = new_record(
        ConferenceName, 7, {"conference": conference, "text": "Zürich Förum"}
    )

    insert_records(ConferenceName, [name])

    assert not name._state.adding
    written = ConferenceName.objects.get(pk=7)
    assert columns(written) == columns(name)
    assert written.folded == "zurich forum"


def test_a_stored_record_is_what_django_makes_of_its_row():
    passage = Passage.objects.get(pk=PassageFactory().pk)
    attnames = list(columns(passage))

    same = stored_record(Passage, attnames, columns(passage).values())

    assert columns(same) == columns(passage)
    assert (same._state.adding, same._state.db) == (False, passage._state.db)
    same.text = "Other nets."
    same.save()
    assert Passage.objects.get().text == "Other nets."


def test_an_address_of_a_stored_record_is_remembered():
    slug = DocumentFactory(title="Nets").slug
    [same] = Lookup(lambda: Document.objects.filter(slug__given="slug")).records(
        slug=slug
    )
    same.slug = "cables"
    same.save()

    assert FormerAddress.objects.get().slug == slug


def test_one_query_takes_any_number_of_values():
    passage = PassageFactory(text="Nets.")
    asked = Lookup(
        lambda: Passage.objects.filter(pk__among="some").values_list("pk", "text")
    )

    assert asked.rows(some=range(passage.pk + 2_000)) == [(passage.pk, "Nets.")]
    assert asked.rows(some=[]) == []


@pytest.mark.parametrize("word", ["Net's “%s”", "网络", "a\\b", 'say "no"', "%"])
def test_a_value_is_compared_as_it_is(word):
    PassageFactory(text="Nets.")
    passage = PassageFactory(text=word)
    among = Lookup(lambda: Passage.objects.filter(text__among="some"))
    same = Lookup(lambda: Passage.objects.filter(text__given="one"))

    assert among.records(some=[word]) == same.records(one=word) == [passage]


def test_a_hundred_documents_of_one_title_have_addresses_of_their_own():
    from documents.models.address import free_slugs

    for _ in range(3):
        for slug in free_slugs(Document, ["nets"] * 40):
            DocumentFactory(title="Nets", slug=slug)

    numbered = {"nets", *(f"nets-{number}" for number in range(2, 121))}
    assert set(Document.objects.values_list("slug", flat=True)) == numbered
