"""Editors' pages: every record can be found, read and, where it may be, changed."""

import pytest
from django import forms
from django.contrib import admin
from django.contrib.admin.widgets import AutocompleteMixin
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from documents.models import (
    ONCE,
    Accession,
    Citation,
    Document,
    Evidence,
    Fact,
    FormerAddress,
    Passage,
    Problem,
    Section,
)
from events.models import (
    Conference,
    Coverage,
    Figure,
    Outcome,
    Participation,
    Series,
    Statement,
    Subject,
    Topic,
    TopicName,
)
from people.models import (
    Contribution,
    Mention,
    Organisation,
    Person,
    Position,
    Quotation,
    Relation,
)

pytestmark = pytest.mark.django_db

# What each record is found by, and what its form must show.
RECORDS = {
    Document: ("outlook", "Wuzhen Outlook 1"),
    Accession: ("report", "report-1.txt"),
    Passage: ("keynote", "Xi sent a keynote 1."),
    Evidence: ("keynote", "<mark>keynote 1</mark>"),
    Section: ("opening", "Opening 1"),
    Citation: ("charter", "Charter 1"),
    Problem: ("marker", "no note for marker 1"),
    FormerAddress: ("old", "old-1"),
    Person: ("jinping", "Xi Jinping 1"),
    Organisation: ("cyberspace", "Cyberspace Administration 1"),
    Position: ("president", "President 1"),
    Relation: ("cyberspace", "part of"),
    Mention: ("president xi", "President Xi 1"),
    Quotation: ("order", "Order must prevail 1"),
    Contribution: ("jinping", "Xi 1"),
    Series: ("internet", "World Internet Conference 1"),
    Conference: ("wuzhen", "Wuzhen Summit 1"),
    Statement: ("wuzhen summit", "Wuzhen 1"),
    Participation: ("jinping", "Xi 1"),
    Figure: ("representatives", "some 1 representatives"),
    Outcome: ("wuzhen summit", "Wuzhen Summit 1"),
    Coverage: ("wuzhen summit", "Wuzhen Summit 1"),
    Topic: ("sovereignty", "Cyber sovereignty 1"),
    Subject: ("sovereignty", "Cyber sovereignty 1"),
}
HELD = [Accession, Passage, Problem, FormerAddress]
FACTS = [model for model in RECORDS if issubclass(model, Fact)]


def named(model, text, /, of="names", **fields):
    record = model.objects.create(**fields)
    getattr(record, of).create(text=text)
    return record


def make_text(number):
    """Store a document with one passage, and words of it as evidence."""
    text = f"Xi sent a keynote {number}."
    title = f"Wuzhen Öutlook {number}"
    shown = f"Wuzhen Outlook {number}"
    document = named(Document, title, "titles", title=shown, source_key=shown)
    accession = Accession.objects.create(
        document=document,
        number=1,
        file_name=f"report-{number}.txt",
        content=text.encode(),
        sha256=f"{number:064}",
        encoding="utf-8",
        reader_version=1,
        text=text,
    )
    passage = Passage.objects.create(
        document=document,
        accession=accession,
        number=1,
        position=1,
        paragraph=1,
        text=text,
    )
    words = f"keynote {number}"
    start = text.index(words)
    evidence = Evidence.objects.create(
        passage=passage, start=start, end=start + len(words), words=words
    )
    return document, passage, evidence


