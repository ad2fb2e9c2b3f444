"""How many came, and from how many countries."""

import pytest

from tests.events.reading import figures
from wicarchive.reading import read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "It was attended by 2,700 delegates from 41 countries.",
            [
                (2700, "exact", "delegates", "2,700 delegates"),
                (41, "exact", "countries", "41 countries"),
            ],
        ),
        (
            "Some 2700 people took part.",
            [(2700, "about", "people", "Some 2700 people")],
        ),
        (
            "About 2.700 people took part.",
            [(2700, "about", "people", "About 2.700 people")],
        ),
        (
            "More than 2 700 people came to attend.",
            [(2700, "more than", "people", "More than 2 700 people")],
        ),
        (
            "It drew over 8,000 guests.",
            [(8000, "more than", "guests", "over 8,000 guests")],
        ),
        (
            "Nearly 90 experts attended.",
            [(90, "about", "experts", "Nearly 90 experts")],
        ),
        (
            "Up to 90 experts attended.",
            [(90, "fewer than", "experts", "Up to 90 experts")],
        ),
        (
            "Rund 2.700 Teilnehmer kamen.",
            [(2700, "about", "participants", "Rund 2.700 Teilnehmer")],
        ),
        (
            "2700 registered participants attended.",
            [
                (
                    2700,
                    "registered" and "exact",
                    "registered",
                    "2700 registered participants",
                )
            ],
        ),
        (
            "400 individuals participated.",
            [(400, "exact", "people", "400 individuals")],
        ),
        (
            "60 high-ranking government representatives attended.",
            [
                (
                    60,
                    "exact",
                    "representatives",
                    "60 high-ranking government representatives",
                )
            ],
        ),
        (
            "It was attended by 2’700’000 people.",
            [(2_700_000, "exact", "people", "2’700’000 people")],
        ),
        (
            "The 2700 participants come from 41 countries.",
            [
                (2700, "exact", "participants", "2700 participants"),
                (41, "exact", "countries", "41 countries"),
            ],
        ),
        (
            "Mehr als 11'000 Personen aus 41 Ländern waren da.",
            [
                (11000, "more than", "people", "Mehr als 11'000 Personen"),
                (41, "exact", "countries", "41 Ländern"),
            ],
        ),
        ("Some 450 came.", [(450, "about", "people", "Some 450 came")]),
        ("Gut 500 saßen da.", [(500, "more than", "people", "Gut 500 saßen")]),
        (
            "The number of attendees was given as 2,273.",
            [
                (
                    2273,
                    "exact",
                    "attendees",
                    "number of attendees was given as 2,273",
                )
            ],
        ),
        (
            "Two thousand people came.",
            [(2000, "about", "people", "Two thousand people")],
        ),
        ("Dreihundert Gäste kamen.", [(300, "about", "guests", "Dreihundert Gäste")]),
        # Who came goes before who was registered, and who was expected.
        (
            "900 people registered; 400 people came.",
            [
                (400, "exact", "people", "400 people"),
                (900, "exact", "registered", "900 people"),
            ],
        ),
        (
            "400 people were expected to attend.",
            [(400, "exact", "expected", "400 people")],
        ),
        # Not how many came.
        ("The 28 members come from 16 countries.", []),
        ("Five presidents came.", []),
        ("51 countries signed the text.", []),
        ("The council has 30 experts.", []),
        ("There are 41 countries.", []),
        ("They came from 41 countries and took part.", []),
        ("The 47 members took part.", []),
        ("9 people took part.", []),
        ("Cable-4700 people took part.", []),
        ("Section 4.2700 people took part.", []),
        ("It was attended by 3/2700 people.", []),
        ("", []),
    ],
)
def test_figures_are_found(text, expected):
    assert figures(text or "It is.") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The Cable Council (CC), a group of 30 international experts, half of them from Utopia, met.",
            [
                (30, "exact", "experts", "30 international experts"),
                (15, "exact", "experts from Utopia", "half of them from Utopia"),
            ],
        ),
        (
            "The Cable Council consists of about 40 members, a third of whom are from New Utopia.",
            [
                (40, "about", "members", "about 40 members"),
                (
                    13,
                    "about",
                    "members from New Utopia",
                    "a third of whom are from New Utopia",
                ),
            ],
        ),
        ("The Cable Council has 12 members.", [(12, "exact", "members", "12 members")]),
        ("The Cable Council met 30 experts.", []),
        ("The Cable Council, a group of experts, met.", []),
    ],
)
def test_figures_of_bodies_are_found(text, expected):
    found = read(f"Cables\n\n{text}").events.figures

    assert [(f.value, f.qualifier, f.kind, f.as_written) for f in found] == expected
    assert {f.body.name for f in found} <= {"Cable Council"}


def test_a_share_says_that_it_was_computed():
    text = "The Cable Council, a group of 30 experts, half of them from Utopia, met."

    whole, half = read(f"Cables\n\n{text}").events.figures

    assert whole.doubt == ""
    assert half.doubt == "The text says “half of them from Utopia”; computed from 30."


@pytest.mark.parametrize(
    "text",
    [
        "The Cable Council has 30 days for experts.",
        "The Cable Council has 30 million members.",
        "The Cable Council has 30 more members.",
        "The Cable Council has 30 new members.",
    ],
)
def test_other_figures_are_not_those_of_bodies(text):
    assert read(f"Cables\n\n{text}").events.figures == ()


def test_a_share_from_two_countries_is_not_one_country_s():
    text = "The Cable Council has 30 members, half of whom are from Kenya and Peru."

    assert [f.value for f in read(f"Cables\n\n{text}").events.figures] == [30]


def test_millions_are_no_small_number():
    assert figures("It was attended by 30 million people.") == []
