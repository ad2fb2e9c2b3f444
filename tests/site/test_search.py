"""The page of search: kinds, marks, links, what helps where nothing is found; whatever is asked, there is a page."""

import pytest
from django.urls import reverse

from documents.upkeep import bring_up_to_date
from tests.factories import (
    ConferenceFactory,
    DocumentTitleFactory,
    OrganisationNameFactory,
    ParticipationFactory,
    PersonFactory,
    PersonNameFactory,
    PositionFactory,
    SeriesNameFactory,
    SubjectFactory,
    TopicNameFactory,
    hold,
    said,
)
from tests.html import by_id, link, links, main_of, parse, text_of, with_class

pytestmark = pytest.mark.django_db

SEARCH = "/search/"


@pytest.fixture
def archive():
    """People of one name, a conference, a text that speaks of them."""
    conference = ConferenceFactory(name="Harbour Talks", city="Rostock", start="2016")
    passages = hold("Ada <b>Blum</b> opened it. ", "Nobody closed it.", title="Notes")
    for number in range(6):
        person = PersonFactory(name=f"Ada Blum {number}", sort_name=f"Blum {number}")
    PersonNameFactory(person=person, text="布卢姆")
    fact = ParticipationFactory(
        person=person, conference=conference, capacity="keeper of the light"
    )
    fact.evidence.add(said(passages[0]))
    bring_up_to_date()
    return conference


def ask(client, **query):
    response = client.get(SEARCH, query)
    assert response.status_code == 200
    return parse(response)


def marks(page):
    return [text_of(mark) for mark in page.iter("mark")]


def hits(page):
    return [text_of(hit) for hit in with_class(page, "hit-name")]


def test_best_hits_of_each_kind_with_the_way_to_all(client, archive):
    page = ask(client, q="ada blum")

    assert hits(page)[0] == "Ada Blum 5"
    assert len(hits(page)) == 4 + 1
    tabs = with_class(page, "tabs")[0].iter("a")
    assert [text_of(tab) for tab in tabs] == ["All", "People 6", "Passages 1"]
    assert link(page, "All 6 people") == "/search/?q=ada+blum&kind=people"
    assert link(page, "Filter these people") == "/people/?q=ada+blum"
    assert "keeper of the light, Harbour Talks" in text_of(page)
    assert set(marks(page)) == {"Ada Blum", "Ada", "Blum"}


def test_passage_is_marked_escaped_and_opens_at_its_number(client, archive):
    page = ask(client, q="blum", kind="passages")

    assert link(page, "Notes") == "/documents/notes/text/?p=1#p1"
    assert text_of(with_class(page, "hit-text")[0]) == "Ada <b>Blum</b> opened it."
    assert marks(page) == ["Blum"]


def test_one_kind_comes_page_by_page(client, archive):
    for number in range(20):
        PersonFactory(name=f"Cato Blum {number}", sort_name="Blum")
    bring_up_to_date()

    page = ask(client, q="blum", kind="people", page=2)

    assert len(hits(page)) == 6
    assert link(page, "← Previous") == "?q=blum&kind=people&page=1"
    assert "26 hits" in text_of(page)
    assert len(hits(ask(client, q="blum", kind="people", page="x"))) == 20


def test_name_in_another_script_says_by_what_it_was_found(client, archive):
    page = ask(client, q="布卢姆")

    assert hits(page) == ["Ada Blum 5 also: 布卢姆"]
    assert marks(page) == ["布卢姆"]


def test_conference_found_by_its_series_says_so(client):
    series = SeriesNameFactory(text="Harbour Talks", series__name="HT").series
    conference = ConferenceFactory(name="Talks 16", series=series)
    conference.names.create(text="The Talks")
    bring_up_to_date()

    page = ask(client, q="harbour talks")

    assert "Talks 16 also: Harbour Talks" in hits(page)


def test_people_without_a_capacity_are_told_apart_by_a_position(client):
    fact = PositionFactory(person=PersonFactory(name="Otto Hale"), title="Pilot")
    bring_up_to_date()

    page = ask(client, q="hale")

    assert link(page, "Pilot") == fact.get_absolute_url()
    assert "not yet reviewed" in text_of(page)