def make_archive(number=1):
    """Store one record of each kind."""
    document, passage, evidence = make_text(number)
    cited = Document.objects.create(title="Charter", source_key=f"charter {number}")
    Problem.objects.create(
        document=document,
        passage=passage,
        code="marker",
        text=f"no note for marker {number}",
    )
    FormerAddress.objects.create(kind="person", slug=f"old-{number}", current="new")
    name = f"Xi Jinping {number}"
    xi = named(Person, name, name=name, sort_name=name)
    name = f"Cyberspace Administration {number}"
    body = named(Organisation, name, name=name, sort_name=name)
    other = Organisation.objects.create(name="Party", sort_name="Party")
    name = f"World Internet Conference {number}"
    series = named(Series, name, name=name)
    name = f"Wuzhen Summit {number}"
    conference = named(Conference, name, name=name, series=series)
    name = f"Cyber sovereignty {number}"
    topic = named(Topic, name, name=name)
    as_written = f"Xi {number}"
    facts = [
        Section(document=document, number=1, title=f"Opening {number}"),
        Citation(citing=document, cited=cited, title_as_written=f"Charter {number}"),
        Position(person=xi, title=f"President {number}", organisation=body),
        Relation(organisation=body, kind="part of", other=other),
        Mention(passage=passage, name_as_written=f"President Xi {number}", person=xi),
        Quotation(
            first=passage, last=passage, text=f"Order must prevail {number}", person=xi
        ),
        Contribution(
            document=document, role="author", name_as_written=as_written, person=xi
        ),
        Statement(conference=conference, field="city", value=f"Wuzhen {number}"),
        Participation(
            conference=conference,
            name_as_written=as_written,
            person=xi,
            organisation=body,
        ),
        Figure(
            conference=conference,
            value=number,
            kind="representatives",
            as_written=f"some {number} representatives",
        ),
        Outcome(conference=conference, document=cited),
        Coverage(conference=conference, document=document, extent="about"),
        Subject(topic=topic, conference=conference),
    ]
    for fact in facts:
        fact.key = "read from the text"
        fact.save()
        fact.evidence.add(evidence)


@pytest.fixture
def archive(db):
    make_archive()


def page_of(model, page="changelist", *args):
    return reverse(
        f"admin:{model._meta.label_lower.replace('.', '_')}_{page}", args=args
    )


def text_of(response):
    assert response.status_code == 200
    return response.content.decode()


def errors_of(response):
    """Return what a form that was refused says, field by field."""
    assert response.status_code == 200
    form = response.context["adminform"].form
    inlines = response.context["inline_admin_formsets"]
    errors = {field: list(said) for field, said in form.errors.items()}
    for inline in inlines:
        if inline.formset.non_form_errors():
            errors[inline.opts.model] = list(inline.formset.non_form_errors())
        for part in inline.formset.errors:
            errors |= {field: list(said) for field, said in part.items()}
    return errors


def filled(response, prefix="", **values):
    """Return the data of a form as shown, with ``values`` filled in."""
    data = {}
    form = response.context["adminform"].form
    formsets = [inline.formset for inline in response.context["inline_admin_formsets"]]
    parts = [form]
    for formset in formsets:
        parts += [formset.management_form, *formset.initial_forms]
    for part in parts:
        for bound in part:
            value = bound.value()
            if value is not None and value is not False:
                data[bound.html_name] = value
    return data | values


# Every record


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
            bound.field.widget.widget
            for part in parts
            for bound in part.visible_fields()
            if isinstance(bound.field, forms.ModelChoiceField)
        ]

        assert all(isinstance(chooser, AutocompleteMixin) for chooser in choosers)


