"""The page of a conference and of a series."""

import pytest
from django.urls import reverse

from tests.factories import (
    CitationFactory,
    ConferenceFactory,
    CoverageFactory,
    DocumentFactory,
    EvidenceFactory,
    FigureFactory,
    OrganisationFactory,
    OutcomeFactory,
    ParticipationFactory,
    PersonFactory,
    QuotationFactory,
    SectionFactory,
    SeriesFactory,
    StatementFactory,
    SubjectFactory,
    hold,
    said,
)
from tests.html import by_id, link, links, main_of, parse, text_of, with_class
from wicarchive.participants import EACH

pytestmark = pytest.mark.django_db


def page_of(client, record):
    response = client.get(record.get_absolute_url())
    assert response.status_code == 200
    return parse(response)


def sheet(page):
    """Return the fact sheet: label → words."""
    (found,) = with_class(page, "sheet")
    rows = found.findall("dl/div")
    return {text_of(row.find("dt")): text_of(row.find("dd")) for row in rows}


def state(conference, evidence=(), **fields):
    """Record a statement and show its value in the conference's column."""
    statement = StatementFactory(conference=conference, evidence=evidence, **fields)
    setattr(conference, statement.field, statement.value)
    conference.save()
    return statement


def test_page_of_a_bare_conference_says_what_is_not_recorded(client):
    page = page_of(client, ConferenceFactory(name="6th WIC"))

    assert text_of(page.find(".//h1")) == "6th WIC"
    assert sheet(page) == {
        "Held": "date not recorded",
        "City": "not recorded",
        "Country": "not recorded",
        "Attendance": "not recorded",
        "Countries": "not recorded",
        "Access": "not recorded",
        "Mode": "not recorded",
        "Status": "not recorded",
        "Theme": "not recorded",
        "Series": "not recorded",
        "Edition": "not recorded",
        "Names as printed": "not recorded",
        "Reports held": "none",
    }


def test_none_is_not_the_same_as_not_recorded(client):
    conference = ConferenceFactory()
    state(conference, field="theme", value="")
    state(conference, field="mode", value="")

    shown = sheet(page_of(client, conference))

    assert shown["Theme"].startswith("none")
    assert shown["Mode"].startswith("none")


def test_fact_has_an_anchor_and_links_to_its_sentence(client):
    _title, sentence = hold("A title.", "It was held in Wuzhen.", title="Report")
    conference = ConferenceFactory()
    statement = state(
        conference, [said(sentence, "Wuzhen")], field="city", value="Wuzhen"
    )

    fact = by_id(page_of(client, conference), statement.anchor)

    assert text_of(fact) == "Wuzhen 1○not yet reviewed"
    source = fact.find(".//a")
    assert source.get("href") == f"{sentence.document.get_text_url()}?p=2#p2"
    assert source.get("aria-label") == "source 1: sentence 2 of Report"


def test_confirmed_fact_carries_no_mark(client):
    conference = ConferenceFactory()
    state(conference, field="city", value="Wuzhen", state="confirmed")

    assert sheet(page_of(client, conference))["City"] == "Wuzhen"


def test_fact_without_a_passage_says_where_it_comes_from(client):
    conference = ConferenceFactory()
    note = EvidenceFactory(passage=None, origin="metadata", note="Given in a.toml.")
    state(conference, [note], field="city", value="Wuzhen")

    assert "Given in a.toml." in sheet(page_of(client, conference))["City"]


def test_doubt_is_shown(client):
    conference = ConferenceFactory()
    state(conference, field="country", value="CN", doubt="Wuzhen is in China.")

    shown = sheet(page_of(client, conference))["Country"]

    assert shown == "China ○not yet reviewed inferred: Wuzhen is in China."


def test_sources_that_differ_are_shown_side_by_side(client):
    one, other = hold("In Wuzhen.", title="One"), hold("In Hangzhou.", title="Other")
    conference = ConferenceFactory()
    wrong = state(conference, [said(other[0])], field="city", value="Hangzhou")
    shown = state(conference, [said(one[0])], field="city", value="Wuzhen")

    page = page_of(client, conference)

    assert sheet(page)["City"] == (
        "Wuzhen 1○not yet reviewed another source: Hangzhou 2○not yet reviewed "
        "sources differ The first is shown because as many reports say each, and its "
        "report comes first by name."
    )
    assert by_id(page, shown.anchor) is not by_id(page, wrong.anchor)


def test_two_sources_that_agree_are_both_listed(client):
    one, other = hold("In Wuzhen.", title="A"), hold("At Wuzhen.", title="B")
    conference = ConferenceFactory()
    evidence = [said(one[0]), said(other[0])]
    state(conference, evidence, field="city", value="Wuzhen", state="confirmed")

    assert sheet(page_of(client, conference))["City"] == "Wuzhen 12"


