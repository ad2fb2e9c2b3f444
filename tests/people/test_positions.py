"""What somebody was, where, since and until when."""

import pytest

from tests.people.reading import positions, read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Before the name.
        ("President Anna Bell came.", [("President", "", "", "")]),
        ("Kenyan President Anna Bell came.", [("President", "KE", "", "")]),
        (
            "The President of the Republic of Kenya Anna Bell came.",
            [("President", "KE", "", "")],
        ),
        ("The President of Kenya Anna Bell came.", [("President", "KE", "", "")]),
        (
            "The Director of UNESCO Anna Bell came.",
            [("Director", "UNESCO", "", "")],
        ),
        (
            "Cable Agency Director Anna Bell came.",
            [("Director", "Cable Agency", "", "")],
        ),
        (
            "The Cable Agency’s Director Anna Bell came.",
            [("Director", "Cable Agency", "", "")],
        ),
        (
            "The Cable Agency (CA) Director Anna Bell came.",
            [("Director", "Cable Agency", "", "")],
        ),
        (
            "Calm Wires Director and XYZ governing committee member Anna Bell came.",
            [
                ("member", "XYZ governing committee", "", ""),
                ("Director", "Calm Wires", "", ""),
            ],
        ),
        (
            "Deputy Prime Minister Anna Bell came.",
            [("Deputy Prime Minister", "", "", "")],
        ),
        (
            "They heard Professor emeritus Dr. Anna Bell.",
            [("Professor emeritus", "", "", "")],
        ),
        # Behind the name.
        (
            "It was opened by Anna Bell, a member of the Board of the Blue Party.",
            [("member", "Board of the Blue Party", "", "")],
        ),
        (
            "Anna Bell, Director of the Cable Agency, spoke.",
            [("Director", "Cable Agency", "", "")],
        ),
        ("Anna Bell, President of Kenya, spoke.", [("President", "KE", "", "")]),
        ("Anna Bell, the Director, spoke.", [("Director", "", "", "")]),
        ("Anna Bell, who is the Director, spoke.", [("Director", "", "", "")]),
        # In brackets.
        ("There was Anna Bell (Acme) too.", [("", "Acme", "", "")]),
        ("There was Anna Bell (then still ICANN) too.", None),
        (
            "There was Anna Bell (Director, Cable Agency) too.",
            [("Director", "Cable Agency", "", "")],
        ),
        ("There was Anna Bell (Kenya) too.", [("of this country", "KE", "", "")]),
        ("There was Anna Bell (Director) too.", [("Director", "", "", "")]),
        # In the sentence.
        (
            "The Cable Agency has been chaired by Anna Bell since 2018.",
            [("chair", "Cable Agency", "2018", "")],
        ),
        (
            "The Cable Agency is headed by Professor Anna Bell.",
            [("Professor", "", "", ""), ("head", "Cable Agency", "", "")],
        ),
        # Told twice.
        (
            "President Anna Bell came. Kenyan President Anna Bell spoke.",
            [("President", "KE", "", "")],
        ),
        (
            "Kenyan President Anna Bell came. President Anna Bell spoke.",
            [("President", "KE", "", "")],
        ),
        # Nothing is said.
        ("Anna Bell said so.", []),
    ],
)
def test_positions_are_found(text, expected):
    if expected is None:
        body = "Internet Corporation for Assigned Names and Numbers"
        expected = [("", body, "", "")]

    assert positions(text) == [("Anna Bell", *position) for position in expected]


def test_predecessors_have_the_body_of_the_one_who_followed_them():
    text = (
        "The Cable Council (CC) has been chaired by Otto Blum since 2018. "
        "Blum is the successor of the co-chairs Anna Bell (Acme) and Eva Orr "
        "(then still Bolt), who resigned from office in 2017."
    )

    found = read(text).positions

    assert sorted(positions(text)) == [
        ("Anna Bell", "", "Acme", "", ""),
        ("Anna Bell", "co-chair", "Cable Council", "", "2017"),
        ("Eva Orr", "", "Bolt", "", ""),
        ("Eva Orr", "co-chair", "Cable Council", "", "2017"),
        ("Otto Blum", "chair", "Cable Council", "2018", ""),
    ]
    assert {position.doubt for position in found if position.until} == {
        "The body is the one that Otto Blum is said to chair."
    }


def test_a_position_told_twice_stands_on_both_sentences():
    found = read("President Anna Bell came. President Anna Bell spoke.").positions

    assert [[span.passage for span in position.spans] for position in found] == [[2, 3]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "In the late 1980ies, Anna Bell, a director, came. In the early 1990s, Bell played a leading role in the wiring of Utopia.[2]",
            ("leading role in the wiring of Utopia", "199X", "In the early 1990s"),
        ),
        (
            "Anna Bell, a director, came. Bell had a hand in the wiring of Utopia, too.",
            ("hand in the wiring of Utopia", "", ""),
        ),
    ],
)
def test_a_role_somebody_held_in_something_is_a_position(text, expected):
    found = read(text).positions[-1]

    assert (found.title, found.since, found.when) == expected
    assert found.until == found.since


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("Anna Bell (then still Acme) came.", "then still"),
        ("Anna Bell (formerly Acme) came.", "formerly"),
        ("Anna Bell (Acme) came.", ""),
        (
            "Acme Board (AB) met. The AB is chaired by Professor Anna Bell since 2018.",
            "since 2018",
        ),
        (
            "It is led by the successor of the chairs Anna Bell (Acme) and Otto Blum (Bolt), who left office in 2017.",
            "who left office in 2017",
        ),
    ],
)
def test_the_time_stays_as_printed(text, when):
    positions = read(text).positions

    assert when in {position.when for position in positions if position.body or when}


def test_a_place_within_a_longer_one_is_told_once():
    text = "Bolt Council Chair Otto Blum came. Blum is the successor of the co-chairs Anna Bell (Acme) and Jo Orr (Bolt), who resigned in 2017."

    for position in read(text).positions:
        assert len({span.passage for span in position.spans}) == len(position.spans)
