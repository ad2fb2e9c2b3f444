"""What editors changed, emptied or rejected in a record stays, whatever file is imported again."""

import pytest

from documents.models import Document, DocumentTitle
from events.models import (
    Conference,
    Coverage,
    Outcome,
    Series,
    SeriesName,
    Topic,
    TopicName,
)
from people.models import (
    Mention,
    Organisation,
    OrganisationName,
    Person,
    PersonName,
    Position,
)
from tests.admin.pages import errors_of, filled, page_of
from tests.imports import run

pytestmark = pytest.mark.django_db

REPORT = """Q2/2019 - 16th Internet Governance Forum (IGF)

Oslo, 3 - 5 May 2019

The 16th Internet Governance Forum took place in Oslo from 3 to 5 May 2019. It was \
attended by some 2,700 people. It was organised by the Internet Society (ISOC). The \
opening speech was delivered by Anna Bell, a member of the Board of the Blue Party[1]. \
It issued the “Blue Outlook 2019”. They spoke about cybersecurity.

  1. [1] Nets for all, Oslo Post, 3. Mai 2019: „Bell said so. In: http://a.example/nets
"""


@pytest.fixture(params=["the same file", "a changed file"])
def again(request, tmp_path):
    """Imports the report again, as it was or with a sentence changed."""
    path = tmp_path / "forum.txt"
    path.write_text(REPORT)
    path.with_suffix(".toml").write_text(
        'publisher = "Oslo Post"\npublisher_country = "NO"\nlanguage = "en"\n'
    )
    assert run(path)[2] is None

    def again():
        if request.param == "a changed file":
            path.write_text(REPORT.replace("2,700", "2,800").replace("spoke", "talked"))
        assert run(path)[2] is None

    return again


@pytest.fixture
def edit(admin_client):
    def edit(record, **values):
        address = page_of(type(record), "change", record.pk)
        return admin_client.post(address, filled(admin_client.get(address), **values))

    return edit


def row_of(admin_client, record, text):
    """Return what the fields of a name's row in its record's form begin with."""
    shown = filled(admin_client.get(page_of(type(record), "change", record.pk)))
    (key,) = [
        key for key, said in shown.items() if key.endswith("-text") and said == text
    ]
    return key.removesuffix("text")


def counts():
    return {
        model: model.objects.count()
        for model in (Document, Series, Topic, Organisation, Person, Mention, Position)
    }


RECORDS = {
    "a body's acronym": (Organisation, {"name": "Internet Society"}, "acronym"),
    "a body's group": (Organisation, {"name": "Internet Society"}, "group"),
    "a body's country": (Organisation, {"name": "Oslo Post"}, "country"),
    "a series' acronym": (Series, {}, "acronym"),
    "a document's language": (Document, {"source_key": "file:forum.txt"}, "language"),
    "a document's address": (Document, {"title": "Nets for all"}, "url"),
    "a document's date": (Document, {"title": "Nets for all"}, "published"),
}


@pytest.mark.parametrize("name", RECORDS)
def test_emptied_field_stays_empty(again, edit, name):
    model, which, field = RECORDS[name]
    record = model.objects.get(**which)
    assert getattr(record, field)

    assert edit(record, **{field: ""}).status_code == 302
    again()

    record.refresh_from_db()
    assert not getattr(record, field)
    assert record.edited == [field]


@pytest.mark.parametrize("more", ["", "\nIt was good.\n"])
def test_series_keeps_the_body_that_an_editor_took_away(edit, tmp_path, more):
    path = tmp_path / "brics.txt"
    text = "Nets\n\nThe 11th BRICS Summit took place in Oslo in May 2019.\n"
    path.write_text(text)
    run(path)
    series = Series.objects.get()
    assert series.organisation.name == "BRICS"

    edit(series, organisation="")
    path.write_text(text + more)
    run(path)

    series.refresh_from_db()
    assert series.organisation is None


