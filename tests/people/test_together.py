"""Who appeared together: those who were there, how often, and with which sources."""

import pytest
from django.urls import reverse

from tests.factories import (
    ConferenceFactory,
    FormerAddressFactory,
    ParticipationFactory,
    PersonFactory,
    hold,
    said,
)
from tests.html import parse, section, text_of, with_class
from wicarchive.ring import name_lines, ring

pytestmark = pytest.mark.django_db


def meet(name, *people, **fields):
    """Let people take part in one conference."""
    conference = ConferenceFactory(name=name)
    for person in people:
        ParticipationFactory(conference=conference, person=person, **fields)
    return conference


def rows(page):
    return [[text_of(cell) for cell in row] for row in page.findall(".//tbody/tr")]


def together_with(client, person, **query):
    response = client.get(reverse("together", args=[person.slug]), query)
    assert response.status_code == 200
    return parse(response)


def test_only_those_who_were_there_are_counted(client):
    ada, bo, cy, di, ed = (
        PersonFactory(name=name) for name in ("Ada", "Bo", "Cy", "Di", "Ed")
    )
    forum = meet("Forum", ada, bo, cy)
    ParticipationFactory(conference=forum, person=bo, role="chair")
    meet("Summit", ada, bo)
    ParticipationFactory(conference=forum, person=di, presence="by message")
    ParticipationFactory(conference=forum, person=ed, state="rejected")
    missed = meet("Missed", bo)
    ParticipationFactory(conference=missed, person=ada, presence="absent")

    page = together_with(client, ada)

    assert rows(page) == [
        ["Bo", "2 together with Bo"],
        ["Cy", "1 together with Cy"],
    ]
    own = section(parse(client.get(ada.get_absolute_url())), "together")
    assert rows(own) == rows(page)
    assert rows(together_with(client, di)) == []


def test_pair_shows_where_both_were_and_the_sources(client):
    ada, bo = PersonFactory(name="Ada"), PersonFactory(name="Bo")
    forum = ConferenceFactory(name="Forum", start="2016?")
    (sentence,) = hold("Ada opened it.")
    ParticipationFactory(
        conference=forum, person=ada, capacity="minister", evidence=[said(sentence)]
    )
    ParticipationFactory(
        conference=forum, person=bo, role="chair", presence="remote", state="confirmed"
    )
    meet("Ada alone", ada)

    page = parse(client.get(reverse("together-pair", args=[ada.slug, bo.slug])))

    assert rows(page) == [
        [
            "Forum",
            "2016?",
            "participant: minister 1○not yet reviewed",
            "chair, remotely",
        ]
    ]


def test_pair_of_one_person_or_with_nobody_is_not_found(client):
    ada = PersonFactory(name="Ada")

    for other in (ada.slug, "nobody"):
        address = reverse("together-pair", args=[ada.slug, other])
        assert client.get(address).status_code == 404


@pytest.mark.parametrize("former", [("former", "bo"), ("ada", "former")])
def test_former_addresses_lead_on(client, former):
    ada, bo = PersonFactory(name="Ada"), PersonFactory(name="Bo")
    now = ada if former[0] == "former" else bo
    FormerAddressFactory(kind="person", slug="former", current=now.slug)

    response = client.get(reverse("together-pair", args=former))

    assert response.status_code == 301
    assert response.url == reverse("together-pair", args=["ada", "bo"])


def test_ring_draws_the_first_with_names_and_links(client):
    people = [PersonFactory(name=f"Person {number:02}") for number in range(17)]
    meet("Forum", *people)

    drawn = with_class(together_with(client, people[0]), "together")

    (figure,) = drawn
    points = [e for e in figure.iter() if e.tag.endswith("circle")]
    assert len(points) == 15  # fourteen and the person themselves
    assert "Person 01 1" in text_of(figure)


@pytest.mark.parametrize("count", [1, 3])
def test_queries_do_not_grow_with_those_who_were_there(
    client, django_assert_num_queries, count
):
    ada, bo = PersonFactory(name="Ada"), PersonFactory(name="Bo")
    for number in range(count):
        (sentence,) = hold("They met.")
        meet(f"Forum {number}", ada, bo, PersonFactory(), evidence=[said(sentence)])

    with django_assert_num_queries(3):
        together_with(client, ada)
    with django_assert_num_queries(8):
        client.get(reverse("together-pair", args=["ada", "bo"]))


def test_lines_are_as_wide_as_the_count():
    nodes = ring([("Ada", 5), ("Bo", 3), ("Cy", 1)])["nodes"]

    assert [node["width"] for node in nodes] == ["8.0", "4.8", "1.5"]
    assert [node["left"] for node in nodes] == [False, True, False]


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("Bo", ["Bo"]),
        ("Ada Lovelace of Somewhere", ["Ada Lovelace of", "Somewhere"]),
        ("Ada Lovelace of Somewhere Else Entirely", ["Ada Lovelace of", "Somewhere Else…"]),
        ("Wolfeschlegelsteinhausen", ["Wolfeschlegelste…"]),
        ("甲乙丙丁戊己庚辛壬癸", ["甲乙丙丁戊己庚辛…"]),
    ],
)  # fmt: skip
def test_names_fit_beside_the_ring(name, lines):
    assert name_lines(name) == lines
