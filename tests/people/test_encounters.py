"""Questions across conferences about people and bodies."""

import pytest
from django.urls import reverse

from tests.factories import (
    ConferenceFactory,
    OrganisationFactory,
    ParticipationFactory,
    PersonFactory,
    SeriesFactory,
    hold,
    said,
)
from tests.html import by_id, link, parse, section, text_of, with_class

pytestmark = pytest.mark.django_db


def asked(client, question, **query):
    response = client.get(reverse(question), query)
    assert response.status_code == 200
    return parse(response)


def rows(part):
    return [[text_of(cell) for cell in row] for row in part.findall(".//tbody/tr")]


def part(conference, who, **fields):
    return ParticipationFactory(
        conference=conference,
        state="confirmed",
        **{who._meta.model_name: who},
        **fields,
    )


@pytest.fixture
def pair():
    return ConferenceFactory(name="Forum"), ConferenceFactory(name="Summit")


def of_both(client, question, pair, **query):
    return asked(client, question, a=pair[0].slug, b=pair[1].slug, **query)


def test_who_was_at_both(client, pair):
    ada, bo, cy = (PersonFactory(name=name) for name in ("Ada", "Bo", "Cy"))
    acme = OrganisationFactory(name="Acme")
    (sentence,) = hold("Ada chaired it.")
    evidence = [said(sentence)]
    for conference in pair:
        part(conference, ada, role="chair", evidence=evidence)
        part(conference, acme, capacity="CEO", represents="DE")
        part(conference, cy)
    part(pair[0], bo)
    part(pair[1], bo, role="message")
    part(pair[1], bo, presence="absent")
    cy.participations.update(state="rejected")

    page = of_both(client, "question-both", pair)

    assert rows(section(page, "people")) == [["Ada", "chair 1", "chair 1"]]
    assert rows(section(page, "bodies")) == [
        ["Acme", "participant: CEO for Germany", "participant: CEO for Germany"]
    ]


def test_who_changed_organisation(client, pair):
    acme, body = OrganisationFactory(name="Acme"), OrganisationFactory(name="Body")
    came = {
        "Ada": [{"organisation": acme}, {"organisation": body}],
        "Bo": [{"organisation": acme, "capacity": "CEO"}] * 2,
        "Cy": [
            {"organisation": acme, "capacity": "CEO"},
            {"organisation": acme, "capacity": "chair"},
        ],
        "Di": [{"capacity": "minister"}, {"capacity": "Minister"}],
        "Ed": [{"capacity": "minister"}, {}],
        "Fay": [{"capacity": "aide"}, {"capacity": "envoy", "presence": "absent"}],
    }
    for name, capacities in came.items():
        person = PersonFactory(name=name)
        for conference, fields in zip(pair, capacities, strict=True):
            part(conference, person, **fields)

    page = of_both(client, "question-changed", pair)

    assert rows(section(page, "people")) == [
        ["Ada another body", "participant: Acme", "participant: Body"],
        ["Cy another capacity", "participant: CEO Acme", "participant: chair Acme"],
    ]
    assert "Of one more person at both, it cannot be told" in text_of(page)


def test_first_and_last_seen(client):
    series = SeriesFactory(name="Series")
    editions = [
        ConferenceFactory(
            name=f"Edition {year or 'undated'}", series=series, start=year
        )
        for year in ("2014", "2015?", "2016", "2017", "")
    ]
    ada, bo, cy = (PersonFactory(name=name) for name in ("Ada", "Bo", "Cy"))
    for number in (0, 2, 3):
        part(editions[number], ada)
    part(editions[1], bo)
    part(editions[4], bo)
    part(editions[4], cy)
    part(editions[0], cy, presence="by message")

    page = asked(client, "question-seen", series=series.slug)
    by_name = asked(
        client, "question-seen", series=series.slug, sort="name", who="bodies"
    )

    assert rows(section(page, "seen")) == [
        ["Ada", "Edition 2014 2014", "Edition 2017 2017", "3 of 4"],
        ["Bo", "Edition 2015? 2015?", "only then", "2"],
        ["Cy", "Edition undated date not recorded", "only then", "1"],
    ]
    assert rows(by_name) == []


@pytest.mark.parametrize("question", ["question-both", "question-changed"])
@pytest.mark.parametrize("bad", ["nothing", "\x00nothing", "x" * 5000])
def test_unknown_conference_is_named_beside_its_field(client, question, bad):
    held = ConferenceFactory(name="Forum")

    page = asked(client, question, a=bad, b=held.slug)

    (problem,) = with_class(page, "field-problem")
    assert problem.get("id") == by_id(page, "choose-a").get("aria-describedby")
    assert by_id(page, "choose-b").get("value") == held.slug


def test_unknown_series_is_named_beside_its_field(client):
    page = asked(
        client, "question-seen", series="\x00nothing", sort="x", who="x", page="x"
    )

    assert len(with_class(page, "field-problem")) == 1


def test_questions_are_listed_and_lead_to_each_other(client, pair):
    index = asked(client, "questions")
    page = of_both(client, "question-both", pair)

    assert link(index, "Who was at both of two conferences?") == "/questions/both/"
    assert link(page, "Who of them came for another body, or as something else") == (
        f"/questions/changed/?a={pair[0].slug}&b={pair[1].slug}"
    )


@pytest.mark.parametrize("count", [1, 3])
def test_queries_do_not_grow_with_those_who_came(
    client, django_assert_num_queries, count
):
    series = SeriesFactory(name="Series")
    pair = [ConferenceFactory(series=series, start=year) for year in ("2014", "2015")]
    for number in range(count):
        person, body = PersonFactory(name=f"Person {number}"), OrganisationFactory()
        for conference in pair:
            (sentence,) = hold("They came.")
            fields = {"capacity": conference.start, "evidence": [said(sentence)]}
            part(conference, person, organisation=body, **fields)

    with django_assert_num_queries(11):
        of_both(client, "question-both", pair)
    with django_assert_num_queries(10):
        of_both(client, "question-changed", pair)
    with django_assert_num_queries(12):
        asked(client, "question-seen", series=series.slug)