def test_document_keeps_the_kind_that_an_editor_gave_it(again, edit):
    outlook = Document.objects.get(title="Blue Outlook 2019")
    assert outlook.kind == "outcome"

    edit(outlook, kind="other")
    again()

    outlook.refresh_from_db()
    assert outlook.kind == "other"


def test_form_saved_as_it_was_sets_no_field(again, edit):
    person = Person.objects.get()

    edit(person)

    person.refresh_from_db()
    assert person.edited == []


@pytest.mark.parametrize(
    ("model", "old", "new"),
    [
        (Person, "Anna Bell", "Anna B. Bell"),
        (Organisation, "Internet Society", "The Net Society"),
        (Series, "Internet Governance Forum", "Governance Forum"),
        (Topic, None, "Safety of the nets"),
    ],
)
def test_renamed_record_has_no_twin(again, edit, model, old, new):
    record = model.objects.get(name=old) if old else model.objects.first()
    before = counts()

    edit(record, name=new)
    again()

    record.refresh_from_db()
    assert record.name == new
    assert counts()[model] == before[model]


REJECTED = {
    "a person's": (Person, PersonName, {"name": "Anna Bell"}, "Anna Bell"),
    "a body's": (
        *(Organisation, OrganisationName),
        *({"name": "Internet Society"}, "Internet Society"),
    ),
    "a document's": (
        *(Document, DocumentTitle),
        *({"title": "Nets for all"}, "Nets for all"),
    ),
    "a topic's": (Topic, TopicName, {}, None),
}


@pytest.mark.parametrize("name", REJECTED)
def test_rejected_name_does_not_come_back(again, edit, admin_client, name):
    model, names, which, text = REJECTED[name]
    record = model.objects.filter(**which).first()
    shown_under = "title" if model is Document else "name"
    text = text or record.name
    edit(record, **{shown_under: "Another name"})
    row = row_of(admin_client, record, text)

    assert edit(record, **{f"{row}rejected": "on"}).status_code == 302
    again()

    of_record = {names._meta.get_field(model._meta.model_name).name: record}
    assert text not in [str(one) for one in names.objects.filter(**of_record)]
    assert names.every.filter(**of_record, text=text).get().rejected


def test_person_whose_name_was_rejected_has_no_twin_of_the_same_report(
    again, edit, admin_client
):
    person = Person.objects.get()
    before = counts()
    edit(person, name="Anna Belle")
    row = row_of(admin_client, person, "Anna Bell")

    edit(person, **{f"{row}rejected": "on"})
    again()

    assert counts()[Person] == before[Person]
    assert person.positions.count() == 1


def test_rejected_name_is_not_by_what_another_report_means_the_record(
    again, edit, admin_client, tmp_path
):
    person = Person.objects.get()
    edit(person, name="Bella Ann")
    edit(person, **{f"{row_of(admin_client, person, 'Anna Bell')}rejected": "on"})
    other = tmp_path / "other.txt"
    other.write_text("Nets\n\nPresident Anna Bell came.\n")

    run(other)

    assert sorted(Person.objects.values_list("name", flat=True)) == [
        "Anna Bell",
        "Bella Ann",
    ]


def test_rejected_name_in_another_spelling_is_not_added(again, edit, admin_client):
    person = Person.objects.get()
    PersonName.objects.filter(person=person).update(text="ANNA BELL")
    edit(person, name="Anna Belle")
    row = row_of(admin_client, person, "ANNA BELL")

    edit(person, **{f"{row}rejected": "on"})
    again()

    assert [str(name) for name in person.names.all()] == ["Anna Belle"]


# In the form


def test_name_that_a_record_is_shown_under_is_not_rejected(again, edit, admin_client):
    person = Person.objects.get()
    row = row_of(admin_client, person, "Anna Bell")

    refused = edit(person, **{f"{row}rejected": "on"})

    message = "The record is shown under this name. Give it another first."
    assert errors_of(refused) == {"rejected": [message]}


