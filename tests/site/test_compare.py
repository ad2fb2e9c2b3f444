"""Two conferences side by side, and how they are chosen."""

import pytest
from django.urls import reverse

from documents.upkeep import bring_up_to_date
from tests.factories import (
    CitationFactory,
    ConferenceFactory,
    ConferenceNameFactory,
    CoverageFactory,
    DocumentFactory,
    FigureFactory,
    FormerAddressFactory,
    ParticipationFactory,
    PersonFactory,
    SeriesFactory,
    StatementFactory,
    SubjectFactory,
    TopicFactory,
    hold,
    said,
)
from tests.html import by_id, links, main_of, parse, section, text_of, with_class
from wicarchive.shared import SHOWN

pytestmark = pytest.mark.django_db

MARK = "○not yet reviewed"


def compared(client, a="", b=""):
    response = client.get(reverse("compare"), {"a": a, "b": b})
    assert response.status_code == 200
    return parse(response)


def pair(**fields):
    return [
        ConferenceFactory(name=name, slug=name.lower()) for name in ("Alpha", "Beta")
    ]


def state(conference, field, value, evidence=()):
    StatementFactory(conference=conference, field=field, value=value, evidence=evidence)
    setattr(conference, field, value)
    conference.save()


def test_facts_stand_side_by_side_what_differs_first(client):
    alpha, beta = pair()
    (sentence,) = hold("It was held in Oslo.", title="Report")
    state(alpha, "city", "Oslo", [said(sentence, "Oslo")])
    state(beta, "city", "Nairobi")
    state(alpha, "mode", "online")
    state(beta, "mode", "online")
    FigureFactory(conference=beta, value=900, qualifier="more than")

    page = compared(client, "alpha", "beta")

    rows = [
        [text_of(cell) for cell in row]
        for row in section(page, "facts").findall(".//tbody/tr")
    ]
    assert rows == [
        ["They differ"],
        ["City", f"Oslo 1{MARK}", f"Nairobi {MARK}"],
        ["Recorded of one only"],
        ["Attendance", "not recorded", f"more than 900 people {MARK}"],
        ["The same"],
        ["Mode", f"online {MARK}", f"online {MARK}"],
    ]
    assert ("1", sentence.get_absolute_url()) in links(section(page, "facts"))
    assert "Recorded of neither: Held, Country, Theme" in text_of(main_of(page))


def test_sources_that_differ_are_told_beside_the_other_conference(client):
    alpha, beta = pair()
    state(alpha, "start", "2019-10-20")
    StatementFactory(conference=alpha, field="start", value="2019-10-21")
    state(beta, "start", "2016?")

    facts = text_of(section(compared(client, "alpha", "beta"), "facts"))

    assert "First day: 21 October 2019" in facts
    assert "sources differ" in facts
    assert "2016?" in facts


def shared(page, name):
    """Return what is in both, only in A, only in B: (count, names)."""
    groups = section(page, name).find("div")
    return [
        (
            int(text_of(group.find("h3/span"))),
            [text_of(item) for item in group.findall("ul/li")],
        )
        for group in groups
    ]


def test_people_documents_and_topics_are_parted(client):
    alpha, beta = pair()
    amal, bela, cai = (PersonFactory(name=f"{n} Xu") for n in ("Amal", "Bela", "Cai"))
    ParticipationFactory(conference=alpha, person=amal, role="keynote")
    ParticipationFactory(conference=beta, person=amal, role="chair")
    ParticipationFactory(conference=alpha, person=bela, role="speaker")
    ParticipationFactory(conference=beta, person=bela, role="message")
    ParticipationFactory(conference=beta, person=cai, presence="absent")
    report, cited = DocumentFactory(title="Report"), DocumentFactory(title="Charter")
    CoverageFactory(document=report, conference=alpha, extent="about")
    # A report on both is a report on both; what it cites is cited by both.
    CoverageFactory(document=report, conference=beta, extent="about")
    CoverageFactory(document=report, conference=ConferenceFactory(), extent="about")
    citation = CitationFactory(citing=report, cited=cited)
    subject = SubjectFactory(conference=beta, topic=TopicFactory(name="Cables"))

    page = compared(client, "alpha", "beta")

    assert shared(page, "people") == [
        (1, ["Amal Xu A: keynote · B: chair"]),
        (1, ["Bela Xu speaker"]),
        (0, []),
    ]
    assert shared(page, "documents") == [
        (2, ["Charter A: cited · B: cited", "Report A: report · B: report"]),
        (0, []),
        (0, []),
    ]
    assert shared(page, "topics") == [(0, []), (0, []), (1, ["Cables its source"])]
    found = links(main_of(page))
    assert ("cited", f"{report.get_absolute_url()}#{citation.anchor}") in found
    assert ("its source", f"{beta.get_absolute_url()}#{subject.anchor}") in found