def test_dates_that_differ_are_shown_side_by_side(client):
    conference = ConferenceFactory()
    StatementFactory(conference=conference, field="start", value="2016-11-16")
    state(conference, field="start", value="2016-11-15")
    state(conference, field="end", value="2016-11-18")

    held = sheet(page_of(client, conference))["Held"]

    assert held.startswith(
        "15–18 November 2016 sources differ These days are shown because "
    )
    assert "First day: 16 November 2016" in held


def test_dates_that_agree_are_told_in_one(client):
    conference = ConferenceFactory()
    evidence = [said(*hold("From 20 to 22 October 2019."))]
    first = state(conference, evidence, field="start", value="2019-10-20")
    last = state(conference, evidence, field="end", value="2019-10-22")

    page = page_of(client, conference)

    assert sheet(page)["Held"].startswith("20–22 October 2019")
    assert len(list(by_id(page, first.anchor).iter("a"))) == 1
    assert list(by_id(page, last.anchor).iter("a")) == []


@pytest.mark.parametrize(
    ("qualifier", "words"),
    [
        ("exact", "1,600 people"),
        ("about", "about 1,600 people"),
        ("more than", "more than 1,600 people"),
        ("fewer than", "fewer than 1,600 people"),
    ],
)
def test_figure_has_its_qualifier_in_words(client, qualifier, words):
    figure = FigureFactory(
        value=1600, qualifier=qualifier, kind="people", state="confirmed"
    )

    assert sheet(page_of(client, figure.conference))["Attendance"] == words


def test_several_figures_are_all_shown(client):
    conference = ConferenceFactory()
    for value in (1500, 1600):
        FigureFactory(
            conference=conference, value=value, kind="people", state="confirmed"
        )
    FigureFactory(conference=conference, value=100, kind="countries", state="confirmed")

    shown = sheet(page_of(client, conference))

    assert shown["Attendance"] == "1,500 people 1,600 people"
    assert shown["Countries"] == "100 countries"


def test_participants_stand_with_role_capacity_and_presence(client):
    conference = ConferenceFactory()
    person = PersonFactory(name="Denis Davydov")
    spoke = ParticipationFactory(
        conference=conference,
        person=person,
        role="keynote",
        presence="in person",
        capacity="Director",
        represents="RU",
        state="confirmed",
    )
    group = ParticipationFactory(
        conference=conference,
        name_as_written="CEOs of Google",
        presence="absent",
        state="confirmed",
    )
    page = page_of(client, conference)

    row = by_id(page, spoke.anchor)
    assert [text_of(cell) for cell in row] == [
        "Keynote",
        "Denis Davydov",
        "Director for Russia in person",
    ]
    assert row.find(".//a").get("href") == person.get_absolute_url()
    row = by_id(page, group.anchor)
    assert [text_of(cell) for cell in row][:2] == [
        "Absent",
        "CEOs of Google as printed",
    ]


def test_first_of_each_role_are_shown_and_the_one_asked_for(client):
    conference = ConferenceFactory()
    parts = [
        ParticipationFactory(
            conference=conference,
            name_as_written=f"Group {number}",
            key=f"{number}",
            role="keynote" if number else "chair",
        )
        for number in range(EACH + 3)
    ]

    page = parse(client.get(parts[-1].get_absolute_url()))

    (table,) = with_class(page, "participants")
    anchors = [row.get("id") for row in table.findall("tbody/tr") if row.get("id")]
    assert anchors == [one.anchor for one in (*parts[: EACH + 1], parts[-1])]
    address = link(table, f"All {EACH + 2}: keynote")
    assert address == f"/conferences/{conference.slug}/participants/?role=keynote"
    every = parse(client.get(address))
    assert len(every.findall(".//tbody/tr")) == EACH + 2
    assert ("chair 1", f"{address.split('?')[0]}?role=chair") in links(every)


@pytest.mark.parametrize("query", [{"role": "nix"}, {"page": "9"}, {"role": "\x00"}])
def test_bad_value_of_the_page_of_participants_spoils_nothing(client, query):
    part = ParticipationFactory(name_as_written="Heads of state", state="confirmed")

    address = reverse("participants", args=[part.conference.slug])
    page = parse(client.get(address, query))

    assert text_of(page.find(".//tbody/tr/th")) == "Heads of state as printed"
    assert len(with_class(page, "field-problem")) == ("role" in query)


@pytest.mark.parametrize("count", [1, 3])
def test_queries_of_participants_do_not_grow(client, django_assert_num_queries, count):
    conference = ConferenceFactory()
    for _number in range(count):
        (sentence,) = hold("One.")
        ParticipationFactory(
            conference=conference, person=PersonFactory(), evidence=[said(sentence)]
        )

    with django_assert_num_queries(4):
        client.get(reverse("participants", args=[conference.slug]))


def test_outcome_stands_with_its_chapters(client):
    outcome = OutcomeFactory(document__title="Wuzhen Outlook")
    SectionFactory(document=outcome.document, number=1, title="The divide")

    shown = by_id(page_of(client, outcome.conference), outcome.anchor)

    assert text_of(shown.find("h3")).startswith("Wuzhen Outlook")
    assert text_of(shown.find("ol")).startswith("The divide")