def test_record_is_not_shown_under_a_rejected_name(again, edit, admin_client):
    person = Person.objects.get()
    PersonName.objects.create(person=person, text="Bella", rejected=True)

    refused = edit(person, name="Bella")

    message = "The record is shown under this name. Give it another first."
    assert errors_of(refused) == {"rejected": [message]}


def test_rejected_name_typed_again_is_refused(again, edit, admin_client):
    person = Person.objects.get()
    PersonName.objects.create(person=person, text="Bella", rejected=True)

    refused = edit(person, **{"names-TOTAL_FORMS": 3, "names-2-text": "Bella"})

    assert "Please correct the duplicate" in str(errors_of(refused))


def test_text_of_a_stored_name_stays_and_it_is_not_deleted(again, edit, admin_client):
    person = Person.objects.get()
    row = row_of(admin_client, person, "Anna Bell")

    edit(person, **{f"{row}text": "Bella", f"{row}DELETE": "on"})

    assert [str(name) for name in person.names.all()] == ["Anna Bell"]


def test_rejection_of_a_name_can_be_taken_back(again, edit, admin_client):
    person = Person.objects.get()
    wrong = PersonName.objects.create(person=person, text="Bella", rejected=True)
    row = row_of(admin_client, person, "Bella")

    edit(person, **{f"{row}rejected": ""})

    wrong.refresh_from_db()
    assert wrong.rejected is False


# Facts


def test_fact_moved_to_another_record_is_not_proposed_again(again, edit):
    position = Position.objects.get()
    anna = position.person
    other = Person.objects.create(name="Bella Ann", sort_name="Ann, Bella")

    assert edit(position, person=other.pk).status_code == 302
    again()

    assert list(Position.visible.all()) == [position]
    (memory,) = anna.positions.all()
    assert (memory.state, memory.title) == ("rejected", position.title)
    assert set(position.evidence.all()) == set(memory.evidence.all())


def test_editors_own_fact_leaves_nothing_where_it_was(again, edit):
    other = Person.objects.create(name="Bella Ann", sort_name="Ann, Bella")
    Position.objects.update(key="editor title")

    edit(Position.objects.get(), person=other.pk)

    assert Position.objects.get().person == other


@pytest.mark.parametrize(
    ("model", "values"),
    [(Outcome, {}), (Coverage, {"extent": "about"})],
)
def test_fact_that_an_editor_entered_first_is_not_entered_again(again, model, values):
    model.objects.update(key="editor says so", state="rejected")

    again()

    assert model.objects.get().state == "rejected"


@pytest.mark.parametrize(
    ("model", "names", "old"),
    [
        (Series, SeriesName, {}),
        (Topic, TopicName, {}),
        (Organisation, OrganisationName, {"organisation__name": "Oslo Post"}),
        (
            Organisation,
            OrganisationName,
            {"organisation__name": "Internet Society"},
        ),
    ],
)
def test_record_whose_names_were_rejected_has_no_twin(again, model, names, old):
    record = (
        model.objects.get(name=old["organisation__name"])
        if old
        else model.objects.first()
    )
    names.objects.filter(**{model._meta.model_name: record}).update(rejected=True)
    model.objects.filter(pk=record.pk).update(name="Another")
    names.objects.create(text="Another", **{model._meta.model_name: record})
    before = counts()

    again()

    assert counts() == before


def test_series_that_an_editor_emptied_and_deleted_does_not_come_back(
    again, edit, admin_client
):
    old = Series.objects.get()
    new = Series.objects.create(name="Another")
    edit(Conference.objects.get(), series=new.pk)
    address = page_of(Series, "delete", old.pk)

    admin_client.post(address, {"post": "yes"})
    again()

    assert list(Series.objects.all()) == [new]


def test_document_found_by_its_title_is_found_by_it_again(tmp_path):
    path = tmp_path / "forum.txt"
    path.write_text(REPORT)
    known = Document.objects.create(title="Nets for all", source_key="editor nets")
    known.titles.create(text="Nets for all")

    run(path)
    run(path)

    assert Document.objects.get(title="Nets for all") == known
