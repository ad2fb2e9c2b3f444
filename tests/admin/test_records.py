"""Editors' pages: every record can be found, read and, where it may be, changed."""

import pytest
from django import forms
from django.contrib import admin
from django.contrib.admin.widgets import AutocompleteMixin
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from documents.models import (
    Citation,
    Document,
    Evidence,
    Passage,
)
from events.models import (
    Conference,
    Participation,
    Series,
    Statement,
    Subject,
)
from people.models import (
    Mention,
    Organisation,
    Person,
    Relation,
)
from tests.admin.pages import (
    FACTS,
    HELD,
    RECORDS,
    errors_of,
    filled,
    make_archive,
    page_of,
    text_of,
)
from tests.factories import (
    ContributionFactory,
    DocumentFactory,
    DocumentTitleFactory,
    ParticipationFactory,
    PersonFactory,
    PersonNameFactory,
    PositionFactory,
    StatementFactory,
    hold,
    said,
)

pytestmark = pytest.mark.django_db


def test_every_record_is_registered():
    registered = {
        model
        for model in admin.site._registry
        if model._meta.app_label in ("documents", "people", "events")
    }

    assert registered == set(RECORDS)


@pytest.mark.parametrize("model", RECORDS)
def test_list_shows_the_record(admin_client, archive, model):
    response = admin_client.get(page_of(model))

    text = text_of(response)
    record = model.objects.first()
    assert page_of(model, "change", record.pk) in text
    shown = RECORDS[model][1]
    assert model in (Evidence, Relation) or shown in text


@pytest.mark.parametrize("model", RECORDS)
def test_list_asks_as_often_for_three_records_as_for_one(admin_client, archive, model):
    admin_client.get(page_of(model))  # content types are asked for once and kept

    with CaptureQueriesContext(connection) as for_one:
        admin_client.get(page_of(model))
    make_archive(2)
    make_archive(3)
    with CaptureQueriesContext(connection) as for_three:
        admin_client.get(page_of(model))

    assert model.objects.count() >= 3
    assert len(for_three) == len(for_one) <= 13


@pytest.mark.parametrize("model", RECORDS)
def test_record_is_found_by_what_it_is_called(admin_client, archive, model):
    make_archive(2)
    term = RECORDS[model][0]

    found = admin_client.get(page_of(model), {"q": term.upper()})
    none = admin_client.get(page_of(model), {"q": "nowhere at all"})

    assert found.context["cl"].result_count == 2
    assert none.context["cl"].result_count == 0


@pytest.mark.parametrize("term", ["öutlook", "OUTLOOK wuzhen", "Wuzhen, Outlook"])
def test_search_knows_every_spelling(admin_client, archive, term):
    response = admin_client.get(page_of(Document), {"q": term})

    assert [row.title for row in response.context["cl"].queryset] == [
        "Wuzhen Outlook 1"
    ]


@pytest.mark.parametrize("term", ["!!!", "\x00", "'", '"', "%", "(", "a" * 500])
def test_search_survives_any_words(admin_client, archive, term):
    assert admin_client.get(page_of(Person), {"q": term}).status_code == 200


@pytest.mark.parametrize("asked", ["person__exact", "conference__exact", "pk__in"])
def test_list_survives_the_number_of_no_record(admin_client, archive, asked):
    response = admin_client.get(page_of(Participation), {asked: "9" * 20}, follow=True)

    assert response.status_code == 200


@pytest.mark.parametrize("model", RECORDS)
def test_form_shows_the_record(admin_client, archive, model):
    record = model.objects.order_by("pk").first()

    text = text_of(admin_client.get(page_of(model, "change", record.pk)))

    assert RECORDS[model][1] in text
    if model in FACTS:
        passage = Passage.objects.get()
        assert "Xi sent a <mark>keynote 1</mark>." in text
        assert f'href="{passage.get_absolute_url()}"' in text


@pytest.mark.parametrize("model", RECORDS)
def test_empty_form(admin_client, model):
    response = admin_client.get(page_of(model, "add"))

    assert response.status_code == (403 if model in HELD else 200)


@pytest.mark.parametrize("model", [model for model in RECORDS if model not in HELD])
def test_empty_form_sent_off_says_what_is_missing(admin_client, model):
    address = page_of(model, "add")
    data = filled(admin_client.get(address))

    assert errors_of(admin_client.post(address, data)) != {}
    assert model.objects.count() == 0


@pytest.mark.parametrize("model", RECORDS)
def test_no_select_holds_a_whole_table(admin_client, archive, model):
    pages = [page_of(model, "change", model.objects.first().pk)]
    if model not in HELD:
        pages.append(page_of(model, "add"))

    for page in pages:
        response = admin_client.get(page)
        parts = [response.context["adminform"].form]
        for inline in response.context["inline_admin_formsets"]:
            parts.append(inline.formset.empty_form)
        choosers = [
            getattr(bound.field.widget, "widget", bound.field.widget)
            for part in parts
            for bound in part.visible_fields()
            if isinstance(bound.field, forms.ModelChoiceField)
        ]

        assert all(isinstance(chooser, AutocompleteMixin) for chooser in choosers)