def test_more_than_are_shown_are_counted(client):
    alpha, _beta = pair()
    for number in range(SHOWN + 2):
        person = PersonFactory(name=f"Name {number:02}")
        ParticipationFactory(conference=alpha, person=person)

    page = compared(client, "alpha", "beta")

    count, names = shared(page, "people")[1]
    assert (count, len(names)) == (SHOWN + 2, SHOWN)
    assert f"The first {SHOWN} of {count}." in text_of(section(page, "people"))


def test_conference_is_chosen_by_slug_former_slug_name_and_words(client):
    alpha, _beta = pair()
    FormerAddressFactory(kind="conference", slug="old", current="alpha")
    ConferenceNameFactory(conference=alpha, text="Älpha Summit")
    bring_up_to_date()

    for words in ("alpha", "old", "ALPHA SUMMIT", "summit"):
        page = compared(client, words, "beta")

        assert by_id(page, "choose-a").get("value") == "alpha", words
        assert section(page, "facts") is not None


def test_words_that_several_conferences_fit_are_answered_with_these(client):
    series = SeriesFactory(name="Cable Forum")
    for number in (1, 2):
        name = f"{number}. Cable Forum"
        record = ConferenceFactory(series=series, name=name, slug=f"cable-{number}")
        ConferenceNameFactory(conference=record, text=name)
    pair()
    bring_up_to_date()

    page = compared(client, "beta", "cable forum")

    (problem,) = with_class(page, "field-problem")
    assert by_id(page, "choose-b").get("aria-describedby") == problem.get("id")
    assert sorted(links(problem, "/compare/")) == [
        ("1. Cable Forum", "/compare/?a=beta&b=cable-1"),
        ("2. Cable Forum", "/compare/?a=beta&b=cable-2"),
    ]


@pytest.mark.parametrize("words", ["nothing", "<b>", "\x00", 'a"b*', "x" * 9000])
def test_what_names_nothing_is_said_beside_its_field(client, words):
    pair()

    page = compared(client, words, "alpha")

    assert page.find(".//main//table") is None
    if words != "\x00":
        (problem,) = with_class(page, "field-problem")
        assert text_of(problem).startswith("No conference goes by")


def test_conference_is_not_compared_with_itself(client):
    pair()

    page = compared(client, "alpha", "alpha")

    assert text_of(with_class(page, "empty")[0]).startswith("Both are the same")


def beside(page):
    """Return (conference, address) by heading."""
    return {
        text_of(group.find("h2")): links(group, reverse("compare"))
        for group in page.iter("section")
        if (group.get("aria-labelledby") or "").startswith("beside-")
    }


@pytest.mark.parametrize("name", ["compare", "question-both", "question-changed"])
def test_what_may_stand_beside_the_one_chosen_are_links(client, name):
    series = SeriesFactory(name="Cable Forum")
    for year in ("2001", "2003"):
        ConferenceFactory(series=series, name=f"Cable {year}", slug=year, start=year)
    for year in ("1999", "2002"):
        ConferenceFactory(name=f"Other {year}", slug=f"other-{year}", start=year)
    bring_up_to_date()

    page = parse(client.get(reverse(name), {"b": "2003", "x": "1"}))

    assert beside(page) == {
        "Other editions of Cable Forum": [
            ("Cable 2001", "/compare/?b=2003&x=1&a=2001"),
        ],
        "Held around the same time": [
            ("Other 1999", "/compare/?b=2003&x=1&a=other-1999"),
            ("Other 2002", "/compare/?b=2003&x=1&a=other-2002"),
        ],
    }


def test_undated_conference_may_stand_beside_the_latest(client):
    pair()
    bring_up_to_date()

    assert beside(compared(client, "alpha", "alpha")) == {
        "The latest conferences": [("Beta", "/compare/?a=alpha&b=beta")]
    }


def test_last_two_editions_are_offered_where_nothing_is_chosen(client):
    series = SeriesFactory(name="Cable Forum")
    for year in ("2001", "2005", "2003"):
        ConferenceFactory(series=series, slug=year, start=year)
    ConferenceFactory(series=SeriesFactory(name="Only once"))

    shown = section(compared(client), "pairs")

    assert links(shown) == [("Cable Forum", "/?a=2003&b=2005")]


@pytest.mark.parametrize("count", [1, 3])
def test_queries_do_not_grow(client, django_assert_num_queries, count):
    (passage,) = hold("It was so.")
    evidence = [said(passage)]
    for record in pair():
        for number in range(count):
            StatementFactory(
                conference=record,
                field="theme",
                value=f"{number}",
                evidence=evidence,
            )
            FigureFactory(conference=record, value=number, evidence=evidence)
            ParticipationFactory(
                conference=record, person=PersonFactory(name=f"{number}")
            )
            SubjectFactory(conference=record, topic=TopicFactory(name=f"{number}"))

    with django_assert_num_queries(14):
        client.get(reverse("compare"), {"a": "alpha", "b": "beta"})
