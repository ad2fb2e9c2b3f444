"""Names and addresses of records in the admin."""

import pytest

from documents.models import (
    Document,
)
from events.models import (
    Conference,
    Series,
    Statement,
    Topic,
    TopicName,
)
from people.models import (
    Organisation,
    Person,
)
from tests.admin.pages import (
    errors_of,
    filled,
    page_of,
)
from tests.factories import ConferenceFactory, ConferenceNameFactory, StatementFactory

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("model", "values", "names"),
    [
        (Person, {"name": "习近平", "sort_name": "习近平"}, ["习近平"]),
        (
            Organisation,
            {"name": "Internet Society", "sort_name": "I", "acronym": "ISOC"},
            ["ISOC", "Internet Society"],
        ),
        (Series, {"name": "EuroDIG"}, ["EuroDIG"]),
        (Conference, {"name": "EuroDIG 2019"}, ["EuroDIG 2019"]),
        (Topic, {"name": "Privacy"}, ["Privacy"]),
    ],
)
def test_new_record_can_be_found_by_its_name(admin_client, model, values, names):
    address = page_of(model, "add")

    admin_client.post(address, filled(admin_client.get(address), **values))

    record = model.objects.get()
    assert sorted(row.text for row in record.names.all()) == names
    assert record.slug != ""


def test_changed_name_stays_among_the_names(admin_client, archive):
    person = Person.objects.get()
    address = page_of(Person, "change", person.pk)

    data = filled(admin_client.get(address), name="Xi")
    assert admin_client.post(address, data).status_code == 302

    assert sorted(row.text for row in person.names.all()) == ["Xi", "Xi Jinping 1"]


def test_new_document_has_a_source_key(admin_client):
    address = page_of(Document, "add")
    form = admin_client.get(address)

    for _ in range(2):
        admin_client.post(address, filled(form, title="Concluding report"))
    admin_client.post(
        address, filled(form, title="RFC 791", url="https://example.org/rfc791")
    )

    assert list(Document.objects.values_list("source_key", flat=True)) == [
        "editor concluding-report",
        "editor concluding-report-2",
        "url:example.org/rfc791",
    ]
    assert Document.objects.filter(titles__text="RFC 791").count() == 1


@pytest.mark.parametrize(
    ("model", "values", "errors"),
    [
        (
            Document,
            {"title": "B", "url": "https://example.org/a"},
            {"url": ["Another document has this address."]},
        ),
        (
            Document,
            {"title": "B", "published": "last week"},
            {
                "published": [
                    "“last week” is not one date such as 2019, 2019-10, 2019-10-20, 2016? or XXXX-11-19"
                ]
            },
        ),
        (
            Person,
            {"name": "A", "sort_name": "A", "country": "ZZ"},
            {"country": ["“ZZ” is no ISO 3166-1 country code."]},
        ),
        (
            Person,
            {"name": "A", "sort_name": "A", "slug": "old-1"},
            {
                "slug": [
                    "Another record had this address; links to it must go on working."
                ]
            },
        ),
        (
            Series,
            {"name": "A", "slug": "a/b"},
            {
                "slug": [
                    "Enter a valid “slug” consisting of Unicode letters, numbers, underscores, or hyphens."
                ]
            },
        ),
        (
            Topic,
            {
                "name": "A",
                "names-TOTAL_FORMS": 2,
                "names-0-text": "a",
                "names-1-text": "a",
            },
            {
                "__all__": ["Please correct the duplicate values below."],
                TopicName: ["Please correct the duplicate data for text."],
            },
        ),
    ],
)
def test_wrong_entry_is_named_beside_its_field(
    admin_client, archive, model, values, errors
):
    Document.objects.create(title="A", source_key="url:example.org/a")
    before = model.objects.count()
    address = page_of(model, "add")

    response = admin_client.post(address, filled(admin_client.get(address), **values))

    assert errors_of(response) == errors
    assert model.objects.count() == before


def test_conference_is_not_part_of_itself(admin_client, archive):
    conference = Conference.objects.get()
    address = page_of(Conference, "change", conference.pk)

    data = filled(admin_client.get(address), part_of=conference.pk)

    assert errors_of(admin_client.post(address, data)) == {
        "part_of": ["A conference is not part of itself."]
    }


def review(admin_client, statement, action):
    data = {"action": action, "_selected_action": [statement.pk]}
    response = admin_client.post(page_of(Statement), data)
    assert response.status_code == 302


def test_name_goes_and_comes_with_the_statements_that_say_it(admin_client):
    conference = ConferenceFactory(name="4th Cable Forum")
    for text in ("4th Cable Forum", "Nets Week"):
        ConferenceNameFactory(conference=conference, text=text)
    wrong = StatementFactory(conference=conference, field="name", value="Nets Week")

    review(admin_client, wrong, "reject")
    assert list(Conference.objects.search("nets week")) == []
    assert list(Conference.objects.search("cable forum")) == [conference]

    review(admin_client, wrong, "confirm")
    assert list(Conference.objects.search("nets week")) == [conference]


def test_the_name_that_is_shown_stays(admin_client):
    conference = ConferenceFactory(name="Nets Week")
    ConferenceNameFactory(conference=conference, text="Nets Week")
    said = StatementFactory(conference=conference, field="name", value="Nets Week")

    review(admin_client, said, "reject")

    assert list(Conference.objects.search("nets week")) == [conference]
