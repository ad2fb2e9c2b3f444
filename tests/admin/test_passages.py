"""Facts that editors add from a sentence: found in the reader, entered with their words."""

import pytest
from django.contrib.auth.models import Permission
from django.urls import reverse

from documents.models import Evidence, Passage
from events.models import Conference, Participation, Statement
from people.models import Mention, Position, Quotation
from tests.admin.pages import FACTS, errors_of, filled, page_of, text_of
from tests.factories import CoverageFactory, PersonFactory, StatementFactory, hold, said
from tests.html import links, parse

pytestmark = [pytest.mark.django_db, pytest.mark.appearance]

SENTENCE = "Anna Bell,\nchair of the  Blue Party, opened it. "


@pytest.fixture
def passage():
    return hold(SENTENCE, "It was good.")[0]


@pytest.fixture
def add(admin_client, passage):
    """Enters a position of somebody as read from the passage; returns the answer."""

    def add(**values):
        address = f"{page_of(Position, 'add')}?source_passage={passage.pk}"
        person = PersonFactory()
        data = filled(admin_client.get(address), person=person.pk, title="Chair")
        return admin_client.post(address, data | values)

    return add


def sources():
    return [
        (row.passage_id, row.words, row.origin)
        for row in Position.objects.get().evidence.order_by("pk")
    ]


def test_fact_stands_on_the_whole_sentence_unless_words_are_given(add, passage):
    response = add()

    assert response.headers["Location"] == page_of(Passage, "change", passage.pk)
    assert sources() == [
        (passage.pk, SENTENCE.strip(), "text"),
        (None, "", "editor"),
    ]


def test_fact_stands_on_the_words_given(add, passage):
    add(source_words="chair of the Blue Party")

    evidence = Position.objects.get().evidence.exclude(passage=None).get()
    assert evidence.words == "chair of the  Blue Party"
    assert passage.text[evidence.start : evidence.end] == evidence.words


def test_words_across_a_line_are_found(add):
    add(source_words="Anna Bell,\r\nchair")

    assert sources()[0][1] == "Anna Bell,\nchair"


def test_evidence_that_the_archive_has_is_used_again(add, passage):
    words = "chair of the  Blue Party"
    start = SENTENCE.index(words)
    known = Evidence.objects.create(
        passage=passage, start=start, end=start + len(words), words=words
    )

    add(source_words=words)

    assert Position.objects.get().evidence.filter(pk=known.pk).exists()


@pytest.mark.parametrize(
    ("values", "errors"),
    [
        (
            {"source_words": "chair of the Red Party"},
            {"source_words": ["These words do not stand in the sentence."]},
        ),
        (
            {"source_words": "chair", "source_passage": ""},
            {
                "source_passage": ["Choose the sentence in which these words stand."],
            },
        ),
        (
            {"source_passage": "999999"},
            {
                "source_passage": [
                    "Select a valid choice. That choice is not one of the available choices."
                ]
            },
        ),
    ],
)
def test_words_that_do_not_stand_there_are_refused(add, values, errors):
    assert errors_of(add(**values)) == errors

    assert not Position.objects.exists()


def test_fact_without_a_sentence_says_where_else_it_comes_from(add):
    add(source_passage="", source_note="The printed programme.")

    (evidence,) = Position.objects.get().evidence.all()
    assert evidence.passage is None
    assert evidence.note.startswith("The printed programme. Entered by an editor, 2")


def test_visitors_read_the_sentence_and_that_an_editor_entered_it(add, client):
    add(source_words="chair of the Blue Party")

    text = text_of(client.get(Position.objects.get().person.get_absolute_url()))

    assert "source 1: sentence 1 of Report" in text
    assert "Entered by an editor" in text


@pytest.mark.parametrize("asked", ["", "x", "-1", "999999", "9" * 50, "²"])
@pytest.mark.parametrize("model", [Position, Statement])
def test_sentence_that_is_none_is_not_filled_in(admin_client, asked, model):
    response = admin_client.get(page_of(model, "add"), {"source_passage": asked})

    assert "source_passage" not in filled(response)


@pytest.mark.parametrize("model", FACTS)
def test_form_from_a_sentence_is_filled_in(admin_client, passage, model):
    conference = CoverageFactory(document=passage.document).conference
    names = {field.name for field in model._meta.get_fields()}

    response = admin_client.get(
        page_of(model, "add"), {"source_passage": str(passage.pk)}
    )

    initial = response.context["adminform"].form.initial
    assert initial["source_passage"] == passage
    assert initial.get("conference") == (
        conference.pk if "conference" in names else None
    )
    if model is Mention:
        assert initial["passage"] == passage
    if model is Quotation:
        assert (initial["first"], initial["last"]) == (passage, passage)
    assert f">{passage.text.strip()}</div>" in text_of(response)


