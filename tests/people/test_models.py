"""Rules of people, bodies and what is recorded of them."""

import datetime

import pytest
from django.core.exceptions import ValidationError

from documents.models import ONCE, Accession, Document, Passage, Section
from people.models import (
    Contribution,
    Mention,
    Organisation,
    OrganisationIdentifier,
    OrganisationName,
    Person,
    PersonIdentifier,
    PersonName,
    Position,
    Quotation,
    Relation,
)
from tests.constraints import assert_refused, names_of

pytestmark = pytest.mark.django_db

BLANK = "This field cannot be blank."
NO_KEY = "A fact needs a key, by which an import knows it again."
NO_STATE = "Value 'perhaps' is not a valid choice."


def person(name="Vint Cerf"):
    return Person.objects.create(name=name, sort_name=name)


def organisation(name="ICANN"):
    return Organisation.objects.create(name=name, sort_name=name)


def document():
    return Document.objects.create(title="Outlook", source_key="outlook")


def section():
    other = Document.objects.create(title="Charter", source_key="Charter")
    return Section.objects.create(document=other, number=1, title="I", key="1")


def passage():
    held = document()
    arrival = Accession.objects.create(
        document=held, number=1, content=b"One.", sha256="0" * 64, reader_version=1
    )
    return Passage.objects.create(
        document=held, accession=arrival, number=1, paragraph=1, text="One."
    )


def row(model, fields, **made):
    """Return an unsaved fact; what ``fields`` leave out is made first."""
    made = {name: make() for name, make in made.items() if name not in fields}
    return model(**{"key": "k"} | made | fields)


def position(**fields):
    return row(Position, {"title": "chair"} | fields, person=person)


def relation(**fields):
    bodies = {"organisation": organisation, "other": lambda: organisation("B")}
    return row(Relation, {"kind": "part of"} | fields, **bodies)


def mention(**fields):
    return row(Mention, {"name_as_written": "Cerf"} | fields, passage=passage)


def quotation(where=None, **fields):
    where = where or passage()
    return row(Quotation, {"first": where, "last": where, "text": "One."} | fields)


def contribution(**fields):
    fields = {"role": "author", "name_as_written": "Cerf"} | fields
    return row(Contribution, fields, document=document)


def again(make, **fields):
    """Return a second row like the one that is stored, of the same record."""
    make(**fields).save()
    return make(**fields)


def two_identifiers(model, record):
    field = model._meta.get_field("scheme").model._meta.model_name
    field = field.removesuffix("identifier")
    model.objects.create(scheme="Wikidata", value="Q92743", **{field: record("A")})
    return model(scheme="Wikidata", value="Q92743", **{field: record("B")})


def backwards(make):
    return make(since="2019", until="2017")


BROKEN = {
    "person_has_name": (lambda: Person(name="", sort_name="A"), BLANK),
    "person_name_once": (
        lambda: again(PersonName, person=person(), text="文特"),
        "Name with this Person and Name already exists.",
    ),
    "person_identifier_once": (
        lambda: two_identifiers(PersonIdentifier, person),
        "Another person has this identifier.",
    ),
    "organisation_has_name": (lambda: Organisation(name="A", sort_name=""), BLANK),
    "organisation_name_once": (
        lambda: again(OrganisationName, organisation=organisation(), text="互联网"),
        "Name with this Organisation and Name already exists.",
    ),
    "organisation_identifier_once": (
        lambda: two_identifiers(OrganisationIdentifier, organisation),
        "Another organisation has this identifier.",
    ),
    "position_state_known": (lambda: position(state="perhaps"), NO_STATE),
    "position_key_given": (lambda: position(key=""), NO_KEY),
    "position_once": (lambda: again(position, person=person()), ONCE),
    "position_says_something": (
        lambda: position(title=""),
        "Give a title or an organisation.",
    ),
    "position_ends_after_start": (
        lambda: backwards(position),
        "It ends before it begins.",
    ),
    "relation_state_known": (lambda: relation(state="perhaps"), NO_STATE),
    "relation_key_given": (lambda: relation(key=""), NO_KEY),
    "relation_once": (lambda: again(relation, organisation=organisation("C")), ONCE),
    "relation_to_another": (
        lambda: (body := organisation("C")) and relation(organisation=body, other=body),
        "A body has no relation to itself.",
    ),
    "relation_ends_after_start": (
        lambda: backwards(relation),
        "It ends before it begins.",
    ),
    "relation_to_somebody": (
        lambda: Relation(key="k", kind="reports to", organisation=organisation()),
        "Name the other body, or give whom it is in the words printed.",
    ),
    "mention_state_known": (lambda: mention(state="perhaps"), NO_STATE),
    "mention_key_given": (lambda: mention(key=""), NO_KEY),
    "mention_once": (lambda: again(mention, passage=passage()), ONCE),
    "mention_of_one": (
        lambda: mention(person=person(), organisation=organisation()),
        "A name means a person or an organisation, not both.",
    ),
    "quotation_state_known": (lambda: quotation(state="perhaps"), NO_STATE),
    "quotation_key_given": (lambda: quotation(key=""), NO_KEY),
    "quotation_once": (lambda: again(quotation, where=passage()), ONCE),
    "quotation_of_one_speaker": (
        lambda: quotation(person=person(), organisation=organisation()),
        "A quotation has one speaker: a person, a body or a document.",
    ),
    "quotation_chapter_of_document": (
        lambda: quotation(section=section()),
        "A chapter goes with its document.",
    ),
    "quotation_manner_known": (
        lambda: quotation(manner="sung"),
        "Value 'sung' is not a valid choice.",
    ),
    "contribution_state_known": (lambda: contribution(state="perhaps"), NO_STATE),
    "contribution_key_given": (lambda: contribution(key=""), NO_KEY),
    "contribution_once": (lambda: again(contribution, document=document()), ONCE),
    "contribution_of_one": (
        lambda: contribution(person=person(), organisation=organisation()),
        "A person or an organisation, not both.",
    ),
}