@pytest.mark.parametrize(
    ("model", "field", "term", "found"),
    [
        (Participation, "person", "JINPÍNG", ["Xi Jinping 1"]),
        (Participation, "organisation", "cyber", ["Cyberspace Administration 1"]),
        (Participation, "conference", "summit", ["Wuzhen Summit 1"]),
        (Conference, "series", "internet", ["World Internet Conference 1"]),
        (Citation, "citing", "öutlook", ["Wuzhen Outlook 1"]),
        (Subject, "section", "opening", ["1. Opening 1"]),
        (Subject, "topic", "cyber", ["Cyber sovereignty 1"]),
        (Mention, "passage", "keynote", ["1: Xi sent a keynote 1."]),
        (Statement, "evidence", "keynote", ["keynote 1"]),
        (Participation, "person", "nobody", []),
        (Participation, "person", "\x00", ["Xi Jinping 1"]),
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


@pytest.mark.parametrize("model", [Document, Person, Organisation, Series, Conference])
def test_form_leads_to_the_public_page(admin_client, archive, model):
    record = model.objects.order_by("pk").first()

    text = text_of(admin_client.get(page_of(model, "change", record.pk)))
    address = admin.site._registry[model].get_view_on_site_url(record)
    response = admin_client.get(address)

    assert address in text
    assert response.headers["Location"].endswith(record.get_absolute_url())


# What is held


@pytest.mark.parametrize("model", [*HELD, Evidence])
def test_what_is_held_is_not_changed_or_deleted(admin_client, archive, model):
    record = model.objects.get()

    changed = admin_client.post(page_of(model, "change", record.pk), {"text": "other"})
    deleted = admin_client.post(page_of(model, "delete", record.pk), {"post": "yes"})

    assert (changed.status_code, deleted.status_code) == (403, 403)
    assert model.objects.get() == record


def test_bytes_are_sent_as_received(admin_client, archive):
    accession = Accession.objects.get()
    address = page_of(Accession, "content", accession.pk)

    response = admin_client.get(address)

    assert address in text_of(
        admin_client.get(page_of(Accession, "change", accession.pk))
    )
    assert response.content == b"Xi sent a keynote 1."
    assert response.headers["Content-Type"] == "application/octet-stream"
    assert response.headers["Content-Disposition"] == "attachment"


def test_bytes_are_for_editors_only(client, django_user_model, archive):
    address = page_of(Accession, "content", Accession.objects.get().pk)
    visitor = client.get(address)
    user = django_user_model.objects.create_user("guest", is_staff=True)
    client.force_login(user)

    assert visitor.status_code == 302
    assert client.get(address).status_code == 403


def test_problem_is_settled_and_opened_again(admin_client, admin_user, archive):
    problem = Problem.objects.get()

    def act(action):
        data = {"action": action, "_selected_action": [problem.pk]}
        admin_client.post(page_of(Problem), data)
        problem.refresh_from_db()

    act("settle")
    assert (problem.settled_by, problem.settled_at is None) == (admin_user, False)

    act("reopen")
    assert (problem.settled_by, problem.settled_at) == (None, None)


# Names and addresses


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
        "__all__": ["A conference is not part of itself."]
    }


# Evidence


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


# Facts


def add_position(admin_client, **values):
    address = page_of(Position, "add")
    person = Person.objects.get()
    data = filled(admin_client.get(address), person=person.pk, title="Chair")
    return admin_client.post(address, data | values)


def test_editors_fact_has_a_key_and_says_who_entered_it(
    admin_client, admin_user, archive
):
    response = add_position(admin_client, since="2013")

    fact = Position.objects.get(title="Chair")
    assert response.status_code == 302
    assert fact.key == f"editor person {fact.person_id} since 2013 title chair"
    assert (fact.state, fact.reviewed_by) == ("confirmed", admin_user)
    assert (timezone.now() - fact.reviewed_at).seconds < 60
    assert [(row.origin, row.note) for row in fact.evidence.all()] == [
        ("editor", f"Entered by an editor, {timezone.localdate().isoformat()}.")
    ]


def test_editors_fact_may_stand_on_a_passage(admin_client, archive):
    evidence = Evidence.objects.get()

    add_position(admin_client, evidence=[evidence.pk])

    sources = Position.objects.get(title="Chair").evidence.order_by("pk")
    assert [row.origin for row in sources] == ["text", "editor"]
    assert sources[0] == evidence


def test_key_of_a_long_fact_fits_and_tells_it_from_another(admin_client, archive):
    add_position(admin_client, title="x" * 299 + "a")
    add_position(admin_client, title="x" * 299 + "b")

    keys = Position.objects.filter(title__startswith="xxx").values_list(
        "key", flat=True
    )
    assert len(set(keys)) == 2
    assert all(len(key) <= 300 for key in keys)


@pytest.mark.parametrize(
    ("values", "errors"),
    [
        ({"title": "Judge"}, {"__all__": [ONCE]}),
        ({"title": ""}, {"__all__": ["Give a title or an organisation."]}),
        (
            {"since": "2019", "until": "2017"},
            {"__all__": ["It ends before it begins."]},
        ),
        (
            {"since": "2019/2020"},
            {
                "since": [
                    "“2019/2020” is not one date such as 2019, 2019-10, 2019-10-20, 2016? or XXXX-11-19"
                ]
            },
        ),
        (
            {"state": "perhaps"},
            {
                "state": [
                    "Select a valid choice. perhaps is not one of the available choices."
                ]
            },
        ),
        (
            {"person": "999"},
            {
                "person": [
                    "Select a valid choice. That choice is not one of the available choices."
                ]
            },
        ),
    ],
)
def test_wrong_fact_is_refused_with_a_message(admin_client, archive, values, errors):
    add_position(admin_client, title="Judge")

    response = add_position(admin_client, **values)

    assert errors_of(response) == errors
    assert Position.objects.count() == 2


def test_statement_of_no_value_is_refused(admin_client, archive):
    address = page_of(Statement, "add")
    data = filled(
        admin_client.get(address),
        conference=Conference.objects.get().pk,
        field="start",
        value="autumn",
    )

    assert list(errors_of(admin_client.post(address, data))) == ["value"]


def test_what_a_source_says_of_a_conference_is_not_changed(admin_client, archive):
    statement = Statement.objects.get()
    address = page_of(Statement, "change", statement.pk)

    data = filled(admin_client.get(address), value="Geneva", state="confirmed")
    admin_client.post(address, data)

    statement.refresh_from_db()
    assert (statement.value, statement.state) == ("Wuzhen 1", "confirmed")


def test_conference_shows_what_its_statements_say(admin_client, archive):
    conference = Conference.objects.get()
    add_statements(
        admin_client,
        {"field": "city", "value": "Geneva"},
        {"field": "country", "value": "CH"},
        {"field": "start", "value": "2019-11"},
    )

    conference.refresh_from_db()
    assert (conference.city, conference.country) == ("Geneva", "CH")
    assert conference.dates_display == "November 2019"

    wrong = Statement.objects.get(value="Geneva")
    data = {"action": "reject", "_selected_action": [wrong.pk]}
    admin_client.post(page_of(Statement), data)

    conference.refresh_from_db()
    assert conference.city == "Wuzhen 1"

    address = page_of(Statement, "change", wrong.pk)
    admin_client.post(address, filled(admin_client.get(address), state="confirmed"))

    conference.refresh_from_db()
    assert conference.city == "Geneva"


def test_changed_fact_keeps_its_key_and_evidence(admin_client, admin_user, archive):
    fact = Position.objects.get()
    address = page_of(Position, "change", fact.pk)

    data = filled(admin_client.get(address), title="General Secretary", until="2012")
    response = admin_client.post(address, data)

    fact.refresh_from_db()
    assert response.status_code == 302
    assert (fact.title, fact.until) == ("General Secretary", "2012")
    assert (fact.key, fact.reviewed_by) == ("read from the text", admin_user)
    assert fact.state == "confirmed"
    assert list(fact.evidence.all()) == [Evidence.objects.get()]


def test_fact_saved_as_it_was_is_not_reviewed(admin_client, archive):
    fact = Position.objects.get()
    address = page_of(Position, "change", fact.pk)

    admin_client.post(address, filled(admin_client.get(address)))

    fact.refresh_from_db()
    assert (fact.reviewed_by, fact.reviewed_at) == (None, None)


@pytest.mark.parametrize("model", FACTS)
@pytest.mark.parametrize(
    ("action", "state"), [("confirm", "confirmed"), ("reject", "rejected")]
)
def test_facts_are_reviewed_and_stay(
    admin_client, admin_user, archive, model, action, state
):
    fact = model.objects.get()
    data = {"action": action, "_selected_action": [fact.pk]}

    response = admin_client.post(page_of(model), data, follow=True)

    fact.refresh_from_db()
    assert (fact.state, fact.reviewed_by) == (state, admin_user)
    assert fact.reviewed_at is not None
    assert f"1 fact: {state}." in text_of(response)
    assert model.visible.count() == (1 if state == "confirmed" else 0)


@pytest.mark.parametrize("model", FACTS)
def test_facts_are_not_deleted(admin_client, archive, model):
    fact = model.objects.get()

    response = admin_client.post(page_of(model, "delete", fact.pk), {"post": "yes"})
    admin_client.post(
        page_of(model),
        {"action": "delete_selected", "_selected_action": [fact.pk], "post": "yes"},
    )

    assert response.status_code == 403
    assert model.objects.get() == fact


@pytest.mark.parametrize("model", [Document, Person, Organisation, Conference])
def test_record_with_facts_is_not_deleted(admin_client, archive, model):
    record = model.objects.order_by("pk").first()

    admin_client.post(page_of(model, "delete", record.pk), {"post": "yes"})

    assert model.objects.filter(pk=record.pk).exists()


def test_facts_of_one_state_and_origin(admin_client, archive):
    response = admin_client.get(
        page_of(Position), {"state": "proposed", "evidence__origin": "text"}
    )
    none = admin_client.get(page_of(Position), {"evidence__origin": "inferred"})

    assert response.context["cl"].result_count == 1
    assert none.context["cl"].result_count == 0


# Facts in the form of their record


def add_statements(admin_client, *values):
    address = page_of(Conference, "change", Conference.objects.get().pk)
    data = filled(admin_client.get(address))
    first = int(data["statements-INITIAL_FORMS"])
    data["statements-TOTAL_FORMS"] = first + len(values)
    for number, value in enumerate(values, first):
        data |= {f"statements-{number}-{name}": said for name, said in value.items()}
        data[f"statements-{number}-state"] = "proposed"
    return admin_client.post(address, data)


def test_fact_is_added_in_the_form_of_its_record(admin_client, admin_user, archive):
    response = add_statements(admin_client, {"field": "ordinal", "value": "6"})

    fact = Statement.objects.get(field="ordinal")
    assert response.status_code == 302
    assert fact.key == f"editor conference {fact.conference_id} field ordinal value 6"
    assert (fact.state, fact.reviewed_by) == ("confirmed", admin_user)
    assert [row.origin for row in fact.evidence.all()] == ["editor"]


def test_same_fact_twice_in_one_form_is_refused(admin_client, archive):
    value = {"field": "ordinal", "value": "6"}

    response = add_statements(admin_client, value, value)

    assert errors_of(response) == {Statement: [ONCE]}
    assert Statement.objects.count() == 1


def test_fact_already_entered_is_refused_in_the_form_of_its_record(
    admin_client, archive
):
    value = {"field": "ordinal", "value": "6"}
    add_statements(admin_client, value)

    response = add_statements(admin_client, value)

    assert errors_of(response) == {"__all__": [ONCE]}


def test_form_of_a_record_shows_only_its_first_facts(admin_client, archive):
    conference = Conference.objects.get()
    Statement.objects.bulk_create(
        Statement(conference=conference, field="theme", value=str(n), key=str(n))
        for n in range(30)
    )

    response = admin_client.get(page_of(Conference, "change", conference.pk))

    shown = {
        inline.opts.model: len(inline.formset.initial_forms)
        for inline in response.context["inline_admin_formsets"]
    }
    assert shown[Statement] == 20
    assert shown[Participation] == 1
    assert "<p>keynote 1</p>" in text_of(response)
    all_of_them = f"{page_of(Statement)}?conference__exact={conference.pk}"
    assert f'href="{all_of_them}"' in text_of(response)
    listed = admin_client.get(all_of_them)
    assert listed.context["cl"].result_count == 31


# In the browser, under the site's policy: no inline script, no inline style


def test_editor_adds_a_participation_in_the_browser(
    transactional_db, page, django_user_model
):
    make_archive()
    django_user_model.objects.create_superuser("root", password="pass")  # noqa: S106
    page.goto("/admin/")
    page.get_by_label("Username").fill("root")
    page.get_by_label("Password").fill("pass")
    page.get_by_role("button", name="Log in").click()
    page.goto(page_of(Conference, "change", Conference.objects.get().pk))

    page.get_by_text("Add another Participation").click()
    new = page.locator("#participations-1")
    new.locator("select[name$=role]").select_option("keynote")
    new.locator("input[name$=name_as_written]").fill("President Xi")
    new.locator(".field-person .select2-selection").click()
    page.locator(".select2-search__field").fill("jinping")
    page.get_by_role("option", name="Xi Jinping 1").click()
    page.get_by_role("button", name="Save and continue editing").click()
    page.get_by_text("was changed successfully").wait_for()

    fact = Participation.objects.get(role="keynote")
    assert (fact.name_as_written, fact.person.name) == ("President Xi", "Xi Jinping 1")
    assert page.get_by_text("President Xi").count() > 0
