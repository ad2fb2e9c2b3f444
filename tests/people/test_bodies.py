"""Bodies named in a text."""

import pytest

from people.reading.acronyms import initials_fit
from people.reading.known_bodies import known_bodies, known_index
from tests.people.reading import bodies, read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Built of a head noun.
        ("The Cable Agency met.", {"Cable Agency": ["Cable Agency"]}),
        ("The Agency met.", {}),
        (
            "The Cable Agency of the Free Islands met.",
            {"Cable Agency of the Free Islands": ["Cable Agency of the Free Islands"]},
        ),
        (
            "The Ministry for Nets and Cables met.",
            {"Ministry for Nets and Cables": ["Ministry for Nets and Cables"]},
        ),
        ("The Upper-Level Board met.", {"Upper-Level Board": ["Upper-Level Board"]}),
        (
            "Das Bundesamt für Netze tagte.",
            {"Bundesamt für Netze": ["Bundesamt für Netze"]},
        ),
        ("The Cable Council Conference met.", {}),
        # An acronym behind.
        (
            "The Cable Agency of Utopia (CAU) met. The CAU is old.",
            {"Cable Agency of Utopia": ["Cable Agency of Utopia", "CAU"]},
        ),
        (
            "The so-called “Upper Advice Board” (UAB) met. The UAB is old.",
            {"Upper Advice Board": ["Upper Advice Board", "UAB"]},
        ),
        (
            "The Calm Wires of Utopia (CWU) met.",
            {"Calm Wires of Utopia": ["Calm Wires of Utopia", "CWU"]},
        ),
        ("The Cable Forum of Utopia (CFU) met.", {}),
        ("The Cable Agency (see XYZ) met.", {"Cable Agency": ["Cable Agency"]}),
        # A part, and the body that it is part of.
        (
            "Bell is in the Politburo of the Blue Party of Utopia.",
            {
                "Politburo of the Blue Party of Utopia": [
                    "Politburo of the Blue Party of Utopia"
                ],
                "Blue Party of Utopia": ["Blue Party of Utopia"],
            },
        ),
        (
            "Bell is on the board of the Blue Party of Utopia.",
            {"Blue Party of Utopia": ["Blue Party of Utopia"]},
        ),
        # Acting as a body.
        ("It was organised by Brightwire.", {"Brightwire": ["Brightwire"]}),
        ("It was hosted by the Calm Wires.", {"Calm Wires": ["Calm Wires"]}),
        ("It was organised by President Bell.", {}),
        # Whose chiefs are named.
        (
            "It lacked the CEOs of Acme, Bolt and Corvo.",
            {"Acme": ["Acme"], "Bolt": ["Bolt"], "Corvo": ["Corvo"]},
        ),
        # An acronym and a small head noun.
        (
            "The XYZ governing committee met.",
            {"XYZ governing committee": ["XYZ governing committee"]},
        ),
        # Acronyms unknown so far.
        ("The XYZQ negotiations failed.", {"XYZQ": ["XYZQ"]}),
        ("It was signed by the XYZQ today.", {"XYZQ": ["XYZQ"]}),
        ("The XYZQ is a cable.", {}),
        ("The HTTP group met.", {}),
        # On the list, by any of its names.
        (
            "The UN met. The United Nations is old.",
            {"United Nations": ["UN", "United Nations"]},
        ),
        ("The un met.", {}),
        (
            "ICANN met.",
            {"Internet Corporation for Assigned Names and Numbers": ["ICANN"]},
        ),
        # The longest name claims its words.
        (
            "The UN General Assembly met.",
            {"UN General Assembly": ["UN General Assembly"]},
        ),
        # Misspelt.
        (
            "The ICANM met.",
            {"Internet Corporation for Assigned Names and Numbers": ["ICANM"]},
        ),
        # Within a title only what is on the list; in a theme nothing that is built.
        (
            "It is based on the UN Charter.",
            {"United Nations": ["UN"]},
        ),
        ("The theme was “One Community of Nets”, and no more.", {}),
        # What a group in parliament and a union are called for short.
        (
            "Gast war Anna Bell (CDU/CSU).",
            {"CDU/CSU-Bundestagsfraktion": ["CDU/CSU"]},
        ),
        (
            "Gast war Anna Bell (verdi).",
            {"Vereinte Dienstleistungsgewerkschaft": ["verdi"]},
        ),
    ],
)
def test_bodies_are_found(text, expected):
    assert bodies(text) == expected


def test_a_misspelt_acronym_says_that_it_is_doubtful():
    (body,) = read("The ICANM met.").bodies

    assert body.doubt == "written “ICANM”; taken for ICANN"


def test_an_acronym_is_kept_with_its_place():
    (body,) = read("The Cable Agency of Utopia (CAU) met.").bodies

    assert body.acronym == "CAU"
    assert [(s.start, s.end, s.words) for s in body.spans] == [
        (4, 26, "Cable Agency of Utopia"),
        (28, 31, "CAU"),
    ]


def test_the_publisher_of_a_note_is_a_body():
    reading = read("Words[1].\n\n[1] Nets for all, Oslo Post, 3 May 2019")

    assert {n: body.name for n, body in reading.publishers.items()} == {1: "Oslo Post"}


def test_a_wrong_acronym_behind_a_listed_body_does_not_rename_it():
    (body,) = read("The United Nations (NEW) met.").bodies

    assert (body.name, body.acronym) == ("United Nations", "UN")


@pytest.mark.parametrize(
    ("acronym", "name", "expected"),
    [
        ("CAU", "Cable Agency of Utopia", True),
        ("CAOU", "Cable Agency of Utopia", True),
        ("UAB", "Upper-Advice Board", True),
        ("CUA", "Cable Agency of Utopia", False),
        ("CAUX", "Cable Agency of Utopia", False),
        ("C", "Cable Agency", False),
        ("12", "Cable Agency", False),
        ("", "Cable Agency", False),
        ("CA", "", False),
    ],
)
def test_initials_fit(acronym, name, expected):
    assert initials_fit(acronym, name) is expected


@pytest.mark.parametrize(
    ("letters", "expected"),
    [
        ("ICANM", "ICANN"),
        ("ICNAN", "ICANN"),
        ("ICANN", None),
        ("IXAXN", None),
        ("ITX", None),
        ("", None),
    ],
)
def test_a_slip_of_one_letter_is_forgiven(letters, expected):
    found = known_index().nearly_named(letters)

    assert (found and found.acronym) == expected


def test_each_listed_body_is_found_by_each_of_its_names():
    assert [
        form
        for body in known_bodies()
        for form in body.forms
        if {hit.name for *_, hit in known_index().find(form)} != {body.name}
    ] == []