@pytest.mark.parametrize("name", BROKEN)
def test_rule_is_kept_by_form_and_database(name):
    broken, message = BROKEN[name]

    assert_refused(broken(), name, message)


def test_every_rule_is_tested():
    assert set(BROKEN) == names_of("people")


@pytest.mark.parametrize(
    "speakers",
    [("person", "document"), ("organisation", "document")],
)
def test_no_two_speakers_of_a_quotation(speakers):
    where = passage()
    known = {
        "person": person(),
        "organisation": organisation(),
        "document": where.document,
    }

    broken = quotation(where=where, **{name: known[name] for name in speakers})

    assert_refused(
        broken,
        "quotation_of_one_speaker",
        "A quotation has one speaker: a person, a body or a document.",
    )


def test_chapter_of_a_quotation_is_of_its_document():
    where = passage()
    broken = quotation(where=where, document=where.document, section=section())

    with pytest.raises(ValidationError) as form:
        broken.full_clean()

    assert form.value.message_dict == {
        "section": ["This is a chapter of another document."]
    }


def test_relation_to_an_office_is_given_in_the_words_printed():
    held = relation(other=None, person=person(), other_as_written="the President")
    held.full_clean()
    held.save()

    assert held.in_words() == f"{held.organisation} part of the President"


# Names and countries


@pytest.mark.parametrize("words", ["习近平", "XI jinping", "jinpíng", ""])
def test_person_is_found_by_any_name(words):
    xi = person("Xi Jinping")
    for name in ("Xi Jinping", "习近平"):
        PersonName.objects.create(person=xi, text=name)

    assert list(Person.objects.search(words)) == [xi]


def test_person_is_not_found_by_another_name():
    PersonName.objects.create(person=person(), text="Vint Cerf")

    assert list(Person.objects.search("Xi")) == []


@pytest.mark.parametrize("words", ["icann", "Names and Númbers"])
def test_organisation_is_found_by_any_name(words):
    icann = organisation()
    for name in ("ICANN", "Internet Corporation for Assigned Names and Numbers"):
        OrganisationName.objects.create(organisation=icann, text=name)

    assert list(Organisation.objects.search(words)) == [icann]


@pytest.mark.parametrize("code", ["XX", "cn", "EU", "1"])
def test_country_is_an_iso_code(code):
    with pytest.raises(ValidationError) as form:
        Person(name="A", sort_name="A", country=code).full_clean()

    assert form.value.message_dict == {
        "country": [f"“{code}” is no ISO 3166-1 country code."]
    }


def test_slug_is_made_of_any_script():
    assert person("习近平").slug == "习近平"
    assert (
        organisation("Лига безопасного интернета").slug == "лига-безопасного-интернета"
    )


# Spans


@pytest.mark.parametrize(
    ("since", "until", "shown"),
    [
        ("", "", ""),
        ("2018", "", "since 2018"),
        ("", "2017", "until 2017"),
        ("2015", "2017", "2015 – 2017"),
        ("2015?", "2017-03", "2015? – March 2017"),
        ("2019-10-20", "2019-10-22", "20–22 October 2019"),
    ],
)
def test_span_display(since, until, shown):
    assert Position(since=since, until=until).span_display == shown


def test_span_fills_its_days():
    held = position(since="2015?", until="2017-03")
    held.save()

    held.refresh_from_db()
    assert (held.since_first, held.since_last, held.until_first, held.until_last) == (
        datetime.date(2015, 1, 1),
        datetime.date(2015, 12, 31),
        datetime.date(2017, 3, 1),
        datetime.date(2017, 3, 31),
    )


@pytest.mark.parametrize(
    ("since", "until"),
    [("2017", "2017"), ("2017-06", "2017"), ("2019", ""), ("XXXX-11-19", "2001")],
)
def test_span_may_be_as_short_as_its_dates_allow(since, until):
    position(since=since, until=until).full_clean()


def test_span_corrected_in_the_form_is_accepted():
    held = position(since="2015", until="2017")
    held.save()

    held.since, held.until = "2018", ""
    held.full_clean()
    held.save()

    assert Position.objects.get().span_display == "since 2018"


def test_bad_date_is_named_beside_its_field():
    with pytest.raises(ValidationError) as form:
        position(since="2019", until="later").full_clean()

    assert list(form.value.message_dict) == ["until"]


# Facts


def test_position_without_a_title_has_a_name():
    assert str(Position(person=Person())) == "position"


def test_rejected_facts_are_not_visible():
    held = position(state="rejected")
    held.save()

    assert list(Position.visible.all()) == []
    assert list(held.person.positions.visible()) == []
    assert list(Position.objects.all()) == [held]


def test_mention_outlives_the_person_it_was_judged_to_be():
    judged = mention(person=person())
    judged.save()

    judged.person.delete()

    judged.refresh_from_db()
    assert (judged.person, judged.name_as_written) == (None, "Cerf")
