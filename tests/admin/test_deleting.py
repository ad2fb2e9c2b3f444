"""Records on which something stands are not deleted, since facts are the memory of what editors decided."""

import pytest

from documents.models import Document
from events.models import Conference, Participation, Series, Topic
from people.models import Organisation, Person, PersonName
from tests.admin.pages import filled, page_of, text_of

pytestmark = pytest.mark.django_db

NAMED = [Document, Person, Organisation, Conference, Series, Topic]


def delete(admin_client, record):
    address = page_of(type(record), "delete", record.pk)
    return admin_client.post(address, {"post": "yes"}, follow=True)


@pytest.mark.parametrize("model", NAMED)
def test_record_on_which_something_stands_is_not_deleted(admin_client, archive, model):
    record = model.objects.order_by("pk").first()

    response = delete(admin_client, record)

    assert model.objects.filter(pk=record.pk).exists()
    assert "is not deleted: there are still" in text_of(response)
    assert response.redirect_chain[-1][0] == page_of(model, "change", record.pk)


def test_editor_reads_what_stands_on_a_record(admin_client, archive):
    Conference.objects.get().participations.update(state="rejected")

    response = delete(admin_client, Conference.objects.get())

    kinds = "coverage, figures, outcomes, participations, statements, subjects"
    assert f"({kinds})" in text_of(response)


NEW = {
    Document: {"title": "A"},
    Person: {"name": "A", "sort_name": "A"},
    Organisation: {"name": "A", "sort_name": "A"},
    Conference: {"name": "A"},
    Series: {"name": "A"},
    Topic: {"name": "A"},
}


@pytest.mark.parametrize("model", NAMED)
def test_record_made_by_mistake_is_deleted(admin_client, model):
    address = page_of(model, "add")
    admin_client.post(address, filled(admin_client.get(address), **NEW[model]))

    delete(admin_client, model.objects.get())

    assert not model.objects.exists()


@pytest.mark.parametrize("model", NAMED)
def test_many_are_not_deleted_at_once(admin_client, archive, model):
    records = model.objects.all()
    count = len(records)
    chosen = [record.pk for record in records]
    values = {"_selected_action": chosen, "action": "delete_selected", "post": "yes"}

    admin_client.post(page_of(model), values)

    assert model.objects.count() == count


@pytest.mark.parametrize(
    ("model", "field"), [(Person, "person"), (Organisation, "organisation")]
)
def test_record_that_a_corrected_fact_was_read_of_is_not_deleted(
    admin_client, archive, model, field
):
    other = model.objects.create(name="Other", sort_name="Other")
    fact = Participation.objects.get()
    Participation.objects.update(
        key=f"speaker||{field} {other.pk}", **{field: getattr(fact, field)}
    )

    delete(admin_client, other)

    assert model.objects.filter(pk=other.pk).exists()


def test_names_go_with_their_record(admin_client):
    person = Person.objects.create(name="A", sort_name="A")
    PersonName.objects.create(person=person, text="A", rejected=True)

    delete(admin_client, person)

    assert not PersonName.every.exists()


def test_who_may_not_delete_is_told_nothing(client, django_user_model, archive):
    editor = django_user_model.objects.create_user("editor", is_staff=True)
    client.force_login(editor)

    assert delete(client, Person.objects.first()).status_code == 403