@pytest.mark.parametrize(
    ("model", "field", "term", "found"),
    [
        (
            Participation,
            "person",
            "JINPÍNG",
            ["Xi Jinping 1 (President 1, Wuzhen Summit 1)"],
        ),
        (Participation, "organisation", "cyber", ["Cyberspace Administration 1"]),
        (Participation, "conference", "summit", ["Wuzhen Summit 1"]),
        (Conference, "series", "internet", ["World Internet Conference 1"]),
        (Citation, "citing", "öutlook", ["Wuzhen Outlook 1 (other)"]),
        (Subject, "section", "opening", ["1. Opening 1 (Wuzhen Outlook 1)"]),
        (Subject, "topic", "cyber", ["Cyber sovereignty 1"]),
        (Mention, "passage", "keynote", ["Wuzhen Outlook 1, 1: Xi sent a keynote 1."]),
        (Citation, "marker", "keynote", ["keynote 1"]),
        (Participation, "person", "nobody", []),
        (
            Participation,
            "person",
            "\x00",
            ["Xi Jinping 1 (President 1, Wuzhen Summit 1)"],
        ),
    ],
)
def test_autocomplete(admin_client, archive, model, field, term, found):
    response = admin_client.get(
        reverse("admin:autocomplete"),
        {
            "app_label": model._meta.app_label,
            "model_name": model._meta.model_name,
            "field_name": field,
            "term": term,
        },
    )

    assert [row["text"] for row in response.json()["results"]] == found


@pytest.mark.parametrize(
    "model", [Document, Person, Organisation, Series, Conference, Passage, *FACTS]
)
def test_form_leads_to_the_public_page(admin_client, archive, model):
    record = model.objects.order_by("pk").first()

    text = text_of(admin_client.get(page_of(model, "change", record.pk)))
    address = admin.site._registry[model].get_view_on_site_url(record)
    response = admin_client.get(address)

    assert address in text
    assert response.headers["Location"].endswith(record.get_absolute_url())


# Telling one from another


@pytest.mark.parametrize("model", FACTS)
def test_list_shows_each_fact_beside_its_sentence(admin_client, archive, model):
    passage = Passage.objects.get()

    text = text_of(admin_client.get(page_of(model)))

    assert "Xi sent a <mark>keynote 1</mark>." in text
    assert f'href="{passage.get_absolute_url()}"' in text


def test_long_sentence_is_shortened_around_its_words_in_a_list(admin_client):
    passage = hold(f"{'a' * 200} in Wuzhen {'b' * 200}.")[0]
    fact = StatementFactory(evidence=[said(passage, "Wuzhen")])

    listed = text_of(admin_client.get(page_of(Statement)))
    form = text_of(admin_client.get(page_of(Statement, "change", fact.pk)))

    assert f"…{'a' * 56} in <mark>Wuzhen</mark> {'b' * 59}…" in listed
    assert f"{'a' * 200} in <mark>Wuzhen</mark> {'b' * 200}." in form


def test_two_of_one_name_are_told_apart(admin_client):
    for title, name in (("Minister", "Cable Forum"), ("Chair", "Wire Forum")):
        person = PersonFactory(name="Li Wei")
        PersonNameFactory(person=person)
        PositionFactory(person=person, title=title)
        ParticipationFactory(person=person, conference__name=name)
    for issuer in ("Oslo Post", "Wire Times"):
        document = DocumentFactory(title="Nets")
        DocumentTitleFactory(document=document)
        ContributionFactory(document=document, name_as_written=issuer)

    def offered(model, field):
        names = {
            "app_label": model._meta.app_label,
            "model_name": model._meta.model_name,
            "field_name": field,
        }
        found = admin_client.get(reverse("admin:autocomplete"), names).json()
        return sorted(row["text"] for row in found["results"])

    people = text_of(admin_client.get(page_of(Person)))
    documents = text_of(admin_client.get(page_of(Document)))
    assert all(word in people for word in ("Minister", "Cable Forum", "Wire Forum"))
    assert "Oslo Post" in documents
    assert "Wire Times" in documents
    assert offered(Participation, "person") == [
        "Li Wei (Chair, Wire Forum)",
        "Li Wei (Minister, Cable Forum)",
    ]
    assert offered(Citation, "cited") == [
        "Nets (other, Oslo Post)",
        "Nets (other, Wire Times)",
    ]


def test_rejected_facts_tell_nobody_apart(admin_client):
    person = PersonFactory(name="Li Wei")
    PersonNameFactory(person=person)
    PositionFactory(person=person, title="Minister", state="rejected")

    assert "Minister" not in text_of(admin_client.get(page_of(Person)))


def test_countries_are_filtered_by_name(admin_client):
    PersonFactory(country="CN")
    PersonFactory(country="")

    response = admin_client.get(page_of(Person), {"country": "CN"})

    assert response.context["cl"].result_count == 1
    text = text_of(response)
    assert ">China</a>" in text
    assert ">not recorded</a>" in text
