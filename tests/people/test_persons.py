"""People named in a text: who is a person, and which words mean whom."""

import pytest

from people.reading.persons import People
from tests.people.reading import persons, read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # A title, an honorific, a verb, a bracket shows that a name is a person's.
        ("President Anna Bell came.", ["Anna Bell"]),
        ("Prime Minister Anna Bell came.", ["Anna Bell"]),
        ("Professor emeritus Anna Bell came.", ["Anna Bell"]),
        ("They heard Ms. Anna Bell there.", ["Anna Bell"]),
        ("They heard Prof. Dr. Anna Bell there.", ["Anna Bell"]),
        ("The President of the Republic of Kenya Anna Bell came.", ["Anna Bell"]),
        ("Kenyan President Anna Bell came.", ["Anna Bell"]),
        ("The speech was delivered by Anna Bell.", ["Anna Bell"]),
        ("The Board is chaired by Anna Bell.", ["Anna Bell"]),
        ("“We need it all now,” said Anna Bell.", ["Anna Bell"]),
        ("According to Anna Bell it was good.", ["Anna Bell"]),
        ("Anna Bell said so.", ["Anna Bell"]),
        ("Anna Bell, who came late, left.", ["Anna Bell"]),
        ("Anna Bell, the then Director, left.", ["Anna Bell"]),
        ("There was Anna Bell (Cable Trust) too.", ["Anna Bell"]),
        (
            "There were Anna Bell (Cable Trust), Otto Blum and Eva Orr (Net Trust).",
            ["Anna Bell", "Otto Blum", "Eva Orr"],
        ),
        ("Generalsekretär Anna Bell eröffnete es.", ["Anna Bell"]),
        # Names of every shape.
        ("President Anna de la Cruz came.", ["Anna de la Cruz"]),
        ("President Jan van der Berg came.", ["Jan van der Berg"]),
        ("President J. R. Bell came.", ["J. R. Bell"]),
        ("President Élodie Ångström-Núñez came.", ["Élodie Ångström-Núñez"]),
        ("President O’Neil Bell came.", ["O’Neil Bell"]),
        ("President Anna BELL came.", ["Anna BELL"]),
        ("President Anna\u00a0Bell came.", ["Anna Bell"]),
        ("President Anna Maria Luise Eva Bell came.", ["Anna Maria Luise Eva Bell"]),
        ("President Ann Maria Luise Eva Ida Bell came.", []),
        ("They liked Anna Bell.", ["Anna Bell"]),
        # Nothing shows it, or an article shows a thing.
        ("We sailed the Anna Bell home.", []),
        ("They liked Xanna Bexx.", []),
        # Not people.
        ("The Cable Agency said so.", []),
        ("The Cable Forum was good.", []),
        ("New York was good.", []),
        ("South Africa was good.", []),
        ("North Korea said so.", []),
        ("United Nations said so.", []),
        ("The Internet Society said so.", []),
        ("On Monday Morning was good.", []),
        ("In June July said so.", []),
        ("The Oslo Declaration was good.", []),
        ("Big Data is good.", []),
        ("President Bell came.", []),
        ("Chapter Five says so.", []),
        ("The theme was “President Anna Bell”.", []),
        ("President 3rd Bell came.", []),
    ],
)
def test_people_are_found(text, expected):
    assert list(persons(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "President Anna Bell came. Bell spoke. Anna went.",
            {"Anna Bell": ["Anna Bell", "Bell", "Anna"]},
        ),
        (
            "President Anna BELL came. Anna Bell’s net grew.",
            {"Anna BELL": ["Anna BELL", "Anna Bell"]},
        ),
        # A surname that two people bear means nobody.
        (
            "President Anna Bell met President Otto Bell. Bell spoke.",
            {"Anna Bell": ["Anna Bell"], "Otto Bell": ["Otto Bell"]},
        ),
        # The family name may stand first.
        (
            "President Bao Ling came. Bao spoke.",
            {"Bao Ling": ["Bao Ling", "Bao"]},
        ),
        (
            "President Jan van der Berg came. Then van der Berg spoke. Berg left.",
            {"Jan van der Berg": ["Jan van der Berg", "van der Berg", "Berg"]},
        ),
        (
            "President Anna Bell came. Anna Orr and Bell Tower were there.",
            {"Anna Bell": ["Anna Bell"], "Anna Orr": ["Anna Orr"]},
        ),
        # A name is found before the sentence that shows whose it is.
        (
            "We saw Anna Bell. Anna Bell said so.",
            {"Anna Bell": ["Anna Bell"]},
        ),
    ],
)
def test_later_mentions_mean_the_person_who_was_named(text, expected):
    assert persons(text) == expected


def test_a_mention_in_a_note_or_heading_is_noted():
    (person,) = read(
        "Bell speaks\n\nPresident Anna Bell came[1].\n\n[1] Nets: „Bell was there.“"
    ).people

    assert [(span.passage, span.words) for span in person.spans] == [
        (2, "Bell"),
        (3, "Anna Bell"),
        (5, "Bell"),
    ]


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        ("Anna Bell", "Anna Bell"),
        ("anna bell", "Anna Bell"),
        ("Anna", "Anna Bell"),
        ("Bell", None),
        ("Otto", "Otto van der Bell"),
        ("van der Bell", "Otto van der Bell"),
        ("der Bell", "Otto van der Bell"),
        ("van", None),
        ("Otto van", None),
        ("Eva", None),
        ("", None),
    ],
)
def test_a_form_stands_for_one_person_or_none(form, expected):
    people = People()
    people.put("Anna Bell")
    people.put("Otto van der Bell")

    found = people.named(form)

    assert (found and found.name) == expected


def test_a_person_is_registered_once():
    people = People()

    assert people.put("Anna Bell") is people.put("ANNA  BELL")
    assert len(people.all) == 1