def test_conference_is_left_open_where_a_document_is_about_two(admin_client, passage):
    for _ in range(2):
        CoverageFactory(document=passage.document)

    response = admin_client.get(
        page_of(Participation, "add"), {"source_passage": str(passage.pk)}
    )

    assert "conference" not in response.context["adminform"].form.initial


# The page of a sentence


def test_sentence_shows_its_facts_and_where_to_add_more(admin_client, archive):
    passage = Passage.objects.get()
    Position.objects.update(state="rejected")

    text = text_of(admin_client.get(page_of(Passage, "change", passage.pk)))

    assert passage.text in text
    for model in FACTS:
        assert page_of(model, "change", model.objects.get().pk) in text
        assert f"{page_of(model, 'add')}?source_passage={passage.pk}" in text
    assert "<td>rejected</td>" in text


def test_sentence_asks_as_often_for_many_facts_as_for_few(
    admin_client, archive, django_assert_num_queries
):
    passage = Passage.objects.get()
    address = page_of(Passage, "change", passage.pk)
    admin_client.get(address)

    with django_assert_num_queries(17):
        admin_client.get(address)

    for number in range(5):
        fact = Participation.objects.first()
        fact.pk, fact.key = None, f"key {number}"
        fact.save()
        fact.evidence.add(passage.evidence.first())

    with django_assert_num_queries(17):
        admin_client.get(address)


@pytest.mark.parametrize("asked", ["x", "999999", "1/x.css"])
def test_sentence_that_is_none_is_not_there(admin_client, archive, asked):
    response = admin_client.get(f"{page_of(Passage)}{asked}/change/")

    assert response.headers["Location"] == reverse("admin:index")


HOSTILE = """<script>alert("1")</script> & 'it' <b onclick="x()">"""


def test_sentence_that_means_harm_is_words(admin_client):
    passage = hold(HOSTILE, title=HOSTILE)[0]
    statement = StatementFactory(
        value=HOSTILE, editors_note=HOSTILE, evidence=[said(passage)]
    )
    pages = [
        page_of(Passage),
        page_of(Passage, "change", passage.pk),
        page_of(Statement),
        page_of(Statement, "change", statement.pk),
        page_of(Conference, "change", statement.conference_id),
        *(f"{page_of(model, 'add')}?source_passage={passage.pk}" for model in FACTS),
    ]

    for address in pages:
        text = text_of(admin_client.get(address))
        assert "<script>alert" not in text, address
        assert "<b onclick" not in text, address


# The way there


def add_links(client, passage):
    page = parse(client.get(passage.document.get_text_url()))
    return [target for words, target in links(page) if words.startswith("Add a fact")]


def test_reader_leads_editors_to_the_sentence(admin_client, passage):
    assert add_links(admin_client, passage) == [
        page_of(Passage, "change", one.pk) for one in Passage.objects.order_by("number")
    ]


@pytest.mark.parametrize(
    ("staff", "permissions", "count"),
    [
        (True, ["view_passage", "add_participation"], 2),
        (True, ["view_passage", "change_participation"], 0),
        (True, ["add_participation"], 0),
        (True, [], 0),
        (False, ["view_passage", "add_participation"], 0),
    ],
)
def test_reader_leads_only_those_there_who_may_add_facts(
    client, django_user_model, passage, staff, permissions, count
):
    user = django_user_model.objects.create_user("someone", is_staff=staff)
    user.user_permissions.set(Permission.objects.filter(codename__in=permissions))
    client.force_login(user)

    assert len(add_links(client, passage)) == count


def test_visitors_reader_is_the_same_and_asks_no_more(
    client, admin_client, passage, django_assert_num_queries
):
    address = passage.document.get_text_url()
    with django_assert_num_queries(4):
        for_visitor = client.get(address).content.decode()

    assert add_links(admin_client, passage) != []
    assert "admin/documents/passage" not in for_visitor
    assert "Add a fact" not in for_visitor


def test_editors_page_of_a_sentence_is_not_for_visitors(client, passage):
    response = client.get(page_of(Passage, "change", passage.pk))

    assert response.headers["Location"].startswith("/admin/login/")


def test_conference_of_a_sentence_shows_what_was_added_from_it(
    admin_client, client, passage
):
    conference = CoverageFactory(document=passage.document).conference
    address = f"{page_of(Statement, 'add')}?source_passage={passage.pk}"
    data = filled(admin_client.get(address), field="city", value="Oslo")

    admin_client.post(address, data)

    assert Conference.objects.get().city == "Oslo"
    text = text_of(client.get(conference.get_absolute_url()))
    assert passage.get_absolute_url() in text