def test_reports_give_quotations_and_citations(client):
    sentence, _rest = hold("“Be open”, said Xi.", "More.", title="Report")
    coverage = CoverageFactory(document=sentence.document)
    quotation = QuotationFactory(
        first=sentence, text="Be open", person=PersonFactory(name="Xi Jinping")
    )
    CitationFactory(citing=sentence.document, cited=DocumentFactory(title="Outlook"))
    mentioning = CoverageFactory(conference=coverage.conference, extent="mentions")
    CitationFactory(
        citing=mentioning.document, cited=DocumentFactory(title="Elsewhere")
    )

    page = page_of(client, coverage.conference)

    assert text_of(by_id(page, quotation.anchor)).startswith("Be open")
    assert link(page, "Xi Jinping") == quotation.person.get_absolute_url()
    words = text_of(main_of(page))
    assert "Outlook" in words
    assert "Elsewhere" not in words
    assert text_of(by_id(page, mentioning.anchor)).startswith(
        f"{mentioning.document} mentions it"
    )


def test_topics_are_listed(client):
    subject = SubjectFactory(conference=ConferenceFactory(), topic__name="Sovereignty")

    page = page_of(client, subject.conference)

    assert sheet(page)["Topics"].startswith("Sovereignty")
    assert link(page, "Sovereignty") == subject.topic.get_absolute_url()


def test_numbers_of_sources_follow_the_reading_order(client):
    sentences = hold(*(f"Sentence {n}. " for n in range(1, 10)))
    conference = ConferenceFactory()
    CoverageFactory(
        conference=conference,
        document=sentences[0].document,
        evidence=[said(sentences[8])],
    )
    SubjectFactory(conference=conference, evidence=[said(sentences[0])])
    ParticipationFactory(conference=conference, evidence=[said(sentences[1])])
    OutcomeFactory(conference=conference, evidence=[said(sentences[2])])
    FigureFactory(conference=conference, evidence=[said(sentences[3])])
    state(conference, [said(sentences[4])], field="city", value="Wuzhen")
    state(conference, [said(sentences[5])], field="theme", value="Openness")
    state(conference, [said(sentences[6])], field="start", value="2019")
    state(conference, [said(sentences[7])], field="name", value="The conference")

    page = page_of(client, conference)

    numbers = [int(text_of(e)) for e in with_class(page, "source")]
    assert list(dict.fromkeys(numbers)) == list(range(1, 10))
    listed = with_class(page, "source-list")[0]
    assert [item.get("id") for item in listed] == [f"source-{n}" for n in range(1, 10)]


def test_edition_leads_to_its_neighbours(client):
    series = SeriesFactory()
    second, third, fifth = (
        ConferenceFactory(series=series, ordinal=number, name=name, start=start)
        for number, name, start in [
            (2, "Second", "2012"),
            (3, "Third", ""),
            (5, "Fifth of 2015", "2015"),
        ]
    )
    ConferenceFactory(ordinal=4, name="Another series")

    page = page_of(client, third)

    # The year stands behind a name that does not tell it.
    assert link(page, "← Second, 2012") == second.get_absolute_url()
    assert link(page, "Fifth of 2015 →") == fifth.get_absolute_url()


def test_page_ends_with_sources_citation_and_address(client):
    conference = ConferenceFactory(name="6th WIC", slug="wic-6")
    (sentence,) = hold("It was held in Wuzhen.", title="Report")
    state(conference, [said(sentence)], field="city", value="Wuzhen")

    (end,) = with_class(page_of(client, conference), "record-end")

    words = text_of(end)
    assert "It was held in Wuzhen. Report, sentence 1" in words
    assert "The one fact on this page is not yet reviewed by an editor." in words
    assert "“6th WIC”. WIC Archive. Last changed" in words
    assert "http://testserver/conferences/wic-6/" in words


@pytest.mark.parametrize("name", ["conference", "series"])
def test_unknown_slug_is_not_found(client, name):
    assert client.get(reverse(name, args=["nothing"])).status_code == 404


@pytest.mark.parametrize("count", [1, 3])
def test_queries_do_not_grow_with_facts(client, django_assert_num_queries, count):
    conference = ConferenceFactory(series=SeriesFactory(), ordinal=2)
    for _number in range(count):
        sentence, other = hold("One.", "Two.")
        both = [said(sentence), said(other)]
        facts = {"conference": conference, "evidence": both}
        CoverageFactory(document=sentence.document, **facts)
        StatementFactory(field="city", **facts)
        FigureFactory(**facts)
        ParticipationFactory(
            person=PersonFactory(), organisation=OrganisationFactory(), **facts
        )
        outcome = OutcomeFactory(**facts)
        SectionFactory(document=outcome.document, evidence=both)
        SubjectFactory(**facts)
        QuotationFactory(first=sentence, person=PersonFactory(), evidence=both)
        CitationFactory(citing=sentence.document, evidence=both)

    with django_assert_num_queries(23):
        client.get(conference.get_absolute_url())