def test_near_miss_and_words_by_themselves_are_offered(client, archive):
    page = ask(client, q="ada blmu")
    assert link(page, "ada Blum") == "/search/?q=ada+Blum"
    assert "Nothing holds all of “ada blmu”." in text_of(page)

    page = ask(client, q="rostock nobody")
    assert link(page, "rostock") == "/search/?q=rostock"
    assert "1 hit" in text_of(page)

    page = ask(client, q="rostcok nobody")
    assert link(page, "rostock") == "/search/?q=rostock"
    assert "rostock for “rostcok” 1 hit" in text_of(page)


def test_without_a_question_examples_lead_to_hits(client, archive):
    page = ask(client)
    examples = [
        url for _, url in links(main_of(page), SEARCH) if url.startswith("/search/?q=")
    ]

    assert len(examples) >= 3
    for url in examples:
        assert hits(parse(client.get(url)))


def test_bad_kind_and_long_question_are_named(client, archive):
    page = ask(client, q="blum", kind="<b>")
    assert "“<b>” is no kind of record and was left out." in text_of(page)

    page = ask(client, q="blum " * 2_000)
    assert "Only the first 300 characters were searched for." in text_of(page)
    assert hits(page)


@pytest.mark.parametrize(
    "asked",
    ['"', "*", "-", "NEAR(", "a OR", "x" * 10_000, "a\0b", "\ud800", "\ufffe<script>"]
    + ["%", "'; --", "\\", "(((", "words : a", "<->", "!", "½", "🙂", "\u202e"],
)
def test_any_question_has_a_page_and_suggestions(client, archive, asked):
    query = asked.encode("utf-8", "surrogatepass")

    for kind in ("", "people", "passages"):
        ask(client, q=query, kind=kind)
    names = client.get(reverse("search-suggest"), {"q": query}).json()["names"]
    assert isinstance(names, list)


@pytest.mark.parametrize("count", [1, 3])
def test_queries_do_not_grow_with_the_hits(client, count, django_assert_num_queries):
    """Every kind is found, by a name that its page does not bear."""
    for number in range(count):
        series = SeriesNameFactory(text="Blum", series__name=f"Line {number}").series
        conference = ConferenceFactory(name=f"Talks {number}", series=series)
        taking_part, holding = (
            PersonNameFactory(text="Blum", person__name=name).person
            for name in ("Ada", "Cato")
        )
        ParticipationFactory(
            person=taking_part, conference=conference, capacity="Keeper"
        )
        PositionFactory(person=holding)
        OrganisationNameFactory(text="Blum", organisation__name=f"Body {number}")
        topic = TopicNameFactory(text="Blum", topic__name=f"Topic {number}").topic
        SubjectFactory(topic=topic, conference=conference)
        (passage,) = hold("Of Blum.", title="Notes", source_key=f"notes {number}")
        DocumentTitleFactory(text="Blum", document=passage.document)
    bring_up_to_date()

    with django_assert_num_queries(20):
        client.get(SEARCH, {"q": "blum"})
    with django_assert_num_queries(6):
        client.get(SEARCH, {"q": "blum", "kind": "people"})
    with django_assert_num_queries(2):
        client.get(reverse("search-suggest"), {"q": "cat"})
    with django_assert_num_queries(13):
        client.get(SEARCH, {"q": "zyx yxw xwv wvu vut uts tsr"})


def test_suggestions_name_the_kind_and_the_page(client, archive):
    answer = client.get(reverse("search-suggest"), {"q": "harb"}).json()

    assert answer == {
        "names": [
            {
                "name": "Harbour Talks",
                "kind": "conference",
                "url": archive.get_absolute_url(),
            }
        ]
    }


@pytest.mark.parametrize("address", ["/", "/conferences/", "/about/", "/nothing/"])
def test_every_page_has_one_search_box(client, address):
    page = parse(client.get(address))
    boxes = [form for form in page.iter("form") if form.get("action") == SEARCH]

    assert len(boxes) == 1
    assert [box.get("name") for box in boxes[0].iter("input")] == ["q"]
    assert by_id(page, boxes[0].find(".//label").get("for")) is not None
